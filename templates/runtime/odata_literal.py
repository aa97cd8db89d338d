"""Values as OData writes them in filters and keys."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from math import isinf, isnan
from typing import cast
from urllib.parse import quote
from uuid import UUID

from .errors import UsageError

_QUERY = "$'(),/:;@*=!~"
_SEGMENT = "$'(),:;@*=!~"


def literal(value: object) -> str:
    """The literal of a value by its Python type. Raises UsageError for one that OData has no literal for."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return "NaN" if isnan(value) else f"{'-' if value < 0 else ''}INF" if isinf(value) else repr(value)
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise UsageError(f"{value} is no decimal that can be sent")
        return format(value, "f")
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise UsageError("a moment needs a time zone, e.g. datetime(2026, 1, 31, tzinfo=UTC)")
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    raise UsageError(f"a {type(value).__name__} cannot stand in a filter or a key")


def key_predicate(names: tuple[str, ...], key: object) -> str:
    """``(7)``, or ``(CardId=7,Tag='x')`` where the key has several parts, percent-encoded for a path.

    Raises UsageError for a key that does not fit.
    """
    parts = cast(tuple[object, ...], key) if isinstance(key, tuple) else (key,)
    if len(parts) != len(names) or any(part is None for part in parts):
        wanted = f"a tuple ({', '.join(names)})" if len(names) > 1 else f"one value, {', '.join(names) or 'none'}"
        raise UsageError(f"the key of these entities is {wanted}")
    if len(names) == 1:
        return f"({path_text(literal(parts[0]))})"
    pairs = (f"{name}={literal(part)}" for name, part in zip(names, parts, strict=True))
    return f"({path_text(','.join(pairs))})"


def spelt(type: str, value: object) -> str:
    """The literal of a value whose type has to be named: a duration, bytes, a member of an enumeration."""
    return "null" if value is None else f"{type}{literal(str(value))}"


def path_text(text: str) -> str:
    """Percent-encoded for a segment of a path."""
    return _encoded(text, _SEGMENT)


def query(options: dict[str, str]) -> str:
    """``?$filter=...&$top=5`` percent-encoded, "" where there are none."""
    return "?" + "&".join(f"{name}={_encoded(text, _QUERY)}" for name, text in options.items()) if options else ""


def _encoded(text: str, safe: str) -> str:
    try:
        return quote(text, safe=safe)
    except UnicodeEncodeError:
        raise UsageError("a value holds characters that are no text (lone surrogates)") from None
