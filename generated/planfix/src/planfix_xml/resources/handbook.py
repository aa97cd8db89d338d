"""Operations of `handbook`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Operation, Paging, XmlPost, element
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

ADD_RECORD: Operation[int] = Operation(
    "handbook.addRecord",
    XmlPost("handbook.addRecord"),
    (
        element("silent"),
        element("id", "handbook"),
        element("parentKey"),
        element("isGroup"),
        element("name"),
        element("archived"),
        element("customValue", "customData"),
    ),
    answer="models.handbook:HandbookAddRecordResponse",
    result="key",
)
GET_GROUP_LIST: Operation[list[models.Named]] = Operation(
    "handbook.getGroupList",
    XmlPost("handbook.getGroupList"),
    (element("silent"),),
    answer="models.handbook:HandbookGetGroupListResponse",
    result="handbook_groups.group",
    idempotent=True,
)
GET_LIST: Operation[list[models.HandbookName]] = Operation(
    "handbook.getList",
    XmlPost("handbook.getList"),
    (element("silent"), element("id", "group")),
    answer="models.handbook:HandbookGetListResponse",
    result="handbooks.handbook",
    idempotent=True,
)
GET_RECORD: Operation[models.HandbookRecord] = Operation(
    "handbook.getRecord",
    XmlPost("handbook.getRecord"),
    (element("silent"), element("id", "handbook"), element("key")),
    answer="models.handbook:HandbookGetRecordResponse",
    result="record",
    idempotent=True,
)
GET_RECORD_MULTI: Operation[list[models.HandbookRecord]] = Operation(
    "handbook.getRecordMulti",
    XmlPost("handbook.getRecordMulti"),
    (element("silent"), element("id", "handbook"), element("key", "records")),
    answer="models.handbook:HandbookGetRecordMultiResponse",
    result="records.record",
    idempotent=True,
)
GET_RECORDS: Operation[models.HandbookRecord] = Operation(
    "handbook.getRecords",
    XmlPost("handbook.getRecords"),
    (element("silent"), element("id", "handbook"), element("parentKey"), element("pageCurrent"), element("pageSize")),
    answer="models.handbook:HandbookGetRecordsResponse",
    paging=Paging(
        "page",
        "records.record",
        start="pageCurrent",
        base=1,
        size="pageSize",
        max_size=100,
        send_size=100,
        end=("short_page", "empty_page"),
    ),
    idempotent=True,
)
GET_STRUCTURE: Operation[models.HandbookStructure] = Operation(
    "handbook.getStructure",
    XmlPost("handbook.getStructure"),
    (element("silent"), element("id", "handbook")),
    answer="models.handbook_2:HandbookGetStructureResponse",
    result="handbook",
    idempotent=True,
)
UPDATE_RECORD: Operation[int] = Operation(
    "handbook.updateRecord",
    XmlPost("handbook.updateRecord"),
    (
        element("silent"),
        element("key"),
        element("id", "handbook"),
        element("parentKey"),
        element("isGroup"),
        element("name"),
        element("archived"),
        element("customValue", "customData"),
    ),
    answer="models.handbook_2:HandbookUpdateRecordResponse",
    result="key",
)


class Handbook(Group):
    """Handbook: add record, get group list, get list, get record, get record multi, get records, ...."""

    def add_record(
        self,
        *,
        id: int,
        silent: bool | None = None,
        parent_key: int | None = None,
        is_group: bool | None = None,
        name: str | None = None,
        archived: bool | None = None,
        custom_data: Sequence[models.RecordValueIn] = (),
    ) -> int:
        """Makes a record.

        - `name`: Of a group.
        """
        return self._call(ADD_RECORD, silent, id, parent_key, is_group, name, archived, custom_data)

    def get_group_list(self, *, silent: bool | None = None) -> list[models.Named]:
        """Lists the groups of directories."""
        return self._call(GET_GROUP_LIST, silent)

    def get_list(self, *, silent: bool | None = None, group_id: int | None = None) -> list[models.HandbookName]:
        """Lists the directories."""
        return self._call(GET_LIST, silent, group_id)

    def get_record(self, *, id: int, key: int, silent: bool | None = None) -> models.HandbookRecord:
        """Reads one record."""
        return self._call(GET_RECORD, silent, id, key)

    def get_record_multi(
        self, *, id: int, silent: bool | None = None, records: Sequence[int] = ()
    ) -> list[models.HandbookRecord]:
        """Reads up to 100 records by their keys."""
        return self._call(GET_RECORD_MULTI, silent, id, records)

    def get_records(
        self,
        *,
        id: int,
        silent: bool | None = None,
        parent_key: int | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
    ) -> Pager[models.HandbookRecord]:
        """Lists one level of a directory's records, page by page.

        - `parent_key`: The level below this group; without it the highest.
        - `page_current`: Page, from 1.
        - `page_size`: Rows in a page, at most 100.
        """
        return self._pages(GET_RECORDS, silent, id, parent_key, page_current, page_size)

    def get_structure(self, *, id: int, silent: bool | None = None) -> models.HandbookStructure:
        """Describes the fields of a directory."""
        return self._call(GET_STRUCTURE, silent, id)

    def update_record(
        self,
        *,
        key: int,
        id: int,
        silent: bool | None = None,
        parent_key: int | None = None,
        is_group: bool | None = None,
        name: str | None = None,
        archived: bool | None = None,
        custom_data: Sequence[models.RecordValueIn] = (),
    ) -> int:
        """Changes a record.

        - `name`: Of a group.
        """
        return self._call(UPDATE_RECORD, silent, key, id, parent_key, is_group, name, archived, custom_data)


class AsyncHandbook(AsyncGroup):
    """Handbook: add record, get group list, get list, get record, get record multi, get records, ...."""

    async def add_record(
        self,
        *,
        id: int,
        silent: bool | None = None,
        parent_key: int | None = None,
        is_group: bool | None = None,
        name: str | None = None,
        archived: bool | None = None,
        custom_data: Sequence[models.RecordValueIn] = (),
    ) -> int:
        """Makes a record."""
        return await self._call(ADD_RECORD, silent, id, parent_key, is_group, name, archived, custom_data)

    async def get_group_list(self, *, silent: bool | None = None) -> list[models.Named]:
        """Lists the groups of directories."""
        return await self._call(GET_GROUP_LIST, silent)

    async def get_list(self, *, silent: bool | None = None, group_id: int | None = None) -> list[models.HandbookName]:
        """Lists the directories."""
        return await self._call(GET_LIST, silent, group_id)

    async def get_record(self, *, id: int, key: int, silent: bool | None = None) -> models.HandbookRecord:
        """Reads one record."""
        return await self._call(GET_RECORD, silent, id, key)

    async def get_record_multi(
        self, *, id: int, silent: bool | None = None, records: Sequence[int] = ()
    ) -> list[models.HandbookRecord]:
        """Reads up to 100 records by their keys."""
        return await self._call(GET_RECORD_MULTI, silent, id, records)

    def get_records(
        self,
        *,
        id: int,
        silent: bool | None = None,
        parent_key: int | None = None,
        page_current: int | None = None,
        page_size: int | None = None,
    ) -> AsyncPager[models.HandbookRecord]:
        """Lists one level of a directory's records, page by page."""
        return self._pages(GET_RECORDS, silent, id, parent_key, page_current, page_size)

    async def get_structure(self, *, id: int, silent: bool | None = None) -> models.HandbookStructure:
        """Describes the fields of a directory."""
        return await self._call(GET_STRUCTURE, silent, id)

    async def update_record(
        self,
        *,
        key: int,
        id: int,
        silent: bool | None = None,
        parent_key: int | None = None,
        is_group: bool | None = None,
        name: str | None = None,
        archived: bool | None = None,
        custom_data: Sequence[models.RecordValueIn] = (),
    ) -> int:
        """Changes a record."""
        return await self._call(UPDATE_RECORD, silent, key, id, parent_key, is_group, name, archived, custom_data)
