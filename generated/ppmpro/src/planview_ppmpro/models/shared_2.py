"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec import field

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import (
        Contour,
        EntityHistory,
        EntityObj,
        FinancialEntryContour,
        ObjectMethod,
        ResourceProfileSetting,
        Timesheet,
        ValuePair,
    )

NS = "http://services"
_REFS: dict[str, tuple[str, ...]] = {
    "models.shared": (
        "Contour",
        "EntityHistory",
        "EntityObj",
        "FinancialEntryContour",
        "ObjectMethod",
        "ResourceProfileSetting",
        "Timesheet",
        "ValuePair",
    ),
}


class AllocateResourceTimeResponse(XmlModel, kw_only=True):
    """AllocateResourceTimeResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: str | None = field(default=None, name="return")


class ApproveTimesheetResponse(XmlModel, kw_only=True):
    """ApproveTimesheetResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")


class CreateOrReplacePortfolioResponse(XmlModel, kw_only=True):
    """CreateOrReplacePortfolioResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: int | None = field(default=None, name="return")


class CreateOrReplaceRequestResponse(XmlModel, kw_only=True):
    """CreateOrReplaceRequestResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: int | None = field(default=None, name="return")


class CreateOrReplaceResourceProfileSettingResponse(XmlModel, kw_only=True):
    """CreateOrReplaceResourceProfileSettingResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[ResourceProfileSetting] = field(default=[], name="return")


class CreateOrReplaceResponse(XmlModel, kw_only=True):
    """CreateOrReplaceResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: str | None = field(default=None, name="return")


class CreateOrReplaceTimesheetEntriesResponse(XmlModel, kw_only=True):
    """CreateOrReplaceTimesheetEntriesResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[Timesheet] = field(default=[], name="return")


class CreateOrReplaceTimesheetsResponse(XmlModel, kw_only=True):
    """CreateOrReplaceTimesheetsResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[Timesheet] = field(default=[], name="return")


class DeleteEntitiesResponse(XmlModel, kw_only=True):
    """DeleteEntitiesResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")


class DeleteEntityResponse(XmlModel, kw_only=True):
    """DeleteEntityResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")


class DeleteTimesheetEntriesResponse(XmlModel, kw_only=True):
    """DeleteTimesheetEntriesResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")


class FindEntityUpdateHistoryResponse(XmlModel, kw_only=True):
    """FindEntityUpdateHistoryResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[EntityObj] = field(default=[], name="return")


class GetContourResponse(XmlModel, kw_only=True):
    """GetContourResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: Contour | None = field(default=None, name="return")


class GetDeleteHistoryResponse(XmlModel, kw_only=True):
    """GetDeleteHistoryResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[EntityHistory] = field(default=[], name="return")


class GetEntitiesByFilterResponse(XmlModel, kw_only=True):
    """GetEntitiesByFilterResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[EntityObj] = field(default=[], name="return")


class GetEntityFieldsResponse(XmlModel, kw_only=True):
    """GetEntityFieldsResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[ObjectMethod] = field(default=[], name="return")


class GetFinancialEntryContourResponse(XmlModel, kw_only=True):
    """GetFinancialEntryContourResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: FinancialEntryContour | None = field(default=None, name="return")


class GetListValuesResponse(XmlModel, kw_only=True):
    """GetListValuesResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[ValuePair] = field(default=[], name="return")


class GetMemberIdResponse(XmlModel, kw_only=True):
    """GetMemberIdResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: int | None = field(default=None, name="return")


class GetPortfolioFieldsResponse(XmlModel, kw_only=True):
    """GetPortfolioFieldsResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[ObjectMethod] = field(default=[], name="return")
