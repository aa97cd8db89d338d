"""The report for a pull request: a table of what is not safe, and the section for the changelog folded below."""

from __future__ import annotations

import re

from generator.diagnostics import one_line
from generator.diff.release import changelog
from generator.diff.report import Report

_ROWS = 60


def markdown(report: Report) -> str:
    lines = [f"## {_text(report.old)} to {_text(report.new)}: {report.sentence}"]
    rows = [f for f in report.findings if f.effect(report.promise) != "safe"]
    if rows:
        lines += ["", "| wire | sdk | change | where | rule |", "| --- | --- | --- | --- | --- |"]
    for finding in rows[:_ROWS]:
        said = f" ({finding.said})" if finding.said else ""
        waiver = report.waiver(finding)
        what = _text(f"{finding.rule.says}{said}{f' Waived: {waiver.reason}' if waiver is not None else ''}")
        lines.append(f"| {finding.wire} | {finding.sdk} | {what} | {_code(finding.subject)} | {finding.rule.id} |")
    if len(rows) > _ROWS:
        lines += ["", f"And {len(rows) - _ROWS} more; `--format json` has all."]
    for waiver, why in report.waived.stale:
        lines += ["", f"Stale waiver {_code(waiver.fingerprint)}: {why} ({_text(waiver.reason)})."]
    if report.findings:
        section = changelog(report.findings, "Unreleased").replace("```", "'''")
        lines += ["", "<details><summary>Section for the changelog</summary>", "", "```markdown", section.rstrip()]
        lines += ["```", "", "</details>"]
    return "\n".join(lines) + "\n"


def _text(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#+!|~@&])", r"\\\1", one_line(text, 200)).replace("://", ":\u200b//")


def _code(text: str) -> str:
    return f"`{one_line(text, 160).replace('`', chr(39)).replace('|', '¦')}`"
