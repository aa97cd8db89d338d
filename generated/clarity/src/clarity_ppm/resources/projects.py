"""Operations of `projects`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Code, Http, Operation, Paging, path, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

GET: Operation[models.Project] = Operation(
    "getProject",
    Http("GET", "/projects/{projectsInternalId}"),
    (path("projectsInternalId"), query("fields", "comma"), query("links")),
    answer="models.projects:Project",
    idempotent=True,
    codes={
        "api.invalidResourceId": Code("UnknownId"),
        "API-1004": Code("UnknownId"),
        "validation.invalidApiAttribute": Code("UnknownAttribute"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
LIST: Operation[models.Project] = Operation(
    "listProjects",
    Http("GET", "/projects"),
    (query("offset"), query("limit"), query("sort"), query("fields", "comma"), query("filter"), query("links")),
    answer="models.projects:ProjectList",
    paging=Paging(
        "link",
        "results",
        start="offset",
        size="limit",
        default_size=25,
        max_size=500,
        total="total_count",
        next="next",
        end=("no_link", "total_reached"),
    ),
    idempotent=True,
    codes={"validation.invalidApiAttribute": Code("UnknownAttribute"), "API-1029": Code("SessionExpired", "reauth")},
)


class Projects(Group):
    """Projects: get, list."""

    def get(
        self, projects_internal_id: int, *, fields: Sequence[str] | None = None, links: bool | None = None
    ) -> models.Project:
        """Read one project.

        One project by its internal id.

        - `projects_internal_id`: Internal id of the project, as in its `_internalId`.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        """
        return self._call(GET, projects_internal_id, fields, links)

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
        """List projects.

        One page of the projects that the caller may see.

        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page.
        - `sort`: Attributes to sort by, separated by commas, each optionally followed by ` asc` or ` desc`.
        - `fields`: Attributes to return, separated by commas.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        - `links`: Adds `_links` and the links to child resources.
        """
        return self._pages(LIST, offset, limit, sort, fields, filter, links)


class AsyncProjects(AsyncGroup):
    """Projects: get, list."""

    async def get(
        self, projects_internal_id: int, *, fields: Sequence[str] | None = None, links: bool | None = None
    ) -> models.Project:
        """Read one project."""
        return await self._call(GET, projects_internal_id, fields, links)

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
        """List projects."""
        return self._pages(LIST, offset, limit, sort, fields, filter, links)
