"""Finding an object of which only the request that made it is known: a run was killed before it saw the answer.

Only what bears the run's prefix is looked for; nothing else could be told from somebody's own.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import cast

from conformance.exchanges.credentials import CannotLogIn
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.journal import Entry
from conformance.exchanges.nested import mappings, named, scalars
from conformance.exchanges.reading import Element, Node, find, text, within
from conformance.probes import ALL as PROBES
from conformance.probes.context import CannotProbe, Context, Trail
from generator.contract.clauses import Sending
from generator.contract.locator import Locator
from generator.model import HttpBinding, Operation


def ids_of(context: Context, entry: Entry, prefix: str) -> list[str]:
    """Ids of the objects that `entry` may have made. Raises CannotProbe where they cannot be looked for."""
    names = [one for one in scalars(entry.args) if isinstance(one, str) and prefix in one]
    made = context.sender.model.operation(entry.op)
    if isinstance(made.binding, HttpBinding):
        if not names:
            raise CannotProbe("nothing that it was made with bears the run's name")
        return _in_list(context, made, entry, names)
    found = _by_pairs(context, made, entry, names)
    if not names:  # an instance may write values otherwise than they were sent, so none found proves nothing
        maybe = f": it may be one of {', '.join(found[:5])}" if found else ""
        raise CannotProbe(f"nothing that it was made with bears the run's name{maybe}")
    return found


def _in_list(context: Context, made: Operation, entry: Entry, names: list[str]) -> list[str]:
    """Walk the list that stands at the address to which the object was sent."""
    behaviour = context.behaviour(entry.op)
    binding = cast(HttpBinding, made.binding)
    beside = next(
        (
            operation
            for operation in context.sender.model.operations.values()
            if isinstance(operation.binding, HttpBinding)
            and (operation.binding.method, operation.binding.path) == ("GET", binding.path)
        ),
        None,
    )
    paging = context.behaviour(beside.name).paging if beside is not None else None
    if beside is None or paging is None or paging.items is None or behaviour.creates is None:
        raise CannotProbe("no list shows what was made there")
    args = {p.name: entry.args[p.name] for p in binding.places if p.where == "path" and p.name in entry.args}
    trail = Trail()
    with suppress(CannotLogIn):
        PROBES["paging.walk"].run(context, trail, {"sending": {"op": beside.name, "args": args, "as": entry.identity}})
    key = Locator("item", "", behaviour.creates.steps[-1:])
    rows = (
        row
        for page in (trail.labels.get("page") or trail.labels.get("first", []))
        for row in find(page.response, paging.items)
    )
    return list(dict.fromkeys(text(id) for row in rows if _bears(row, names) for id in within(row, key)))


def _by_pairs(context: Context, made: Operation, entry: Entry, names: list[str]) -> list[str]:
    """Ask an operation that searches by pairs of field and value for the pair that bears the name, or for all pairs
    where none does."""
    search = next(
        (
            operation
            for operation in context.sender.model.operations.values()
            if operation.interface == made.interface and _searches_by_pairs(context, operation)
        ),
        None,
    )
    pairs = [pair for pair in mappings(entry.args) if len(pair) == 2 and named(pair, next(iter(pair))) is not None]
    pairs = [pair for pair in pairs if any(one in names for one in pair.values())][:1] or pairs
    paging = context.behaviour(search.name).paging if search is not None else None
    if search is None or not pairs or paging is None or paging.items is None or paging.key is None:
        raise CannotProbe("no operation searches for it")
    behaviour = context.behaviour(search.name)
    assert behaviour.filtering is not None
    assert behaviour.filtering.filter is not None
    carrier = behaviour.filtering.filter.at.steps[-1].name
    args = {name: named(entry.args, name) for name in behaviour.required if name != carrier} | {carrier: pairs}
    args = {name: value for name, value in args.items() if value is not None}
    exchange = context.send(Trail(), "found", Sending(op=search.name, args=args, as_=entry.identity), fresh=True)
    return _keys(exchange, paging.items, paging.key)


def _keys(exchange: Exchange, items: Locator, key: Locator) -> list[str]:
    rows = find(exchange.response, items)
    return list(dict.fromkeys(id for row in rows for node in within(row, key) if (id := text(node))))


def _searches_by_pairs(context: Context, operation: Operation) -> bool:
    filtering = context.behaviour(operation.name).filtering
    return filtering is not None and filtering.filter is not None and filtering.filter.grammar.endswith("-pairs")


def _bears(row: Node, names: list[str]) -> bool:
    if isinstance(row, Element):
        return any(name in "".join(cast(Iterable[str], row.itertext())) for name in names)
    return any(one in names for one in scalars(row))
