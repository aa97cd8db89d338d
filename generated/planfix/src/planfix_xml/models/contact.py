"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import CustomDataIn, EmailList, IdList, Lang, Moment, PeopleIds, PhoneList, SavedFilter, Sex, UserRole
    from .shared_2 import UserStatus
    from .task import CustomData, IdRef, Named
    from .task_2 import People

_REFS: dict[str, tuple[str, ...]] = {
    "models.shared": (
        "CustomDataIn",
        "EmailList",
        "IdList",
        "Lang",
        "Moment",
        "PeopleIds",
        "PhoneList",
        "SavedFilter",
        "Sex",
        "UserRole",
    ),
    "models.shared_2": ("UserStatus",),
    "models.task": ("CustomData", "IdRef", "Named"),
    "models.task_2": ("People",),
}

AccessStatus = Literal["NOTICE_SEND", "NOTICE_RESEND", "ACCESS_CANCELED", "ACTIVE", "UNACTIVE"] | str

ContactAddResponseStatus = Literal["ok"]

ContactDeleteResponseStatus = Literal["ok"]

ContactField = Literal["lastUpdateDate", "lastCommentDate"] | str

ContactGetFilterListResponseStatus = Literal["ok"]


class AccessResult(XmlModel, kw_only=True):
    """AccessResult."""

    id: int
    status: AccessStatus | None = None


class ClientList(XmlModel, kw_only=True):
    """ClientList."""

    client: list[Named] = []


class ContactAddResponse(XmlModel, kw_only=True):
    """ContactAddResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    contact: ContactMade
    actionid: int | None = None
    status: ContactAddResponseStatus


class ContactCard(XmlModel, kw_only=True, rename="camel"):
    """A contact or company. Lists leave out `midName`, `site`, `secondaryEmails`, `group`, `telegram`,
    `responsible` and show some further members.
    """

    id: int
    userid: int | None = None
    general: int | None = None
    template: IdRef | None = None
    name: str | None = None
    """With the patronymic."""
    mid_name: str | None = None
    last_name: str | None = None
    is_company: bool | None = None
    post: str | None = None
    email: str | None = None
    secondary_emails: EmailList | None = None
    phones: PhoneList | None = None
    address: str | None = None
    description: str | None = None
    sex: str | None = None
    site: str | None = None
    skype: str | None = None
    icq: str | None = None
    facebook: str | None = None
    vk: str | None = None
    telegram_id: str | None = None
    user_pic: str | None = None
    birthdate: Moment | None = None
    group: Named | None = None
    contractors: ClientList | None = None
    have_planfix_access: bool | None = None
    """For administrators."""
    user: ContactUser | None = None
    """For administrators, in lists."""
    telegram: Telegram | None = None
    """Of Telegram contacts only."""
    custom_data: CustomData | None = None
    responsible: People | None = None
    last_update_date: Moment | None = None
    """Where it was asked for."""
    last_comment_date: Moment | None = None
    """Where it was asked for."""


class ContactChange(XmlModel, kw_only=True, rename="camel"):
    """A contact by internal id, user id or running number; the running number counts where no id is given."""

    id: int | None = None
    userid: int | None = None
    general: int | None = None
    template: int | None = None
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
    can_be_worker: bool | None = None
    can_be_client: bool | None = None
    group: IdRef | None = None
    custom_data: CustomDataIn | None = None
    responsible: PeopleIds | None = None
    telegram: TelegramIn | None = None


class ContactContractors(XmlModel, kw_only=True):
    """ContactContractors, as it is sent."""

    id: int
    contractors: ContractorChange


class ContactCustomData(XmlModel, kw_only=True, rename="camel"):
    """A contact by internal id, or by running number where no id is given."""

    id: int | None = None
    general: int | None = None
    custom_data: CustomDataIn


class ContactDeleteResponse(XmlModel, kw_only=True):
    """ContactDeleteResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    contact: IdRef
    status: ContactDeleteResponseStatus


class ContactFilterList(XmlModel, kw_only=True, rename="camel"):
    """ContactFilterList."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count",))
    contact_filter: list[SavedFilter] = []
    total_count: int


class ContactGetFilterListResponse(XmlModel, kw_only=True, rename="camel"):
    """ContactGetFilterListResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    contact_filter_list: ContactFilterList
    status: ContactGetFilterListResponseStatus


class ContactMade(XmlModel, kw_only=True):
    """ContactMade."""

    id: int
    userid: int | None = None
    general: int | None = None


class ContactUser(XmlModel, kw_only=True):
    """What administrators see of a contact's access."""

    login: str | None = None
    role: UserRole | None = None
    status: UserStatus | None = None
    email: str | None = None


class ContractorChange(XmlModel, kw_only=True, rename="camel"):
    """ContractorChange, as it is sent."""

    add_client: IdList | None = None
    del_client: IdList | None = None


class Telegram(XmlModel, kw_only=True):
    """Telegram."""

    id: str | None = None


class TelegramIn(XmlModel, kw_only=True):
    """TelegramIn, as it is sent."""

    id: str | None = None
    username: str | None = None
