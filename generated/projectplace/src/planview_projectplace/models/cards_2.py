"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .cards import CardInputIsBlocked, HistoryDataItem, MovingSwimlane, RestoringAction, RestoringItemsItem
    from .shared import Day

_REFS: dict[str, tuple[str, ...]] = {
    "models.cards": (
        "CardInputIsBlocked",
        "HistoryDataItem",
        "MovingSwimlane",
        "RestoringAction",
        "RestoringItemsItem",
    ),
    "models.shared": ("Day",),
}


class CardInput(Model, kw_only=True):
    """CardInput, as it is sent."""

    title: str
    board_id: int
    column_id: int | UnsetType = UNSET
    description: str | UnsetType = UNSET
    assignee_id: int | UnsetType = UNSET
    planlet_id: int | UnsetType = UNSET
    label_id: int | UnsetType = UNSET
    due_date: Day | UnsetType = UNSET
    estimate: str | UnsetType = UNSET
    estimated_time: str | UnsetType = UNSET
    is_blocked: CardInputIsBlocked | UnsetType = UNSET
    block_reason: str | UnsetType = UNSET
    checklist: list[str] | UnsetType = UNSET


class Created(Model, kw_only=True):
    """Created."""

    id: int


class History(Model, kw_only=True):
    """History."""

    data: list[HistoryDataItem]


class Moving(Model, kw_only=True):
    """Moving, as it is sent."""

    card_ids: list[int]
    column_id: int
    after_card: int | None | UnsetType = UNSET
    swimlane: MovingSwimlane | UnsetType = UNSET


class Restoring(Model, kw_only=True):
    """Restoring, as it is sent."""

    action: RestoringAction
    items: list[RestoringItemsItem]
