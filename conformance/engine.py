"""One run: plan, send, judge, confirm, close. Everything else (terminal, pytest, selftest) is a view of it."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

from conformance import config
from conformance.catalogue import Choice, Plan, Step, clauses_of, plan
from conformance.checks import ALL as CHECKS
from conformance.checks.base import Finding, Judged, Scene, Want
from conformance.config import Target
from conformance.documents import Documents
from conformance.exchanges.credentials import CannotLogIn
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import envelope, payload
from conformance.exchanges.redact import Registry
from conformance.exchanges.sender import BudgetSpent, Sender
from conformance.exchanges.store import Store
from conformance.exchanges.transport import Transport
from conformance.lab import Clock, CommandLab, Lab, LabRefused, MockLab, RealClock
from conformance.preflight import preflight
from conformance.probes import ALL as PROBES
from conformance.probes.context import CannotProbe, Context, Trail
from conformance.verdict.exits import exit_code
from conformance.verdict.lattice import Outcome, Verdict, fingerprint
from conformance.verdict.severity import BASELINE, severity
from generator import vendors
from generator.contract.clauses import Clause
from generator.contract.resolve import Resolved, resolve
from generator.model import Evidence
from generator.vendors import Vendor

_OUT_OF_TIME = "the time of the run was over"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one clause. `severity` is the verdict that a violation has, whatever the outcome was."""

    clause: Clause
    verdict: Verdict
    outcome: Outcome
    severity: Verdict
    interface: str = ""
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


@dataclass(frozen=True, slots=True)
class About:
    """What of the target a report may tell: no address book, no credential."""

    mocked: bool
    production: bool
    capabilities: Mapping[str, bool]
    identities: tuple[str, ...]


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
    session: Session | None = field(default=None, repr=False, compare=False)

    def judged_again(self, change: Change) -> Mapping[str, Result]:
        """Results over changed exchanges, offline: of those clauses that look at one that `change` did not return as
        it was."""
        return self.session.judged_again(change) if self.session is not None else {}

    @property
    def exit_code(self) -> int:
        verdicts = [result.verdict for result in self.results.values()]
        return exit_code(verdicts, strict=self.options.strict, interrupted=self.interrupted)


Change = Callable[[Exchange], Exchange]
Progress = Callable[[str, int, int], None]
"""(what runs now, clauses done, clauses in all)"""


def run(
    vendor: str,
    target: Target | Mapping[str, Any],
    *,
    only: Sequence[str] = (),
    allow: Collection[str] = (),
    clauses: Sequence[Clause] | None = None,
    options: Options | None = None,
    progress: Progress | None = None,
) -> Run:
    """Judge a target. Raises BadInput (CannotRun for the target itself); never for what a server answers.

    `target` may be the content of a ``target.toml`` with plain secrets. `clauses` replaces the catalogue's.
    """
    chosen = options or Options()
    chosen = replace(chosen, only=(*chosen.only, *only), allow=chosen.allow | frozenset(allow))
    session = Session.open(vendor, target, chosen, clauses)
    try:
        return session.run(progress or (lambda what, done, total: None))
    finally:
        session.close()


@lru_cache(maxsize=32)
def _loaded(vendor: str, version: str, specs: tuple[Path, ...]) -> tuple[Vendor, Resolved, Documents]:
    loaded = vendors.load(vendor, version=version, specs=specs)
    return loaded, resolve(loaded.contract, loaded.model, partial=True), Documents(loaded)


def planned(vendor: str, target: Target | Mapping[str, Any], options: Options) -> Plan:
    """The plan alone: nothing is sent."""
    return Session.open(vendor, target, options, None).plan


