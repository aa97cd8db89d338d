"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .projects import Lookup
    from .shared import BatchMetadata, RowError

_REFS: dict[str, tuple[str, ...]] = {"models.projects": ("Lookup",), "models.shared": ("BatchMetadata", "RowError")}


class Resource(Model, kw_only=True, rename="camel"):
    """One of the resources. The types are deduced from the names."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    last_name: str | None = None
    first_name: str | None = None
    full_name: str | None = None
    unique_name: str | None = None
    email: str | None = None
    is_active: bool | None = None
    is_role: bool | None = None
    resource_type: Lookup | None = None
    employment_type: Lookup | None = None
    availability: float | None = None
    open_for_time_entry: bool | None = None
    track_mode: Lookup | None = None
    primary_role: Lookup | None = None
    manager: Lookup | None = None
    forecast_rate: float | None = None
    input_type_code: Lookup | None = None
    defined_team_id: int | None = None
    fin_active: bool | None = None
    department: Lookup | None = None
    location: Lookup | None = None
    resource_class: Lookup | None = None
    trans_class: Lookup | None = None
    vendor: Lookup | None = None
    avatar: str | None = None
    avatar_data: str | None = None


class ResourceBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[Resource] | None = field(default=None, name="_results")


class ResourceInput(Model, kw_only=True, rename="camel"):
    """Attributes of a resource to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    last_name: str | None | UnsetType = UNSET
    first_name: str | None | UnsetType = UNSET
    unique_name: str | None | UnsetType = UNSET
    email: str | None | UnsetType = UNSET
    is_active: bool | None | UnsetType = UNSET
    is_role: bool | None | UnsetType = UNSET
    resource_type: str | int | Lookup | None | UnsetType = UNSET
    employment_type: str | int | Lookup | None | UnsetType = UNSET
    availability: float | None | UnsetType = UNSET
    open_for_time_entry: bool | None | UnsetType = UNSET
    track_mode: str | int | Lookup | None | UnsetType = UNSET
    primary_role: str | int | Lookup | None | UnsetType = UNSET
    manager: str | int | Lookup | None | UnsetType = UNSET
    forecast_rate: float | None | UnsetType = UNSET
    input_type_code: str | int | Lookup | None | UnsetType = UNSET
    defined_team_id: int | None | UnsetType = UNSET
    fin_active: bool | None | UnsetType = UNSET
    department: str | int | Lookup | None | UnsetType = UNSET
    location: str | int | Lookup | None | UnsetType = UNSET
    resource_class: str | int | Lookup | None | UnsetType = UNSET
    trans_class: str | int | Lookup | None | UnsetType = UNSET
    vendor: str | int | Lookup | None | UnsetType = UNSET


class ResourceList(Model, kw_only=True):
    """A page of resources."""

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
    results: list[Resource] = field(name="_results")


class ResourceRows(Model, kw_only=True):
    """Several resources to write."""

    d: list[ResourceInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")
