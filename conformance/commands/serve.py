"""``ppm-conform serve``"""

from __future__ import annotations

import signal
import threading
from pathlib import Path
from types import FrameType
from typing import Annotated, Literal

import typer
from rich.console import Console

from conformance.commands.shared import Fault, Specs

_HELP = """Serve the mock of a vendor until Ctrl-C.

Examples:

  ppm-conform serve clarity

  ppm-conform serve clarity --write-target target.toml --fault F-PG-02@first=2"""


def register(app: typer.Typer) -> None:
    app.command("serve", help=_HELP)(command)


def command(
    vendor: Annotated[str, typer.Argument(help="clarity, ppmpro or planfix")],
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes a free one.")] = 0,
    api_version: Annotated[str, typer.Option("--api-version", help="Version of the API to play.")] = "",
    fault: Fault = [],  # noqa: B006
    rows: Annotated[int, typer.Option("--rows", min=0, help="Rows of data; 0 takes the mock's own number.")] = 0,
    clock: Annotated[str, typer.Option("--clock", help="frozen or real")] = "real",
    tls: Annotated[bool, typer.Option("--tls", help="Serve https by a throwaway CA.")] = False,
    write_target: Annotated[
        Path | None, typer.Option("--write-target", help="Write a target.toml that `run --config` takes.")
    ] = None,
    specs: Specs = [],  # noqa: B006
) -> int:
    from conformance.mock import mock

    chosen: Literal["frozen", "real"] = "frozen" if clock == "frozen" else "real"
    console = Console(highlight=False, soft_wrap=True)
    with mock(
        vendor,
        version=api_version,
        faults=tuple(fault),
        rows=rows or None,
        clock=chosen,
        tls=tls,
        port=port,
        specs=tuple(specs),
    ) as server:
        if write_target is not None:
            server.write_target(write_target)
            console.print(f"target: {write_target}")
        console.print(f"{vendor}: {server.url()}")
        stopped = threading.Event()

        def stop(number: int, frame: FrameType | None) -> None:
            stopped.set()

        signal.signal(signal.SIGTERM, stop)
        try:
            while not stopped.wait(0.5):
                pass
        except KeyboardInterrupt:
            pass
    return 0
