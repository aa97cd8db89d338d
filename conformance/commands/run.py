"""``ppm-conform run``"""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from conformance.commands.shared import Fault, Own, Specs, errors, opened
from conformance.engine import Options, Run, planned
from conformance.engine import run as judge
from conformance.own import load_own
from conformance.planning import EFFECTS
from conformance.records.record import Record, load_record
from conformance.report.build import build, met
from conformance.report.model import Report
from conformance.report.outputs import Outputs
from conformance.report.personal import masked
from conformance.report.saved import load_reports
from conformance.report.terminal import Ticker, show, show_plan, show_since
from conformance.report.words import plural
from conformance.verdict.baseline import Baseline, hold, load_baseline
from conformance.verdict.exits import COULD_NOT_RUN, FINDINGS, HARNESS, INTERRUPTED, OK, STALE
from generator import vendors
from generator.diagnostics import BadInput

_ORDER = (INTERRUPTED, COULD_NOT_RUN, FINDINGS, HARNESS, STALE, OK)
_HELP = """Judge an instance, or the embedded mock. Read-only unless --allow widens it.

Examples:

  ppm-conform run clarity --mock

  ppm-conform run clarity --config target.toml --html report.html --junit report.xml

  ppm-conform run planfix --config target.toml --max-requests 20 --dry-run

  ppm-conform run --all --mock --allow write,destructive,credential

  ppm-conform run clarity --config target.toml --fuzz --max-requests 500 --seed 7

  ppm-conform run clarity --config target.toml --record run.jsonl --max-time 600

  ppm-conform run clarity --config target.toml --baseline known.yaml --sarif findings.sarif

Exit codes: 0 no new finding, 1 findings, 2 could not run, 3 stale baseline, 5 defect of the suite, 130 interrupted."""


class Pii(StrEnum):
    KEEP = "keep"
    MASK = "mask"


def register(app: typer.Typer) -> None:
    app.command("run", help=_HELP)(command)


