"""The report of a run as plain data: what JSON, HTML, JUnit and Markdown all render. Everything in it is redacted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from conformance.exchanges.exchange import Exchange
from conformance.verdict.lattice import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Cite:
    """A text that a clause rests on. `url` and `date` are "" where none is known."""

    tag: str
    title: str = ""
    url: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """What a clause came to for one operation on behalf of one identity."""

    op: str
    identity: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Finding:
    """`exchange` is an id; `operation` and `identity` are those of that exchange."""

    at: str
    expected: str
    actual: str
    exchange: str
    fingerprint: str
    operation: str = ""
    identity: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause and what became of it. `file` and `line` are where it is written."""

    id: str
    says: str
    interface: str
    area: str
    subject: str
    level: str
    evidence: str
    cites: tuple[Cite, ...]
    outcome: Outcome
    verdict: Verdict
    reason: str = ""
    exchanges: tuple[str, ...] = ()
    operations: tuple[Operation, ...] = ()
    findings: tuple[Finding, ...] = ()
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """`judged` counts PASS, INFO, WARN, FAIL and OBSERVED; `verdicts` holds only those that occur, in rising rank."""

    clauses: int
    documented: int
    judged: int
    untestable: int
    not_testable: int
    verdicts: Mapping[Verdict, int]


@dataclass(frozen=True, slots=True)
class Capability:
    """Something that an instance has or has not. `stated` by the target; None = it says nothing and `default` holds.

    `clauses`: verdicts of the clauses that need it.
    """

    id: str
    means: str
    default: str
    stated: bool | None
    clauses: Mapping[Verdict, int]


@dataclass(frozen=True, slots=True)
class Footprint:
    """What the run did to its target. `writes`: requests of operations that are not plain reads, sessions apart.

    `created` counts the objects whose id an answer gave, `left_over` those of them that no served request took away,
    as (operation that made it, id). Objects that a batch makes are not among them.
    """

    requests: int
    per_judged: float
    wall_s: float
    logins: int
    reauthentications: int
    logouts: int
    writes: int = 0
    created: int = 0
    left_over: tuple[tuple[str, str], ...] = ()
    operations: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class Excuse:
    """A finding that a baseline knows. `expires` "" = never."""

    clause: str
    fingerprint: str
    reason: str
    owner: str = ""
    link: str = ""
    expires: str = ""


@dataclass(frozen=True, slots=True)
class Since:
    """The run against a baseline. `known` were met again, soonest to expire first; `new` are fingerprints that the
    baseline does not hold; `fixed` were judged again and are not there any more; `expired` excuse nothing for long."""

    file: str
    known: tuple[Excuse, ...] = ()
    new: tuple[str, ...] = ()
    fixed: tuple[Excuse, ...] = ()
    expired: tuple[Excuse, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """What the run was allowed and told; the page's limits are worded from it."""

    mocked: bool = False
    production: bool = False
    allow: tuple[str, ...] = ()
    identities: tuple[str, ...] = ()
    missing_identities: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    max_requests: int = 0
    max_time_s: float = 0.0
    strict: bool = False
    vendor_only: bool = False
    masked: bool = False
    """Personal data was replaced by placeholders."""


@dataclass(frozen=True, slots=True)
class Report:
    """One run. `catalogue` and `specification` are digests of the clauses and of the vendor's whole folder.

    `exchanges` are those that findings point to; `places` tells for (operation, word of a finding) the locator that
    the contract gives that word.
    """

    vendor: str
    target: str
    api_version: str
    started: str
    wall_s: float
    requests: int
    exit_code: int
    interrupted: bool
    suite: str
    catalogue: str
    specification: str
    summary: Summary
    clauses: tuple[Clause, ...]
    exchanges: Mapping[str, Exchange]
    places: Mapping[tuple[str, str], str]
    interfaces: tuple[str, ...]
    capabilities: tuple[Capability, ...]
    footprint: Footprint
    scope: Scope
    secrets: Mapping[str, int]
    """Names of replaced credentials, and how many values each name had."""
    since: Since | None = None
    """None: no baseline was given."""

    def excuse(self, fingerprint: str) -> Excuse | None:
        known = self.since.known if self.since is not None else ()
        return next((one for one in known if one.fingerprint == fingerprint), None)

    def of(self, *verdicts: Verdict) -> tuple[Clause, ...]:
        """Clauses with one of these verdicts, MUST first, otherwise in the order of the catalogue."""
        found = [clause for clause in self.clauses if clause.verdict in verdicts]
        order = {"MUST": 0, "SHOULD": 1, "MAY": 2}
        return tuple(sorted(found, key=lambda c: (verdicts.index(c.verdict), order.get(c.level, 3))))
