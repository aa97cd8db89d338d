"""The assumed search grammar: comparisons of SCIM filters over the members of a user, as SQL with bound values."""

from __future__ import annotations

import json
import re
from typing import Any

from conformance.mock.store import quoted

LONGEST = 2_000
"""Characters of a filter; a longer one is refused unread."""
_MOST = 200
"""Words of a filter."""
_WORD = re.compile(r'\s*(?:(?P<string>"(?:[^"\\]|\\.)*")|(?P<paren>[()])|(?P<word>[A-Za-z0-9_.:+-]+))')
_SQL = {"eq": "=", "gt": ">", "ge": ">=", "lt": "<", "le": "<="}
_LIKE = {"co": "%{}%", "sw": "{}%", "ew": "%{}"}
_STRENGTH = {"or": 1, "and": 2, "not": 3}
Where = tuple[str, list[Any]]


class BadFilter(ValueError):
    """A filter that cannot be read, or that names something unknown."""


def compiled(text: str, members: tuple[str, ...]) -> Where:
    """(SQL condition, values). `members`: what may be compared, whatever the case of its letters. Raises BadFilter."""
    words = _words(text)
    columns = {name.lower(): name for name in members}
    done: list[Where] = []
    waiting: list[str] = []
    operand = True
    at = 0
    while at < len(words):
        word = words[at]
        lower = word.lower()
        if operand and (word == "(" or lower == "not"):
            waiting.append(lower)
            at += 1
        elif operand:
            found, at = _comparison(words, at, columns)
            done.append(found)
            operand = False
        elif word == ")":
            while waiting and waiting[-1] != "(":
                _apply(waiting.pop(), done)
            if not waiting:
                raise BadFilter("a parenthesis too many")
            waiting.pop()
            at += 1
        elif lower in ("and", "or"):
            while waiting and waiting[-1] != "(" and _STRENGTH[waiting[-1]] >= _STRENGTH[lower]:
                _apply(waiting.pop(), done)
            waiting.append(lower)
            operand = True
            at += 1
        else:
            raise BadFilter(f"and, or expected at word {at + 1}")
    if operand or "(" in waiting:
        raise BadFilter("the filter ends too early")
    while waiting:
        _apply(waiting.pop(), done)
    return done[0]


def _words(text: str) -> list[str]:
    if len(text) > LONGEST:
        raise BadFilter("the filter is too long")
    words: list[str] = []
    at, text = 0, text.strip()
    while at < len(text):
        found = _WORD.match(text, at)
        if found is None or len(words) >= _MOST:
            raise BadFilter(f"the filter cannot be read at character {at + 1}")
        words.append(found["string"] or found["paren"] or found["word"])
        at = found.end()
    return words


def _comparison(words: list[str], at: int, columns: dict[str, str]) -> tuple[Where, int]:
    name = columns.get(words[at].lower())
    if name is None or at + 1 >= len(words):
        raise BadFilter(f"unknown attribute at word {at + 1}" if name is None else "the filter ends too early")
    column, operator = quoted(name), words[at + 1].lower()
    if operator == "pr":
        return (f"{column} IS NOT NULL", []), at + 2
    if at + 2 >= len(words):
        raise BadFilter("the filter ends too early")
    value = _value(words[at + 2])
    if operator in _SQL:
        return (f"{column} {_SQL[operator]} ? COLLATE NOCASE", [value]), at + 3
    if operator == "ne":
        return (f"({column} IS NULL OR {column} <> ? COLLATE NOCASE)", [value]), at + 3
    if operator in _LIKE:
        plain = re.sub(r"([%_\\])", r"\\\1", str(value))
        return (f"{column} LIKE ? ESCAPE '\\'", [_LIKE[operator].format(plain)]), at + 3
    raise BadFilter(f"unknown operator at word {at + 2}")


def _value(word: str) -> str | int | float | None:
    if not (word.startswith('"') or word in ("true", "false", "null") or _number(word)):
        raise BadFilter("a value must be a JSON text, number, true, false or null")
    try:
        value: Any = json.loads(word)
    except ValueError:
        raise BadFilter("a value cannot be read") from None
    return int(value) if isinstance(value, bool) else value


def _number(word: str) -> bool:
    return re.fullmatch(r"-?\d{1,15}(\.\d{1,15})?", word) is not None


def _apply(operator: str, done: list[Where]) -> None:
    sql, values = done.pop()
    if operator == "not":
        done.append((f"NOT coalesce({sql}, 0)", values))
        return
    left, before = done.pop()
    done.append((f"({left} {operator.upper()} {sql})", [*before, *values]))
