"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import Day

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("Day",)}


class LinkPlanletBody(Model, kw_only=True):
    """LinkPlanletBody, as it is sent."""

    board_id: int


class PlanChange(Model, kw_only=True):
    """PlanChange, as it is sent."""

    project_id: int
    data: list[dict[str, Any]]


class Planlet(Model, kw_only=True):
    """Planlet."""

    id: int
    name: str
    kind: int | None = None
    start_date: Day | None = None
    board_id: int | None = None


class PlanletInput(Model, kw_only=True):
    """PlanletInput, as it is sent."""

    name: str
    kind: int | UnsetType = UNSET
    """0 is an activity."""
    start_date: Day | UnsetType = UNSET


class PlanletName(Model, kw_only=True):
    """PlanletName."""

    id: int
    name: str
    achieved: bool


class PlanletsCreated(Model, kw_only=True):
    """PlanletsCreated."""

    created: list[Planlet]
    modified: list[Planlet] | None = None


ListBoardPlanletsAnswer = dict[str, list[PlanletName]]
