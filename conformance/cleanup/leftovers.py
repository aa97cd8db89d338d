"""Takes away what a journal says is left, newest first, and writes down what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from conformance.cleanup.search import ids_of
from conformance.exchanges.credentials import CannotLogIn
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.governor import BudgetSpent
from conformance.exchanges.journal import Entry, Journal
from conformance.exchanges.sender import Call
from conformance.exchanges.undoing import undoing
from conformance.probes.context import CannotProbe, Context
from generator.contract.clauses import Sending

_GONE = (404, 410)


@dataclass(frozen=True, slots=True)
class Swept:
    """`gone` and `kept` are (operation that made it, id, what was done or why it stays); an id is "" where nobody
    knows it."""

    gone: tuple[tuple[str, str, str], ...]
    kept: tuple[tuple[str, str, str], ...]


def sweep(context: Context, journal: Journal, told: Callable[[str, int, int], None] = lambda op, n, of: None) -> Swept:
    """Undo every entry that is open and can be undone. Never raises for what a server answers."""
    gone: list[tuple[str, str, str]] = []
    kept: list[tuple[str, str, str]] = []
    left = journal.left
    for number, entry in enumerate(left):
        told(entry.op, number, len(left))
        if not journal.entries[entry.number].open:  # it shared its object with one that is gone
            continue
        try:
            ids = list(entry.ids) or ids_of(context, entry, journal.head.prefix)
        except (CannotProbe, CannotLogIn, BudgetSpent) as error:
            kept.append((entry.op, "", f"no answer told its id, and {error}"))
            continue
        if not ids:
            journal.settle(entry.number, "gone")
            gone.append((entry.op, "", "never made, or gone already"))
        for id in ids:
            why = _undone(context, journal, entry, id)
            (kept if why else gone).append((entry.op, id, why or entry.undo))
        if all(op != entry.op or id not in ids for op, id, _ in kept):
            journal.settle(entry.number, "gone", ids)
    told("done", len(left), len(left))
    return Swept(tuple(gone), tuple(kept))


def _undone(context: Context, journal: Journal, entry: Entry, id: str) -> str:
    """Why the object stays; "" if it is gone."""
    if not entry.undo:
        return "no operation takes it away"
    args = undoing(context.sender.contract, entry.op, entry.undo, entry.args, id)
    if args is None:
        return f"{entry.undo} does not say which object it takes"
    try:
        answer = context.sender.send(Call(Sending(op=entry.undo, args=args, as_=entry.identity), fresh=True))
    except (CannotLogIn, BudgetSpent) as error:
        return str(error)
    if not _served(answer) and answer.status not in _GONE:
        return f"{entry.undo} answers {answer.status or 'nothing'}"
    journal.undone(entry.undo, args)
    return ""


def _served(exchange: Exchange) -> bool:
    return 200 <= exchange.status < 300
