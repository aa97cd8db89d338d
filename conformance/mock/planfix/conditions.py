"""The filter conditions of lists: which types there are, which operators each takes, what `equal` means for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, Literal

from conformance.mock.answers import Refused
from conformance.mock.guards import is_list
from conformance.mock.planfix.arguments import Args, moment

Row = Mapping[str, Any]
Kind = Literal["date", "ids", "flag", "text", "number", "check", "choice", "id", "set", "has"]
_BOTH: Final = frozenset({"equal", "notequal"})
_ALL: Final = _BOTH | {"gt", "lt"}
_ONE: Final = frozenset({"equal"})
_OPERATORS: Final[Mapping[Kind, frozenset[str]]] = {
    "date": _ALL, "ids": _BOTH, "flag": _ONE, "text": _BOTH, "number": _ALL, "check": _BOTH, "choice": _BOTH,
    "id": _BOTH, "set": _BOTH, "has": _ONE,
}  # fmt: skip


def _types(rows: Mapping[Kind, str]) -> Mapping[int, Kind]:
    return {int(number): kind for kind, numbers in rows.items() for number in numbers.split()}


TASK: Final = _types({
    "date": "12 13 14 21 19 20 38 79 103", "ids": "1 2 39 3 59 60 108 109 112 113",
    "flag": "22 23 25 26 16 28 17 29 33 41 34 35 71 69 72 70", "text": "8 101", "number": "102", "check": "105",
    "choice": "106", "id": "107 73 51 7 24", "set": "114 10", "has": "152 153 11 18",
})  # fmt: skip
CONTACT: Final = _types({
    "date": "12 4223 4011 4213 4219 4214 4220 4103", "ids": "1 2 47 48 4108 4109 4112 4113",
    "flag": "4006 4007 4010 4012 4017 4013 4018 4201 4202 4203 4204 4205 4206",
    "text": "4001 4002 4003 4004 4005 4221 4014 4015 4101", "number": "4102", "check": "4105", "choice": "4106",
    "id": "4107 4008 4016", "set": "4114 4111",
})  # fmt: skip
PROJECT: Final = _types({
    "date": "5005", "ids": "5004 5008 5108 5109 5112 5113", "text": "5001 5101", "number": "5102", "check": "5105",
    "choice": "5106", "id": "5107 5010 5014", "set": "5114",
})  # fmt: skip
USER: Final = _types({"text": "9003 9006"})
CUSTOM: Final = frozenset({101, 102, 103, 105, 106, 107, 108, 109, 111, 112, 113, 114})
"""Types of conditions on custom fields, without the family's thousands."""


@dataclass(frozen=True, slots=True)
class Condition:
    """`values`: numbers or texts; of dates the first and the last day. `field`: id of a custom field, 0 = none."""

    type: int
    kind: Kind
    operator: str
    values: tuple[Any, ...]
    field: int = 0


def conditions(args: Args, types: Mapping[int, Kind], today: date) -> list[Condition]:
    """The conditions of a request. Raises Refused for a type that the list lacks, and for an operator that the type
    does not take."""
    return [_condition(row, types, today) for row in args.get("filters", {}).get("filter", [])]


def _condition(row: Args, types: Mapping[int, Kind], today: date) -> Condition:
    number, operator = int(row["type"]), str(row["operator"])
    kind = types.get(number)
    if kind is None or operator not in _OPERATORS[kind]:
        raise Refused("param.value")
    value = row.get("value")
    if value is None:
        raise Refused("param.missing")
    custom = number % 1000 in CUSTOM and number >= 101
    if custom and "field" not in row:
        raise Refused("param.dependent")
    return Condition(number, kind, operator, _values(kind, value, today), int(row.get("field", 0)) if custom else 0)


def _values(kind: Kind, value: Args, today: date) -> tuple[Any, ...]:
    if kind == "date":
        return _span(value, today)
    text = str(value.get("~", "")).strip()
    if kind == "text":
        return (text,)
    words = text.split(";") if kind == "set" else [text]
    if kind == "flag" and text != "1":
        raise Refused("param.value")
    if kind in ("choice", "set"):
        return tuple(words)
    if not all(word.lstrip("-").isdecimal() and word.isascii() and len(word) < 18 for word in words):
        raise Refused("param.value")
    return tuple(int(word) for word in words)


_STEPS: Final[Mapping[str, tuple[str, int]]] = {
    "today": ("day", 0), "yesterday": ("day", -1), "tomorrow": ("day", 1),
    "thisweek": ("week", 0), "lastweek": ("week", -1), "nextweek": ("week", 1),
    "thismonth": ("month", 0), "lastmonth": ("month", -1), "nextmonth": ("month", 1),
}  # fmt: skip


def _span(value: Args, today: date) -> tuple[str, str]:
    """First and last day of a date condition. Raises Refused."""
    kind, days = str(value.get("datetype", "")), value.get("datevalue")
    if kind in _STEPS:
        return _calendar(*_STEPS[kind], today)
    if kind in ("last", "next", "in"):
        if days is None or not 0 <= days < 100_000:
            raise Refused("param.dependent" if days is None else "param.value")
        ends = {"last": (-days, 0), "next": (0, days), "in": (days, days)}[kind]
        first, last = (today + timedelta(days=n) for n in ends)
        return first.isoformat(), last.isoformat()
    if kind in ("anotherdate", "anotherdate_withtime") and "datefrom" in value:
        return value["datefrom"], value["datefrom"]
    if kind in ("anotherperiod", "anotherperiod_withtime") and "datefrom" in value and "dateto" in value:
        return value["datefrom"], value["dateto"]
    if kind:
        raise Refused("param.dependent")
    plain = moment(str(value.get("~", "")).strip())
    return plain, plain


def _calendar(unit: str, step: int, today: date) -> tuple[str, str]:
    if unit == "day":
        first = last = today + timedelta(days=step)
    elif unit == "week":
        first = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        last = first + timedelta(days=6)
    else:
        month = today.year * 12 + today.month - 1 + step
        first = date(month // 12, month % 12 + 1, 1)
        last = date((month + 1) // 12, (month + 1) % 12 + 1, 1) - timedelta(days=1)
    return first.isoformat(), last.isoformat()


def holds(condition: Condition, value: Any) -> bool:
    """Whether a property fulfils a condition. None: the property is unset."""
    wanted = condition.values
    if condition.kind == "date":
        return _dated(condition, value or "")
    if condition.kind == "text":
        met = wanted[0].casefold() in str(value or "").casefold()
    elif condition.kind in ("flag", "has"):
        return bool(value)
    elif condition.operator in ("gt", "lt"):
        return value is not None and (value > wanted[0] if condition.operator == "gt" else value < wanted[0])
    else:
        several: list[Any] = list(value) if is_list(value) else [value]
        met = any(str(one) in {str(w) for w in wanted} for one in several)
    return met is (condition.operator == "equal")


def _dated(condition: Condition, value: str) -> bool:
    first, last = condition.values
    at = value[: max(len(first), 10)]
    if condition.operator == "notequal":
        return not (value and first <= at <= last)
    if not value:
        return False
    found: dict[str, bool] = {"equal": first <= at <= last, "gt": at > last, "lt": at < first}
    return found[condition.operator]


def fulfils(row: Row, found: list[Condition], property_of: Callable[[Row, Condition], Any]) -> bool:
    """All of them: how several are joined is not public for this interface."""
    return all(holds(condition, property_of(row, condition)) for condition in found)
