"""Records of the service."""

from __future__ import annotations

from typing import Any

from msgspec import field

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}


class LookupValue(Model, kw_only=True, rename="camel"):
    """A value that a lookup attribute can take."""

    id: str
    display_value: str
    code: str | None = None
    self_: str | None = field(default=None, name="_self")


class LookupValueList(Model, kw_only=True):
    """A page of values."""

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
    results: list[LookupValue] = field(name="_results")
