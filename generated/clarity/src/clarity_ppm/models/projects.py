"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import BatchMetadata, Moment, RowError

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("BatchMetadata", "Moment", "RowError")}

LookupType = Literal["lookup"] | str


class Child(Model, kw_only=True):
    """Link to a child resource, present with `links=true`; the list itself where `expand` asked for it."""

    self_: str = field(name="_self")
    total_count: int | None = field(default=None, name="_totalCount")
    records_returned: int | None = field(default=None, name="_recordsReturned")
    page_size: int | None = field(default=None, name="_pageSize")
    metadata: dict[str, Any] | None = field(default=None, name="_metadata")
    results: list[dict[str, Any]] | None = field(default=None, name="_results")


class Lookup(Model, kw_only=True, rename="camel"):
    """A value of a lookup. The id is text even where the key is a number."""

    display_value: str
    """Label in the caller's language."""
    type: LookupType = field(name="_type")
    id: str


class Project(Model, kw_only=True, rename="camel"):
    """A project. Attributes made in a console come along under their own API attribute ids."""

    internal_id: int = field(name="_internalId")
    """Internal id; commonly above 5000000."""
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    code: str | None = None
    name: str | None = None
    description: str | None = None
    priority: int | None = None
    """From 0 (highest) to 36."""
    is_active: bool | None = None
    schedule_start: Moment | None = None
    schedule_finish: Moment | None = None
    is_open_for_time_entry: bool | None = None
    etc: float | None = None
    """Estimate to complete."""
    cost_type: Lookup | None = None
    is_approved: bool | None = None
    tasks: Child | None = None
    teams: Child | None = None
    project_status_reports: Child | None = None
    issues: Child | None = None
    risks: Child | None = None
    changes: Child | None = None
    actuals: float | None = None
    manager: Lookup | None = None
    page_layout: Lookup | None = None
    """Called unavailable by the manual, whose own sample shows it."""
    total_labor_effort: float | None = None
    percent_complete: float | None = None
    assignment_pool: Lookup | None = None
    last_updated_date: Moment | None = None
    created_date: Moment | None = None
    track_mode: Lookup | None = None
    financial_status: Lookup | None = None
    progress: Lookup | None = None
    """Called unavailable by the 15.6 manual, whose own sample shows it; available by the 16.4.1 manual."""
    risk: float | None = None
    """Only ever printed as null; the type is a guess."""
    percent_complete_calc_method: Lookup | None = None
    currency_code: Lookup | None = None
    status: Lookup | None = None
    """Called unavailable by the 15.6 manual, whose own sample shows it; available by the 16.4.1 manual."""
    charge_code: Lookup | None = None
    is_template: bool | None = None
    agile_sync: bool | None = None
    """Seen by name; the type is a guess."""
    agile_external_id: str | None = field(default=None, name="agileExternalID")
    """Seen by name; the type is a guess."""
    agile_formatted_id: str | None = field(default=None, name="agileFormattedID")
    """Seen by name; the type is a guess."""
    business_owner: Lookup | None = None
    """Named by the 16.4.1 manual only; that it is a lookup follows from the uses shown there."""


class ProjectBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[Project] | None = field(default=None, name="_results")


class ProjectInput(Model, kw_only=True, rename="camel"):
    """Attributes of a project to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    code: str | None | UnsetType = UNSET
    name: str | None | UnsetType = UNSET
    description: str | None | UnsetType = UNSET
    priority: int | None | UnsetType = UNSET
    is_active: bool | None | UnsetType = UNSET
    schedule_start: Moment | None | UnsetType = UNSET
    schedule_finish: Moment | None | UnsetType = UNSET
    is_open_for_time_entry: bool | None | UnsetType = UNSET
    cost_type: str | int | Lookup | None | UnsetType = UNSET
    manager: str | int | Lookup | None | UnsetType = UNSET
    percent_complete: float | None | UnsetType = UNSET
    assignment_pool: str | int | Lookup | None | UnsetType = UNSET
    track_mode: str | int | Lookup | None | UnsetType = UNSET
    financial_status: str | int | Lookup | None | UnsetType = UNSET
    percent_complete_calc_method: str | int | Lookup | None | UnsetType = UNSET
    currency_code: str | int | Lookup | None | UnsetType = UNSET
    charge_code: str | int | Lookup | None | UnsetType = UNSET
    is_template: bool | None | UnsetType = UNSET
    agile_sync: bool | None | UnsetType = UNSET
    agile_external_id: str | None | UnsetType = field(default=UNSET, name="agileExternalID")
    agile_formatted_id: str | None | UnsetType = field(default=UNSET, name="agileFormattedID")


class ProjectList(Model, kw_only=True):
    """A page of projects."""

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
    results: list[Project] = field(name="_results")


class ProjectRows(Model, kw_only=True):
    """Several projects to write."""

    d: list[ProjectInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")
