"""Records of the service."""

from __future__ import annotations

from typing import Any

from msgspec import field

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}


class Attribute(Model, kw_only=True, rename="camel"):
    """An attribute that the API knows."""

    name: str
    data_type: str | None = None
    extended_type: str | None = None
    is_multi_valued: bool | None = None
    lookup_type: str | None = None
    lookup_code: str | None = None
    lookup_parameters: dict[str, str] | None = None
    is_expandable: bool | None = None
    label: str | None = None
    is_required: bool | None = None
    is_read_only: bool | None = None
    resource_name: str | None = None


class AttributeList(Model, kw_only=True):
    """A page of attributes."""

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
    results: list[Attribute] = field(name="_results")


class Description(Model, kw_only=True):
    """The public resources."""

    self_: str | None = field(default=None, name="_self")
    total_count: int | None = field(default=None, name="_totalCount")
    results: list[ResourceDescription] = field(name="_results")


class ResourceDescription(Model, kw_only=True, rename="camel"):
    """What a resource can do. That there are methods and attributes is documented, their member names are not."""

    resource_name: str | None = None
    extensions: str | None = None
    """`inv` for custom investments."""
    methods: list[str] | None = None
    attributes: list[Attribute] | None = None
