"""Operations of `account`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, payload, query

if TYPE_CHECKING:
    from .. import models

GET: Operation[models.Account] = Operation(
    "getAccount", Http("GET", "/1/account"), answer="models.account:Account", idempotent=True
)
INVITE: Operation[models.Invited] = Operation(
    "inviteMembers", Http("POST", "/1/account/members"), (payload(),), answer="models.account:Invited"
)
MEMBERS: Operation[list[models.AccountMember]] = Operation(
    "listAccountMembers",
    Http("GET", "/1/account/members"),
    (query("include_external_users"), query("flag")),
    answer="models.account:AccountMembers",
    result="members",
    idempotent=True,
)
WORKSPACES: Operation[list[models.AccountProjectsProjectsItem]] = Operation(
    "listAccountProjects",
    Http("GET", "/1/account/projects"),
    (query("include_archived"),),
    answer="models.account:AccountProjects",
    result="projects",
    idempotent=True,
)


class Account(Group):
    """Account: get, invite, members, workspaces."""

    def get(self) -> models.Account:
        """Read the account."""
        return self._call(GET)

    def invite(self, body: models.Invitation) -> models.Invited:
        """Invite people to the account."""
        return self._call(INVITE, body)

    def members(
        self,
        *,
        include_external_users: models.ListAccountMembersIncludeExternalUsers | None = None,
        flag: models.ListAccountMembersFlag | None = None,
    ) -> list[models.AccountMember]:
        """List members of the account."""
        return self._call(MEMBERS, include_external_users, flag)

    def workspaces(
        self, *, include_archived: models.ListAccountProjectsIncludeArchived | None = None
    ) -> list[models.AccountProjectsProjectsItem]:
        """List all workspaces of the account, wrapped in an object."""
        return self._call(WORKSPACES, include_archived)


class AsyncAccount(AsyncGroup):
    """Account: get, invite, members, workspaces."""

    async def get(self) -> models.Account:
        """Read the account."""
        return await self._call(GET)

    async def invite(self, body: models.Invitation) -> models.Invited:
        """Invite people to the account."""
        return await self._call(INVITE, body)

    async def members(
        self,
        *,
        include_external_users: models.ListAccountMembersIncludeExternalUsers | None = None,
        flag: models.ListAccountMembersFlag | None = None,
    ) -> list[models.AccountMember]:
        """List members of the account."""
        return await self._call(MEMBERS, include_external_users, flag)

    async def workspaces(
        self, *, include_archived: models.ListAccountProjectsIncludeArchived | None = None
    ) -> list[models.AccountProjectsProjectsItem]:
        """List all workspaces of the account, wrapped in an object."""
        return await self._call(WORKSPACES, include_archived)
