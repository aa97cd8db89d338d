"""Below ASGI: the connection of a request, for faults that HTTP libraries do not let one send."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from conformance.mock.answers import Answer

KEY = "mock.transport"


class Wire(HttpToolsProtocol):
    """uvicorn's protocol, which hands the transport to the application."""

    def on_message_begin(self) -> None:
        super().on_message_begin()
        cast("dict[str, Any]", self.scope)[KEY] = self.transport


async def cut(transport: asyncio.Transport, answer: Answer, headers: list[tuple[bytes, bytes]]) -> None:
    """Send `answer` as its `cut` says and end the connection."""
    if answer.cut == "abort":
        transport.abort()
    elif answer.cut == "ignore":
        transport.close()
    else:
        length = len(answer.body) + (10 if answer.cut == "short" else 0)
        lines = [(name.title().encode(), value) for name, value in ((n.decode(), v) for n, v in headers)]
        if answer.cut == "raw":
            lines = [(name.upper(), value) for name, value in headers]
        lines = [(name, value) for name, value in lines if name.lower() not in (b"content-length", b"connection")]
        lines += [(b"CONTENT-LENGTH", str(length).encode()), (b"CONNECTION", b"close")]
        head = f"HTTP/1.1 {answer.status} {_phrase(answer.status)}\r\n".encode()
        transport.write(head + b"".join(b"%s: %s\r\n" % line for line in lines) + b"\r\n" + answer.body)
        transport.close()
    await asyncio.sleep(0)


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"
