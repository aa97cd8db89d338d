"""A small load generator for loopback: ``load URL CONNECTIONS SECONDS``; bounded in time and in count.

Headers come as a JSON object in BENCH_HEADERS. Prints requests per second, p50 and p99 in milliseconds, and how many
answers were not 200.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from time import perf_counter
from urllib.parse import urlsplit

_MOST = 100_000


class Asking(asyncio.Protocol):
    """One connection that sends its next request when an answer is complete (by Content-Length or chunks)."""

    def __init__(self, request: bytes, run: Run) -> None:
        self._request, self._run = request, run
        self._kept = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._ask()

    def _ask(self) -> None:
        self._since = perf_counter()
        self._transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        self._kept += data
        head, blank, body = self._kept.partition(b"\r\n\r\n")
        if not blank or not _complete(head.lower(), body):
            return
        self._kept = b""
        self._run.note(perf_counter() - self._since, head[9:12] == b"200")
        if self._run.over():
            self._transport.close()
        else:
            self._ask()

    def connection_lost(self, exc: Exception | None) -> None:
        self._run.left()


def _complete(head: bytes, body: bytes) -> bool:
    _, found, rest = head.partition(b"content-length:")
    return len(body) >= int(rest.split(b"\r\n", 1)[0]) if found else body.endswith(b"0\r\n\r\n")


class Run:
    """What all connections saw."""

    def __init__(self, connections: int, seconds: float) -> None:
        self.seen: list[float] = []
        self.wrong = 0
        self.done = asyncio.Event()
        self._open = connections
        self.started = perf_counter()
        self._ends = self.started + seconds

    def note(self, seconds: float, good: bool) -> None:
        self.seen.append(seconds)
        self.wrong += not good

    def over(self) -> bool:
        return perf_counter() > self._ends or len(self.seen) >= _MOST

    def left(self) -> None:
        self._open -= 1
        if not self._open:
            self.done.set()


async def load(url: str, connections: int, seconds: float, headers: dict[str, str]) -> dict[str, float]:
    at = urlsplit(url)
    if at.hostname != "127.0.0.1" or at.port is None:
        raise ValueError("load goes to a port of 127.0.0.1 only")
    lines = [
        f"GET {at.path}{f'?{at.query}' if at.query else ''} HTTP/1.1",
        f"Host: {at.netloc}",
        "Accept: application/json",
    ]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    request = ("\r\n".join(lines) + "\r\n\r\n").encode()
    run = Run(connections, seconds)
    loop = asyncio.get_running_loop()
    for _ in range(connections):
        await loop.create_connection(lambda: Asking(request, run), "127.0.0.1", at.port)
    async with asyncio.timeout(seconds + 20):
        await run.done.wait()
    wall = perf_counter() - run.started
    ordered = sorted(run.seen)
    return {
        "rate": len(ordered) / wall,
        "p50": ordered[len(ordered) // 2] * 1e3,
        "p99": ordered[len(ordered) * 99 // 100] * 1e3,
        "wrong": run.wrong,
    }


if __name__ == "__main__":
    given = json.loads(os.environ.get("BENCH_HEADERS", "{}"))
    print(json.dumps(asyncio.run(load(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), given))))
