"""Records of the service."""

# ruff: noqa: RUF012  # msgspec copies an empty list for every record

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, ClassVar

from runtime.operation import Format
from runtime.xml_model import Xml, XmlModel

Moment = Annotated[date | datetime, Format("dd-MM-yyyy[ HH:mm]")]

_REFS: dict[str, tuple[str, ...]] = {}


class Ref(XmlModel, kw_only=True):
    """An object by id and name."""

    id: int | None = None
    name: str | None = None


class Filter(XmlModel, kw_only=True):
    """One condition of a list."""

    type: int
    operator: str = "equal"
    value: str | None = None


class Task(XmlModel, kw_only=True, rename="camel"):
    """A task."""

    id: int | None = None
    title: str | None = None
    status: int | None = None
    owner: Ref | None = None
    begin_date_time: Moment | None = None
    is_overdued: bool | None = None


class TaskList(XmlModel, kw_only=True, rename="camel"):
    """Tasks of a page."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count", "count"))
    total_count: int | None = None
    count: int | None = None
    task: list[Task] = []


class TaskGetAnswer(XmlModel, kw_only=True):
    """Answer of task.get."""

    task: Task | None = None


class TaskGetListAnswer(XmlModel, kw_only=True):
    """Answer of task.getList."""

    tasks: TaskList | None = None
