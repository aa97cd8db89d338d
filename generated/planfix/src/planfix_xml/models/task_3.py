"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import CustomDataIn, Minute, Moment, PeopleIds, SavedFilter
    from .task import DurationUnit, IdRef
    from .task_2 import PossibleStatusList, TaskCard, TaskImportance, TaskStatus

_REFS: dict[str, tuple[str, ...]] = {
    "models.shared": ("CustomDataIn", "Minute", "Moment", "PeopleIds", "SavedFilter"),
    "models.task": ("DurationUnit", "IdRef"),
    "models.task_2": ("PossibleStatusList", "TaskCard", "TaskImportance", "TaskStatus"),
}

TaskAddResponseStatus = Literal["ok"]

TaskChangeExpectDateResponseStatus = Literal["ok"]

TaskChangeStatusResponseStatus = Literal["ok"]

TaskChangeWorkersResponseStatus = Literal["ok"]

TaskGetFilterListResponseStatus = Literal["ok"]

TaskGetMultiResponseStatus = Literal["ok"]

TaskGetPossibleStatusToChangeResponseStatus = Literal["ok"]


class TaskAddResponse(XmlModel, kw_only=True):
    """TaskAddResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    task: TaskMade
    status: TaskAddResponseStatus


class TaskBatch(XmlModel, kw_only=True):
    """Tasks asked for by number: `count` are here."""

    _xml: ClassVar[Xml] = Xml(attributes=("count",))
    task: list[TaskCard] = []
    count: int


class TaskChange(XmlModel, kw_only=True, rename="camel"):
    """A task by internal id or by running number; `general` wins where both are given."""

    id: int | None = None
    general: int | None = None
    title: str | None = None
    description: str | None = None
    """HTML."""
    importance: TaskImportance | None = None
    status: TaskStatus | None = None
    status_set: int | None = None
    check_result: bool | None = None
    owner: IdRef | None = None
    parent: IdRef | None = None
    """0 takes it out of its parent."""
    project: IdRef | None = None
    client: IdRef | None = None
    """A contact's `id`; 0 is allowed."""
    start_date_is_set: bool | None = None
    start_date: Moment | None = None
    start_time_is_set: bool | None = None
    start_time: Minute | None = None
    end_date_is_set: bool | None = None
    end_date: Moment | None = None
    end_time_is_set: bool | None = None
    end_time: Minute | None = None
    is_summary: bool | None = None
    duration: int | None = None
    duration_unit: DurationUnit | None = None
    duration_is_set: bool | None = None
    workers: PeopleIds | None = None
    """Contacts by their `userid`."""
    members: PeopleIds | None = None
    auditors: PeopleIds | None = None
    custom_data: CustomDataIn | None = None


class TaskChangeExpectDateResponse(XmlModel, kw_only=True):
    """TaskChangeExpectDateResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    task: TaskDated
    status: TaskChangeExpectDateResponseStatus


class TaskChangeStatusResponse(XmlModel, kw_only=True):
    """TaskChangeStatusResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    task: IdRef
    status: TaskChangeStatusResponseStatus


class TaskChangeWorkersResponse(XmlModel, kw_only=True):
    """TaskChangeWorkersResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    task: IdRef
    status: TaskChangeWorkersResponseStatus


class TaskCustomData(XmlModel, kw_only=True, rename="camel"):
    """For those who may change custom fields but not the task."""

    id: int | None = None
    general: int | None = None
    custom_data: CustomDataIn


class TaskDated(XmlModel, kw_only=True, rename="camel"):
    """TaskDated."""

    id: int
    end_time: Moment | None = None
    """Absent where the assigner was asked instead."""


class TaskFilterList(XmlModel, kw_only=True, rename="camel"):
    """TaskFilterList."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count",))
    task_filter: list[SavedFilter] = []
    total_count: int


class TaskGetFilterListResponse(XmlModel, kw_only=True, rename="camel"):
    """TaskGetFilterListResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    task_filter_list: TaskFilterList
    status: TaskGetFilterListResponseStatus


class TaskGetMultiResponse(XmlModel, kw_only=True):
    """TaskGetMultiResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    tasks: TaskBatch
    status: TaskGetMultiResponseStatus


class TaskGetPossibleStatusToChangeResponse(XmlModel, kw_only=True, rename="camel"):
    """TaskGetPossibleStatusToChangeResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    status_list: PossibleStatusList
    status: TaskGetPossibleStatusToChangeResponseStatus


class TaskMade(XmlModel, kw_only=True):
    """TaskMade."""

    id: int
    general: int
