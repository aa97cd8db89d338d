"""What several commands need: where targets come from, and consoles."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from conformance import config
from conformance.catalogue import data_names
from conformance.config import Target
from generator import vendors
from generator.diagnostics import BadInput

Specs = Annotated[
    list[Path], typer.Option("--specs", help="Folder with vendors of your own; may be given several times.")
]
Own = Annotated[
    list[Path],
    typer.Option("--checks", help="Python file with checks of your own, which is run; may be given several times."),
]
Fault = Annotated[
    list[str],
    typer.Option("--fault", help="Seeded fault of the mock, e.g. F-PG-02@first=2; may be given several times."),
]


def errors() -> Console:
    """Standard error: progress and remarks. Honours NO_COLOR."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


@contextmanager
def opened(
    vendor: str,
    *,
    mocked: bool,
    url: str,
    file: Path | None,
    version: str,
    faults: Sequence[str],
    specs: Sequence[Path],
) -> Generator[Target]:
    """The target that exactly one of --mock, --url, --config names. Raises BadInput."""
    if sum((mocked, bool(url), file is not None)) != 1:
        raise BadInput("say which instance", remedy="give exactly one of --mock, --url URL, --config FILE")
    if faults and not mocked:
        raise BadInput("--fault is for --mock only", remedy="remove --fault")
    loaded = vendors.load(vendor, version=version, specs=tuple(specs))
    if mocked:
        from conformance.mock import mock  # late: the mock's server is not needed to judge an instance

        with mock(vendor, version=version, faults=tuple(faults), tls=None, specs=tuple(specs)) as server:
            yield config.from_mapping(server.target(), contract=loaded.contract)
        return
    if url:
        yield config.from_url(vendor, url, loaded.contract)
        return
    assert file is not None
    yield config.load(file, contract=loaded.contract, data=data_names(loaded))
