"""Records of the service."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from .._runtime.json_model import Model

_REFS: dict[str, tuple[str, ...]] = {}


class PostPagePagination(Model, kw_only=True):
    """PostPagePagination."""

    prev_url: str | None = None
    """Leads to older posts."""
    next_url: str | None = None
    """Leads to newer posts."""


class DeletePost200(Model, kw_only=True):
    """DeletePost200."""

    status: int


class Liked(Model, kw_only=True):
    """Liked."""

    status: bool


class MyPosts(Model, kw_only=True):
    """MyPosts."""

    posts: list[Post]


class Post(Model, kw_only=True):
    """Post."""

    id: int
    text: str


class PostForm(Model, kw_only=True):
    """PostForm, as it is sent."""

    text: str
    at_reference: str | UnsetType = UNSET


class PostPage(Model, kw_only=True):
    """PostPage."""

    data: list[Post]
    pagination: PostPagePagination
