"""For tests of the shipped SDKs: a clock that moves with the mock's, counts of what the mock saw, README programs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from conformance.mock import MockServer

GENERATED = Path(__file__).parents[2] / "generated"
SOURCES = [str(path) for path in sorted(GENERATED.glob("*/src"))]
sys.path[:0] = SOURCES


class LabTime:
    """A client's clock whose waiting moves the mock's clock as well, so that limits are kept without any waiting."""

    def __init__(self, server: MockServer) -> None:
        self._server = server
        self._now = 1_000_000.0
        self._lock = threading.Lock()
        self.waits: list[float] = []

    def now(self) -> float:
        return self._now

    def advance(self, seconds: float) -> None:
        with self._lock:
            self._now += seconds
            self._server.lab("clock.advance", seconds=seconds)

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.advance(seconds)

    async def async_sleep(self, seconds: float) -> None:
        self.sleep(seconds)

    def clock(self, package: str) -> Any:
        made = __import__(f"{package}._runtime.clock", fromlist=["Clock"])
        return made.Clock(
            wall=self.now, monotonic=self.now, sleep=self.sleep, async_sleep=self.async_sleep, chance=lambda: 0.0
        )


@pytest.fixture
def lab_time() -> Callable[[MockServer], LabTime]:
    return LabTime


@pytest.fixture
def counted() -> Callable[[MockServer], Counter[str]]:
    """Requests that the mock saw, by operation."""
    return lambda server: Counter(row["operation"] for row in server.traffic())


@pytest.fixture
def scripted() -> Callable[..., Any]:
    """A transport of an SDK that gives the same answer to every call: `scripted(package, status, media, body)`."""

    def make(package: str, status: int, media: str, body: bytes) -> Any:
        there = __import__(f"{package}._runtime.transport", fromlist=["Answer"])
        headers = there.Headers([("content-type", media)])
        return SimpleNamespace(send=lambda call: there.Answer(status, headers, body), close=lambda: None)

    return make


@pytest.fixture
def shown() -> Callable[..., list[str]]:
    """`shown(vendor, number, {old: new})` runs a program of an SDK's README in a process of its own, with these words
    changed, and gives the lines that it prints."""

    def run(vendor: str, number: int, words: dict[str, str]) -> list[str]:
        text = re.findall(r"```python\n(.*?)```", (GENERATED / vendor / "README.md").read_text("utf-8"), re.DOTALL)[
            number
        ]
        for old, new in words.items():
            assert text.count(old) == 1, f"the program does not say {old!r} once"
            text = text.replace(old, new)
        env = os.environ | {"PYTHONPATH": os.pathsep.join(SOURCES)}
        done = subprocess.run(
            [sys.executable, "-c", text], capture_output=True, text=True, timeout=60, check=False, env=env
        )
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout.splitlines()

    return run