@dataclass
class Session:
    """A run under way."""

    vendor: Vendor
    target: Target
    options: Options
    resolved: Resolved
    documents: Documents
    plan: Plan
    context: Context
    store: Store
    registry: Registry
    started: float = field(default_factory=time.monotonic)
    trails: list[tuple[Step, Trail]] = field(default_factory=list[tuple[Step, Trail]])

    @classmethod
    def open(
        cls, vendor: str, target: Target | Mapping[str, Any], options: Options, clauses: Sequence[Clause] | None
    ) -> Session:
        raw = target if isinstance(target, Target) else config.from_mapping(target)
        version = options.version or raw.version
        loaded, resolved, documents = _loaded(vendor, version, options.specs)
        rows, base = clauses_of(loaded)
        choice = Choice(
            options.only, options.areas, options.allow, options.vendor_only, options.max_requests, loaded.version
        )
        made = plan(clauses if clauses is not None else rows, base, resolved, raw, choice)
        lab, clock = _lab(raw)
        registry, store = Registry(secrets.token_bytes(16)), Store()
        transports = {n: Transport(ca=s.ca, proxy=s.proxy, timeout_s=s.timeout_s) for n, s in raw.servers.items()}
        limit = options.max_requests or raw.requests
        sender = Sender(loaded.model, resolved, raw, registry, store, clock, transports, limit)
        context = Context(sender, raw, lab, clock, base, _prefix(options.seed))
        return cls(loaded, raw, options, resolved, documents, made, context, store, registry)

    def run(self, progress: Progress) -> Run:
        began = datetime.now(UTC)
        results: dict[str, Result] = {}
        interrupted = False
        total = len(self.plan.clauses)
        for clause in self.plan.clauses:
            if (withheld := self.plan.withheld.get(clause.id)) is not None:
                results[clause.id] = self._result(clause, withheld.verdict, Outcome.UNDECIDED, withheld.reason)
        try:
            progress("preflight", len(results), total)
            if self.plan.steps:
                preflight(self.context)
            for step in self.plan.steps:
                progress(step.clauses[0].id, len(results), total)
                for clause, result in self._step(step):
                    results[clause.id] = result
        except KeyboardInterrupt:
            interrupted = True
        finally:
            self.context.sender.probe = "close"
            try:
                self.context.sender.close()
            except KeyboardInterrupt:  # a second one, while sessions are ended: the report is still owed
                interrupted = True
        for clause in self.plan.clauses:
            results.setdefault(
                clause.id, self._result(clause, Verdict.NOT_TESTABLE, Outcome.UNDECIDED, "the run was interrupted")
            )
        progress("done", total, total)
        ordered = {clause.id: results[clause.id] for clause in self.plan.clauses}
        address = next((s.url for s in self.target.servers.values()), "")
        return Run(
            self.vendor.name, self.registry.text(address), self.vendor.version, began.isoformat(timespec="seconds"),
            time.monotonic() - self.started, len(self.store), ordered, tuple(self.store), self.plan, self.registry,
            self.vendor, self.resolved, self.options, self._about(), interrupted, self,
        )  # fmt: skip

    def _about(self) -> About:
        target = self.target
        return About(target.mocked, target.production, target.capabilities, tuple(target.identities))

    def close(self) -> None:
        if isinstance(self.context.lab, MockLab):
            self.context.lab.close()

    def _step(self, step: Step) -> list[tuple[Clause, Result]]:
        out_of_time = self.options.max_time_s and time.monotonic() - self.started > self.options.max_time_s
        if out_of_time:
            return [(c, self._result(c, Verdict.NOT_TESTABLE, Outcome.UNDECIDED, _OUT_OF_TIME)) for c in step.clauses]
        trail, failure = self._probe(step)
        if failure is not None:
            verdict, reason = failure
            return [(c, self._result(c, verdict, Outcome.UNDECIDED, reason)) for c in step.clauses]
        self.trails.append((step, trail))
        return [(clause, self._confirmed(clause, step, self._judge(clause, trail))) for clause in step.clauses]

    def judged_again(self, change: Change) -> dict[str, Result]:
        results: dict[str, Result] = {}
        for step, trail in self.trails:
            labels = {label: [change(exchange) for exchange in sent] for label, sent in trail.labels.items()}
            pairs = [(a, b) for label in labels for a, b in zip(labels[label], trail.labels[label], strict=True)]
            if any(new is not old for new, old in pairs):
                again = Trail(labels, trail.notes)
                results |= {clause.id: self._judge(clause, again) for clause in step.clauses}
        return results

    def _probe(self, step: Step, context: Context | None = None) -> tuple[Trail, tuple[Verdict, str] | None]:
        """What a probe recorded, or why it could not."""
        context = context or self.context
        trail = Trail(notes={"data": dict(self.target.data)})
        context.sender.probe = step.probe
        try:
            PROBES[step.probe].run(context, trail, step.args)
        except (CannotProbe, CannotLogIn) as error:
            return trail, (Verdict.NOT_TESTABLE, f"{error}; {error.remedy}" if error.remedy else str(error))
        except (LabRefused, BudgetSpent) as error:
            return trail, (Verdict.NOT_TESTABLE, str(error))
        except (
            Exception
        ) as error:  # a probe that breaks is our defect: it must neither stop the run nor pass for a verdict
            return trail, (Verdict.ERROR, _defect(f"probe {step.probe}", error, self.registry))
        return trail, None

    def _judge(self, clause: Clause, trail: Trail) -> Result:
        scene = Scene(trail.labels, self.vendor.contract, self.context.behaviour, trail.notes, self.documents)
        try:
            judged = CHECKS[clause.check].run(scene, Want(clause.with_))
        except Exception as error:  # as above
            return self._result(
                clause, Verdict.ERROR, Outcome.UNDECIDED, _defect(f"check {clause.check}", error, self.registry)
            )
        used = [self.store[id] for id in judged.used]
        operations = tuple(dict.fromkeys((e.operation, e.identity) for e in used))
        verdict, outcome, reason = self._verdict(clause, judged)
        result = self._result(clause, verdict, outcome, reason)
        return replace(result, findings=judged.findings, exchanges=judged.used, operations=operations)

    def _verdict(self, clause: Clause, judged: Judged) -> tuple[Verdict, Outcome, str]:
        if judged.findings:
            weight = self._weight(clause, judged.findings)
            outcome = Outcome.VARIANT if weight is Verdict.OBSERVED else Outcome.VIOLATED
            reason = "no" if weight is Verdict.OBSERVED else ("baseline" if clause.id in BASELINE else "")
            return weight, outcome, reason
        if judged.undecided:
            verdict = Verdict.INCONCLUSIVE if judged.shaken else Verdict.NOT_TESTABLE
            return verdict, Outcome.UNDECIDED, judged.undecided
        if judged.comparisons == 0 or not judged.used:
            return Verdict.NOT_TESTABLE, Outcome.UNDECIDED, "no exchange held anything to compare"
        if judged.variant:
            return Verdict.OBSERVED, Outcome.VARIANT, judged.variant
        if clause.level == "MAY" or clause.marks.evidence is Evidence.CONFLICT:
            return Verdict.OBSERVED, Outcome.MET, "yes"
        return Verdict.PASS, Outcome.MET, ""

    def _weight(self, clause: Clause, findings: Sequence[Finding]) -> Verdict:
        """The worst finding counts; one with evidence of its own (a schema node's) weighs by that."""
        claimed = self._claimed(clause)
        grades = {finding.evidence or clause.marks.evidence for finding in findings}
        weights = [severity(clause.id, clause.level, grade, claimed=claimed) for grade in grades]
        return max(weights, key=lambda v: v.rank)

    def _claimed(self, clause: Clause) -> bool:
        if not clause.needs.claims:
            return True
        stated = {claim.standard for rules in self.vendor.contract.interfaces.values() for claim in rules.claims}
        return set(clause.needs.claims) <= stated | _wire_claims(tuple(self.store))

    def _confirmed(self, clause: Clause, step: Step, result: Result) -> Result:
        """A FAIL of a live target is repeated once on fresh sessions. What the lab changed or what others sent is
        not repeated."""
        if (
            result.verdict is not Verdict.FAIL
            or self.target.mocked
            or step.passive
            or step.lab
            or step.effect != "read"
        ):
            return result
        old = self.context.sender
        limit = old.limit
        fresh = Sender(
            old.model, old.contract, self.target, self.registry, self.store, old.clock, old.transports, limit
        )
        trail, failure = self._probe(step, replace(self.context, sender=fresh))
        again = self._judge(clause, trail) if failure is None else None
        if again is not None and again.verdict is Verdict.FAIL:
            return result
        reason = (
            "violated once, not when repeated"
            if again is not None
            else f"violated once, not repeated: {failure and failure[1]}"
        )
        return replace(result, verdict=Verdict.INCONCLUSIVE, outcome=Outcome.UNDECIDED, reason=reason)

    def _result(self, clause: Clause, verdict: Verdict, outcome: Outcome, reason: str = "") -> Result:
        weight = severity(clause.id, clause.level, clause.marks.evidence, claimed=self._claimed(clause))
        interfaces = [clause.interface] if clause.interface else list(self.vendor.contract.interfaces)
        interface = interfaces[0] if len(interfaces) == 1 else ""
        return Result(clause, verdict, outcome, weight, interface, self.registry.text(reason))


