"""Conditions on a value of an answer: what a filter asked for, held against what came."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from math import isfinite
from typing import Any

from conformance.checks.reply import same
from conformance.exchanges.reading import Node, text, value

_ORDERS: Mapping[str, Callable[[Any, Any], bool]] = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}
_DIGITS = re.compile(r"-?[0-9]{1,40}(?:\.[0-9]{1,40})?")


def holds(node: Node, operator: str, wanted: Any) -> bool:
    """Whether a value fulfils ``operator wanted``. Two numbers are ordered as numbers, anything else as wire texts:
    dates of one form and equal length sort as such. Raises KeyError for an unknown operator."""
    if operator == "in":
        return any(same(node, one) for one in wanted)
    if operator in ("=", "!="):
        return same(node, wanted) == (operator == "=")
    if operator == "contains":
        return str(wanted).lower() in text(node).lower()
    left, right = _number(node), _number(wanted)
    if left is None or right is None:
        return _ORDERS[operator](text(node), text(wanted))
    return _ORDERS[operator](left, right)


def _number(node: Node) -> Decimal | None:
    """The number that a JSON number or a text of decimal digits is."""
    plain = value(node)
    if isinstance(plain, bool) or not isinstance(plain, int | float | str):
        return None
    if isinstance(plain, float):
        return Decimal(str(plain)) if isfinite(plain) else None
    return Decimal(plain) if isinstance(plain, int) or _DIGITS.fullmatch(plain) else None
