"""What crosses the transport: plain calls and answers, so that any HTTP library can be put behind it."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Generator, Iterable, Iterator
from typing import NamedTuple, Protocol

from .secret import MASK

_VISIBLE = frozenset(
    {
        *("accept", "accept-encoding", "cache-control", "content-encoding", "content-length", "content-type", "date"),
        *("etag", "last-modified", "retry-after", "server", "soapaction", "user-agent", "x-correlation-id"),
        *("x-request-id", "x-ratelimit-remaining", "x-rate-limit-remaining"),
    }
)
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+\Z")
_BAD_VALUE = re.compile(r"[^\t\x20-\x7e]|^[ \t]|[ \t]$")


class Headers:
    """Header fields in order; names are looked up without regard to case. Its repr masks values that may be secret."""

    __slots__ = ("_fields", "_found")

    def __init__(self, fields: Iterable[tuple[str, str]] = ()) -> None:
        self._fields = tuple(fields)
        self._found: dict[str, str] | None = None

    def get(self, name: str, default: str = "") -> str:
        """The field of that name; several are joined with a comma."""
        return self._index().get(name.lower(), default)

    def _index(self) -> dict[str, str]:
        if self._found is None:
            found: dict[str, str] = {}
            for name, value in self._fields:
                name = name.lower()
                found[name] = f"{found[name]}, {value}" if name in found else value
            self._found = found
        return self._found

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._fields)

    def __contains__(self, name: object) -> bool:
        return name in self._index()

    def __len__(self) -> int:
        return len(self._fields)

    def with_(self, other: Headers) -> Headers:
        """These fields and those of `other`, which replace fields of the same name."""
        if not other._fields:
            return self
        named = {name.lower() for name, _ in other._fields}
        return Headers((*(field for field in self._fields if field[0].lower() not in named), *other._fields))

    def redacted(self) -> Headers:
        return Headers((name, value if name.lower() in _VISIBLE else MASK) for name, value in self._fields)

    def fault(self) -> str:
        """Name of the first field that must not be sent (line break, control or non-ASCII character); "" if none."""
        bad = (key for key, value in self._fields if not _NAME.match(key) or _BAD_VALUE.search(value))
        return next((repr(key) for key in bad), "")

    def __repr__(self) -> str:
        return f"Headers({list(self.redacted()._fields)!r})"


class Timeout(NamedTuple):
    """Seconds. `total` bounds a whole call with its retries and waits; None = no bound."""

    connect: float | None = 10.0
    read: float | None = 60.0
    total: float | None = None


class Call:
    """One HTTP request. `timeout.total` is what is left for this request. `stream`: a transport that can hands out the
    body of a success in chunks."""

    __slots__ = ("body", "headers", "max_body", "method", "stream", "timeout", "url")

    def __init__(
        self,
        method: str,
        url: str,
        headers: Headers,
        body: bytes | None,
        timeout: Timeout,
        max_body: int,
        stream: bool = False,
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.max_body = max_body
        self.stream = stream

    def __repr__(self) -> str:
        return f"Call({self.method} {self.url.partition('?')[0]}, {self.headers!r})"


class Answer:
    """One HTTP answer, complete and decompressed; of a stream the body is empty, and `chunks` gives it once.

    `chunks` has ``close`` (of an asynchronous transport ``aclose``) and raises what `send` raises.
    """

    __slots__ = ("body", "chunks", "headers", "http_version", "status")

    def __init__(
        self,
        status: int,
        headers: Headers,
        body: bytes,
        http_version: str = "HTTP/1.1",
        chunks: Generator[bytes, None, None] | AsyncGenerator[bytes, None] | None = None,
    ) -> None:
        self.status = status
        self.headers = headers
        self.body = body
        self.http_version = http_version
        self.chunks = chunks

    @property
    def media(self) -> str:
        return self.headers.get("content-type").partition(";")[0].strip().lower()

    def __repr__(self) -> str:
        return f"Answer({self.status}, {self.media or 'no media type'}, {len(self.body)} bytes)"


class Transport(Protocol):
    """Sends one call: no redirects, no cookies, no retries, no credentials of its own.

    Raises `errors.TransportError` with `retry_safe` True only if nothing can have reached the server, and
    `errors.AnswerUnreadable` for a body above `call.max_body` bytes. Used by several threads at once.
    """

    def send(self, call: Call) -> Answer: ...

    def close(self) -> None: ...


class AsyncTransport(Protocol):
    """Asynchronous twin of `Transport`."""

    async def send(self, call: Call) -> Answer: ...

    async def close(self) -> None: ...
