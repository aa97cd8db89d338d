"""Secrets that do not show, and the removal of secrets from text that came from outside."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hmac import compare_digest
from typing import NoReturn
from urllib.parse import quote

MASK = "***"
_SHORTEST = 4
"""Shorter texts are not searched for: they would mask ordinary words."""


class Secret:
    """A text that appears in no repr, format, log or pickle; `reveal` gives it out."""

    __slots__ = ("_text",)

    def __init__(self, text: str | Secret) -> None:
        self._text: str = text.reveal() if isinstance(text, Secret) else text

    def reveal(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"Secret({MASK})"

    def __str__(self) -> str:
        return MASK

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and compare_digest(self._text.encode(), other._text.encode())

    def __hash__(self) -> int:
        return hash(self._text)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret cannot be pickled")


class Redactor:
    """Masks known secrets, also in their Base64, percent-encoded and XML-escaped spellings."""

    __slots__ = ("_needles",)

    def __init__(self) -> None:
        self._needles: tuple[str, ...] = ()

    def learn(self, secrets: Iterable[Secret]) -> None:
        found = set(self._needles)
        for secret in secrets:
            text = secret.reveal().removeprefix("Basic ").removeprefix("Bearer ")
            if len(text) >= _SHORTEST:
                escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                found |= {text, quote(text, safe=""), b64encode(text.encode()).decode(), escaped}
        self._needles = tuple(sorted(found, key=len, reverse=True))

    def text(self, text: str) -> str:
        for needle in self._needles:
            if needle in text:
                text = text.replace(needle, MASK)
        return text

    def bytes(self, data: bytes) -> bytes:
        for needle in self._needles:
            data = data.replace(needle.encode(), MASK.encode())
        return data
