"""Bytes over a real socket: what a broken server does becomes a word, never an exception."""

from __future__ import annotations

import gzip
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from conformance.exchanges.exchange import Request
from conformance.exchanges.transport import Transport


@contextmanager
def serving(*parts: bytes) -> Iterator[str]:
    """One connection that is answered with these bytes, then closed."""
    listener = socket.create_server(("127.0.0.1", 0))

    def answer() -> None:
        connection, _ = listener.accept()
        connection.recv(65536)
        for part in parts:
            connection.sendall(part)
        connection.close()

    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
    thread.join(5)
    listener.close()


def response(body: bytes, *headers: bytes, status: bytes = b"200 OK") -> bytes:
    head = [b"HTTP/1.1 " + status, b"Content-Length: %d" % len(body), b"Connection: close", *headers]
    return b"\r\n".join(head) + b"\r\n\r\n" + body


def fetch(*parts: bytes):
    with serving(*parts) as url:
        transport = Transport(timeout_s=5)
        try:
            return transport.send(Request("GET", url))
        finally:
            transport.close()


def test_an_answer_as_it_came():
    answered = fetch(response(b"hello", b"X-Odd: 1", status=b"404 Not Found"))
    assert answered.response is not None
    assert (answered.response.status, answered.response.body, answered.response.header("x-odd")) == (404, b"hello", "1")


@pytest.mark.parametrize(
    ("body", "headers", "coding"),
    [
        (b"plain", (), "identity"),
        (gzip.compress(b"plain", mtime=0), (b"Content-Encoding: gzip",), "gzip"),
        (gzip.compress(b"plain", mtime=0), (), "unlabelled"),
        (b"plain", (b"Content-Encoding: gzip",), "broken"),
    ],
)
def test_compression_and_its_label(body, headers, coding):
    answered = fetch(response(body, *headers))
    assert answered.response is not None
    assert (answered.response.body, answered.response.coding) == (b"plain", coding)


def test_redirects_are_not_followed():
    answered = fetch(response(b"", b"Location: /new", status=b"307 Temporary Redirect"))
    assert answered.response is not None
    assert answered.response.status == 307


@pytest.mark.parametrize(
    ("parts", "trouble"),
    [
        ((b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",), "truncated"),
        ((b"NOT HTTP AT ALL\r\n\r\n",), "protocol"),
    ],
)
def test_broken_answers(parts, trouble):
    answered = fetch(*parts)
    assert (answered.response, answered.trouble) == (None, trouble)


def test_nobody_there():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    transport = Transport(timeout_s=2)
    assert transport.send(Request("GET", f"http://127.0.0.1:{port}/")).trouble == "connect"
    transport.close()
