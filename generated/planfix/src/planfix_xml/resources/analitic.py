"""Operations of `analitic`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Operation, Paging, XmlPost, element
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

GET_DATA: Operation[list[models.AnaliticData]] = Operation(
    "analitic.getData",
    XmlPost("analitic.getData"),
    (element("silent"), element("key", "analiticKeys")),
    answer="models.analitic:AnaliticGetDataResponse",
    result="analitic_datas.analitic_data",
    idempotent=True,
)
GET_DATA_BY_CONDITION: Operation[models.AnaliticFound] = Operation(
    "analitic.getDataByCondition",
    XmlPost("analitic.getDataByCondition"),
    (
        element("silent"),
        element("id", "analitic"),
        element("id", "task"),
        element("general", "task"),
        element("filter", "filters"),
        element("pageCurrent"),
        element("pageSize"),
    ),
    answer="models.analitic:AnaliticGetDataByConditionResponse",
    paging=Paging(
        "page",
        "analitic_datas.analitic_data",
        start="pageCurrent",
        base=1,
        size="pageSize",
        max_size=100,
        send_size=100,
        end=("short_page", "empty_page"),
    ),
    idempotent=True,
)
GET_GROUP_LIST: Operation[list[models.Named]] = Operation(
    "analitic.getGroupList",
    XmlPost("analitic.getGroupList"),
    (element("silent"),),
    answer="models.analitic:AnaliticGetGroupListResponse",
    result="analitic_groups.group",
    idempotent=True,
)
GET_HANDBOOK: Operation[list[models.HandbookRow]] = Operation(
    "analitic.getHandbook",
    XmlPost("analitic.getHandbook"),
    (element("silent"), element("id", "handbook")),
    answer="models.analitic:AnaliticGetHandbookResponse",
    result="records.record",
    idempotent=True,
)
GET_LIST: Operation[list[models.AnaliticName]] = Operation(
    "analitic.getList",
    XmlPost("analitic.getList"),
    (element("silent"),),
    answer="models.analitic:AnaliticGetListResponse",
    result="analitics.analitic",
    idempotent=True,
)
GET_OPTIONS: Operation[models.AnaliticOptions] = Operation(
    "analitic.getOptions",
    XmlPost("analitic.getOptions"),
    (element("silent"), element("id", "analitic")),
    answer="models.analitic_2:AnaliticGetOptionsResponse",
    result="analitic",
    idempotent=True,
)


class Analitic(Group):
    """Analitic: get data, get data by condition, get group list, get handbook, get list, get options."""

    def get_data(self, *, silent: bool | None = None, analitic_keys: Sequence[int] = ()) -> list[models.AnaliticData]:
        """Reads rows of data by the keys that comments show; an unknown key gives an empty row."""
        return self._call(GET_DATA, silent, analitic_keys)

    def get_data_by_condition(
        self,
        *,
        id: int,
        silent: bool | None = None,
        task_id: int | None = None,
        task_general: int | None = None,
        filters: Sequence[models.DataFilter] = (),
        page_current: int | None = None,
        page_size: int | None = None,
    ) -> Pager[models.AnaliticFound]:
        """Finds rows of data of an analytic, page by page.

        - `page_current`: Page, from 1.
        - `page_size`: Rows in a page, at most 100.
        """
        return self._pages(GET_DATA_BY_CONDITION, silent, id, task_id, task_general, filters, page_current, page_size)

    def get_group_list(self, *, silent: bool | None = None) -> list[models.Named]:
        """Lists the groups of analytics."""
        return self._call(GET_GROUP_LIST, silent)

    def get_handbook(self, *, handbook_id: int, silent: bool | None = None) -> list[models.HandbookRow]:
        """Lists the rows of an analytic's directory."""
        return self._call(GET_HANDBOOK, silent, handbook_id)

    def get_list(self, *, silent: bool | None = None) -> list[models.AnaliticName]:
        """Lists the analytics."""
        return self._call(GET_LIST, silent)

    def get_options(self, *, id: int, silent: bool | None = None) -> models.AnaliticOptions:
        """Describes the fields of an analytic."""
        return self._call(GET_OPTIONS, silent, id)


class AsyncAnalitic(AsyncGroup):
    """Analitic: get data, get data by condition, get group list, get handbook, get list, get options."""

    async def get_data(
        self, *, silent: bool | None = None, analitic_keys: Sequence[int] = ()
    ) -> list[models.AnaliticData]:
        """Reads rows of data by the keys that comments show; an unknown key gives an empty row."""
        return await self._call(GET_DATA, silent, analitic_keys)

    def get_data_by_condition(
        self,
        *,
        id: int,
        silent: bool | None = None,
        task_id: int | None = None,
        task_general: int | None = None,
        filters: Sequence[models.DataFilter] = (),
        page_current: int | None = None,
        page_size: int | None = None,
    ) -> AsyncPager[models.AnaliticFound]:
        """Finds rows of data of an analytic, page by page."""
        return self._pages(GET_DATA_BY_CONDITION, silent, id, task_id, task_general, filters, page_current, page_size)

    async def get_group_list(self, *, silent: bool | None = None) -> list[models.Named]:
        """Lists the groups of analytics."""
        return await self._call(GET_GROUP_LIST, silent)

    async def get_handbook(self, *, handbook_id: int, silent: bool | None = None) -> list[models.HandbookRow]:
        """Lists the rows of an analytic's directory."""
        return await self._call(GET_HANDBOOK, silent, handbook_id)

    async def get_list(self, *, silent: bool | None = None) -> list[models.AnaliticName]:
        """Lists the analytics."""
        return await self._call(GET_LIST, silent)

    async def get_options(self, *, id: int, silent: bool | None = None) -> models.AnaliticOptions:
        """Describes the fields of an analytic."""
        return await self._call(GET_OPTIONS, silent, id)
