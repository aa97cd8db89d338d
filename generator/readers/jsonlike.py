"""Narrowing of plain data (mappings, lists, text, numbers) whose shape nobody has promised."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeGuard

Node = Mapping[str, Any]
"""A mapping of a document; keys are always text."""


def is_mapping(value: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def mapping(value: Any) -> Node:
    """The mapping, or an empty one where the value is something else."""
    return value if is_mapping(value) else {}


def items(value: Any) -> list[Any]:
    """The list, or an empty one where the value is something else."""
    return value if is_list(value) else []


def texts(value: Any) -> list[str]:
    """The texts of a list; an empty list where the value is something else."""
    return [item for item in items(value) if isinstance(item, str)]


def is_number(value: Any) -> TypeGuard[int | float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
