"""Python names for things of a model: allocated per scope on case-folded keys, never dropped, stable once given.

A *key* says what is named (a shape id, a member); a *wish* is the name it would like. Pins are names given by an
earlier run, read from the lock: they win, so a schema that is added cannot rename an old one.
"""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_WORD_BREAKS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")

_LONGEST = 80
"""Characters of a name; a longer one fits no line, and as a module no file system."""

KEYWORDS = frozenset(keyword.kwlist) | frozenset(keyword.softkwlist)
ANNOTATIONS = frozenset({"bool", "bytes", "dict", "float", "int", "list", "object", "set", "str", "tuple", "type"})
"""Builtins that annotations use: a member of that name would hide the type from the rest of its class."""
BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_"))


@dataclass(frozen=True, slots=True)
class Clash:
    """Two things wished for one name in `scope`; `key` had to take `name` instead of `wish`."""

    scope: str
    key: str
    wish: str
    name: str

    def __str__(self) -> str:
        return f"{self.scope}: {self.key} is called {self.name!r}, because {self.wish!r} is taken"


def words(text: str) -> list[str]:
    """The words of an identifier in any style: ``HTTPServer-id`` -> ``HTTP``, ``Server``, ``id``."""
    kept = "".join(c if c.isalnum() else " " for c in unicodedata.normalize("NFKC", text))
    return [word for part in kept.split() for word in _WORD_BREAKS.split(part) if word]


def snake(text: str, fallback: str = "value") -> str:
    """``lower_case`` identifier without leading underscore."""
    return _identifier("_".join(words(text)).lower(), fallback, "n")


def pascal(text: str, fallback: str = "Model") -> str:
    """``CapWords`` identifier; runs of capitals stay as they are."""
    return _identifier("".join(word[:1].upper() + word[1:] for word in words(text)), fallback, "N")


def _identifier(text: str, fallback: str, digit_prefix: str) -> str:
    text = unicodedata.normalize("NFKC", text)[:_LONGEST].rstrip("_")
    if not text:
        return fallback
    if not text.isidentifier():
        text = digit_prefix + text
    if not text.isidentifier():
        text = "".join(c for c in text if f"a{c}".isidentifier()) or fallback
    return text


def safe(name: str, reserved: frozenset[str]) -> str:
    """`name`, with an underscore behind it where it is a keyword or reserved."""
    return f"{name}_" if name in KEYWORDS or name in reserved else name


@dataclass(slots=True)
class Names:
    """The names of one package. `pins` come from the previous lock; `given` goes into the next one."""

    pins: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    given: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    clashes: list[Clash] = field(default_factory=list[Clash])

    def allocate(
        self, scope: str, wishes: Iterable[tuple[str, str]], reserved: frozenset[str] = frozenset(), *, pin: bool = True
    ) -> dict[str, str]:
        """A name for every key of `wishes` (key, wish), unique in `scope` whatever the case of its letters.

        A pin that is no identifier, is reserved or was given twice is not honoured: a lock is input like any other.
        """
        wanted = dict(wishes)
        taken = {name.casefold() for name in reserved}
        names: dict[str, str] = {}
        for key, name in self.pins.get(scope, {}).items() if pin else ():
            if key in wanted and _usable(name, reserved) and name.casefold() not in taken:
                names[key] = name
                taken.add(name.casefold())
        for key, wish in wanted.items():
            if key not in names:
                names[key] = self._free(scope, key, safe(wish, reserved), taken)
        ordered = {key: names[key] for key in wanted}
        if pin and ordered:
            self.given[scope] = dict(sorted(ordered.items()))
        return ordered

    def _free(self, scope: str, key: str, wish: str, taken: set[str]) -> str:
        name, number = wish, 2
        while name.casefold() in taken:
            name = f"{wish.rstrip('_')}_{number}"
            number += 1
        taken.add(name.casefold())
        if name != wish:
            self.clashes.append(Clash(scope, key, wish, name))
        return name


def _usable(name: str, reserved: frozenset[str]) -> bool:
    return name.isidentifier() and name not in KEYWORDS and name not in reserved and not name.startswith("__")
