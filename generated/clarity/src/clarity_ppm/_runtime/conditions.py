"""Conditions of filters in the grammar ``clarity-filter``. A type checker sees what is compared with what, and that a
condition is used for the records that it was made for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from math import isfinite
from typing import Generic, NoReturn, TypeVar

from .errors import UsageError
from .formats import lexical
from .operation import Format
from .urls import Spoken

R = TypeVar("R")
"""Records that are filtered."""
V = TypeVar("V", bound="str | bool | int | float | datetime")


class Condition(Spoken, Generic[R]):
    """A condition on records; ``a & b`` holds where both do. Its text is what is sent."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def __and__(self, other: Condition[R]) -> Condition[R]:
        return Condition(f"({self._text} and {other._text})")

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"Condition({self._text!r})"

    def __bool__(self) -> NoReturn:
        raise UsageError("conditions are joined with &, not with `and`")


class _Member(Generic[R, V]):
    """A member by its wire name; `form` is the lexical form of a moment."""

    __slots__ = ("_form", "_name")

    def __init__(self, name: str, form: Format | None = None) -> None:
        self._name, self._form = name, form

    def _is(self, operator: str, value: V) -> Condition[R]:
        return Condition(f"({self._name} {operator} {self._said(value)})")

    def _said(self, value: V) -> str:
        match value:
            case bool():
                return "true" if value else "false"
            case int():
                return str(value)
            case float() if isfinite(value):
                return f"{value:f}".rstrip("0").rstrip(".")
            case datetime() if self._form is not None:
                try:
                    return f"'{lexical(self._form).write(value)}'"
                except TypeError as exc:
                    raise UsageError(f"{self._name}: {exc}") from None
            case str():
                doubled = value.replace("'", "''")
                return f"'{doubled}'"
            case _:
                raise UsageError(f"{self._name} cannot be compared with {value!r}")

    def eq(self, value: V) -> Condition[R]:
        """Equal to `value`."""
        return self._is("=", value)


class Flag(_Member[R, bool]):
    """True or false."""

    __slots__ = ()

    def ne(self, value: bool) -> Condition[R]:
        """Not `value`."""
        return self._is("!=", value)


class Plain(_Member[R, V]):
    """What can be compared, but has no order."""

    __slots__ = ()

    def ne(self, value: V) -> Condition[R]:
        """Another one than `value`."""
        return self._is("!=", value)

    def is_in(self, values: Sequence[V]) -> Condition[R]:
        """One of `values`. Raises UsageError if there are none."""
        if not values or isinstance(values, str):
            raise UsageError(f"{self._name}: give a list with at least one value")
        return Condition(f"({self._name} in ({','.join(map(self._said, values))}))")


class Ordered(Plain[R, V]):
    """Numbers and moments."""

    __slots__ = ()

    def lt(self, value: V) -> Condition[R]:
        """Less, or earlier."""
        return self._is("<", value)

    def le(self, value: V) -> Condition[R]:
        """At most."""
        return self._is("<=", value)

    def gt(self, value: V) -> Condition[R]:
        """More, or later."""
        return self._is(">", value)

    def ge(self, value: V) -> Condition[R]:
        """At least."""
        return self._is(">=", value)


class Searched(_Member[R, str]):
    """Text that is found by its beginning."""

    __slots__ = ()

    def starts_with(self, value: str) -> Condition[R]:
        """Begins with `value`."""
        return self._is("startsWith", value)


class Text(Plain[R, str]):
    """Any text."""

    __slots__ = ()

    def starts_with(self, value: str) -> Condition[R]:
        """Begins with `value`."""
        return self._is("startsWith", value)
