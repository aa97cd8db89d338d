"""One request, or several that belong together, each under its own label."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conformance.probes.context import Context, Trail
from conformance.probes.registry import probe
from generator.contract.clauses import sending_of


@probe("send", "sending", cost=1)
def send(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    context.send(trail, "answer", args["sending"])


@probe("several", "*", cost=2)
def several(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """Requests in the order written; a later one may quote an earlier answer as ``{label|locator}``."""
    for label, row in args.items():
        context.send(trail, label, sending_of(row))
