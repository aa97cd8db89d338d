"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import Day

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("Day",)}


class HookCardCreatedBody(Model, kw_only=True):
    """HookCardCreatedBody, as it is sent."""

    board_id: int
    webhook: str
    card_create: bool


class HookCardDueBody(Model, kw_only=True):
    """HookCardDueBody, as it is sent."""

    board_id: int
    webhook: str
    due_today: bool


class MoveBoardCardBody(Model, kw_only=True):
    """MoveBoardCardBody, as it is sent."""

    card_id: int
    card_title: str | UnsetType = UNSET
    column_id: int | UnsetType = UNSET


class BoardCardInput(Model, kw_only=True):
    """BoardCardInput, as it is sent."""

    title: str
    column_id: int | UnsetType = UNSET
    description: str | UnsetType = UNSET
    assignee_email: str | UnsetType = UNSET
    planlet_id: int | UnsetType = UNSET
    due_date: Day | UnsetType = UNSET
    label_id: int | UnsetType = UNSET


class CardSubset(Model, kw_only=True):
    """CardSubset."""

    id: int
    title: str
    board_id: int | None = None
    column_id: int | None = None
    column_name: str | None = None
    label_name: str | None = None


class CardTitle(Model, kw_only=True):
    """CardTitle."""

    id: int
    title: str


class ChangeHook(Model, kw_only=True):
    """ChangeHook, as it is sent."""

    board_id: int
    webhook: str
    card_blocked: bool
    card_unblock: bool
    status_change: bool
    card_done: bool
    description_changed: bool
    due_date_changed: bool


class ConnectorBoard(Model, kw_only=True):
    """ConnectorBoard."""

    board: int
    name: str
    project_id: int


class ConnectorMember(Model, kw_only=True):
    """ConnectorMember."""

    id: int
    name: str
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    avatar: str | None = None
    role: str | None = None
    type: str | None = None


CardTitleList = list[CardTitle]
ConnectorBoardList = list[ConnectorBoard]
ConnectorMemberList = list[ConnectorMember]
