"""Operations of `action_items`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Code, Http, Operation, Paging, path, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models
    from .._runtime.conditions import Condition

GET: Operation[models.ActionItem] = Operation(
    "getActionItem",
    Http("GET", "/actionItems/{actionItemsInternalId}"),
    (
        path("actionItemsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.action_items:ActionItem",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.ActionItem] = Operation(
    "listActionItems",
    Http("GET", "/actionItems"),
    (
        query("offset"),
        query("limit"),
        query("sort"),
        query("filter"),
        query("objFilter"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.action_items:ActionItemList",
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


class ActionItems(Group):
    """Action_items: get, list."""

    def get(
        self,
        action_items_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.ActionItem:
        """Read one action item.

        - `action_items_internal_id`: Internal id, as in the `_internalId` of the action item.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(GET, action_items_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.ActionItem] | None = None,
        obj_filter: str | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.ActionItem]:
        """List action items.

        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page.
        - `sort`: Attributes to sort by, separated by commas, each optionally followed by ` asc` or ` desc`.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        - `obj_filter`: A filter function of the server.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._pages(
            LIST, offset, limit, sort, filter, obj_filter, fields, links, expand, expand_fields, tsv_params
        )


class AsyncActionItems(AsyncGroup):
    """Action_items: get, list."""

    async def get(
        self,
        action_items_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.ActionItem:
        """Read one action item."""
        return await self._call(GET, action_items_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.ActionItem] | None = None,
        obj_filter: str | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.ActionItem]:
        """List action items."""
        return self._pages(
            LIST, offset, limit, sort, filter, obj_filter, fields, links, expand, expand_fields, tsv_params
        )
