"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import Lang
    from .task import Named

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("Lang",), "models.task": ("Named",)}

TaskStatusGetListOfSetResponseStatus = Literal["ok"]

TaskStatusGetSetListResponseStatus = Literal["ok"]


class StatusText(XmlModel, kw_only=True):
    """StatusText."""

    lang: Lang
    name: str | None = None


class StatusTexts(XmlModel, kw_only=True):
    """StatusTexts."""

    text: list[StatusText] = []


class TaskStatusCard(XmlModel, kw_only=True, rename="camel"):
    """TaskStatusCard."""

    id: int
    name: str | None = None
    color: str | None = None
    is_active: bool | None = None
    has_deadline: bool | None = None
    texts: StatusTexts | None = None


class TaskStatusGetListOfSetResponse(XmlModel, kw_only=True, rename="camel"):
    """TaskStatusGetListOfSetResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    task_statuses: TaskStatusList
    status: TaskStatusGetListOfSetResponseStatus


class TaskStatusGetSetListResponse(XmlModel, kw_only=True, rename="camel"):
    """TaskStatusGetSetListResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    task_status_sets: TaskStatusSetList
    status: TaskStatusGetSetListResponseStatus


class TaskStatusList(XmlModel, kw_only=True, rename="camel"):
    """TaskStatusList."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count",))
    task_status: list[TaskStatusCard] = []
    total_count: int


class TaskStatusSetList(XmlModel, kw_only=True, rename="camel"):
    """TaskStatusSetList."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count",))
    task_status_set: list[Named] = []
    total_count: int
