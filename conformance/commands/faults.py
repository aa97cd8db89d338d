"""``ppm-conform faults``"""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from conformance.faults.catalogue import catalogue
from conformance.report.words import plural
from generator import vendors

_HELP = """List the defects that can be seeded into the mocks, the clauses that must see them, and the benign twins.

Examples:

  ppm-conform faults planfix

  ppm-conform serve planfix --fault F-PG-21@first=2"""


def register(app: typer.Typer) -> None:
    app.command("faults", help=_HELP)(command)


def command(vendor: Annotated[str, typer.Argument(help="A vendor; left out = all.")] = "") -> int:
    if vendor:
        vendors.folder_of(vendor)  # an unknown one is told with its neighbours
    console = Console(highlight=False, soft_wrap=True)
    known = catalogue()
    faults = [fault for fault in known.faults if not vendor or vendor in fault.kills]
    twins = [twin for twin in known.twins if not vendor or vendor in twin.vendors]
    for fault in faults:
        console.print(Text.assemble((f"{fault.id:<12}", "bold"), fault.does))
        for name, clauses in fault.kills.items():
            if vendor in ("", name):
                console.print(Text(f"{'':12}{name}: {', '.join(clauses)}", style="dim"))
    for twin in twins:
        console.print(Text.assemble((f"{twin.id:<12}", "bold"), f"{twin.does} (no clause may mind)"))
    console.print(Text(f"{plural(len(faults), 'fault')}, {plural(len(twins), 'twin')}"))
    return 0
