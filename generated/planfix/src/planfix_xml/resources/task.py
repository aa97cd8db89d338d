"""Operations of `task`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Code, Operation, Paging, XmlPost, element
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

GET: Operation[models.TaskCard] = Operation(
    "task.get",
    XmlPost("task.get"),
    (element("silent"), element("id", "task"), element("general", "task")),
    answer="models.task_2:TaskGetResponse",
    result="task",
    idempotent=True,
    codes={"3001": Code("UnknownTask"), "3008": Code("TaskDenied"), "3014": Code("TaskBusy", "soon")},
)
GET_LIST: Operation[models.TaskCard] = Operation(
    "task.getList",
    XmlPost("task.getList"),
    (
        element("silent"),
        element("id", "user"),
        element("target"),
        element("id", "project"),
        element("withSubprojects", "project"),
        element("id", "parent"),
        element("sort"),
        element("status"),
        element("pageCurrent"),
        element("pageSize"),
        element("filter"),
        element("filter", "filters"),
    ),
    answer="models.task_2:TaskGetListResponse",
    paging=Paging(
        "page",
        "tasks.task",
        start="pageCurrent",
        base=1,
        size="pageSize",
        default_size=100,
        max_size=100,
        send_size=100,
        total="tasks.total_count",
        end=("total_reached", "short_page", "empty_page"),
    ),
    idempotent=True,
    codes={"3001": Code("UnknownTask"), "3008": Code("TaskDenied"), "3014": Code("TaskBusy", "soon")},
)


class Task(Group):
    """Task: get, get list."""

    def get(self, *, silent: bool | None = None, id: int | None = None, general: int | None = None) -> models.TaskCard:
        """Reads one task."""
        return self._call(GET, silent, id, general)

    def get_list(
        self,
        *,
        silent: bool | None = None,
        user_id: int | None = None,
        target: models.TaskTarget | None = None,
        project_id: int | None = None,
        project_with_subprojects: bool | None = None,
        parent_id: int | None = None,
        sort: models.TaskSort | None = None,
        status: models.TaskStatus | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        filter: str | None = None,
        filters: Sequence[models.Filter] = (),
    ) -> Pager[models.TaskCard]:
        """Lists tasks by selection, project, parent, status and filters, page by page.

        - `page_current`: Page, from 1; 0 asks for the number alone.
        - `page_size`: Tasks in a page, at most 100; 0 takes the server's default.
        """
        return self._pages(
            GET_LIST,
            silent,
            user_id,
            target,
            project_id,
            project_with_subprojects,
            parent_id,
            sort,
            status,
            page_current,
            page_size,
            filter,
            filters,
        )


class AsyncTask(AsyncGroup):
    """Task: get, get list."""

    async def get(
        self, *, silent: bool | None = None, id: int | None = None, general: int | None = None
    ) -> models.TaskCard:
        """Reads one task."""
        return await self._call(GET, silent, id, general)

    def get_list(
        self,
        *,
        silent: bool | None = None,
        user_id: int | None = None,
        target: models.TaskTarget | None = None,
        project_id: int | None = None,
        project_with_subprojects: bool | None = None,
        parent_id: int | None = None,
        sort: models.TaskSort | None = None,
        status: models.TaskStatus | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        filter: str | None = None,
        filters: Sequence[models.Filter] = (),
    ) -> AsyncPager[models.TaskCard]:
        """Lists tasks by selection, project, parent, status and filters, page by page."""
        return self._pages(
            GET_LIST,
            silent,
            user_id,
            target,
            project_id,
            project_with_subprojects,
            parent_id,
            sort,
            status,
            page_current,
            page_size,
            filter,
            filters,
        )
