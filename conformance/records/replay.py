"""A record judged again, offline, by the clauses and checks of today."""

from __future__ import annotations

import secrets
from dataclasses import replace

from conformance.catalogue import clauses_of
from conformance.documents import Documents
from conformance.exchanges.redact import Registry
from conformance.exchanges.store import Store
from conformance.judge import Judge
from conformance.planning import Plan, Withheld, step_of
from conformance.records.record import Head, Record, Recorded
from conformance.records.trails import trail_of
from conformance.results import About, Options, Result, Run
from conformance.verdict.lattice import Verdict
from generator import vendors
from generator.contract.clauses import Clause
from generator.contract.resolve import resolve


def replay(record: Record, options: Options) -> Run:
    """The run again. A clause that is newer than the record is judged where an exchange for it is in there.

    Raises BadInput if the vendor or its version is not known any more.
    """
    head = record.head
    options = replace(options, allow=frozenset(head.allow), fuzz=head.fuzz)
    loaded = vendors.load(head.vendor, version=head.version, specs=options.specs)
    resolved = resolve(loaded.contract, loaded.model, partial=True)
    rows, bases = clauses_of(loaded)
    registry, store = Registry(secrets.token_bytes(16)), Store()
    for exchange in record.exchanges:
        store.add(exchange)
    judge = Judge(resolved, Documents(loaded), store, registry)
    chosen = tuple(clause for clause in rows if options.takes(clause))
    first = next(iter(bases.values()))
    shared = {id: known for known in record.steps.values() for id in known.clauses}
    results: dict[str, Result] = {}
    for clause in chosen:
        if (withheld := _withheld(clause, head)) is not None:
            results[clause.id] = judge.undecided(clause, withheld.verdict, withheld.reason)
            continue
        step = step_of(clause, bases.get(clause.interface, first), resolved)
        results[clause.id] = _again(clause, record, record.steps.get(step.key) or shared.get(clause.id), judge, store)
    return Run(
        head.vendor, head.target, head.version, head.started, record.wall_s, len(record.exchanges), results,
        record.exchanges, Plan((), {}, chosen), registry, loaded, resolved, options,
        About(head.mocked, head.production, head.capabilities, head.identities), record.interrupted,
    )  # fmt: skip


def _withheld(clause: Clause, head: Head) -> Withheld | None:
    if clause.untestable:
        return Withheld(Verdict.UNTESTABLE, clause.untestable)
    if clause.subject != "server":
        return Withheld(Verdict.UNTESTABLE, f"a duty of the {clause.subject}")
    verdict, reason = head.withheld.get(clause.id, ("", ""))
    return Withheld(Verdict(verdict), reason) if verdict else None


def _again(clause: Clause, record: Record, known: Recorded | None, judge: Judge, store: Store) -> Result:
    if known is None:
        foreign = "what it has to send was not sent: run it against the instance"
        reason = "the record holds nothing that was sent for it" if record.head.prefix else foreign
        return judge.undecided(clause, Verdict.NOT_TESTABLE, reason)
    if known.verdict:
        return judge.undecided(clause, Verdict(known.verdict), known.reason)
    return judge.judge(clause, trail_of(known, store))
