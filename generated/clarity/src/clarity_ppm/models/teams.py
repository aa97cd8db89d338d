"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .projects import Lookup
    from .shared import BatchMetadata, RowError, TimeVarying, TimeVaryingInput

_REFS: dict[str, tuple[str, ...]] = {
    "models.projects": ("Lookup",),
    "models.shared": ("BatchMetadata", "RowError", "TimeVarying", "TimeVaryingInput"),
}


class TeamMember(Model, kw_only=True, rename="camel"):
    """One of the team members."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    parent: str | None = field(default=None, name="_parent")
    parent_id: int | None = field(default=None, name="_parentId")
    resource: Lookup | None = None
    is_open_for_time_entry: bool | None = None
    allocation_curve: TimeVarying | None = None
    requirement_name: str | None = None
    booking_status: Lookup | None = None
    staff_obs_unit: Lookup | None = None


class TeamMemberBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[TeamMember] | None = field(default=None, name="_results")


class TeamMemberInput(Model, kw_only=True, rename="camel"):
    """Attributes of a team member to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    parent_id: int | UnsetType = field(default=UNSET, name="_parentId")
    """Names the parent where the address does not."""
    resource: str | int | Lookup | None | UnsetType = UNSET
    is_open_for_time_entry: bool | None | UnsetType = UNSET
    allocation_curve: TimeVaryingInput | None | UnsetType = UNSET
    requirement_name: str | None | UnsetType = UNSET
    booking_status: str | int | Lookup | None | UnsetType = UNSET
    staff_obs_unit: str | int | Lookup | None | UnsetType = UNSET


class TeamMemberList(Model, kw_only=True):
    """A page of team members."""

    self_: str = field(name="_self")
    total_count: int = field(name="_totalCount")
    """Records that match, over all pages."""
    records_returned: int | None = field(default=None, name="_recordsReturned")
    """Records in this page; some printed samples leave it out."""
    page_size: int = field(name="_pageSize")
    """Page size in force."""
    next: str | None = field(default=None, name="_next")
    """Next page; absent on the last one."""
    previous: str | None = field(default=None, name="_previous")
    """Previous page; absent on the first one."""
    metadata: dict[str, Any] | None = field(default=None, name="_metadata")
    """Empty where it was seen, in a 16.2.2 capture."""
    results: list[TeamMember] = field(name="_results")


class TeamMemberRows(Model, kw_only=True):
    """Several team members to write."""

    d: list[TeamMemberInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")
