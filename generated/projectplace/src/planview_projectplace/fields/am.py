"""Properties of the records in `models.am`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import odata_fields as _f

if TYPE_CHECKING:
    import datetime as dt

    from .. import models


class AccountPerson:
    """Properties of `models.AccountPerson`."""

    person_id: _f.Number[models.AccountPerson, int] = _f.Number("PersonId")
    name: _f.Text[models.AccountPerson] = _f.Text("Name")
    email: _f.Text[models.AccountPerson] = _f.Text("Email")
    account_role: _f.Text[models.AccountPerson] = _f.Text("AccountRole")
    last_login: _f.Moment[models.AccountPerson, dt.datetime] = _f.Moment("LastLogin")


class AccountWorkspace:
    """Properties of `models.AccountWorkspace`."""

    workspace_id: _f.Number[models.AccountWorkspace, int] = _f.Number("WorkspaceId")
    workspace_name: _f.Text[models.AccountWorkspace] = _f.Text("WorkspaceName")
    owner_name: _f.Text[models.AccountWorkspace] = _f.Text("OwnerName")
    is_archived: _f.Field[models.AccountWorkspace, bool] = _f.Field("IsArchived")


class AccountWorkspaceMember:
    """Properties of `models.AccountWorkspaceMember`."""

    workspace_id: _f.Number[models.AccountWorkspaceMember, int] = _f.Number("WorkspaceId")
    person_id: _f.Number[models.AccountWorkspaceMember, int] = _f.Number("PersonId")
    workspace_name: _f.Text[models.AccountWorkspaceMember] = _f.Text("WorkspaceName")
    role: _f.Text[models.AccountWorkspaceMember] = _f.Text("Role")


class Request:
    """Properties of `models.Request`."""

    request_id: _f.Number[models.Request, int] = _f.Number("RequestId")
    title: _f.Text[models.Request] = _f.Text("Title")
    status: _f.Text[models.Request] = _f.Text("Status")
    created_date: _f.Moment[models.Request, dt.datetime] = _f.Moment("CreatedDate")


class RequestCustomFormField:
    """Properties of `models.RequestCustomFormField`."""

    request_id: _f.Number[models.RequestCustomFormField, int] = _f.Number("RequestId")
    field_name: _f.Text[models.RequestCustomFormField] = _f.Text("FieldName")
    field_value: _f.Text[models.RequestCustomFormField] = _f.Text("FieldValue")


class WorkspaceCustomField:
    """Properties of `models.WorkspaceCustomField`."""

    workspace_id: _f.Number[models.WorkspaceCustomField, int] = _f.Number("WorkspaceId")
    field_name: _f.Text[models.WorkspaceCustomField] = _f.Text("FieldName")
    field_value: _f.Text[models.WorkspaceCustomField] = _f.Text("FieldValue")
    workspace_name: _f.Text[models.WorkspaceCustomField] = _f.Text("WorkspaceName")
