"""Errors of the client: `PlanfixError` is the base of all."""

from __future__ import annotations

from ._runtime.errors import AnswerUnreadable as AnswerUnreadable
from ._runtime.errors import ApiError as ApiError
from ._runtime.errors import BadRequest as BadRequest
from ._runtime.errors import Conflict as Conflict
from ._runtime.errors import ConnectionFailed as ConnectionFailed
from ._runtime.errors import ConnectionLost as ConnectionLost
from ._runtime.errors import Error as PlanfixError
from ._runtime.errors import NotAuthenticated as NotAuthenticated
from ._runtime.errors import NotFound as NotFound
from ._runtime.errors import NotPermitted as NotPermitted
from ._runtime.errors import PagingError as PagingError
from ._runtime.errors import RateLimited as RateLimited
from ._runtime.errors import RedirectRefused as RedirectRefused
from ._runtime.errors import ServerFailed as ServerFailed
from ._runtime.errors import SoapFault as SoapFault
from ._runtime.errors import TimedOut as TimedOut
from ._runtime.errors import TransportError as TransportError
from ._runtime.errors import UsageError as UsageError

__all__ = [
    "AccessDenied",
    "AccountFrozen",
    "AnswerUnreadable",
    "ApiError",
    "ApplicationBlocked",
    "BadRequest",
    "BadSignature",
    "Conflict",
    "ConnectionFailed",
    "ConnectionLost",
    "FreeAccount",
    "FunctionForbidden",
    "InvalidApiKey",
    "InvalidInContext",
    "InvalidValue",
    "MissingDependent",
    "MissingParameter",
    "NotAuthenticated",
    "NotFound",
    "NotImplementedByServer",
    "NotPermitted",
    "PagingError",
    "ParameterClash",
    "PlanTooSmall",
    "PlanfixError",
    "QuotaExceeded",
    "RateLimited",
    "RedirectRefused",
    "RequestDenied",
    "ServerFailed",
    "ServiceUpdating",
    "SessionExpired",
    "SoapFault",
    "TaskBusy",
    "TaskDenied",
    "TimedOut",
    "TooManyObjects",
    "TransportError",
    "UnknownAccount",
    "UnknownFunction",
    "UnknownObject",
    "UnknownTask",
    "UnparsableRequest",
    "UsageError",
    "UserInactive",
    "UserUndefined",
    "WrongLogin",
    "WrongRegion",
]


class InvalidApiKey(NotAuthenticated):
    """API key wrong (0001)."""


class ApplicationBlocked(NotAuthenticated):
    """Application blocked (0002)."""


class UnparsableRequest(BadRequest):
    """Request XML cannot be parsed (0003)."""


class UnknownAccount(NotAuthenticated):
    """Account unknown (0004)."""


class SessionExpired(NotAuthenticated):
    """Session key invalid or expired (0005)."""


class BadSignature(NotAuthenticated):
    """Signature wrong (0006)."""


class QuotaExceeded(RateLimited):
    """Daily maximum of requests reached (0007)."""


class UnknownFunction(BadRequest):
    """Unknown function name (0008)."""


class MissingParameter(BadRequest):
    """A required parameter is missing (0009)."""


class AccountFrozen(NotPermitted):
    """Account frozen (0010)."""


class ServiceUpdating(ServerFailed):
    """Platform of the account is being updated (0011)."""


class UserUndefined(ApiError):
    """User undefined (0013)."""


class UserInactive(NotAuthenticated):
    """User inactive (0014)."""


class InvalidValue(BadRequest):
    """Parameter value not allowed (0015)."""


class InvalidInContext(BadRequest):
    """Value not allowed in this context (0016)."""


class MissingDependent(BadRequest):
    """Value of a dependent parameter missing (0017)."""


class NotImplementedByServer(BadRequest):
    """Function not implemented (0018)."""


class ParameterClash(BadRequest):
    """Parameters conflict with each other (0019)."""


class FunctionForbidden(NotPermitted):
    """Calling this function is forbidden (0020)."""


class TooManyObjects(BadRequest):
    """More objects asked for than the function allows (0021)."""


class FreeAccount(ApiError):
    """API not available to free accounts (0022)."""


class PlanTooSmall(NotPermitted):
    """Not possible in the plan of the account (0023)."""


class WrongRegion(NotAuthenticated):
    """Account lives in another data centre (0024)."""


class UnknownObject(NotFound):
    """Requested object does not exist (0101)."""


class AccessDenied(NotPermitted):
    """Access to data denied (0104)."""


class WrongLogin(NotAuthenticated):
    """Wrong login or password (1001)."""


class RequestDenied(ApiError):
    """No rights for this request (1002)."""


class UnknownTask(NotFound):
    """Task or other requested object does not exist (3001)."""


class TaskDenied(NotPermitted):
    """No access to the task (3008)."""


class TaskBusy(Conflict):
    """Task is being changed by somebody else (3014)."""
