"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec import field

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import ObjectMethod, ValuePair

NS = "http://services"
_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("ObjectMethod", "ValuePair")}


class CreateOrReplacePortfolioResponse(XmlModel, kw_only=True):
    """CreateOrReplacePortfolioResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: int | None = field(default=None, name="return")


class GetPortfolioFieldsResponse(XmlModel, kw_only=True):
    """GetPortfolioFieldsResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[ObjectMethod] = field(default=[], name="return")


class GetPortfolioTypesResponse(XmlModel, kw_only=True):
    """GetPortfolioTypesResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[ValuePair] = field(default=[], name="return")
