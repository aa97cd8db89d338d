"""Inline document -> generated package on disk -> imported, with the network replaced."""

from __future__ import annotations

import importlib
import itertools
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent
from types import ModuleType
from typing import Any

import httpx2
import pytest

from generator.commands.generation import Request, run

_numbers = itertools.count(1)


class Sdk:
    """A generated package. `seen` are the requests that its clients sent."""

    def __init__(self, folder: Path, package: str) -> None:
        self.folder = folder
        self.package = package
        self.seen: list[httpx2.Request] = []

    @property
    def module(self) -> ModuleType:
        return importlib.import_module(self.package)

    @property
    def models(self) -> Any:
        return importlib.import_module(f"{self.package}.models")

    def source(self, path: str) -> str:
        return (self.folder / "src" / self.package / path).read_text("utf-8")

    def client(self, answer: Callable[[httpx2.Request], httpx2.Response], **options: Any) -> Any:
        """A client of the package whose requests `answer` answers."""

        def handle(request: httpx2.Request) -> httpx2.Response:
            self.seen.append(request)
            return answer(request)

        transports = importlib.import_module(f"{self.package}._runtime.httpx_transport")
        inner = httpx2.MockTransport(handle)
        transport = transports.HttpxTransport(transports.Wiring(), "http://ppm.example", inner)
        name = next(n for n in self.module.__all__ if f"Async{n}" in self.module.__all__)
        return getattr(self.module, name)(**{"base_url": "http://ppm.example/api", "transport": transport, **options})


Generate = Callable[..., Sdk]


@pytest.fixture
def generate(tmp_path: Path) -> Iterator[Generate]:
    """`generate(document, suffix, contract=...)` writes the document and makes a package of it."""
    made: list[Sdk] = []

    def build(document: str, suffix: str = "yaml", *, contract: str = "", **options: Any) -> Sdk:
        package = f"generated_{next(_numbers)}"
        spec = tmp_path / f"{package}.{suffix}"
        spec.write_text(dedent(document), "utf-8")
        if contract:
            options["contract"] = tmp_path / f"{package}.contract.yaml"
            options["contract"].write_text(dedent(contract), "utf-8")
        out = tmp_path / package
        assert run(Request(spec=spec, package=package, out=out, jobs=1, **options)) == 0
        sys.path.insert(0, str(out / "src"))
        made.append(Sdk(out, package))
        return made[-1]

    yield build
    for sdk in made:
        sys.path.remove(str(sdk.folder / "src"))
        for name in [n for n in sys.modules if n == sdk.package or n.startswith(f"{sdk.package}.")]:
            del sys.modules[name]
