"""Operations of `inbound_transactions`."""

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

CREATE: Operation[models.InboundTransaction] = Operation(
    "createInboundTransaction",
    Http("POST", "/inboundTransactions"),
    (header("x-api-full-response"), payload()),
    answer="models.inbound_transactions:InboundTransaction",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
CREATE_MANY: Operation[BatchResult[models.InboundTransaction, models.RowError]] = Operation(
    "createManyInboundTransactions",
    Http("POST", "/inboundTransactions"),
    (header("x-api-full-response"), payload()),
    answer="models.inbound_transactions:InboundTransactionBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
GET: Operation[models.InboundTransaction] = Operation(
    "getInboundTransaction",
    Http("GET", "/inboundTransactions/{inboundTransactionsInternalId}"),
    (
        path("inboundTransactionsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.inbound_transactions:InboundTransaction",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.InboundTransaction] = Operation(
    "listInboundTransactions",
    Http("GET", "/inboundTransactions"),
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
    answer="models.inbound_transactions:InboundTransactionList",
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


class InboundTransactions(Group):
    """Inbound_transactions: create, create many, get, list."""

    def create(
        self, body: models.InboundTransactionInput, *, x_api_full_response: bool | None = None
    ) -> models.InboundTransaction:
        """Create an inbound transaction.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, x_api_full_response, body)

    def create_many(
        self,
        body: Sequence[models.InboundTransactionInput] | models.InboundTransactionRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.InboundTransaction, models.RowError]:
        """Create several inbound transactions in one call.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, x_api_full_response, body)

    def get(
        self,
        inbound_transactions_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.InboundTransaction:
        """Read one inbound transaction.

        - `inbound_transactions_internal_id`: Internal id, as in the `_internalId` of the inbound transaction.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(GET, inbound_transactions_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.InboundTransaction] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.InboundTransaction]:
        """List inbound transactions.

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


class AsyncInboundTransactions(AsyncGroup):
    """Inbound_transactions: create, create many, get, list."""

    async def create(
        self, body: models.InboundTransactionInput, *, x_api_full_response: bool | None = None
    ) -> models.InboundTransaction:
        """Create an inbound transaction."""
        return await self._call(CREATE, x_api_full_response, body)

    async def create_many(
        self,
        body: Sequence[models.InboundTransactionInput] | models.InboundTransactionRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.InboundTransaction, models.RowError]:
        """Create several inbound transactions in one call."""
        return await self._call(CREATE_MANY, x_api_full_response, body)

    async def get(
        self,
        inbound_transactions_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.InboundTransaction:
        """Read one inbound transaction."""
        return await self._call(GET, inbound_transactions_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.InboundTransaction] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.InboundTransaction]:
        """List inbound transactions."""
        return self._pages(LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params)
