"""Answers against the interface documents, read by two validators each: a fast one judges, the named one confirms."""

from conformance.documents.documents import Documents

__all__ = ["Documents"]
