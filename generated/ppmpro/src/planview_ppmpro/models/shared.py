"""Records of the service."""

from __future__ import annotations

from typing import ClassVar

from msgspec import field

from .._runtime.xml_model import Xml, XmlAny, XmlModel

NS = "http://objects.services/xsd"
NS_2 = "http://services"
_REFS: dict[str, tuple[str, ...]] = {}


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


class ValuePair(XmlModel, kw_only=True, rename="camel"):
    """Value of one field; every value travels as text. In lists of choices: id and title of one choice."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("element_value",))
    element_value: str | None = None
    id: int | None = None
    """Id of the field; ids of user-defined fields exceed 32 bits."""


class AllocateResourceTimeResponse(XmlModel, kw_only=True):
    """AllocateResourceTimeResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: str | None = field(default=None, name="return")


class CreateOrReplaceResponse(XmlModel, kw_only=True):
    """CreateOrReplaceResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: str | None = field(default=None, name="return")


class DeleteEntitiesResponse(XmlModel, kw_only=True):
    """DeleteEntitiesResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: bool | None = field(default=None, name="return")


class DeleteEntityResponse(XmlModel, kw_only=True):
    """DeleteEntityResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: bool | None = field(default=None, name="return")


class FindEntityResponse(XmlModel, kw_only=True):
    """FindEntityResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[EntityObj] = field(default=[], name="return")


class FindEntityUpdateHistoryResponse(XmlModel, kw_only=True):
    """FindEntityUpdateHistoryResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[EntityObj] = field(default=[], name="return")


class GetDeleteHistoryResponse(XmlModel, kw_only=True):
    """GetDeleteHistoryResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[EntityHistory] = field(default=[], name="return")


class GetEntitiesByFilterResponse(XmlModel, kw_only=True):
    """GetEntitiesByFilterResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[EntityObj] = field(default=[], name="return")


class GetEntityFieldsResponse(XmlModel, kw_only=True):
    """GetEntityFieldsResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[ObjectMethod] = field(default=[], name="return")


class GetListValuesResponse(XmlModel, kw_only=True):
    """GetListValuesResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[ValuePair] = field(default=[], name="return")


class GetMemberIdResponse(XmlModel, kw_only=True):
    """GetMemberIdResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: int | None = field(default=None, name="return")


class GetTeamMemberIdResponse(XmlModel, kw_only=True):
    """GetTeamMemberIdResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: int | None = field(default=None, name="return")


class GetUpdateHistoryResponse(XmlModel, kw_only=True):
    """GetUpdateHistoryResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[EntityHistory] = field(default=[], name="return")


class InsertEntityResponse(XmlModel, kw_only=True):
    """InsertEntityResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: int | None = field(default=None, name="return")


class InsertNoteResponse(XmlModel, kw_only=True):
    """InsertNoteResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2)
    return_: int | None = field(default=None, name="return")
