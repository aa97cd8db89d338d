"""Records of the service."""

from __future__ import annotations

from msgspec import field

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}


class Row(Model, kw_only=True):
    """A row of a report; a member for each column, all values plain text."""

    entity_description: str | None = field(default=None, name="EntityDescription")
    """Name of the report that the row belongs to."""
