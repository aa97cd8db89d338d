"""Changes one value of a contract by path: mutants ``M:contract:PATH=VALUE``, and each ``or`` reading as a twin.

A path is ``auth.schemes[auth.login].lives.idle_s``: field names as in the YAML, a statement by its `id`, a row of the
error table by its `code`, any row by its index, a mapping's entry by its key. A value keeps the type of the old one.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import Any, cast

from conformance.mock.faults import BadSwitch
from conformance.mock.guards import is_mapping, is_reading, is_rows
from generator.contract.locator import Locator
from generator.contract.values import Condition, Template
from generator.contract.vocabulary import Contract

_STEP = re.compile(r"(?P<name>[A-Za-z_][A-Za-z0-9_]*)|\[(?P<key>[^\]]*)\]|\.")


def patched(contract: Contract, path: str, text: str) -> Contract:
    """The contract with the value at `path` read from `text`. Raises BadSwitch if there is no such place or value."""
    return cast(Contract, _change(contract, _steps(path), text, path))


def read_other(contract: Contract, path: str, index: int) -> Contract:
    """The contract that plays the `index`-th alternative of the annotated value at `path`. Raises BadSwitch."""
    return cast(Contract, _change(contract, _steps(path), index, path))


def alternatives(contract: Contract) -> Iterator[tuple[str, int]]:
    """Every (path, index) that `read_other` takes: the readings for which nobody may be blamed."""
    todo: list[tuple[str, Any]] = [("", contract)]
    while todo:
        path, node = todo.pop()
        if is_reading(node):
            yield from ((path, index) for index in range(len(node.others)))
            todo.append((path, node.value))
        elif is_mapping(node):
            todo.extend((f"{path}[{key}]", item) for key, item in node.items())
        elif is_rows(node):
            todo.extend((f"{path}[{getattr(item, 'id', '') or at}]", item) for at, item in enumerate(node))
        elif dataclasses.is_dataclass(node):
            todo.extend((f"{path}.{_key(f)}".lstrip("."), getattr(node, f.name)) for f in dataclasses.fields(node))


def _key(field: dataclasses.Field[Any]) -> str:
    return str(field.metadata.get("key", field.name))


def _steps(path: str) -> list[str]:
    steps, at = list[str](), 0
    while at < len(path):
        found = _STEP.match(path, at)
        if found is None:
            raise BadSwitch(f"cannot read contract path {path!r}")
        if found.lastgroup:
            steps.append(found[found.lastgroup])
        at = found.end()
    if not steps:
        raise BadSwitch("a contract path is empty")
    return steps


def _change(node: Any, steps: list[str], new: str | int, path: str) -> Any:
    if not steps:
        return _replaced(node, new, path)
    step, rest = steps[0], steps[1:]
    if is_reading(node):
        return dataclasses.replace(node, value=_change(node.value, steps, new, path))
    if is_mapping(node):
        if step in node:
            return {**node, step: _change(node[step], rest, new, path)}
    elif is_rows(node):
        for at, row in enumerate(node):
            if step in (str(at), getattr(row, "id", None), getattr(row, "code", None)):
                return (*node[:at], _change(row, rest, new, path), *node[at + 1 :])
    elif dataclasses.is_dataclass(node) and not isinstance(node, type):
        for field in dataclasses.fields(node):
            if step in (field.name, _key(field)) and getattr(node, field.name) is not None:
                changed: Any = _change(getattr(node, field.name), rest, new, path)
                return dataclasses.replace(node, **{field.name: changed})
    raise BadSwitch(f"the contract has nothing at {path!r} (no {step!r})")


def _replaced(node: Any, new: str | int, path: str) -> Any:
    if isinstance(new, int):
        if not is_reading(node) or not 0 <= new < len(node.others):
            raise BadSwitch(f"the value at {path!r} has no further reading number {new}")
        marks = (*node.others_marks, *([node.marks] * (len(node.others) - len(node.others_marks))))
        return dataclasses.replace(
            node,
            value=node.others[new],
            marks=marks[new],
            others=(*node.others[:new], *node.others[new + 1 :], node.value),
            others_marks=(*marks[:new], *marks[new + 1 :], node.marks),
        )
    return dataclasses.replace(node, value=_read(node.value, new, path)) if is_reading(node) else _read(node, new, path)


def _read(old: Any, text: str, path: str) -> Any:
    try:
        if isinstance(old, bool):
            return {"true": True, "false": False}[text]
        if isinstance(old, int):
            return int(text)
        if isinstance(old, str):
            return text
        if isinstance(old, (Locator, Condition, Template)):
            return old.parse(text)
        if is_rows(old):
            return tuple(_read(old[0] if old else "", part, path) for part in text.split("|"))
    except (ValueError, KeyError):
        raise BadSwitch(f"the value at {path!r} cannot be {text!r}") from None
    raise BadSwitch(f"the value at {path!r} is no single value")
