"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import Moment

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("Moment",)}


class TimePeriod(Model, kw_only=True, rename="camel"):
    """One of the time periods."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    start_date: Moment | None = None
    finish_date: Moment | None = None
    is_open: bool | None = None


class TimePeriodList(Model, kw_only=True):
    """A page of time periods."""

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
    results: list[TimePeriod] = field(name="_results")
