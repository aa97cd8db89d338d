"""Projects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from runtime.client import AsyncGroup, Group
from runtime.operation import Http, Operation, Paging, path, payload, query
from runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from . import models

LIST: Operation[models.Project] = Operation(
    "listProjects",
    Http("GET", "/projects"),
    (query("offset"), query("limit"), query("sort"), query("fields", "comma"), query("filter"), query("links")),
    answer="models:ProjectPage",
    paging=Paging("link", "results", start="offset", size="limit", max_size=500, total="total_count", next="next"),
    idempotent=True,
)
GET: Operation[models.Project] = Operation(
    "getProject",
    Http("GET", "/projects/{projectsInternalId}"),
    (path("projectsInternalId"), query("fields", "comma"), query("links")),
    answer="models:Project",
    idempotent=True,
)
UPDATE: Operation[models.Project] = Operation(
    "updateProject",
    Http("PATCH", "/projects/{projectsInternalId}"),
    (path("projectsInternalId"), payload()),
    answer="models:Project",
)


class Projects(Group):
    """Projects: list, read, change."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        fields: Sequence[str] | None = None,
        filter: str | None = None,
        links: bool | None = None,
    ) -> Pager[models.Project]:
        """List projects, page by page as they are iterated. `limit` is the size of a page, at most 500."""
        return self._pages(LIST, offset, limit, sort, fields, filter, links)

    def get(
        self, projects_internal_id: int, *, fields: Sequence[str] | None = None, links: bool | None = None
    ) -> models.Project:
        """Read one project. Raises `errors.UnknownResource` if there is none."""
        return self._call(GET, projects_internal_id, fields, links)

    def update(self, projects_internal_id: int, body: models.Project | models.ProjectUpdate) -> models.Project:
        """Change the given members of a project; a project that was read is sent back whole."""
        return self._call(UPDATE, projects_internal_id, body)


class AsyncProjects(AsyncGroup):
    """Projects: list, read, change."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        fields: Sequence[str] | None = None,
        filter: str | None = None,
        links: bool | None = None,
    ) -> AsyncPager[models.Project]:
        """List projects, page by page as they are iterated. `limit` is the size of a page, at most 500."""
        return self._pages(LIST, offset, limit, sort, fields, filter, links)

    async def get(
        self, projects_internal_id: int, *, fields: Sequence[str] | None = None, links: bool | None = None
    ) -> models.Project:
        """Read one project. Raises `errors.UnknownResource` if there is none."""
        return await self._call(GET, projects_internal_id, fields, links)

    async def update(self, projects_internal_id: int, body: models.Project | models.ProjectUpdate) -> models.Project:
        """Change the given members of a project; a project that was read is sent back whole."""
        return await self._call(UPDATE, projects_internal_id, body)
