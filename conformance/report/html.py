"""The report as one self-contained page. Python decides what is told; the templates only lay it out.

Several runs share one file: it can be attached, mailed and archived as it is, and its links cannot break.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from conformance.report import words
from conformance.report.curl import curl, variables
from conformance.report.model import Cite, Clause, Finding, Report
from conformance.report.pretty import visible
from conformance.report.sheet import Sheet, sheet
from conformance.verdict.baseline import Known, entries
from conformance.verdict.lattice import Outcome, Verdict
from generator.data import data_root

CARDS = (Verdict.FAIL, Verdict.ERROR, Verdict.WARN, Verdict.INCONCLUSIVE, Verdict.INFO)
"""Verdicts that are shown in full, in this order."""
ORDER = (
    *CARDS, Verdict.PASS, Verdict.OBSERVED, Verdict.NOT_TESTABLE, Verdict.SKIPPED_UNSAFE, Verdict.DISABLED,
    Verdict.NOT_APPLICABLE, Verdict.UNTESTABLE,
)  # fmt: skip
GLYPHS: Mapping[Verdict, str] = {
    Verdict.FAIL: "✕",
    Verdict.ERROR: "‼",
    Verdict.WARN: "▲",
    Verdict.INCONCLUSIVE: "?",
    Verdict.INFO: "i",
    Verdict.PASS: "✓",
    Verdict.OBSERVED: "◎",
}
_FINDINGS, _EVIDENCE = 20, 3
"""Findings and exchanges shown of one clause."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """An exchange with the findings of one clause on it."""

    id: str
    operation: str
    identity: str
    scheme: str
    status: int
    trouble: str
    sheet: Sheet
    curl: str
    variables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    clause: Clause
    anchor: str
    findings: tuple[Finding, ...]
    more: int
    evidence: tuple[Evidence, ...]
    entries: str
    """What a baseline would hold to know these findings; "" where there are none to know."""
    known: Mapping[str, str]
    """Reasons by fingerprint."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Clauses that one setting would enable."""

    verdict: Verdict
    reason: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of a matrix. `worst` None: no clause there."""

    worst: Verdict | None
    counts: tuple[tuple[Verdict, int], ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """Part of the proportion bar, in per mille of its width."""

    verdict: Verdict
    count: int
    at: float
    width: float


@dataclass(frozen=True, slots=True)
class Section:
    """One run on the page."""

    report: Report
    anchor: str
    headline: words.Headline
    cards: tuple[Card, ...]
    anchors: Mapping[str, str]
    columns: tuple[Verdict, ...]
    matrix: tuple[tuple[str, tuple[int, ...]], ...]
    bar: tuple[Segment, ...]
    gaps: tuple[Gap, ...]
    limits: tuple[str, ...]
    everything: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Fleet:
    """Area by interface, over all runs."""

    headline: words.Headline
    columns: tuple[tuple[str, str], ...]
    """(vendor's anchor, vendor/interface)."""
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


def page(reports: Sequence[Report], files: Sequence[str] = ()) -> str:
    """The whole page. `files`: names of what the command writes, this page among them."""
    env = _environment(data_root() / "templates" / "report")
    sections = _sections(reports)
    table = _fleet(reports)
    used = {verdict for report in reports for verdict in report.summary.verdicts}
    style, script = (Markup(_asset(name)) for name in ("style.css", "script.js"))  # noqa: S704  # our own files
    context: dict[str, Any] = {
        "sections": sections,
        "fleet": table if len(reports) > 1 else None,
        "table": table if len(reports) > 1 or len(reports[0].interfaces) > 1 else None,
        "verdicts": [(v, sum(r.summary.verdicts.get(v, 0) for r in reports)) for v in ORDER if v in used],
        "files": files,
        "glyphs": GLYPHS,
        "glossary": words.GLOSSARY,
        "grades": words.GRADES,
        "style": style,
        "script": script,
        "policy": "; ".join(
            [
                "default-src 'none'", f"style-src '{_hash(style)}'", f"script-src '{_hash(script)}'",
                "base-uri 'none'", "form-action 'none'",
            ]
        ),
    }  # fmt: skip
    return env.get_template("page.html.j2").render(context)


def own_text() -> bytes:
    """Everything on the page that is ours: a password that happens to be one of these words is not leaked by them."""
    root = data_root() / "templates" / "report"
    said = " ".join(text for _, text in (*words.GLOSSARY, *words.GRADES))
    return b"\n".join([*(path.read_bytes() for path in sorted(root.iterdir())), said.encode()])


@cache
def _environment(root: Path) -> Environment:
    env = Environment(
        loader=FileSystemLoader(root), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    filters: dict[str, Any] = {"visible": visible, "link": _link, "plural": words.plural, "when": _when}
    env.filters.update(filters)
    return env


def _asset(name: str) -> str:
    return (data_root() / "templates" / "report" / name).read_text("utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _link(cite: Cite) -> str:
    """Address of a citation if a browser may follow it; "" else. Vendors' folders may be somebody else's."""
    return cite.url if urlsplit(cite.url).scheme in ("http", "https") else ""


def _when(started: str) -> str:
    return started.replace("T", " ").replace("+00:00", " UTC")


def _sections(reports: Sequence[Report]) -> list[Section]:
    """Ids that occur in several runs (common clauses) get the vendor before them, so that each is unique."""
    seen = Counter(clause.id for report in reports for clause in report.clauses)
    return [_section(r, {c.id: c.id if seen[c.id] == 1 else f"{r.vendor}/{c.id}" for c in r.clauses}) for r in reports]


def _section(report: Report, anchors: Mapping[str, str]) -> Section:
    columns = tuple(verdict for verdict in ORDER if verdict in report.summary.verdicts)
    areas = sorted({clause.area for clause in report.clauses})
    counts = Counter((clause.area, clause.verdict) for clause in report.clauses)
    return Section(
        report=report,
        anchor=f"run-{report.vendor}",
        headline=words.headline(report),
        cards=tuple(_card(clause, report, anchors[clause.id]) for clause in report.of(*CARDS)),
        anchors=anchors,
        columns=columns,
        matrix=tuple((area, tuple(counts[area, verdict] for verdict in columns)) for area in areas),
        bar=_bar(report),
        gaps=_gaps(report),
        limits=tuple(words.limits(report)),
        everything=report.of(*ORDER),
    )


def _card(clause: Clause, report: Report, anchor: str) -> Card:
    shown = clause.findings[:_FINDINGS]
    ids = list(dict.fromkeys(finding.exchange for finding in shown if finding.exchange in report.exchanges))
    evidence = tuple(_evidence(id, shown, report) for id in ids[:_EVIDENCE])
    return Card(
        clause,
        anchor,
        shown,
        len(clause.findings) - len(shown),
        evidence,
        _entries(clause, report),
        _known(clause, report),
    )


def _known(clause: Clause, report: Report) -> dict[str, str]:
    excuses = (report.excuse(finding.fingerprint) for finding in clause.findings)
    return {excuse.fingerprint: excuse.reason for excuse in excuses if excuse is not None}


def _entries(clause: Clause, report: Report) -> str:
    unknown = [f for f in clause.findings if report.excuse(f.fingerprint) is None]
    if clause.outcome is not Outcome.VIOLATED or not unknown:
        return ""
    day = report.started[:10]
    return entries(
        Known(fingerprint=f.fingerprint, clause=clause.id, at=f.at, reason="", first_seen=day) for f in unknown
    )


def _evidence(id: str, findings: Sequence[Finding], report: Report) -> Evidence:
    exchange = report.exchanges[id]
    places = [(report.places.get((f.operation, f.at), f.at), f.actual) for f in findings if f.exchange == id]
    command = curl(exchange.request)
    return Evidence(
        id, exchange.operation, exchange.identity, exchange.scheme, exchange.status, exchange.trouble,
        sheet(exchange, places), command, tuple(variables(command)),
    )  # fmt: skip


def _bar(report: Report) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    at, whole = 0.0, max(1, report.summary.clauses)
    for verdict in ORDER:
        count = report.summary.verdicts.get(verdict, 0)
        if count:
            width = 1000 * count / whole
            segments.append(Segment(verdict, count, round(at, 2), round(width, 2)))
            at += width
    return tuple(segments)


def _gaps(report: Report) -> tuple[Gap, ...]:
    groups: dict[tuple[Verdict, str], list[Clause]] = {}
    for verdict in (
        Verdict.SKIPPED_UNSAFE,
        Verdict.NOT_TESTABLE,
        Verdict.DISABLED,
        Verdict.NOT_APPLICABLE,
        Verdict.UNTESTABLE,
    ):
        for clause in report.of(verdict):
            groups.setdefault((verdict, clause.reason), []).append(clause)
    gaps = [Gap(verdict, reason, tuple(clauses)) for (verdict, reason), clauses in groups.items()]
    return tuple(sorted(gaps, key=lambda gap: (ORDER.index(gap.verdict), -len(gap.clauses), gap.reason)))


def _fleet(reports: Sequence[Report]) -> Fleet:
    columns: list[tuple[str, str]] = []
    cells: dict[tuple[str, str], list[Verdict]] = {}
    for report in reports:
        names = [*report.interfaces, *({""} if any(not c.interface for c in report.clauses) else ())]
        for name in names:
            column = f"{report.vendor}/{name or 'all'}"
            columns.append((f"run-{report.vendor}", column))
            for clause in report.clauses:
                if clause.interface == name:
                    cells.setdefault((clause.area, column), []).append(clause.verdict)
    areas = sorted({area for area, _ in cells})
    rows = tuple((area, tuple(_cell(cells.get((area, column), [])) for _, column in columns)) for area in areas)
    return Fleet(words.together(reports), tuple(columns), rows)


def _cell(verdicts: Sequence[Verdict]) -> Cell:
    counts = Counter(verdicts)
    told = tuple((verdict, counts[verdict]) for verdict in ORDER if counts[verdict])
    return Cell(told[0][0] if told else None, told)
