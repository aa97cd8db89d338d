"""Mutants of the contract that a mock plays from: one judged value changed, or another reading of it played.

A changed value is a defect that a clause must see; an `or` reading is one for which nobody may be blamed.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from conformance.mock.guards import is_mapping, is_reading, is_rows
from conformance.mock.patch import alternatives
from generator.contract.vocabulary import Contract
from generator.model import Evidence, Marks

_SETTLED = frozenset({Evidence.DOCUMENTED, Evidence.STANDARD, Evidence.OBSERVED})
_PLAYED = (("paging",), ("limits",), ("auth", "schemes"), ("errors", "codes"))
_NUMBERS = frozenset({"default", "max", "absolute_s", "idle_s", "base", "status"})
_TEXTS = frozenset({"code"})


def changed_values(contract: Contract) -> Iterator[str]:
    """Switches ``M:contract:PATH=VALUE``: every number and code that the mock plays and that is no assumption."""
    for section in _PLAYED:
        node: Any = contract
        for name in section:
            node = getattr(node, name)
        for path, value in _leaves(".".join(section), node, contract.marks):
            yield f"M:contract:{path}={value}"


def other_readings(contract: Contract) -> Iterator[str]:
    """Switches ``T:or:PATH=INDEX`` for each alternative that the contract allows."""
    for path, index in sorted(alternatives(contract)):
        yield f"T:or:{path}={index}"


def _leaves(path: str, root: Any, marks: Marks) -> Iterator[tuple[str, str | int]]:
    todo: list[tuple[str, str, Any, Marks]] = [(path, "", root, marks)]
    while todo:
        path, name, node, marks = todo.pop()
        if is_reading(node):
            todo.append((path, name, node.value, node.marks))
        elif is_rows(node):
            # Codes repeat within a table, so its rows go by their place.
            rows = [(f"{path}[{_row(item, at)}]", "", item, marks) for at, item in enumerate(node)]
            todo += reversed(rows)
        elif is_mapping(node):
            todo += [(f"{path}[{key}]", "", item, marks) for key, item in node.items()]
        elif dataclasses.is_dataclass(node):
            own: Marks = getattr(node, "marks", marks)
            fields = [(f, getattr(node, f.name)) for f in dataclasses.fields(node)]
            todo += [
                (f"{path}.{f.metadata.get('key', f.name)}", f.name, value, own)
                for f, value in reversed(fields)
                if value is not None and f.name not in ("marks", "line")
            ]
        elif marks.evidence in _SETTLED and (changed := _changed(name, node)) is not None:
            yield path, changed


def _row(item: Any, at: int) -> str:
    return getattr(item, "id", "") or str(at)


def _changed(name: str, value: Any) -> str | int | None:
    if name in _NUMBERS and type(value) is int:
        return 418 if name == "status" else 2 * value + 1
    if name in _TEXTS and isinstance(value, str) and value:
        return f"{value}9"
    return None
