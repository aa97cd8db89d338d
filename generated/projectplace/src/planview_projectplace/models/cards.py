"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from msgspec import UNSET, UnsetType

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import Day, Named, ProjectInfo

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("Day", "Named", "ProjectInfo")}

CardInputIsBlocked = Literal[0, 1] | int

RestoringAction = Literal["restore"] | str

RestoringItemsItemType = Literal["card"] | str


class CardDependencies(Model, kw_only=True):
    """CardDependencies."""

    predecessors: int | None = None
    predecessors_done: int | None = None
    successors: int | None = None
    successors_done: int | None = None


class CardProgress(Model, kw_only=True):
    """CardProgress."""

    id: int


class ChecklistItemsItem(Model, kw_only=True):
    """ChecklistItemsItem."""

    id: int
    title: str
    done: bool
    order: int | None = None


class HistoryDataItem(Model, kw_only=True):
    """HistoryDataItem."""

    action: str
    action_verbose: str | None = None
    user_verbose: str | None = None
    progress_verbose: str | None = None
    action_new_title: str | None = None
    ts: int
    """Seconds since 1970."""


class MovingSwimlane(Model, kw_only=True):
    """MovingSwimlane, as it is sent."""

    type: str | UnsetType = UNSET
    value: int | None | UnsetType = UNSET


class RestoringItemsItem(Model, kw_only=True):
    """RestoringItemsItem, as it is sent."""

    id: int
    type: RestoringItemsItemType


class AddChecklistItemBody(Model, kw_only=True):
    """AddChecklistItemBody, as it is sent."""

    title: str


class ConvertChecklistItemBody(Model, kw_only=True):
    """ConvertChecklistItemBody, as it is sent."""

    column_id: int
    board_id: int
    planlet_id: int | UnsetType = UNSET


class CreateCardCommentBody(Model, kw_only=True):
    """CreateCardCommentBody, as it is sent."""

    text: str


class UpdateChecklistItemBody(Model, kw_only=True):
    """UpdateChecklistItemBody, as it is sent."""

    title: str | UnsetType = UNSET
    done: bool | UnsetType = UNSET


class Actor(Model, kw_only=True):
    """Actor."""

    id: int
    name: str
    type: str | None = None
    avatar: str | None = None


class Attachment(Model, kw_only=True):
    """Attachment."""

    id: int
    name: str
    mimetype: str | None = None
    size: int | None = None
    url: str | None = None


class Card(Model, kw_only=True):
    """Card."""

    id: int
    local_id: int | None = None
    title: str
    description: str | None = None
    board_id: int
    board_name: str | None = None
    column_id: int
    """0 is the first column."""
    column_name: str | None = None
    display_order: int | None = None
    board_column_order: int | None = None
    comment_count: int | None = None
    direct_url: str | None = None
    access: str | None = None
    assignee: Actor | None = None
    assignee_id: int | None = None
    creator: Actor | None = None
    contributors: list[Named] | None = None
    planlet: CardPlanlet | None = None
    planlet_id: int | None = None
    label_id: int | None = None
    label_name: str | None = None
    progress: CardProgress | None = None
    project: ProjectInfo | None = None
    dependencies: CardDependencies | None = None
    checklist: Checklist | None = None
    all_attachments: list[Attachment] | None = None
    connected_issues: list[Any] | None = None
    connected_risks: list[Any] | None = None
    is_blocked: bool | None = None
    is_blocked_reason: str | None = None
    is_done: bool | None = None
    is_template: bool | None = None
    estimate: str | float | None = None
    estimated_time: str | None = None
    reported_time: str | None = None
    due_date: Day | None = None
    due_date_offset: Day | None = None
    start_date: Day | None = None
    start_date_offset: Day | None = None
    created_time: str | None = None
    column_first_updated: str | None = None
    column_last_updated: str | None = None


class CardChange(Model, kw_only=True):
    """The word "remove" takes assignee, label or points away."""

    title: str | UnsetType = UNSET
    description: str | UnsetType = UNSET
    estimate: str | UnsetType = UNSET
    label_id: int | str | UnsetType = UNSET
    assignee_id: int | str | UnsetType = UNSET
    contributor_ids: list[int] | UnsetType = UNSET
    """Replaces the whole list."""


class CardComment(Model, kw_only=True):
    """CardComment."""

    text: str


class CardPlanlet(Model, kw_only=True):
    """CardPlanlet."""

    id: int
    name: str
    wbs_id: str | None = None


class Checklist(Model, kw_only=True):
    """Checklist."""

    id: int
    items: list[ChecklistItemsItem]


CardList = list[Card]
CardCommentList = list[CardComment]
