"""What an OData server says no to, and how it says it (OData 4.0 JSON format, 19)."""

from __future__ import annotations

import json
from typing import Any

from conformance.mock.answers import Answer

VERSION = "4.0"


class Refusal(Exception):
    """`target`: the option or the part of the request that is meant."""

    def __init__(self, status: int, code: str, message: str, target: str = "") -> None:
        super().__init__(message)
        self.status, self.code, self.message, self.target = status, code, message, target


def refusal(refused: Refusal, *, headers: tuple[tuple[str, str], ...] = (), coded: bool = True) -> Answer:
    """`coded` False leaves the code out."""
    error: dict[str, Any] = {"code": refused.code} if coded else {}
    error["message"] = refused.message
    if refused.target:
        error["target"] = refused.target
    body = json.dumps({"error": error}, ensure_ascii=False).encode()
    media = "application/json;odata.metadata=minimal"
    return Answer(refused.status, body, media, [("odata-version", VERSION), *headers])
