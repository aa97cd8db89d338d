"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec import field

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import ObjectMethod, ValuePair

NS = "http://services"
_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("ObjectMethod", "ValuePair")}


class CreateOrReplaceRequestResponse(XmlModel, kw_only=True):
    """CreateOrReplaceRequestResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: int | None = field(default=None, name="return")


class GetRequestFieldsResponse(XmlModel, kw_only=True):
    """GetRequestFieldsResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[ObjectMethod] = field(default=[], name="return")


class GetRequestTypesResponse(XmlModel, kw_only=True):
    """GetRequestTypesResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: list[ValuePair] = field(default=[], name="return")


class SubmitRequestResponse(XmlModel, kw_only=True):
    """SubmitRequestResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")


class SubmitRequestsResponse(XmlModel, kw_only=True):
    """SubmitRequestsResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")
