"""What a run is asked for and what it gives: plain data, for every report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from conformance.checks.base import Finding
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.journal import Entry
from conformance.exchanges.redact import Registry
from conformance.exchanges.store import lost
from conformance.planning import Plan, wanted
from conformance.records.record import Record
from conformance.verdict.exits import exit_code
from conformance.verdict.lattice import Outcome, Verdict, fingerprint
from generator.contract.clauses import Clause
from generator.contract.resolve import Resolved
from generator.vendors import Vendor

Change = Callable[[Exchange], Exchange]


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one clause. `severity` is the verdict that a violation has, whatever the outcome was."""

    clause: Clause
    verdict: Verdict
    outcome: Outcome
    severity: Verdict
    interface: str = ""
    """Where it was judged; "" = over all interfaces."""
    reason: str = ""
    findings: tuple[Finding, ...] = ()
    exchanges: tuple[str, ...] = ()
    operations: tuple[tuple[str, str], ...] = ()
    """(operation, identity) of the exchanges looked at."""

    def fingerprint(self, finding: Finding) -> str:
        operation = self.operations[0][0] if self.operations else ""
        return fingerprint(self.clause.id, operation, finding.kind, finding.at)


@dataclass(frozen=True, slots=True)
class Options:
    only: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    allow: frozenset[str] = frozenset()
    version: str = ""
    max_requests: int = 0
    max_time_s: float = 0.0
    strict: bool = False
    vendor_only: bool = False
    specs: tuple[Path, ...] = ()
    seed: int | None = None
    """Of the names that the run gives to what it makes; None = other ones each time."""
    slow: bool = False
    """Wait where only time tells."""
    fuzz: bool = False
    """Send generated requests as well."""
    record: Path | None = None
    """Where the run is written while it lasts."""
    resume: Record | None = None
    """A run that was broken off; what it sent is not sent again."""
    journal: Path | None = None
    """Where it is written what the run makes; None = in memory only."""

    def takes(self, clause: Clause) -> bool:
        return wanted(clause, self.only, self.areas, vendor_only=self.vendor_only, fuzz=self.fuzz)


@dataclass(frozen=True, slots=True)
class About:
    """What of the target a report may tell: no address book, no credential."""

    mocked: bool
    production: bool
    capabilities: Mapping[str, bool]
    identities: tuple[str, ...]


Until = Callable[[Result], bool]
"""Whether a result is enough, so that nothing more need be judged."""


class Again(Protocol):
    def __call__(self, change: Change, until: Until | None = None) -> Mapping[str, Result]: ...


def _never(change: Change, until: Until | None = None) -> Mapping[str, Result]:
    return {}


@dataclass(frozen=True)
class Run:
    vendor: str
    target: str
    version: str
    started: str
    wall_s: float
    requests: int
    results: Mapping[str, Result]
    exchanges: tuple[Exchange, ...]
    plan: Plan
    registry: Registry
    loaded: Vendor
    resolved: Resolved
    options: Options
    about: About
    interrupted: bool = False
    judged_again: Again = field(default=_never, repr=False, compare=False)
    """Results over changed exchanges, offline: of those clauses that look at one that the change did not return as it
    was."""
    left: tuple[Entry, ...] = ()
    """What it made and could not take away."""
    masked: bool = False
    """Personal data was replaced."""

    @property
    def exit_code(self) -> int:
        verdicts = [result.verdict for result in self.results.values()]
        return exit_code(verdicts, strict=self.options.strict, interrupted=self.interrupted, lost=lost(self.exchanges))
