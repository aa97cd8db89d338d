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


class Task(Model, kw_only=True, rename="camel"):
    """One of the tasks. Names are published or seen; the types are deduced from the names."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    parent: str | None = field(default=None, name="_parent")
    parent_id: int | None = field(default=None, name="_parentId")
    assignments: Child | None = None
    todos: Child | None = None
    name: str | None = None
    code: str | None = None
    start_date: Moment | None = None
    finish_date: Moment | None = None
    status: Lookup | None = None
    percent_complete: float | None = None
    cost_type: Lookup | None = None
    is_task: bool | None = None
    is_milestone: bool | None = None
    has_subtasks: bool | None = None
    has_assignments: bool | None = None
    wbs_sort: int | None = None
    parent_task_id: int | None = None
    parent_task_name: str | None = None
    next_sibling: int | None = None
    phase_id: int | None = None
    task_owner: Lookup | None = None
    investment_code: str | None = None
    investment_name: str | None = None
    investment_api_alias: str | None = None
    investment_manager_id: Lookup | None = field(default=None, name="investmentManagerID")
    sub_project_id: int | None = None
    sub_project_task_id: int | None = None
    is_open_for_te: bool | None = field(default=None, name="isOpenForTE")
    orig_early_start_date: Moment | None = None
    created_date: Moment | None = None
    last_updated_date: Moment | None = None
    last_updated_by: Lookup | None = None


class TaskBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[Task] | None = field(default=None, name="_results")


class TaskInput(Model, kw_only=True, rename="camel"):
    """Attributes of a task to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    parent_id: int | UnsetType = field(default=UNSET, name="_parentId")
    """Names the parent where the address does not."""
    name: str | None | UnsetType = UNSET
    code: str | None | UnsetType = UNSET
    start_date: Moment | None | UnsetType = UNSET
    finish_date: Moment | None | UnsetType = UNSET
    status: str | int | Lookup | None | UnsetType = UNSET
    percent_complete: float | None | UnsetType = UNSET
    cost_type: str | int | Lookup | None | UnsetType = UNSET
    is_task: bool | None | UnsetType = UNSET
    is_milestone: bool | None | UnsetType = UNSET
    parent_task_id: int | None | UnsetType = UNSET
    next_sibling: int | None | UnsetType = UNSET
    task_owner: str | int | Lookup | None | UnsetType = UNSET
    sub_project_id: int | None | UnsetType = UNSET
    sub_project_task_id: int | None | UnsetType = UNSET
    is_open_for_te: bool | None | UnsetType = field(default=UNSET, name="isOpenForTE")


class TaskList(Model, kw_only=True):
    """A page of tasks."""

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
    results: list[Task] = field(name="_results")


class TaskRows(Model, kw_only=True):
    """Several tasks to write."""

    d: list[TaskInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")
