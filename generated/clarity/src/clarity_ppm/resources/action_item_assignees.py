"""Operations of `action_item_assignees`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Code, Http, Operation, Paging, header, path, payload, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models
    from .._runtime.conditions import Condition

GET: Operation[models.ActionItemAssignee] = Operation(
    "getActionItemAssignee",
    Http("GET", "/actionItems/{actionItemsInternalId}/actionItemAssignees/{actionItemAssigneesInternalId}"),
    (
        path("actionItemsInternalId"),
        path("actionItemAssigneesInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.action_item_assignees:ActionItemAssignee",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.ActionItemAssignee] = Operation(
    "listActionItemAssignees",
    Http("GET", "/actionItems/{actionItemsInternalId}/actionItemAssignees"),
    (
        path("actionItemsInternalId"),
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
    answer="models.action_item_assignees:ActionItemAssigneeList",
    paging=Paging(
        "link",
        "results",
        start="offset",
        size="limit",
        default_size=25,
        max_size=200,
        total="total_count",
        next="next",
        end=("no_link", "total_reached"),
    ),
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE: Operation[models.ActionItemAssignee] = Operation(
    "updateActionItemAssignee",
    Http("PATCH", "/actionItems/{actionItemsInternalId}/actionItemAssignees/{actionItemAssigneesInternalId}"),
    (
        path("actionItemsInternalId"),
        path("actionItemAssigneesInternalId"),
        header("x-api-full-response"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.action_item_assignees:ActionItemAssignee",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)


class ActionItemAssignees(Group):
    """Action_item_assignees: get, list, update."""

    def get(
        self,
        action_items_internal_id: int,
        action_item_assignees_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.ActionItemAssignee:
        """Read one action item assignee.

        - `action_items_internal_id`: Internal id, as in the `_internalId` of the action item.
        - `action_item_assignees_internal_id`: Internal id, as in the `_internalId` of the action item
        assignee.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(
            GET,
            action_items_internal_id,
            action_item_assignees_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def list(
        self,
        action_items_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.ActionItemAssignee] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.ActionItemAssignee]:
        """List action item assignees.

        - `action_items_internal_id`: Internal id, as in the `_internalId` of the action item.
        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page of child objects.
        - `sort`: Attributes to sort by, separated by commas, each optionally followed by ` asc` or ` desc`.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._pages(
            LIST,
            action_items_internal_id,
            offset,
            limit,
            sort,
            filter,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def update(
        self,
        action_items_internal_id: int,
        action_item_assignees_internal_id: int,
        body: models.ActionItemAssigneeInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.ActionItemAssignee:
        """Change some attributes of an action item assignee.

        - `action_items_internal_id`: Internal id, as in the `_internalId` of the action item.
        - `action_item_assignees_internal_id`: Internal id, as in the `_internalId` of the action item
        assignee.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            UPDATE,
            action_items_internal_id,
            action_item_assignees_internal_id,
            x_api_full_response,
            x_api_rule_engine,
            body,
        )


class AsyncActionItemAssignees(AsyncGroup):
    """Action_item_assignees: get, list, update."""

    async def get(
        self,
        action_items_internal_id: int,
        action_item_assignees_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.ActionItemAssignee:
        """Read one action item assignee."""
        return await self._call(
            GET,
            action_items_internal_id,
            action_item_assignees_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def list(
        self,
        action_items_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.ActionItemAssignee] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.ActionItemAssignee]:
        """List action item assignees."""
        return self._pages(
            LIST,
            action_items_internal_id,
            offset,
            limit,
            sort,
            filter,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    async def update(
        self,
        action_items_internal_id: int,
        action_item_assignees_internal_id: int,
        body: models.ActionItemAssigneeInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.ActionItemAssignee:
        """Change some attributes of an action item assignee."""
        return await self._call(
            UPDATE,
            action_items_internal_id,
            action_item_assignees_internal_id,
            x_api_full_response,
            x_api_rule_engine,
            body,
        )
