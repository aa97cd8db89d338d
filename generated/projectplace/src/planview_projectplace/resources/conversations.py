"""Operations of `conversations`."""

from __future__ import annotations

from typing import Any, TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, Paging, path, payload, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

CREATE_POST: Operation[models.Post] = Operation(
    "createPost",
    Http("POST", "/2/conversation/project/{projectId}/post/create.json"),
    (path("projectId"), query("text"), query("sent_from"), query("artifact_name")),
    answer="models.conversations:Post",
)
CREATE_POST_BY_FORM: Operation[Any] = Operation(
    "createPostByForm",
    Http("POST", "/1/conversation/project/{projectId}/post/create.json", media="application/x-www-form-urlencoded"),
    (path("projectId"), payload()),
    answer="models.shared:RenameColumnAnswer",
)
CREATE_COMMENT: Operation[models.Post] = Operation(
    "createPostComment",
    Http("POST", "/2/conversation/project/{projectId}/post/{postId}/comment/create.json"),
    (path("projectId"), path("postId"), query("text")),
    answer="models.conversations:Post",
)
CREATE_COMMENT_BY_FORM: Operation[Any] = Operation(
    "createPostCommentByForm",
    Http("POST", "/1/conversation/post/{postId}/comment/create.json", media="application/x-www-form-urlencoded"),
    (path("postId"), payload()),
    answer="models.shared:RenameColumnAnswer",
)
DELETE_POST: Operation[models.DeletePost200] = Operation(
    "deletePost",
    Http("POST", "/1/conversation/post/{postId}/delete.json"),
    (path("postId"),),
    answer="models.conversations:DeletePost200",
)
LIKE: Operation[models.Liked] = Operation(
    "likePost",
    Http("POST", "/2/conversation/project/{projectId}/post/{postId}/user/{userId}/like.json"),
    (path("projectId"), path("postId"), path("userId")),
    answer="models.conversations:Liked",
)
MY_POSTS: Operation[list[models.Post]] = Operation(
    "listMyPosts",
    Http("GET", "/1/conversation/user/me/posts.json"),
    (query("count"),),
    answer="models.conversations:MyPosts",
    result="posts",
    idempotent=True,
)
MY_UPDATES: Operation[Any] = Operation(
    "listMyUpdates",
    Http("GET", "/1/conversation/user/me/updates.json"),
    (query("ts"),),
    answer="models.shared:RenameColumnAnswer",
    idempotent=True,
)
POSTS: Operation[models.Post] = Operation(
    "listPosts",
    Http("GET", "/2/conversation/project/{projectId}/posts.json"),
    (path("projectId"), query("count")),
    answer="models.conversations:PostPage",
    paging=Paging("link", "data", size="count", next="pagination.prev_url", end=("no_link",)),
    idempotent=True,
)
UNLIKE: Operation[models.Liked] = Operation(
    "unlikePost",
    Http("POST", "/2/conversation/project/{projectId}/post/{postId}/user/{userId}/unlike.json"),
    (path("projectId"), path("postId"), path("userId")),
    answer="models.conversations:Liked",
)


class Conversations(Group):
    """Conversations: create post, create post by form, create comment, create comment by form, delete post, like,
    ....
    """

    def create_post(
        self, project_id: int, *, text: str, sent_from: str | None = None, artifact_name: str | None = None
    ) -> models.Post:
        """Post to a workspace."""
        return self._call(CREATE_POST, project_id, text, sent_from, artifact_name)

    def create_post_by_form(self, project_id: int, body: models.PostForm) -> Any:
        """Post to a workspace by a form."""
        return self._call(CREATE_POST_BY_FORM, project_id, body)

    def create_comment(self, project_id: int, post_id: int, *, text: str) -> models.Post:
        """Comment on a post."""
        return self._call(CREATE_COMMENT, project_id, post_id, text)

    def create_comment_by_form(self, post_id: int, body: models.PostForm) -> Any:
        """Comment on a post by a form."""
        return self._call(CREATE_COMMENT_BY_FORM, post_id, body)

    def delete_post(self, post_id: int) -> models.DeletePost200:
        """Delete a post."""
        return self._call(DELETE_POST, post_id)

    def like(self, project_id: int, post_id: int, user_id: int) -> models.Liked:
        """Like a post."""
        return self._call(LIKE, project_id, post_id, user_id)

    def my_posts(self, *, count: int | None = None) -> list[models.Post]:
        """List posts of the caller's workspaces."""
        return self._call(MY_POSTS, count)

    def my_updates(self, *, ts: int) -> Any:
        """Read what is new since a moment.

        - `ts`: Seconds since 1970.
        """
        return self._call(MY_UPDATES, ts)

    def posts(self, project_id: int, *, count: int | None = None) -> Pager[models.Post]:
        """List the posts of a workspace, newest first."""
        return self._pages(POSTS, project_id, count)

    def unlike(self, project_id: int, post_id: int, user_id: int) -> models.Liked:
        """Take a like back."""
        return self._call(UNLIKE, project_id, post_id, user_id)


class AsyncConversations(AsyncGroup):
    """Conversations: create post, create post by form, create comment, create comment by form, delete post, like,
    ....
    """

    async def create_post(
        self, project_id: int, *, text: str, sent_from: str | None = None, artifact_name: str | None = None
    ) -> models.Post:
        """Post to a workspace."""
        return await self._call(CREATE_POST, project_id, text, sent_from, artifact_name)

    async def create_post_by_form(self, project_id: int, body: models.PostForm) -> Any:
        """Post to a workspace by a form."""
        return await self._call(CREATE_POST_BY_FORM, project_id, body)

    async def create_comment(self, project_id: int, post_id: int, *, text: str) -> models.Post:
        """Comment on a post."""
        return await self._call(CREATE_COMMENT, project_id, post_id, text)

    async def create_comment_by_form(self, post_id: int, body: models.PostForm) -> Any:
        """Comment on a post by a form."""
        return await self._call(CREATE_COMMENT_BY_FORM, post_id, body)

    async def delete_post(self, post_id: int) -> models.DeletePost200:
        """Delete a post."""
        return await self._call(DELETE_POST, post_id)

    async def like(self, project_id: int, post_id: int, user_id: int) -> models.Liked:
        """Like a post."""
        return await self._call(LIKE, project_id, post_id, user_id)

    async def my_posts(self, *, count: int | None = None) -> list[models.Post]:
        """List posts of the caller's workspaces."""
        return await self._call(MY_POSTS, count)

    async def my_updates(self, *, ts: int) -> Any:
        """Read what is new since a moment."""
        return await self._call(MY_UPDATES, ts)

    def posts(self, project_id: int, *, count: int | None = None) -> AsyncPager[models.Post]:
        """List the posts of a workspace, newest first."""
        return self._pages(POSTS, project_id, count)

    async def unlike(self, project_id: int, post_id: int, user_id: int) -> models.Liked:
        """Take a like back."""
        return await self._call(UNLIKE, project_id, post_id, user_id)
