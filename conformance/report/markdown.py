"""The report as Markdown for a pull request: at most 60 lines, whatever was found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conformance.report import words
from conformance.report.model import Clause, Report
from conformance.report.pretty import visible
from conformance.verdict.lattice import Verdict

LINES = 60
_LONGEST = 140
_LOUD = (Verdict.FAIL, Verdict.ERROR, Verdict.WARN, Verdict.INCONCLUSIVE)


def markdown(reports: Sequence[Report]) -> str:
    """A table of the runs, then what they found; runs share the lines that are left, failures first."""
    lines = _overview(reports)
    rows = [(report, clause) for report in reports for clause in report.of(*_LOUD)]
    rows.sort(key=lambda row: _LOUD.index(row[1].verdict))
    room = LINES - len(lines) - 6
    if rows:
        lines += ["", "| verdict | clause | what | where |", "| --- | --- | --- | --- |"]
        lines += [_row(clause, report, len(reports) > 1) for report, clause in rows[: room - 3]]
    if len(rows) > room - 3:
        lines += ["", f"And {len(rows) - room + 3} more; the HTML and JSON reports have all."]
    lines += _withheld(reports, LINES - len(lines) - 1)
    return "\n".join(lines) + "\n"


def _overview(reports: Sequence[Report]) -> list[str]:
    told = words.headline(reports[0]) if len(reports) == 1 else words.together(reports)
    lines = [f"## {told.word}: {_title(reports)}", "", f"{told.sentence} {told.coverage}", ""]
    lines += [
        "| run | FAIL | WARN | INFO | PASS | not judged | requests |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for report in reports[: LINES // 3]:
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


def _withheld(reports: Sequence[Report], room: int) -> list[str]:
    groups: dict[str, int] = {}
    for report in reports:
        for clause in report.of(Verdict.NOT_TESTABLE, Verdict.SKIPPED_UNSAFE):
            groups[clause.reason] = groups.get(clause.reason, 0) + 1
    if not groups or room < 3:
        return []
    ranked = sorted(groups.items(), key=lambda item: (-item[1], item[0]))
    lines = ["", "Not judged, and what would change that:", ""]
    shown = ranked[: room - len(lines)]
    return [*lines, *(f"- {count} × {_text(reason)}" for reason, count in shown)] if shown else []


def _text(text: str) -> str:
    """Plain text in a Markdown table: nothing of it is markup, a link, a mention or a new row."""
    flat = " ".join(visible(text).split())
    flat = flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + "…"
    escaped = re.sub(r"([\\`*_{}\[\]<>()#+!|~@&:])", r"\\\1", flat) if flat else ""
    return escaped.replace("\\:", ":").replace("\\(", "(").replace("\\)", ")").replace("://", ":\u200b//")


def _code(text: str) -> str:
    flat = " ".join(visible(text).split()).replace("`", "'").replace("|", "¦")
    return f"`{flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + '…'}`" if flat else ""
