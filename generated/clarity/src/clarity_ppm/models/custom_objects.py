"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import BatchMetadata, RowError

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("BatchMetadata", "RowError")}


class CustomObject(Model, kw_only=True):
    """An object of a custom kind. Its attributes are the customer's, under their API attribute ids."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    code: str | None = None
    name: str | None = None


class CustomObjectBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[CustomObject] | None = field(default=None, name="_results")


class CustomObjectInput(Model, kw_only=True):
    """Attributes to write; those of the customer come beside them."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    code: str | None | UnsetType = UNSET
    name: str | None | UnsetType = UNSET


class CustomObjectList(Model, kw_only=True):
    """A page of objects."""

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
    results: list[CustomObject] = field(name="_results")


class CustomObjectRows(Model, kw_only=True):
    """Several objects to write."""

    d: list[CustomObjectInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")


class CustomSubObject(Model, kw_only=True):
    """A sub-object of an object of a custom kind. Its attributes are the customer's, under their API attribute
    ids.
    """

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    parent: str | None = field(default=None, name="_parent")
    parent_id: int | None = field(default=None, name="_parentId")
    code: str | None = None
    name: str | None = None


class CustomSubObjectInput(Model, kw_only=True):
    """Attributes to write; those of the customer come beside them."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    code: str | None | UnsetType = UNSET
    name: str | None | UnsetType = UNSET


class CustomSubObjectList(Model, kw_only=True):
    """A page of objects."""

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
    results: list[CustomSubObject] = field(name="_results")
