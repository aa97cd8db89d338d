"""Operations of `am`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.odata_query import AsyncQuery, Entities, Query

if TYPE_CHECKING:
    from .. import models

ACCOUNT_PEOPLE: Entities[models.AccountPerson, int] = Entities(
    "am.AccountPeople", "/am/AccountPeople", "models.am:AccountPerson", key=("PersonId",), interface="odata"
)
ACCOUNT_WORKSPACE_MEMBERS: Entities[models.AccountWorkspaceMember, tuple[int, int]] = Entities(
    "am.AccountWorkspaceMembers",
    "/am/AccountWorkspaceMembers",
    "models.am:AccountWorkspaceMember",
    key=("WorkspaceId", "PersonId"),
    interface="odata",
)
ACCOUNT_WORKSPACES: Entities[models.AccountWorkspace, int] = Entities(
    "am.AccountWorkspaces",
    "/am/AccountWorkspaces",
    "models.am:AccountWorkspace",
    key=("WorkspaceId",),
    interface="odata",
)
REQUEST_CUSTOM_FORM_FIELDS: Entities[models.RequestCustomFormField, tuple[int, str]] = Entities(
    "am.RequestCustomFormFields",
    "/am/RequestCustomFormFields",
    "models.am:RequestCustomFormField",
    key=("RequestId", "FieldName"),
    interface="odata",
)
REQUESTS: Entities[models.Request, int] = Entities(
    "am.Requests", "/am/Requests", "models.am:Request", key=("RequestId",), interface="odata"
)
WORKSPACE_CUSTOM_FIELD: Entities[models.WorkspaceCustomField, tuple[int, str]] = Entities(
    "am.WorkspaceCustomField",
    "/am/WorkspaceCustomField",
    "models.am:WorkspaceCustomField",
    key=("WorkspaceId", "FieldName"),
    interface="odata",
)


class Am(Group):
    """Am: account people, account workspace members, account workspaces, request custom form fields, requests,
    workspace custom field.
    """

    @property
    def account_people(self) -> Query[models.AccountPerson, int]:
        """Entity set `AccountPeople`, by key PersonId."""
        return Query(self._core, ACCOUNT_PEOPLE)

    @property
    def account_workspace_members(self) -> Query[models.AccountWorkspaceMember, tuple[int, int]]:
        """Entity set `AccountWorkspaceMembers`, by key WorkspaceId, PersonId."""
        return Query(self._core, ACCOUNT_WORKSPACE_MEMBERS)

    @property
    def account_workspaces(self) -> Query[models.AccountWorkspace, int]:
        """Entity set `AccountWorkspaces`, by key WorkspaceId."""
        return Query(self._core, ACCOUNT_WORKSPACES)

    @property
    def request_custom_form_fields(self) -> Query[models.RequestCustomFormField, tuple[int, str]]:
        """Entity set `RequestCustomFormFields`, by key RequestId, FieldName."""
        return Query(self._core, REQUEST_CUSTOM_FORM_FIELDS)

    @property
    def requests(self) -> Query[models.Request, int]:
        """Entity set `Requests`, by key RequestId."""
        return Query(self._core, REQUESTS)

    @property
    def workspace_custom_field(self) -> Query[models.WorkspaceCustomField, tuple[int, str]]:
        """Entity set `WorkspaceCustomField`, by key WorkspaceId, FieldName."""
        return Query(self._core, WORKSPACE_CUSTOM_FIELD)


class AsyncAm(AsyncGroup):
    """Am: account people, account workspace members, account workspaces, request custom form fields, requests,
    workspace custom field.
    """

    @property
    def account_people(self) -> AsyncQuery[models.AccountPerson, int]:
        """Entity set `AccountPeople`, by key PersonId."""
        return AsyncQuery(self._core, ACCOUNT_PEOPLE)

    @property
    def account_workspace_members(self) -> AsyncQuery[models.AccountWorkspaceMember, tuple[int, int]]:
        """Entity set `AccountWorkspaceMembers`, by key WorkspaceId, PersonId."""
        return AsyncQuery(self._core, ACCOUNT_WORKSPACE_MEMBERS)

    @property
    def account_workspaces(self) -> AsyncQuery[models.AccountWorkspace, int]:
        """Entity set `AccountWorkspaces`, by key WorkspaceId."""
        return AsyncQuery(self._core, ACCOUNT_WORKSPACES)

    @property
    def request_custom_form_fields(self) -> AsyncQuery[models.RequestCustomFormField, tuple[int, str]]:
        """Entity set `RequestCustomFormFields`, by key RequestId, FieldName."""
        return AsyncQuery(self._core, REQUEST_CUSTOM_FORM_FIELDS)

    @property
    def requests(self) -> AsyncQuery[models.Request, int]:
        """Entity set `Requests`, by key RequestId."""
        return AsyncQuery(self._core, REQUESTS)

    @property
    def workspace_custom_field(self) -> AsyncQuery[models.WorkspaceCustomField, tuple[int, str]]:
        """Entity set `WorkspaceCustomField`, by key WorkspaceId, FieldName."""
        return AsyncQuery(self._core, WORKSPACE_CUSTOM_FIELD)
