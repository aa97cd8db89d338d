"""Clarity's nested parameters: ``(tasks=(fields=(code,name),limit=5),teams)``, at most a few levels deep."""

from __future__ import annotations

_LONGEST = 8_000


class BadExpand(ValueError):
    """The text does not follow the grammar."""


def nested(text: str) -> dict[str, dict[str, str]]:
    """Name -> its own parameters, none where it stands alone. Raises BadExpand."""
    found: dict[str, dict[str, str]] = {}
    for part in _parts(_inside(text)):
        name, equals, rest = part.partition("=")
        found[_name(name)] = dict(_pair(one) for one in _parts(_inside(rest))) if equals else {}
    return found


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise BadExpand(f"{text[:40]!r} has no value")
    value = value.strip()
    # A filter keeps its parentheses, they are part of it; those of a list only hold it together.
    bare = value if _name(name) == "filter" or not value.startswith("(") else _inside(value)
    return _name(name), bare


def _name(text: str) -> str:
    name = text.strip()
    if not name.isidentifier():
        raise BadExpand(f"{name[:40]!r} is no name")
    return name


def _inside(text: str) -> str:
    text = text.strip()
    if len(text) > _LONGEST or not (text.startswith("(") and text.endswith(")")):
        raise BadExpand("parentheses are missing")
    return text[1:-1]


def _parts(text: str) -> list[str]:
    """Parts between the commas that stand in no parentheses and in no quotes."""
    parts, depth, quoted, begin = list[str](), 0, False, 0
    for at, letter in enumerate(text):
        if letter == "'":
            quoted = not quoted
        elif quoted:
            continue
        elif letter == "(":
            depth += 1
        elif letter == ")":
            depth -= 1
            if depth < 0:
                raise BadExpand("a parenthesis too many")
        elif letter == "," and not depth:
            parts.append(text[begin:at])
            begin = at + 1
    if depth or quoted:
        raise BadExpand("a parenthesis or a quote is not closed")
    parts.append(text[begin:])
    return [part for part in parts if part.strip()]
