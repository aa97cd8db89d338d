"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, Union

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import Moment
    from .task import CustomData, Daily, DurationUnit, EndCondition, GroupList, IdRef, Monthly, Named, Notice, UserList

_REFS: dict[str, tuple[str, ...]] = {
    "models.shared": ("Moment",),
    "models.task": (
        "CustomData",
        "Daily",
        "DurationUnit",
        "EndCondition",
        "GroupList",
        "IdRef",
        "Monthly",
        "Named",
        "Notice",
        "UserList",
    ),
}

TaskAcceptResponseStatus = Literal["ok"]

TaskFlag = Literal["ACTIVE", "OVERDUE", "MY"] | str

TaskGetListResponseStatus = Literal["ok"]

TaskGetResponseStatus = Literal["ok"]

TaskImportance = Literal["AVERAGE", "HIGH"] | str

TaskSort = Union[
    Literal[
        "NUMBER_ASC",
        "NUMBER_DESC",
        "IMPORTANCE_ASC",
        "IMPORTANCE_DESC",
        "DEADLINE_ASC",
        "DEADLINE_DESC",
        "TASKTITLE_ASC",
        "TASKTITLE_DESC",
        "PROJECT_ASC",
        "PROJECT_DESC",
    ],
    str,
]

TaskStatus = Literal["DRAFT", "ACTIVE", "ACCEPTED", "COMPLETED", "DELAYED", "REJECTED", "DONE", "CANCELED"] | str
"""Name of a system status, or the numeric id of a status of the task's set."""

TaskTarget = Literal["all", "in", "out", "template", "periodic"] | str
"""One of the named selections, or the id of a saved task filter (a number, or text that begins with a colon)."""

WeeklyType = Literal["EVERY", "AFTER_COMPLETE"] | str


class People(XmlModel, kw_only=True):
    """Employees, contacts (by their user id) and groups."""

    users: UserList | None = None
    groups: GroupList | None = None


class Periodicity(XmlModel, kw_only=True, rename="camel"):
    """How a task recurs: exactly one of `daily`, `weekly`, `monthly`."""

    daily: Daily | None = None
    weekly: Weekly | None = None
    monthly: Monthly | None = None
    start_date: Moment | None = None
    end_condition: EndCondition | None = None
    notify: Notice | None = None


class PossibleStatus(XmlModel, kw_only=True):
    """PossibleStatus."""

    title: str | None = None
    value: TaskStatus


class PossibleStatusList(XmlModel, kw_only=True, rename="camel"):
    """PossibleStatusList."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count",))
    status: list[PossibleStatus] = []
    total_count: int


class TaskAcceptResponse(XmlModel, kw_only=True):
    """TaskAcceptResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    task: IdRef
    status: TaskAcceptResponseStatus


class TaskCard(XmlModel, kw_only=True, rename="camel"):
    """A task. Lists leave out `members` and `auditors`."""

    id: int
    title: str
    description: str | None = None
    """HTML."""
    importance: TaskImportance | None = None
    status: TaskStatus | None = None
    """A number in captured answers."""
    status_set: int | None = None
    check_result: bool | None = None
    type: str | None = None
    """Task, template or checklist item; a plain task is `task`."""
    owner: Named | None = None
    parent: IdRef | None = None
    template: IdRef | None = None
    project: Titled | None = None
    client: Named | None = None
    begin_date_time: Moment | None = None
    start_time: Moment | None = None
    end_time: Moment | None = None
    duration: int | None = None
    duration_unit: DurationUnit | None = None
    general: int
    """Running number as shown to people."""
    is_overdued: bool | None = None
    is_close_to_deadline: bool | None = None
    is_not_accepted_in_time: bool | None = None
    is_summary: bool | None = None
    starred: bool | None = None
    additional_description_data: str | None = None
    workers: People | None = None
    members: People | None = None
    auditors: People | None = None
    periodicity: Periodicity | None = None
    """Absent where the task does not recur."""
    custom_data: CustomData | None = None


class TaskGetListResponse(XmlModel, kw_only=True):
    """TaskGetListResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    tasks: TaskList
    status: TaskGetListResponseStatus


class TaskGetResponse(XmlModel, kw_only=True):
    """TaskGetResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    task: TaskCard
    status: TaskGetResponseStatus


class TaskList(XmlModel, kw_only=True, rename="camel"):
    """A page of tasks: `totalCount` match, `count` are here."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count", "count"))
    task: list[TaskCard] = []
    total_count: int
    count: int


class Titled(XmlModel, kw_only=True):
    """Titled."""

    id: int
    title: str | None = None


class Weekly(XmlModel, kw_only=True):
    """Weekly."""

    type: WeeklyType
    shift: int | None = None
    days: str | None = None
    """Week days separated by commas; 1 is Monday."""
