"""One run: plan, send, judge, confirm, close. Everything else (terminal, pytest, selftest) is a view of it."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import lru_cache, partial
from math import inf
from pathlib import Path
from random import Random
from typing import Any

from conformance import config
from conformance.catalogue import clauses_of
from conformance.checks import ALL as CHECKS
from conformance.cleanup.leftovers import sweep
from conformance.config import Target
from conformance.documents import Documents
from conformance.exchanges.credentials import CannotLogIn
from conformance.exchanges.governor import BudgetSpent
from conformance.exchanges.journal import Head as JournalHead
from conformance.exchanges.journal import Journal, load_journal
from conformance.exchanges.redact import Registry
from conformance.exchanges.sender import Sender
from conformance.exchanges.store import Store, lost
from conformance.exchanges.transport import Transport
from conformance.fuzz.fuzzer import Fuzzer
from conformance.judge import Judge, defect
from conformance.lab import Clock, CommandLab, Lab, LabRefused, MockLab, RealClock
from conformance.planning import Choice, Plan, Step, plan
from conformance.preflight import CannotRun, admit
from conformance.probes import ALL as PROBES
from conformance.probes.context import CannotProbe, Context, Trail
from conformance.records.record import Head, Record, Recorded, Recorder
from conformance.records.trails import trail_of
from conformance.results import About as About
from conformance.results import Change as Change
from conformance.results import Options as Options
from conformance.results import Result as Result
from conformance.results import Run as Run
from conformance.results import Until
from conformance.suite import suite
from conformance.verdict.lattice import Outcome, Verdict
from generator import vendors
from generator.contract.clauses import Clause
from generator.contract.resolve import Resolved, resolve
from generator.vendors import Vendor

_OUT_OF_TIME = "the time of the run was over"
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
    plan: Plan
    context: Context
    store: Store
    registry: Registry
    judge: Judge
    head: Head
    journal: Journal
    recorder: Recorder | None = None
    started: float = field(default_factory=time.monotonic)
    trails: list[tuple[Step, Trail]] = field(default_factory=list[tuple[Step, Trail]])
    kept_out: Mapping[str, CannotRun] = field(default_factory=dict[str, CannotRun])
    """Interfaces that cannot be judged, though others can."""

    @classmethod
    def open(
        cls, vendor: str, target: Target | Mapping[str, Any], options: Options, clauses: Sequence[Clause] | None
    ) -> Session:
        raw = target if isinstance(target, Target) else config.from_mapping(target)
        version = options.version or raw.version
        loaded, resolved, documents = _loaded(vendor, version, options.specs)
        rows, bases = clauses_of(loaded)
        choice = Choice(
            options.only, options.areas, options.allow, options.vendor_only, options.max_requests, loaded.version,
            options.slow, options.fuzz,
        )  # fmt: skip
        made = plan(clauses if clauses is not None else rows, bases, resolved, raw, choice)
        lab, clock = _lab(raw)
        registry, store, resumed = Registry(secrets.token_bytes(16)), Store(), options.resume
        rules = loaded.contract.auth.secrets
        for identity in raw.identities.values():
            for name, secret in identity.secrets.items():
                if name not in rules or rules[name].kind != "name":
                    registry.learn(name, secret.value)
        for exchange in resumed.exchanges if resumed is not None else ():
            store.add(exchange)
        transports = {
            n: Transport(ca=s.ca, proxy=s.proxy, timeout_s=s.timeout_s, cert=s.cert, key=s.key)
            for n, s in raw.servers.items()
        }
        limit = options.max_requests or raw.requests
        address = registry.text(next((s.url for s in raw.servers.values()), ""))
        head = Head(
            loaded.name, loaded.version, address, datetime.now(UTC).isoformat(timespec="seconds"),
            resumed.head.prefix if resumed is not None else _prefix(options.seed), suite(),
            tuple(sorted(options.allow)),
            raw.mocked, raw.production, raw.capabilities, tuple(raw.identities), str(options.journal or ""),
            options.fuzz,
            {id: (str(w.verdict), w.reason) for id, w in made.withheld.items()},
        )  # fmt: skip
        journal = _journal(head, registry, options, resumed)
        sender = Sender(loaded.model, resolved, raw, registry, store, clock, transports, limit, journal=journal)
        served = {name: base for name, base in bases.items() if name in raw.servers} or bases
        context = Context(sender, raw, lab, clock, next(iter(served.values())), head.prefix, served)
        if options.fuzz:
            ends = time.monotonic() + options.max_time_s if options.max_time_s else inf
            context = replace(context, fuzz=Fuzzer(loaded, options.allow, options.seed or 0, ends))
        judge = Judge(resolved, documents, store, registry)
        return cls(loaded, raw, options, resolved, made, context, store, registry, judge, head, journal)

    def run(self, progress: Progress) -> Run:
        options = self.options
        if options.record is not None:
            self.recorder = Recorder(options.record, self.registry, options.resume)
            if options.resume is None:
                self.recorder.head(self.head)
        results: dict[str, Result] = {}
        interrupted = False
        total = len(self.plan.clauses)
        for clause in self.plan.clauses:
            if (withheld := self.plan.withheld.get(clause.id)) is not None:
                results[clause.id] = self.judge.undecided(clause, withheld.verdict, withheld.reason)
        try:
            progress("preflight", len(results), total)
            if self.plan.steps:
                self.preflight({step.interface for step in self.plan.steps})
            self.context = replace(self.context, told=partial(_inside, progress, results, total))
            for step in self.plan.steps:
                progress(step.clauses[0].id, len(results), total)
                for clause, result in self._step(step):
                    results[clause.id] = result
                if lost(tuple(self.store)):
                    break
            interrupted = any(trail.notes.get("interrupted") for _, trail in self.trails)
        except KeyboardInterrupt:
            interrupted = True
        finally:
            try:
                self._close()
            except KeyboardInterrupt:  # a second one, while sessions are ended: the report is still owed
                interrupted = True
        verdict, why = Verdict.NOT_TESTABLE, "the run was interrupted"
        if not interrupted and lost(tuple(self.store)):
            verdict, why = Verdict.INCONCLUSIVE, "the server stopped answering"
        for clause in self.plan.clauses:
            results.setdefault(clause.id, self.judge.undecided(clause, verdict, why))
        progress("done", total, total)
        ordered = {clause.id: results[clause.id] for clause in self.plan.clauses}
        wall_s = time.monotonic() - self.started
        if self.recorder is not None:
            self.recorder.end(self.store, wall_s, interrupted)
        return Run(
            self.vendor.name, self.head.target, self.vendor.version, self.head.started, wall_s, len(self.store),
            ordered, tuple(self.store), self.plan, self.registry, self.vendor, self.resolved, self.options,
            self._about(), interrupted, self.judged_again, self.journal.left,
        )  # fmt: skip

    def _close(self) -> None:
        """Take away what the probes left, end the sessions; what cannot be taken away stays in the journal."""
        self.context.sender.probe = "close"
        self.context.sender.limit = 0
        try:
            sweep(self.context, self.journal)
        finally:
            self.context.sender.close()

    def preflight(self, interfaces: Collection[str] = ()) -> None:
        """Ask at these interfaces (none = all that have a server) who lets us in. Raises CannotRun if none does."""
        wanted = {name: base for name, base in self.context.bases.items() if name in interfaces}
        context, self.kept_out = admit(self.context, wanted or self.context.bases)
        self.context = context

    def _about(self) -> About:
        target = self.target
        return About(target.mocked, target.production, target.capabilities, tuple(target.identities))

    def close(self) -> None:
        if isinstance(self.context.lab, MockLab):
            self.context.lab.close()

    def _step(self, step: Step) -> list[tuple[Clause, Result]]:
        if self.options.max_time_s and time.monotonic() - self.started > self.options.max_time_s:
            return self._undecided(step, Verdict.NOT_TESTABLE, _OUT_OF_TIME)
        if (refusal := self.kept_out.get(step.interface)) is not None:
            return self._undecided(step, Verdict.NOT_TESTABLE, f"{refusal.message}; {refusal.remedy}")
        trail, failure = self._resumed(step) or self._probe(step, self.context)
        self._record(step, trail, failure)
        if failure is not None:
            return self._undecided(step, *failure)
        self.trails.append((step, trail))
        return [(clause, self._confirmed(step, self.judge.judge(clause, trail))) for clause in step.clauses]

    def _resumed(self, step: Step) -> tuple[Trail, None] | None:
        """What an earlier part of this run recorded; a step that looks at everything looks again."""
        known = self.options.resume.steps.get(step.key) if self.options.resume is not None else None
        return (
            (trail_of(known, self.store), None) if known is not None and not (step.passive or known.verdict) else None
        )

    def _record(self, step: Step, trail: Trail, failure: tuple[Verdict, str] | None) -> None:
        if self.recorder is None:
            return
        labels = {label: tuple(exchange.id for exchange in sent) for label, sent in trail.labels.items()}
        verdict, reason = failure or ("", "")
        ids = tuple(clause.id for clause in step.clauses)
        row = Recorded(step.key, labels, trail.notes, str(verdict), self.registry.text(reason), step.passive, ids)
        self.recorder.step(row, self.store)

    def _undecided(self, step: Step, verdict: Verdict, reason: str) -> list[tuple[Clause, Result]]:
        return [(clause, self.judge.undecided(clause, verdict, reason)) for clause in step.clauses]

    def judged_again(self, change: Change, until: Until | None = None) -> dict[str, Result]:
        """See Run."""
        results: dict[str, Result] = {}
        waiting = [row for step, trail in self.trails for row in _changed(step, trail, change)]
        # What costs least is judged first where the first answer may be enough.
        for _, clause, trail, alone in sorted(waiting, key=lambda row: row[0]) if until is not None else waiting:
            result = self.judge.judge(clause, trail)
            if alone and not result.findings:  # the others are as they were, and so is what they say
                continue
            results[clause.id] = result
            if until is not None and until(result):
                break
        return results

    def _probe(self, step: Step, context: Context) -> tuple[Trail, tuple[Verdict, str] | None]:
        """What a probe recorded, or why it could not."""
        trail = Trail(notes={"data": dict(self.target.data)})
        context.sender.probe = step.probe
        context = replace(context, base=context.bases.get(step.interface, context.base))
        try:
            PROBES[step.probe].run(context, trail, step.args)
        except (CannotProbe, CannotLogIn) as error:
            return trail, (Verdict.NOT_TESTABLE, f"{error}; {error.remedy}" if error.remedy else str(error))
        except (LabRefused, BudgetSpent) as error:
            return trail, (Verdict.NOT_TESTABLE, str(error))
        # A probe that breaks is our defect: it must neither stop the run nor pass for a verdict.
        except Exception as error:
            return trail, (Verdict.ERROR, defect(f"probe {step.probe}", error, self.registry))
        return trail, None

    def _confirmed(self, step: Step, result: Result) -> Result:
        """A FAIL of a live target is repeated once on fresh sessions. What the lab changed, what others sent and
        what was generated is not repeated."""
        settled = result.verdict is not Verdict.FAIL or self.target.mocked
        if settled or step.passive or step.asked or step.lab or step.effect != "read":
            return result
        old = self.context.sender
        fresh = Sender(
            old.model, old.contract, self.target, self.registry, self.store, old.clock, old.transports, old.limit,
            fallback=dict(old.fallback),
        )  # fmt: skip
        trail, failure = self._probe(step, replace(self.context, sender=fresh))
        again = self.judge.judge(result.clause, trail) if failure is None else None
        if again is not None and again.verdict is Verdict.FAIL:
            return result
        reason = "violated once, not when repeated" if again is not None else "violated once, not repeated: "
        return replace(
            result,
            verdict=Verdict.INCONCLUSIVE,
            outcome=Outcome.UNDECIDED,
            reason=reason + (failure[1] if failure is not None else ""),
        )


def _inside(progress: Progress, results: Mapping[str, Result], total: int, what: str) -> None:
    progress(what, len(results), total)


def _changed(step: Step, trail: Trail, change: Change) -> Iterator[tuple[int, Clause, Trail, bool]]:
    """(exchanges to look at, clause, trail, whether only the changed ones are in it) of a step that sees a change."""
    labels = {label: [change(exchange) for exchange in sent] for label, sent in trail.labels.items()}
    new = {
        label: [now for now, old in zip(labels[label], sent, strict=True) if now is not old]
        for label, sent in trail.labels.items()
    }
    if not any(new.values()):
        return
    whole, part = Trail(labels, trail.notes), Trail(new, trail.notes)
    for clause in step.clauses:
        alone = step.passive and CHECKS[clause.check].alone
        used = part if alone else whole
        yield sum(map(len, used.labels.values())), clause, used, alone


def _prefix(seed: int | None) -> str:
    """Begins the names of what a run makes. It is no secret; it has to differ from run to run, unless asked not to."""
    drawn = secrets.token_hex(4) if seed is None else f"{Random(seed).getrandbits(32):08x}"  # noqa: S311
    return f"ppmkit-{drawn}"


def _journal(head: Head, registry: Registry, options: Options, resumed: Record | None) -> Journal:
    """The run's own, or that of the run that is resumed."""
    place = options.journal
    if resumed is not None and place is not None and place.exists():
        return load_journal(place, registry)
    return Journal(JournalHead(head.vendor, head.version, head.target, head.prefix, head.started), registry, place)


def _lab(target: Target) -> tuple[Lab, Clock]:
    if target.mocked:
        lab = MockLab(target.lab["mock"])
        return lab, lab
    return CommandLab(target.lab), RealClock()
