"""Records of the service."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}

ProjectQueryFilterArchiveStatusItem = Literal[0, 1] | int


class MyProjectTools(Model, kw_only=True):
    """With include_tools only."""

    documents: MyProjectToolsDocuments | None = None


class MyProjectToolsDocuments(Model, kw_only=True):
    """MyProjectToolsDocuments."""

    container_id: int


class ProjectQueryFilter(Model, kw_only=True):
    """ProjectQueryFilter, as it is sent."""

    archive_status: list[ProjectQueryFilterArchiveStatusItem] | UnsetType = UNSET
    """0 active; 1 archived."""


class ConnectProjectBody(Model, kw_only=True):
    """ConnectProjectBody, as it is sent."""

    external_id: str


class Group(Model, kw_only=True):
    """Group."""

    id: int
    name: str
    description: str | None = None
    project_id: int | None = None
    members: list[int]


class Member(Model, kw_only=True):
    """Member."""

    id: int
    name: str
    email: str
    role: str | None = None
    avatar: str | None = None
    type: str | None = None


class MyProject(Model, kw_only=True):
    """MyProject."""

    id: int
    name: str
    description: str | None = None
    cost_code: str | None = None
    logotype: str | None = None
    membership_type: str | None = None
    membership_role: str | None = None
    tools: MyProjectTools | None = None
    """With include_tools only."""


class Project(Model, kw_only=True):
    """Project."""

    id: int
    name: str | None = None
    description: str | None = None
    archived: bool | None = None
    cost_code: str | None = None


class ProjectChange(Model, kw_only=True):
    """ProjectChange, as it is sent."""

    name: str | UnsetType = UNSET
    description: str | UnsetType = UNSET
    archived: bool | UnsetType = UNSET
    cost_code: str | UnsetType = UNSET
    custom_field: str | UnsetType = UNSET


class ProjectInput(Model, kw_only=True):
    """ProjectInput, as it is sent."""

    name: str
    owner_id: int | UnsetType = UNSET


class ProjectQuery(Model, kw_only=True):
    """ProjectQuery, as it is sent."""

    sort_by: str | UnsetType = UNSET
    """A sign and a field: +creation_date."""
    filter: ProjectQueryFilter | UnsetType = UNSET
    limit: int | UnsetType = UNSET
    row_number: int | UnsetType = UNSET
    """Rows to leave out."""


class ProjectRow(Model, kw_only=True):
    """ProjectRow."""

    id: int
    name: str
    space_used: int
    """Bytes."""


MyProjectList = list[MyProject]
GroupList = list[Group]
MemberList = list[Member]
ProjectRowList = list[ProjectRow]
