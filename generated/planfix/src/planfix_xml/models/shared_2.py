"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import EmailList, Moment, PhoneList, UserRole
    from .task import Named

_REFS: dict[str, tuple[str, ...]] = {
    "models.shared": ("EmailList", "Moment", "PhoneList", "UserRole"),
    "models.task": ("Named",),
}

UserStatus = Literal["ACTIVE", "UNACTIVE", "INACTIVE"] | str


class UserCard(XmlModel, kw_only=True, rename="camel"):
    """UserCard."""

    id: int
    general: int | None = None
    name: str | None = None
    last_name: str | None = None
    mid_name: str | None = None
    login: str | None = None
    email: str | None = None
    secondary_emails: EmailList | None = None
    role: UserRole | None = None
    status: UserStatus | None = None
    birthdate: Moment | None = None
    """Empty where unset."""
    sex: str | None = None
    telegram_id: str | None = None
    """With notices by Telegram only."""
    phones: PhoneList | None = None
    is_invisible_out_of_group: bool | None = None
    """For administrators."""
    is_blind_out_of_group: bool | None = None
    """For administrators."""
    user_pic: str | None = None
    """An address, or empty."""
    is_online: bool | None = None
    timezone: str | None = None
    post: Named | None = None
    user_groups: UserGroupNames | None = None


class UserGroupNames(XmlModel, kw_only=True, rename="camel"):
    """UserGroupNames."""

    user_group: list[Named] = []


class UserPage(XmlModel, kw_only=True, rename="camel"):
    """A page of employees: `totalCount` match, `count` are here."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count", "count"))
    user: list[UserCard] = []
    total_count: int
    count: int
