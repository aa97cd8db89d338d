"""The flow of a call is written once, as a generator that yields what it needs; two small drivers run it.

A flow yields `Send`, `Sleep` or `Enter` and gets an answer, nothing, or nothing back. It releases a lock by itself:
``lock.release()`` does not wait in either world.
"""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from threading import Lock
from typing import Any, TypeVar

from .clock import Clock
from .transport import Answer, AsyncTransport, Call, Transport

T = TypeVar("T")


class Send:
    __slots__ = ("call",)

    def __init__(self, call: Call) -> None:
        self.call = call


class Sleep:
    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class Enter:
    """Acquire a lock made by `new_lock` of the same world."""

    __slots__ = ("lock",)

    def __init__(self, lock: Any) -> None:
        self.lock = lock


Effect = Send | Sleep | Enter
Flow = Generator[Effect, Any, T]


class SyncDriver:
    """Runs flows in the calling thread."""

    new_lock = staticmethod(Lock)

    def __init__(self, transport: Transport, clock: Clock) -> None:
        self._transport = transport
        self._clock = clock

    def run(self, flow: Flow[T]) -> T:
        result: Answer | None = None
        step = flow.send
        try:
            effect = next(flow)
            while True:
                try:
                    if isinstance(effect, Send):
                        result = self._transport.send(effect.call)
                    elif isinstance(effect, Sleep):
                        self._clock.sleep(effect.seconds)
                        result = None
                    else:
                        effect.lock.acquire()
                        result = None
                except BaseException as exc:
                    effect = flow.throw(exc)
                else:
                    effect = step(result)
        except StopIteration as stop:
            value: T = stop.value
            return value


class AsyncDriver:
    """Runs flows in the calling task."""

    new_lock = staticmethod(asyncio.Lock)

    def __init__(self, transport: AsyncTransport, clock: Clock) -> None:
        self._transport = transport
        self._clock = clock

    async def run(self, flow: Flow[T]) -> T:
        result: Answer | None = None
        try:
            effect = next(flow)
            while True:
                try:
                    if isinstance(effect, Send):
                        result = await self._transport.send(effect.call)
                    elif isinstance(effect, Sleep):
                        await self._clock.async_sleep(effect.seconds)
                        result = None
                    else:
                        await effect.lock.acquire()
                        result = None
                except BaseException as exc:
                    effect = flow.throw(exc)
                else:
                    effect = flow.send(result)
        except StopIteration as stop:
            value: T = stop.value
            return value
