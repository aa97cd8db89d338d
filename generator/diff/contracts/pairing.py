"""Two contracts side by side: statements by id, values that somebody stands for, and how a change is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from generator.contract.rule import Rule, Statement
from generator.contract.selectors import selects
from generator.contract.values import Reading
from generator.contract.vocabulary import Contract
from generator.diff.findings import Finding, Place, found
from generator.diff.sides import Side

S = TypeVar("S", bound=Statement)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pairing:
    """Contracts of one vendor as of two versions, or two files."""

    sides: tuple[Side, Side]
    old: Contract
    new: Contract

    def tell(
        self,
        rule: str,
        subject: str,
        old: Rule | None,
        new: Rule | None,
        said: str = "",
        operations: Iterable[str] = (),
    ) -> Finding:
        """`old` and `new` are the nearest rules that stand in a line of their own."""
        return found(
            rule,
            subject=subject,
            old=self._place(0, old, subject),
            new=self._place(1, new, subject),
            said=said,
            operations=operations,
        )

    def _place(self, side: int, rule: Rule | None, subject: str) -> Place | None:
        return Place(self.sides[side].source.name, rule.line, subject) if rule is not None else None

    def operations(self, statement: Statement) -> tuple[str, ...]:
        """Operations of both versions that the statement is narrowed to; () = all. Without documents as written."""
        if not statement.ops and not statement.interface:
            return ()
        models = [side.model for side in self.sides]
        if models[0] is None or models[1] is None:
            return statement.ops
        before = {(op.interface, op.name) for op in models[0].operations.values()}
        return tuple(
            op.name
            for op in models[1].operations.values()
            if (op.interface, op.name) in before
            and statement.interface in ("", op.interface)
            and selects(statement.ops, op.name)
        )

    def concerns(self, statement: Statement) -> bool:
        """False for what is narrowed to operations that only one of the versions has: nobody knew it otherwise."""
        narrowed = bool(statement.ops or statement.interface)
        return not narrowed or bool(self.operations(statement)) or self.sides[0].model is None


def by_id(old: Iterable[S], new: Iterable[S]) -> Iterator[tuple[S, S]]:
    """Statements that both have, in the order of the newer contract."""
    before = {statement.id: statement for statement in old}
    return ((before[statement.id], statement) for statement in new if statement.id in before)


def moved(old: Reading[T] | None, new: Reading[T] | None) -> tuple[T, T] | None:
    """Both values, if they differ and neither contract allows what the other one says; assumed values do not count."""
    if old is None or new is None or not (old.judged and new.judged):
        return None
    if old.value == new.value or old.accepts(new.value) or new.accepts(old.value):
        return None
    return old.value, new.value
