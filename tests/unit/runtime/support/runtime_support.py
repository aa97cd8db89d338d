"""Doubles for the runtime's tests: a clock, transports that answer by a script, answers of each wire."""

from __future__ import annotations

import asyncio
import json
import threading
import traceback
from collections.abc import Callable
from typing import Any

import httpx2
from runtime.clock import Clock
from runtime.httpx_transport import AsyncHttpxTransport, HttpxTransport, Wiring
from runtime.transport import Answer, Call, Headers

BASE = "http://ppm.example/api"
Script = Callable[[Call], Answer]


class FakeTime:
    """Seconds that pass only by `advance` and by sleeping; sleeping is recorded."""

    def __init__(self, now: float = 1_000_000.0, chance: float = 0.0) -> None:
        self.now = now
        self.slept: list[float] = []
        self._lock = threading.Lock()
        self.clock = Clock(
            wall=lambda: self.now,
            monotonic=lambda: self.now,
            sleep=self._sleep,
            async_sleep=self._async_sleep,
            chance=lambda: chance,
        )

    def advance(self, seconds: float) -> None:
        self.now += seconds

    def _sleep(self, seconds: float) -> None:
        with self._lock:
            self.slept.append(seconds)
            self.now += seconds

    async def _async_sleep(self, seconds: float) -> None:
        self._sleep(seconds)
        await asyncio.sleep(0)


class Scripted:
    """A transport without a network. Keeps the calls it was given."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self.calls: list[Call] = []

    def send(self, call: Call) -> Answer:
        self.calls.append(call)
        return self._script(call)

    def close(self) -> None:
        raise AssertionError("a client must not close a transport that it was given")

    def sent(self, word: str) -> list[Call]:
        """Calls whose URL or body holds the word."""
        return [call for call in self.calls if word in call.url or word.encode() in (call.body or b"")]


class AsyncScripted:
    def __init__(self, script: Script) -> None:
        self._script = script
        self.calls: list[Call] = []

    async def send(self, call: Call) -> Answer:
        self.calls.append(call)
        await asyncio.sleep(0)
        return self._script(call)

    async def close(self) -> None:
        raise AssertionError("a client must not close a transport that it was given")


def answer(status: int = 200, body: bytes = b"", media: str = "application/json", **headers: str) -> Answer:
    fields = [("content-type", media), *((name.replace("_", "-"), value) for name, value in headers.items())]
    return Answer(status, Headers(fields), body)


def as_json(value: Any, status: int = 200, **headers: str) -> Answer:
    return answer(status, json.dumps(value).encode(), **headers)


def soap(inner: str, status: int = 200) -> Answer:
    envelope = f'<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>{inner}</e:Body></e:Envelope>'
    return answer(status, envelope.encode(), "text/xml")


def fault(text: str) -> Answer:
    return soap(f"<e:Fault><faultcode>e:Server</faultcode><faultstring>{text}</faultstring></e:Fault>", 500)


def mocked(handler: Callable[[httpx2.Request], httpx2.Response]) -> HttpxTransport:
    """The default transport over httpx2's own mock."""
    return HttpxTransport(Wiring(), BASE, httpx2.MockTransport(handler))


def async_mocked(handler: Callable[[httpx2.Request], httpx2.Response]) -> AsyncHttpxTransport:
    return AsyncHttpxTransport(Wiring(), BASE, httpx2.MockTransport(handler))


def whole_story(exc: BaseException) -> str:
    """Everything that a log or a crash report could show of an error: text, repr, chain, frames with their locals."""
    shown = traceback.TracebackException.from_exception(exc, capture_locals=True)
    for part in _chain(shown):
        for frame in part.stack:
            if "runtime" not in frame.filename or "tests" in frame.filename:
                frame.locals = None  # the caller's own variables are the caller's
    return "\n".join([str(exc), repr(exc), repr(vars(exc)), *shown.format()])


def _chain(shown: traceback.TracebackException | None) -> list[traceback.TracebackException]:
    found: list[traceback.TracebackException] = []
    while shown is not None:
        found.append(shown)
        shown = shown.__cause__ or shown.__context__
    return found
