"""Errors of the client: `PpmProError` is the base of all."""

from __future__ import annotations

from ._runtime.errors import AnswerUnreadable as AnswerUnreadable
from ._runtime.errors import ApiError as ApiError
from ._runtime.errors import BadRequest as BadRequest
from ._runtime.errors import Conflict as Conflict
from ._runtime.errors import ConnectionFailed as ConnectionFailed
from ._runtime.errors import ConnectionLost as ConnectionLost
from ._runtime.errors import Error as PpmProError
from ._runtime.errors import NotAuthenticated as NotAuthenticated
from ._runtime.errors import NotFound as NotFound
from ._runtime.errors import NotPermitted as NotPermitted
from ._runtime.errors import PagingError as PagingError
from ._runtime.errors import QuotaKept as QuotaKept
from ._runtime.errors import RateLimited as RateLimited
from ._runtime.errors import RedirectRefused as RedirectRefused
from ._runtime.errors import ServerFailed as ServerFailed
from ._runtime.errors import SoapFault as SoapFault
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
    "NotAuthenticated",
    "NotFound",
    "NotPermitted",
    "PagingError",
    "PpmProError",
    "QuotaKept",
    "RateLimited",
    "RedirectRefused",
    "ServerFailed",
    "SoapFault",
    "TimedOut",
    "TransportError",
    "UsageError",
]
