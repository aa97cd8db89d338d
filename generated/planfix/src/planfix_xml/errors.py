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
from ._runtime.errors import QuotaKept as QuotaKept
from ._runtime.errors import RateLimited as RateLimited
from ._runtime.errors import RedirectRefused as RedirectRefused
from ._runtime.errors import ServerFailed as ServerFailed
from ._runtime.errors import SoapFault as SoapFault
from ._runtime.errors import TimedOut as TimedOut
from ._runtime.errors import TransportError as TransportError
from ._runtime.errors import UsageError as UsageError

__all__ = [
    "AccessDenied",
    "AccessInactive",
    "AccessMissing",
    "AccountFrozen",
    "ActionDataNotUpdated",
    "ActionDenied",
    "ActionNotAdded",
    "ActionNotUpdated",
    "AddFailed",
    "AnaliticDenied",
    "AnaliticIncomplete",
    "AnswerUnreadable",
    "ApiError",
    "ApplicationBlocked",
    "BadRequest",
    "BadSignature",
    "ClientDenied",
    "ClientNotAdded",
    "ClientNotUpdated",
    "CommentDenied",
    "CommentTaskDenied",
    "Conflict",
    "ConnectionFailed",
    "ConnectionLost",
    "ContactDenied",
    "ContactNotAdded",
    "ContactNotUpdated",
    "EditDenied",
    "EmailMalformed",
    "EmailTaken",
    "FileDenied",
    "FileInProject",
    "FileNameForbidden",
    "FileNameTaken",
    "FileNotUploaded",
    "FileOfOtherProject",
    "FileSystemFailed",
    "ForeignKey",
    "FreeAccount",
    "FunctionForbidden",
    "InvalidApiKey",
    "InvalidInContext",
    "InvalidValue",
    "KeyUnusable",
    "LoginNotUpdated",
    "LoginTaken",
    "MissingDependent",
    "MissingParameter",
    "NoFiles",
    "NotAnAssignee",
    "NotAuthenticated",
    "NotFound",
    "NotImplementedByServer",
    "NotPermitted",
    "PagingError",
    "ParameterClash",
    "ParentTaskDenied",
    "PasswordTooEarly",
    "PeriodicityUnclear",
    "PlanTooSmall",
    "PlanfixError",
    "ProjectDenied",
    "ProjectNotAdded",
    "QuotaExceeded",
    "QuotaKept",
    "RateLimited",
    "RedirectRefused",
    "RequestDenied",
    "ServerFailed",
    "ServiceUpdating",
    "SessionExpired",
    "SoapFault",
    "StartAfterEnd",
    "StatusFixed",
    "StatusForbidden",
    "TaskBusy",
    "TaskDenied",
    "TaskEditDenied",
    "TaskNotAcceptable",
    "TaskNotAccepted",
    "TaskNotAdded",
    "TaskNotRejectable",
    "TaskProjectDenied",
    "TimedOut",
    "TooManyObjects",
    "TransportError",
    "UnknownAccount",
    "UnknownAction",
    "UnknownAnalitic",
    "UnknownAnaliticField",
    "UnknownAnaliticGroup",
    "UnknownClient",
    "UnknownCommentAnalitic",
    "UnknownContact",
    "UnknownDirectory",
    "UnknownFile",
    "UnknownFunction",
    "UnknownGroupOfUser",
    "UnknownKey",
    "UnknownObject",
    "UnknownProject",
    "UnknownSubscription",
    "UnknownTask",
    "UnknownTaskProject",
    "UnknownUser",
    "UnknownUserGroup",
    "UnparsableRequest",
    "UpdateFailed",
    "UsageError",
    "UserDenied",
    "UserGroupDenied",
    "UserGroupNotAdded",
    "UserInactive",
    "UserNotAdded",
    "UserNotUpdated",
    "UserUndefined",
    "WrongFieldType",
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


class AddFailed(ApiError):
    """The object could not be added (0102)."""


class UpdateFailed(ApiError):
    """The object could not be updated (0103)."""


class AccessDenied(NotPermitted):
    """Access to data denied (0104)."""


class EditDenied(NotPermitted):
    """No right to edit the object (0105)."""


class WrongLogin(NotAuthenticated):
    """Wrong login or password (1001)."""


class RequestDenied(ApiError):
    """No rights for this request (1002)."""


class UnknownProject(NotFound):
    """Project does not exist (2001)."""


class ProjectDenied(NotPermitted):
    """No rights on the project (2002)."""


class ProjectNotAdded(ApiError):
    """Project could not be added (2003)."""


class UnknownTask(NotFound):
    """Task or other requested object does not exist (3001)."""


class ParentTaskDenied(ApiError):
    """No access to the parent task (3002)."""


class UnknownTaskProject(ApiError):
    """Project for the task does not exist (3003)."""


class TaskProjectDenied(ApiError):
    """Project for the task not accessible (3004)."""


class TaskNotAdded(ApiError):
    """Task could not be added (3005)."""


class StartAfterEnd(ApiError):
    """Start time later than end time (3006)."""


class PeriodicityUnclear(ApiError):
    """Periodicity undefined: several ways to recur, or none (3007)."""


class TaskDenied(NotPermitted):
    """No access to the task (3008)."""


class TaskEditDenied(NotPermitted):
    """No right to change the task (3009)."""


class TaskNotRejectable(ApiError):
    """Task cannot be rejected, perhaps accepted already (3010)."""


class TaskNotAcceptable(ApiError):
    """Task cannot be accepted, perhaps accepted already (3011)."""


class NotAnAssignee(ApiError):
    """Caller is no assignee of the task (3012)."""


class TaskNotAccepted(ApiError):
    """Task has to be accepted first (3013)."""


class TaskBusy(Conflict):
    """Task is being changed by a scenario or another request (3014)."""


class ActionDenied(NotPermitted):
    """No rights on the comment (4001)."""


class UnknownAction(NotFound):
    """Comment does not exist (4002)."""


class ActionNotAdded(ApiError):
    """Comment could not be added (4003)."""


class ActionNotUpdated(ApiError):
    """Comment could not be changed (4004)."""


class ActionDataNotUpdated(ApiError):
    """Data of the comment could not be changed (4005)."""


class StatusForbidden(ApiError):
    """This status may not be set (4006)."""


class StatusFixed(ApiError):
    """Status may not be changed in this comment (4007)."""


class CommentDenied(ApiError):
    """No access to the comment (4008)."""


class CommentTaskDenied(ApiError):
    """No access to the task (4009)."""


class UnknownCommentAnalitic(ApiError):
    """Analytic does not exist (4010)."""


class AnaliticIncomplete(ApiError):
    """Fields of the analytic are missing (4011)."""


class UnknownAnaliticField(ApiError):
    """Unknown field of the analytic (4012)."""


class WrongFieldType(ApiError):
    """Data does not match the type of the field (4013)."""


class KeyUnusable(ApiError):
    """Directory key may not be used, a group perhaps (4014)."""


class UnknownKey(ApiError):
    """Directory key does not exist (4015)."""


class ForeignKey(ApiError):
    """Data key belongs to another analytic (4016)."""


class UnknownUserGroup(NotFound):
    """User group does not exist (5001)."""


class UserGroupDenied(NotPermitted):
    """No rights on user groups (5002)."""


class UserGroupNotAdded(ApiError):
    """User group could not be added (5003)."""


class UserDenied(NotPermitted):
    """No rights on employees (6001)."""


class EmailTaken(Conflict):
    """E-mail address is in use (6002)."""


class UserNotAdded(ApiError):
    """Employee could not be added (6003)."""


class UnknownUser(NotFound):
    """Employee does not exist (6004)."""


class UserNotUpdated(ApiError):
    """Employee could not be changed (6005)."""


class UnknownGroupOfUser(ApiError):
    """User group does not exist (6006)."""


class ClientDenied(ApiError):
    """No rights on the client (functions client.* of former times) (7001)."""


class UnknownClient(ApiError):
    """Client does not exist (functions client.* of former times) (7002)."""


class ClientNotAdded(ApiError):
    """Client could not be added (functions client.* of former times) (7003)."""


class ClientNotUpdated(ApiError):
    """Client could not be changed (functions client.* of former times) (7004)."""


class ContactDenied(NotPermitted):
    """No rights on the contact (8001)."""


class UnknownContact(NotFound):
    """Contact does not exist (8002)."""


class ContactNotAdded(ApiError):
    """Contact could not be added (8003)."""


class ContactNotUpdated(ApiError):
    """Contact could not be changed (8004)."""


class AccessInactive(ApiError):
    """Contact has not activated the access (8005)."""


class AccessMissing(ApiError):
    """Contact has no access (8006)."""


class LoginTaken(ApiError):
    """E-mail address of the login is in use (8007)."""


class PasswordTooEarly(ApiError):
    """A password for a contact that has not activated the access (8008)."""


class LoginNotUpdated(ApiError):
    """Login data could not be changed (8009)."""


class EmailMalformed(ApiError):
    """E-mail address is malformed (8010)."""


class FileDenied(NotPermitted):
    """No rights on the file (9001)."""


class UnknownFile(NotFound):
    """File does not exist (9002)."""


class FileNotUploaded(ApiError):
    """File could not be taken (9003)."""


class NoFiles(ApiError):
    """List of files is empty (9004)."""


class FileNameForbidden(ApiError):
    """Character not allowed in a file name (9005)."""


class FileNameTaken(Conflict):
    """File name is taken (9006)."""


class FileSystemFailed(ServerFailed):
    """File system failed (9007)."""


class FileInProject(ApiError):
    """File is in the project already (9008)."""


class FileOfOtherProject(ApiError):
    """File belongs to another project (9009)."""


class AnaliticDenied(NotPermitted):
    """No rights on analytics (10001)."""


class UnknownAnalitic(NotFound):
    """Analytic does not exist (10002)."""


class UnknownAnaliticGroup(ApiError):
    """Group of analytics does not exist (10003)."""


class UnknownDirectory(ApiError):
    """Directory of the analytic does not exist (10004)."""


class UnknownSubscription(ApiError):
    """Subscription does not exist (Stream API of former times) (11001)."""
