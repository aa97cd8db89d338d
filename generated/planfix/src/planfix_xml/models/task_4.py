"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import CustomDataIn, IdList, Minute, Moment, PeopleIds
    from .task import DurationUnit, IdRef
    from .task_2 import TaskImportance, TaskStatus

_REFS: dict[str, tuple[str, ...]] = {
    "models.shared": ("CustomDataIn", "IdList", "Minute", "Moment", "PeopleIds"),
    "models.task": ("DurationUnit", "IdRef"),
    "models.task_2": ("TaskImportance", "TaskStatus"),
}

TaskRejectResponseStatus = Literal["ok"]

TaskUpdateCustomDataResponseStatus = Literal["ok"]

TaskUpdateResponseStatus = Literal["ok"]


class TaskIds(XmlModel, kw_only=True):
    """Tasks by internal ids and running numbers, mixed; at most 100."""

    id: list[int] = []
    general: list[int] = []


class TaskIn(XmlModel, kw_only=True, rename="camel"):
    """A task to be made. The template gives the form and what is left out, but no dates, auditors, files or
    reminders.
    """

    template: int | None = None
    """A task of the target `template`, by its id."""
    title: str
    begin_date_time: Moment | None = None
    """For administrators; now where it is left out."""
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


class TaskRejectResponse(XmlModel, kw_only=True):
    """TaskRejectResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    task: IdRef
    status: TaskRejectResponseStatus


class TaskUpdateCustomDataResponse(XmlModel, kw_only=True):
    """TaskUpdateCustomDataResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    task: IdRef
    status: TaskUpdateCustomDataResponseStatus


class TaskUpdateResponse(XmlModel, kw_only=True):
    """TaskUpdateResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    task: IdRef
    status: TaskUpdateResponseStatus


class TaskWorkerChange(XmlModel, kw_only=True, rename="camel"):
    """TaskWorkerChange, as it is sent."""

    add_users: IdList | None = None
    add_groups: IdList | None = None
    del_users: IdList | None = None
    del_groups: IdList | None = None


class TaskWorkers(XmlModel, kw_only=True):
    """TaskWorkers, as it is sent."""

    id: int
    workers: TaskWorkerChange
