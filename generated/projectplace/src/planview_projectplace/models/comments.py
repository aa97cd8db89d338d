"""Records of the service."""

from __future__ import annotations

from typing import Literal

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


class CommentPage(Model, kw_only=True):
    """CommentPage."""

    data: list[Comment]
