"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import BatchMetadata, Moment, RowError

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("BatchMetadata", "Moment", "RowError")}


class RoadmapItem(Model, kw_only=True, rename="camel"):
    """One of the roadmap items. No attribute list is published; the aliases are deduced."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    parent: str | None = field(default=None, name="_parent")
    parent_id: int | None = field(default=None, name="_parentId")
    code: str | None = None
    name: str | None = None
    start_date: Moment | None = None
    finish_date: Moment | None = None


class RoadmapItemBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[RoadmapItem] | None = field(default=None, name="_results")


class RoadmapItemInput(Model, kw_only=True, rename="camel"):
    """Attributes of a roadmap item to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    parent_id: int | UnsetType = field(default=UNSET, name="_parentId")
    """Names the parent where the address does not."""
    code: str | None | UnsetType = UNSET
    name: str | None | UnsetType = UNSET
    start_date: Moment | None | UnsetType = UNSET
    finish_date: Moment | None | UnsetType = UNSET


class RoadmapItemList(Model, kw_only=True):
    """A page of roadmap items."""

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
    results: list[RoadmapItem] = field(name="_results")


class RoadmapItemRows(Model, kw_only=True):
    """Several roadmap items to write."""

    d: list[RoadmapItemInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")
