"""The report as Markdown for a pull request: at most 60 lines, whatever was found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from conformance.report import words
from conformance.report.model import Clause, Report
from conformance.report.pretty import visible
from conformance.verdict.compare import Change, Kind
from conformance.verdict.lattice import Verdict

LINES = 60
_LONGEST = 140
_RUNS, _REASONS = 20, 8
"""Rows of the overview, and reasons that are listed."""
_LOUD = (Verdict.FAIL, Verdict.ERROR, Verdict.WARN, Verdict.INCONCLUSIVE)


def markdown(reports: Sequence[Report]) -> str:
    """A table of the runs, then what they found; runs share the lines that are left, failures first."""
    lines, withheld = _overview(reports), _withheld(reports)
    rows = [(report, clause) for report in reports for clause in report.of(*_LOUD)]
    rows.sort(key=lambda row: _LOUD.index(row[1].verdict))
    # Three lines stand above the rows, two may have to say that there are more.
    room = LINES - len(lines) - len(withheld) - 5
    if rows:
        lines += ["", "| verdict | clause | what | where |", "| --- | --- | --- | --- |"]
        lines += [_row(clause, report, len(reports) > 1) for report, clause in rows[:room]]
    if len(rows) > room:
        lines += ["", f"And {len(rows) - room} more; the HTML and JSON reports have all."]
    return "\n".join([*lines, *withheld]) + "\n"


def change_table(changes: Mapping[str, Sequence[Change]]) -> str:
    """What changed between two runs, by vendor; alarming changes first, and the rest counted where room ends."""
    rows = [(vendor, change) for vendor, found in changes.items() for change in found if change.kind is not Kind.STILL]
    rows.sort(key=lambda row: list(Kind).index(row[1].kind))
    counts = Counter(change.kind for found in changes.values() for change in found)
    told = ", ".join(f"{counts[kind]} {kind}" for kind in Kind if counts[kind]) or "no change"
    lines = [f"## {', '.join(map(_text, changes))}: {told}"]
    if rows:
        lines += ["", "| change | verdict | clause | before | after |", "| --- | --- | --- | --- | --- |"]
    for vendor, change in rows[: LINES - 8]:
        name = f"{_text(vendor)} {_code(change.clause)}" if len(changes) > 1 else _code(change.clause)
        lines.append(f"| {change.kind} | {change.verdict} | {name} | {_text(change.before)} | {_text(change.after)} |")
    if len(rows) > LINES - 8:
        lines += ["", f"And {len(rows) - LINES + 8} more; `--json` has all."]
    return "\n".join(lines) + "\n"


def _overview(reports: Sequence[Report]) -> list[str]:
    told = words.headline(reports[0]) if len(reports) == 1 else words.together(reports)
    lines = [f"## {told.word}: {_title(reports)}", "", f"{told.sentence} {told.coverage}", ""]
    lines += [
        "| run | FAIL | WARN | INFO | PASS | not judged | requests |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for report in reports[:_RUNS]:
        count = report.summary.verdicts
        judged = (count.get(v, 0) for v in (Verdict.FAIL, Verdict.WARN, Verdict.INFO, Verdict.PASS))
        cells = [*map(str, judged), str(report.summary.clauses - report.summary.judged), str(report.requests)]
        lines.append(f"| {_text(report.vendor)} {_text(report.api_version)} | {' | '.join(cells)} |")
    return lines


def _title(reports: Sequence[Report]) -> str:
    if len(reports) > 1:
        return f"{len(reports)} vendors"
    return f"{_text(reports[0].vendor)} {_text(reports[0].api_version)} at {_code(reports[0].target)}"


def _row(clause: Clause, report: Report, several: bool) -> str:
    first = clause.findings[0] if clause.findings else None
    where = (
        f"{_code(first.at)}: expected {_text(first.expected)}; got {_text(first.actual)}"
        if first is not None
        else _text(clause.reason)
    )
    more = f" (+{len(clause.findings) - 1})" if len(clause.findings) > 1 else ""
    vendor = f"{_text(report.vendor)} " if several else ""
    return f"| {clause.verdict} | {vendor}{_code(clause.id)} | {_text(clause.says)} | {where}{more} |"


def _withheld(reports: Sequence[Report]) -> list[str]:
    """What could not be tested, by what would change that; the most frequent reasons only."""
    gaps = [c.reason for report in reports for c in report.of(Verdict.NOT_TESTABLE, Verdict.SKIPPED_UNSAFE)]
    if not gaps:
        return []
    ranked = sorted(Counter(gaps).items(), key=lambda item: (-item[1], item[0]))
    lines = ["", "Not judged, and what would change that:", ""]
    lines += [f"- {count} × {_text(reason)}" for reason, count in ranked[:_REASONS]]
    return [*lines, f"- and {len(ranked) - _REASONS} more reasons"] if len(ranked) > _REASONS else lines


def _text(text: str) -> str:
    """Plain text in a Markdown table: nothing of it is markup, a link, a mention or a new row."""
    flat = visible(" ".join(text.split()))
    flat = flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + "…"
    escaped = re.sub(r"([\\`*_{}\[\]<>#+!|~@&])", r"\\\1", flat)
    return escaped.replace("://", ":\u200b//")  # a bare address would become a link


def _code(text: str) -> str:
    flat = visible(" ".join(text.split())).replace("`", "'").replace("|", "¦")
    return f"`{flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + '…'}`" if flat else ""
