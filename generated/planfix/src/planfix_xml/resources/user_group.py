"""Operations of `user_group`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Operation, Paging, XmlPost, element
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

ADD: Operation[models.IdRef] = Operation(
    "userGroup.add",
    XmlPost("userGroup.add"),
    (element("silent"), element("name", "userGroup")),
    answer="models.user_group:UserGroupAddResponse",
    result="user_group",
)
GET: Operation[models.UserGroupCard] = Operation(
    "userGroup.get",
    XmlPost("userGroup.get"),
    (element("silent"), element("id", "userGroup")),
    answer="models.user_group:UserGroupGetResponse",
    result="user_group",
    idempotent=True,
)
GET_HEADS: Operation[list[models.UserCard]] = Operation(
    "userGroup.getHeads",
    XmlPost("userGroup.getHeads"),
    (element("silent"), element("id", "userGroup")),
    answer="models.user_group:UserGroupGetHeadsResponse",
    result="users.user",
    idempotent=True,
)
GET_LIST: Operation[models.UserGroupCard] = Operation(
    "userGroup.getList",
    XmlPost("userGroup.getList"),
    (element("silent"), element("sortType"), element("pageCurrent"), element("pageSize")),
    answer="models.user_group:UserGroupGetListResponse",
    paging=Paging(
        "page",
        "user_groups.user_group",
        start="pageCurrent",
        base=1,
        size="pageSize",
        max_size=100,
        send_size=100,
        total="user_groups.total_count",
        end=("total_reached", "short_page", "empty_page"),
    ),
    idempotent=True,
)
UPDATE: Operation[models.IdRef] = Operation(
    "userGroup.update",
    XmlPost("userGroup.update"),
    (element("silent"), element("id", "userGroup"), element("name", "userGroup")),
    answer="models.user_group:UserGroupUpdateResponse",
    result="user_group",
)


class UserGroup(Group):
    """User_group: add, get, get heads, get list, update."""

    def add(self, *, name: str, silent: bool | None = None) -> models.IdRef:
        """Makes a user group; for administrators."""
        return self._call(ADD, silent, name)

    def get(self, *, id: int, silent: bool | None = None) -> models.UserGroupCard:
        """Reads one user group."""
        return self._call(GET, silent, id)

    def get_heads(self, *, id: int, silent: bool | None = None) -> list[models.UserCard]:
        """Lists the heads of a user group."""
        return self._call(GET_HEADS, silent, id)

    def get_list(
        self,
        *,
        silent: bool | None = None,
        sort_type: models.UserGroupSort | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
    ) -> Pager[models.UserGroupCard]:
        """Lists user groups, page by page.

        - `page_current`: Page, from 1; 0 asks for the number alone.
        - `page_size`: Rows in a page, at most 100; 0 takes the server's default.
        """
        return self._pages(GET_LIST, silent, sort_type, page_current, page_size)

    def update(self, *, id: int, name: str, silent: bool | None = None) -> models.IdRef:
        """Renames a user group; for administrators."""
        return self._call(UPDATE, silent, id, name)


class AsyncUserGroup(AsyncGroup):
    """User_group: add, get, get heads, get list, update."""

    async def add(self, *, name: str, silent: bool | None = None) -> models.IdRef:
        """Makes a user group; for administrators."""
        return await self._call(ADD, silent, name)

    async def get(self, *, id: int, silent: bool | None = None) -> models.UserGroupCard:
        """Reads one user group."""
        return await self._call(GET, silent, id)

    async def get_heads(self, *, id: int, silent: bool | None = None) -> list[models.UserCard]:
        """Lists the heads of a user group."""
        return await self._call(GET_HEADS, silent, id)

    def get_list(
        self,
        *,
        silent: bool | None = None,
        sort_type: models.UserGroupSort | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
    ) -> AsyncPager[models.UserGroupCard]:
        """Lists user groups, page by page."""
        return self._pages(GET_LIST, silent, sort_type, page_current, page_size)

    async def update(self, *, id: int, name: str, silent: bool | None = None) -> models.IdRef:
        """Renames a user group; for administrators."""
        return await self._call(UPDATE, silent, id, name)
