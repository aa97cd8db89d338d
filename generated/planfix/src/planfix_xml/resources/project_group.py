"""Operations of `project_group`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Operation, XmlPost, element

if TYPE_CHECKING:
    from .. import models

ADD: Operation[models.IdRef] = Operation(
    "projectGroup.add",
    XmlPost("projectGroup.add"),
    (element("silent"), element("name", "projectGroup")),
    answer="models.project_group:ProjectGroupAddResponse",
    result="project_group",
)
GET: Operation[models.Named] = Operation(
    "projectGroup.get",
    XmlPost("projectGroup.get"),
    (element("silent"), element("id", "projectGroup")),
    answer="models.project_group:ProjectGroupGetResponse",
    result="project_group",
    idempotent=True,
)
GET_LIST: Operation[list[models.Named]] = Operation(
    "projectGroup.getList",
    XmlPost("projectGroup.getList"),
    (element("silent"),),
    answer="models.project_group:ProjectGroupGetListResponse",
    result="project_groups.project_group",
    idempotent=True,
)
MOVE: Operation[models.IdRef] = Operation(
    "projectGroup.move",
    XmlPost("projectGroup.move"),
    (element("silent"), element("move"), element("after")),
    answer="models.project_group:ProjectGroupMoveResponse",
    result="project_group",
)
UPDATE: Operation[models.IdRef] = Operation(
    "projectGroup.update",
    XmlPost("projectGroup.update"),
    (element("silent"), element("id", "projectGroup"), element("name", "projectGroup")),
    answer="models.project_group:ProjectGroupUpdateResponse",
    result="project_group",
)


class ProjectGroup(Group):
    """Project_group: add, get, get list, move, update."""

    def add(self, *, name: str, silent: bool | None = None) -> models.IdRef:
        """Makes a project group; for administrators."""
        return self._call(ADD, silent, name)

    def get(self, *, id: int, silent: bool | None = None) -> models.Named:
        """Reads one project group."""
        return self._call(GET, silent, id)

    def get_list(self, *, silent: bool | None = None) -> list[models.Named]:
        """Lists all project groups."""
        return self._call(GET_LIST, silent)

    def move(self, *, move: models.GroupPlace, after: models.GroupPlace, silent: bool | None = None) -> models.IdRef:
        """Puts one project group behind another."""
        return self._call(MOVE, silent, move, after)

    def update(self, *, id: int, name: str, silent: bool | None = None) -> models.IdRef:
        """Renames a project group."""
        return self._call(UPDATE, silent, id, name)


class AsyncProjectGroup(AsyncGroup):
    """Project_group: add, get, get list, move, update."""

    async def add(self, *, name: str, silent: bool | None = None) -> models.IdRef:
        """Makes a project group; for administrators."""
        return await self._call(ADD, silent, name)

    async def get(self, *, id: int, silent: bool | None = None) -> models.Named:
        """Reads one project group."""
        return await self._call(GET, silent, id)

    async def get_list(self, *, silent: bool | None = None) -> list[models.Named]:
        """Lists all project groups."""
        return await self._call(GET_LIST, silent)

    async def move(
        self, *, move: models.GroupPlace, after: models.GroupPlace, silent: bool | None = None
    ) -> models.IdRef:
        """Puts one project group behind another."""
        return await self._call(MOVE, silent, move, after)

    async def update(self, *, id: int, name: str, silent: bool | None = None) -> models.IdRef:
        """Renames a project group."""
        return await self._call(UPDATE, silent, id, name)
