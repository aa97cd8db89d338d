"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .projects import Child, Lookup
    from .shared import Moment

_REFS: dict[str, tuple[str, ...]] = {"models.projects": ("Child", "Lookup"), "models.shared": ("Moment",)}


class ActionItem(Model, kw_only=True, rename="camel"):
    """One of the action items. No attribute list is published; the aliases are deduced."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    action_item_assignees: Child | None = None
    name: str | None = None
    status: Lookup | None = None
    due_date: Moment | None = None


class ActionItemList(Model, kw_only=True):
    """A page of action items."""

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
    results: list[ActionItem] = field(name="_results")
