"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared_2 import UserPage
    from .task import IdRef

_REFS: dict[str, tuple[str, ...]] = {"models.shared_2": ("UserPage",), "models.task": ("IdRef",)}

UserGroupAddResponseStatus = Literal["ok"]

UserGroupGetHeadsResponseStatus = Literal["ok"]

UserGroupGetListResponseStatus = Literal["ok"]

UserGroupGetResponseStatus = Literal["ok"]

UserGroupSort = Literal["NAME_ASC", "NAME_DESC", "USERCOUNT_ASC", "USERCOUNT_DESC"] | str

UserGroupUpdateResponseStatus = Literal["ok"]


class UserGroupAddResponse(XmlModel, kw_only=True, rename="camel"):
    """UserGroupAddResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    user_group: IdRef
    status: UserGroupAddResponseStatus


class UserGroupCard(XmlModel, kw_only=True, rename="camel"):
    """UserGroupCard."""

    id: int
    name: str | None = None
    user_count: int | None = None
    """0 in lists for those who are no administrators."""


class UserGroupGetHeadsResponse(XmlModel, kw_only=True):
    """UserGroupGetHeadsResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    users: UserPage
    status: UserGroupGetHeadsResponseStatus


class UserGroupGetListResponse(XmlModel, kw_only=True, rename="camel"):
    """UserGroupGetListResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    user_groups: UserGroupList
    status: UserGroupGetListResponseStatus


class UserGroupGetResponse(XmlModel, kw_only=True, rename="camel"):
    """UserGroupGetResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    user_group: UserGroupCard
    status: UserGroupGetResponseStatus


class UserGroupList(XmlModel, kw_only=True, rename="camel"):
    """UserGroupList."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count", "count"))
    user_group: list[UserGroupCard] = []
    total_count: int
    count: int


class UserGroupUpdateResponse(XmlModel, kw_only=True, rename="camel"):
    """UserGroupUpdateResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    user_group: IdRef
    status: UserGroupUpdateResponseStatus
