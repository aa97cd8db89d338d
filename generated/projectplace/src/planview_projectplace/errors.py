"""Errors of the client: `ProjectPlaceError` is the base of all."""

from __future__ import annotations

from ._runtime.errors import AnswerUnreadable as AnswerUnreadable
from ._runtime.errors import ApiError as ApiError
from ._runtime.errors import BadRequest as BadRequest
from ._runtime.errors import Conflict as Conflict
from ._runtime.errors import ConnectionFailed as ConnectionFailed
from ._runtime.errors import ConnectionLost as ConnectionLost
from ._runtime.errors import Error as ProjectPlaceError
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
    "BoardNotFound",
    "Conflict",
    "ConnectionFailed",
    "ConnectionLost",
    "Forbidden",
    "InvalidClient",
    "InvalidGrant",
    "InvalidRequest",
    "InvalidTokenRequest",
    "NotAuthenticated",
    "NotFound",
    "NotPermitted",
    "PagingError",
    "ProjectPlaceError",
    "QuotaKept",
    "RateLimited",
    "RedirectRefused",
    "ServerFailed",
    "SignatureRefused",
    "TimedOut",
    "TooManyRequests",
    "TransportError",
    "UnsupportedGrant",
    "UsageError",
]


class BoardNotFound(NotFound):
    """There is no such object (NOT_FOUND_BOARD)."""


class InvalidClient(NotAuthenticated):
    """A user name, password or token is wrong; the API key is unknown; this way to authenticate is switched off
    (invalid_client).
    """


class InvalidGrant(NotAuthenticated):
    """Code unknown; the token has expired; the token is unknown; redirect (invalid_grant)."""


class UnsupportedGrant(BadRequest):
    """Grant (unsupported_grant_type)."""


class InvalidTokenRequest(BadRequest):
    """A required parameter is missing (invalid_request)."""


class SignatureRefused(NotAuthenticated):
    """The signature is wrong; the API key is unknown; a user name, password or token is wrong (status 401)."""


class Forbidden(NotPermitted):
    """A right is missing; the object is read-only (status 403)."""


class InvalidRequest(BadRequest):
    """A required parameter is missing; a value is not allowed; the request cannot be parsed (status 400)."""


class TooManyRequests(RateLimited):
    """Too many calls in a short time (status 429)."""
