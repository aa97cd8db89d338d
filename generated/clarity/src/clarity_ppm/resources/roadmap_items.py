"""Operations of `roadmap_items`."""

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

CREATE_MANY: Operation[BatchResult[models.RoadmapItem, models.RowError]] = Operation(
    "createManyRoadmapItems",
    Http("POST", "/roadmaps/{roadmapsInternalId}/roadmapItems"),
    (path("roadmapsInternalId"), header("x-api-full-response"), payload()),
    answer="models.roadmap_items:RoadmapItemBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.RoadmapItem] = Operation(
    "createRoadmapItem",
    Http("POST", "/roadmaps/{roadmapsInternalId}/roadmapItems"),
    (path("roadmapsInternalId"), header("x-api-full-response"), payload()),
    answer="models.roadmap_items:RoadmapItem",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.RoadmapItem] = Operation(
    "getRoadmapItem",
    Http("GET", "/roadmaps/{roadmapsInternalId}/roadmapItems/{roadmapItemsInternalId}"),
    (
        path("roadmapsInternalId"),
        path("roadmapItemsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.roadmap_items:RoadmapItem",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.RoadmapItem] = Operation(
    "listRoadmapItems",
    Http("GET", "/roadmaps/{roadmapsInternalId}/roadmapItems"),
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
    answer="models.roadmap_items:RoadmapItemList",
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
REPLACE_MANY: Operation[BatchResult[models.RoadmapItem, models.RowError]] = Operation(
    "replaceManyRoadmapItems",
    Http("PUT", "/roadmaps/{roadmapsInternalId}/roadmapItems"),
    (path("roadmapsInternalId"), header("x-api-full-response"), header("x-api-force-patch"), payload()),
    answer="models.roadmap_items:RoadmapItemBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
REPLACE: Operation[models.RoadmapItem] = Operation(
    "replaceRoadmapItem",
    Http("PUT", "/roadmaps/{roadmapsInternalId}/roadmapItems/{roadmapItemsInternalId}"),
    (
        path("roadmapsInternalId"),
        path("roadmapItemsInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.roadmap_items:RoadmapItem",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.RoadmapItem, models.RowError]] = Operation(
    "updateManyRoadmapItems",
    Http("PATCH", "/roadmaps/{roadmapsInternalId}/roadmapItems"),
    (path("roadmapsInternalId"), header("x-api-full-response"), payload()),
    answer="models.roadmap_items:RoadmapItemBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.RoadmapItem] = Operation(
    "updateRoadmapItem",
    Http("PATCH", "/roadmaps/{roadmapsInternalId}/roadmapItems/{roadmapItemsInternalId}"),
    (
        path("roadmapsInternalId"),
        path("roadmapItemsInternalId"),
        header("x-api-full-response"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.roadmap_items:RoadmapItem",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)


class RoadmapItems(Group):
    """Roadmap_items: create many, create, get, list, replace many, replace, ...."""

    def create_many(
        self,
        roadmaps_internal_id: int,
        body: Sequence[models.RoadmapItemInput] | models.RoadmapItemRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.RoadmapItem, models.RowError]:
        """Create several roadmap items in one call.

        - `roadmaps_internal_id`: Internal id, as in the `_internalId` of the roadmap.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, roadmaps_internal_id, x_api_full_response, body)

    def create(
        self, roadmaps_internal_id: int, body: models.RoadmapItemInput, *, x_api_full_response: bool | None = None
    ) -> models.RoadmapItem:
        """Create a roadmap item.

        - `roadmaps_internal_id`: Internal id, as in the `_internalId` of the roadmap.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, roadmaps_internal_id, x_api_full_response, body)

    def get(
        self,
        roadmaps_internal_id: int,
        roadmap_items_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.RoadmapItem:
        """Read one roadmap item.

        - `roadmaps_internal_id`: Internal id, as in the `_internalId` of the roadmap.
        - `roadmap_items_internal_id`: Internal id, as in the `_internalId` of the roadmap item.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(
            GET, roadmaps_internal_id, roadmap_items_internal_id, fields, links, expand, expand_fields, tsv_params
        )

    def list(
        self,
        roadmaps_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.RoadmapItem] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.RoadmapItem]:
        """List roadmap items.

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

    def replace_many(
        self,
        roadmaps_internal_id: int,
        body: Sequence[models.RoadmapItemInput] | models.RoadmapItemRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.RoadmapItem, models.RowError]:
        """Replace several roadmap items.

        - `roadmaps_internal_id`: Internal id, as in the `_internalId` of the roadmap.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(REPLACE_MANY, roadmaps_internal_id, x_api_full_response, x_api_force_patch, body)

    def replace(
        self,
        roadmaps_internal_id: int,
        roadmap_items_internal_id: int,
        body: models.RoadmapItemInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.RoadmapItem:
        """Replace a roadmap item.

        - `roadmaps_internal_id`: Internal id, as in the `_internalId` of the roadmap.
        - `roadmap_items_internal_id`: Internal id, as in the `_internalId` of the roadmap item.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            REPLACE,
            roadmaps_internal_id,
            roadmap_items_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    def update_many(
        self,
        roadmaps_internal_id: int,
        body: Sequence[models.RoadmapItemInput] | models.RoadmapItemRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.RoadmapItem, models.RowError]:
        """Change some attributes of several roadmap items.

        - `roadmaps_internal_id`: Internal id, as in the `_internalId` of the roadmap.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, roadmaps_internal_id, x_api_full_response, body)

    def update(
        self,
        roadmaps_internal_id: int,
        roadmap_items_internal_id: int,
        body: models.RoadmapItemInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.RoadmapItem:
        """Change some attributes of a roadmap item.

        - `roadmaps_internal_id`: Internal id, as in the `_internalId` of the roadmap.
        - `roadmap_items_internal_id`: Internal id, as in the `_internalId` of the roadmap item.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            UPDATE, roadmaps_internal_id, roadmap_items_internal_id, x_api_full_response, x_api_rule_engine, body
        )


class AsyncRoadmapItems(AsyncGroup):
    """Roadmap_items: create many, create, get, list, replace many, replace, ...."""

    async def create_many(
        self,
        roadmaps_internal_id: int,
        body: Sequence[models.RoadmapItemInput] | models.RoadmapItemRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.RoadmapItem, models.RowError]:
        """Create several roadmap items in one call."""
        return await self._call(CREATE_MANY, roadmaps_internal_id, x_api_full_response, body)

    async def create(
        self, roadmaps_internal_id: int, body: models.RoadmapItemInput, *, x_api_full_response: bool | None = None
    ) -> models.RoadmapItem:
        """Create a roadmap item."""
        return await self._call(CREATE, roadmaps_internal_id, x_api_full_response, body)

    async def get(
        self,
        roadmaps_internal_id: int,
        roadmap_items_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.RoadmapItem:
        """Read one roadmap item."""
        return await self._call(
            GET, roadmaps_internal_id, roadmap_items_internal_id, fields, links, expand, expand_fields, tsv_params
        )

    def list(
        self,
        roadmaps_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.RoadmapItem] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.RoadmapItem]:
        """List roadmap items."""
        return self._pages(
            LIST, roadmaps_internal_id, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params
        )

    async def replace_many(
        self,
        roadmaps_internal_id: int,
        body: Sequence[models.RoadmapItemInput] | models.RoadmapItemRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.RoadmapItem, models.RowError]:
        """Replace several roadmap items."""
        return await self._call(REPLACE_MANY, roadmaps_internal_id, x_api_full_response, x_api_force_patch, body)

    async def replace(
        self,
        roadmaps_internal_id: int,
        roadmap_items_internal_id: int,
        body: models.RoadmapItemInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.RoadmapItem:
        """Replace a roadmap item."""
        return await self._call(
            REPLACE,
            roadmaps_internal_id,
            roadmap_items_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    async def update_many(
        self,
        roadmaps_internal_id: int,
        body: Sequence[models.RoadmapItemInput] | models.RoadmapItemRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.RoadmapItem, models.RowError]:
        """Change some attributes of several roadmap items."""
        return await self._call(UPDATE_MANY, roadmaps_internal_id, x_api_full_response, body)

    async def update(
        self,
        roadmaps_internal_id: int,
        roadmap_items_internal_id: int,
        body: models.RoadmapItemInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.RoadmapItem:
        """Change some attributes of a roadmap item."""
        return await self._call(
            UPDATE, roadmaps_internal_id, roadmap_items_internal_id, x_api_full_response, x_api_rule_engine, body
        )
