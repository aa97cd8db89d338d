"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .projects import Lookup
    from .shared import BatchMetadata, Moment, RowError

_REFS: dict[str, tuple[str, ...]] = {
    "models.projects": ("Lookup",),
    "models.shared": ("BatchMetadata", "Moment", "RowError"),
}

MoneyType = Literal["money"] | str


class Idea(Model, kw_only=True, rename="camel"):
    """One of the ideas."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    code: str | None = None
    name: str | None = None
    description: str | None = None
    status: Lookup | None = None
    work_status: Lookup | None = None
    idea_priority: Lookup | None = None
    estimate_type: Lookup | None = None
    estimated_cost: Money | None = None
    estimated_benefit: Money | None = None
    estimated_start_date: Moment | None = None
    estimated_finish_date: Moment | None = None
    schedule_start: Moment | None = None
    schedule_finish: Moment | None = None
    is_approved: bool | None = None
    approver: Lookup | None = None
    originating_requestor: Lookup | None = None
    investment_type: Lookup | None = None
    blueprint_active_id: Lookup | None = None


class IdeaBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[Idea] | None = field(default=None, name="_results")


class IdeaInput(Model, kw_only=True, rename="camel"):
    """Attributes of an idea to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    code: str | None | UnsetType = UNSET
    name: str | None | UnsetType = UNSET
    description: str | None | UnsetType = UNSET
    status: str | int | Lookup | None | UnsetType = UNSET
    work_status: str | int | Lookup | None | UnsetType = UNSET
    idea_priority: str | int | Lookup | None | UnsetType = UNSET
    estimate_type: str | int | Lookup | None | UnsetType = UNSET
    estimated_cost: Money | None | UnsetType = UNSET
    estimated_benefit: Money | None | UnsetType = UNSET
    estimated_start_date: Moment | None | UnsetType = UNSET
    estimated_finish_date: Moment | None | UnsetType = UNSET
    schedule_start: Moment | None | UnsetType = UNSET
    schedule_finish: Moment | None | UnsetType = UNSET
    approver: str | int | Lookup | None | UnsetType = UNSET
    originating_requestor: str | int | Lookup | None | UnsetType = UNSET
    blueprint_active_id: str | int | Lookup | None | UnsetType = UNSET


class IdeaList(Model, kw_only=True):
    """A page of ideas."""

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
    results: list[Idea] = field(name="_results")


class IdeaRows(Model, kw_only=True):
    """Several ideas to write."""

    d: list[IdeaInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")


class Money(Model, kw_only=True):
    """An amount of money; the number is text."""

    amount: str | None
    currency: str | None
    type: MoneyType = field(name="_type")
