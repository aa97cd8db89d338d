"""Requests that a generator makes up from the interface document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conformance.probes.context import CannotProbe, Context, Trail
from conformance.probes.registry import probe


@probe("fuzz", cost=400, asked=True)
def fuzz(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """answer: what generated requests got; the notes say which statuses the document lists for their operations."""
    if context.fuzz is None:
        raise CannotProbe("nobody asked for generated requests", "run with --fuzz")
    context.fuzz(context, trail)
