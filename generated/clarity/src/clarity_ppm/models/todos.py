"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import BatchMetadata, RowError

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("BatchMetadata", "RowError")}


class Todo(Model, kw_only=True):
    """One of the todos. No attribute list is published; the name is a guess."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    parent: str | None = field(default=None, name="_parent")
    parent_id: int | None = field(default=None, name="_parentId")
    name: str | None = None


class TodoBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[Todo] | None = field(default=None, name="_results")


class TodoInput(Model, kw_only=True):
    """Attributes of a todo to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    parent_id: int | UnsetType = field(default=UNSET, name="_parentId")
    """Names the parent where the address does not."""
    name: str | None | UnsetType = UNSET


class TodoList(Model, kw_only=True):
    """A page of todos."""

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
    results: list[Todo] = field(name="_results")


class TodoRows(Model, kw_only=True):
    """Several todos to write."""

    d: list[TodoInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")
