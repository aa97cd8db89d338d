"""``ppm-conform clauses``"""

from __future__ import annotations

import difflib
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from conformance.catalogue import clauses_of
from conformance.commands.shared import Specs
from conformance.report.words import plural
from conformance.verdict.severity import severity
from generator import vendors
from generator.diagnostics import BadInput

_HELP = """List the clauses of a vendor, or of all.

Examples:

  ppm-conform clauses clarity

  ppm-conform clauses --area paging"""


def register(app: typer.Typer) -> None:
    app.command("clauses", help=_HELP)(command)


def command(
    vendor: Annotated[str, typer.Argument(help="A vendor; left out = all.")] = "",
    area: Annotated[str, typer.Option("--area", help="Only this area.")] = "",
    specs: Specs = [],
) -> int:
    console = Console(highlight=False, soft_wrap=True)
    folders = vendors.folders(tuple(specs))
    names = [vendor] if vendor else [name for name, folder in folders.items() if (folder / "clauses.yaml").is_file()]
    listed = {name: clauses_of(vendors.load(name, specs=tuple(specs)))[0] for name in names}
    areas = sorted({clause.area for rows in listed.values() for clause in rows})
    if area and area not in areas:
        near = difflib.get_close_matches(area, areas, 1, 0.5)
        raise BadInput(
            f"no area {area!r}", remedy=f"did you mean {near[0]!r}?" if near else f"areas: {', '.join(areas)}"
        )
    for name, every in listed.items():
        rows = [clause for clause in every if area in ("", clause.area)]
        for clause in rows:
            weight = (
                "untestable" if clause.untestable else str(severity(clause.family, clause.level, clause.marks.evidence))
            )
            line = Text(f"{clause.id:<24}", style="bold")
            line.append(f" {clause.level:<6} {clause.marks.evidence:<10} {weight:<10} {clause.says}", style="not bold")
            console.print(line)
        console.print(Text(f"{name}: {plural(len(rows), 'clause')}", style="dim"))
    return 0
