"""Locators: where something is in a message, said the same way for every protocol. Syntax only; no wire bytes here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Where = Literal["status", "header", "cookie", "media", "query", "path", "form", "body", "fault", "item", "row", "token"]

_NAMED = frozenset({"header", "cookie", "query", "path", "form"})
_BARE = frozenset({"status", "media"})


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path. `kind`: ``child``, ``each`` (all repetitions), ``only`` (``*``), ``attribute``, ``text`` (``~``).

    ``*[]`` is an ``each`` step with the name ``*``: every child of whatever name.
    """

    kind: Literal["child", "each", "only", "attribute", "text"]
    name: str = ""

    def __str__(self) -> str:
        text = self.name.replace("~", "~0").replace("/", "~1")
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
            return cls(where, rest)  # type: ignore[arg-type]
        if not rest.startswith("/"):
            raise ValueError(f"locator {text!r} needs a path: {where}:/a/b")
        parts = rest[1:].split("/") if rest != "/" else []
        return cls(where, "", tuple(_step(part, text) for part in parts))  # type: ignore[arg-type]


def _step(part: str, text: str) -> Step:
    if part == "*":
        return Step("only")
    if part == "~":
        return Step("text")
    each = part.endswith("[]")
    name = (part[:-2] if each else part).replace("~1", "/").replace("~0", "~")
    if name.startswith("@") and not each:
        name, kind = name[1:], "attribute"
    else:
        kind = "each" if each else "child"
    if not name:
        raise ValueError(f"empty step in locator {text!r}")
    return Step(kind, name)  # type: ignore[arg-type]
