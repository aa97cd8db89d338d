"""Records of the service."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, Union

from msgspec import field

from .._runtime.operation import Format
from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .task import IdRef, Named

_REFS: dict[str, tuple[str, ...]] = {"models.task": ("IdRef", "Named")}

ActionType = Union[
    Literal[
        "ACTION",
        "COMMENT",
        "FILE",
        "TASKCREATED",
        "STATUSCHANGED",
        "TASKOVERDUED",
        "TASKNOTACCEPTEDINTIME",
        "TASKREJECTED",
        "TASKACCEPTED",
        "WORKEREMPLOYED",
        "TASKCLOSETODEADLINE",
        "REMINDER",
        "WORKERUNEMPLOYED",
        "TASKEXPECTDATECHANGED",
        "CHANGEDATEREQUEST",
        "CHANGEDATEREQUESTINACTIVE",
        "CHANGEDATEREQUESTRESULT",
        "TASKCHANGED",
        "TASKCHECKCHANGED",
    ],
    str,
]

FieldType = Union[
    Literal[
        "STRING",
        "NUMBER",
        "TEXT",
        "DATE",
        "DATETIME",
        "TIME",
        "TIMEPERIOD",
        "CHECKBOX",
        "LIST",
        "TASK",
        "TASKSET",
        "PROJECT",
        "HANDBOOK",
        "HANDBOOKSET",
        "USER",
        "CLIENT",
        "CONTACT",
        "LOGINLIST",
        "GROUPUSERCONTACT",
        "SETSTRING",
    ],
    str,
]
"""Type of a field of an analytic or a directory; a STRING has at most 255 characters."""

FileSource = Literal["FILESYSTEM", "INTERNET", "PROJECT"] | str
"""PROJECT is for uploads only."""

Lang = Literal["Ru", "En"] | str

Minute = Annotated[dt.datetime, Format("HH:mm")]

Moment = Annotated[dt.date | dt.datetime, Format("dd-MM-yyyy[ HH:mm]")]

Sex = Literal["MALE", "FEMALE"] | str

UserRole = Literal["ADMIN", "USER", "TECHADMIN"] | str


class CustomDataIn(XmlModel, kw_only=True, rename="camel"):
    """CustomDataIn, as it is sent."""

    custom_value: list[CustomValueIn] = []


class CustomValueIn(XmlModel, kw_only=True):
    """Value of one custom field to be stored. Sets of ids go in square brackets, lists of files are separated by
    commas.
    """

    id: int
    """Of the field."""
    value: str | None = None


class EmailList(XmlModel, kw_only=True):
    """EmailList."""

    email: list[str] = []


class FieldOption(XmlModel, kw_only=True):
    """A field of an analytic or of a directory. `list` belongs to the type LIST, `handbook` to HANDBOOK."""

    id: int
    num: int | None = None
    name: str | None = None
    type: FieldType | None = None
    list_: ValueList | None = field(default=None, name="list")
    handbook: IdRef | None = None


class FieldOptions(XmlModel, kw_only=True):
    """FieldOptions."""

    field: list[FieldOption] = []


class FileIn(XmlModel, kw_only=True, rename="camel"):
    """FileIn, as it is sent."""

    name: str
    source_type: FileSource
    other_file: OtherFile | None = None
    """Of the sources INTERNET and PROJECT."""
    body: bytes | None = None
    """Of the source FILESYSTEM."""
    description: str | None = None
    newversion: bool | None = None
    """A file of that name gets a new version; without it the name is refused."""


class GroupNames(XmlModel, kw_only=True, rename="camel"):
    """GroupNames."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count", "count"))
    group: list[Named] = []
    total_count: int | None = None
    count: int | None = None


class IdList(XmlModel, kw_only=True):
    """IdList, as it is sent."""

    id: list[int] = []


class OtherFile(XmlModel, kw_only=True):
    """OtherFile, as it is sent."""

    id: int | None = None
    url: str | None = None


class PeopleIds(XmlModel, kw_only=True):
    """Employees and contacts (by their user id), and groups, to be set."""

    users: IdList | None = None
    groups: IdList | None = None


class Phone(XmlModel, kw_only=True, rename="camel"):
    """Phone."""

    number: str
    type_id: int | None = None
    """Of contact.getPhoneTypes."""
    type_name: str | None = None


class PhoneList(XmlModel, kw_only=True):
    """PhoneList."""

    phone: list[Phone] = []


class SavedFilter(XmlModel, kw_only=True):
    """SavedFilter."""

    id: str = field(name="ID")
    """A number, or text that begins with a colon for a built-in filter."""
    name: str | None = field(default=None, name="Name")


class ValueList(XmlModel, kw_only=True):
    """ValueList."""

    value: list[str] = []
