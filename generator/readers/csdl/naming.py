"""Qualified names of CSDL: aliases, and the small numbers that attributes hold."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Aliases:
    """What a document calls namespaces for short."""

    by_alias: dict[str, str] = field(default_factory=dict[str, str])

    def add(self, alias: object, namespace: object) -> None:
        if isinstance(alias, str) and isinstance(namespace, str) and alias:
            self.by_alias[alias] = namespace

    def resolve(self, name: str) -> str:
        """``Alias.Name`` with the namespace in place of the alias; other names as they are."""
        head, dot, last = name.rpartition(".")
        return f"{self.by_alias.get(head, head)}{dot}{last}"

    def path(self, path: str) -> str:
        """A target path: its first segment is a qualified name."""
        head, slash, rest = path.partition("/")
        return f"{self.resolve(head.partition('(')[0])}{slash}{rest}"


def bounded(value: object) -> int | None:
    """A length; None where there is none, or ``max``."""
    text = str(value)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
