"""Type guards for values of unknown make: what `isinstance` tells of the container, and no more of its content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeGuard

from generator.contract.values import Reading


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def is_rows(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)


def is_mapping(value: object) -> TypeGuard[Mapping[str, Any]]:
    return isinstance(value, Mapping)


def is_reading(value: object) -> TypeGuard[Reading[Any]]:
    return isinstance(value, Reading)
