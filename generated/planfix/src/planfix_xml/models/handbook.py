"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import FieldOptions, GroupNames
    from .task import IdRef, Named

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("FieldOptions", "GroupNames"), "models.task": ("IdRef", "Named")}

HandbookAddRecordResponseStatus = Literal["ok"]

HandbookGetGroupListResponseStatus = Literal["ok"]

HandbookGetListResponseStatus = Literal["ok"]

HandbookGetRecordMultiResponseStatus = Literal["ok"]

HandbookGetRecordResponseStatus = Literal["ok"]

HandbookGetRecordsResponseStatus = Literal["ok"]

HandbookGetStructureResponseStatus = Literal["ok"]


class HandbookAddRecordResponse(XmlModel, kw_only=True):
    """HandbookAddRecordResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    key: int
    status: HandbookAddRecordResponseStatus


class HandbookGetGroupListResponse(XmlModel, kw_only=True, rename="camel"):
    """HandbookGetGroupListResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    handbook_groups: GroupNames
    status: HandbookGetGroupListResponseStatus


class HandbookGetListResponse(XmlModel, kw_only=True):
    """HandbookGetListResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    handbooks: HandbookList
    status: HandbookGetListResponseStatus


class HandbookGetRecordMultiResponse(XmlModel, kw_only=True):
    """HandbookGetRecordMultiResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    records: HandbookRecordList
    status: HandbookGetRecordMultiResponseStatus


class HandbookGetRecordResponse(XmlModel, kw_only=True):
    """HandbookGetRecordResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    record: HandbookRecord
    status: HandbookGetRecordResponseStatus


class HandbookGetRecordsResponse(XmlModel, kw_only=True):
    """HandbookGetRecordsResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    records: HandbookRecordList
    status: HandbookGetRecordsResponseStatus


class HandbookList(XmlModel, kw_only=True, rename="camel"):
    """HandbookList."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count", "count"))
    handbook: list[HandbookName] = []
    total_count: int
    count: int


class HandbookName(XmlModel, kw_only=True):
    """HandbookName."""

    id: int
    name: str | None = None
    group: Named | None = None


class HandbookRecord(XmlModel, kw_only=True, rename="camel"):
    """A record, or a group of records, which has a `name`."""

    parent_key: int | None = None
    is_group: bool | None = None
    key: int
    name: str | None = None
    archived: bool | None = None
    custom_data: RecordData | None = None


class HandbookRecordList(XmlModel, kw_only=True):
    """HandbookRecordList."""

    record: list[HandbookRecord] = []


class HandbookStructure(XmlModel, kw_only=True):
    """HandbookStructure."""

    id: int
    name: str | None = None
    group: IdRef | None = None
    fields: FieldOptions | None = None


class RecordData(XmlModel, kw_only=True, rename="camel"):
    """RecordData."""

    custom_value: list[RecordValue] = []


class RecordValue(XmlModel, kw_only=True):
    """RecordValue."""

    field: IdRef
    value: str | None = None
    text: str | None = None
