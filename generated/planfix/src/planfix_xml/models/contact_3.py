"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .contact import ContactMade
    from .contact_2 import ContactLogin, ContactUpdateResponseStatus
    from .task import IdRef

_REFS: dict[str, tuple[str, ...]] = {
    "models.contact": ("ContactMade",),
    "models.contact_2": ("ContactLogin", "ContactUpdateResponseStatus"),
    "models.task": ("IdRef",),
}

ContactUpdateUserInfoResponseStatus = Literal["ok"]


class ContactUpdateResponse(XmlModel, kw_only=True):
    """ContactUpdateResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    contact: ContactMade
    actionid: int | None = None
    status: ContactUpdateResponseStatus


class ContactUpdateUserInfoResponse(XmlModel, kw_only=True):
    """ContactUpdateUserInfoResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    contact: IdRef
    status: ContactUpdateUserInfoResponseStatus


class ContactUserInfo(XmlModel, kw_only=True):
    """ContactUserInfo, as it is sent."""

    id: int | None = None
    userid: int | None = None
    general: int | None = None
    user: ContactLogin
