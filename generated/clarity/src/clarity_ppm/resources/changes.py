"""Operations of `changes`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.batch import BatchResult
from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Batch, Code, Http, Operation, Paging, header, path, payload, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models
    from .._runtime.conditions import Condition

CREATE: Operation[models.Change] = Operation(
    "createChange",
    Http("POST", "/projects/{projectsInternalId}/changes"),
    (path("projectsInternalId"), header("x-api-full-response"), payload()),
    answer="models.changes:Change",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
CREATE_MANY: Operation[BatchResult[models.Change, models.RowError]] = Operation(
    "createManyChanges",
    Http("POST", "/projects/{projectsInternalId}/changes"),
    (path("projectsInternalId"), header("x-api-full-response"), payload()),
    answer="models.changes:ChangeBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
GET: Operation[models.Change] = Operation(
    "getChange",
    Http("GET", "/projects/{projectsInternalId}/changes/{changesInternalId}"),
    (
        path("projectsInternalId"),
        path("changesInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.changes:Change",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.Change] = Operation(
    "listChanges",
    Http("GET", "/projects/{projectsInternalId}/changes"),
    (
        path("projectsInternalId"),
        query("offset"),
        query("limit"),
        query("sort"),
        query("filter"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.changes:ChangeList",
    paging=Paging(
        "link",
        "results",
        start="offset",
        size="limit",
        default_size=25,
        max_size=200,
        total="total_count",
        next="next",
        end=("no_link", "total_reached"),
    ),
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)


class Changes(Group):
    """Changes: create, create many, get, list."""

    def create(
        self, projects_internal_id: int, body: models.ChangeInput, *, x_api_full_response: bool | None = None
    ) -> models.Change:
        """Create a change.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, projects_internal_id, x_api_full_response, body)

    def create_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.ChangeInput] | models.ChangeRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.Change, models.RowError]:
        """Create several changes in one call.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, projects_internal_id, x_api_full_response, body)

    def get(
        self,
        projects_internal_id: int,
        changes_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Change:
        """Read one change.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `changes_internal_id`: Internal id, as in the `_internalId` of the change.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(
            GET, projects_internal_id, changes_internal_id, fields, links, expand, expand_fields, tsv_params
        )

    def list(
        self,
        projects_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Change] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.Change]:
        """List changes.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page of child objects.
        - `sort`: Attributes to sort by, separated by commas, each optionally followed by ` asc` or ` desc`.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._pages(
            LIST, projects_internal_id, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params
        )


class AsyncChanges(AsyncGroup):
    """Changes: create, create many, get, list."""

    async def create(
        self, projects_internal_id: int, body: models.ChangeInput, *, x_api_full_response: bool | None = None
    ) -> models.Change:
        """Create a change."""
        return await self._call(CREATE, projects_internal_id, x_api_full_response, body)

    async def create_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.ChangeInput] | models.ChangeRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.Change, models.RowError]:
        """Create several changes in one call."""
        return await self._call(CREATE_MANY, projects_internal_id, x_api_full_response, body)

    async def get(
        self,
        projects_internal_id: int,
        changes_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Change:
        """Read one change."""
        return await self._call(
            GET, projects_internal_id, changes_internal_id, fields, links, expand, expand_fields, tsv_params
        )

    def list(
        self,
        projects_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Change] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.Change]:
        """List changes."""
        return self._pages(
            LIST, projects_internal_id, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params
        )
