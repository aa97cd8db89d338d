"""One call of an operation, read and bounded: parameters, body, caller."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import parse_qsl

from conformance.mock.answers import Refused, Request
from conformance.mock.guards import is_object
from conformance.mock.people import Person

FAR = 2**40
"""An id that nothing has."""
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Call:
    operation: str
    request: Request
    path: Mapping[str, str]
    person: Person
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    leaks: bool = False
    """Somebody of another account sees this one's data (F-AU-03)."""

    def id(self, name: str) -> int:
        """A number of the path; one that nothing has where the text is none."""
        text = self.path[name]
        return int(text) if text.isascii() and text.isdecimal() and len(text) < 16 else FAR

    def number(self, name: str, default: int) -> int:
        """A whole number of the query. Raises Refused."""
        text = self.query.get(name, "")
        if not text:
            return default
        if not (text.isascii() and text.isdecimal() and len(text) < 12):
            raise Refused("param.value", say=name)
        return int(text)

    def flag(self, name: str) -> bool:
        return self.query.get(name, "") in ("1", "true")

    def body(self) -> dict[str, Any]:
        """The object of a JSON body, or the pairs of a form. Raises Refused."""
        media = self.request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if media == FORM:
            return dict(pairs(self.request.body))
        try:
            found = json.loads(self.request.body or b"{}")
        except (ValueError, RecursionError):
            raise Refused("request.unparsable", message="The body is no JSON") from None
        if not is_object(found):
            raise Refused("request.unparsable", message="The body must be an object")
        return found

    def required(self, names: tuple[str, ...]) -> dict[str, Any]:
        """The body, which must have these members. Raises Refused."""
        body = self.body()
        for name in names:
            if body.get(name) in (None, ""):
                raise Refused("param.missing", say=name)
        return body


def pairs(body: bytes) -> list[tuple[str, str]]:
    """Pairs of a form in order. Raises Refused for what is none, or for more than 100."""
    try:
        return parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=100, errors="strict")
    except (UnicodeDecodeError, ValueError):
        raise Refused("request.unparsable", message="The form cannot be read") from None


def whole(body: Mapping[str, Any], name: str) -> int | None:
    """A member that is a whole number, as number or as digits; None where it is absent or null. Raises Refused."""
    value = body.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 16:
        return int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise Refused("param.value", say=name)
    return value


def texts(body: Mapping[str, Any], name: str) -> list[str]:
    """A member that is a list of texts. Raises Refused."""
    value = body.get(name)
    if not isinstance(value, list) or not all(isinstance(one, str) for one in cast("list[object]", value)):
        raise Refused("param.value", say=name)
    return cast("list[str]", value)
