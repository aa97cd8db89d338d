"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import BatchMetadata, Moment, RowError

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("BatchMetadata", "Moment", "RowError")}


class LinkEntry(Model, kw_only=True, rename="camel"):
    """One of the links."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    instance_id: int | None = None
    object_code: str | None = None
    name: str | None = None
    investment_type: str | None = None
    category: str | None = None
    category_id: int | None = None
    url: str | None = None
    concrete_url: str | None = None
    sequence: int | None = None
    created_date: Moment | None = None
    last_updated_date: Moment | None = None


class LinkEntryBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[LinkEntry] | None = field(default=None, name="_results")


class LinkEntryInput(Model, kw_only=True, rename="camel"):
    """Attributes of a link entry to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    instance_id: int | None | UnsetType = UNSET
    object_code: str | None | UnsetType = UNSET
    name: str | None | UnsetType = UNSET
    investment_type: str | None | UnsetType = UNSET
    category_id: int | None | UnsetType = UNSET
    url: str | None | UnsetType = UNSET
    concrete_url: str | None | UnsetType = UNSET
    sequence: int | None | UnsetType = UNSET


class LinkEntryList(Model, kw_only=True):
    """A page of links."""

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
    results: list[LinkEntry] = field(name="_results")


class LinkEntryRows(Model, kw_only=True):
    """Several links to write."""

    d: list[LinkEntryInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")
