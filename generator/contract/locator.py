"""Locators: where something is in a message, said the same way for every protocol. Syntax only; no wire bytes here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

Where = Literal["status", "header", "cookie", "media", "query", "path", "form", "body", "fault", "item", "row", "token"]

_NAMED = frozenset({"header", "cookie", "query", "path", "form"})
_BARE = frozenset({"status", "media"})
_ESCAPE = re.compile("~([0-4])")
_ESCAPED = {"0": "~", "1": "/", "2": "@", "3": "*", "4": "[]"}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path. `kind`: ``child``, ``each`` (all repetitions), ``only`` (``*``), ``attribute`` (``@a``),
    ``text`` (``~``).

    ``*[]`` is an ``each`` step with the name ``*``: every child of whatever name; ``[]`` alone is one with the name
    "": every item of a JSON body that is a list itself. In JSON, which has no attributes,
    ``@a`` is the member ``@a``. In names ``~0`` is ``~``, ``~1`` ``/``, ``~2`` a leading ``@``, ``~3`` ``*``, ``~4`` a
    trailing ``[]``.
    """

    kind: Literal["child", "each", "only", "attribute", "text"]
    name: str = ""

    def __str__(self) -> str:
        text = self.name.replace("~", "~0").replace("/", "~1")
        if self.kind == "child" and text.startswith("@"):
            text = "~2" + text[1:]
        if self.kind == "child" and text == "*":
            text = "~3"
        if self.kind in ("child", "attribute") and text.endswith("[]"):
            text = text[:-2] + "~4"
        forms = {"child": text, "each": f"{text}[]", "only": "*", "attribute": f"@{text}", "text": "~"}
        return forms[self.kind]


@dataclass(frozen=True, slots=True)
class Locator:
    """``place:name`` or ``place:/a/b``; see CONTRIBUTING, 'Locators'."""

    where: Where
    name: str = ""
    """Of a header, cookie, query, path or form parameter; "" elsewhere."""
    steps: tuple[Step, ...] = ()

    def __str__(self) -> str:
        if self.where in _BARE:
            return self.where
        if self.where in _NAMED:
            return f"{self.where}:{self.name}"
        return f"{self.where}:/" + "/".join(map(str, self.steps))

    @classmethod
    def parse(cls, text: str) -> Locator:
        """Read a locator. Raises ValueError with the reason."""
        where, colon, rest = text.partition(":")
        if where not in get_args(Where):
            raise ValueError(f"unknown place {where!r} in locator {text!r}; places: {', '.join(get_args(Where))}")
        if where in _BARE:
            if colon:
                raise ValueError(f"{where!r} takes no path: {text!r}")
            return cls(where)  # type: ignore[arg-type]  # checked against get_args above
        if where in _NAMED:
            if not rest:
                raise ValueError(f"locator {text!r} needs a name: {where}:NAME")
            return cls(where, rest)  # type: ignore[arg-type]  # as above
        if not rest.startswith("/"):
            raise ValueError(f"locator {text!r} needs a path: {where}:/a/b")
        parts = rest[1:].split("/") if rest != "/" else []
        return cls(where, "", tuple(_step(part, text) for part in parts))  # type: ignore[arg-type]  # as above


def _step(part: str, text: str) -> Step:
    if part == "*":
        return Step("only")
    if part == "~":
        return Step("text")
    each = part.endswith("[]")
    written = part[:-2] if each else part
    attribute = written.startswith("@") and not each
    name = _ESCAPE.sub(lambda found: _ESCAPED[found[1]], written[1:] if attribute else written)
    if not name and part != "[]":
        raise ValueError(f"empty step in locator {text!r}")
    return Step("attribute" if attribute else "each" if each else "child", name)
