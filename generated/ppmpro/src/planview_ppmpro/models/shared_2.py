"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec import field

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import EntityObj, ServerInfoResponse

NS = "http://services"
_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("EntityObj", "ServerInfoResponse")}


class LoginResponse(XmlModel, kw_only=True):
    """LoginResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: str | None = field(default=None, name="return")
    """Session id; valid for ten minutes, its form means nothing."""


class LogoutResponse(XmlModel, kw_only=True):
    """LogoutResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")


class SelectEntityResponse(XmlModel, kw_only=True):
    """SelectEntityResponse."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: EntityObj | None = field(default=None, name="return")


class ServerInfoResponse_2(XmlModel, kw_only=True):
    """ServerInfoResponse_2."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("return_",))
    return_: ServerInfoResponse | None = field(default=None, name="return")


class UpdateAnEntityByMethodIdResponse(XmlModel, kw_only=True):
    """UpdateAnEntityByMethodIdResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")


class UpdateEntityResponse(XmlModel, kw_only=True):
    """UpdateEntityResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")
