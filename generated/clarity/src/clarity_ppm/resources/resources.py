"""Operations of `resources`."""

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

CREATE_MANY: Operation[BatchResult[models.Resource, models.RowError]] = Operation(
    "createManyResources",
    Http("POST", "/resources"),
    (header("x-api-full-response"), payload()),
    answer="models.resources:ResourceBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.Resource] = Operation(
    "createResource",
    Http("POST", "/resources"),
    (header("x-api-full-response"), payload()),
    answer="models.resources:Resource",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
DELETE: Operation[None] = Operation(
    "deleteResource",
    Http("DELETE", "/resources/{resourcesInternalId}"),
    (path("resourcesInternalId"),),
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.Resource] = Operation(
    "getResource",
    Http("GET", "/resources/{resourcesInternalId}"),
    (
        path("resourcesInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.resources:Resource",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.Resource] = Operation(
    "listResources",
    Http("GET", "/resources"),
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
    answer="models.resources:ResourceList",
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
REPLACE_MANY: Operation[BatchResult[models.Resource, models.RowError]] = Operation(
    "replaceManyResources",
    Http("PUT", "/resources"),
    (header("x-api-full-response"), header("x-api-force-patch"), payload()),
    answer="models.resources:ResourceBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
REPLACE: Operation[models.Resource] = Operation(
    "replaceResource",
    Http("PUT", "/resources/{resourcesInternalId}"),
    (
        path("resourcesInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.resources:Resource",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.Resource, models.RowError]] = Operation(
    "updateManyResources",
    Http("PATCH", "/resources"),
    (header("x-api-full-response"), payload()),
    answer="models.resources:ResourceBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.Resource] = Operation(
    "updateResource",
    Http("PATCH", "/resources/{resourcesInternalId}"),
    (path("resourcesInternalId"), header("x-api-full-response"), header("x-api-rule-engine"), payload()),
    answer="models.resources:Resource",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)


class Resources(Group):
    """Resources: create many, create, delete, get, list, replace many, ...."""

    def create_many(
        self, body: Sequence[models.ResourceInput] | models.ResourceRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Resource, models.RowError]:
        """Create several resources in one call.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, x_api_full_response, body)

    def create(self, body: models.ResourceInput, *, x_api_full_response: bool | None = None) -> models.Resource:
        """Create a resource.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, x_api_full_response, body)

    def delete(self, resources_internal_id: int) -> None:
        """Delete a resource.

        - `resources_internal_id`: Internal id, as in the `_internalId` of the resource.
        """
        return self._call(DELETE, resources_internal_id)

    def get(
        self,
        resources_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Resource:
        """Read one resource.

        - `resources_internal_id`: Internal id, as in the `_internalId` of the resource.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(GET, resources_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Resource] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.Resource]:
        """List resources.

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
        body: Sequence[models.ResourceInput] | models.ResourceRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.Resource, models.RowError]:
        """Replace several resources.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    def replace(
        self,
        resources_internal_id: int,
        body: models.ResourceInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Resource:
        """Replace a resource.

        - `resources_internal_id`: Internal id, as in the `_internalId` of the resource.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            REPLACE, resources_internal_id, x_api_full_response, x_api_force_patch, x_api_rule_engine, body
        )

    def update_many(
        self, body: Sequence[models.ResourceInput] | models.ResourceRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Resource, models.RowError]:
        """Change some attributes of several resources.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, x_api_full_response, body)

    def update(
        self,
        resources_internal_id: int,
        body: models.ResourceInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Resource:
        """Change some attributes of a resource.

        - `resources_internal_id`: Internal id, as in the `_internalId` of the resource.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(UPDATE, resources_internal_id, x_api_full_response, x_api_rule_engine, body)


class AsyncResources(AsyncGroup):
    """Resources: create many, create, delete, get, list, replace many, ...."""

    async def create_many(
        self, body: Sequence[models.ResourceInput] | models.ResourceRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Resource, models.RowError]:
        """Create several resources in one call."""
        return await self._call(CREATE_MANY, x_api_full_response, body)

    async def create(self, body: models.ResourceInput, *, x_api_full_response: bool | None = None) -> models.Resource:
        """Create a resource."""
        return await self._call(CREATE, x_api_full_response, body)

    async def delete(self, resources_internal_id: int) -> None:
        """Delete a resource."""
        return await self._call(DELETE, resources_internal_id)

    async def get(
        self,
        resources_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Resource:
        """Read one resource."""
        return await self._call(GET, resources_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Resource] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.Resource]:
        """List resources."""
        return self._pages(LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params)

    async def replace_many(
        self,
        body: Sequence[models.ResourceInput] | models.ResourceRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.Resource, models.RowError]:
        """Replace several resources."""
        return await self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    async def replace(
        self,
        resources_internal_id: int,
        body: models.ResourceInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Resource:
        """Replace a resource."""
        return await self._call(
            REPLACE, resources_internal_id, x_api_full_response, x_api_force_patch, x_api_rule_engine, body
        )

    async def update_many(
        self, body: Sequence[models.ResourceInput] | models.ResourceRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Resource, models.RowError]:
        """Change some attributes of several resources."""
        return await self._call(UPDATE_MANY, x_api_full_response, body)

    async def update(
        self,
        resources_internal_id: int,
        body: models.ResourceInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Resource:
        """Change some attributes of a resource."""
        return await self._call(UPDATE, resources_internal_id, x_api_full_response, x_api_rule_engine, body)
