"""Operations of `contact`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Operation, Paging, XmlPost, element
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

ADD: Operation[models.ContactAddResponse] = Operation(
    "contact.add",
    XmlPost("contact.add"),
    (element("silent"), element("contact")),
    answer="models.contact:ContactAddResponse",
)
DELETE: Operation[models.IdRef] = Operation(
    "contact.delete",
    XmlPost("contact.delete"),
    (element("silent"), element("id", "contact"), element("userid", "contact"), element("general", "contact")),
    answer="models.contact:ContactDeleteResponse",
    result="contact",
)
GET: Operation[models.ContactCard] = Operation(
    "contact.get",
    XmlPost("contact.get"),
    (
        element("silent"),
        element("id", "contact"),
        element("userid", "contact"),
        element("general", "contact"),
        element("field", "fields"),
    ),
    answer="models.contact_2:ContactGetResponse",
    result="contact",
    idempotent=True,
)
GET_FILTER_LIST: Operation[list[models.SavedFilter]] = Operation(
    "contact.getFilterList",
    XmlPost("contact.getFilterList"),
    (element("silent"),),
    answer="models.contact:ContactGetFilterListResponse",
    result="contact_filter_list.contact_filter",
    idempotent=True,
)
GET_GROUP_LIST: Operation[list[models.Named]] = Operation(
    "contact.getGroupList",
    XmlPost("contact.getGroupList"),
    (element("silent"),),
    answer="models.contact_2:ContactGetGroupListResponse",
    result="contact_groups.group",
    idempotent=True,
)
GET_LIST: Operation[models.ContactCard] = Operation(
    "contact.getList",
    XmlPost("contact.getList"),
    (
        element("silent"),
        element("pageCurrent"),
        element("pageSize"),
        element("target"),
        element("company"),
        element("search"),
        element("filter", "filters"),
        element("field", "fields"),
    ),
    answer="models.contact_2:ContactGetListResponse",
    paging=Paging(
        "page",
        "contacts.contact",
        start="pageCurrent",
        base=1,
        size="pageSize",
        max_size=100,
        send_size=100,
        total="contacts.total_count",
        end=("total_reached", "short_page", "empty_page"),
    ),
    idempotent=True,
)
GET_PHONE_TYPES: Operation[list[models.Named]] = Operation(
    "contact.getPhoneTypes",
    XmlPost("contact.getPhoneTypes"),
    (element("silent"),),
    answer="models.contact_2:ContactGetPhoneTypesResponse",
    result="phone_types.phone_type",
    idempotent=True,
)
MANAGE_PLANFIX_ACCESS: Operation[models.AccessResult] = Operation(
    "contact.managePlanfixAccess",
    XmlPost("contact.managePlanfixAccess"),
    (
        element("silent"),
        element("id", "contact"),
        element("userid", "contact"),
        element("general", "contact"),
        element("email", "contact"),
        element("havePlanfixAccess", "contact"),
    ),
    answer="models.contact_2:ContactManagePlanfixAccessResponse",
    result="contact",
)
UPDATE: Operation[models.ContactUpdateResponse] = Operation(
    "contact.update",
    XmlPost("contact.update"),
    (element("silent"), element("contact")),
    answer="models.contact_3:ContactUpdateResponse",
)
UPDATE_CONTRACTORS: Operation[models.IdRef] = Operation(
    "contact.updateContractors",
    XmlPost("contact.updateContractors"),
    (element("silent"), element("contact")),
    answer="models.contact_2:ContactUpdateContractorsResponse",
    result="contact",
)
UPDATE_CUSTOM_DATA: Operation[models.ContactUpdateCustomDataResponse] = Operation(
    "contact.updateCustomData",
    XmlPost("contact.updateCustomData"),
    (element("silent"), element("contact")),
    answer="models.contact_2:ContactUpdateCustomDataResponse",
)
UPDATE_USER_INFO: Operation[models.IdRef] = Operation(
    "contact.updateUserInfo",
    XmlPost("contact.updateUserInfo"),
    (element("silent"), element("contact")),
    answer="models.contact_3:ContactUpdateUserInfoResponse",
    result="contact",
)


class Contact(Group):
    """Contact: add, delete, get, get filter list, get group list, get list, ...."""

    def add(self, *, contact: models.ContactIn, silent: bool | None = None) -> models.ContactAddResponse:
        """Makes a contact or company."""
        return self._call(ADD, silent, contact)

    def delete(
        self,
        *,
        silent: bool | None = None,
        id: int | None = None,
        userid: int | None = None,
        general: int | None = None,
    ) -> models.IdRef:
        """Deletes a contact."""
        return self._call(DELETE, silent, id, userid, general)

    def get(
        self,
        *,
        silent: bool | None = None,
        id: int | None = None,
        userid: int | None = None,
        general: int | None = None,
        fields: Sequence[models.ContactField] = (),
    ) -> models.ContactCard:
        """Reads one contact."""
        return self._call(GET, silent, id, userid, general, fields)

    def get_filter_list(self, *, silent: bool | None = None) -> list[models.SavedFilter]:
        """Lists the saved filters of contacts."""
        return self._call(GET_FILTER_LIST, silent)

    def get_group_list(self, *, silent: bool | None = None) -> list[models.Named]:
        """Lists the groups of contacts."""
        return self._call(GET_GROUP_LIST, silent)

    def get_list(
        self,
        *,
        silent: bool | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        target: models.ContactTarget | None = None,
        company: int | None = None,
        search: str | None = None,
        filters: Sequence[models.Filter] = (),
        fields: Sequence[models.ContactField] = (),
    ) -> Pager[models.ContactCard]:
        """Lists contacts by selection, company, search and filters, page by page.

        - `page_current`: Page, from 1; 0 asks for the number alone.
        - `page_size`: Rows in a page, at most 100; 0 takes the server's default.
        - `company`: Of this company.
        - `search`: In name, surname and e-mail.
        """
        return self._pages(GET_LIST, silent, page_current, page_size, target, company, search, filters, fields)

    def get_phone_types(self, *, silent: bool | None = None) -> list[models.Named]:
        """Lists the types of phone numbers."""
        return self._call(GET_PHONE_TYPES, silent)

    def manage_planfix_access(
        self,
        *,
        have_planfix_access: bool,
        silent: bool | None = None,
        id: int | None = None,
        userid: int | None = None,
        general: int | None = None,
        email: str | None = None,
    ) -> models.AccessResult:
        """Gives a contact access to Planfix, or takes it; for administrators.

        - `email`: Counts the first time only.
        """
        return self._call(MANAGE_PLANFIX_ACCESS, silent, id, userid, general, email, have_planfix_access)

    def update(self, *, contact: models.ContactChange, silent: bool | None = None) -> models.ContactUpdateResponse:
        """Changes a contact."""
        return self._call(UPDATE, silent, contact)

    def update_contractors(self, *, contact: models.ContactContractors, silent: bool | None = None) -> models.IdRef:
        """Adds and removes the companies of a contact."""
        return self._call(UPDATE_CONTRACTORS, silent, contact)

    def update_custom_data(
        self, *, contact: models.ContactCustomData, silent: bool | None = None
    ) -> models.ContactUpdateCustomDataResponse:
        """Changes custom fields of a contact."""
        return self._call(UPDATE_CUSTOM_DATA, silent, contact)

    def update_user_info(self, *, contact: models.ContactUserInfo, silent: bool | None = None) -> models.IdRef:
        """Changes the access of a contact; for administrators."""
        return self._call(UPDATE_USER_INFO, silent, contact)


class AsyncContact(AsyncGroup):
    """Contact: add, delete, get, get filter list, get group list, get list, ...."""

    async def add(self, *, contact: models.ContactIn, silent: bool | None = None) -> models.ContactAddResponse:
        """Makes a contact or company."""
        return await self._call(ADD, silent, contact)

    async def delete(
        self,
        *,
        silent: bool | None = None,
        id: int | None = None,
        userid: int | None = None,
        general: int | None = None,
    ) -> models.IdRef:
        """Deletes a contact."""
        return await self._call(DELETE, silent, id, userid, general)

    async def get(
        self,
        *,
        silent: bool | None = None,
        id: int | None = None,
        userid: int | None = None,
        general: int | None = None,
        fields: Sequence[models.ContactField] = (),
    ) -> models.ContactCard:
        """Reads one contact."""
        return await self._call(GET, silent, id, userid, general, fields)

    async def get_filter_list(self, *, silent: bool | None = None) -> list[models.SavedFilter]:
        """Lists the saved filters of contacts."""
        return await self._call(GET_FILTER_LIST, silent)

    async def get_group_list(self, *, silent: bool | None = None) -> list[models.Named]:
        """Lists the groups of contacts."""
        return await self._call(GET_GROUP_LIST, silent)

    def get_list(
        self,
        *,
        silent: bool | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
        target: models.ContactTarget | None = None,
        company: int | None = None,
        search: str | None = None,
        filters: Sequence[models.Filter] = (),
        fields: Sequence[models.ContactField] = (),
    ) -> AsyncPager[models.ContactCard]:
        """Lists contacts by selection, company, search and filters, page by page."""
        return self._pages(GET_LIST, silent, page_current, page_size, target, company, search, filters, fields)

    async def get_phone_types(self, *, silent: bool | None = None) -> list[models.Named]:
        """Lists the types of phone numbers."""
        return await self._call(GET_PHONE_TYPES, silent)

    async def manage_planfix_access(
        self,
        *,
        have_planfix_access: bool,
        silent: bool | None = None,
        id: int | None = None,
        userid: int | None = None,
        general: int | None = None,
        email: str | None = None,
    ) -> models.AccessResult:
        """Gives a contact access to Planfix, or takes it; for administrators."""
        return await self._call(MANAGE_PLANFIX_ACCESS, silent, id, userid, general, email, have_planfix_access)

    async def update(
        self, *, contact: models.ContactChange, silent: bool | None = None
    ) -> models.ContactUpdateResponse:
        """Changes a contact."""
        return await self._call(UPDATE, silent, contact)

    async def update_contractors(
        self, *, contact: models.ContactContractors, silent: bool | None = None
    ) -> models.IdRef:
        """Adds and removes the companies of a contact."""
        return await self._call(UPDATE_CONTRACTORS, silent, contact)

    async def update_custom_data(
        self, *, contact: models.ContactCustomData, silent: bool | None = None
    ) -> models.ContactUpdateCustomDataResponse:
        """Changes custom fields of a contact."""
        return await self._call(UPDATE_CUSTOM_DATA, silent, contact)

    async def update_user_info(self, *, contact: models.ContactUserInfo, silent: bool | None = None) -> models.IdRef:
        """Changes the access of a contact; for administrators."""
        return await self._call(UPDATE_USER_INFO, silent, contact)
