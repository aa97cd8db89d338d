"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .action import ActionCard, ActionList, AnaliticsIn, Notified
    from .shared import Moment
    from .task import IdRef
    from .task_2 import TaskStatus

_REFS: dict[str, tuple[str, ...]] = {
    "models.action": ("ActionCard", "ActionList", "AnaliticsIn", "Notified"),
    "models.shared": ("Moment",),
    "models.task": ("IdRef",),
    "models.task_2": ("TaskStatus",),
}

ActionGetListByPeriodResponseStatus = Literal["ok"]

ActionGetListResponseStatus = Literal["ok"]

ActionGetListWithAnaliticResponseStatus = Literal["ok"]

ActionGetResponseStatus = Literal["ok"]

ActionSort = Literal["asc", "desc"] | str

ActionUpdateResponseStatus = Literal["ok"]


class ActionGetListByPeriodResponse(XmlModel, kw_only=True):
    """ActionGetListByPeriodResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    actions: ActionList
    status: ActionGetListByPeriodResponseStatus


class ActionGetListResponse(XmlModel, kw_only=True):
    """ActionGetListResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    actions: ActionList
    status: ActionGetListResponseStatus


class ActionGetListWithAnaliticResponse(XmlModel, kw_only=True):
    """ActionGetListWithAnaliticResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    actions: ActionList
    status: ActionGetListWithAnaliticResponseStatus


class ActionGetResponse(XmlModel, kw_only=True):
    """ActionGetResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    action: ActionCard
    status: ActionGetResponseStatus


class ActionIn(XmlModel, kw_only=True, rename="camel"):
    """A comment, on a task or on a contact."""

    description: str | None = None
    """HTML."""
    task: TaskRef | None = None
    contact: ContactNumber | None = None
    task_new_status: TaskStatus | None = None
    notified_list: Notified | None = None
    is_hidden: bool | None = None
    owner: IdRef | None = None
    date_time: Moment | None = None
    """For administrators."""
    analitics: AnaliticsIn | None = None


class ActionUpdateResponse(XmlModel, kw_only=True):
    """ActionUpdateResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    action: IdRef
    status: ActionUpdateResponseStatus


class ContactNumber(XmlModel, kw_only=True):
    """A contact by its running number."""

    general: int


class TaskRef(XmlModel, kw_only=True):
    """A task by internal id or by running number; `general` wins where both are given."""

    id: int | None = None
    general: int | None = None
