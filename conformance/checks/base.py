"""What a check is given, what it returns, and how it is registered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, cast

from conformance.exchanges.exchange import Exchange
from generator.contract.locator import Locator
from generator.contract.resolve import Behaviour
from generator.contract.vocabulary import Contract
from generator.model import Evidence

LONGEST = 160
"""Characters of a value that a finding quotes."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`at` is a locator or a place in words, `kind` a stable word for the class of failure; nothing here is free
    text but values."""

    kind: str
    at: str
    expected: str
    actual: str
    exchange: str
    evidence: Evidence | None = None
    """Of the schema node that was violated; None = the clause's own."""


@dataclass(frozen=True, slots=True)
class Judged:
    """`comparisons` 0 means that there was nothing to compare. `undecided` says why no judgement is possible."""

    comparisons: int
    findings: tuple[Finding, ...] = ()
    undecided: str = ""
    variant: str = ""
    used: tuple[str, ...] = ()
    """Exchanges looked at."""
    shaken: bool = False
    """It is the transport that left it undecided: another run may tell."""


class Validators(Protocol):
    """Answers against interface documents, by two independent validators."""

    def violations(self, exchange: Exchange) -> tuple[list[Finding], str] | None:
        """(findings, why undecided); None where no document describes the answer."""
        ...

    def gaps(self, exchange: Exchange) -> list[str] | None:
        """Places of members that the document describes and the answer lacks; None where none describes it."""
        ...

    def drift(self, exchange: Exchange) -> list[Finding] | None:
        """How an interface document in an answer differs from ours; None where the answer holds none."""
        ...

    def second_reading(self, exchange: Exchange) -> str | None:
        """How an independent reader differs from us ("" = it does not); None where there is nothing to read."""
        ...


@dataclass(frozen=True)
class Scene:
    """Exchanges by label, facts of the sending, and what the contract says about where to look."""

    labels: Mapping[str, Sequence[Exchange]]
    contract: Contract
    behaviour: Callable[[str], Behaviour]
    notes: Mapping[str, Any] = field(default_factory=dict[str, Any])
    validators: Validators | None = None

    def of(self, label: str) -> Sequence[Exchange]:
        return self.labels.get(label, ())

    def one(self, label: str) -> Exchange | None:
        found = self.of(label)
        return found[0] if found else None

    def all(self) -> list[Exchange]:
        return [exchange for exchanges in self.labels.values() for exchange in exchanges]


class Want:
    """The `with` of a clause, read by type. A wrong type is a defect of the clause: TypeError."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.values = values

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def text(self, key: str, default: str = "") -> str:
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise TypeError(f"{key} must be a text")
        return str(value)

    def number(self, key: str, default: int | None = None) -> int:
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(f"{key} must be a whole number")
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise TypeError(f"{key} must be true or false")
        return value

    def list(self, key: str) -> list[Any]:
        value = self.values.get(key, [])
        return list(cast(Iterable[Any], value)) if isinstance(value, list | tuple) else [value]

    def locator(self, key: str = "at") -> Locator:
        return Locator.parse(self.text(key))

    def label(self, default: str = "answer") -> str:
        return self.text("label", default)


class Judging:
    """Collects comparisons and findings."""

    def __init__(self) -> None:
        self.comparisons = 0
        self.findings: list[Finding] = []
        self.undecided = ""
        self.shaken = False
        self.used: dict[str, None] = {}

    def look(self, exchange: Exchange) -> Exchange:
        self.used[exchange.id] = None
        return exchange

    def expect(
        self, holds: bool, exchange: Exchange, kind: str, at: object, expected: object, actual: object = ""
    ) -> bool:
        """Count a comparison; note a finding if it does not hold."""
        self.look(exchange)
        self.comparisons += 1
        if not holds:
            self.findings.append(Finding(kind, str(at), shown(expected), shown(actual), exchange.id))
        return holds

    def undecide(self, reason: str, *, shaken: bool = False) -> None:
        """The first reason counts."""
        if not self.undecided:
            self.undecided, self.shaken = reason, shaken

    def done(self, variant: str = "") -> Judged:
        undecided = "" if self.findings else self.undecided
        return Judged(self.comparisons, tuple(self.findings), undecided, variant, tuple(self.used), self.shaken)


def shown(value: object) -> str:
    text = value if isinstance(value, str) else repr(value)
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1] + "…"


Check = Callable[[Scene, Want], Judged]


@dataclass(frozen=True, slots=True)
class Known:
    run: Check
    keys: frozenset[str]
    alone: bool = False
    """It judges each exchange by itself: what one of them says does not hang on the others."""


CHECKS: dict[str, Known] = {}


def check(name: str, *keys: str, alone: bool = False) -> Callable[[Check], Check]:
    """Register a check with the keys that a clause's `with` may have for it."""

    def register(function: Check) -> Check:
        CHECKS[name] = Known(function, frozenset(keys), alone)
        return function

    return register
