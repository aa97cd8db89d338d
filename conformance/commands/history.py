"""``ppm-conform compare`` and ``ppm-conform baseline``: runs against runs, and against what is known."""

from __future__ import annotations

import json as jsonlib
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from conformance.commands.shared import errors
from conformance.report.markdown import change_table
from conformance.report.saved import Saved, load_reports
from conformance.report.words import plural
from conformance.report.write import prepare, write
from conformance.verdict import baseline as base
from conformance.verdict.compare import ALARMING, Change, Kind, Side, compare
from conformance.verdict.exits import FINDINGS, OK, STALE
from conformance.verdict.lattice import Outcome, Verdict
from generator.diagnostics import BadInput

_COMPARE = """What changed between two runs: new and fixed findings, other behaviour, what can be tested now.

Examples:

  ppm-conform compare monday.json friday.json

  ppm-conform compare old.json new.json --markdown -

Exit codes: 0 nothing new, 1 new or worse findings, 2 bad input."""
_UPDATE = """Take every finding of a report into a baseline; entries that are there stay as they are.

Example:

  ppm-conform baseline update report.json --file known.yaml --reason "ticket 4711" --owner integration"""
_PRUNE = """Remove the entries whose clause the report judged without meeting the finding.

Example:

  ppm-conform baseline prune report.json --file known.yaml"""
_SHOW = """List a baseline, soonest to expire first. Exit code 3 if an entry has expired.

Example:

  ppm-conform baseline show --file known.yaml"""

ReportFile = Annotated[Path, typer.Argument(help="A JSON report: `ppm-conform run ... --json FILE`.")]
BaselineFile = Annotated[Path, typer.Option("--file", help="The baseline; made if it is not there.")]


def register(app: typer.Typer) -> None:
    app.command("compare", help=_COMPARE)(compared)
    group = typer.Typer(help="Findings that are known and accepted for a while.", no_args_is_help=True)
    group.command("update", help=_UPDATE)(update)
    group.command("prune", help=_PRUNE)(prune)
    group.command("show", help=_SHOW)(show)
    app.add_typer(group, name="baseline")


def compared(
    old: Annotated[Path, typer.Argument(help="JSON report of the earlier run.")],
    new: Annotated[Path, typer.Argument(help="JSON report of the later run.")],
    json: Annotated[str, typer.Option("--json", help="Write all changes to a file, or standard output (-).")] = "",
    markdown: Annotated[str, typer.Option("--markdown", help="Write a summary of at most 60 lines.")] = "",
    strict: Annotated[bool, typer.Option("--strict", help="A new WARN counts for the exit code.")] = False,
) -> int:
    places = {"--json": json, "--markdown": markdown}
    prepare({option: place for option, place in places.items() if place})
    pairs = _pairs(old, new)
    changes = {after.vendor: compare(_sides(before), _sides(after)) for before, after in pairs}
    console = errors() if "-" in places.values() else Console(highlight=False, soft_wrap=True)
    for before, after in pairs:
        _show_changes(before, after, changes[after.vendor], console)
    if json:
        content = {"schema": 1, "changes": {v: [asdict(c) for c in rows] for v, rows in changes.items()}}
        write(jsonlib.dumps(content, ensure_ascii=False, indent=1) + "\n", json, ())
    if markdown:
        write(change_table(changes), markdown, ())
    counted = {Verdict.FAIL, Verdict.ERROR, *((Verdict.WARN,) if strict else ())}
    alarming = any(c.kind in ALARMING and c.verdict in counted for rows in changes.values() for c in rows)
    return FINDINGS if alarming else OK


def _pairs(old: Path, new: Path) -> list[tuple[Saved, Saved]]:
    before = {run.vendor: run for run in load_reports(old)}
    after = load_reports(new)
    pairs = [(before[run.vendor], run) for run in after if run.vendor in before]
    if not pairs:
        said = f"{', '.join(before)} there, {', '.join(run.vendor for run in after)} here"
        raise BadInput(f"the reports have no vendor in common ({said})", str(new), remedy="compare runs of one vendor")
    return pairs


