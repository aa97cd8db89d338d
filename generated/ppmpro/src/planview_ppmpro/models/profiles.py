"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec import field

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import ValuePair

NS = "http://objects.services/xsd"
NS_2 = "http://services"
_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("ValuePair",)}


class ProfileSetting(XmlModel, kw_only=True, rename="camel"):
    """One skill of a resource."""

    _xml: ClassVar[Xml] = Xml(NS)
    category_id: int | None = None
    profile_setting_id: int | None = None
    range_value_id: int | None = None
    sub_category_id: int | None = None


class ProfileVariable(XmlModel, kw_only=True, rename="camel"):
    """A category of skills with its ranges and sub-categories."""

    _xml: ClassVar[Xml] = Xml(
        NS, nillable=("element_value", "skill_range_title", "skill_range_values", "sub_categories")
    )
    element_value: str | None = None
    id: int | None = None
    skill_range_title: str | None = None
    skill_range_values: list[ValuePair] = []
    sub_categories: list[ValuePair] = []


class ResourceProfileSetting(XmlModel, kw_only=True, rename="camel"):
    """The skill profile of one resource."""

    _xml: ClassVar[Xml] = Xml(NS, nillable=("profile_setting",))
    profile_setting: list[ProfileSetting] = []
    resource_id: int | None = None


class CreateOrReplaceResourceProfileSettingResponse(XmlModel, kw_only=True):
    """CreateOrReplaceResourceProfileSettingResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[ResourceProfileSetting] = field(default=[], name="return")


class GetResourceProfileSettingResponse(XmlModel, kw_only=True):
    """GetResourceProfileSettingResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[ResourceProfileSetting] = field(default=[], name="return")


class GetSkillCategoriesResponse(XmlModel, kw_only=True):
    """GetSkillCategoriesResponse."""

    _xml: ClassVar[Xml] = Xml(NS_2, nillable=("return_",))
    return_: list[ProfileVariable] = field(default=[], name="return")
