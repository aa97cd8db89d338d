"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import Moment

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("Moment",)}


class ActualTransaction(Model, kw_only=True, rename="camel"):
    """One of the actual transactions."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    transaction_date: Moment | None = None
    investment_code: str | None = None
    external_id: str | None = None


class ActualTransactionList(Model, kw_only=True):
    """A page of actual transactions."""

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
    results: list[ActualTransaction] = field(name="_results")
