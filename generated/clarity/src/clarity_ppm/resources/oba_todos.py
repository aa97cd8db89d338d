"""Operations of `oba_todos`."""

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

CREATE_MANY: Operation[BatchResult[models.ObaTodo, models.RowError]] = Operation(
    "createManyObaTodos",
    Http("POST", "/obaTodos"),
    (header("x-api-full-response"), header("x-api-association-key"), payload()),
    answer="models.oba_todos:ObaTodoBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.ObaTodo] = Operation(
    "createObaTodo",
    Http("POST", "/obaTodos"),
    (header("x-api-full-response"), header("x-api-association-key"), payload()),
    answer="models.oba_todos:ObaTodo",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.ObaTodo] = Operation(
    "getObaTodo",
    Http("GET", "/obaTodos/{obaTodosInternalId}"),
    (
        path("obaTodosInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
        header("x-api-association-key"),
    ),
    answer="models.oba_todos:ObaTodo",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.ObaTodo] = Operation(
    "listObaTodos",
    Http("GET", "/obaTodos"),
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
        header("x-api-association-key"),
    ),
    answer="models.oba_todos:ObaTodoList",
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
UPDATE_MANY: Operation[BatchResult[models.ObaTodo, models.RowError]] = Operation(
    "updateManyObaTodos",
    Http("PATCH", "/obaTodos"),
    (header("x-api-full-response"), header("x-api-association-key"), payload()),
    answer="models.oba_todos:ObaTodoBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.ObaTodo] = Operation(
    "updateObaTodo",
    Http("PATCH", "/obaTodos/{obaTodosInternalId}"),
    (
        path("obaTodosInternalId"),
        header("x-api-full-response"),
        header("x-api-rule-engine"),
        header("x-api-association-key"),
        payload(),
    ),
    answer="models.oba_todos:ObaTodo",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)


class ObaTodos(Group):
    """Oba_todos: create many, create, get, list, update many, update."""

    def create_many(
        self,
        body: Sequence[models.ObaTodoInput] | models.ObaTodoRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> BatchResult[models.ObaTodo, models.RowError]:
        """Create several oba todos in one call.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(CREATE_MANY, x_api_full_response, x_api_association_key, body)

    def create(
        self,
        body: models.ObaTodoInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> models.ObaTodo:
        """Create an oba todo.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(CREATE, x_api_full_response, x_api_association_key, body)

    def get(
        self,
        oba_todos_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
        x_api_association_key: str | None = None,
    ) -> models.ObaTodo:
        """Read one oba todo.

        - `oba_todos_internal_id`: Internal id, as in the `_internalId` of the oba todo.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(
            GET, oba_todos_internal_id, fields, links, expand, expand_fields, tsv_params, x_api_association_key
        )

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.ObaTodo] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
        x_api_association_key: str | None = None,
    ) -> Pager[models.ObaTodo]:
        """List oba todos.

        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page.
        - `sort`: Attributes to sort by, separated by commas, each optionally followed by ` asc` or ` desc`.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._pages(
            LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params, x_api_association_key
        )

    def update_many(
        self,
        body: Sequence[models.ObaTodoInput] | models.ObaTodoRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> BatchResult[models.ObaTodo, models.RowError]:
        """Change some attributes of several oba todos.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(UPDATE_MANY, x_api_full_response, x_api_association_key, body)

    def update(
        self,
        oba_todos_internal_id: int,
        body: models.ObaTodoInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
        x_api_association_key: str | None = None,
    ) -> models.ObaTodo:
        """Change some attributes of an oba todo.

        - `oba_todos_internal_id`: Internal id, as in the `_internalId` of the oba todo.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        - `x_api_association_key`: The association in whose context the call runs, e.g. `obaTodos~tasks`.
        """
        return self._call(
            UPDATE, oba_todos_internal_id, x_api_full_response, x_api_rule_engine, x_api_association_key, body
        )


class AsyncObaTodos(AsyncGroup):
    """Oba_todos: create many, create, get, list, update many, update."""

    async def create_many(
        self,
        body: Sequence[models.ObaTodoInput] | models.ObaTodoRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> BatchResult[models.ObaTodo, models.RowError]:
        """Create several oba todos in one call."""
        return await self._call(CREATE_MANY, x_api_full_response, x_api_association_key, body)

    async def create(
        self,
        body: models.ObaTodoInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> models.ObaTodo:
        """Create an oba todo."""
        return await self._call(CREATE, x_api_full_response, x_api_association_key, body)

    async def get(
        self,
        oba_todos_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
        x_api_association_key: str | None = None,
    ) -> models.ObaTodo:
        """Read one oba todo."""
        return await self._call(
            GET, oba_todos_internal_id, fields, links, expand, expand_fields, tsv_params, x_api_association_key
        )

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.ObaTodo] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
        x_api_association_key: str | None = None,
    ) -> AsyncPager[models.ObaTodo]:
        """List oba todos."""
        return self._pages(
            LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params, x_api_association_key
        )

    async def update_many(
        self,
        body: Sequence[models.ObaTodoInput] | models.ObaTodoRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_association_key: str | None = None,
    ) -> BatchResult[models.ObaTodo, models.RowError]:
        """Change some attributes of several oba todos."""
        return await self._call(UPDATE_MANY, x_api_full_response, x_api_association_key, body)

    async def update(
        self,
        oba_todos_internal_id: int,
        body: models.ObaTodoInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
        x_api_association_key: str | None = None,
    ) -> models.ObaTodo:
        """Change some attributes of an oba todo."""
        return await self._call(
            UPDATE, oba_todos_internal_id, x_api_full_response, x_api_rule_engine, x_api_association_key, body
        )
