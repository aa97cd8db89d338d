"""The transport that is used unless another is given: httpx2's own, below its client.

Without the client there are no cookies, redirects or default headers to switch off, and a call costs a fifth less.
"""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import AsyncGenerator, Callable, Generator
from functools import lru_cache
from typing import Generic, NoReturn, TypeVar
from urllib.request import getproxies, proxy_bypass

import httpx2
from msgspec import Struct

from .errors import AnswerUnreadable, ConnectionFailed, ConnectionLost, Error, TimedOut, UsageError
from .transport import Answer, Call, Headers
from .urls import origin_of


class Wiring(Struct, frozen=True):
    """How to reach the server. `ca` is a file or folder of certificates or a context; `client_cert` a file, or
    (certificate, key) or (certificate, key, password)."""

    proxy: str | None = None
    ca: str | ssl.SSLContext | None = None
    client_cert: str | tuple[str, str] | tuple[str, str, str] | None = None
    http2: bool = False
    trust_env: bool = True
    max_connections: int = 100


def _context(wiring: Wiring, secure: bool) -> ssl.SSLContext | bool:
    if isinstance(wiring.ca, ssl.SSLContext):
        context = wiring.ca
    elif not secure:
        return False  # plain HTTP: building a context would cost most of the first call
    elif wiring.ca is None and wiring.client_cert is None:
        return True
    elif wiring.ca is None:
        context = ssl.create_default_context()
    else:
        from os.path import isdir

        folder = isdir(wiring.ca)
        context = ssl.create_default_context(cafile=None if folder else wiring.ca, capath=wiring.ca if folder else None)
    if wiring.client_cert is not None:
        given = (wiring.client_cert,) if isinstance(wiring.client_cert, str) else wiring.client_cert
        context.load_cert_chain(*given)
    return context


def _proxy(wiring: Wiring, url: str) -> str | None:
    """The proxy given, else the environment's for that address."""
    if wiring.proxy is not None or not wiring.trust_env:
        return wiring.proxy
    origin = origin_of(url)
    if origin is None or proxy_bypass(origin.host):
        return None
    found = getproxies()
    return found.get(origin.scheme) or found.get("all")


_url = lru_cache(maxsize=512)(httpx2.URL)  # SOAP and XML ask one URL; parsing one costs a tenth of a call


def _request(call: Call) -> httpx2.Request:
    limit = call.timeout
    total = limit.total
    connect = total if limit.connect is None or (total is not None and total < limit.connect) else limit.connect
    read = total if limit.read is None or (total is not None and total < limit.read) else limit.read
    return httpx2.Request(
        call.method,
        _url(call.url),
        headers=list(call.headers),
        content=call.body,
        extensions={"timeout": {"connect": connect, "read": read, "write": read, "pool": connect}},
    )


