"""Operations of `actual_transactions`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Code, Http, Operation, Paging, path, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models
    from .._runtime.conditions import Condition

GET: Operation[models.ActualTransaction] = Operation(
    "getActualTransaction",
    Http("GET", "/actualTransactions/{actualTransactionsInternalId}"),
    (
        path("actualTransactionsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.actual_transactions:ActualTransaction",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.ActualTransaction] = Operation(
    "listActualTransactions",
    Http("GET", "/actualTransactions"),
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
    answer="models.actual_transactions:ActualTransactionList",
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
    codes={
        "Actual/Posted Transactions request needs filter criteria": Code("TransactionFilterMissing"),
        "Cannot fetch Actual/Posted Transactions with Transaction Date range": Code("RangeTooLong"),
        "API-1092": Code("NotExpandable"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)


class ActualTransactions(Group):
    """Actual_transactions: get, list."""

    def get(
        self,
        actual_transactions_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.ActualTransaction:
        """Read one actual transaction.

        - `actual_transactions_internal_id`: Internal id, as in the `_internalId` of the actual transaction.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(GET, actual_transactions_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.ActualTransaction] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.ActualTransaction]:
        """List actual transactions.

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


class AsyncActualTransactions(AsyncGroup):
    """Actual_transactions: get, list."""

    async def get(
        self,
        actual_transactions_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.ActualTransaction:
        """Read one actual transaction."""
        return await self._call(GET, actual_transactions_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.ActualTransaction] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.ActualTransaction]:
        """List actual transactions."""
        return self._pages(LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params)
