"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .projects import Child, Lookup
    from .shared import BatchMetadata, RowError, TimeVarying, TimeVaryingInput

_REFS: dict[str, tuple[str, ...]] = {
    "models.projects": ("Child", "Lookup"),
    "models.shared": ("BatchMetadata", "RowError", "TimeVarying", "TimeVaryingInput"),
}


class TimeEntry(Model, kw_only=True, rename="camel"):
    """One of the time entries. Values of `actuals` are seconds, one segment a day."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    parent: str | None = field(default=None, name="_parent")
    parent_id: int | None = field(default=None, name="_parentId")
    time_entry_notes: Child | None = None
    task_id: int | None = None
    task_code: str | None = None
    task_name: str | None = None
    phase_name: str | None = None
    phase_id: int | None = None
    investment_id: int | None = None
    investment_code: str | None = None
    investment_name: str | None = None
    investment_type: str | None = None
    assignment_id: int | None = None
    role: Lookup | None = None
    resource_id: int | None = None
    input_type_code: Lookup | None = None
    charge_code: Lookup | None = None
    user_value1: Lookup | None = field(default=None, name="userValue1")
    user_value2: Lookup | None = field(default=None, name="userValue2")
    etc: float | None = None
    total_actuals: float | None = None
    posted_actuals: float | None = None
    baseline: float | None = None
    actuals: TimeVarying | None = None
    number_of_notes: int | None = None


class TimeEntryBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[TimeEntry] | None = field(default=None, name="_results")


class TimeEntryInput(Model, kw_only=True, rename="camel"):
    """Attributes of a time entry to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    parent_id: int | UnsetType = field(default=UNSET, name="_parentId")
    """Names the parent where the address does not."""
    task_id: int | None | UnsetType = UNSET
    input_type_code: str | int | Lookup | None | UnsetType = UNSET
    charge_code: str | int | Lookup | None | UnsetType = UNSET
    user_value1: str | int | Lookup | None | UnsetType = field(default=UNSET, name="userValue1")
    user_value2: str | int | Lookup | None | UnsetType = field(default=UNSET, name="userValue2")
    actuals: TimeVaryingInput | None | UnsetType = UNSET


class TimeEntryList(Model, kw_only=True):
    """A page of time entries."""

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
    results: list[TimeEntry] = field(name="_results")


class TimeEntryRows(Model, kw_only=True):
    """Several time entries to write."""

    d: list[TimeEntryInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")
