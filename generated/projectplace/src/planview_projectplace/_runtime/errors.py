"""Errors. A generated client has its own copy of this module, so `Error` is the base of that client's errors only."""

from __future__ import annotations

from copy import copy
from typing import Any, Self


class Error(Exception):
    """Base of everything that a client raises on purpose.

    `retry_safe`: the call may be repeated without doing its work twice.
    """

    def __init__(self, message: str, *, operation: str = "", retry_safe: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.operation = operation
        self.retry_safe = retry_safe

    def __str__(self) -> str:
        return f"{self.operation}: {self.message}" if self.operation else self.message

    def fresh(self) -> Self:
        """The same error as a new object without a traceback, to be raised in another thread or task."""
        twin = copy(self)
        twin.__traceback__ = twin.__cause__ = twin.__context__ = None
        return twin


class UsageError(Error, ValueError):
    """The call cannot be sent as it was made: the message says what to change. Nothing was sent."""


class TransportError(Error):
    """No answer arrived. `retry_safe` is True where nothing can have reached the server."""


class ConnectionFailed(TransportError):
    """No connection: name not found, refused, or TLS not accepted."""


class ConnectionLost(TransportError):
    """The connection ended, or the peer broke the protocol, before the answer was complete."""


class TimedOut(TransportError):
    """A time limit passed: connect, read or total."""


class RedirectRefused(Error):
    """The server pointed to another origin, in a circle, or in a way that would change the request."""


class AnswerUnreadable(Error):
    """An answer arrived that is not what the service promises: other format, cut off, too large, wrong types."""

    def __init__(
        self, message: str, *, operation: str = "", retry_safe: bool = False, status: int = 0, body: bytes = b""
    ) -> None:
        super().__init__(message, operation=operation, retry_safe=retry_safe)
        self.status = status
        self.body = body


class QuotaKept(Error):
    """Nothing was sent: the call would have taken of a quota what `keep_quota` leaves to others."""


class PagingError(Error):
    """A list does not end, or its next page lies on another origin."""


class ApiError(Error):
    """The service refused. `body` is the start of the answer with the client's secrets masked.

    `code` is the service's own code ("" if there is none), `status` the HTTP status, `request_id` what the vendor's
    support asks for ("" if the service gives none), `retry_after` seconds that the service asks to wait. `advice` is
    what the documentation of the code says about repeating the call ("" if it says nothing).
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str = "",
        retry_safe: bool = False,
        status: int = 0,
        code: str = "",
        request_id: str = "",
        body: bytes = b"",
        retry_after: float | None = None,
        advice: str = "",
    ) -> None:
        super().__init__(message, operation=operation, retry_safe=retry_safe)
        self.advice = advice
        self.status = status
        self.code = code
        self.request_id = request_id
        self.body = body
        self.retry_after = retry_after

    def __str__(self) -> str:
        head = " ".join(part for part in (str(self.status or ""), self.code) if part)
        tail = f" (request {self.request_id})" if self.request_id else ""
        return f"{self.operation}: {head}: {self.message}{tail}"


class BadRequest(ApiError):
    """The service could not accept the request (400, 422)."""


class NotAuthenticated(ApiError):
    """The service does not know who calls (401)."""


class NotPermitted(ApiError):
    """The caller may not do this (403)."""


class NotFound(ApiError):
    """There is no such thing (404)."""


class Conflict(ApiError):
    """The state of the thing forbids it (409, 412, 423)."""


class RateLimited(ApiError):
    """Too many requests, or a quota is used up (429)."""


class ServerFailed(ApiError):
    """The service failed (5xx)."""


class SoapFault(ApiError):
    """A SOAP Fault. `detail` is the XML text of its detail, "" if there is none; `content` is the record in it, where
    the service describes one for the operation."""

    faultcode = ""
    faultstring = ""
    faultactor = ""
    detail = ""
    content: Any = None


_BY_STATUS: dict[int, type[ApiError]] = {
    400: BadRequest,
    401: NotAuthenticated,
    403: NotPermitted,
    404: NotFound,
    409: Conflict,
    412: Conflict,
    422: BadRequest,
    423: Conflict,
    429: RateLimited,
}


def by_status(status: int) -> type[ApiError]:
    """The class for a status that no table of the service names."""
    return _BY_STATUS.get(status, ServerFailed if status >= 500 else ApiError)
