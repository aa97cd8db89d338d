"""Operations of `lookups`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Code, Http, Operation, Paging, path, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models
    from .._runtime.conditions import Condition

VALUES: Operation[models.LookupValue] = Operation(
    "listLookupValues",
    Http("GET", "/lookups/{lookupCode}/lookupValues"),
    (path("lookupCode"), query("offset"), query("limit"), query("filter")),
    answer="models.lookups:LookupValueList",
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


class Lookups(Group):
    """Lookups: values."""

    def values(
        self,
        lookup_code: str,
        *,
        offset: int | None = None,
        limit: int | None = None,
        filter: str | Condition[models.LookupValue] | None = None,
    ) -> Pager[models.LookupValue]:
        """List the values of a lookup.

        Filters may name id, code and searchText only; dependent lookups demand their parameters.

        - `lookup_code`: Code of the lookup, as in the addresses of `_links`.
        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        """
        return self._pages(VALUES, lookup_code, offset, limit, filter)


class AsyncLookups(AsyncGroup):
    """Lookups: values."""

    def values(
        self,
        lookup_code: str,
        *,
        offset: int | None = None,
        limit: int | None = None,
        filter: str | Condition[models.LookupValue] | None = None,
    ) -> AsyncPager[models.LookupValue]:
        """List the values of a lookup."""
        return self._pages(VALUES, lookup_code, offset, limit, filter)
