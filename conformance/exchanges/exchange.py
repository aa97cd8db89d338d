"""One exchange: a request and what came back, already redacted. Everything that a check may know about the wire."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Headers = tuple[tuple[str, str], ...]
Coding = Literal["identity", "gzip", "unlabelled", "broken"]
Trouble = Literal["", "connect", "timeout", "truncated", "protocol", "tls", "size"]


@dataclass(frozen=True, slots=True)
class Request:
    method: str
    url: str
    headers: Headers = ()
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Response:
    """`body` is content-decoded; `coding` tells whether the label agreed with the bytes (``unlabelled`` gzip,
    ``broken`` label)."""

    status: int
    headers: Headers = ()
    body: bytes = b""
    coding: Coding = "identity"
    http_version: str = "HTTP/1.1"

    def header(self, name: str) -> str | None:
        """The first value of that header, whatever its case; None when it is absent."""
        return header(self.headers, name)

    @property
    def media(self) -> str:
        """Media type without parameters, lower case; "" when there is none."""
        return (self.header("content-type") or "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        """The `charset` parameter of the media type, lower case; "" when there is none."""
        for part in (self.header("content-type") or "").split(";")[1:]:
            key, _, value = part.partition("=")
            if key.strip().lower() == "charset":
                return value.strip().strip('"').lower()
        return ""


@dataclass(frozen=True, slots=True)
class SecretFacts:
    """What may be known of a secret behind a placeholder. `shape` is given for tokens issued by the server only:
    digits as 9, A-F as A, a-f as a, other letters as Z or z, punctuation as it is. `jwt`: form and times of one."""

    name: str
    length: int
    digest: str
    shape: str = ""
    jwt: Mapping[str, int | str] = field(default_factory=dict[str, int | str])

    def row(self) -> list[Any]:
        """As JSON, for files."""
        return [self.name, self.length, self.digest, self.shape, dict(self.jwt)]

    @classmethod
    def of(cls, row: Sequence[Any]) -> SecretFacts:
        """From a file, which others may have written. Raises IndexError, TypeError, ValueError, AttributeError."""
        known = {str(k): v for k, v in row[4].items() if type(v) in (int, str)} if len(row) > 4 else {}
        return cls(str(row[0]), int(row[1]), str(row[2]), str(row[3]), known)


@dataclass(frozen=True, slots=True)
class Exchange:
    """`response` is None where transport failed (`trouble` says how). `at_s` is the run's clock in seconds,
    `elapsed_s` real time."""

    id: str
    operation: str
    interface: str
    identity: str
    scheme: str
    request: Request
    response: Response | None
    trouble: Trouble = ""
    probe: str = ""
    at_s: float = 0.0
    elapsed_s: float = 0.0
    secrets: Mapping[str, SecretFacts] = field(default_factory=dict[str, SecretFacts])

    @property
    def status(self) -> int:
        """HTTP status; 0 where nothing was answered."""
        return self.response.status if self.response is not None else 0


def header(headers: Iterable[tuple[str, str]], name: str) -> str | None:
    wanted = name.lower()
    return next((value for key, value in headers if key.lower() == wanted), None)


def identify(sequence: int, request: Request, response: Response | None, trouble: str) -> str:
    """Content address of an exchange: the redacted bytes both ways and its place in the run, without the answer's
    date."""
    digest = hashlib.blake2b(digest_size=8)
    parts: list[str | bytes] = [
        str(sequence),
        request.method,
        request.url,
        repr(request.headers),
        request.body,
        trouble,
    ]
    if response is not None:
        kept = [(k.lower(), v) for k, v in response.headers if k.lower() != "date"]
        parts += [str(response.status), repr(kept), response.body]
    for part in parts:
        data = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return "x-" + digest.hexdigest()
