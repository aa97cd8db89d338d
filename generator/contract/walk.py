"""Walks a contract: every rule and every reading with the line and the path where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import cast

from generator.contract.rule import Rule, Statement
from generator.contract.values import Reading


@dataclass(frozen=True, slots=True)
class Placed:
    """A rule or reading, the path of its place (``paging[0].size``) and the line of the nearest mapping."""

    path: str
    line: int
    value: Rule | Reading[object]


def placed(root: Rule) -> Iterator[Placed]:
    """`root` and all below it, in document order. Rules that nobody wrote (defaults) have line 0 and are left out."""
    pending: list[tuple[str, int, object]] = [("", root.line, root)]
    while pending:
        path, line, value = pending.pop()
        below: list[tuple[str, int, object]] = []
        if isinstance(value, Rule):
            if value is not root and not value.line:
                continue
            yield Placed(path, value.line, value)
            for item in fields(value):
                if item.metadata.get("loader"):
                    continue
                key = str(item.metadata.get("key", item.name))
                below.append((f"{path}.{key}" if path else key, value.line, getattr(value, item.name)))
        elif isinstance(value, Reading):
            reading = cast("Reading[object]", value)
            yield Placed(path, line, reading)
            below.append((path, line, reading.value))
        elif isinstance(value, tuple):
            items = cast("tuple[object, ...]", value)
            below.extend((f"{path}[{index}]", line, item) for index, item in enumerate(items))
        elif isinstance(value, Mapping):
            entries = cast("Mapping[str, object]", value)
            below.extend((f"{path}.{key}", line, item) for key, item in entries.items())
        pending.extend(reversed(below))


def statements(root: Rule) -> Iterator[tuple[str, Statement]]:
    """(path, statement) in document order."""
    for found in placed(root):
        if isinstance(found.value, Statement):
            yield found.path, found.value
