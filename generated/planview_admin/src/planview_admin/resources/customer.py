"""Operations of `customer`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, Paging, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

LIST_AUDIT: Operation[models.AuditEntry] = Operation(
    "listCustomerAudit",
    Http("GET", "/public/v1/customer/audit"),
    (query("startIndex"), query("count")),
    answer="models.shared:AuditPage",
    paging=Paging(
        "offset",
        "resources",
        start="startIndex",
        base=1,
        size="count",
        page_size="items_per_page",
        terms=("start_index", "items_per_page"),
        end=("empty_page", "short_page"),
    ),
    idempotent=True,
)


class Customer(Group):
    """Customer: list audit."""

    def list_audit(self, *, start_index: int | None = None, count: int | None = None) -> Pager[models.AuditEntry]:
        """What happened in the customer's account, newest first.

        - `start_index`: Number of the first item wanted, from 1 on.
        - `count`: Items of a page.
        """
        return self._pages(LIST_AUDIT, start_index, count)


class AsyncCustomer(AsyncGroup):
    """Customer: list audit."""

    def list_audit(self, *, start_index: int | None = None, count: int | None = None) -> AsyncPager[models.AuditEntry]:
        """What happened in the customer's account, newest first."""
        return self._pages(LIST_AUDIT, start_index, count)
