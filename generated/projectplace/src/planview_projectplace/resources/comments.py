"""Operations of `comments`."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, Paging, path, payload, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

CREATE: Operation[models.CommentMade] = Operation(
    "createComment",
    Http("POST", "/3/conversations/comment", media="application/x-www-form-urlencoded"),
    (payload(),),
    answer="models.comments:CommentMade",
)
DELETE: Operation[Any] = Operation(
    "deleteComment",
    Http("DELETE", "/3/conversations/comment/{commentId}"),
    (path("commentId"), query("item_id"), query("item_name")),
    answer="models.shared:RenameColumnAnswer",
)
LIST: Operation[models.Comment] = Operation(
    "listComments",
    Http("GET", "/3/conversations/comments"),
    (query("item_id"), query("item_name"), query("count"), query("offset"), query("sort_by"), query("sort_order")),
    answer="models.comments:CommentPage",
    paging=Paging("offset", "data", start="offset", size="count", end=("short_page", "empty_page")),
    idempotent=True,
)
UPDATE: Operation[models.CommentMade] = Operation(
    "updateComment",
    Http("PUT", "/3/conversations/comment/{commentId}", media="application/x-www-form-urlencoded"),
    (path("commentId"), payload()),
    answer="models.comments:CommentMade",
)


class Comments(Group):
    """Comments: create, delete, list, update."""

    def create(self, body: models.CommentForm) -> models.CommentMade:
        """Comment on an item."""
        return self._call(CREATE, body)

    def delete(self, comment_id: int, *, item_id: int, item_name: str) -> Any:
        """Delete a comment."""
        return self._call(DELETE, comment_id, item_id, item_name)

    def list(
        self,
        *,
        item_id: int,
        item_name: str,
        count: int | None = None,
        offset: int | None = None,
        sort_by: str | None = None,
        sort_order: models.ListCommentsSortOrder | None = None,
    ) -> Pager[models.Comment]:
        """List comments on an item.

        - `item_name`: The kind of item: card.
        """
        return self._pages(LIST, item_id, item_name, count, offset, sort_by, sort_order)

    def update(self, comment_id: int, body: models.CommentForm) -> models.CommentMade:
        """Change a comment."""
        return self._call(UPDATE, comment_id, body)


class AsyncComments(AsyncGroup):
    """Comments: create, delete, list, update."""

    async def create(self, body: models.CommentForm) -> models.CommentMade:
        """Comment on an item."""
        return await self._call(CREATE, body)

    async def delete(self, comment_id: int, *, item_id: int, item_name: str) -> Any:
        """Delete a comment."""
        return await self._call(DELETE, comment_id, item_id, item_name)

    def list(
        self,
        *,
        item_id: int,
        item_name: str,
        count: int | None = None,
        offset: int | None = None,
        sort_by: str | None = None,
        sort_order: models.ListCommentsSortOrder | None = None,
    ) -> AsyncPager[models.Comment]:
        """List comments on an item."""
        return self._pages(LIST, item_id, item_name, count, offset, sort_by, sort_order)

    async def update(self, comment_id: int, body: models.CommentForm) -> models.CommentMade:
        """Change a comment."""
        return await self._call(UPDATE, comment_id, body)
