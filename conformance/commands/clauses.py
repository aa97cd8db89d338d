"""``ppm-conform clauses``"""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from conformance.catalogue import clauses_of
from conformance.commands.shared import Specs
from conformance.verdict.severity import severity
from generator import vendors

_HELP = """List the clauses of a vendor, or of all.

Examples:

  ppm-conform clauses clarity

  ppm-conform clauses --area paging"""


def register(app: typer.Typer) -> None:
    app.command("clauses", help=_HELP)(command)


def command(
    vendor: Annotated[str, typer.Argument(help="A vendor; left out = all.")] = "",
    area: Annotated[str, typer.Option("--area", help="Only this area.")] = "",
    specs: Specs = [],  # noqa: B006
) -> int:
    console = Console(highlight=False, soft_wrap=True)
    folders = vendors.folders(tuple(specs))
    names = [vendor] if vendor else [name for name, folder in folders.items() if (folder / "clauses.yaml").is_file()]
    for name in names:
        rows = [c for c in clauses_of(vendors.load(name, specs=tuple(specs)))[0] if area in ("", c.area)]
        for clause in rows:
            weight = (
                "untestable" if clause.untestable else str(severity(clause.id, clause.level, clause.marks.evidence))
            )
            line = Text(f"{clause.id:<24}", style="bold")
            line.append(f" {clause.level:<6} {clause.marks.evidence:<10} {weight:<10} {clause.says}", style="not bold")
            console.print(line)
        console.print(Text(f"{name}: {len(rows)} clauses", style="dim"))
    return 0
