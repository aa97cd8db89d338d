"""Records of the service."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}

ListCommentsSortOrder = Literal["asc", "desc"] | str


class CommentAttachmentsItem(Model, kw_only=True):
    """CommentAttachmentsItem."""

    id: int


class CommentCreatedBy(Model, kw_only=True):
    """CommentCreatedBy."""

    id: int
    first_name: str | None = None
    last_name: str | None = None


class Comment(Model, kw_only=True):
    """Comment."""

    id: int
    text: str
    encoded_text: str | None = None
    item_id: int
    created_at: int
    """Seconds since 1970."""
    created_by: CommentCreatedBy | None = None
    attachments: list[CommentAttachmentsItem] | None = None
    at_refs: dict[str, str] | None = None


class CommentForm(Model, kw_only=True):
    """CommentForm, as it is sent."""

    text: str
    encoded_text: str | UnsetType = UNSET
    attachments: str | UnsetType = UNSET
    """A JSON list as text: []."""
    send_to_external: str | UnsetType = UNSET
    sent_from: str | UnsetType = UNSET
    item_name: str
    item_id: int


class CommentMade(Model, kw_only=True):
    """CommentMade."""

    data: Comment


class CommentPage(Model, kw_only=True):
    """CommentPage."""

    data: list[Comment]
