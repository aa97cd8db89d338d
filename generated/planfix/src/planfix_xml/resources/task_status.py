"""Operations of `task_status`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Operation, XmlPost, element

if TYPE_CHECKING:
    from .. import models

GET_LIST_OF_SET: Operation[list[models.TaskStatusCard]] = Operation(
    "taskStatus.getListOfSet",
    XmlPost("taskStatus.getListOfSet"),
    (element("silent"), element("id", "taskStatusSet")),
    answer="models.task_status:TaskStatusGetListOfSetResponse",
    result="task_statuses.task_status",
    idempotent=True,
)
GET_SET_LIST: Operation[list[models.Named]] = Operation(
    "taskStatus.getSetList",
    XmlPost("taskStatus.getSetList"),
    (element("silent"),),
    answer="models.task_status:TaskStatusGetSetListResponse",
    result="task_status_sets.task_status_set",
    idempotent=True,
)


class TaskStatus(Group):
    """Task_status: get list of set, get set list."""

    def get_list_of_set(self, *, task_status_set_id: int, silent: bool | None = None) -> list[models.TaskStatusCard]:
        """Lists the statuses of a set."""
        return self._call(GET_LIST_OF_SET, silent, task_status_set_id)

    def get_set_list(self, *, silent: bool | None = None) -> list[models.Named]:
        """Lists the sets of task statuses."""
        return self._call(GET_SET_LIST, silent)


class AsyncTaskStatus(AsyncGroup):
    """Task_status: get list of set, get set list."""

    async def get_list_of_set(
        self, *, task_status_set_id: int, silent: bool | None = None
    ) -> list[models.TaskStatusCard]:
        """Lists the statuses of a set."""
        return await self._call(GET_LIST_OF_SET, silent, task_status_set_id)

    async def get_set_list(self, *, silent: bool | None = None) -> list[models.Named]:
        """Lists the sets of task statuses."""
        return await self._call(GET_SET_LIST, silent)
