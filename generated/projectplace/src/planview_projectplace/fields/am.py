"""Properties of the records in `models.am`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.odata_fields import Field, Moment, Number, Text

if TYPE_CHECKING:
    import datetime as dt

    from .. import models


class AccountPerson:
    """Properties of `models.AccountPerson`."""

    person_id: Number[models.AccountPerson, int] = Number("PersonId")
    name: Text[models.AccountPerson] = Text("Name")
    email: Text[models.AccountPerson] = Text("Email")
    account_role: Text[models.AccountPerson] = Text("AccountRole")
    last_login: Moment[models.AccountPerson, dt.datetime] = Moment("LastLogin")


class AccountWorkspace:
    """Properties of `models.AccountWorkspace`."""

    workspace_id: Number[models.AccountWorkspace, int] = Number("WorkspaceId")
    workspace_name: Text[models.AccountWorkspace] = Text("WorkspaceName")
    owner_name: Text[models.AccountWorkspace] = Text("OwnerName")
    is_archived: Field[models.AccountWorkspace, bool] = Field("IsArchived")


class AccountWorkspaceMember:
    """Properties of `models.AccountWorkspaceMember`."""

    workspace_id: Number[models.AccountWorkspaceMember, int] = Number("WorkspaceId")
    person_id: Number[models.AccountWorkspaceMember, int] = Number("PersonId")
    workspace_name: Text[models.AccountWorkspaceMember] = Text("WorkspaceName")
    role: Text[models.AccountWorkspaceMember] = Text("Role")


class Request:
    """Properties of `models.Request`."""

    request_id: Number[models.Request, int] = Number("RequestId")
    title: Text[models.Request] = Text("Title")
    status: Text[models.Request] = Text("Status")
    created_date: Moment[models.Request, dt.datetime] = Moment("CreatedDate")


class RequestCustomFormField:
    """Properties of `models.RequestCustomFormField`."""

    request_id: Number[models.RequestCustomFormField, int] = Number("RequestId")
    field_name: Text[models.RequestCustomFormField] = Text("FieldName")
    field_value: Text[models.RequestCustomFormField] = Text("FieldValue")


class WorkspaceCustomField:
    """Properties of `models.WorkspaceCustomField`."""

    workspace_id: Number[models.WorkspaceCustomField, int] = Number("WorkspaceId")
    field_name: Text[models.WorkspaceCustomField] = Text("FieldName")
    field_value: Text[models.WorkspaceCustomField] = Text("FieldValue")
    workspace_name: Text[models.WorkspaceCustomField] = Text("WorkspaceName")
