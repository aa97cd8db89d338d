"""``ppm-conform replay``"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from conformance import config
from conformance.catalogue import data_names
from conformance.commands.shared import Own, Specs, errors
from conformance.engine import run as judge
from conformance.own import load_own
from conformance.records.archive import read_archive
from conformance.records.record import Record, load_record
from conformance.records.replay import replay
from conformance.report.build import build
from conformance.report.outputs import Outputs
from conformance.report.terminal import Ticker, show
from conformance.results import Options, Result
from conformance.suite import suite
from conformance.verdict.exits import FINDINGS, HARNESS, OK
from conformance.verdict.lattice import Outcome, Verdict
from generator import vendors
from generator.diagnostics import BadInput

_HELP = """Judge a recorded run again, offline, by the clauses and checks of today; or send one finding again.

Examples:

  ppm-conform replay run.jsonl --html report.html

  ppm-conform replay run.jsonl --live 1f2e3d4c5b6a7980 --config target.toml

  ppm-conform replay traffic.har --vendor clarity

A record is written by `run --record`. Of an HTTP archive (.har), from a browser or a proxy, those clauses are judged
that look at whatever was exchanged. --live prints FIXED, STILL, DIFFERENT or ERROR.

Exit codes: 0 no finding, 1 findings, 2 bad input, 5 defect of the suite."""


def register(app: typer.Typer) -> None:
    app.command("replay", help=_HELP)(command)


def command(
    record: Annotated[Path, typer.Argument(help="What `run --record` wrote, or an HTTP archive.")],
    live: Annotated[str, typer.Option("--live", help="Fingerprint of a finding (or a clause id) to send again.")] = "",
    target: Annotated[Path | None, typer.Option("--config", help="With --live: the target.toml.")] = None,
    vendor: Annotated[str, typer.Option("--vendor", help="With an HTTP archive: whose traffic it is.")] = "",
    api_version: Annotated[str, typer.Option("--api-version", help="With an HTTP archive: version to judge by.")] = "",
    only: Annotated[list[str], typer.Option("--only", help="Glob over clause ids; may be given several times.")] = [],
    area: Annotated[list[str], typer.Option("--area", help="Area, e.g. paging; may be given several times.")] = [],
    strict: Annotated[bool, typer.Option("--strict", help="WARN counts for the exit code.")] = False,
    vendor_only: Annotated[bool, typer.Option("--vendor-only", help="Leave out the suite's own rules.")] = False,
    json: Annotated[str, typer.Option("--json", help="Write the JSON report, to a file or standard output (-).")] = "",
    html: Annotated[str, typer.Option("--html", help="Write one self-contained page.")] = "",
    junit: Annotated[str, typer.Option("--junit", help="Write JUnit XML.")] = "",
    sarif: Annotated[str, typer.Option("--sarif", help="Write SARIF 2.1.0.")] = "",
    markdown: Annotated[str, typer.Option("--markdown", help="Write a summary of at most 60 lines.")] = "",
    har: Annotated[str, typer.Option("--har", help="Write all exchanges as an HTTP archive.")] = "",
    checks: Own = [],
    specs: Specs = [],
) -> int:
    places = {"json": json, "html": html, "junit": junit, "sarif": sarif, "markdown": markdown, "har": har}
    load_own(checks)
    outputs = Outputs(places)
    options = Options(
        tuple(only), tuple(area), version=api_version, strict=strict, vendor_only=vendor_only, specs=tuple(specs)
    )
    known = _read(record, vendor, api_version, tuple(specs))
    again = replay(known, options)
    if live:
        return _live(again.results, live, known, target, options)
    console = errors() if outputs.on_standard_output else Console(highlight=False, soft_wrap=True)
    if known.head.suite != suite():
        errors().print(f"recorded by ppmkit {known.head.suite}, judged by {suite()}", markup=False)
    if not known.ended:
        errors().print("the recorded run did not come to its end", markup=False)
    show(again, console)
    report = build(again)
    outputs.write([again], several=False, reports=[report])
    return report.exit_code


def _read(path: Path, vendor: str, version: str, specs: tuple[Path, ...]) -> Record:
    if path.suffix.lower() != ".har":
        known = load_record(path)
        if vendor and vendor != known.head.vendor:
            raise BadInput(f"the record is of {known.head.vendor}, not of {vendor}", str(path))
        return known
    if not vendor:
        raise BadInput("an HTTP archive does not say whose traffic it holds", str(path), remedy="--vendor NAME")
    return read_archive(path, vendors.load(vendor, version=version, specs=specs))


def _live(results: Mapping[str, Result], wanted: str, known: Record, target: Path | None, options: Options) -> int:
    """Send what one finding rests on once more, and say what became of it."""
    before = _found(results, wanted, known.file)
    if target is None:
        raise BadInput("--live needs an instance", remedy="--config target.toml")
    loaded = vendors.load(known.head.vendor, version=known.head.version, specs=options.specs)
    checked = config.load(target, contract=loaded.contract, data=data_names(loaded))
    asked = Options((before.clause.id,), allow=frozenset(known.head.allow), version=loaded.version, specs=options.specs)
    ticker = Ticker(errors(), loaded.name)
    try:
        after = judge(loaded.name, checked, options=asked, progress=ticker).results[before.clause.id]
    finally:
        ticker.stop()
    word, code = _compared(before, after, wanted)
    told = "; ".join(f"{f.at}: expected {f.expected}; got {f.actual}" for f in after.findings[:3]) or after.reason
    Console(highlight=False, soft_wrap=True).print(Text(f"{word}  {before.clause.id} {after.verdict} {told}".rstrip()))
    return code


def _found(results: Mapping[str, Result], wanted: str, file: str) -> Result:
    for result in results.values():
        if result.clause.id == wanted or wanted in map(result.fingerprint, result.findings):
            return result
    raise BadInput(f"the record has no finding {wanted}", file, remedy="take a fingerprint from its report")


def _compared(before: Result, after: Result, wanted: str) -> tuple[str, int]:
    if after.verdict is Verdict.ERROR or not after.verdict.judged:
        return "ERROR", HARNESS
    was = {wanted} if wanted != before.clause.id else set(map(before.fingerprint, before.findings))
    now = set(map(after.fingerprint, after.findings))
    if was & now:
        return "STILL", FINDINGS
    return ("DIFFERENT", FINDINGS) if after.outcome is Outcome.VIOLATED else ("FIXED", OK)
