"""The report for a terminal: what breaks first, safe changes only counted, each with its place."""

from __future__ import annotations

import io
from collections import Counter

from rich.console import Console
from rich.text import Text

from generator.diagnostics import one_line
from generator.diff.findings import Finding
from generator.diff.report import Report, who

_COLOURS = {"breaking": "bold red", "dangerous": "yellow", "safe": "green"}
_OPERATIONS = 6


def text(report: Report, *, colour: bool = False) -> str:
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=colour, no_color=not colour, highlight=False, soft_wrap=True)
    for finding in report.findings:
        if finding.effect(report.promise) != "safe":
            _finding(console, finding, report)
    safe = Counter(f.rule.id for f in report.findings if f.effect(report.promise) == "safe")
    if safe:
        told = ", ".join(f"{count} {rule}" for rule, count in safe.most_common())
        console.print(Text(f"safe       {told}", style="dim"))
    for waiver, why in report.waived.stale:
        console.print(Text(f"waiver     {waiver.fingerprint} {why}: {waiver.reason}", style="yellow"))
    console.print(Text(f"{report.old} -> {report.new}: {report.sentence}"))
    return stream.getvalue()


def _finding(console: Console, finding: Finding, report: Report) -> None:
    effect = finding.effect(report.promise)
    line = Text(f"{effect:<10} ", style=_COLOURS[effect])
    line.append(f"{finding.rule.id}  ", style="bold")
    line.append(one_line(f"{finding.subject} {f'({finding.said})' if finding.said else ''}"))
    console.print(line)
    console.print(Text(f"{'':11}{finding.rule.says} wire {finding.wire}, sdk {finding.sdk}. {who(finding)}"))
    used = finding.operations[:_OPERATIONS]
    more = f" and {len(finding.operations) - len(used)} more" if len(finding.operations) > len(used) else ""
    if used and finding.operations != (finding.subject,):
        console.print(Text(one_line(f"{'':11}reaches {', '.join(used)}{more}").rjust(0), style="dim"))
    places = " -> ".join(str(place) for place in (finding.old, finding.new) if place is not None)
    because = f"; because of {finding.because}" if finding.because else ""
    waiver = report.waiver(finding)
    waived = f"; waived: {waiver.reason}" if waiver is not None else ""
    console.print(Text(f"{'':11}{places} [{finding.fingerprint}]{because}{waived}", style="dim"))
