"""A mock as a real HTTP server: sockets, TLS, start and stop. All mocks of a process share one loop thread."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import threading
import warnings
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, Literal, TypeVar

import trustme
import uvicorn

from conformance.mock.app import App
from conformance.mock.wire import Wire

T = TypeVar("T")
HOST = "127.0.0.1"
_PATIENCE_S = 10
_GRACE_S = 2.0
Certificate = Literal["good", "expired"]


@cache
def _loop() -> asyncio.AbstractEventLoop:
    """The loop of all mocks, made with the first one; a daemon thread, so nobody has to end it."""
    loop = _new_loop()
    threading.Thread(target=loop.run_forever, name="mock-loop", daemon=True).start()
    return loop


def _new_loop() -> asyncio.AbstractEventLoop:
    with contextlib.suppress(ImportError):  # not there on every platform; half the CPU where it is
        import uvloop

        return uvloop.new_event_loop()
    return asyncio.new_event_loop()


def on_loop(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine on the mocks' loop and wait. Raises what it raises, or TimeoutError."""
    return asyncio.run_coroutine_threadsafe(work, _loop()).result(_PATIENCE_S)


@cache
def authority() -> trustme.CA:
    """The throwaway CA of this process."""
    return trustme.CA()


def tls_context(kind: Certificate = "good", old_protocols: bool = False) -> ssl.SSLContext:
    """A server's context with a certificate of the throwaway CA; `old_protocols` offers TLS 1.0 and 1.1 only."""
    ends = datetime.now(UTC) - timedelta(days=1) if kind == "expired" else None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    leaf = authority().issue_cert(HOST, "localhost", not_after=ends)
    # The method is typed for pyOpenSSL as well, which is not installed.
    leaf.configure_cert(context)  # pyright: ignore[reportUnknownMemberType]
    if old_protocols:
        context.set_ciphers("ALL:@SECLEVEL=0")
        with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # being out of date is the point
            context.minimum_version = ssl.TLSVersion.TLSv1
            context.maximum_version = ssl.TLSVersion.TLSv1_1
    return context


class Port:
    """One listening socket that serves an application until `close`."""

    def __init__(self, app: App, port: int = 0, tls: ssl.SSLContext | None = None) -> None:
        """Raises OSError if the port is taken."""
        self._socket = socket.create_server((HOST, port), backlog=512)
        self.number: int = self._socket.getsockname()[1]
        self.origin = f"{'https' if tls else 'http'}://{HOST}:{self.number}"
        config = uvicorn.Config(
            app, http=Wire, log_config=None, log_level="critical", access_log=False, lifespan="off", ws="none",
            server_header=False, date_header=False, timeout_keep_alive=75, proxy_headers=False,
        )  # fmt: skip
        config.load()
        config.ssl = tls  # uvicorn itself builds it from files only
        self._server = uvicorn.Server(config)
        self._server.lifespan = config.lifespan_class(config)
        on_loop(self._server.startup(sockets=[self._socket]))

    def close(self) -> None:
        """Stop listening, let requests in flight end (two seconds at most), close every connection."""
        on_loop(self._stop())
        self._socket.close()

    async def _stop(self) -> None:
        for listener in self._server.servers:
            listener.close()
        connections = self._server.server_state.connections
        for connection in list(connections):
            connection.shutdown()
        ends = asyncio.get_running_loop().time() + _GRACE_S
        while connections and asyncio.get_running_loop().time() < ends:
            await asyncio.sleep(0.001)
        for connection in list(connections):
            transport = getattr(connection, "transport", None)
            if transport is not None:
                transport.abort()
