"""URLs: base addresses, origins, path and query text. What lies on another origin gets no credentials."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple, cast
from urllib.parse import quote, urljoin, urlsplit

from .errors import UsageError

_PORTS = {"http": 80, "https": 443}
_JOINT = {"comma": ",", "space": "%20", "pipe": "%7C"}


class Origin(NamedTuple):
    scheme: str
    host: str
    port: int

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _PORTS.get(self.scheme) else f":{self.port}")

    @property
    def loopback(self) -> bool:
        return self.host in ("localhost", "::1") or self.host.startswith("127.")


def origin_of(url: str) -> Origin | None:
    """Origin of an absolute http(s) URL without user info; None for anything else."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not parts.hostname or "@" in parts.netloc or "\\" in url or not url.isprintable():
        return None
    return Origin(parts.scheme, parts.hostname, port or _PORTS[parts.scheme])


class Base(NamedTuple):
    """A checked base URL without a trailing slash, and its origin."""

    url: str
    origin: Origin
    path: str

    @classmethod
    def of(cls, url: str, https_only: bool) -> Base:
        """Raises UsageError with the remedy; user info in the URL is not repeated in it."""
        origin = origin_of(url)
        if origin is None:
            raise UsageError("base_url must be an absolute http(s) URL without user name, e.g. https://ppm.example/api")
        parts = urlsplit(url)
        if parts.query or parts.fragment or " " in url or not url.isascii():
            raise UsageError("base_url must not hold a query, a fragment, blanks or non-ASCII characters")
        if https_only and origin.scheme != "https" and not origin.loopback:
            raise UsageError(f"this service takes https only; base_url is {origin}")
        return cls(f"{origin}{parts.path}", origin, parts.path)

    def below(self, path: str) -> str:
        return self.url.rstrip("/") + path

    def resolve(self, current: str, link: str) -> tuple[str, Origin | None]:
        """A link of an answer as absolute URL (its text untouched) and its origin."""
        if "\\" in link or not link.isprintable():
            return link, None
        try:
            absolute = urljoin(current, link).partition("#")[0]
        except ValueError:
            return link, None
        return absolute, origin_of(absolute)


class Spoken:
    """A value that says itself what is sent for it."""

    __slots__ = ()


def text_of(value: object) -> str:
    """A scalar as it stands in a URL or a header."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, str | int | float | Decimal | Spoken):
        return str(value)
    raise UsageError(f"a {type(value).__name__} cannot be a parameter")


def segment(name: str, value: object) -> str:
    """One path segment; a value that would change the path is refused."""
    text = text_of(value)
    if text in ("", ".", ".."):
        raise UsageError(f"path parameter {name} must not be {text!r}")
    return _quoted(text)


def query_text(name: str, value: object, style: str) -> str:
    """``name=value``, or what a sequence becomes in that style; "" for an empty sequence."""
    key = _quoted(name)
    if isinstance(value, str) or not isinstance(value, Iterable):
        return f"{key}={_quoted(text_of(value))}"
    words = [_quoted(text_of(item)) for item in cast(Iterable[object], value)]
    if style in _JOINT:
        return f"{key}={_JOINT[style].join(words)}" if words else ""
    return "&".join(f"{key}={word}" for word in words)


def _quoted(text: str) -> str:
    if text.isascii() and text.isalnum():
        return text
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        raise UsageError("a parameter holds characters that are no text (lone surrogates)") from None
