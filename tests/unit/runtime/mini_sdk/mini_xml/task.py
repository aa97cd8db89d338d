"""Tasks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from runtime.client import AsyncGroup, Group
from runtime.operation import Operation, Paging, XmlPost, element
from runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from . import models

GET: Operation[models.Task] = Operation(
    "task.get",
    XmlPost("task.get"),
    (element("id", "task"), element("general", "task")),
    answer="models:TaskGetAnswer",
    result="task",
    idempotent=True,
)
GET_LIST: Operation[models.Task] = Operation(
    "task.getList",
    XmlPost("task.getList"),
    (element("target"), element("pageCurrent"), element("pageSize"), element("filter", "filters")),
    answer="models:TaskGetListAnswer",
    paging=Paging(
        "page",
        "tasks.task",
        start="pageCurrent",
        base=1,
        size="pageSize",
        max_size=100,
        send_size=100,
        total="tasks.total_count",
        end=("total_reached", "short_page", "empty_page"),
    ),
    idempotent=True,
)


class Task(Group):
    """Tasks: list, read."""

    def get(self, *, id: int | None = None, general: int | None = None) -> models.Task:
        """Read one task by its id or by its running number, which wins."""
        return self._call(GET, id, general)

    def get_list(
        self,
        *,
        target: str | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        filters: Sequence[models.Filter] = (),
    ) -> Pager[models.Task]:
        """List tasks, page by page as they are iterated."""
        return self._pages(GET_LIST, target, page_current, page_size, filters)


class AsyncTask(AsyncGroup):
    """Tasks: list, read."""

    async def get(self, *, id: int | None = None, general: int | None = None) -> models.Task:
        """Read one task by its id or by its running number, which wins."""
        return await self._call(GET, id, general)

    def get_list(
        self,
        *,
        target: str | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        filters: Sequence[models.Filter] = (),
    ) -> AsyncPager[models.Task]:
        """List tasks, page by page as they are iterated."""
        return self._pages(GET_LIST, target, page_current, page_size, filters)
