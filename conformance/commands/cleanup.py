"""``ppm-conform cleanup``"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from conformance import config
from conformance.catalogue import data_names
from conformance.cleanup.leftovers import sweep
from conformance.commands.shared import Specs, errors
from conformance.engine import Session
from conformance.exchanges.journal import load_journal
from conformance.exchanges.redact import Registry
from conformance.report.terminal import Ticker
from conformance.report.words import plural
from conformance.results import Options
from conformance.verdict.exits import FINDINGS, OK
from generator import vendors
from generator.diagnostics import BadInput

_HELP = """Take away what a run made and could not remove: it was killed, or the instance refused.

Only what the journal names is touched. Where a run was killed before it learnt an id, the object is looked for by the
run's own prefix.

Examples:

  ppm-conform cleanup --journal ppm-conform-ppmpro-20261121T181500.journal --config target.toml --dry-run

  ppm-conform cleanup --journal ppm-conform-ppmpro-20261121T181500.journal --config target.toml

Exit codes: 0 nothing is left, 1 something stays, 2 bad input."""


def register(app: typer.Typer) -> None:
    app.command("cleanup", help=_HELP)(command)


def command(
    journal: Annotated[Path, typer.Option("--journal", help="The journal of the run.")],
    target: Annotated[Path, typer.Option("--config", help="The target.toml of the run.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="List what is left and send nothing.")] = False,
    specs: Specs = [],
) -> int:
    console = Console(highlight=False, soft_wrap=True)
    known = load_journal(journal, Registry(b"cleanup"))
    if dry_run:
        for entry in known.left:
            named = ", ".join(entry.ids) or "id unknown"
            how = entry.undo or "no operation takes it away"
            console.print(Text(f"{entry.op} as {entry.identity}: {named}; {how}"))
        console.print(Text(f"{known.head.vendor} at {known.head.target}: {plural(len(known.left), 'request')} open"))
        return OK
    loaded = vendors.load(known.head.vendor, version=known.head.version, specs=tuple(specs))
    checked = config.load(target, contract=loaded.contract, data=data_names(loaded))
    address = next((server.url for server in checked.servers.values()), "")
    if address != known.head.target:
        said = f"the journal is of {known.head.target}, the target is {address}"
        raise BadInput(said, str(target), remedy="give the target.toml of that run")
    session = Session.open(loaded.name, checked, Options(specs=tuple(specs), version=loaded.version), None)
    session.context = replace(session.context, prefix=known.head.prefix)
    known.registry = session.registry
    ticker = Ticker(errors(), loaded.name, "requests")
    try:
        session.preflight()
        swept = sweep(session.context, known, ticker)
    finally:
        ticker.stop()
        session.context.sender.close()
        session.close()
    for op, id, how in swept.gone:
        console.print(Text(f"gone   {op} {id or '-'}: {how}"))
    for op, id, why in swept.kept:
        console.print(Text(f"stays  {op} {id or '-'}: {why}", style="yellow"))
    console.print(Text(f"{loaded.name}: {len(swept.gone)} gone, {len(swept.kept)} left over"))
    if not known.left:
        known.discard()
    return FINDINGS if swept.kept else OK
