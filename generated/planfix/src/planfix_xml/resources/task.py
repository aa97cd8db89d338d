"""Operations of `task`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Format, Operation, Paging, XmlPost, element
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

ACCEPT: Operation[models.IdRef] = Operation(
    "task.accept",
    XmlPost("task.accept"),
    (element("silent"), element("id", "task")),
    answer="models.task_2:TaskAcceptResponse",
    result="task",
)
ADD: Operation[models.TaskMade] = Operation(
    "task.add",
    XmlPost("task.add"),
    (element("silent"), element("task")),
    answer="models.task_3:TaskAddResponse",
    result="task",
)
CHANGE_EXPECT_DATE: Operation[models.TaskDated] = Operation(
    "task.changeExpectDate",
    XmlPost("task.changeExpectDate"),
    (element("silent"), element("id", "task"), element("expectDate", format=Format("dd-MM-yyyy[ HH:mm]"))),
    answer="models.task_3:TaskChangeExpectDateResponse",
    result="task",
)
CHANGE_STATUS: Operation[models.IdRef] = Operation(
    "task.changeStatus",
    XmlPost("task.changeStatus"),
    (
        element("silent"),
        element("id", "task"),
        element("general", "task"),
        element("status"),
        element("dateTime", format=Format("dd-MM-yyyy[ HH:mm]")),
    ),
    answer="models.task_3:TaskChangeStatusResponse",
    result="task",
)
CHANGE_WORKERS: Operation[models.IdRef] = Operation(
    "task.changeWorkers",
    XmlPost("task.changeWorkers"),
    (element("silent"), element("task")),
    answer="models.task_3:TaskChangeWorkersResponse",
    result="task",
)
GET: Operation[models.TaskCard] = Operation(
    "task.get",
    XmlPost("task.get"),
    (element("silent"), element("id", "task"), element("general", "task")),
    answer="models.task_2:TaskGetResponse",
    result="task",
    idempotent=True,
)
GET_FILTER_LIST: Operation[list[models.SavedFilter]] = Operation(
    "task.getFilterList",
    XmlPost("task.getFilterList"),
    (element("silent"),),
    answer="models.task_3:TaskGetFilterListResponse",
    result="task_filter_list.task_filter",
    idempotent=True,
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
        max_size=100,
        send_size=100,
        total="tasks.total_count",
        end=("total_reached", "short_page", "empty_page"),
    ),
    idempotent=True,
)
GET_MULTI: Operation[list[models.TaskCard]] = Operation(
    "task.getMulti",
    XmlPost("task.getMulti"),
    (element("silent"), element("tasks")),
    answer="models.task_3:TaskGetMultiResponse",
    result="tasks.task",
    idempotent=True,
)
GET_POSSIBLE_STATUS_TO_CHANGE: Operation[list[models.PossibleStatus]] = Operation(
    "task.getPossibleStatusToChange",
    XmlPost("task.getPossibleStatusToChange"),
    (element("silent"), element("id", "task")),
    answer="models.task_3:TaskGetPossibleStatusToChangeResponse",
    result="status_list.status",
    idempotent=True,
)
REJECT: Operation[models.IdRef] = Operation(
    "task.reject",
    XmlPost("task.reject"),
    (element("silent"), element("id", "task"), element("reason")),
    answer="models.task_4:TaskRejectResponse",
    result="task",
)
UPDATE: Operation[models.IdRef] = Operation(
    "task.update",
    XmlPost("task.update"),
    (element("silent"), element("task")),
    answer="models.task_4:TaskUpdateResponse",
    result="task",
)
UPDATE_CUSTOM_DATA: Operation[models.IdRef] = Operation(
    "task.updateCustomData",
    XmlPost("task.updateCustomData"),
    (element("silent"), element("task")),
    answer="models.task_4:TaskUpdateCustomDataResponse",
    result="task",
)


class Task(Group):
    """Task: accept, add, change expect date, change status, change workers, get, ...."""

    def accept(self, *, id: int, silent: bool | None = None) -> models.IdRef:
        """Accepts a task."""
        return self._call(ACCEPT, silent, id)

    def add(self, *, task: models.TaskIn, silent: bool | None = None) -> models.TaskMade:
        """Makes a task."""
        return self._call(ADD, silent, task)

    def change_expect_date(
        self, *, id: int, expect_date: models.Moment, silent: bool | None = None
    ) -> models.TaskDated:
        """Changes when a task is to end, or asks the assigner for it."""
        return self._call(CHANGE_EXPECT_DATE, silent, id, expect_date)

    def change_status(
        self,
        *,
        status: models.TaskStatus,
        silent: bool | None = None,
        id: int | None = None,
        general: int | None = None,
        date_time: models.Moment | None = None,
    ) -> models.IdRef:
        """Changes the status of a task.

        - `status`: Any but REJECTED, which task.reject sets.
        - `date_time`: Needed for DELAYED.
        """
        return self._call(CHANGE_STATUS, silent, id, general, status, date_time)

    def change_workers(self, *, task: models.TaskWorkers, silent: bool | None = None) -> models.IdRef:
        """Adds and removes people who work on a task."""
        return self._call(CHANGE_WORKERS, silent, task)

    def get(self, *, silent: bool | None = None, id: int | None = None, general: int | None = None) -> models.TaskCard:
        """Reads one task."""
        return self._call(GET, silent, id, general)

    def get_filter_list(self, *, silent: bool | None = None) -> list[models.SavedFilter]:
        """Lists the saved filters of tasks."""
        return self._call(GET_FILTER_LIST, silent)

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
        - `page_size`: Rows in a page, at most 100; 0 takes the server's default.
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

    def get_multi(self, *, tasks: models.TaskIds, silent: bool | None = None) -> list[models.TaskCard]:
        """Reads up to 100 tasks by their numbers."""
        return self._call(GET_MULTI, silent, tasks)

    def get_possible_status_to_change(self, *, id: int, silent: bool | None = None) -> list[models.PossibleStatus]:
        """Lists the statuses that a task may get next."""
        return self._call(GET_POSSIBLE_STATUS_TO_CHANGE, silent, id)

    def reject(self, *, id: int, reason: str, silent: bool | None = None) -> models.IdRef:
        """Rejects a task, with a reason."""
        return self._call(REJECT, silent, id, reason)

    def update(self, *, task: models.TaskChange, silent: bool | None = None) -> models.IdRef:
        """Changes a task."""
        return self._call(UPDATE, silent, task)

    def update_custom_data(self, *, task: models.TaskCustomData, silent: bool | None = None) -> models.IdRef:
        """Changes custom fields of a task."""
        return self._call(UPDATE_CUSTOM_DATA, silent, task)


class AsyncTask(AsyncGroup):
    """Task: accept, add, change expect date, change status, change workers, get, ...."""

    async def accept(self, *, id: int, silent: bool | None = None) -> models.IdRef:
        """Accepts a task."""
        return await self._call(ACCEPT, silent, id)

    async def add(self, *, task: models.TaskIn, silent: bool | None = None) -> models.TaskMade:
        """Makes a task."""
        return await self._call(ADD, silent, task)

    async def change_expect_date(
        self, *, id: int, expect_date: models.Moment, silent: bool | None = None
    ) -> models.TaskDated:
        """Changes when a task is to end, or asks the assigner for it."""
        return await self._call(CHANGE_EXPECT_DATE, silent, id, expect_date)

    async def change_status(
        self,
        *,
        status: models.TaskStatus,
        silent: bool | None = None,
        id: int | None = None,
        general: int | None = None,
        date_time: models.Moment | None = None,
    ) -> models.IdRef:
        """Changes the status of a task."""
        return await self._call(CHANGE_STATUS, silent, id, general, status, date_time)

    async def change_workers(self, *, task: models.TaskWorkers, silent: bool | None = None) -> models.IdRef:
        """Adds and removes people who work on a task."""
        return await self._call(CHANGE_WORKERS, silent, task)

    async def get(
        self, *, silent: bool | None = None, id: int | None = None, general: int | None = None
    ) -> models.TaskCard:
        """Reads one task."""
        return await self._call(GET, silent, id, general)

    async def get_filter_list(self, *, silent: bool | None = None) -> list[models.SavedFilter]:
        """Lists the saved filters of tasks."""
        return await self._call(GET_FILTER_LIST, silent)

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

    async def get_multi(self, *, tasks: models.TaskIds, silent: bool | None = None) -> list[models.TaskCard]:
        """Reads up to 100 tasks by their numbers."""
        return await self._call(GET_MULTI, silent, tasks)

    async def get_possible_status_to_change(
        self, *, id: int, silent: bool | None = None
    ) -> list[models.PossibleStatus]:
        """Lists the statuses that a task may get next."""
        return await self._call(GET_POSSIBLE_STATUS_TO_CHANGE, silent, id)

    async def reject(self, *, id: int, reason: str, silent: bool | None = None) -> models.IdRef:
        """Rejects a task, with a reason."""
        return await self._call(REJECT, silent, id, reason)

    async def update(self, *, task: models.TaskChange, silent: bool | None = None) -> models.IdRef:
        """Changes a task."""
        return await self._call(UPDATE, silent, task)

    async def update_custom_data(self, *, task: models.TaskCustomData, silent: bool | None = None) -> models.IdRef:
        """Changes custom fields of a task."""
        return await self._call(UPDATE_CUSTOM_DATA, silent, task)
