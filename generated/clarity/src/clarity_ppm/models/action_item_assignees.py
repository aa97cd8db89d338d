"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .projects import Lookup

_REFS: dict[str, tuple[str, ...]] = {"models.projects": ("Lookup",)}


class ActionItemAssignee(Model, kw_only=True, rename="camel"):
    """One of the action item assignees."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    parent: str | None = field(default=None, name="_parent")
    parent_id: int | None = field(default=None, name="_parentId")
    resource: Lookup | None = None
    assignee_status: str | None = None


class ActionItemAssigneeInput(Model, kw_only=True, rename="camel"):
    """Attributes of an action item assignee to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    parent_id: int | UnsetType = field(default=UNSET, name="_parentId")
    """Names the parent where the address does not."""
    assignee_status: str | None | UnsetType = UNSET


class ActionItemAssigneeList(Model, kw_only=True):
    """A page of action item assignees."""

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
    results: list[ActionItemAssignee] = field(name="_results")