def _answer(
    response: httpx2.Response,
    body: bytes,
    chunks: Generator[bytes, None, None] | AsyncGenerator[bytes, None] | None = None,
) -> Answer:
    fields = ((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers.raw)
    return Answer(response.status_code, Headers(fields), body, response.http_version, chunks)


def _failure(exc: Exception) -> Error:
    """Our error for one of httpx2's. Its text is kept only where it cannot quote a header or a body."""
    kind = type(exc).__name__
    if isinstance(exc, httpx2.ConnectTimeout | httpx2.PoolTimeout):
        return TimedOut("no connection within the time limit", retry_safe=True)
    if isinstance(exc, httpx2.TimeoutException | TimeoutError):
        return TimedOut("no complete answer within the time limit")
    if isinstance(exc, httpx2.ConnectError | httpx2.ProxyError):
        return ConnectionFailed(f"no connection: {exc}", retry_safe=True)
    if isinstance(exc, httpx2.UnsupportedProtocol | httpx2.InvalidURL | httpx2.LocalProtocolError | UnicodeError):
        return UsageError(f"the request cannot be sent ({kind})")
    if isinstance(exc, httpx2.DecodingError):
        return AnswerUnreadable(f"the answer's content encoding is broken: {exc}")
    return ConnectionLost(f"the connection ended before the answer was complete ({kind}: {exc})")


_CAUGHT = (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, UnicodeError, TimeoutError, ssl.SSLError)


T = TypeVar("T")


class _Roads(Generic[T]):
    """A transport for each way to a server: with or without TLS, by a proxy or not. Made when first needed."""

    def __init__(self, make: Callable[..., T], wiring: Wiring) -> None:
        self._make = make
        self._wiring = wiring
        self._by_origin: dict[str, T] = {}
        self.made: dict[tuple[bool, str | None], T] = {}

    def to(self, url: str) -> T:
        scheme, _, rest = url.partition("//")
        origin = scheme + rest.partition("/")[0]
        known = self._by_origin.get(origin)
        return known if known is not None else self._by_origin.setdefault(origin, self._road(url))

    def _road(self, url: str) -> T:
        wiring = self._wiring
        key = (url[:6].lower() == "https:", _proxy(wiring, url))
        if key not in self.made:
            made = self._make(
                verify=_context(wiring, key[0]),
                proxy=key[1],
                trust_env=wiring.trust_env,
                http2=wiring.http2,
                limits=httpx2.Limits(max_connections=wiring.max_connections),
            )
            self.made.setdefault(key, made)
        return self.made[key]


def _too_large(limit: int) -> NoReturn:
    raise AnswerUnreadable(f"the answer is larger than {limit} bytes; raise the limit with max_body")


def _chunks(response: httpx2.Response, ends: float | None) -> Generator[bytes, None, None]:
    failure: Error
    try:
        for chunk in response.iter_bytes():
            yield chunk
            if ends is not None and time.monotonic() > ends:
                raise TimeoutError
        return
    except _CAUGHT as exc:
        failure = _failure(exc)
    finally:
        response.close()
    raise failure


async def _async_chunks(response: httpx2.Response, ends: float | None) -> AsyncGenerator[bytes, None]:
    failure: Error
    try:
        async for chunk in response.aiter_bytes():
            yield chunk
            if ends is not None and time.monotonic() > ends:
                raise TimeoutError
        return
    except _CAUGHT as exc:
        failure = _failure(exc)
    finally:
        await response.aclose()
    raise failure


class HttpxTransport:
    """Synchronous. What cannot reach the server at `url` fails at once, others when they are called. `inner` replaces
    httpx2's transport, e.g. with `httpx2.MockTransport`."""

    def __init__(self, wiring: Wiring, url: str, inner: httpx2.BaseTransport | None = None) -> None:
        self._inner = inner
        self._roads = _Roads(httpx2.HTTPTransport, wiring)
        if inner is None:
            self._roads.to(url)

    def send(self, call: Call) -> Answer:
        ends = None if call.timeout.total is None else time.monotonic() + call.timeout.total
        failure: Error
        try:
            response = (self._inner or self._roads.to(call.url)).handle_request(_request(call))
            if call.stream and response.status_code == 200:
                return _answer(response, b"", _chunks(response, ends))
            try:
                chunks: list[bytes] = []
                size = 0
                for chunk in response.iter_bytes():
                    chunks.append(chunk)
                    size += len(chunk)
                    if size > call.max_body:
                        _too_large(call.max_body)
                    if ends is not None and time.monotonic() > ends:
                        raise TimeoutError
            finally:
                response.close()
            return _answer(response, b"".join(chunks))
        except _CAUGHT as exc:
            failure = _failure(exc)
        raise failure  # outside the handler: no chain to frames that hold the headers

    def close(self) -> None:
        for road in (self._inner, *self._roads.made.values()):
            if road is not None:
                road.close()


class AsyncHttpxTransport:
    """Asynchronous twin of `HttpxTransport`."""

    def __init__(self, wiring: Wiring, url: str, inner: httpx2.AsyncBaseTransport | None = None) -> None:
        self._inner = inner
        self._roads = _Roads(httpx2.AsyncHTTPTransport, wiring)
        if inner is None:
            self._roads.to(url)

    async def send(self, call: Call) -> Answer:
        ends = None if call.timeout.total is None else time.monotonic() + call.timeout.total
        failure: Error
        try:
            async with asyncio.timeout(call.timeout.total):
                response = await (self._inner or self._roads.to(call.url)).handle_async_request(_request(call))
                if call.stream and response.status_code == 200:
                    return _answer(response, b"", _async_chunks(response, ends))
                try:
                    chunks: list[bytes] = []
                    size = 0
                    async for chunk in response.aiter_bytes():
                        chunks.append(chunk)
                        size += len(chunk)
                        if size > call.max_body:
                            _too_large(call.max_body)
                finally:
                    await response.aclose()
            return _answer(response, b"".join(chunks))
        except _CAUGHT as exc:
            failure = _failure(exc)
        raise failure  # outside the handler: no chain to frames that hold the headers

    async def close(self) -> None:
        for road in (self._inner, *self._roads.made.values()):
            if road is not None:
                await road.aclose()
