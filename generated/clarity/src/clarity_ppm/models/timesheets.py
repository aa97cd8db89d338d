"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .projects import Child, Lookup
    from .shared import BatchMetadata, Moment, RowError

_REFS: dict[str, tuple[str, ...]] = {
    "models.projects": ("Child", "Lookup"),
    "models.shared": ("BatchMetadata", "Moment", "RowError"),
}


class Timesheet(Model, kw_only=True, rename="camel"):
    """One of the timesheets."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    time_entries: Child | None = None
    timesheet_notes: Child | None = None
    resource_id: int | None = None
    resource_name: str | None = None
    unique_name: str | None = None
    time_period_id: int | None = None
    time_period_start: Moment | None = None
    time_period_finish: Moment | None = None
    time_period_is_open: bool | None = None
    status: Lookup | None = None
    actuals_total: float | None = None
    number_of_entries: int | None = None
    version: int | None = None
    is_active: bool | None = None
    is_adjustment: bool | None = None
    has_notes: bool | None = None
    number_of_notes: int | None = None
    submitted_by: str | None = None
    approved_by: str | None = None
    posted_time: Moment | None = None
    resource_manager: str | None = None
    last_updated_date: Moment | None = None
    last_updated_by: str | None = None


class TimesheetBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[Timesheet] | None = field(default=None, name="_results")


class TimesheetInput(Model, kw_only=True, rename="camel"):
    """Attributes of a timesheet to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    resource_id: int | None | UnsetType = UNSET
    time_period_id: int | None | UnsetType = UNSET
    status: str | int | Lookup | None | UnsetType = UNSET


class TimesheetList(Model, kw_only=True):
    """A page of timesheets."""

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
    results: list[Timesheet] = field(name="_results")


class TimesheetRows(Model, kw_only=True):
    """Several timesheets to write."""

    d: list[TimesheetInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")
