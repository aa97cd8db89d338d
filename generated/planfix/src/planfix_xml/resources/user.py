"""Operations of `user`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Format, Operation, Paging, XmlPost, element
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

ACTIONS_ADDED: Operation[int] = Operation(
    "user.actionsAdded",
    XmlPost("user.actionsAdded"),
    (
        element("silent"),
        element("id", "user"),
        element("begin", "period", format=Format("dd-MM-yyyy[ HH:mm]")),
        element("end", "period", format=Format("dd-MM-yyyy[ HH:mm]")),
        element("actionType"),
    ),
    answer="models.user:UserActionsAddedResponse",
    result="count",
    idempotent=True,
)
ADD: Operation[models.IdRef] = Operation(
    "user.add",
    XmlPost("user.add"),
    (element("silent"), element("user")),
    answer="models.user:UserAddResponse",
    result="user",
)
CHANGE_STATUS: Operation[models.UserMade] = Operation(
    "user.changeStatus",
    XmlPost("user.changeStatus"),
    (element("silent"), element("id", "user"), element("status", "user")),
    answer="models.user:UserChangeStatusResponse",
    result="user",
)
GET: Operation[models.UserCard] = Operation(
    "user.get",
    XmlPost("user.get"),
    (element("silent"), element("id", "user"), element("general", "user")),
    answer="models.user:UserGetResponse",
    result="user",
    idempotent=True,
)
GET_LIST: Operation[models.UserCard] = Operation(
    "user.getList",
    XmlPost("user.getList"),
    (
        element("silent"),
        element("status"),
        element("onlyOnline"),
        element("id", "userGroup"),
        element("sortType"),
        element("pageCurrent"),
        element("pageSize"),
        element("filter", "filters"),
    ),
    answer="models.user:UserGetListResponse",
    paging=Paging(
        "page",
        "users.user",
        start="pageCurrent",
        base=1,
        size="pageSize",
        max_size=100,
        send_size=100,
        total="users.total_count",
        end=("total_reached", "short_page", "empty_page"),
    ),
    idempotent=True,
)
UPDATE: Operation[models.IdRef] = Operation(
    "user.update",
    XmlPost("user.update"),
    (element("silent"), element("user")),
    answer="models.user:UserUpdateResponse",
    result="user",
)
UPDATE_GROUP_MEMBERSHIP: Operation[models.IdRef] = Operation(
    "user.updateGroupMembership",
    XmlPost("user.updateGroupMembership"),
    (element("silent"), element("user")),
    answer="models.user:UserUpdateGroupMembershipResponse",
    result="user",
)


class User(Group):
    """User: actions added, add, change status, get, get list, update, ...."""

    def actions_added(
        self,
        *,
        id: int,
        silent: bool | None = None,
        period_begin: models.Moment | None = None,
        period_end: models.Moment | None = None,
        action_type: models.ActionType | None = None,
    ) -> int:
        """Counts the comments that an employee added."""
        return self._call(ACTIONS_ADDED, silent, id, period_begin, period_end, action_type)

    def add(self, *, user: models.UserIn, silent: bool | None = None) -> models.IdRef:
        """Makes an employee; for administrators."""
        return self._call(ADD, silent, user)

    def change_status(
        self, *, id: int, silent: bool | None = None, status: models.UserStatus | None = None
    ) -> models.UserMade:
        """Switches an employee on or off; for administrators.

        - `status`: Without it the status is turned over.
        """
        return self._call(CHANGE_STATUS, silent, id, status)

    def get(self, *, silent: bool | None = None, id: int | None = None, general: int | None = None) -> models.UserCard:
        """Reads one employee; the caller where none is named."""
        return self._call(GET, silent, id, general)

    def get_list(
        self,
        *,
        silent: bool | None = None,
        status: models.UserStatus | None = None,
        only_online: bool | None = None,
        user_group_id: int | None = None,
        sort_type: models.UserSort | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        filters: Sequence[models.Filter] = (),
    ) -> Pager[models.UserCard]:
        """Lists employees by status, group and filters, page by page.

        - `status`: Not looked at where a group is given.
        - `page_current`: Page, from 1; 0 asks for the number alone.
        - `page_size`: Rows in a page, at most 100; 0 takes the server's default.
        """
        return self._pages(
            GET_LIST, silent, status, only_online, user_group_id, sort_type, page_current, page_size, filters
        )

    def update(self, *, user: models.UserChange, silent: bool | None = None) -> models.IdRef:
        """Changes an employee."""
        return self._call(UPDATE, silent, user)

    def update_group_membership(self, *, user: models.UserMembership, silent: bool | None = None) -> models.IdRef:
        """Adds and removes groups of an employee; for administrators."""
        return self._call(UPDATE_GROUP_MEMBERSHIP, silent, user)


class AsyncUser(AsyncGroup):
    """User: actions added, add, change status, get, get list, update, ...."""

    async def actions_added(
        self,
        *,
        id: int,
        silent: bool | None = None,
        period_begin: models.Moment | None = None,
        period_end: models.Moment | None = None,
        action_type: models.ActionType | None = None,
    ) -> int:
        """Counts the comments that an employee added."""
        return await self._call(ACTIONS_ADDED, silent, id, period_begin, period_end, action_type)

    async def add(self, *, user: models.UserIn, silent: bool | None = None) -> models.IdRef:
        """Makes an employee; for administrators."""
        return await self._call(ADD, silent, user)

    async def change_status(
        self, *, id: int, silent: bool | None = None, status: models.UserStatus | None = None
    ) -> models.UserMade:
        """Switches an employee on or off; for administrators."""
        return await self._call(CHANGE_STATUS, silent, id, status)

    async def get(
        self, *, silent: bool | None = None, id: int | None = None, general: int | None = None
    ) -> models.UserCard:
        """Reads one employee; the caller where none is named."""
        return await self._call(GET, silent, id, general)

    def get_list(
        self,
        *,
        silent: bool | None = None,
        status: models.UserStatus | None = None,
        only_online: bool | None = None,
        user_group_id: int | None = None,
        sort_type: models.UserSort | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        filters: Sequence[models.Filter] = (),
    ) -> AsyncPager[models.UserCard]:
        """Lists employees by status, group and filters, page by page."""
        return self._pages(
            GET_LIST, silent, status, only_online, user_group_id, sort_type, page_current, page_size, filters
        )

    async def update(self, *, user: models.UserChange, silent: bool | None = None) -> models.IdRef:
        """Changes an employee."""
        return await self._call(UPDATE, silent, user)

    async def update_group_membership(self, *, user: models.UserMembership, silent: bool | None = None) -> models.IdRef:
        """Adds and removes groups of an employee; for administrators."""
        return await self._call(UPDATE_GROUP_MEMBERSHIP, silent, user)
