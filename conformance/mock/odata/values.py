"""Values of rows as JSON, by their EDM type (OData 4.0 JSON format, 7.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from conformance.mock.guards import is_list

_LARGE = frozenset({"Edm.Int64", "Edm.Decimal"})
Value = Any
Related = Callable[[str], "Row | Sequence[Row] | None"]


class Row(dict[str, Value]):
    """One entity: Python values by property; `links` finds what a navigation property leads to."""

    __slots__ = ("links",)

    def __init__(self, values: Mapping[str, Value], links: Related | None = None) -> None:
        super().__init__(values)
        self.links = links

    def get(self, key: str, default: Value = None) -> Value:
        """What an evaluator asks for: a property, or else what the navigation property of that name leads to."""
        if key in self:
            return self[key]
        found = self.links(key) if self.links is not None else None
        return default if found is None else found


def encoded(value: Value, type: str, *, text_numbers: bool = False) -> Value:
    """`value` as `json` prints it."""
    if value is None or isinstance(value, bool):
        return value
    if text_numbers and type in _LARGE:
        return str(value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds").replace("+00:00", "Z")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return f"PT{value.total_seconds():g}S"
    if is_list(value):
        return [encoded(v, type, text_numbers=text_numbers) for v in value]
    return value


class Order:
    """A sort key: null before everything, false before true (OData 4.0 URL conventions, 5.1.4)."""

    __slots__ = ("value",)

    def __init__(self, value: Value) -> None:
        self.value = value

    def __lt__(self, other: Order) -> bool:
        if self.value is None or other.value is None:
            return self.value is None and other.value is not None
        return bool(self.value < other.value)


def literals(row: Row, key: Sequence[str]) -> Iterator[str]:
    """Key values as they stand in a URL."""
    for name in key:
        value = row[name]
        yield "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(encoded(value, ""))
