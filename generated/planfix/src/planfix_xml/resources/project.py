"""Operations of `project`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Operation, Paging, XmlPost, element
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

ADD: Operation[models.IdRef] = Operation(
    "project.add",
    XmlPost("project.add"),
    (element("silent"), element("project")),
    answer="models.project:ProjectAddResponse",
    result="project",
)
GET: Operation[models.ProjectCard] = Operation(
    "project.get",
    XmlPost("project.get"),
    (element("silent"), element("id", "project"), element("general", "project")),
    answer="models.project:ProjectGetResponse",
    result="project",
    idempotent=True,
)
GET_LIST: Operation[models.ProjectCard] = Operation(
    "project.getList",
    XmlPost("project.getList"),
    (
        element("silent"),
        element("id", "user"),
        element("target"),
        element("status"),
        element("sortType"),
        element("pageCurrent"),
        element("pageSize"),
        element("id", "client"),
        element("filter", "filters"),
    ),
    answer="models.project:ProjectGetListResponse",
    paging=Paging(
        "page",
        "projects.project",
        start="pageCurrent",
        base=1,
        size="pageSize",
        max_size=100,
        send_size=100,
        total="projects.total_count",
        end=("total_reached", "short_page", "empty_page"),
    ),
    idempotent=True,
)
UPDATE: Operation[models.IdRef] = Operation(
    "project.update",
    XmlPost("project.update"),
    (element("silent"), element("project")),
    answer="models.project:ProjectUpdateResponse",
    result="project",
)


class Project(Group):
    """Project: add, get, get list, update."""

    def add(self, *, project: models.ProjectIn, silent: bool | None = None) -> models.IdRef:
        """Makes a project."""
        return self._call(ADD, silent, project)

    def get(
        self, *, silent: bool | None = None, id: int | None = None, general: int | None = None
    ) -> models.ProjectCard:
        """Reads one project."""
        return self._call(GET, silent, id, general)

    def get_list(
        self,
        *,
        silent: bool | None = None,
        user_id: int | None = None,
        target: models.ProjectTarget | None = None,
        status: models.ProjectStatus | None = None,
        sort_type: models.ProjectSort | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        client_id: int | None = None,
        filters: Sequence[models.Filter] = (),
    ) -> Pager[models.ProjectCard]:
        """Lists projects by selection, status, client and filters, page by page; without a page it only counts.

        - `page_current`: Page, from 1; 0 asks for the number alone.
        - `page_size`: Rows in a page, at most 100; 0 takes the server's default.
        """
        return self._pages(
            GET_LIST, silent, user_id, target, status, sort_type, page_current, page_size, client_id, filters
        )

    def update(self, *, project: models.ProjectChange, silent: bool | None = None) -> models.IdRef:
        """Changes a project; what is left out keeps its value."""
        return self._call(UPDATE, silent, project)


class AsyncProject(AsyncGroup):
    """Project: add, get, get list, update."""

    async def add(self, *, project: models.ProjectIn, silent: bool | None = None) -> models.IdRef:
        """Makes a project."""
        return await self._call(ADD, silent, project)

    async def get(
        self, *, silent: bool | None = None, id: int | None = None, general: int | None = None
    ) -> models.ProjectCard:
        """Reads one project."""
        return await self._call(GET, silent, id, general)

    def get_list(
        self,
        *,
        silent: bool | None = None,
        user_id: int | None = None,
        target: models.ProjectTarget | None = None,
        status: models.ProjectStatus | None = None,
        sort_type: models.ProjectSort | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        client_id: int | None = None,
        filters: Sequence[models.Filter] = (),
    ) -> AsyncPager[models.ProjectCard]:
        """Lists projects by selection, status, client and filters, page by page; without a page it only counts."""
        return self._pages(
            GET_LIST, silent, user_id, target, status, sort_type, page_current, page_size, client_id, filters
        )

    async def update(self, *, project: models.ProjectChange, silent: bool | None = None) -> models.IdRef:
        """Changes a project; what is left out keeps its value."""
        return await self._call(UPDATE, silent, project)
