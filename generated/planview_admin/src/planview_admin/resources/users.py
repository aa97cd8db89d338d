"""Operations of `users`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, Paging, path, payload, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

CREATE: Operation[models.User] = Operation(
    "createUser", Http("POST", "/public/v1/user"), (payload(),), answer="models.shared:User"
)
DELETE: Operation[None] = Operation(
    "deleteUser", Http("DELETE", "/public/v1/user/{userId}"), (path("userId"),), idempotent=True
)
GET: Operation[models.User] = Operation(
    "getUser", Http("GET", "/public/v1/user/{userId}"), (path("userId"),), answer="models.shared:User", idempotent=True
)
LIST_AUDIT: Operation[models.AuditEntry] = Operation(
    "listUserAudit",
    Http("GET", "/public/v1/user/{userId}/audit"),
    (path("userId"), query("startIndex"), query("count")),
    answer="models.shared:AuditPage",
    paging=Paging(
        "offset",
        "resources",
        start="startIndex",
        base=1,
        size="count",
        page_size="items_per_page",
        terms=("start_index", "items_per_page"),
        end=("empty_page", "short_page"),
    ),
    idempotent=True,
)
LIST: Operation[models.User] = Operation(
    "listUsers",
    Http("GET", "/public/v1/user"),
    (query("startIndex"), query("count"), query("filter")),
    answer="models.shared:UserPage",
    paging=Paging(
        "offset",
        "resources",
        start="startIndex",
        base=1,
        size="count",
        page_size="items_per_page",
        terms=("start_index", "items_per_page"),
        end=("empty_page", "short_page"),
    ),
    idempotent=True,
)
UPDATE: Operation[models.User] = Operation(
    "updateUser",
    Http("PATCH", "/public/v1/user/{userId}"),
    (path("userId"), payload()),
    answer="models.shared:User",
    idempotent=True,
)


class Users(Group):
    """Users: create, delete, get, list audit, list, update."""

    def create(self, body: models.UserChange) -> models.User:
        """Invite a user."""
        return self._call(CREATE, body)

    def delete(self, user_id: str) -> None:
        """Remove a user."""
        return self._call(DELETE, user_id)

    def get(self, user_id: str) -> models.User:
        """One user."""
        return self._call(GET, user_id)

    def list_audit(
        self, user_id: str, *, start_index: int | None = None, count: int | None = None
    ) -> Pager[models.AuditEntry]:
        """What happened to a user, newest first.

        - `start_index`: Number of the first item wanted, from 1 on.
        - `count`: Items of a page.
        """
        return self._pages(LIST_AUDIT, user_id, start_index, count)

    def list(
        self, *, start_index: int | None = None, count: int | None = None, filter: str | None = None
    ) -> Pager[models.User]:
        """The customer's users, page by page.

        - `start_index`: Number of the first item wanted, from 1 on.
        - `count`: Items of a page.
        - `filter`: Conditions such as `email eq "ann@example.com"`, joined by and, or, not.
        """
        return self._pages(LIST, start_index, count, filter)

    def update(self, user_id: str, body: models.UserChange) -> models.User:
        """Change a user; members that are left out stay as they are."""
        return self._call(UPDATE, user_id, body)


class AsyncUsers(AsyncGroup):
    """Users: create, delete, get, list audit, list, update."""

    async def create(self, body: models.UserChange) -> models.User:
        """Invite a user."""
        return await self._call(CREATE, body)

    async def delete(self, user_id: str) -> None:
        """Remove a user."""
        return await self._call(DELETE, user_id)

    async def get(self, user_id: str) -> models.User:
        """One user."""
        return await self._call(GET, user_id)

    def list_audit(
        self, user_id: str, *, start_index: int | None = None, count: int | None = None
    ) -> AsyncPager[models.AuditEntry]:
        """What happened to a user, newest first."""
        return self._pages(LIST_AUDIT, user_id, start_index, count)

    def list(
        self, *, start_index: int | None = None, count: int | None = None, filter: str | None = None
    ) -> AsyncPager[models.User]:
        """The customer's users, page by page."""
        return self._pages(LIST, start_index, count, filter)

    async def update(self, user_id: str, body: models.UserChange) -> models.User:
        """Change a user; members that are left out stay as they are."""
        return await self._call(UPDATE, user_id, body)
