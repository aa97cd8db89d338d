"""What comes in and what goes out, in plain values: the vendors' modules know nothing of ASGI."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import cookies
from typing import Literal
from urllib.parse import parse_qsl

Cut = Literal["", "abort", "ignore", "raw", "short"]
"""How an answer leaves the rails below HTTP: connection reset, closed without a byte, head written by ourselves (header
names in another case), body shorter than announced."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request. Header names are in lower case, the last of several wins; `secure` tells TLS, `sent_path` is the
    path as it was spelt ("" = not known)."""

    method: str
    path: str
    raw_query: str
    headers: Mapping[str, str]
    body: bytes
    secure: bool = False
    sent_path: str = ""

    @property
    def origin(self) -> str:
        """Scheme and authority as the client (or the proxy before us) addressed us; links are built from it."""
        return f"{'https' if self.secure else 'http'}://{self.headers.get('host', 'localhost')}"

    def query(self) -> list[tuple[str, str]]:
        """Decoded pairs in order. Raises ValueError on more than 100 parameters or on bytes that are no UTF-8."""
        return parse_qsl(self.raw_query, keep_blank_values=True, max_num_fields=100, errors="strict")

    def cookie(self, name: str) -> str:
        try:
            jar: cookies.SimpleCookie = cookies.SimpleCookie(self.headers.get("cookie", ""))
        except cookies.CookieError:
            return ""
        return jar[name].value if name in jar else ""

    def basic(self) -> tuple[str, str] | None:
        """User and password of Basic authentication; None if there is none or it cannot be read."""
        scheme, _, text = self.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "basic":
            return None
        try:
            user, colon, password = base64.b64decode(text.strip(), validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            return None
        return (user, password) if colon else None


@dataclass(slots=True)
class Answer:
    """One answer; transforms change it in place. `operation` is the model's name of what was called, "" if unknown."""

    status: int
    body: bytes = b""
    media: str = ""
    headers: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    operation: str = ""
    chunked: bool = False
    cut: Cut = ""

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    def without(self, name: str) -> None:
        self.headers = [(key, value) for key, value in self.headers if key.lower() != name.lower()]


class Refused(Exception):
    """A server's refusal, named by a condition of the contract; the vendor's module gives it its wire form.

    `say` fills the message's ``{}``; `code`, `status` and `message` override what the contract gives.
    """

    def __init__(self, condition: str, *, say: str = "", code: str = "", status: int = 0, message: str = "") -> None:
        super().__init__(condition)
        self.condition = condition
        self.say = say
        self.code = code
        self.status = status
        self.message = message
