"""``ppm-conform explain``"""

from __future__ import annotations

import difflib
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from conformance.catalogue import clauses_of
from conformance.commands.shared import Specs
from conformance.verdict.severity import BASELINE, severity
from generator import vendors
from generator.contract.clauses import Clause
from generator.diagnostics import BadInput
from generator.vendors import Vendor

_HELP = """Explain a clause: what it says, where that stands, what a breach weighs, how it is tested.

Example:

  ppm-conform explain CLR-PAGE-005"""


def register(app: typer.Typer) -> None:
    app.command("explain", help=_HELP)(command)


def command(
    id: Annotated[str, typer.Argument(help="Id of a clause.")],
    specs: Specs = [],
) -> int:
    known: list[str] = []
    for name, folder in vendors.folders(tuple(specs)).items():
        if not (folder / "clauses.yaml").is_file():
            continue
        vendor = vendors.load(name, specs=tuple(specs))
        for clause in clauses_of(vendor)[0]:
            known.append(clause.id)
            if clause.id == id.upper() or clause.id == id:
                _show(clause, vendor, Console(highlight=False, soft_wrap=True))
                return 0
    near = difflib.get_close_matches(id, known, 1, 0.5)
    raise BadInput(f"no clause {id!r}", remedy=f"did you mean {near[0]}?" if near else "see `ppm-conform clauses`")


def _show(clause: Clause, vendor: Vendor, console: Console) -> None:
    marks = clause.marks
    weight = severity(clause.family, clause.level, marks.evidence)
    lines = [
        (clause.id, "bold"),
        (clause.says, ""),
        (f"{clause.level}, {'baseline' if clause.family in BASELINE else marks.evidence}: a breach is {weight}", ""),
    ]
    for tag in marks.source:
        source = vendor.source.sources.get(tag)
        lines.append((f"source {tag}: {source.title} {source.url}" if source else f"source {tag}", ""))
    if clause.follows_from:
        lines.append((f"follows from {', '.join(clause.follows_from)}", ""))
    if clause.untestable:
        lines.append((f"cannot be tested: {clause.untestable}", ""))
    else:
        expected = f" {dict(clause.with_)}" if clause.with_ else ""
        lines.append((f"tested by probe {clause.probe or 'send'} and check {clause.check or 'none'}{expected}", ""))
    needs = [*clause.needs.identity, *clause.needs.capability, *clause.needs.data, *clause.needs.lab]
    if needs:
        lines.append((f"needs {', '.join(needs)}", ""))
    lines.append(
        (
            (
                f"watched by {', '.join(clause.faults)}"
                if clause.faults
                else f"no seeded fault: {clause.no_fault or clause.untestable}"
            ),
            "",
        )
    )
    lines.append((f"{clause.file}:{clause.line}", "dim"))
    for text, style in lines:
        console.print(Text(text, style=style))
