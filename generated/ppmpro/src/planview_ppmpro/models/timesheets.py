"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec import field

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import ValuePair

NS = "http://objects.services/xsd"
NS_2 = "http://services"
_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("ValuePair",)}


class Timesheet(XmlModel, kw_only=True, rename="camel"):
    """A person's timesheet of one period; its entries lie in four buckets."""

    _xml: ClassVar[Xml] = Xml(
        NS,
        nillable=(
            "end_date",
            "entries_account",
            "entries_other",
            "entries_portfolio",
            "entries_project",
            "start_date",
            "summary_notes",
        ),
    )
    end_date: str | None = None
    entries_account: list[TimesheetEntry] = []
    entries_other: list[TimesheetEntry] = []
    entries_portfolio: list[TimesheetEntry] = []
    entries_project: list[TimesheetEntry] = []
    satisfaction_id: int | None = None
    start_date: str | None = None
    summary_notes: str | None = None
    timesheet_id: int | None = None
    """Id of the timesheet; exceeds 32 bits in real tenants."""
    timesheet_period_id: int | None = None
    user_id: int | None = None


class TimesheetEntry(XmlModel, kw_only=True, rename="camel"):
    """Hours of one person on one day for one row of a timesheet."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("entry_date", "notes", "state"))
    billable_rate: float | None = None
    company_id: int | None = None
    entry_date: str | None = None
    entry_hours: float | None = None
    entry_id: int | None = None
    """Id of the entry; exceeds 32 bits in real tenants."""
    entry_type_id: int | None = None
    internal_rate: float | None = None
    is_billable: bool | None = None
    is_productive: bool | None = None
    level1_id: int | None = field(default=None, name="level1Id")
    """Project, category, account or portfolio that the hours are for."""
    level2_id: int | None = field(default=None, name="level2Id")
    """Task or sub-category."""
    level3_id: int | None = field(default=None, name="level3Id")
    """Role."""
    location_id: int | None = None
    notes: str | None = None
    state: str | None = None
    timesheet_id: int | None = None


class TimesheetVariable(XmlModel, kw_only=True, rename="camel"):
    """Values that one level of a timesheet row may have."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("level_variable",))
    level_variable: list[ValuePair] = []
    variable_type_id: int | None = None


class ApproveTimesheetResponse(XmlModel, kw_only=True):
    """ApproveTimesheetResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: bool | None = field(default=None, name="return")


class CreateOrReplaceTimesheetEntriesResponse(XmlModel, kw_only=True):
    """CreateOrReplaceTimesheetEntriesResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[Timesheet] = field(default=[], name="return")


class CreateOrReplaceTimesheetsResponse(XmlModel, kw_only=True):
    """CreateOrReplaceTimesheetsResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[Timesheet] = field(default=[], name="return")


class DeleteTimesheetEntriesResponse(XmlModel, kw_only=True):
    """DeleteTimesheetEntriesResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: bool | None = field(default=None, name="return")


class GetTimesheetForUserResponse(XmlModel, kw_only=True):
    """GetTimesheetForUserResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[Timesheet] = field(default=[], name="return")


class GetTimesheetForUsersResponse(XmlModel, kw_only=True):
    """GetTimesheetForUsersResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[Timesheet] = field(default=[], name="return")


class GetTimesheetResponse(XmlModel, kw_only=True):
    """GetTimesheetResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: Timesheet | None = field(default=None, name="return")


class GetTimesheetVariablesResponse(XmlModel, kw_only=True):
    """GetTimesheetVariablesResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[TimesheetVariable] = field(default=[], name="return")


class GetTimesheetsResponse(XmlModel, kw_only=True):
    """GetTimesheetsResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[Timesheet] = field(default=[], name="return")


class SubmitTimesheetResponse(XmlModel, kw_only=True):
    """SubmitTimesheetResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: bool | None = field(default=None, name="return")


class SubmitTimesheetsResponse(XmlModel, kw_only=True):
    """SubmitTimesheetsResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: bool | None = field(default=None, name="return")


class UpdateTimesheetEntriesResponse(XmlModel, kw_only=True):
    """UpdateTimesheetEntriesResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: bool | None = field(default=None, name="return")
