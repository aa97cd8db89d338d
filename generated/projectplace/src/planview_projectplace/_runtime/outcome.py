"""Tells failure from success, and makes the typed error for a failure."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from importlib import import_module
from typing import Any

from .errors import ApiError, SoapFault, by_status
from .locate import Document
from .operation import Code, Operation
from .retry import retry_after
from .secret import Redactor
from .service import Envelope, Errors
from .transport import Answer
from .wire import BODY_KEPT, HTML, is_html

_MESSAGE_KEPT = 500
_REQUEST_IDS = ("x-request-id", "x-correlation-id")


class Judge:
    """Reads answers by the tables of an interface. Secrets are masked before an error holds a text."""

    def __init__(self, errors: Errors, package: str, redactor: Redactor, wall: Callable[[], float]) -> None:
        self._errors = errors
        self._package = package
        self._redactor = redactor
        self._wall = wall
        self._looks_inside = any(envelope.when for envelope in self._errors.envelopes)

    def failure(self, op: Operation[Any], document: Document) -> ApiError | None:
        """The error that the answer stands for; None if it is a success."""
        answer = document.answer
        failed = answer.status >= 400 or answer.status < 200 or 300 <= answer.status < 400
        envelope = self._envelope(op, document, failed) if failed or self._looks_inside else None
        if envelope is not None:
            code = document.at(envelope.code)
            return self._error(op, document, "" if code is None else str(code), envelope)
        for disguise in self._errors.disguises:
            if (not disguise.ops or op.name in disguise.ops) and all(map(document.holds, disguise.when)):
                return self._error(op, document, disguise.code, Envelope())
        return self._error(op, document, "", Envelope()) if failed else None

    def _envelope(self, op: Operation[Any], document: Document, failed: bool) -> Envelope | None:
        for envelope in self._errors.envelopes:
            if envelope.ops and op.name not in envelope.ops:
                continue
            if all(map(document.holds, envelope.when)) if envelope.when else failed:
                return envelope
        return None

    def _error(self, op: Operation[Any], document: Document, code: str, envelope: Envelope) -> ApiError:
        answer = document.answer
        soap = document.fault(("faultcode",)) is not None
        message = document.at(envelope.message)
        text = " ".join(str(message).split()) if message is not None else ""
        code, row = self._row(op, code, text)
        error = self._class(row, answer.status, soap)(
            self._redactor.text(text[:_MESSAGE_KEPT]) or _phrase(answer),
            operation=op.name,
            retry_safe=op.idempotent or answer.status == 429 or (row is not None and row.retry not in ("never", "")),
            status=answer.status,
            code=self._redactor.text(code[:_MESSAGE_KEPT]),
            request_id=self._request_id(document, envelope),
            body=self._redactor.bytes(answer.body[:BODY_KEPT]),
            retry_after=retry_after(answer.headers, self._wall),
            advice=row.retry if row else "",
        )
        if isinstance(error, SoapFault):
            for part in ("faultcode", "faultstring", "faultactor", "detail"):
                setattr(error, part, self._redactor.text(str(document.fault((part,)) or "")))
            error.content = document.detail(op)
        return error

    def _row(self, op: Operation[Any], code: str, message: str) -> tuple[str, Code | None]:
        """What the tables say of a code, the operation's own first; else of the longest key that begins the message,
        which is the code then."""
        rows = self._errors.codes | op.codes if op.codes else self._errors.codes
        if code not in rows:
            code = max((key for key in rows if _begins(message, key)), key=len, default=code)
        return code, rows.get(code)

    def _class(self, row: Code | None, status: int, soap: bool) -> type[ApiError]:
        named = (row.error if row else "") or self._errors.statuses.get(status, "")
        if named:
            found: type[ApiError] = getattr(import_module(f"{self._package}.{self._errors.module}"), named)
            return found
        if soap:
            return SoapFault
        return by_status(status) if row is None or status >= 400 else ApiError

    def _request_id(self, document: Document, envelope: Envelope) -> str:
        found = [document.at(envelope.request_id), *map(document.answer.headers.get, _REQUEST_IDS)]
        return next((str(value)[:200] for value in found if value), "")


def _begins(message: str, key: str) -> bool:
    """A published prefix is a word: "API-10" does not begin "API-1029 : ..."."""
    return bool(key) and message.startswith(key) and not message[len(key) : len(key) + 1].isalnum()


def _phrase(answer: Answer) -> str:
    if is_html(answer):
        return HTML
    if answer.status == 200:
        return "the service reports a failure"
    try:
        return HTTPStatus(answer.status).phrase
    except ValueError:
        return "unknown status"
