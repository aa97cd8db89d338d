"""Operations of `roadmaps`."""

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

CREATE_MANY: Operation[BatchResult[models.Roadmap, models.RowError]] = Operation(
    "createManyRoadmaps",
    Http("POST", "/roadmaps"),
    (header("x-api-full-response"), payload()),
    answer="models.roadmaps:RoadmapBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.Roadmap] = Operation(
    "createRoadmap",
    Http("POST", "/roadmaps"),
    (header("x-api-full-response"), payload()),
    answer="models.roadmaps:Roadmap",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.Roadmap] = Operation(
    "getRoadmap",
    Http("GET", "/roadmaps/{roadmapsInternalId}"),
    (
        path("roadmapsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.roadmaps:Roadmap",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.Roadmap] = Operation(
    "listRoadmaps",
    Http("GET", "/roadmaps"),
    (
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
    answer="models.roadmaps:RoadmapList",
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
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
REPLACE_MANY: Operation[BatchResult[models.Roadmap, models.RowError]] = Operation(
    "replaceManyRoadmaps",
    Http("PUT", "/roadmaps"),
    (header("x-api-full-response"), header("x-api-force-patch"), payload()),
    answer="models.roadmaps:RoadmapBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
REPLACE: Operation[models.Roadmap] = Operation(
    "replaceRoadmap",
    Http("PUT", "/roadmaps/{roadmapsInternalId}"),
    (
        path("roadmapsInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.roadmaps:Roadmap",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.Roadmap, models.RowError]] = Operation(
    "updateManyRoadmaps",
    Http("PATCH", "/roadmaps"),
    (header("x-api-full-response"), payload()),
    answer="models.roadmaps:RoadmapBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.Roadmap] = Operation(
    "updateRoadmap",
    Http("PATCH", "/roadmaps/{roadmapsInternalId}"),
    (path("roadmapsInternalId"), header("x-api-full-response"), header("x-api-rule-engine"), payload()),
    answer="models.roadmaps:Roadmap",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)


class Roadmaps(Group):
    """Roadmaps: create many, create, get, list, replace many, replace, ...."""

    def create_many(
        self, body: Sequence[models.RoadmapInput] | models.RoadmapRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Roadmap, models.RowError]:
        """Create several roadmaps in one call.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, x_api_full_response, body)

    def create(self, body: models.RoadmapInput, *, x_api_full_response: bool | None = None) -> models.Roadmap:
        """Create a roadmap.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, x_api_full_response, body)

    def get(
        self,
        roadmaps_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Roadmap:
        """Read one roadmap.

        - `roadmaps_internal_id`: Internal id, as in the `_internalId` of the roadmap.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(GET, roadmaps_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Roadmap] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.Roadmap]:
        """List roadmaps.

        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page.
        - `sort`: Attributes to sort by, separated by commas, each optionally followed by ` asc` or ` desc`.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._pages(LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params)

    def replace_many(
        self,
        body: Sequence[models.RoadmapInput] | models.RoadmapRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.Roadmap, models.RowError]:
        """Replace several roadmaps.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    def replace(
        self,
        roadmaps_internal_id: int,
        body: models.RoadmapInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Roadmap:
        """Replace a roadmap.

        - `roadmaps_internal_id`: Internal id, as in the `_internalId` of the roadmap.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            REPLACE, roadmaps_internal_id, x_api_full_response, x_api_force_patch, x_api_rule_engine, body
        )

    def update_many(
        self, body: Sequence[models.RoadmapInput] | models.RoadmapRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Roadmap, models.RowError]:
        """Change some attributes of several roadmaps.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, x_api_full_response, body)

    def update(
        self,
        roadmaps_internal_id: int,
        body: models.RoadmapInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Roadmap:
        """Change some attributes of a roadmap.

        - `roadmaps_internal_id`: Internal id, as in the `_internalId` of the roadmap.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(UPDATE, roadmaps_internal_id, x_api_full_response, x_api_rule_engine, body)


class AsyncRoadmaps(AsyncGroup):
    """Roadmaps: create many, create, get, list, replace many, replace, ...."""

    async def create_many(
        self, body: Sequence[models.RoadmapInput] | models.RoadmapRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Roadmap, models.RowError]:
        """Create several roadmaps in one call."""
        return await self._call(CREATE_MANY, x_api_full_response, body)

    async def create(self, body: models.RoadmapInput, *, x_api_full_response: bool | None = None) -> models.Roadmap:
        """Create a roadmap."""
        return await self._call(CREATE, x_api_full_response, body)

    async def get(
        self,
        roadmaps_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Roadmap:
        """Read one roadmap."""
        return await self._call(GET, roadmaps_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Roadmap] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.Roadmap]:
        """List roadmaps."""
        return self._pages(LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params)

    async def replace_many(
        self,
        body: Sequence[models.RoadmapInput] | models.RoadmapRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.Roadmap, models.RowError]:
        """Replace several roadmaps."""
        return await self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    async def replace(
        self,
        roadmaps_internal_id: int,
        body: models.RoadmapInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Roadmap:
        """Replace a roadmap."""
        return await self._call(
            REPLACE, roadmaps_internal_id, x_api_full_response, x_api_force_patch, x_api_rule_engine, body
        )

    async def update_many(
        self, body: Sequence[models.RoadmapInput] | models.RoadmapRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Roadmap, models.RowError]:
        """Change some attributes of several roadmaps."""
        return await self._call(UPDATE_MANY, x_api_full_response, body)

    async def update(
        self,
        roadmaps_internal_id: int,
        body: models.RoadmapInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Roadmap:
        """Change some attributes of a roadmap."""
        return await self._call(UPDATE, roadmaps_internal_id, x_api_full_response, x_api_rule_engine, body)
