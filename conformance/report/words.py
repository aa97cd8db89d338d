"""The sentences of a report: its verdict, what it cannot tell, and what its words mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conformance.report.model import Report
from conformance.verdict.exits import COULD_NOT_RUN, FINDINGS, HARNESS, INTERRUPTED, STALE
from conformance.verdict.lattice import Verdict

GLOSSARY: tuple[tuple[Verdict, str], ...] = (
    (Verdict.FAIL, "A MUST that the vendor published, or that a standard it claims demands, is violated."),
    (Verdict.ERROR, "The suite itself broke while it looked; this says nothing about the instance."),
    (Verdict.WARN, "A documented SHOULD is violated, or a MUST that rests on weaker evidence."),
    (Verdict.INCONCLUSIVE, "Looked at, but not decided: a repetition disagreed, or the transport failed."),
    (Verdict.INFO, "A breach of something inferred or merely recommended; worth knowing, nobody's fault."),
    (Verdict.PASS, "Looked at in real exchanges, and as documented in all of them."),
    (Verdict.OBSERVED, "Which of several permitted behaviours the instance shows; cannot be wrong."),
    (Verdict.NOT_TESTABLE, "This target lacks what the clause needs; the reason says what to configure."),
    (Verdict.SKIPPED_UNSAFE, "Would write or worse, and the run was not allowed to."),
    (Verdict.DISABLED, "Switched off by the operator."),
    (Verdict.NOT_APPLICABLE, "Does not concern this version or this instance."),
    (Verdict.UNTESTABLE, "Nobody can test it on the wire; the reason stands in the catalogue."),
)

GRADES: tuple[tuple[str, str], ...] = (
    ("documented", "stands in the vendor's published documentation, or follows from what stands there"),
    ("standard", "stands in a standard; weighs full only where the vendor or the wire claims it"),
    ("observed", "seen in captures of others, withdrawn pages or third-party text"),
    ("inferred", "concluded from documented facts, not written anywhere"),
    ("assumed", "the suite's working assumption; never held against anybody"),
    ("conflict", "sources contradict each other; only what is seen is reported"),
    ("baseline", "one of the suite's own five rules that no vendor can want broken"),
)


@dataclass(frozen=True, slots=True)
class Headline:
    """`tone` is the verdict whose colour the word has."""

    word: str
    tone: Verdict
    sentence: str
    coverage: str


def headline(report: Report) -> Headline:
    told = report.summary
    count = told.verdicts
    failed, warned = count.get(Verdict.FAIL, 0), count.get(Verdict.WARN, 0)
    warnings = f"{plural(warned, 'clause')} with a warning" if warned else "no warnings"
    found = f"{failed} of {plural(told.judged, 'judged clause')} {'is' if failed == 1 else 'are'} violated; {warnings}."
    match report.exit_code:
        case 130:
            word, tone = "INTERRUPTED", Verdict.INCONCLUSIVE
            found = f"The run was stopped before its end; what follows is partial. {found}"
        case 2:
            word, tone, found = "NOT JUDGED", Verdict.INCONCLUSIVE, "Nothing was judged, so nothing is proved."
        case 1:
            word, tone = ("FAIL", Verdict.FAIL) if failed else ("WARN", Verdict.WARN)
        case 5:
            word, tone = "ERROR", Verdict.ERROR
            found = f"The suite itself failed in {plural(count.get(Verdict.ERROR, 0), 'clause')}; {found}"
        case _:
            word, tone = ("KNOWN", Verdict.WARN) if failed else ("PASS", Verdict.PASS)
            found = f"{found} A baseline knows of them." if failed else f"No judged clause is violated; {warnings}."
            if report.exit_code == STALE:
                found = f"{found} The baseline is stale: entries have expired, or are not found any more."
    return Headline(word, tone, found, coverage(told.judged, told.clauses))


def together(reports: Sequence[Report]) -> Headline:
    """One headline for several runs: the worst word, and sums."""
    order = (INTERRUPTED, COULD_NOT_RUN, FINDINGS, HARNESS, STALE)
    worst = min(reports, key=lambda r: order.index(r.exit_code) if r.exit_code in order else len(order))
    alone = headline(worst)
    judged, clauses = sum(r.summary.judged for r in reports), sum(r.summary.clauses for r in reports)
    failed = sum(r.summary.verdicts.get(Verdict.FAIL, 0) for r in reports)
    bad = sum(r.exit_code != 0 for r in reports)
    passed = "all passed" if not bad else f"{bad} did not pass"
    sentence = (
        f"{plural(failed, 'violated clause') if failed else 'No violated clause'} in {len(reports)} runs; {passed}."
    )
    return Headline(alone.word, alone.tone, sentence, coverage(judged, clauses))


def coverage(judged: int, clauses: int) -> str:
    """Everything that left no judgement could not be tested, whatever the reason."""
    return f"{judged} of {plural(clauses, 'clause')} judged; {clauses - judged} could not be tested."


def plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def limits(report: Report) -> list[str]:
    """What the run cannot tell: always true things first, then what follows from how it was run."""
    scope, told = report.scope, report.summary
    said = [
        "PASS means that the exchanges looked at were as documented. It is no proof that others would be.",
        "It holds for this address, these identities, this data and this moment; other configurations may differ.",
        f"The clauses of version {report.api_version} were applied; nothing verifies that the server is that version.",
        "Speed, load, availability and the security of the product as a whole were not looked at.",
    ]
    if scope.mocked:
        said.insert(
            0, "The embedded mock was judged, no vendor's server: this shows what the suite can see, nothing else."
        )
    if report.interrupted:
        said.append("The run was interrupted: clauses that were not reached are listed as not testable.")
    said += _bounds(report)
    if scope.missing_identities:
        names = ", ".join(scope.missing_identities)
        said.append(f"No identity {names} was configured, so what differs between users stayed unseen.")
    weak = sum(c.evidence not in ("documented", "standard", "baseline") for c in report.clauses if c.verdict.judged)
    if weak:
        rest = "rests" if weak == 1 else "rest"
        said.append(
            f"{plural(weak, 'judged clause')} {rest} on observation, inference or assumption and so cannot fail."
        )
    if told.untestable:
        said.append(f"Nobody can test {plural(told.untestable, 'clause')} on the wire; each says why.")
    return said


def _bounds(report: Report) -> Iterable[str]:
    scope = report.scope
    barred = [name for name in ("write", "destructive", "credential") if name not in scope.allow]
    if barred:
        yield f"No step that the suite classes as {_listed(barred, 'or')} was allowed: such behaviour is unjudged."
    if scope.only or scope.areas:
        yield f"Only part of the catalogue was asked for ({', '.join([*scope.only, *scope.areas])})."
    if scope.vendor_only:
        yield "The suite's own rules and unclaimed standards were left out (--vendor-only)."
    if scope.max_requests:
        yield f"The budget was {plural(scope.max_requests, 'request')}; clauses outside it are not testable here."
    if scope.max_time_s:
        yield f"After {scope.max_time_s:g} s no further clause was begun."


def _listed(words: Sequence[str], last: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"
