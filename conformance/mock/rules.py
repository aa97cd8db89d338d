"""The contract as a server looks it up: which rule holds for an operation, which wire form a refusal has."""

from __future__ import annotations

from typing import TypeVar

from generator.contract.selectors import selects
from generator.contract.values import Reading
from generator.contract.vocabulary import Code, Contract, Filtering, Limit, Lives, Paging, Scheme

T = TypeVar("T")


class Rules:
    def __init__(self, contract: Contract) -> None:
        self.contract = contract

    def scheme(self, id: str) -> Scheme | None:
        return next((s for s in self.contract.auth.schemes if s.id == id), None)

    def takes(self, id: str, operation: str) -> bool:
        """Whether the scheme exists in this version and serves the operation."""
        scheme = self.scheme(id)
        return scheme is not None and selects(scheme.ops, operation)

    def lives(self, id: str) -> tuple[float | None, float | None]:
        """(absolute, idle) seconds of a scheme's sessions; None = unbounded. A life since the last use is idle time."""
        scheme = self.scheme(id)
        lives = scheme.lives if scheme else None
        if lives is None or lives.never:
            return None, None
        absolute, idle = seconds(lives, "absolute_s"), seconds(lives, "idle_s")
        if absolute is not None and lives.starts is not None and lives.starts.value == "last_use":
            return None, absolute
        return absolute, idle

    def pagings(self, operation: str) -> list[Paging]:
        return [p for p in self.contract.paging if selects(p.ops, operation)]

    def page_size(self, operation: str, default: int, maximum: int) -> tuple[int, int, str, str]:
        """(default, maximum, over_max, zero) of a list; the arguments stand in where the contract is silent."""
        over, zero = "clamp", "param.value"
        for paging in self.pagings(operation):
            if paging.size is not None:
                default = value(paging.size.default, default)
                maximum = value(paging.size.max, maximum)
                over = value(paging.size.over_max, over)
                zero = value(paging.size.zero, zero)
        return default, maximum, over, zero

    def start_default(self, operation: str, otherwise: int) -> int:
        found = [p.start.default for p in self.pagings(operation) if p.start is not None]
        return value(found[0], otherwise) if found else otherwise

    def start_base(self, operation: str) -> int:
        """The number of the first item."""
        found = [p.start.base for p in self.pagings(operation) if p.start is not None]
        return found[0] if found else 0

    def count_only(self, operation: str) -> str:
        """The value of the start parameter that asks for the number alone; "" = none."""
        found = [p.count_only for p in self.pagings(operation) if p.count_only is not None]
        return str(found[0].value) if found else ""

    def past_end(self, operation: str) -> str:
        found = [p.past_end for p in self.pagings(operation) if p.past_end is not None]
        return found[0].value if found else "empty"

    def no_hits(self, operation: str) -> str:
        found = [p.no_hits for p in self.pagings(operation) if p.no_hits is not None]
        return found[0].value if found else "empty"

    def code(self, condition: str, operation: str) -> Code | None:
        """The row of the error table for a condition; None where the vendor publishes none."""
        rows = [c for c in self.contract.errors.codes if any(x.name == condition for x in c.condition)]
        named = [c for c in rows if c.ops and selects(c.ops, operation)]
        return next(iter(named), next((c for c in rows if not c.ops), None))

    def filterings(self, operation: str) -> list[Filtering]:
        return [f for f in self.contract.filtering if selects(f.ops, operation)]

    def required(self, operation: str) -> tuple[str, ...]:
        """Members that a body must have in truth, in the contract's order."""
        rules = [r for r in self.contract.operations if selects(r.ops, operation)]
        return tuple(dict.fromkeys(name for rule in rules for name in rule.required))

    def rows(self, operation: str) -> int | None:
        """Most rows of a batch; None = no bound is published."""
        found = [b.max for b in self.contract.batch if b.max is not None and selects(b.ops, operation)]
        return found[0].value if found else None

    def rights(self, operation: str) -> list[str]:
        """Rights that the contract names for an operation; one that names no operation is needed for every call."""
        return [r.right for r in self.contract.auth.rights if r.ops and selects(r.ops, operation)]

    def limit(self, id: str) -> Limit | None:
        return next((x for x in self.contract.limits if x.id == id), None)


def value(reading: Reading[T] | None, otherwise: T) -> T:
    """The best reading of an annotated value."""
    return otherwise if reading is None else reading.value


def seconds(lives: Lives, field: str) -> float | None:
    reading: Reading[int] | None = getattr(lives, field)
    return None if reading is None else float(reading.value)
