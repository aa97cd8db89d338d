"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import BatchMetadata, RowError

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("BatchMetadata", "RowError")}


class Hierarchy(Model, kw_only=True):
    """One of the hierarchies."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    code: str | None = None
    name: str | None = None


class HierarchyBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[Hierarchy] | None = field(default=None, name="_results")


class HierarchyInput(Model, kw_only=True):
    """Attributes of a hierarchy to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    code: str | None | UnsetType = UNSET
    name: str | None | UnsetType = UNSET


class HierarchyRows(Model, kw_only=True):
    """Several hierarchies to write."""

    d: list[HierarchyInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")