def _sides(run: Saved) -> list[Side]:
    return [
        Side(
            clause.id, clause.verdict, clause.outcome, clause.reason,
            {f.fingerprint: f"{f.at}: expected {f.expected}; got {f.actual}" for f in clause.findings}
            if clause.outcome is Outcome.VIOLATED else {},
        )
        for clause in run.clauses
    ]  # fmt: skip


def _show_changes(before: Saved, after: Saved, changes: Sequence[Change], console: Console) -> None:
    console.print(
        Text(f"{after.vendor}: {before.started} ({before.api_version}) -> {after.started} ({after.api_version})")
    )
    for kind in Kind:
        rows = [change for change in changes if change.kind is kind]
        if rows:
            console.print(Text(f"{kind} ({len(rows)})", style="bold"))
        for change in rows:
            told = " -> ".join(part for part in (change.before, change.after) if part)
            console.print(Text(f"  {change.verdict:<13}{change.clause}  {told}".rstrip()))
    if not changes:
        console.print(Text("no change"))
    console.print(
        Text(f"requests {before.requests} -> {after.requests}; {before.wall_s:.1f} s -> {after.wall_s:.1f} s")
    )


def update(
    report: ReportFile,
    file: BaselineFile,
    reason: Annotated[str, typer.Option("--reason", help="Why these findings are accepted.")],
    owner: Annotated[str, typer.Option("--owner", help="Who looks after them.")] = "",
    link: Annotated[str, typer.Option("--link", help="Where they are tracked.")] = "",
    days: Annotated[int, typer.Option("--days", min=0, help="Days until they expire; 0 = never.")] = base.PATIENCE_DAYS,
    vendor: Annotated[str, typer.Option("--vendor", help="Which run of a report of --all.")] = "",
) -> int:
    if not reason.strip():
        raise BadInput("a baseline needs a reason", remedy='--reason "why, and until when"')
    run, today = _run(report, vendor), _today()
    known = base.load_baseline(file, vendor=run.vendor) if file.exists() else base.none_of(run.vendor)
    expires = (today + timedelta(days=days)).isoformat() if days else ""
    new = base.Known(fingerprint="", clause="", reason=reason, owner=owner, link=link, expires=expires)
    made, added = base.updated(known, [clause.met for clause in run.clauses], today, new)
    write(base.text(made), str(file), ())
    errors().print(f"{file}: {plural(added, 'finding')} added, {len(made.known)} in all", markup=False)
    return OK


def prune(
    report: ReportFile,
    file: BaselineFile,
    vendor: Annotated[str, typer.Option("--vendor", help="Which run of a report of --all.")] = "",
) -> int:
    run = _run(report, vendor)
    known = base.load_baseline(file, vendor=run.vendor)
    held = base.hold(known, [clause.met for clause in run.clauses], _today())
    write(base.text(base.pruned(known, held)), str(file), ())
    removed = plural(len(held.gone), "finding")
    errors().print(f"{file}: {removed} removed, {len(known.known) - len(held.gone)} left", markup=False)
    return OK


def show(file: BaselineFile) -> int:
    console, today = Console(highlight=False, soft_wrap=True), _today()
    known = base.load_baseline(file)
    for entry in base.soonest_first(known.known):
        over = base.expired(entry, today)
        until = f"expired {entry.expires}" if over else f"until {entry.expires}" if entry.expires else "for good"
        who = f" ({entry.owner})" if entry.owner else ""
        line = f"{until:<18} {entry.fingerprint} {entry.clause} {entry.at}: {entry.reason}{who} {entry.link}"
        console.print(Text(line.rstrip(), style="red" if over else ""))
    console.print(Text(f"{known.vendor}: {plural(len(known.known), 'known finding')}"))
    return STALE if any(base.expired(entry, today) for entry in known.known) else OK


def _run(report: Path, vendor: str) -> Saved:
    runs = load_reports(report)
    found = [run for run in runs if run.vendor == vendor] if vendor else list(runs)
    if len(found) != 1:
        names = ", ".join(run.vendor for run in runs)
        raise BadInput(f"the report has {len(runs)} runs ({names})", str(report), remedy="say which one: --vendor NAME")
    return found[0]


def _today() -> date:
    return datetime.now(UTC).date()
