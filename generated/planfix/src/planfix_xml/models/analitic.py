"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from .._runtime.xml_model import Xml, XmlModel

if TYPE_CHECKING:
    from .shared import GroupNames
    from .task import IdRef, Named

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("GroupNames",), "models.task": ("IdRef", "Named")}

AnaliticGetDataByConditionResponseStatus = Literal["ok"]

AnaliticGetDataResponseStatus = Literal["ok"]

AnaliticGetGroupListResponseStatus = Literal["ok"]

AnaliticGetHandbookResponseStatus = Literal["ok"]

AnaliticGetListResponseStatus = Literal["ok"]


class AnaliticData(XmlModel, kw_only=True, rename="camel"):
    """A row of data; empty where the key is not known."""

    key: int | None = None
    item_data: list[ItemData] = []


class AnaliticDataList(XmlModel, kw_only=True, rename="camel"):
    """AnaliticDataList."""

    analitic_data: list[AnaliticData] = []


class AnaliticFound(XmlModel, kw_only=True, rename="camel"):
    """A row of data with the comment and the task that it belongs to."""

    key: int | None = None
    task: IdRef | None = None
    action: IdRef | None = None
    item_data: list[ItemData] = []


class AnaliticFoundList(XmlModel, kw_only=True, rename="camel"):
    """AnaliticFoundList."""

    analitic_data: list[AnaliticFound] = []


class AnaliticGetDataByConditionResponse(XmlModel, kw_only=True, rename="camel"):
    """AnaliticGetDataByConditionResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    analitic_datas: AnaliticFoundList
    status: AnaliticGetDataByConditionResponseStatus


class AnaliticGetDataResponse(XmlModel, kw_only=True, rename="camel"):
    """AnaliticGetDataResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    analitic_datas: AnaliticDataList
    status: AnaliticGetDataResponseStatus


class AnaliticGetGroupListResponse(XmlModel, kw_only=True, rename="camel"):
    """AnaliticGetGroupListResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    analitic_groups: GroupNames
    status: AnaliticGetGroupListResponseStatus


class AnaliticGetHandbookResponse(XmlModel, kw_only=True):
    """AnaliticGetHandbookResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    records: HandbookRows
    status: AnaliticGetHandbookResponseStatus


class AnaliticGetListResponse(XmlModel, kw_only=True):
    """AnaliticGetListResponse."""

    _xml: ClassVar[Xml] = Xml(attributes=("status",))
    analitics: AnaliticList
    status: AnaliticGetListResponseStatus


class AnaliticList(XmlModel, kw_only=True, rename="camel"):
    """AnaliticList."""

    _xml: ClassVar[Xml] = Xml(attributes=("total_count", "count"))
    analitic: list[AnaliticName] = []
    total_count: int
    count: int


class AnaliticName(XmlModel, kw_only=True):
    """AnaliticName."""

    id: int
    name: str | None = None
    group: Named | None = None


class HandbookRow(XmlModel, kw_only=True, rename="camel"):
    """A row of the directory of an analytic; its values are attributes."""

    parent_key: int | None = None
    is_group: bool | None = None
    key: int
    value: list[HandbookValue] = []


class HandbookRows(XmlModel, kw_only=True):
    """HandbookRows."""

    record: list[HandbookRow] = []


class HandbookValue(XmlModel, kw_only=True, rename="camel"):
    """HandbookValue."""

    _xml: ClassVar[Xml] = Xml(attributes=("value", "name", "is_displayed"))
    value: str | None = None
    name: str | None = None
    is_displayed: bool | None = None


class ItemData(XmlModel, kw_only=True, rename="camel"):
    """ItemData."""

    id: int | None = None
    name: str | None = None
    value: str | None = None
    value_id: int | None = None
