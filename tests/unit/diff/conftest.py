"""Patches of documents that are plain data: ``pointer: value``; GONE removes, ``$copy`` copies."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

Patch = Callable[[Mapping[str, Any], Mapping[str, Any]], dict[str, Any]]


def _steps(pointer: str) -> Iterator[str]:
    for raw in pointer.split("/")[1:]:
        yield raw.replace("~1", "/").replace("~0", "~")


def _into(node: Any, step: str) -> Any:
    return node[int(step)] if isinstance(node, list) else node[step]


@pytest.fixture(scope="session")
def patch() -> Patch:
    def patched(base: Mapping[str, Any], patches: Mapping[str, Any]) -> dict[str, Any]:
        document: dict[str, Any] = copy.deepcopy(dict(base))
        for pointer, value in patches.items():
            *above, last = _steps(pointer)
            holder: Any = document
            for step in above:
                holder = _into(holder, step)
            if isinstance(value, dict) and "$copy" in value:
                value = document
                for step in _steps(patches[pointer]["$copy"]):
                    value = _into(value, step)
                value = copy.deepcopy(value)
            if value == "GONE":
                del holder[int(last) if isinstance(holder, list) else last]
            elif isinstance(holder, list) and int(last) == len(holder):
                holder.append(value)
            elif isinstance(holder, list):
                holder[int(last)] = value
            else:
                holder[last] = value
        return document

    return patched
