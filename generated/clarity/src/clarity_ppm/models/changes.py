"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .projects import Lookup
    from .shared import BatchMetadata, RowError

_REFS: dict[str, tuple[str, ...]] = {"models.projects": ("Lookup",), "models.shared": ("BatchMetadata", "RowError")}


class Change(Model, kw_only=True):
    """One of the changes. No attribute list is published; the aliases are deduced."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    parent: str | None = field(default=None, name="_parent")
    parent_id: int | None = field(default=None, name="_parentId")
    code: str | None = None
    name: str | None = None
    status: Lookup | None = None


class ChangeBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[Change] | None = field(default=None, name="_results")


class ChangeInput(Model, kw_only=True):
    """Attributes of a change to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    parent_id: int | UnsetType = field(default=UNSET, name="_parentId")
    """Names the parent where the address does not."""
    code: str | None | UnsetType = UNSET
    name: str | None | UnsetType = UNSET
    status: str | int | Lookup | None | UnsetType = UNSET


class ChangeList(Model, kw_only=True):
    """A page of changes."""

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
    results: list[Change] = field(name="_results")


class ChangeRows(Model, kw_only=True):
    """Several changes to write."""

    d: list[ChangeInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")
