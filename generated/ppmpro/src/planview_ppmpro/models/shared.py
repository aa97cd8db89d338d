"""Records of the service."""

from __future__ import annotations

from typing import ClassVar

from msgspec import field

from .._runtime.xml_model import Xml, XmlModel

NS = "http://objects.services/xsd"
NS_2 = "http://services"
_REFS: dict[str, tuple[str, ...]] = {}


class EntityObj(XmlModel, kw_only=True, rename="camel"):
    """One instance of an entity with the values of the fields that were asked for."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("method_values",))
    entity_id: int | None = None
    entity_type_id: int | None = None
    method_values: list[ValuePair] = []


class ValuePair(XmlModel, kw_only=True, rename="camel"):
    """Value of one field; every value travels as text."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("element_value",))
    element_value: str | None = None
    id: int | None = None
    """Id of the field; ids of user-defined fields exceed 32 bits."""


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
