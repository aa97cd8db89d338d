"""Operations of `users`."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, path, payload, query

if TYPE_CHECKING:
    from .. import models

CHECK_TERMINATION: Operation[Any] = Operation(
    "checkTermination",
    Http("GET", "/1/user/{userId}/check-terminate"),
    (path("userId"),),
    answer="models.shared:RenameColumnAnswer",
    idempotent=True,
)
CREATE_ASSIGNMENT: Operation[models.Assignment] = Operation(
    "createAssignment",
    Http("POST", "/2/assignments/", media="application/x-www-form-urlencoded"),
    (payload(),),
    answer="models.users:Assignment",
)
AVATAR: Operation[bytes] = Operation(
    "getAvatar",
    Http("GET", "/1/avatar/{userId}/{tokenKey}"),
    (path("userId"), path("tokenKey")),
    answer=":bytes",
    idempotent=True,
)
ME: Operation[models.Profile] = Operation(
    "getMyProfile", Http("GET", "/1/user/me/profile"), answer="models.users:Profile", idempotent=True
)
STATE: Operation[models.State] = Operation(
    "getMyState",
    Http("GET", "/1/user/me/state"),
    (query("template_mode"),),
    answer="models.users:State",
    idempotent=True,
)
PROFILE: Operation[models.Profile] = Operation(
    "getUserProfile",
    Http("GET", "/1/user/{userId}/profile"),
    (path("userId"),),
    answer="models.users:Profile",
    idempotent=True,
)
LANGUAGES: Operation[list[str]] = Operation(
    "listLanguages", Http("GET", "/1/languages/"), answer="models.shared:ListLanguagesAnswer", idempotent=True
)
ASSIGNMENTS: Operation[list[models.Assignment]] = Operation(
    "listMyAssignments", Http("GET", "/1/user/me/assignments"), answer="models.users:AssignmentList", idempotent=True
)
COWORKERS: Operation[list[models.Coworker]] = Operation(
    "listMyCoworkers", Http("GET", "/1/user/me/coworkers"), answer="models.users:CoworkerList", idempotent=True
)
GROUPS: Operation[list[models.Coworker]] = Operation(
    "listMyProjectGroups", Http("GET", "/1/user/me/project-groups"), answer="models.users:CoworkerList", idempotent=True
)
TERMINATE: Operation[Any] = Operation(
    "terminateUser",
    Http("POST", "/1/user/{userId}/terminate"),
    (path("userId"),),
    answer="models.shared:RenameColumnAnswer",
)


class Users(Group):
    """Users: check termination, create assignment, avatar, me, state, profile, ...."""

    def check_termination(self, user_id: int) -> Any:
        """Ask whether a user can be terminated."""
        return self._call(CHECK_TERMINATION, user_id)

    def create_assignment(self, body: models.CreateAssignmentBody) -> models.Assignment:
        """Make a personal task."""
        return self._call(CREATE_ASSIGNMENT, body)

    def avatar(self, user_id: int, token_key: str) -> bytes:
        """Read a user's picture."""
        return self._call(AVATAR, user_id, token_key)

    def me(self) -> models.Profile:
        """Read the caller's profile."""
        return self._call(ME)

    def state(self, *, template_mode: bool | None = None) -> models.State:
        """Read the state of the caller's session."""
        return self._call(STATE, template_mode)

    def profile(self, user_id: int) -> models.Profile:
        """Read a user's profile."""
        return self._call(PROFILE, user_id)

    def languages(self) -> list[str]:
        """List the languages of the service."""
        return self._call(LANGUAGES)

    def assignments(self) -> list[models.Assignment]:
        """List what is assigned to the caller."""
        return self._call(ASSIGNMENTS)

    def coworkers(self) -> list[models.Coworker]:
        """List the caller's co-workers."""
        return self._call(COWORKERS)

    def groups(self) -> list[models.Coworker]:
        """List the groups that the caller belongs to."""
        return self._call(GROUPS)

    def terminate(self, user_id: int) -> Any:
        """Terminate a user."""
        return self._call(TERMINATE, user_id)


class AsyncUsers(AsyncGroup):
    """Users: check termination, create assignment, avatar, me, state, profile, ...."""

    async def check_termination(self, user_id: int) -> Any:
        """Ask whether a user can be terminated."""
        return await self._call(CHECK_TERMINATION, user_id)

    async def create_assignment(self, body: models.CreateAssignmentBody) -> models.Assignment:
        """Make a personal task."""
        return await self._call(CREATE_ASSIGNMENT, body)

    async def avatar(self, user_id: int, token_key: str) -> bytes:
        """Read a user's picture."""
        return await self._call(AVATAR, user_id, token_key)

    async def me(self) -> models.Profile:
        """Read the caller's profile."""
        return await self._call(ME)

    async def state(self, *, template_mode: bool | None = None) -> models.State:
        """Read the state of the caller's session."""
        return await self._call(STATE, template_mode)

    async def profile(self, user_id: int) -> models.Profile:
        """Read a user's profile."""
        return await self._call(PROFILE, user_id)

    async def languages(self) -> list[str]:
        """List the languages of the service."""
        return await self._call(LANGUAGES)

    async def assignments(self) -> list[models.Assignment]:
        """List what is assigned to the caller."""
        return await self._call(ASSIGNMENTS)

    async def coworkers(self) -> list[models.Coworker]:
        """List the caller's co-workers."""
        return await self._call(COWORKERS)

    async def groups(self) -> list[models.Coworker]:
        """List the groups that the caller belongs to."""
        return await self._call(GROUPS)

    async def terminate(self, user_id: int) -> Any:
        """Terminate a user."""
        return await self._call(TERMINATE, user_id)
