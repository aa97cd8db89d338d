"""``ppm-conform doctor``"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from conformance import config
from conformance.catalogue import data_names
from conformance.commands.shared import Specs
from conformance.engine import Options, Session
from conformance.report.words import plural
from conformance.verdict.lattice import Verdict
from generator import vendors
from generator.diagnostics import BadInput

_HELP = """Check a target.toml: can the instance be reached, do the credentials get in, what would unlock more clauses.

Example:

  ppm-conform doctor target.toml"""


def register(app: typer.Typer) -> None:
    app.command("doctor", help=_HELP)(command)


def command(
    target: Annotated[Path, typer.Argument(help="A target.toml.")],
    specs: Specs = [],
) -> int:
    console = Console(highlight=False, soft_wrap=True)
    name = config.load(target, ask=lambda _: "not-asked-yet").vendor
    try:
        loaded = vendors.load(name, specs=tuple(specs))
    except vendors.UnknownVendor as error:
        line = config.line_of(str(target), "vendor")
        raise BadInput(error.message, str(target), line, remedy=error.remedy) from None
    checked = config.load(target, contract=loaded.contract, data=data_names(loaded))
    session = Session.open(name, checked, Options(specs=tuple(specs)), None)
    try:
        session.preflight()
    finally:
        session.context.sender.close()
        session.close()
    entry = "logged in" if loaded.contract.auth.schemes else "no credentials wanted"
    console.print(Text(f"{name}: reached, {entry}, {plural(len(session.store), 'request')}"))
    for interface, refusal in session.kept_out.items():
        console.print(Text(f"{name}/{interface}: {refusal.message}; {refusal.remedy}"))
    unlock: dict[tuple[Verdict, str], list[str]] = defaultdict(list)
    for id, withheld in session.plan.withheld.items():
        if withheld.verdict in (Verdict.NOT_TESTABLE, Verdict.SKIPPED_UNSAFE):
            unlock[withheld.verdict, withheld.reason].append(id)
    for (_, reason), ids in sorted(unlock.items()):
        console.print(
            Text(f"{plural(len(ids), 'clause'):>11}: {reason} ({', '.join(ids[:4])}{', ...' if len(ids) > 4 else ''})")
        )
    plan = session.plan
    runnable = sum(len(step.clauses) for step in plan.steps)
    cost = plural(plan.cost, "request")
    console.print(Text(f"{runnable} of {plural(len(plan.clauses), 'clause')} can run now, about {cost}"))
    return 0
