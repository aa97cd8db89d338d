"""Records of the service."""

# ruff: noqa: RUF012  # msgspec copies an empty list for every record

from __future__ import annotations

from typing import ClassVar

from msgspec import field
from runtime.xml_model import Xml, XmlModel

NS = "http://objects.services/xsd"

_REFS: dict[str, tuple[str, ...]] = {}


class ValuePair(XmlModel, kw_only=True, rename="camel"):
    """A field and its value, always text."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("element_value",))
    element_value: str | None = None
    id: int | None = None


class EntityObj(XmlModel, kw_only=True, rename="camel"):
    """An entity and the fields that were asked for."""

    _xml: ClassVar[Xml] = Xml(NS)
    entity_id: int | None = None
    entity_type_id: int | None = None
    method_values: list[ValuePair] = []


class FindEntityResponse(XmlModel, kw_only=True):
    """Answer of findEntity."""

    _xml: ClassVar[Xml] = Xml("http://services")
    return_: list[EntityObj] = field(default=[], name="return")
