"""``ppm-conform selftest``"""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from conformance.commands.shared import errors
from conformance.report.terminal import Ticker
from conformance.report.words import plural
from conformance.verdict.exits import FINDINGS, OK

_HELP = """Test the suite: the clause named for it must find every seeded fault, and every benign twin must stay silent.

Examples:

  ppm-conform selftest

  ppm-conform selftest clarity --family catalogue

  ppm-conform selftest --quick"""


def register(app: typer.Typer) -> None:
    app.command("selftest", help=_HELP)(command)


def command(
    vendor: Annotated[list[str], typer.Argument(help="Vendors; left out = all.")] = [],
    family: Annotated[
        list[str], typer.Option("--family", help="catalogue, twin or mechanical; may be given several times.")
    ] = [],
    quick: Annotated[
        bool, typer.Option("--quick", help="Leave a mechanical mutant at the first clause that sees it.")
    ] = False,
) -> int:
    from conformance.faults.selftest import selftest  # late: it loads the mock
    from conformance.mock import MOCKS

    console = Console(highlight=False, soft_wrap=True)
    ticker = Ticker(errors(), "selftest", "mutants")
    try:
        score = selftest(tuple(vendor) or tuple(MOCKS), tuple(family), ticker, quick=quick)
    finally:
        ticker.stop()
    for trial in score.judged:
        if not trial.killed:
            console.print(Text(f"survived  {trial.mutant.vendor} {trial.mutant.switch} {trial.stopped}".rstrip()))
    if score.unwatched:
        console.print(
            Text(f"unwatched {plural(len(score.unwatched), 'place')}, each with its reason in the fault catalogue")
        )
    for alarm in score.alarms:
        console.print(Text(f"alarm     {alarm}"))
    console.print(Text(score.line()))
    return OK if score.clean else FINDINGS
