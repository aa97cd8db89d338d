"""Errors of the client: `ClarityError` is the base of all."""

from __future__ import annotations

from ._runtime.errors import AnswerUnreadable as AnswerUnreadable
from ._runtime.errors import ApiError as ApiError
from ._runtime.errors import BadRequest as BadRequest
from ._runtime.errors import Conflict as Conflict
from ._runtime.errors import ConnectionFailed as ConnectionFailed
from ._runtime.errors import ConnectionLost as ConnectionLost
from ._runtime.errors import Error as ClarityError
from ._runtime.errors import NotAuthenticated as NotAuthenticated
from ._runtime.errors import NotFound as NotFound
from ._runtime.errors import NotPermitted as NotPermitted
from ._runtime.errors import PagingError as PagingError
from ._runtime.errors import QuotaKept as QuotaKept
from ._runtime.errors import RateLimited as RateLimited
from ._runtime.errors import RedirectRefused as RedirectRefused
from ._runtime.errors import ServerFailed as ServerFailed
from ._runtime.errors import TimedOut as TimedOut
from ._runtime.errors import TransportError as TransportError
from ._runtime.errors import UsageError as UsageError

__all__ = [
    "AnswerUnreadable",
    "ApiError",
    "AuthenticationFailed",
    "BadRequest",
    "ClarityError",
    "Conflict",
    "ConnectionFailed",
    "ConnectionLost",
    "InvalidRequest",
    "KeyRefused",
    "NotAuthenticated",
    "NotAuthorized",
    "NotExpandable",
    "NotFound",
    "NotPermitted",
    "ObjectLocked",
    "OriginDenied",
    "PagingError",
    "PasswordExpired",
    "QuotaKept",
    "RangeTooLong",
    "RateLimited",
    "RedirectRefused",
    "RequiredAttributeMissing",
    "ServerFailed",
    "ServiceOff",
    "SessionExpired",
    "TaskMissing",
    "TimedOut",
    "TooManyRows",
    "TransactionFilterMissing",
    "TransportError",
    "UnknownAttribute",
    "UnknownId",
    "UsageError",
]


class NotAuthorized(NotPermitted):
    """A right is missing; the right to a member is missing (api.unauthorized)."""


class AuthenticationFailed(NotAuthenticated):
    """A user name, password or token is wrong; the right to use the function is missing (API-1029)."""


class SessionExpired(NotAuthenticated):
    """The session is unknown; the session has ended; a user name, password or token is wrong; the right to use
    the function is missing (API-1029).
    """


class PasswordExpired(NotAuthenticated):
    """The password has expired (API-1030)."""


class ServiceOff(ServerFailed):
    """The REST API is switched off (status 403)."""


class OriginDenied(NotPermitted):
    """CORS origin denied (status 403)."""


class UnknownId(NotFound):
    """There is no such object (api.invalidResourceId)."""


class RequiredAttributeMissing(BadRequest):
    """A required parameter is missing (validation.requiredFieldMissing)."""


class UnknownAttribute(BadRequest):
    """A member is unknown (validation.invalidApiAttribute)."""


class TaskMissing(BadRequest):
    """Task missing (timeadmin.timeentry.api.NULL_TASK)."""


class TooManyRows(BadRequest):
    """Too many rows (API-1002)."""


class NotExpandable(BadRequest):
    """Not expandable (API-1092)."""


class ObjectLocked(Conflict):
    """The object is locked (CMN-0015)."""


class TransactionFilterMissing(BadRequest):
    """Transaction filter (Actual/Posted Transactions request needs filter criteria)."""


class RangeTooLong(BadRequest):
    """The range is too large (Cannot fetch Actual/Posted Transactions with Transaction Date range)."""


class KeyRefused(NotAuthenticated):
    """The token is unknown; the token has expired; the token was revoked; the user is inactive (status 401)."""


class InvalidRequest(BadRequest):
    """A value is not allowed; the request cannot be parsed (status 400)."""
