"""Finding something in an answer by a locator of the descriptors, the same way for every wire."""

from __future__ import annotations

from base64 import urlsafe_b64decode
from binascii import Error as Base64Error
from typing import Any, TypeGuard, cast

import msgspec

from .operation import Locator, Operation
from .service import Test
from .transport import Answer


class Document:
    """An answer that locators can be applied to. Wires add how the body is read."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def body(self, steps: Locator) -> Any:
        """The first value at that path of the body; None if there is none or the body is no such document."""
        raise NotImplementedError

    def fault(self, steps: Locator) -> Any:
        """The same below a SOAP Fault."""
        return None

    def detail(self, op: Operation[Any]) -> Any:
        """What a SOAP Fault holds for the caller, as a record; None if it is of no described type."""
        return None

    def heading(self, op: Operation[Any]) -> Any:
        """The SOAP header as a record; None if there is none, or no description of it."""
        return None

    def at(self, locator: Locator) -> Any:
        """Value at a locator: text, number, boolean, or whatever stands there; None = absent."""
        if not locator:
            return None
        place, steps = locator[0], locator[1:]
        if place == "body":
            return self.body(steps)
        if place == "fault":
            return self.fault(steps)
        if place == "status":
            return self.answer.status
        if place == "media":
            return self.answer.media
        if place == "header":
            return self.answer.headers.get(steps[0]) or None
        if place == "cookie":
            return self._cookie(steps[0])
        return None

    def holds(self, test: Test) -> bool:
        value = self.at(test.at)
        if test.present is not None and (value is not None) != test.present:
            return False
        if test.equals is not None and str(value) != str(test.equals):
            return False
        if test.among and str(value) not in map(str, test.among):
            return False
        return not test.starts or str(value).startswith(test.starts)

    def _cookie(self, name: str) -> str | None:
        for key, value in self.answer.headers:
            if key.lower() == "set-cookie" and value.partition("=")[0].strip() == name:
                return value.partition("=")[2].partition(";")[0].strip()
        return None


def is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def json_at(tree: Any, steps: Locator) -> Any:
    """Walk a decoded JSON document; ``name[]`` takes the first item, ``*`` the only member."""
    for step in steps:
        if not isinstance(tree, dict):
            return None
        members = cast(dict[str, Any], tree)
        if step == "*":
            tree = next(iter(members.values())) if len(members) == 1 else None
            continue
        tree = members.get(step.removesuffix("[]").replace("~1", "/").replace("~0", "~"))
        if step.endswith("[]"):
            tree = tree[0] if is_list(tree) and tree else None
    return tree


def claims(token: str) -> dict[str, Any]:
    """Claims of a JWT, unverified: only used to know when it ends. Empty for anything that is no JWT."""
    parts = token.split(".")
    if len(parts) != 3:
        return {}
    try:
        return msgspec.json.decode(urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)), type=dict[str, Any])
    except (msgspec.MsgspecError, Base64Error, ValueError, RecursionError):
        return {}
