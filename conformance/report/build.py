"""A run becomes a report."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from conformance.checks.reply import served
from conformance.config import IDENTITIES
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import find, text
from conformance.exchanges.store import lost
from conformance.report.model import (
    Capability,
    Cite,
    Clause,
    Excuse,
    Finding,
    Footprint,
    Operation,
    Report,
    Scope,
    Since,
    Summary,
)  # fmt: skip
from conformance.results import Result, Run
from conformance.suite import suite
from conformance.verdict.baseline import Held, Known, Met, soonest_first
from conformance.verdict.exits import exit_code
from conformance.verdict.lattice import Outcome, Verdict
from conformance.verdict.severity import BASELINE
from generator.contract.locator import Locator, Step
from generator.contract.resolve import Behaviour, Resolved
from generator.data import data_root
from generator.model import Evidence
from generator.vendors import SourceTag


def build(run: Run, held: Held | None = None, baseline: str = "") -> Report:
    """Everything that any format tells of `run`. `held`: against the baseline of that file name."""
    exchanges = {exchange.id: exchange for exchange in run.exchanges}
    sources = run.loaded.source.sources
    clauses = tuple(_clause(result, exchanges, sources) for result in run.results.values())
    cited = {finding.exchange for clause in clauses for finding in clause.findings}
    told = summary(run.results)
    return Report(
        vendor=run.vendor,
        target=run.target,
        api_version=run.version,
        started=run.started,
        wall_s=run.wall_s,
        requests=run.requests,
        exit_code=_exit_code(run, held),
        interrupted=run.interrupted,
        suite=suite(),
        catalogue=_digest([run.loaded.folder / "clauses.yaml", *sorted((data_root() / "specs/common").glob("*.yaml"))]),
        specification=_digest(sorted(p for p in run.loaded.folder.rglob("*") if p.is_file())),
        summary=told,
        clauses=clauses,
        exchanges={id: exchanges[id] for id in exchanges if id in cited},
        places=_places(clauses, run.resolved),
        interfaces=tuple(run.loaded.contract.interfaces),
        capabilities=_capabilities(run),
        footprint=_footprint(run, told.judged),
        scope=_scope(run),
        secrets=Counter(facts.name for facts in run.registry.facts.values()),
        since=_since(clauses, held, baseline) if held is not None else None,
    )


def met(results: Iterable[Result]) -> tuple[Met, ...]:
    """What a baseline has to know of a run."""
    return tuple(
        Met(r.clause.id, r.verdict.judged, tuple((r.fingerprint(f), f.at) for f in r.findings if _violated(r)))
        for r in results
    )


def _violated(result: Result) -> bool:
    return result.outcome is Outcome.VIOLATED


def _exit_code(run: Run, held: Held | None) -> int:
    results = run.results.values()
    excused = [r.verdict for r in results if held is not None and held.covers(map(r.fingerprint, r.findings))]
    return exit_code(
        [result.verdict for result in results],
        strict=run.options.strict,
        interrupted=run.interrupted,
        lost=lost(run.exchanges),
        excused=excused,
        stale=held is not None and held.stale,
    )


def _since(clauses: Iterable[Clause], held: Held, file: str) -> Since:
    found = [f.fingerprint for clause in clauses if clause.outcome is Outcome.VIOLATED for f in clause.findings]
    known = soonest_first([held.excused[one] for one in dict.fromkeys(found) if one in held.excused])
    return Since(
        file,
        tuple(map(_excuse, known)),
        tuple(one for one in dict.fromkeys(found) if one not in held.excused),
        tuple(map(_excuse, held.gone)),
        tuple(map(_excuse, held.expired)),
    )


def _excuse(entry: Known) -> Excuse:
    return Excuse(entry.clause, entry.fingerprint, entry.reason, entry.owner, entry.link, entry.expires)


def summary(results: Mapping[str, Result]) -> Summary:
    verdicts = Counter(result.verdict for result in results.values())
    return Summary(
        clauses=len(results),
        documented=sum(r.clause.marks.evidence is Evidence.DOCUMENTED for r in results.values()),
        judged=sum(result.verdict.judged for result in results.values()),
        untestable=verdicts[Verdict.UNTESTABLE],
        not_testable=verdicts[Verdict.NOT_TESTABLE],
        verdicts={verdict: verdicts[verdict] for verdict in Verdict if verdicts[verdict]},
    )


def evidence(result: Result) -> str:
    """The grade that a clause is judged by; ``baseline`` for the suite's own closed list."""
    return "baseline" if result.clause.family in BASELINE else str(result.clause.marks.evidence)


def _clause(result: Result, exchanges: Mapping[str, Exchange], sources: Mapping[str, SourceTag]) -> Clause:
    clause = result.clause
    findings = tuple(
        Finding(f.at, f.expected, f.actual, f.exchange, result.fingerprint(f), *_whose(exchanges.get(f.exchange)))
        for f in result.findings
    )
    return Clause(
        id=clause.id,
        says=clause.says,
        interface=result.interface,
        area=clause.area,
        subject=clause.subject,
        level=clause.level,
        evidence=evidence(result),
        cites=tuple(_cite(tag, sources) for tag in clause.marks.source),
        outcome=result.outcome,
        verdict=result.verdict,
        reason=result.reason,
        exchanges=result.exchanges,
        operations=_operations(result, findings),
        findings=findings,
        file=clause.file,
        line=clause.line,
    )


def _whose(exchange: Exchange | None) -> tuple[str, str]:
    return (exchange.operation, exchange.identity) if exchange is not None else ("", "")


