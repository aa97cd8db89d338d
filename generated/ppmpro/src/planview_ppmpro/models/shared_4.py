"""Records of the service."""

from __future__ import annotations

from typing import ClassVar

from msgspec import field

from .._runtime.xml_model import Xml, XmlModel

NS = "http://services"
_REFS: dict[str, tuple[str, ...]] = {}


class UpdateAnEntityByMethodIdResponse(XmlModel, kw_only=True):
    """UpdateAnEntityByMethodIdResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")


class UpdateEntityResponse(XmlModel, kw_only=True):
    """UpdateEntityResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")


class UpdateTimesheetEntriesResponse(XmlModel, kw_only=True):
    """UpdateTimesheetEntriesResponse."""

    _xml: ClassVar[Xml] = Xml(NS)
    return_: bool | None = field(default=None, name="return")
