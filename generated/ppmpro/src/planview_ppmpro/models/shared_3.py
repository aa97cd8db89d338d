"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec import field

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import (
        EntityHistory,
        EntityObj,
        ObjectMethod,
        ProfileVariable,
        ResourceProfileSetting,
        ServerInfoResponse,
        Timesheet,
        TimesheetVariable,
        ValuePair,
    )

NS = "http://services"
_REFS: dict[str, tuple[str, ...]] = {
    "models.shared": (
        "EntityHistory",
        "EntityObj",
        "ObjectMethod",
        "ProfileVariable",
        "ResourceProfileSetting",
        "ServerInfoResponse",
        "Timesheet",
        "TimesheetVariable",
        "ValuePair",
    ),
}


class GetPortfolioTypesResponse(XmlModel, kw_only=True):
    """GetPortfolioTypesResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[ValuePair] = field(default=[], name="return")


class GetRequestFieldsResponse(XmlModel, kw_only=True):
    """GetRequestFieldsResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[ObjectMethod] = field(default=[], name="return")


class GetRequestTypesResponse(XmlModel, kw_only=True):
    """GetRequestTypesResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[ValuePair] = field(default=[], name="return")


class GetResourceProfileSettingResponse(XmlModel, kw_only=True):
    """GetResourceProfileSettingResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[ResourceProfileSetting] = field(default=[], name="return")


class GetSkillCategoriesResponse(XmlModel, kw_only=True):
    """GetSkillCategoriesResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[ProfileVariable] = field(default=[], name="return")


class GetTeamMemberIdResponse(XmlModel, kw_only=True):
    """GetTeamMemberIdResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: int | None = field(default=None, name="return")


class GetTimesheetForUserResponse(XmlModel, kw_only=True):
    """GetTimesheetForUserResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[Timesheet] = field(default=[], name="return")


class GetTimesheetForUsersResponse(XmlModel, kw_only=True):
    """GetTimesheetForUsersResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[Timesheet] = field(default=[], name="return")


class GetTimesheetResponse(XmlModel, kw_only=True):
    """GetTimesheetResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: Timesheet | None = field(default=None, name="return")


class GetTimesheetVariablesResponse(XmlModel, kw_only=True):
    """GetTimesheetVariablesResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[TimesheetVariable] = field(default=[], name="return")


class GetTimesheetsResponse(XmlModel, kw_only=True):
    """GetTimesheetsResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[Timesheet] = field(default=[], name="return")


class GetUpdateHistoryResponse(XmlModel, kw_only=True):
    """GetUpdateHistoryResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[EntityHistory] = field(default=[], name="return")


class InsertEntityResponse(XmlModel, kw_only=True):
    """InsertEntityResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: int | None = field(default=None, name="return")


class InsertNoteResponse(XmlModel, kw_only=True):
    """InsertNoteResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: int | None = field(default=None, name="return")


class SelectEntityResponse(XmlModel, kw_only=True):
    """SelectEntityResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: EntityObj | None = field(default=None, name="return")


class ServerInfoResponse_2(XmlModel, kw_only=True):
    """ServerInfoResponse_2."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: ServerInfoResponse | None = field(default=None, name="return")


class SubmitRequestResponse(XmlModel, kw_only=True):
    """SubmitRequestResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")


class SubmitRequestsResponse(XmlModel, kw_only=True):
    """SubmitRequestsResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")


class SubmitTimesheetResponse(XmlModel, kw_only=True):
    """SubmitTimesheetResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")


class SubmitTimesheetsResponse(XmlModel, kw_only=True):
    """SubmitTimesheetsResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")
