"""Operations of `action`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Format, Operation, Paging, XmlPost, element
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

ADD: Operation[models.IdRef] = Operation(
    "action.add",
    XmlPost("action.add"),
    (element("silent"), element("action")),
    answer="models.action:ActionAddResponse",
    result="action",
)
DELETE: Operation[models.IdRef] = Operation(
    "action.delete",
    XmlPost("action.delete"),
    (element("silent"), element("id", "action")),
    answer="models.action:ActionDeleteResponse",
    result="action",
)
GET: Operation[models.ActionCard] = Operation(
    "action.get",
    XmlPost("action.get"),
    (element("silent"), element("id", "action")),
    answer="models.action_2:ActionGetResponse",
    result="action",
    idempotent=True,
)
GET_LIST: Operation[models.ActionCard] = Operation(
    "action.getList",
    XmlPost("action.getList"),
    (
        element("silent"),
        element("id", "task"),
        element("general", "task"),
        element("general", "contact"),
        element("pageCurrent"),
        element("pageSize"),
        element("sort"),
    ),
    answer="models.action_2:ActionGetListResponse",
    paging=Paging(
        "page",
        "actions.action",
        start="pageCurrent",
        base=1,
        size="pageSize",
        max_size=100,
        send_size=100,
        total="actions.total_count",
        end=("total_reached", "short_page", "empty_page"),
    ),
    idempotent=True,
)
GET_LIST_BY_PERIOD: Operation[models.ActionCard] = Operation(
    "action.getListByPeriod",
    XmlPost("action.getListByPeriod"),
    (
        element("silent"),
        element("fromDate", format=Format("dd-MM-yyyy[ HH:mm]")),
        element("toDate", format=Format("dd-MM-yyyy[ HH:mm]")),
        element("id", "task"),
        element("pageCurrent"),
        element("pageSize"),
        element("sort"),
    ),
    answer="models.action_2:ActionGetListByPeriodResponse",
    paging=Paging(
        "page",
        "actions.action",
        start="pageCurrent",
        base=1,
        size="pageSize",
        max_size=100,
        send_size=100,
        total="actions.total_count",
        end=("total_reached", "short_page", "empty_page"),
    ),
    idempotent=True,
)
GET_LIST_WITH_ANALITIC: Operation[models.ActionCard] = Operation(
    "action.getListWithAnalitic",
    XmlPost("action.getListWithAnalitic"),
    (element("silent"), element("id", "analitic"), element("id", "task"), element("pageCurrent"), element("pageSize")),
    answer="models.action_2:ActionGetListWithAnaliticResponse",
    paging=Paging(
        "page",
        "actions.action",
        start="pageCurrent",
        base=1,
        size="pageSize",
        max_size=100,
        send_size=100,
        total="actions.total_count",
        end=("total_reached", "short_page", "empty_page"),
    ),
    idempotent=True,
)
UPDATE: Operation[models.IdRef] = Operation(
    "action.update",
    XmlPost("action.update"),
    (element("silent"), element("action")),
    answer="models.action_2:ActionUpdateResponse",
    result="action",
)


class Action(Group):
    """Action: add, delete, get, get list, get list by period, get list with analitic, ...."""

    def add(self, *, action: models.ActionIn, silent: bool | None = None) -> models.IdRef:
        """Adds a comment to a task or to a contact."""
        return self._call(ADD, silent, action)

    def delete(self, *, id: int, silent: bool | None = None) -> models.IdRef:
        """Deletes a comment that did not change the status of its task."""
        return self._call(DELETE, silent, id)

    def get(self, *, id: int, silent: bool | None = None) -> models.ActionCard:
        """Reads one comment."""
        return self._call(GET, silent, id)

    def get_list(
        self,
        *,
        silent: bool | None = None,
        task_id: int | None = None,
        task_general: int | None = None,
        contact_general: int | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        sort: models.ActionSort | None = None,
    ) -> Pager[models.ActionCard]:
        """Lists the comments of a task or of a contact, newest first, page by page.

        - `page_current`: Page, from 1; 0 asks for the number alone.
        - `page_size`: Rows in a page, at most 100; 0 takes the server's default.
        """
        return self._pages(GET_LIST, silent, task_id, task_general, contact_general, page_current, page_size, sort)

    def get_list_by_period(
        self,
        *,
        from_date: models.Moment,
        to_date: models.Moment,
        silent: bool | None = None,
        task_id: int | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        sort: models.ActionSort | None = None,
    ) -> Pager[models.ActionCard]:
        """Lists the comments of a period, newest first, page by page.

        - `page_current`: Page, from 1; 0 asks for the number alone.
        - `page_size`: Rows in a page, at most 100; 0 takes the server's default.
        """
        return self._pages(GET_LIST_BY_PERIOD, silent, from_date, to_date, task_id, page_current, page_size, sort)

    def get_list_with_analitic(
        self,
        *,
        analitic_id: int,
        silent: bool | None = None,
        task_id: int | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
    ) -> Pager[models.ActionCard]:
        """Lists the comments that hold data of an analytic, page by page.

        - `page_current`: Page, from 1; 0 asks for the number alone.
        - `page_size`: Rows in a page, at most 100; 0 takes the server's default.
        """
        return self._pages(GET_LIST_WITH_ANALITIC, silent, analitic_id, task_id, page_current, page_size)

    def update(self, *, action: models.ActionChange, silent: bool | None = None) -> models.IdRef:
        """Changes a comment."""
        return self._call(UPDATE, silent, action)


class AsyncAction(AsyncGroup):
    """Action: add, delete, get, get list, get list by period, get list with analitic, ...."""

    async def add(self, *, action: models.ActionIn, silent: bool | None = None) -> models.IdRef:
        """Adds a comment to a task or to a contact."""
        return await self._call(ADD, silent, action)

    async def delete(self, *, id: int, silent: bool | None = None) -> models.IdRef:
        """Deletes a comment that did not change the status of its task."""
        return await self._call(DELETE, silent, id)

    async def get(self, *, id: int, silent: bool | None = None) -> models.ActionCard:
        """Reads one comment."""
        return await self._call(GET, silent, id)

    def get_list(
        self,
        *,
        silent: bool | None = None,
        task_id: int | None = None,
        task_general: int | None = None,
        contact_general: int | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        sort: models.ActionSort | None = None,
    ) -> AsyncPager[models.ActionCard]:
        """Lists the comments of a task or of a contact, newest first, page by page."""
        return self._pages(GET_LIST, silent, task_id, task_general, contact_general, page_current, page_size, sort)

    def get_list_by_period(
        self,
        *,
        from_date: models.Moment,
        to_date: models.Moment,
        silent: bool | None = None,
        task_id: int | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        sort: models.ActionSort | None = None,
    ) -> AsyncPager[models.ActionCard]:
        """Lists the comments of a period, newest first, page by page."""
        return self._pages(GET_LIST_BY_PERIOD, silent, from_date, to_date, task_id, page_current, page_size, sort)

    def get_list_with_analitic(
        self,
        *,
        analitic_id: int,
        silent: bool | None = None,
        task_id: int | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
    ) -> AsyncPager[models.ActionCard]:
        """Lists the comments that hold data of an analytic, page by page."""
        return self._pages(GET_LIST_WITH_ANALITIC, silent, analitic_id, task_id, page_current, page_size)

    async def update(self, *, action: models.ActionChange, silent: bool | None = None) -> models.IdRef:
        """Changes a comment."""
        return await self._call(UPDATE, silent, action)
