"""Operations of `workspaces`."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, Paging, path, payload, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

CONNECT: Operation[Any] = Operation(
    "connectProject",
    Http("POST", "/1/account/projects/{projectId}/planview-connection"),
    (path("projectId"), payload()),
    answer="models.shared:RenameColumnAnswer",
)
CREATE: Operation[models.Project] = Operation(
    "createProject", Http("POST", "/1/account/projects"), (payload(),), answer="models.workspaces:Project"
)
DELETE: Operation[None] = Operation("deleteProject", Http("DELETE", "/1/projects/{projectId}"), (path("projectId"),))
GET: Operation[models.Project] = Operation(
    "getProject",
    Http("GET", "/1/projects/{projectId}/"),
    (path("projectId"),),
    answer="models.workspaces:Project",
    idempotent=True,
)
MINE: Operation[list[models.MyProject]] = Operation(
    "listMyProjects",
    Http("GET", "/1/user/me/projects"),
    (query("include_tools"),),
    answer="models.workspaces:MyProjectList",
    idempotent=True,
)
GROUPS: Operation[list[models.Group]] = Operation(
    "listProjectGroups",
    Http("GET", "/1/project/{projectId}/groups.json"),
    (path("projectId"),),
    answer="models.workspaces:GroupList",
    idempotent=True,
)
MEMBERS: Operation[list[models.Member]] = Operation(
    "listProjectMembers",
    Http("GET", "/1/projects/{projectId}/members"),
    (path("projectId"), query("member_params")),
    answer="models.workspaces:MemberList",
    idempotent=True,
)
OF_USER: Operation[list[models.MyProject]] = Operation(
    "listUserProjects",
    Http("GET", "/1/user/{userId}/projects"),
    (path("userId"), query("include_tools")),
    answer="models.workspaces:MyProjectList",
    idempotent=True,
)
SEARCH: Operation[models.ProjectRow] = Operation(
    "searchProjects",
    Http("POST", "/2/account/projects"),
    (payload(),),
    answer="models.workspaces:ProjectRowList",
    paging=Paging("offset", "", start="row_number", size="limit", end=("short_page", "empty_page")),
    idempotent=True,
)
UPDATE: Operation[models.Project] = Operation(
    "updateProject",
    Http("POST", "/1/projects/{projectId}/"),
    (path("projectId"), payload()),
    answer="models.workspaces:Project",
)


class Workspaces(Group):
    """Workspaces: connect, create, delete, get, mine, groups, ...."""

    def connect(self, project_id: int, body: models.ConnectProjectBody) -> Any:
        """Link a workspace to Planview Portfolios."""
        return self._call(CONNECT, project_id, body)

    def create(self, body: models.ProjectInput) -> models.Project:
        """Make a workspace."""
        return self._call(CREATE, body)

    def delete(self, project_id: int) -> None:
        """Delete a workspace."""
        return self._call(DELETE, project_id)

    def get(self, project_id: int) -> models.Project:
        """Read a workspace."""
        return self._call(GET, project_id)

    def mine(self, *, include_tools: bool | None = None) -> list[models.MyProject]:
        """List the caller's workspaces."""
        return self._call(MINE, include_tools)

    def groups(self, project_id: int) -> list[models.Group]:
        """List the groups of a workspace."""
        return self._call(GROUPS, project_id)

    def members(self, project_id: int, *, member_params: str | None = None) -> list[models.Member]:
        """List the members of a workspace.

        - `member_params`: Comma list of include_last_active, include_pending, organisation, description,
        in_team.
        """
        return self._call(MEMBERS, project_id, member_params)

    def of_user(self, user_id: int, *, include_tools: bool | None = None) -> list[models.MyProject]:
        """List a user's workspaces."""
        return self._call(OF_USER, user_id, include_tools)

    def search(self, body: models.ProjectQuery) -> Pager[models.ProjectRow]:
        """List workspaces of the account, page by page."""
        return self._pages(SEARCH, body)

    def update(self, project_id: int, body: models.ProjectChange) -> models.Project:
        """Change a workspace."""
        return self._call(UPDATE, project_id, body)


class AsyncWorkspaces(AsyncGroup):
    """Workspaces: connect, create, delete, get, mine, groups, ...."""

    async def connect(self, project_id: int, body: models.ConnectProjectBody) -> Any:
        """Link a workspace to Planview Portfolios."""
        return await self._call(CONNECT, project_id, body)

    async def create(self, body: models.ProjectInput) -> models.Project:
        """Make a workspace."""
        return await self._call(CREATE, body)

    async def delete(self, project_id: int) -> None:
        """Delete a workspace."""
        return await self._call(DELETE, project_id)

    async def get(self, project_id: int) -> models.Project:
        """Read a workspace."""
        return await self._call(GET, project_id)

    async def mine(self, *, include_tools: bool | None = None) -> list[models.MyProject]:
        """List the caller's workspaces."""
        return await self._call(MINE, include_tools)

    async def groups(self, project_id: int) -> list[models.Group]:
        """List the groups of a workspace."""
        return await self._call(GROUPS, project_id)

    async def members(self, project_id: int, *, member_params: str | None = None) -> list[models.Member]:
        """List the members of a workspace."""
        return await self._call(MEMBERS, project_id, member_params)

    async def of_user(self, user_id: int, *, include_tools: bool | None = None) -> list[models.MyProject]:
        """List a user's workspaces."""
        return await self._call(OF_USER, user_id, include_tools)

    def search(self, body: models.ProjectQuery) -> AsyncPager[models.ProjectRow]:
        """List workspaces of the account, page by page."""
        return self._pages(SEARCH, body)

    async def update(self, project_id: int, body: models.ProjectChange) -> models.Project:
        """Change a workspace."""
        return await self._call(UPDATE, project_id, body)
