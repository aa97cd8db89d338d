"""Records of the service. Answers read an absent or null member as None; requests tell UNSET from None."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from msgspec import UNSET, UnsetType, field
from runtime.json_model import Model

CostType = Literal["operating", "capital"] | str

_REFS: dict[str, tuple[str, ...]] = {}


class Lookup(Model, kw_only=True):
    """A value of a list and its display text."""

    id: str | int | None = None
    display_value: str | None = field(default=None, name="displayValue")


class Project(Model, kw_only=True):
    """A project."""

    internal_id: int | None = field(default=None, name="_internalId")
    code: str | None = None
    name: str | None = None
    is_active: bool | None = field(default=None, name="isActive")
    manager: Lookup | None = None
    cost_type: CostType | None = field(default=None, name="costType")
    schedule_start: datetime | None = field(default=None, name="scheduleStart")
    parent: Project | None = None


class ProjectUpdate(Model, kw_only=True):
    """Members of a project to change. UNSET leaves a member as it is, None empties it."""

    name: str | UnsetType = UNSET
    manager: str | UnsetType | None = UNSET
    attributes: dict[str, Any] | UnsetType = UNSET


class ProjectPage(Model, kw_only=True):
    """One page of projects."""

    results: list[Project] = field(default=[], name="_results")
    total_count: int | None = field(default=None, name="_totalCount")
    next: str | None = field(default=None, name="_next")
