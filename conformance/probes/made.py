"""Objects of our own: made, looked at and changed, and taken away again whatever happens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, cast

from conformance.exchanges.exchange import Exchange
from conformance.probes.context import CannotProbe, Context, Trail
from conformance.probes.registry import probe
from generator.contract.clauses import sending_of


@probe("object.made", "make", "steps", "undo", "ended", cost=4)
def object_made(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """made: the answer to `make`; then each of `steps` under its label; then `undo` (one or several) as undone.

    Texts may hold ``{run.prefix}``, by which what a run makes can be told. A step or an undo that quotes an answer
    which is not there is left out. `ended`: label of the step after which there is nothing to undo.
    """
    context.send(trail, "made", sending_of(args["make"]), fresh=True)
    try:
        for label, row in args.get("steps", {}).items():
            with suppress(CannotProbe):
                context.send(trail, label, sending_of(row), fresh=True)
    finally:
        _undo(context, trail, args)


def _undo(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    ended = trail.labels.get(str(args.get("ended", "")), [])
    if any(_went_well(exchange) for exchange in ended):
        return
    given: Any = args["undo"]
    rows = cast(Sequence[Mapping[str, Any]], given if isinstance(given, list | tuple) else [given])
    done: list[object] = []
    budget, context.sender.limit = context.sender.limit, 0  # what was made goes, even if the budget is spent
    try:
        for row in rows:
            with suppress(CannotProbe):
                sending = context.filled(sending_of(row), trail)
                if (sending.op, sending.args) not in done:
                    done.append((sending.op, sending.args))
                    context.send(trail, "undone", sending, fresh=True)
    finally:
        context.sender.limit = budget


def _went_well(exchange: Exchange) -> bool:
    return 200 <= exchange.status < 300
