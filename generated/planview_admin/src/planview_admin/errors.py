"""Errors of the client: `PlanviewAdminError` is the base of all."""

from __future__ import annotations

from ._runtime.errors import AnswerUnreadable as AnswerUnreadable
from ._runtime.errors import ApiError as ApiError
from ._runtime.errors import BadRequest as BadRequest
from ._runtime.errors import Conflict as Conflict
from ._runtime.errors import ConnectionFailed as ConnectionFailed
from ._runtime.errors import ConnectionLost as ConnectionLost
from ._runtime.errors import Error as PlanviewAdminError
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
    "BadRequest",
    "Conflict",
    "ConnectionFailed",
    "ConnectionLost",
    "Duplicate",
    "InvalidClient",
    "NotAuthenticated",
    "NotAuthorized",
    "NotFound",
    "NotPermitted",
    "PagingError",
    "PlanviewAdminError",
    "QuotaKept",
    "RateLimited",
    "RedirectRefused",
    "ServerFailed",
    "TimedOut",
    "TransportError",
    "UnknownId",
    "UsageError",
]


class InvalidClient(NotAuthenticated):
    """A user name, password or token is wrong; the API key is unknown; the token was revoked (invalid_client)."""


class NotAuthorized(NotPermitted):
    """A right is missing (status 403)."""


class UnknownId(NotFound):
    """There is no such object (status 404)."""


class Duplicate(Conflict):
    """The object exists already (status 409)."""
