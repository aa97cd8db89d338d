"""``ppm-conform doctor``"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from conformance import config
from conformance.commands.shared import Specs
from conformance.engine import Options, Session
from conformance.preflight import preflight
from conformance.verdict.lattice import Verdict
from generator import vendors

_HELP = """Check a target.toml: can the instance be reached, do the credentials get in, what would unlock more clauses.

Example:

  ppm-conform doctor target.toml"""


def register(app: typer.Typer) -> None:
    app.command("doctor", help=_HELP)(command)


def command(
    target: Annotated[Path, typer.Argument(help="A target.toml.")],
    specs: Specs = [],  # noqa: B006
) -> int:
    console = Console(highlight=False, soft_wrap=True)
    name = config.load(target, ask=lambda _: "not-asked-yet").vendor
    loaded = vendors.load(name, specs=tuple(specs))
    checked = config.load(target, contract=loaded.contract)
    session = Session.open(name, checked, Options(specs=tuple(specs)), None)
    try:
        preflight(session.context)
    finally:
        session.context.sender.close()
        session.close()
    console.print(Text(f"{name}: reached, logged in, {len(session.store)} requests"))
    unlock: dict[tuple[Verdict, str], list[str]] = defaultdict(list)
    for id, withheld in session.plan.withheld.items():
        if withheld.verdict in (Verdict.NOT_TESTABLE, Verdict.SKIPPED_UNSAFE):
            unlock[withheld.verdict, withheld.reason].append(id)
    for (_, reason), ids in sorted(unlock.items()):
        console.print(Text(f"{len(ids):>3} clauses: {reason} ({', '.join(ids[:4])}{', ...' if len(ids) > 4 else ''})"))
    runnable = sum(len(step.clauses) for step in session.plan.steps)
    console.print(
        Text(f"{runnable} of {len(session.plan.clauses)} clauses can run now, about {session.plan.cost} requests")
    )
    return 0
