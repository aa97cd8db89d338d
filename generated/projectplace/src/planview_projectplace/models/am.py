"""Records of the service."""

from __future__ import annotations

import datetime as dt

from msgspec import field

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}


class AccountPerson(Model, kw_only=True):
    """AccountPerson."""

    person_id: int | None = field(default=None, name="PersonId")
    name: str | None = field(default=None, name="Name")
    email: str | None = field(default=None, name="Email")
    account_role: str | None = field(default=None, name="AccountRole")
    last_login: dt.datetime | None = field(default=None, name="LastLogin")


class AccountWorkspace(Model, kw_only=True):
    """AccountWorkspace."""

    workspace_id: int | None = field(default=None, name="WorkspaceId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")
    owner_name: str | None = field(default=None, name="OwnerName")
    is_archived: bool | None = field(default=None, name="IsArchived")


class AccountWorkspaceMember(Model, kw_only=True):
    """AccountWorkspaceMember."""

    workspace_id: int | None = field(default=None, name="WorkspaceId")
    person_id: int | None = field(default=None, name="PersonId")
    workspace_name: str | None = field(default=None, name="WorkspaceName")
    role: str | None = field(default=None, name="Role")


class Request(Model, kw_only=True):
    """Request."""

    request_id: int | None = field(default=None, name="RequestId")
    title: str | None = field(default=None, name="Title")
    status: str | None = field(default=None, name="Status")
    created_date: dt.datetime | None = field(default=None, name="CreatedDate")


class RequestCustomFormField(Model, kw_only=True):
    """RequestCustomFormField."""

    request_id: int | None = field(default=None, name="RequestId")
    field_name: str | None = field(default=None, name="FieldName")
    field_value: str | None = field(default=None, name="FieldValue")


class WorkspaceCustomField(Model, kw_only=True):
    """WorkspaceCustomField."""

    workspace_id: int | None = field(default=None, name="WorkspaceId")
    field_name: str | None = field(default=None, name="FieldName")
    field_value: str | None = field(default=None, name="FieldValue")
    workspace_name: str | None = field(default=None, name="WorkspaceName")
