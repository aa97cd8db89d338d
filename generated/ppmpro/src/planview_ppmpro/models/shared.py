"""Records of the service."""

from __future__ import annotations

from typing import ClassVar

from msgspec import field

from .._runtime.xml_model import Xml, XmlAny, XmlModel

NS = "http://objects.services/xsd"
NS_2 = "http://services"
_REFS: dict[str, tuple[str, ...]] = {}


class Contour(XmlModel, kw_only=True, rename="camel"):
    """Hours of an allocation, day by day."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("allocation_end_date", "allocation_start_date", "entries"))
    allocation_end_date: str | None = None
    """yyyy/MM/dd"""
    allocation_start_date: str | None = None
    """yyyy/MM/dd"""
    entity_id: int | None = None
    """Id of the allocated role."""
    entity_type_id: int | None = None
    """54, the only type that has contours."""
    entries: list[ContourEntry] = []


class ContourEntry(XmlModel, kw_only=True, rename="camel"):
    """Hours of one day."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("entry_date",))
    entry_date: str | None = None
    """yyyy/MM/dd, inside the allocation's dates."""
    entry_hours: float | None = None


class EntityHistory(XmlModel, kw_only=True, rename="camel"):
    """That an instance was changed or deleted, when and by whom."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("date_modified",))
    date_modified: str | None = None
    entity_id: int | None = None
    entity_type_id: int | None = None
    modified_by: int | None = None
    """Id of the user."""


class EntityObj(XmlModel, kw_only=True, rename="camel"):
    """One instance of an entity with the values of the fields that were asked for."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("method_values",))
    entity_id: int | None = None
    """Id of the instance; left out where it is created."""
    entity_type_id: int | None = None
    method_values: list[ValuePair] = []


class FinancialEntryContour(XmlModel, kw_only=True):
    """Amounts of a financial entry, month by month."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("entries",))
    entries: list[FinancialEntryContourEntry] = []


class FinancialEntryContourEntry(XmlModel, kw_only=True, rename="camel"):
    """Amount of one month."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("period_date",))
    amount: float | None = None
    period_date: str | None = None
    """MM/dd/yyyy, first day of the month."""


class ObjectMethod(XmlModel, kw_only=True, rename="camel"):
    """A field of an entity: its id, its names, and where it may be used."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("default_value", "label", "method"))
    default_value: XmlAny | None = None
    field_length: int | None = None
    """Largest length in bytes; 0 where that means nothing."""
    field_sub_type_id: int | None = None
    field_type_id: int | None = None
    is_required: bool | None = None
    label: str | None = None
    """Name that people read."""
    method: str | None = None
    """Property path; that of a user-defined field begins with UDF."""
    method_id: int | None = None
    """Id of the field, by which requests name it."""
    on_insert: bool | None = None
    on_select: bool | None = None
    on_update: bool | None = None
    sequence: int | None = None


class ProfileSetting(XmlModel, kw_only=True, rename="camel"):
    """One skill of a resource."""

    _xml: ClassVar[Xml] = Xml(NS)
    category_id: int | None = None
    profile_setting_id: int | None = None
    range_value_id: int | None = None
    sub_category_id: int | None = None


class ProfileVariable(XmlModel, kw_only=True, rename="camel"):
    """A category of skills with its ranges and sub-categories."""

    _xml: ClassVar[Xml] = Xml(
        NS, nillable=("element_value", "skill_range_title", "skill_range_values", "sub_categories")
    )
    element_value: str | None = None
    id: int | None = None
    skill_range_title: str | None = None
    skill_range_values: list[ValuePair] = []
    sub_categories: list[ValuePair] = []


class ResourceProfileSetting(XmlModel, kw_only=True, rename="camel"):
    """The skill profile of one resource."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("profile_setting",))
    profile_setting: list[ProfileSetting] = []
    resource_id: int | None = None


class ServerInfoResponse(XmlModel, kw_only=True, rename="camel"):
    """Which customer a login name belongs to, and where its servers are."""

    _xml: ClassVar[Xml] = Xml(
        NS, nillable=("customer_id", "customer_name", "login", "primary_server_url", "secondary_server_url", "user_id")
    )
    customer_id: str | None = None
    customer_name: str | None = None
    login: str | None = None
    primary_server_url: str | None = None
    secondary_server_url: str | None = None
    user_id: str | None = None


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


class ValuePair(XmlModel, kw_only=True, rename="camel"):
    """Value of one field; every value travels as text. In lists of choices: id and title of one choice."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("element_value",))
    element_value: str | None = None
    id: int | None = None
    """Id of the field; ids of user-defined fields exceed 32 bits."""


class AllocateContourResponse(XmlModel, kw_only=True):
    """AllocateContourResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: int | None = field(default=None, name="return")


class AllocateFinancialEntryContourResponse(XmlModel, kw_only=True):
    """AllocateFinancialEntryContourResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: int | None = field(default=None, name="return")


class FindEntityResponse(XmlModel, kw_only=True):
    """FindEntityResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[EntityObj] = field(default=[], name="return")


class LoginResponse(XmlModel, kw_only=True):
    """LoginResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: str | None = field(default=None, name="return")
    """Session id; valid for ten minutes, its form means nothing."""


class LogoutResponse(XmlModel, kw_only=True):
    """LogoutResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: bool | None = field(default=None, name="return")
