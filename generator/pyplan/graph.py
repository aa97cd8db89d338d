"""Strongly connected components, as the passes find them."""

from generator.passes.graph import components

__all__ = ["components"]
