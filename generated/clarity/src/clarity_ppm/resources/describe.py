"""Operations of `describe`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Code, Http, Operation, Paging, path, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models
    from .._runtime.conditions import Condition

ALL: Operation[list[models.ResourceDescription]] = Operation(
    "describe",
    Http("GET", "/describe"),
    (query("filter"),),
    answer="models.describe:Description",
    result="results",
    idempotent=True,
    codes={"API-1029": Code("SessionExpired", "reauth")},
)
ATTRIBUTES: Operation[models.Attribute] = Operation(
    "describeAttributes",
    Http("GET", "/describeAttributes"),
    (query("offset"), query("limit"), query("filter")),
    answer="models.describe:AttributeList",
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
    codes={"API-1029": Code("SessionExpired", "reauth")},
)
RESOURCE: Operation[models.ResourceDescription] = Operation(
    "describeResource",
    Http("GET", "/describe/{resourceName}"),
    (path("resourceName"),),
    answer="models.describe:ResourceDescription",
    idempotent=True,
    codes={"API-1029": Code("SessionExpired", "reauth")},
)


class Describe(Group):
    """Describe: all, attributes, resource."""

    def all(self, *, filter: str | None = None) -> list[models.ResourceDescription]:
        """List the public resources.

        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        """
        return self._call(ALL, filter)

    def attributes(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        filter: str | Condition[models.Attribute] | None = None,
    ) -> Pager[models.Attribute]:
        """List attributes, usually of one resource.

        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        """
        return self._pages(ATTRIBUTES, offset, limit, filter)

    def resource(self, resource_name: str) -> models.ResourceDescription:
        """Read what a resource can do and which attributes it has.

        - `resource_name`: Name of a resource as in its address, e.g. `projects`.
        """
        return self._call(RESOURCE, resource_name)


class AsyncDescribe(AsyncGroup):
    """Describe: all, attributes, resource."""

    async def all(self, *, filter: str | None = None) -> list[models.ResourceDescription]:
        """List the public resources."""
        return await self._call(ALL, filter)

    def attributes(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        filter: str | Condition[models.Attribute] | None = None,
    ) -> AsyncPager[models.Attribute]:
        """List attributes, usually of one resource."""
        return self._pages(ATTRIBUTES, offset, limit, filter)

    async def resource(self, resource_name: str) -> models.ResourceDescription:
        """Read what a resource can do and which attributes it has."""
        return await self._call(RESOURCE, resource_name)