def _prefix(seed: int | None) -> str:
    """Begins the names of what a run makes. It is no secret; it has to differ from run to run, unless asked not to."""
    drawn = secrets.token_hex(4) if seed is None else f"{Random(seed).getrandbits(32):08x}"  # noqa: S311
    return f"ppmkit-{drawn}"


def _wire_claims(exchanges: Sequence[Exchange]) -> set[str]:
    """Standards that the wire claims by itself."""
    claims = {"http"}
    for exchange in exchanges:
        if exchange.response is None:
            continue
        parsed = payload(exchange.response)
        if parsed.format == "json":
            claims.add("json")
        if parsed.xml is not None:
            claims.add("xml")
            if envelope(parsed.xml):
                claims.add("soap-1.1")
        if exchange.response.header("odata-version"):
            claims.add("odata-4.0")
    return claims


def _lab(target: Target) -> tuple[Lab, Clock]:
    if target.mocked:
        lab = MockLab(target.lab["mock"])
        return lab, lab
    return CommandLab(target.lab), RealClock()


def _defect(where: str, error: Exception, registry: Registry) -> str:
    """A harness defect in one line: the class and the innermost place, never a message that might quote a secret."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace is not None else ""
    return registry.text(f"{where} failed: {type(error).__name__}{place}")
