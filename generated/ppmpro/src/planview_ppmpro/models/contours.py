"""Records of the service."""

from __future__ import annotations

from typing import ClassVar

from msgspec import field

from .._runtime.xml_model import Xml, XmlModel

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


class AllocateContourResponse(XmlModel, kw_only=True):
    """AllocateContourResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: int | None = field(default=None, name="return")


class AllocateFinancialEntryContourResponse(XmlModel, kw_only=True):
    """AllocateFinancialEntryContourResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: int | None = field(default=None, name="return")


class GetContourResponse(XmlModel, kw_only=True):
    """GetContourResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: Contour | None = field(default=None, name="return")


class GetFinancialEntryContourResponse(XmlModel, kw_only=True):
    """GetFinancialEntryContourResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: FinancialEntryContour | None = field(default=None, name="return")
