"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, Union

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import IdList, Moment, PhoneList, Sex, UserRole
    from .shared_2 import UserCard, UserPage, UserStatus
    from .task import IdRef

_REFS: dict[str, tuple[str, ...]] = {
    "models.shared": ("IdList", "Moment", "PhoneList", "Sex", "UserRole"),
    "models.shared_2": ("UserCard", "UserPage", "UserStatus"),
    "models.task": ("IdRef",),
}

UserActionsAddedResponseStatus = Literal["ok"]

UserAddResponseStatus = Literal["ok"]

UserChangeStatusResponseStatus = Literal["ok"]

UserGetListResponseStatus = Literal["ok"]

UserGetResponseStatus = Literal["ok"]

UserSort = Union[
    Literal[
        "NAME_ASC",
        "NAME_DESC",
        "GROUP_ASC",
        "GROUP_DESC",
        "ISACTIVE_ASC",
        "ISACTIVE_DESC",
        "PROJECTS_ASC",
        "PROJECTS_DESC",
        "ROLE_ASC",
        "ROLE_DESC",
    ],
    str,
]
"""ISACTIVE_ASC puts those first who are not active."""

UserUpdateGroupMembershipResponseStatus = Literal["ok"]

UserUpdateResponseStatus = Literal["ok"]


class UserActionsAddedResponse(XmlModel, kw_only=True):
    """UserActionsAddedResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    count: int
    status: UserActionsAddedResponseStatus


class UserAddResponse(XmlModel, kw_only=True):
    """UserAddResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    user: IdRef
    status: UserAddResponseStatus


class UserChange(XmlModel, kw_only=True, rename="camel"):
    """UserChange, as it is sent."""

    id: int
    name: str | None = None
    mid_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    role: UserRole | None = None
    """For administrators."""
    status: UserStatus | None = None
    """For administrators."""
    password: str | None = None
    birthdate: Moment | None = None
    sex: Sex | None = None
    phones: PhoneList | None = None
    is_invisible_out_of_group: bool | None = None
    """For administrators."""
    is_blind_out_of_group: bool | None = None
    """For administrators."""
    user_pic: bytes | None = None
    post: IdRef | None = None


class UserChangeStatusResponse(XmlModel, kw_only=True):
    """UserChangeStatusResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    user: UserMade
    status: UserChangeStatusResponseStatus


class UserGetListResponse(XmlModel, kw_only=True):
    """UserGetListResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    users: UserPage
    status: UserGetListResponseStatus


class UserGetResponse(XmlModel, kw_only=True):
    """UserGetResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    user: UserCard
    status: UserGetResponseStatus


class UserIn(XmlModel, kw_only=True, rename="camel"):
    """UserIn, as it is sent."""

    name: str
    mid_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    role: UserRole | None = None
    status: UserStatus | None = None
    post: IdRef | None = None
    phones: PhoneList | None = None


class UserMade(XmlModel, kw_only=True):
    """UserMade."""

    id: int
    status: UserStatus | None = None
    """Promised by the text, absent from the sample."""


class UserMembership(XmlModel, kw_only=True, rename="camel"):
    """UserMembership, as it is sent."""

    id: int
    add_user_group: IdList | None = None
    del_user_group: IdList | None = None


class UserUpdateGroupMembershipResponse(XmlModel, kw_only=True):
    """UserUpdateGroupMembershipResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    user: IdRef
    status: UserUpdateGroupMembershipResponseStatus


class UserUpdateResponse(XmlModel, kw_only=True):
    """UserUpdateResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    user: IdRef
    status: UserUpdateResponseStatus
