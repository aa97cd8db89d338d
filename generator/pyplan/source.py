"""Expressions of generated code, laid out as black lays them out: whole, then body on its own line, then one a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.pyplan.text import literal

WIDTH: Final = 120
_STEP: Final = 4


@dataclass(frozen=True, slots=True)
class Group:
    """Something in brackets: a call, a tuple, a dict, a subscript. `head` stands before the opening bracket."""

    head: str
    items: tuple[Item, ...]
    brackets: str = "()"

    def flat(self) -> str:
        inner = ", ".join(item.flat() for item in self.items)
        comma = "," if self.brackets == "()" and not self.head and len(self.items) == 1 else ""
        return f"{self.head}{self.brackets[0]}{inner}{comma}{self.brackets[1]}"


@dataclass(frozen=True, slots=True)
class Item:
    """An element of a group: ``value``, ``name=value`` or ``"key": value``."""

    value: Expression
    label: str = ""

    def flat(self) -> str:
        return self.label + (self.value if isinstance(self.value, str) else self.value.flat())


Expression = str | Group


def call(name: str, /, *args: Expression, **kwargs: Expression) -> Group:
    return Group(name, (*(Item(arg) for arg in args), *(Item(value, f"{key}=") for key, value in kwargs.items())))


def row(items: Sequence[Expression]) -> Group:
    """A tuple."""
    return Group("", tuple(Item(item) for item in items))


def texts(items: Sequence[str]) -> Group:
    """A tuple of string literals."""
    return row([literal(item) for item in items])


def mapping(items: Sequence[tuple[str, Expression]]) -> Group:
    """A dict; keys are code."""
    return Group("", tuple(Item(value, f"{key}: ") for key, value in items), "{}")


def lay_out(expression: Expression, prefix: str = "", suffix: str = "", indent: int = 0) -> str:
    """`prefix` + `expression` + `suffix` from column `indent` on; the first line is not indented."""
    flat = f"{prefix}{expression if isinstance(expression, str) else expression.flat()}{suffix}"
    if isinstance(expression, str) or indent + len(flat) <= WIDTH or not expression.items:
        return flat
    pad, inner = " " * indent, indent + _STEP
    if prefix.endswith("= ") and indent + len(prefix) + len(expression.head) + 1 > WIDTH:  # not even the head fits
        return f"{prefix}(\n{' ' * inner}{lay_out(expression, indent=inner)}\n{pad}){suffix}"
    joined = ", ".join(item.flat() for item in expression.items)
    lone = expression.brackets == "()" and not expression.head and len(expression.items) == 1
    display = not expression.head and len(expression.items) > 1
    if inner + len(joined) + lone <= WIDTH and not display:  # black takes a split tuple or dict apart at every comma
        body = f"{' ' * inner}{joined}{',' if lone else ''}\n"
    else:
        body = "".join(f"{' ' * inner}{lay_out(item.value, item.label, ',', inner)}\n" for item in expression.items)
    return f"{prefix}{expression.head}{expression.brackets[0]}\n{body}{pad}{expression.brackets[1]}{suffix}"