def _operations(result: Result, findings: Iterable[Finding]) -> tuple[Operation, ...]:
    """Verdicts by operation: a violation belongs to those that a finding names, or to all where none is named."""
    blamed = {(finding.operation, finding.identity) for finding in findings} & set(result.operations)
    return tuple(
        Operation(op, identity, result.verdict if not blamed or (op, identity) in blamed else Verdict.PASS)
        for op, identity in result.operations
    )


def _cite(tag: str, sources: Mapping[str, SourceTag]) -> Cite:
    known = sources.get(tag)
    return Cite(tag, known.title, known.url, known.date) if known is not None else Cite(tag)


def _places(clauses: Iterable[Clause], resolved: Resolved) -> dict[tuple[str, str], str]:
    """Words that findings use for a place (``total``, ``message``) and the contract's locators for them."""
    wanted = {(f.operation, f.at) for clause in clauses for f in clause.findings if f.operation}
    places: dict[tuple[str, str], str] = {}
    for op, at in wanted:
        locator = _place(at, resolved.behaviour(resolved.model.operation(op)))
        if locator is not None:
            places[(op, at)] = str(locator)
    return places


def _place(at: str, behaviour: Behaviour) -> Locator | None:
    paging, errors = behaviour.paging, behaviour.envelopes
    if at in ("message", "code"):
        found = [e.code if at == "code" else (e.message.value if e.message is not None else None) for e in errors]
        return next((place for place in found if isinstance(place, Locator)), None)
    if paging is None:
        return None
    if at.startswith("item:") and paging.items is not None:
        steps = (*paging.items.steps, *Locator.parse(at).steps)
        return Locator(paging.items.where, "", steps)
    link = paging.next.at if paging.next is not None else None
    words = {"total": paging.total, "next": link, "previous": paging.previous}
    return _container(paging.items, behaviour) if at == "items" else words.get(at)


def _container(items: Locator | None, behaviour: Behaviour) -> Locator | None:
    """Where the rows of a list stand together: the array in JSON, the element around them in XML."""
    if items is None or not items.steps:
        return items
    last = items.steps[-1]
    above = items.steps[:-1]
    json = behaviour.interface.kind in ("rest-json", "odata-4.0") and last.kind == "each"
    return Locator(items.where, "", (*above, Step("child", last.name)) if json else above)


def _capabilities(run: Run) -> tuple[Capability, ...]:
    rows: list[Capability] = []
    for capability in run.loaded.contract.capabilities:
        needing = [r.verdict for r in run.results.values() if capability.id in r.clause.needs.capability]
        stated = run.about.capabilities.get(capability.id)
        rows.append(Capability(capability.id, capability.means, capability.default, stated, Counter(needing)))
    return tuple(rows)


def _footprint(run: Run, judged: int) -> Footprint:
    resolved = run.resolved
    behaviours = {op: resolved.behaviour(resolved.model.operation(op)) for op in {e.operation for e in run.exchanges}}
    schemes = run.loaded.contract.auth.schemes
    obtaining = {s.obtain.op for s in schemes if s.obtain is not None}
    ending = {s.ends.op for s in schemes if s.ends is not None and s.ends.op}
    logins = [e for e in run.exchanges if e.operation in obtaining]
    created, left = _objects(run.exchanges, behaviours)
    return Footprint(
        requests=run.requests,
        per_judged=run.requests / judged if judged else 0.0,
        wall_s=run.wall_s,
        logins=len(logins),
        reauthentications=len(logins) - len({(e.identity, e.scheme) for e in logins}),
        logouts=sum(e.operation in ending for e in run.exchanges),
        writes=sum(
            behaviours[e.operation].effect != "read" and e.operation not in obtaining | ending for e in run.exchanges
        ),
        created=created,
        left_over=left,
        operations=dict(Counter(e.operation for e in run.exchanges).most_common()),
    )


def _objects(
    exchanges: Iterable[Exchange], behaviours: Mapping[str, Behaviour]
) -> tuple[int, tuple[tuple[str, str], ...]]:
    """(objects made, those that stayed). A later served request of the undoing operation takes away what it names."""
    alive: dict[tuple[str, str], str] = {}
    made: set[tuple[str, str]] = set()
    for exchange in exchanges:
        behaviour = behaviours[exchange.operation]
        if not served(exchange, behaviour):
            continue
        named = f"{exchange.request.url} {exchange.request.body.decode('utf-8', 'replace')}"
        for key, undo in list(alive.items()):
            if undo == exchange.operation and re.search(rf"(?<!\w){re.escape(key[1])}(?!\w)", named):
                del alive[key]
        for node in find(exchange.response, behaviour.creates) if behaviour.creates is not None else []:
            if id := text(node):
                alive[exchange.operation, id] = behaviour.undo
                made.add((exchange.operation, id))
    return len(made), tuple(alive)


def _scope(run: Run) -> Scope:
    options, about = run.options, run.about
    needed = {name for result in run.results.values() for name in result.clause.needs.identity}
    return Scope(
        mocked=about.mocked,
        production=about.production,
        allow=tuple(sorted(options.allow)),
        identities=tuple(about.identities),
        missing_identities=tuple(n for n in IDENTITIES if n in needed and n not in about.identities),
        only=options.only,
        areas=options.areas,
        max_requests=options.max_requests,
        max_time_s=options.max_time_s,
        strict=options.strict,
        vendor_only=options.vendor_only,
        masked=run.masked,
    )


def _digest(paths: Iterable[Path]) -> str:
    """Names and contents of files in twelve hexadecimal digits."""
    digest = hashlib.blake2b(digest_size=6)
    for path in paths:
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
