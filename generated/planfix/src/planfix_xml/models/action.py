"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from msgspec import field

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import ActionType, IdList, Minute, Moment
    from .task import IdRef, Named, UserList
    from .task_2 import TaskStatus, Titled

_REFS: dict[str, tuple[str, ...]] = {
    "models.shared": ("ActionType", "IdList", "Minute", "Moment"),
    "models.task": ("IdRef", "Named", "UserList"),
    "models.task_2": ("TaskStatus", "Titled"),
}

ActionAddResponseStatus = Literal["ok"]

ActionDeleteResponseStatus = Literal["ok"]


class ActionAddResponse(XmlModel, kw_only=True):
    """ActionAddResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    action: IdRef
    status: ActionAddResponseStatus


class ActionAnalitic(XmlModel, kw_only=True):
    """A row of data in a comment; `key` is that of analitic.getData."""

    id: int
    key: int | None = None
    name: str | None = None


class ActionAnalitics(XmlModel, kw_only=True):
    """ActionAnalitics."""

    analitic: list[ActionAnalitic] = []


class ActionCard(XmlModel, kw_only=True, rename="camel"):
    """ActionCard."""

    id: int
    description: str | None = None
    """HTML."""
    type: ActionType | None = None
    status_change: StatusChange | None = None
    is_not_read: bool | None = None
    from_email: bool | None = None
    date_time: Moment | None = None
    task: Titled | None = None
    contact: ContactName | None = None
    """Of a comment on a contact only."""
    owner: Named | None = None
    project: Titled | None = None
    task_expect_date_changed: DateChange | None = None
    task_start_time_changed: DateChange | None = None
    files: NamedFiles | None = None
    notified_list: UserList | None = None
    analitics: ActionAnalitics | None = None


class ActionChange(XmlModel, kw_only=True, rename="camel"):
    """What is changed of a comment."""

    id: int
    description: str | None = None
    """HTML."""
    task_new_status: TaskStatus | None = None
    """Of the newest comment only."""
    notified_list: Notified | None = None
    is_hidden: bool | None = None
    date_time: Moment | None = None
    """For administrators."""
    analitics: AnaliticsIn | None = None
    deleted_analitics: KeyList | None = None


class ActionDeleteResponse(XmlModel, kw_only=True):
    """ActionDeleteResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    action: IdRef
    status: ActionDeleteResponseStatus


class ActionList(XmlModel, kw_only=True, rename="camel"):
    """A page of comments: `totalCount` match, `count` are here."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count", "count"))
    action: list[ActionCard] = []
    total_count: int
    count: int


class AnaliticDataIn(XmlModel, kw_only=True, rename="camel"):
    """A row; with `key` the row of that key is changed."""

    key: int | None = None
    item_data: list[ItemIn] = []


class AnaliticIn(XmlModel, kw_only=True, rename="camel"):
    """AnaliticIn, as it is sent."""

    id: int
    analitic_data: AnaliticDataIn | None = None


class AnaliticsIn(XmlModel, kw_only=True):
    """AnaliticsIn, as it is sent."""

    analitic: list[AnaliticIn] = []


class ContactName(XmlModel, kw_only=True):
    """ContactName."""

    general: int | None = None
    name: str | None = None


class DateChange(XmlModel, kw_only=True, rename="camel"):
    """DateChange."""

    old_date: Moment | None = None
    new_date: Moment | None = None
    old_date_is_set: bool | None = None
    new_date_is_set: bool | None = None


class ItemIn(XmlModel, kw_only=True, rename="camel"):
    """ItemIn, as it is sent."""

    field_id: int
    value: ItemValue | None = None


class ItemValue(XmlModel, kw_only=True):
    """Value of a field of an analytic, by the field's type: text, a period from `begin` to `end`, or ids of
    people.
    """

    _xml: ClassVar[Xml] = Xml(text="value")
    begin: Minute | None = None
    end: Minute | None = None
    id: list[int] = []
    value: str | None = field(default=None, name="~")


class KeyList(XmlModel, kw_only=True):
    """KeyList, as it is sent."""

    key: list[int] = []


class NamedFiles(XmlModel, kw_only=True):
    """NamedFiles."""

    file: list[Named] = []


class Notified(XmlModel, kw_only=True):
    """All of them inside one `user`."""

    user: IdList | None = None


class StatusChange(XmlModel, kw_only=True, rename="camel"):
    """StatusChange."""

    old_status: TaskStatus | None = None
    new_status: TaskStatus | None = None
