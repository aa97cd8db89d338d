"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import UNSET, UnsetType

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import ProjectInfo

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("ProjectInfo",)}

BoardChangeIsArchived = Literal["true", "false"] | str
"""Written as a text, read as a boolean."""


class RenameColumnBody(Model, kw_only=True):
    """RenameColumnBody, as it is sent."""

    name: str


class Access(Model, kw_only=True):
    """Access."""

    access: list[int]


class Board(Model, kw_only=True):
    """Board."""

    id: int
    name: str
    access: str | None = None
    activity_count: int | None = None
    attachment_container_id: int | None = None
    done_count: int | None = None
    email: str | None = None
    is_archived: bool | None = None
    labels: list[Label] | None = None
    mail_active: bool | None = None
    progresses: list[Column]
    project: ProjectInfo | None = None
    project_id: int | None = None
    project_step: str | int | None = None


class BoardChange(Model, kw_only=True):
    """BoardChange, as it is sent."""

    name: str | UnsetType = UNSET
    is_archived: BoardChangeIsArchived | UnsetType = UNSET
    """Written as a text, read as a boolean."""


class BoardInput(Model, kw_only=True):
    """BoardInput, as it is sent."""

    name: str
    description: str | UnsetType = UNSET
    """HTML."""


class BoardName(Model, kw_only=True):
    """BoardName."""

    id: int
    name: str
    project_id: int


class Column(Model, kw_only=True):
    """Column."""

    display_order: int | None = None
    id: int
    """0 is the first column."""
    name: str
    wip_limit: str | None = None


class Label(Model, kw_only=True):
    """Label."""

    display_order: int | None = None
    id: int
    name: str


BoardList = list[Board]
BoardNameList = list[BoardName]
