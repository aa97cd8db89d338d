"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .contact import AccessResult, ContactCard, ContactMade
    from .shared import CustomDataIn, EmailList, GroupNames, Lang, Moment, PeopleIds, PhoneList, Sex
    from .shared_2 import UserStatus
    from .task import IdRef, Named

_REFS: dict[str, tuple[str, ...]] = {
    "models.contact": ("AccessResult", "ContactCard", "ContactMade"),
    "models.shared": ("CustomDataIn", "EmailList", "GroupNames", "Lang", "Moment", "PeopleIds", "PhoneList", "Sex"),
    "models.shared_2": ("UserStatus",),
    "models.task": ("IdRef", "Named"),
}

ContactGetGroupListResponseStatus = Literal["ok"]

ContactGetListResponseStatus = Literal["ok"]

ContactGetPhoneTypesResponseStatus = Literal["ok"]

ContactGetResponseStatus = Literal["ok"]

ContactManagePlanfixAccessResponseStatus = Literal["ok"]

ContactTarget = Literal["contact", "company", "template"] | str
"""One of the named selections, or the id of a saved contact filter (a number, or text that begins with a colon)."""

ContactUpdateContractorsResponseStatus = Literal["ok"]

ContactUpdateCustomDataResponseStatus = Literal["ok"]

ContactUpdateResponseStatus = Literal["ok"]


class ContactGetGroupListResponse(XmlModel, kw_only=True, rename="camel"):
    """ContactGetGroupListResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    contact_groups: GroupNames
    status: ContactGetGroupListResponseStatus


class ContactGetListResponse(XmlModel, kw_only=True):
    """ContactGetListResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    contacts: ContactList
    status: ContactGetListResponseStatus


class ContactGetPhoneTypesResponse(XmlModel, kw_only=True, rename="camel"):
    """ContactGetPhoneTypesResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    phone_types: PhoneTypeList
    status: ContactGetPhoneTypesResponseStatus


class ContactGetResponse(XmlModel, kw_only=True):
    """ContactGetResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    contact: ContactCard
    status: ContactGetResponseStatus


class ContactIn(XmlModel, kw_only=True, rename="camel"):
    """A contact or company to be made."""

    template: int | None = None
    """Running number of the template contact."""
    name: str | None = None
    mid_name: str | None = None
    last_name: str | None = None
    post: str | None = None
    email: str | None = None
    phones: PhoneList | None = None
    secondary_emails: EmailList | None = None
    address: str | None = None
    description: str | None = None
    sex: Sex | None = None
    site: str | None = None
    skype: str | None = None
    facebook: str | None = None
    vk: str | None = None
    icq: str | None = None
    birthdate: Moment | None = None
    lang: Lang | None = None
    is_company: bool | None = None
    can_be_worker: bool | None = None
    can_be_client: bool | None = None
    group: IdRef | None = None
    custom_data: CustomDataIn | None = None
    responsible: PeopleIds | None = None


class ContactList(XmlModel, kw_only=True, rename="camel"):
    """A page of contacts: `totalCount` match, `count` are here."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count", "count"))
    contact: list[ContactCard] = []
    total_count: int
    count: int


class ContactLogin(XmlModel, kw_only=True, rename="camel"):
    """ContactLogin, as it is sent."""

    password: str | None = None
    status: UserStatus | None = None
    email: str | None = None
    pic: bytes | None = None
    notify_by_email: bool | None = None
    """Takes an e-mail address."""
    jabber: str | None = None
    notify_by_jabber: bool | None = None
    notify_by_planfix: bool | None = None


class ContactManagePlanfixAccessResponse(XmlModel, kw_only=True):
    """ContactManagePlanfixAccessResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    contact: AccessResult
    status: ContactManagePlanfixAccessResponseStatus


class ContactUpdateContractorsResponse(XmlModel, kw_only=True):
    """ContactUpdateContractorsResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    contact: IdRef
    status: ContactUpdateContractorsResponseStatus


class ContactUpdateCustomDataResponse(XmlModel, kw_only=True):
    """ContactUpdateCustomDataResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    contact: ContactMade
    actionid: int | None = None
    status: ContactUpdateCustomDataResponseStatus


class PhoneTypeList(XmlModel, kw_only=True, rename="camel"):
    """PhoneTypeList."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count",))
    phone_type: list[Named] = []
    total_count: int
