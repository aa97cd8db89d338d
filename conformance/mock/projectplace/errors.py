"""ProjectPlace's error body: code and description. All codes but NOT_FOUND_BOARD are ours; nobody is held to them."""

from __future__ import annotations

import msgspec

from conformance.mock.answers import Answer, Refused
from conformance.mock.vendor import World

_CODES = {
    "auth.missing": "UNAUTHORIZED",
    "auth.token.expired": "UNAUTHORIZED",
    "auth.token.unknown": "UNAUTHORIZED",
    "auth.token.revoked": "UNAUTHORIZED",
    "right.missing": "FORBIDDEN",
    "right.read_only": "FORBIDDEN",
    "param.missing": "INVALID_PARAMETERS",
    "param.value": "INVALID_PARAMETERS",
    "request.unparsable": "INVALID_PARAMETERS",
}
_TEXTS = {
    "auth.missing": "Nobody is logged in",
    "auth.token.expired": "The token has expired",
    "auth.token.unknown": "The token is not known",
    "auth.token.revoked": "The token was revoked",
    "right.missing": "This is not allowed",
    "right.read_only": "This robot only reads",
    "object.unknown": "The {} could not be found",
    "param.missing": "{} is missing",
    "param.value": "{} has a value that is not allowed",
}
_TRACE = " java.lang.NullPointerException at com.example.rest.Board.get(Board.java:42) /opt/app/lib/rest.jar"


def refusal(world: World, refused: Refused, operation: str) -> Answer:
    """The answer to a refused REST call."""
    on = world.faults.on
    row = world.rules.code(refused.condition, operation)
    status = refused.status or (row.status.value if row is not None and row.status is not None else 400)
    if refused.condition == "object.unknown":
        code = (row.code if row is not None else "") or f"NOT_FOUND_{(refused.say or 'resource').upper()}"
    else:
        code = _CODES.get(refused.condition, "ERROR")
    text = (refused.message or _TEXTS.get(refused.condition, "Refused")).replace("{}", refused.say.capitalize() or "It")
    if on("F-ER-15", operation):
        text += _TRACE
    if on("T-11", operation):
        text = "Begäran nekades"
    body = {"error_code": refused.code or code, "description": text}
    if on("F-ER-12", operation):
        del body["error_code"]
    if refused.condition == "object.unknown" and on("F-PP-26", operation):
        status = 200
    headers = [("www-authenticate", 'Bearer realm="ProjectPlace"')] if status == 401 else []
    return Answer(status, msgspec.json.encode(body), "application/json", headers)
