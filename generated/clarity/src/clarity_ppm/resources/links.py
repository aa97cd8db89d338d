"""Operations of `links`."""

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

CREATE: Operation[models.LinkEntry] = Operation(
    "createLinkEntry",
    Http("POST", "/links"),
    (header("x-api-full-response"), payload()),
    answer="models.links:LinkEntry",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
CREATE_MANY: Operation[BatchResult[models.LinkEntry, models.RowError]] = Operation(
    "createManyLinkEntries",
    Http("POST", "/links"),
    (header("x-api-full-response"), payload()),
    answer="models.links:LinkEntryBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
DELETE: Operation[None] = Operation(
    "deleteLinkEntry",
    Http("DELETE", "/links/{linksInternalId}"),
    (path("linksInternalId"),),
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.LinkEntry] = Operation(
    "getLinkEntry",
    Http("GET", "/links/{linksInternalId}"),
    (
        path("linksInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.links:LinkEntry",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.LinkEntry] = Operation(
    "listLinkEntries",
    Http("GET", "/links"),
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
    answer="models.links:LinkEntryList",
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
REPLACE: Operation[models.LinkEntry] = Operation(
    "replaceLinkEntry",
    Http("PUT", "/links/{linksInternalId}"),
    (
        path("linksInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.links:LinkEntry",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
REPLACE_MANY: Operation[BatchResult[models.LinkEntry, models.RowError]] = Operation(
    "replaceManyLinkEntries",
    Http("PUT", "/links"),
    (header("x-api-full-response"), header("x-api-force-patch"), payload()),
    answer="models.links:LinkEntryBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.LinkEntry] = Operation(
    "updateLinkEntry",
    Http("PATCH", "/links/{linksInternalId}"),
    (path("linksInternalId"), header("x-api-full-response"), header("x-api-rule-engine"), payload()),
    answer="models.links:LinkEntry",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.LinkEntry, models.RowError]] = Operation(
    "updateManyLinkEntries",
    Http("PATCH", "/links"),
    (header("x-api-full-response"), payload()),
    answer="models.links:LinkEntryBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)


class Links(Group):
    """Links: create, create many, delete, get, list, replace, ...."""

    def create(self, body: models.LinkEntryInput, *, x_api_full_response: bool | None = None) -> models.LinkEntry:
        """Create a link entry.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, x_api_full_response, body)

    def create_many(
        self, body: Sequence[models.LinkEntryInput] | models.LinkEntryRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.LinkEntry, models.RowError]:
        """Create several links in one call.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, x_api_full_response, body)

    def delete(self, links_internal_id: int) -> None:
        """Delete a link entry.

        - `links_internal_id`: Internal id, as in the `_internalId` of the link entry.
        """
        return self._call(DELETE, links_internal_id)

    def get(
        self,
        links_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.LinkEntry:
        """Read one link entry.

        - `links_internal_id`: Internal id, as in the `_internalId` of the link entry.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(GET, links_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.LinkEntry] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.LinkEntry]:
        """List links.

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

    def replace(
        self,
        links_internal_id: int,
        body: models.LinkEntryInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.LinkEntry:
        """Replace a link entry.

        - `links_internal_id`: Internal id, as in the `_internalId` of the link entry.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(REPLACE, links_internal_id, x_api_full_response, x_api_force_patch, x_api_rule_engine, body)

    def replace_many(
        self,
        body: Sequence[models.LinkEntryInput] | models.LinkEntryRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.LinkEntry, models.RowError]:
        """Replace several links.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    def update(
        self,
        links_internal_id: int,
        body: models.LinkEntryInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.LinkEntry:
        """Change some attributes of a link entry.

        - `links_internal_id`: Internal id, as in the `_internalId` of the link entry.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(UPDATE, links_internal_id, x_api_full_response, x_api_rule_engine, body)

    def update_many(
        self, body: Sequence[models.LinkEntryInput] | models.LinkEntryRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.LinkEntry, models.RowError]:
        """Change some attributes of several links.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, x_api_full_response, body)


class AsyncLinks(AsyncGroup):
    """Links: create, create many, delete, get, list, replace, ...."""

    async def create(self, body: models.LinkEntryInput, *, x_api_full_response: bool | None = None) -> models.LinkEntry:
        """Create a link entry."""
        return await self._call(CREATE, x_api_full_response, body)

    async def create_many(
        self, body: Sequence[models.LinkEntryInput] | models.LinkEntryRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.LinkEntry, models.RowError]:
        """Create several links in one call."""
        return await self._call(CREATE_MANY, x_api_full_response, body)

    async def delete(self, links_internal_id: int) -> None:
        """Delete a link entry."""
        return await self._call(DELETE, links_internal_id)

    async def get(
        self,
        links_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.LinkEntry:
        """Read one link entry."""
        return await self._call(GET, links_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.LinkEntry] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.LinkEntry]:
        """List links."""
        return self._pages(LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params)

    async def replace(
        self,
        links_internal_id: int,
        body: models.LinkEntryInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.LinkEntry:
        """Replace a link entry."""
        return await self._call(
            REPLACE, links_internal_id, x_api_full_response, x_api_force_patch, x_api_rule_engine, body
        )

    async def replace_many(
        self,
        body: Sequence[models.LinkEntryInput] | models.LinkEntryRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.LinkEntry, models.RowError]:
        """Replace several links."""
        return await self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    async def update(
        self,
        links_internal_id: int,
        body: models.LinkEntryInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.LinkEntry:
        """Change some attributes of a link entry."""
        return await self._call(UPDATE, links_internal_id, x_api_full_response, x_api_rule_engine, body)

    async def update_many(
        self, body: Sequence[models.LinkEntryInput] | models.LinkEntryRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.LinkEntry, models.RowError]:
        """Change some attributes of several links."""
        return await self._call(UPDATE_MANY, x_api_full_response, body)
