"""A run on a terminal: progress while it lasts, what was found when it is over. Failures first, passes only counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from conformance.planning import Plan
from conformance.report.build import evidence, summary
from conformance.report.model import Excuse, Since
from conformance.report.words import coverage, plural
from conformance.results import Result, Run
from conformance.verdict.lattice import Verdict

_COLOURS = {
    Verdict.FAIL: "bold red",
    Verdict.ERROR: "bold magenta",
    Verdict.WARN: "yellow",
    Verdict.INCONCLUSIVE: "magenta",
    Verdict.INFO: "cyan",
    Verdict.OBSERVED: "blue",
    Verdict.PASS: "green",
}
_SHOWN = (Verdict.FAIL, Verdict.ERROR, Verdict.WARN, Verdict.INCONCLUSIVE, Verdict.INFO)
_LISTED = 4
"""Findings of one clause that are printed; the JSON report has all."""


class Ticker:
    """Progress: a bar on a terminal, a plain line every tenth of the way elsewhere. Everything goes to standard
    error."""

    def __init__(self, console: Console, vendor: str, counted: str = "clauses") -> None:
        self._console, self._vendor, self._counted, self._tenth = console, vendor, counted, -1
        self._bar: Progress | None = None
        if console.is_terminal:
            columns = (
                TextColumn("{task.fields[vendor]}"),
                BarColumn(),
                MofNCompleteColumn(),
                TextColumn("{task.description}"),
            )
            self._bar = Progress(*columns, console=console, transient=True)
            self._task = self._bar.add_task("", total=None, vendor=vendor)
            self._bar.start()

    def __call__(self, what: str, done: int, total: int) -> None:
        if self._bar is not None:
            self._bar.update(self._task, description=what, completed=done, total=total)
            return
        tenth = 10 * done // max(1, total)
        if tenth > self._tenth:
            self._tenth = tenth
            self._console.print(f"{self._vendor}: {done}/{total} {self._counted}", markup=False, highlight=False)

    def stop(self) -> None:
        if self._bar is not None:
            self._bar.stop()


def show(run: Run, console: Console, since: Since | None = None) -> None:
    """Findings, what could not be tested grouped by what would enable it, and one line that sums up."""
    known = {one.fingerprint: one for one in since.known} if since is not None else {}
    for verdict in _SHOWN:
        for result in run.results.values():
            if result.verdict is verdict:
                _finding(result, console, known)
    _withheld(run.results.values(), console)
    told = summary(run.results)
    counts = ", ".join(
        f"{count} that nobody can test" if verdict is Verdict.UNTESTABLE else f"{count} {verdict}"
        for verdict, count in told.verdicts.items()
    )
    sentence = coverage(told.judged, told.clauses)
    per_clause = run.requests / told.judged if told.judged else 0.0
    console.print(Text(f"{run.vendor} {run.version} at {run.target}: {sentence}"))
    console.print(
        Text(f"{counts}; {plural(run.requests, 'request')} ({per_clause:.2f} per judged clause) in {run.wall_s:.1f} s")
    )
    if told.judged == 0:
        console.print(Text("Nothing was judged, so nothing is proved.", style="bold red"))


def show_since(since: Since, console: Console) -> None:
    """What a baseline makes of a run, in one line, and every entry that is over."""
    counts = f"{len(since.new)} new, {len(since.known)} known, {len(since.fixed)} no longer found"
    console.print(Text(f"{since.file}: {counts}, {len(since.expired)} expired"))
    for word, entries, remedy in (
        ("expired", since.expired, "fix it, or give it a later day and a reason"),
        ("no longer found", since.fixed, "ppm-conform baseline prune"),
    ):
        for entry in entries:
            told = f"{word:<15} {entry.fingerprint} {entry.clause}: {entry.reason}; {remedy}"
            console.print(Text(told, style="yellow"))


def _finding(result: Result, console: Console, known: Mapping[str, Excuse]) -> None:
    clause = result.clause
    line = Text(f"{result.verdict:<13}", style=_COLOURS.get(result.verdict, ""))
    line.append(f"{clause.id}  ", style="bold")
    line.append(clause.says)
    console.print(line)
    cite = f" [{', '.join(clause.marks.source)}]" if clause.marks.source else ""
    reason = f"; {result.reason}" if result.reason else ""
    console.print(Text(f"{'':13}{clause.level}, {evidence(result)}{cite}{reason}", style="dim"))
    for finding in result.findings[:_LISTED]:
        excuse = known.get(result.fingerprint(finding))
        said = f"{finding.at}: expected {finding.expected}; got {finding.actual} ({finding.exchange})"
        console.print(Text(f"{'':13}{said}" + (f"; known: {excuse.reason}" if excuse is not None else "")))
    if len(result.findings) > _LISTED:
        console.print(Text(f"{'':13}and {len(result.findings) - _LISTED} more"))


def _withheld(results: Iterable[Result], console: Console) -> None:
    groups = Counter(
        (result.verdict, result.reason)
        for result in results
        if result.verdict in (Verdict.NOT_TESTABLE, Verdict.SKIPPED_UNSAFE)
    )
    for (verdict, reason), count in sorted(groups.items()):
        console.print(Text(f"{verdict:<15}{count:>3}  {reason}", style="dim"))


def show_plan(plan: Plan, console: Console) -> None:
    """What a run would do: steps in order, then what cannot run."""
    for step in plan.steps:
        ids = ", ".join(clause.id for clause in step.clauses)
        console.print(Text(f"{step.effect:<11} {step.probe:<18} {ids}"))
    for id, withheld in plan.withheld.items():
        console.print(Text(f"{withheld.verdict:<15} {id}: {withheld.reason}", style="dim"))
    clauses = sum(len(step.clauses) for step in plan.steps)
    sums = (plural(clauses, "clause"), plural(len(plan.steps), "step"), plural(plan.cost, "request"))
    console.print(Text(f"{sums[0]} in {sums[1]}, about {sums[2]}"))
