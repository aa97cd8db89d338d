"""Clarity's error body: four members, the code from the contract's table, the text in the user's language."""

from __future__ import annotations

import re

import msgspec

from conformance.mock.answers import Answer, Refused, Request
from conformance.mock.vendor import World

# Where the contract gives no text. What follows a published prefix is ours: nobody may hold a server to it.
_TEXTS = {
    "auth.missing": "API-1029 : Authentication Error",
    "object.unknown": "API-1004 : Invalid resource identifier {}",
    "param.value": "Invalid value for {}.",
    "x.task_missing": 'TMA-1011: Invalid value for attribute "taskId".',
    "service.off": "Forbidden",
}
_CZECH = "nelze zpracovat požadavek. Obraťte se na správce systému."
_TRACE = (
    " java.lang.NullPointerException at com.example.rest.ResourceImpl.get(ResourceImpl.java:42) /opt/app/lib/rest.jar"
)


def refusal(world: World, refused: Refused, operation: str, request: Request, *, english: bool = True) -> Answer:
    """The answer to a refused request, in the caller's language; a switched-off API answers without a body."""
    row = world.rules.code(refused.condition, operation)
    status = refused.status or (row.status.value if row and row.status else 400)
    if refused.condition == "service.off":
        return Answer(status, b"Forbidden", "text/plain")
    if refused.condition == "object.unknown" and world.faults.on("F-ER-06", operation):
        return Answer(200, b"null", "application/json")
    if refused.condition == "param.value" and world.faults.on("F-FZ-04", operation):
        return Answer(status, b"<html><body><h1>HTTP Status 400</h1></body></html>", "text/html")
    code, text = _said(world, refused, operation)
    if not english or world.faults.on("T-11", operation):
        prefix, colon, _ = text.partition(":")
        named = " ".join(re.findall(r"'[^']*'", text))  # names of attributes are in no language
        text = f"{prefix}: {_CZECH} {named}".rstrip() if colon else f"{_CZECH} {named}".rstrip()
    if code and not english and world.faults.on("F-ER-05", operation):
        code = "api.neopravneno"
    if world.faults.on("F-ER-15", operation):
        text += _TRACE
    if world.faults.on("F-ER-16", operation):
        text += f" (received: {_secret(request)})"
    shown = str(status + 1 if world.faults.on("F-ER-02", operation) else status)
    body = {"resourceId": None, "httpStatus": shown, "errorMessage": text, "errorCode": code}
    if refused.condition == "param.missing" and world.faults.on("F-ER-03", operation):
        status = 200
    return Answer(status, msgspec.json.encode(body), "application/json")


def row_error(world: World, refused: Refused, operation: str, key: str | None) -> dict[str, str | None]:
    """A failed row of a batch, named by its key as it was sent."""
    code, text = _said(world, refused, operation)
    return {"resourceId": key, "errorMessage": text, "errorCode": code}


def _said(world: World, refused: Refused, operation: str) -> tuple[str | None, str]:
    """(code, text) of a refusal."""
    row = world.rules.code(refused.condition, operation)
    code: str | None = refused.code or (row.code if row else "") or None
    text = refused.message or (row.message if row else "") or _TEXTS.get(refused.condition, "Request refused.")
    return code, text.replace("{}", refused.say)


def _secret(request: Request) -> str:
    basic = request.basic()
    return basic[1] if basic else request.headers.get("authtoken") or request.headers.get("authorization", "")
