"""Clarity's filter grammar, compiled to SQL over known columns; every value is bound, never spliced."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from conformance.mock.store import quoted

Kind = Literal["integer", "number", "boolean", "text", "date", "lookup", "json", "obs", "any"]
"""``any`` stands for an attribute that is not known: whatever its value is, the name is the mistake. ``json`` has parts
(money, curves, lists) and cannot be compared; ``obs`` is a unit of an organisational breakdown structure."""
_MODES = ("U", "UA", "UD")
"""Units, with their ancestors, with their descendants."""
_LONGEST, _DEEPEST = 8_000, 40
_TOKEN = re.compile(
    r"\s*(?:(?P<text>'(?:[^']|'')*')|(?P<number>-?\d+(?:\.\d+)?)|(?P<word>[A-Za-z_]\w*)|(?P<op>!=|<=|>=|[=<>(),]))"
)
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\Z")
_COMPARE = frozenset({"=", "!=", "<", "<=", ">", ">="})


class BadFilter(ValueError):
    """The text does not follow the grammar."""


class UnknownAttributes(ValueError):
    """The filter names attributes that the resource does not have; `args` are their names."""


@dataclass(frozen=True, slots=True)
class Where:
    sql: str
    values: tuple[str | int | float, ...] = ()
    names: tuple[tuple[str, str, str | int | float], ...] = ()
    """What every condition says: attribute, operator, value (of ``in`` the first one)."""


def compiled(text: str, columns: Mapping[str, Kind]) -> Where:
    """SQL of a filter. Raises BadFilter or UnknownAttributes."""
    if len(text) > _LONGEST:
        raise BadFilter("too long")
    reader = _Reader(text, columns)
    where = reader.filter(0)
    if reader.peek() != ("end", ""):
        raise BadFilter(f"unexpected {reader.peek()[1]!r}")
    if reader.unknown:
        raise UnknownAttributes(*dict.fromkeys(reader.unknown))
    return Where(where.sql, where.values, tuple(reader.said))


class _Reader:
    def __init__(self, text: str, columns: Mapping[str, Kind]) -> None:
        self.columns = columns
        self.unknown: list[str] = []
        self.said: list[tuple[str, str, str | int | float]] = []
        self._tokens = _tokens(text)
        self._at = 0

    def peek(self) -> tuple[str, str]:
        return self._tokens[self._at] if self._at < len(self._tokens) else ("end", "")

    def take(self, *wanted: str) -> tuple[str, str]:
        token = self.peek()
        if wanted and token[1] not in wanted and token[0] not in wanted:
            raise BadFilter(f"expected {' or '.join(wanted)}, found {token[1] or 'the end'!r}")
        self._at += 1
        return token

    def filter(self, depth: int) -> Where:
        if depth > _DEEPEST:
            raise BadFilter("nested too deeply")
        parts = [self.group(depth)]
        sql = parts[0].sql
        while self.peek() in (("word", "and"), ("word", "or")):
            word = self.take()[1]
            parts.append(self.group(depth))
            sql = f"({sql} {word.upper()} {parts[-1].sql})"
        return Where(sql, tuple(v for part in parts for v in part.values))

    def group(self, depth: int) -> Where:
        self.take("(")
        inner = self.filter(depth + 1) if self.peek() == ("op", "(") else self.condition()
        self.take(")")
        return inner

    def condition(self) -> Where:
        name = self.take("word")[1]
        operator = self.take()[1]
        kind = self.columns.get(name)
        if kind is None:
            self.unknown.append(name)
            kind = "any"
        column = quoted(name)
        if kind == "obs":
            return self._units(operator, column)
        if kind == "json":
            raise BadFilter(f"{name!r} cannot be compared")
        if operator == "in":
            self.take("(")
            values = [self.value(kind, name)]
            while self.peek() == ("op", ","):
                self.take()
                values.append(self.value(kind, name))
            self.take(")")
            self.said.append((name, operator, values[0]))
            return Where(f"{column} IN ({', '.join('?' * len(values))})", tuple(values))
        if operator in ("startsWith", "contains"):
            return self._matching(operator, kind, column, name)
        if operator not in _COMPARE:
            raise BadFilter(f"unknown operator {operator!r}")
        if self.peek() == ("word", "null") and operator in ("=", "!="):
            self.take()
            return Where(f"{column} IS {'NOT ' if operator == '!=' else ''}NULL")
        value = self.value(kind, name)
        self.said.append((name, operator, value))
        return Where(f"{column} {operator} ?", (value,))

    def _units(self, operator: str, column: str) -> Where:
        """``in ((5000001,5000002), 'U')``: this mock's units have neither ancestors nor descendants."""
        if operator != "in":
            raise BadFilter("invalid filter operator")
        self.take("(")
        self.take("(")
        units = [self.take("number")[1]]
        while self.peek() == ("op", ","):
            self.take()
            units.append(self.take("number")[1])
        self.take(")")
        self.take(",")
        mode = self.take("text")[1]
        self.take(")")
        if mode not in _MODES:
            raise BadFilter(f"{mode!r} is none of {', '.join(_MODES)}")
        return Where(f"{column} IN ({', '.join('?' * len(units))})", tuple(units))

    def _matching(self, operator: str, kind: Kind, column: str, name: str) -> Where:
        if kind not in ("text", "lookup", "any"):
            raise BadFilter(f"{operator} does not apply to {name!r}")
        value = str(self.value(kind, name))
        self.said.append((name, operator, value))
        if operator == "contains" or value.startswith("%"):
            return Where(f"instr({column}, ?) > 0", (value.removeprefix("%"),))
        return Where(f"substr({column}, 1, ?) = ?", (len(value), value))

    def value(self, kind: Kind, name: str) -> str | int | float:
        form, text = self.take("text", "number", "word")
        match kind, form:
            case ("any", _) | ("text" | "lookup", "text") | ("lookup", "number"):
                return text
            case ("date", "text") if _DATE.match(text):
                return text
            case ("integer", "number") if "." not in text:
                return int(text) if len(text) < 19 else _out_of_range(name)
            case ("integer" | "number", "number"):
                return float(text)
            case ("boolean", "word") if text in ("true", "false"):
                return int(text == "true")
            case _:
                raise BadFilter(f"{text!r} is no value for {name!r}")


def _out_of_range(name: str) -> int:
    raise BadFilter(f"number out of range for {name!r}")


def _tokens(text: str) -> list[tuple[str, str]]:
    tokens, at, end = list[tuple[str, str]](), 0, len(text.rstrip())
    while at < end:
        found = _TOKEN.match(text, at)
        if found is None or found.lastgroup is None:
            raise BadFilter(f"cannot read the filter at character {at + 1}")
        value = found[found.lastgroup]
        tokens.append((found.lastgroup, value[1:-1].replace("''", "'") if found.lastgroup == "text" else value))
        at = found.end()
    return tokens
