"""A server of one answer, to measure clients with; prints its port. It ends when its parent does."""

from __future__ import annotations

import asyncio
import json
import os
import sys

from benchmarks.samples import project

BODY = json.dumps(project(5) | {"padding": "x" * 1_000}).encode()
ANSWER = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%b" % (len(BODY), BODY)


class Answering(asyncio.Protocol):
    """Requests without a body, pipelined or not."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._kept = b""

    def data_received(self, data: bytes) -> None:
        *complete, self._kept = (self._kept + data).split(b"\r\n\r\n")
        self._transport.write(ANSWER * len(complete))


async def main() -> None:
    server = await asyncio.get_running_loop().create_server(Answering, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    parent = os.getppid()
    while os.getppid() == parent:
        await asyncio.sleep(1)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
