"""The lab: states that only a console or time can bring about. A mock offers them over HTTP, a live target names
commands."""

from __future__ import annotations

import json
import shlex
import subprocess
import time
from collections.abc import Callable, Mapping
from typing import Any, Protocol, cast

import httpx2


class LabRefused(Exception):
    """The lab could not bring the state about; the clause is then NOT_TESTABLE."""


class Lab(Protocol):
    def has(self, name: str) -> bool: ...
    def call(self, name: str, **args: object) -> Mapping[str, Any]:
        """Bring the state about; returns what the console showed, as far as known. Raises LabRefused."""
        ...


class Clock(Protocol):
    """The run's clock, in seconds from its start."""

    def now(self) -> float: ...
    def sleep(self, seconds: float) -> None: ...


class RealClock:
    def __init__(self) -> None:
        self._start = time.monotonic()

    def now(self) -> float:
        return time.monotonic() - self._start

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class MockLab:
    """The lab of a mock, and its virtual clock: it stands still unless the suite advances it."""

    def __init__(self, url: str, client: httpx2.Client | None = None) -> None:
        self._url = url.rstrip("/")
        self._client = client or httpx2.Client(trust_env=False, timeout=10.0, verify=False)  # loopback
        self._now = 0.0

    def has(self, name: str) -> bool:
        return True

    def call(self, name: str, **args: object) -> Mapping[str, Any]:
        try:
            answer = self._client.post(f"{self._url}/__mock__/lab/{name}", json=args)
        except httpx2.TransportError as error:
            raise LabRefused(f"the mock's lab is out of reach ({type(error).__name__})") from None
        if answer.status_code >= 300:
            raise LabRefused(f"the mock's lab refused {name} ({answer.status_code})")
        shown = answer.json()
        return cast(Mapping[str, Any], shown) if isinstance(shown, dict) else {}

    def check(self) -> None:
        """Raises LabRefused if no mock answers there."""
        try:
            found = self._client.get(f"{self._url}/__mock__/traffic").status_code == 200
        except (httpx2.TransportError, httpx2.InvalidURL) as error:
            raise LabRefused(f"{self._url} cannot be reached ({type(error).__name__})") from None
        if not found:
            raise LabRefused(f"{self._url} is no mock")

    def now(self) -> float:
        return self._now

    def sleep(self, seconds: float) -> None:
        self.call("clock.advance", seconds=seconds)
        self._now += seconds

    def close(self) -> None:
        self._client.close()


class CommandLab:
    """Commands of ``[lab]``; ``ask`` prompts a person. Arguments are appended as ``name=value``; standard output
    is what the console showed (a new secret)."""

    def __init__(self, commands: Mapping[str, str], ask: Callable[[str], str] = input) -> None:
        self._commands = {k: v for k, v in commands.items() if k != "mock"}
        self._ask = ask

    def has(self, name: str) -> bool:
        return name in self._commands

    def call(self, name: str, **args: object) -> Mapping[str, Any]:
        command = self._commands.get(name, "")
        if not command:
            raise LabRefused(f"[lab] has no {name}")
        words = [f"{k}={v if isinstance(v, str | int | float) else json.dumps(v)}" for k, v in args.items()]
        if command == "ask":
            self._ask(f"Please bring about: {name} {' '.join(words)}; then press Enter ")
            return {}
        try:
            # The operator's own command, from the target file; no shell reads it.
            line = [*shlex.split(command), *words]
            done = subprocess.run(line, check=True, capture_output=True, timeout=600)  # noqa: S603
        except (OSError, subprocess.SubprocessError) as error:
            raise LabRefused(f"the command of {name} failed ({type(error).__name__})") from None
        return {"value": done.stdout.decode("utf-8", "replace").strip()}
