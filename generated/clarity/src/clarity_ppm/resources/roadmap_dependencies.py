"""Operations of `roadmap_dependencies`."""

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

CREATE_MANY: Operation[BatchResult[models.RoadmapDependency, models.RowError]] = Operation(
    "createManyRoadmapDependencies",
    Http("POST", "/roadmaps/{roadmapsInternalId}/roadmapDependencies"),
    (path("roadmapsInternalId"), header("x-api-full-response"), payload()),
    answer="models.roadmap_dependencies:RoadmapDependencyBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.RoadmapDependency] = Operation(
    "createRoadmapDependency",
    Http("POST", "/roadmaps/{roadmapsInternalId}/roadmapDependencies"),
    (path("roadmapsInternalId"), header("x-api-full-response"), payload()),
    answer="models.roadmap_dependencies:RoadmapDependency",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
DELETE: Operation[None] = Operation(
    "deleteRoadmapDependency",
    Http("DELETE", "/roadmaps/{roadmapsInternalId}/roadmapDependencies/{roadmapDependenciesInternalId}"),
    (path("roadmapsInternalId"), path("roadmapDependenciesInternalId")),
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.RoadmapDependency] = Operation(
    "getRoadmapDependency",
    Http("GET", "/roadmaps/{roadmapsInternalId}/roadmapDependencies/{roadmapDependenciesInternalId}"),
    (
        path("roadmapsInternalId"),
        path("roadmapDependenciesInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.roadmap_dependencies:RoadmapDependency",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.RoadmapDependency] = Operation(
    "listRoadmapDependencies",
    Http("GET", "/roadmaps/{roadmapsInternalId}/roadmapDependencies"),
    (
        path("roadmapsInternalId"),
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
    answer="models.roadmap_dependencies:RoadmapDependencyList",
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


class RoadmapDependencies(Group):
    """Roadmap_dependencies: create many, create, delete, get, list."""

    def create_many(
        self,
        roadmaps_internal_id: int,
        body: Sequence[models.RoadmapDependencyInput] | models.RoadmapDependencyRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.RoadmapDependency, models.RowError]:
        """Create several roadmap dependencies in one call.

        - `roadmaps_internal_id`: Internal id, as in the `_internalId` of the roadmap.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, roadmaps_internal_id, x_api_full_response, body)

    def create(
        self, roadmaps_internal_id: int, body: models.RoadmapDependencyInput, *, x_api_full_response: bool | None = None
    ) -> models.RoadmapDependency:
        """Create a roadmap dependency.

        - `roadmaps_internal_id`: Internal id, as in the `_internalId` of the roadmap.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, roadmaps_internal_id, x_api_full_response, body)

    def delete(self, roadmaps_internal_id: int, roadmap_dependencies_internal_id: int) -> None:
        """Delete a roadmap dependency.

        - `roadmaps_internal_id`: Internal id, as in the `_internalId` of the roadmap.
        - `roadmap_dependencies_internal_id`: Internal id, as in the `_internalId` of the roadmap dependency.
        """
        return self._call(DELETE, roadmaps_internal_id, roadmap_dependencies_internal_id)

    def get(
        self,
        roadmaps_internal_id: int,
        roadmap_dependencies_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.RoadmapDependency:
        """Read one roadmap dependency.

        - `roadmaps_internal_id`: Internal id, as in the `_internalId` of the roadmap.
        - `roadmap_dependencies_internal_id`: Internal id, as in the `_internalId` of the roadmap dependency.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(
            GET,
            roadmaps_internal_id,
            roadmap_dependencies_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def list(
        self,
        roadmaps_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.RoadmapDependency] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.RoadmapDependency]:
        """List roadmap dependencies.

        - `roadmaps_internal_id`: Internal id, as in the `_internalId` of the roadmap.
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
            LIST, roadmaps_internal_id, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params
        )


class AsyncRoadmapDependencies(AsyncGroup):
    """Roadmap_dependencies: create many, create, delete, get, list."""

    async def create_many(
        self,
        roadmaps_internal_id: int,
        body: Sequence[models.RoadmapDependencyInput] | models.RoadmapDependencyRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.RoadmapDependency, models.RowError]:
        """Create several roadmap dependencies in one call."""
        return await self._call(CREATE_MANY, roadmaps_internal_id, x_api_full_response, body)

    async def create(
        self, roadmaps_internal_id: int, body: models.RoadmapDependencyInput, *, x_api_full_response: bool | None = None
    ) -> models.RoadmapDependency:
        """Create a roadmap dependency."""
        return await self._call(CREATE, roadmaps_internal_id, x_api_full_response, body)

    async def delete(self, roadmaps_internal_id: int, roadmap_dependencies_internal_id: int) -> None:
        """Delete a roadmap dependency."""
        return await self._call(DELETE, roadmaps_internal_id, roadmap_dependencies_internal_id)

    async def get(
        self,
        roadmaps_internal_id: int,
        roadmap_dependencies_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.RoadmapDependency:
        """Read one roadmap dependency."""
        return await self._call(
            GET,
            roadmaps_internal_id,
            roadmap_dependencies_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def list(
        self,
        roadmaps_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.RoadmapDependency] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.RoadmapDependency]:
        """List roadmap dependencies."""
        return self._pages(
            LIST, roadmaps_internal_id, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params
        )
