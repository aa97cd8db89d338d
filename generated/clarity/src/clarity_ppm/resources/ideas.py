"""Operations of `ideas`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.batch import BatchResult, KeyedBatchResult
from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Batch, Code, Http, Operation, Paging, header, path, payload, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models
    from .._runtime.conditions import Condition

CREATE: Operation[models.Idea] = Operation(
    "createIdea",
    Http("POST", "/ideas"),
    (header("x-api-full-response"), payload()),
    answer="models.ideas:Idea",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
CREATE_MANY: Operation[KeyedBatchResult[models.Idea, models.RowError]] = Operation(
    "createManyIdeas",
    Http("POST", "/ideas"),
    (header("x-api-full-response"), payload()),
    answer="models.ideas:IdeaBatch",
    batch=Batch(
        "d",
        within="d",
        results="results",
        failures="errors",
        skipped="skipped",
        sent="code",
        made="code",
        echoed="resource_id",
    ),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
GET: Operation[models.Idea] = Operation(
    "getIdea",
    Http("GET", "/ideas/{ideasInternalId}"),
    (
        path("ideasInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.ideas:Idea",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.Idea] = Operation(
    "listIdeas",
    Http("GET", "/ideas"),
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
    answer="models.ideas:IdeaList",
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
REPLACE: Operation[models.Idea] = Operation(
    "replaceIdea",
    Http("PUT", "/ideas/{ideasInternalId}"),
    (
        path("ideasInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.ideas:Idea",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
REPLACE_MANY: Operation[BatchResult[models.Idea, models.RowError]] = Operation(
    "replaceManyIdeas",
    Http("PUT", "/ideas"),
    (header("x-api-full-response"), header("x-api-force-patch"), payload()),
    answer="models.ideas:IdeaBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.Idea] = Operation(
    "updateIdea",
    Http("PATCH", "/ideas/{ideasInternalId}"),
    (path("ideasInternalId"), header("x-api-full-response"), header("x-api-rule-engine"), payload()),
    answer="models.ideas:Idea",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.Idea, models.RowError]] = Operation(
    "updateManyIdeas",
    Http("PATCH", "/ideas"),
    (header("x-api-full-response"), payload()),
    answer="models.ideas:IdeaBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)


class Ideas(Group):
    """Ideas: create, create many, get, list, replace, replace many, ...."""

    def create(self, body: models.IdeaInput, *, x_api_full_response: bool | None = None) -> models.Idea:
        """Create an idea.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, x_api_full_response, body)

    def create_many(
        self, body: Sequence[models.IdeaInput] | models.IdeaRows, *, x_api_full_response: bool | None = None
    ) -> KeyedBatchResult[models.Idea, models.RowError]:
        """Create several ideas in one call.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, x_api_full_response, body)

    def get(
        self,
        ideas_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Idea:
        """Read one idea.

        - `ideas_internal_id`: Internal id, as in the `_internalId` of the idea.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(GET, ideas_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Idea] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.Idea]:
        """List ideas.

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
        ideas_internal_id: int,
        body: models.IdeaInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Idea:
        """Replace an idea.

        - `ideas_internal_id`: Internal id, as in the `_internalId` of the idea.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(REPLACE, ideas_internal_id, x_api_full_response, x_api_force_patch, x_api_rule_engine, body)

    def replace_many(
        self,
        body: Sequence[models.IdeaInput] | models.IdeaRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.Idea, models.RowError]:
        """Replace several ideas.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    def update(
        self,
        ideas_internal_id: int,
        body: models.IdeaInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Idea:
        """Change some attributes of an idea.

        - `ideas_internal_id`: Internal id, as in the `_internalId` of the idea.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(UPDATE, ideas_internal_id, x_api_full_response, x_api_rule_engine, body)

    def update_many(
        self, body: Sequence[models.IdeaInput] | models.IdeaRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Idea, models.RowError]:
        """Change some attributes of several ideas.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, x_api_full_response, body)


class AsyncIdeas(AsyncGroup):
    """Ideas: create, create many, get, list, replace, replace many, ...."""

    async def create(self, body: models.IdeaInput, *, x_api_full_response: bool | None = None) -> models.Idea:
        """Create an idea."""
        return await self._call(CREATE, x_api_full_response, body)

    async def create_many(
        self, body: Sequence[models.IdeaInput] | models.IdeaRows, *, x_api_full_response: bool | None = None
    ) -> KeyedBatchResult[models.Idea, models.RowError]:
        """Create several ideas in one call."""
        return await self._call(CREATE_MANY, x_api_full_response, body)

    async def get(
        self,
        ideas_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Idea:
        """Read one idea."""
        return await self._call(GET, ideas_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Idea] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.Idea]:
        """List ideas."""
        return self._pages(LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params)

    async def replace(
        self,
        ideas_internal_id: int,
        body: models.IdeaInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Idea:
        """Replace an idea."""
        return await self._call(
            REPLACE, ideas_internal_id, x_api_full_response, x_api_force_patch, x_api_rule_engine, body
        )

    async def replace_many(
        self,
        body: Sequence[models.IdeaInput] | models.IdeaRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.Idea, models.RowError]:
        """Replace several ideas."""
        return await self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    async def update(
        self,
        ideas_internal_id: int,
        body: models.IdeaInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Idea:
        """Change some attributes of an idea."""
        return await self._call(UPDATE, ideas_internal_id, x_api_full_response, x_api_rule_engine, body)

    async def update_many(
        self, body: Sequence[models.IdeaInput] | models.IdeaRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Idea, models.RowError]:
        """Change some attributes of several ideas."""
        return await self._call(UPDATE_MANY, x_api_full_response, body)
