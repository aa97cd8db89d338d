"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, Union

from msgspec import field

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import Moment

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("Moment",)}

DailyType = Literal["EVERY", "EVERY_WORKING", "AFTER_COMPLETE"] | str

DateFilterType = Union[
    Literal[
        "today",
        "yesterday",
        "tomorrow",
        "thisweek",
        "lastweek",
        "nextweek",
        "thismonth",
        "lastmonth",
        "nextmonth",
        "last",
        "next",
        "in",
        "anotherdate",
        "anotherperiod",
        "anotherdate_withtime",
        "anotherperiod_withtime",
    ],
    str,
]

DayType = Literal["DAY", "WORKDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] | str

DurationUnit = Literal[0, 1, 2] | int
"""0 minutes, 1 hours, 2 days."""

EndType = Literal["ENDLESS", "BYCOUNT", "BYENDDATE"] | str

FilterOperator = Literal["equal", "notequal", "gt", "lt"] | str

MonthlyType = Literal["AFTER_COMPLETE", "EVERY", "EXACT"] | str

NoticeType = Literal[0, 1] | int
"""0 working day, 1 week."""


class CustomData(XmlModel, kw_only=True, rename="camel"):
    """CustomData."""

    custom_value: list[CustomValue] = []


class CustomValue(XmlModel, kw_only=True):
    """Value of one custom field: `value` as stored, `text` as shown."""

    field: Named
    value: str | None = None
    text: str | None = None


class Daily(XmlModel, kw_only=True):
    """Daily."""

    type: DailyType
    shift: int | None = None


class EndCondition(XmlModel, kw_only=True, rename="camel"):
    """EndCondition."""

    type: EndType
    date: Moment | None = None
    repeat_count: int | None = None


class Filter(XmlModel, kw_only=True):
    """One condition. `equal` means "contains" on text."""

    type: int
    operator: FilterOperator
    value: FilterValue | None = None
    field: int | None = None
    """Of a condition on a custom field."""


class FilterValue(XmlModel, kw_only=True):
    """Text or number; for date types the parts of a date condition instead."""

    _xml: ClassVar[Xml] = Xml(text="value")
    datetype: DateFilterType | None = None
    datevalue: int | None = None
    datefrom: Moment | None = None
    dateto: Moment | None = None
    value: str | None = field(default=None, name="~")


class GroupList(XmlModel, kw_only=True):
    """GroupList."""

    group: list[Named] = []


class IdRef(XmlModel, kw_only=True):
    """Reference by internal id; 0 means none."""

    id: int


class Monthly(XmlModel, kw_only=True, rename="camel"):
    """Monthly."""

    type: MonthlyType
    month: int | None = None
    day: int | None = None
    day_type: DayType | None = None


class Named(XmlModel, kw_only=True):
    """Internal id with the name shown for it; 0 and an empty name mean none."""

    id: int
    name: str | None = None


class Notice(XmlModel, kw_only=True):
    """Notice."""

    type: NoticeType
    day: int | None = None


class UserList(XmlModel, kw_only=True):
    """UserList."""

    user: list[Named] = []
