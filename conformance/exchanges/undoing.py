"""The request that takes away what another one made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conformance.exchanges.nested import named
from generator.contract.resolve import Resolved
from generator.model import HttpBinding


def undoing(contract: Resolved, op: str, undo: str, args: Mapping[str, Any], id: str) -> dict[str, Any] | None:
    """Arguments of `undo` for the object `id` that `op` made with `args`; None where that cannot be told.

    Places of a path, or the members that the contract requires, take the value of the same name in `args`; the one
    that has none there is the object's own.
    """
    operation = contract.model.operation(undo)
    if isinstance(operation.binding, HttpBinding):
        names = [place.name for place in operation.binding.places if place.where == "path"]
    else:
        names = list(contract.behaviour(operation).required)
    given = {name: named(args, name) for name in names}
    own = [name for name, value in given.items() if value is None]
    if len(own) != 1:
        return None
    return {name: id if name == own[0] else value for name, value in given.items()}