def command(
    vendor: Annotated[str, typer.Argument(help="one that `ppm-sdk list` names, or one of your --specs")] = "",
    mock: Annotated[bool, typer.Option("--mock", help="Judge the embedded mock.")] = False,
    url: Annotated[
        str,
        typer.Option(
            "--url", help="Address of the instance's first interface; secrets come from PPM_<NAME> in the environment."
        ),
    ] = "",
    config: Annotated[Path | None, typer.Option("--config", help="A target.toml: see `ppm-conform init`.")] = None,
    all_: Annotated[bool, typer.Option("--all", help="All vendors (with --mock).")] = False,
    only: Annotated[list[str], typer.Option("--only", help="Glob over clause ids; may be given several times.")] = [],
    area: Annotated[list[str], typer.Option("--area", help="Area, e.g. paging; may be given several times.")] = [],
    allow: Annotated[str, typer.Option("--allow", help="Beyond reading: write,destructive,credential.")] = "",
    api_version: Annotated[str, typer.Option("--api-version", help="Version of the API to judge by.")] = "",
    max_requests: Annotated[
        int, typer.Option("--max-requests", min=0, help="Take the most valuable clauses within that many requests.")
    ] = 0,
    max_time: Annotated[
        float, typer.Option("--max-time", min=0, help="Seconds after which no further clause is begun.")
    ] = 0.0,
    slow: Annotated[
        bool, typer.Option("--slow", help="Wait where only time tells: ten minutes for the life of a session.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="WARN counts for the exit code.")] = False,
    vendor_only: Annotated[bool, typer.Option("--vendor-only", help="Leave out the suite's own rules.")] = False,
    json: Annotated[
        str,
        typer.Option(
            "--json", help="Write the JSON report to a file, or to standard output (-), as with the next five."
        ),
    ] = "",
    html: Annotated[str, typer.Option("--html", help="Write one self-contained page, for people.")] = "",
    junit: Annotated[str, typer.Option("--junit", help="Write JUnit XML, for CI.")] = "",
    sarif: Annotated[str, typer.Option("--sarif", help="Write SARIF 2.1.0, for code scanning.")] = "",
    markdown: Annotated[str, typer.Option("--markdown", help="Write a summary of at most 60 lines.")] = "",
    har: Annotated[str, typer.Option("--har", help="Write all exchanges as an HTTP archive.")] = "",
    baseline: Annotated[
        Path | None, typer.Option("--baseline", help="Known findings: see `ppm-conform baseline`. Exit 3 if stale.")
    ] = None,
    again: Annotated[
        Path | None, typer.Option("--again", help="Only the clauses that have findings in this earlier JSON report.")
    ] = None,
    fuzz: Annotated[
        bool,
        typer.Option(
            "--fuzz",
            help="Send generated requests too: to reading operations, to others with --allow; at most 400 and 300 s.",
        ),
    ] = False,
    record: Annotated[
        Path | None, typer.Option("--record", help="Write the run while it lasts: see `ppm-conform replay`.")
    ] = None,
    resume: Annotated[
        Path | None, typer.Option("--resume", help="Go on with a recorded run that was broken off; extends the record.")
    ] = None,
    journal: Annotated[
        Path | None,
        typer.Option("--journal", help="Where it is written down what the run makes; see `ppm-conform cleanup`."),
    ] = None,
    pii: Annotated[
        Pii, typer.Option("--pii", help="mask: replace names and addresses of people in reports, not in a record.")
    ] = Pii.KEEP,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the plan and send nothing.")] = False,
    seed: Annotated[
        int | None,
        typer.Option(
            "--seed", help="Fix the names of what the run makes (an instance may refuse a name twice) and --fuzz."
        ),
    ] = None,
    fault: Fault = [],
    checks: Own = [],
    specs: Specs = [],
) -> int:
    load_own(checks)
    names = _vendors(vendor, all_, mock, specs)
    known = _known(baseline, names)
    only = [*only, *_failed(again, names)]
    outputs = Outputs({"json": json, "html": html, "junit": junit, "sarif": sarif, "markdown": markdown, "har": har})
    options = Options(
        tuple(only), tuple(area), allowed(allow), api_version, max_requests, max_time, strict, vendor_only,
        tuple(specs), seed, slow, fuzz, record or resume, _broken_off(resume, record, names),
        journal or _journal(names, mock, allow),
    )  # fmt: skip
    runs: list[Run] = []
    try:
        for name in names:
            source = opened(name, mocked=mock, url=url, file=config, version=api_version, faults=fault, specs=specs)
            with source as target:
                if dry_run:
                    show_plan(planned(name, target, options), Console(highlight=False, soft_wrap=True))
                    continue
                runs.append(_judge(name, target, options))
            if runs[-1].interrupted:
                break
    except KeyboardInterrupt:  # while a mock started or stopped: what was judged before is still reported
        if not runs:
            raise
        stopped = True
    else:
        stopped = False
    if dry_run:
        return OK
    console = errors() if outputs.on_standard_output else Console(highlight=False, soft_wrap=True)
    runs = [masked(one) for one in runs] if pii is Pii.MASK else runs
    reports = [_report(one, known, baseline.name if baseline is not None else "") for one in runs]
    for one, report in zip(runs, reports, strict=True):
        show(one, console, report.since)
        if report.since is not None:
            show_since(report.since, console)
    outputs.write(runs, several=all_, reports=reports)
    for one in runs:
        _leave(one, options.journal)
    if left := names[len(runs) :]:
        errors().print(f"interrupted; not begun: {', '.join(left)}", markup=False)
    codes = {INTERRUPTED} if stopped else {report.exit_code for report in reports}
    return next(code for code in _ORDER if code in codes)


def _broken_off(resume: Path | None, record: Path | None, names: list[str]) -> Record | None:
    """The run to go on with. Raises BadInput if it is another vendor's, or was not broken off."""
    if (resume is not None or record is not None) and len(names) != 1:
        raise BadInput("a record is of one vendor", str(resume or record), remedy="run the vendors one by one")
    if resume is None:
        return None
    if record is not None and record.resolve() != resume.resolve():
        raise BadInput("--resume extends its own record", str(record), remedy="leave --record out")
    known = load_record(resume)
    if known.head.vendor != names[0]:
        raise BadInput(f"the record is of {known.head.vendor}, not of {names[0]}", str(resume))
    if known.ended and not known.interrupted:
        raise BadInput("the recorded run came to its end", str(resume), remedy="ppm-conform replay judges it again")
    return known


def _journal(names: list[str], mock: bool, allow: str) -> Path | None:
    """An instance that is written to gets a journal unasked; an embedded mock ends with the run."""
    if mock or not allowed(allow) or len(names) != 1:
        return None
    return Path(f"ppm-conform-{names[0]}-{datetime.now(UTC):%Y%m%dT%H%M%S}.journal")


def _leave(one: Run, journal: Path | None) -> None:
    """Say what was left over; a journal that has nothing to tell is removed."""
    if journal is None or not journal.exists():
        return
    if not one.left:
        journal.unlink()
        return
    told = f"{one.vendor}: {plural(len(one.left), 'request')} left something behind"
    errors().print(f"{told}; ppm-conform cleanup --journal {journal} --config FILE", markup=False)


def _known(file: Path | None, names: list[str]) -> Baseline | None:
    if file is None:
        return None
    if len(names) != 1:
        raise BadInput("a baseline is for one vendor", str(file), remedy="run the vendors one by one")
    return load_baseline(file, vendor=names[0])


def _failed(file: Path | None, names: list[str]) -> list[str]:
    """Ids of the clauses that an earlier report has findings of. Raises BadInput if there are none."""
    if file is None:
        return []
    ids = [c.id for run in load_reports(file) if run.vendor in names for c in run.clauses if c.met.findings]
    if not ids:
        raise BadInput(f"the report has no finding of {', '.join(names)}", str(file), remedy="run without --again")
    return ids


def _report(one: Run, known: Baseline | None, name: str) -> Report:
    if known is None:
        return build(one)
    held = hold(known, met(one.results.values()), datetime.now(UTC).date())
    return build(one, held, name)


def _judge(name: str, target: object, options: Options) -> Run:
    from conformance.config import Target

    assert isinstance(target, Target)
    ticker = Ticker(errors(), name)
    try:
        return judge(name, target, options=options, progress=ticker)
    finally:
        ticker.stop()


def _vendors(vendor: str, everyone: bool, mock: bool, specs: list[Path]) -> list[str]:
    if everyone:
        if vendor or not mock:
            raise BadInput("--all takes no vendor and needs --mock", remedy="ppm-conform run --all --mock")
        return [name for name in vendors.names(specs=tuple(specs)) if _has_clauses(name, specs)]
    if not vendor:
        raise BadInput("no vendor", remedy=f"one of {', '.join(vendors.names(specs=tuple(specs)))}, or --all")
    return [vendor]


def _has_clauses(name: str, specs: list[Path]) -> bool:
    return (vendors.folders(tuple(specs))[name] / "clauses.yaml").is_file()


def allowed(text: str) -> frozenset[str]:
    classes = frozenset(part.strip() for part in text.split(",") if part.strip())
    for unknown in sorted(classes - set(EFFECTS)):
        raise BadInput(f"--allow knows no {unknown!r}", remedy="choose from write, destructive, credential")
    return classes
