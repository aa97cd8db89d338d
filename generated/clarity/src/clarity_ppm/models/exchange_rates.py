"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType, field

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .projects import Lookup
    from .shared import BatchMetadata, Moment, RowError

_REFS: dict[str, tuple[str, ...]] = {
    "models.projects": ("Lookup",),
    "models.shared": ("BatchMetadata", "Moment", "RowError"),
}


class ExchangeRate(Model, kw_only=True, rename="camel"):
    """One of the exchange rates. No attribute list is published; the aliases are deduced."""

    internal_id: int = field(name="_internalId")
    self_: str = field(name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    from_currency: Lookup | None = None
    to_currency: Lookup | None = None
    rate: float | None = None
    effective_date: Moment | None = None


class ExchangeRateBatch(Model, kw_only=True):
    """What became of each row."""

    self_: str | None = field(default=None, name="_self")
    links: dict[str, str] | None = field(default=None, name="_links")
    errors: list[RowError] | None = field(default=None, name="_errors")
    """Rows that failed."""
    skipped: list[RowError] | None = field(default=None, name="_skipped")
    """Rows that were not processed; their form is not published."""
    results: list[ExchangeRate] | None = field(default=None, name="_results")


class ExchangeRateInput(Model, kw_only=True, rename="camel"):
    """Attributes of an exchange rate to write."""

    internal_id: int | UnsetType = field(default=UNSET, name="_internalId")
    """Names the object in a row of an update of several."""
    from_currency: str | int | Lookup | None | UnsetType = UNSET
    to_currency: str | int | Lookup | None | UnsetType = UNSET
    rate: float | None | UnsetType = UNSET
    effective_date: Moment | None | UnsetType = UNSET


class ExchangeRateList(Model, kw_only=True):
    """A page of exchange rates."""

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
    results: list[ExchangeRate] = field(name="_results")


class ExchangeRateRows(Model, kw_only=True):
    """Several exchange rates to write."""

    d: list[ExchangeRateInput]
    metadata: BatchMetadata | UnsetType = field(default=UNSET, name="_metadata")
