"""``ppm-conform serve``"""

from __future__ import annotations

import errno
import signal
import threading
from pathlib import Path
from types import FrameType
from typing import Annotated, Literal

import typer
from rich.console import Console

from conformance.commands.shared import Fault, Specs
from generator.diagnostics import BadInput

_HELP = """Serve the mock of a vendor until Ctrl-C.

Examples:

  ppm-conform serve clarity

  ppm-conform serve clarity --write-target target.toml --fault F-PG-02@first=2"""


def register(app: typer.Typer) -> None:
    app.command("serve", help=_HELP)(command)


def command(
    vendor: Annotated[str, typer.Argument(help="one that `ppm-sdk list` names")],
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes a free one.")] = 0,
    api_version: Annotated[str, typer.Option("--api-version", help="Version of the API to play.")] = "",
    fault: Fault = [],
    rows: Annotated[
        int, typer.Option("--rows", min=0, max=1_000_000, help="Rows of data; 0 takes the mock's own number.")
    ] = 0,
    clock: Annotated[
        Literal["frozen", "real"], typer.Option("--clock", help="A frozen one moves by the lab only.")
    ] = "real",
    tls: Annotated[bool, typer.Option("--tls", help="Serve https by a throwaway CA.")] = False,
    write_target: Annotated[
        Path | None, typer.Option("--write-target", help="Write a target.toml that `run --config` takes.")
    ] = None,
    path: Annotated[
        list[str], typer.Option("--path", help="OPERATION=PATH of an operation that has no public path.")
    ] = [],
    specs: Specs = [],
) -> int:
    from conformance.mock import MockServer

    console = Console(highlight=False, soft_wrap=True, markup=False)
    try:
        server = MockServer(
            vendor, version=api_version, faults=tuple(fault), rows=rows or None, clock=clock, tls=tls, port=port,
            specs=tuple(specs), paths=dict(_pair(word) for word in path),
        )  # fmt: skip
    except OSError as error:
        raise _no_port(port, error) from None
    with server:
        for name in server.interfaces:
            console.print(f"{vendor}{'/' + name if len(server.interfaces) > 1 else ''}: {server.url(name)}")
        if write_target is not None:
            try:
                server.write_target(write_target)
            except OSError as error:
                raise BadInput(f"cannot be written: {error.strerror}", str(write_target)) from None
            console.print(f"target: {write_target} (credentials beside it, in {write_target.name}.secrets)")
        else:
            console.print("credentials: --write-target FILE writes them for `ppm-conform run --config FILE`")
        if server.ca is not None:
            console.print(f"ca: {server.ca}")
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


def _pair(word: str) -> tuple[str, str]:
    name, equals, path = word.partition("=")
    if not equals:
        raise BadInput(
            f"cannot read --path {word!r}", remedy="write --path OPERATION=PATH, e.g. listProducts=/products"
        )
    return name, path


def _no_port(port: int, error: OSError) -> BadInput:
    if error.errno == errno.EADDRINUSE:
        return BadInput(f"port {port} is in use", remedy="choose another with --port, or 0")
    return BadInput(f"port {port} cannot be opened: {error.strerror}", remedy="choose another with --port, or 0")
