"""Operations of `contours`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Operation, Soap, element

if TYPE_CHECKING:
    from .. import models

NS = "http://services"
ALLOCATE: Operation[int | None] = Operation(
    "allocateContour",
    Soap("urn:allocateContour", (NS, "allocateContour"), (NS, "allocateContourResponse")),
    (element("entityTypeId", namespace=NS), element("entityId", namespace=NS), element("contourEntries", namespace=NS)),
    answer="models.contours:AllocateContourResponse",
    result="return_",
    idempotent=True,
)
ALLOCATE_FINANCIAL: Operation[int | None] = Operation(
    "allocateFinancialEntryContour",
    Soap(
        "urn:allocateFinancialEntryContour",
        (NS, "allocateFinancialEntryContour"),
        (NS, "allocateFinancialEntryContourResponse"),
    ),
    (element("entityId", namespace=NS), element("contourEntries", namespace=NS)),
    answer="models.contours:AllocateFinancialEntryContourResponse",
    result="return_",
    idempotent=True,
)
GET: Operation[models.Contour | None] = Operation(
    "getContour",
    Soap("urn:getContour", (NS, "getContour"), (NS, "getContourResponse")),
    (
        element("entityTypeId", namespace=NS),
        element("entityId", namespace=NS),
        element("startDate", namespace=NS, nillable=True),
        element("endDate", namespace=NS, nillable=True),
    ),
    answer="models.contours:GetContourResponse",
    result="return_",
    idempotent=True,
)
GET_FINANCIAL: Operation[models.FinancialEntryContour | None] = Operation(
    "getFinancialEntryContour",
    Soap("urn:getFinancialEntryContour", (NS, "getFinancialEntryContour"), (NS, "getFinancialEntryContourResponse")),
    (
        element("entityId", namespace=NS),
        element("startDate", namespace=NS, nillable=True),
        element("endDate", namespace=NS, nillable=True),
    ),
    answer="models.contours:GetFinancialEntryContourResponse",
    result="return_",
    idempotent=True,
)


class Contours(Group):
    """Contours: allocate, allocate financial, get, get financial."""

    def allocate(
        self, *, entity_type_id: int, entity_id: int, contour_entries: Sequence[models.ContourEntry] = ()
    ) -> int | None:
        """Writes daily hours of an allocated role.

        - `entity_type_id`: 54, the only type that has contours.
        - `contour_entries`: Days inside the allocation's dates.
        """
        return self._call(ALLOCATE, entity_type_id, entity_id, contour_entries)

    def allocate_financial(
        self, *, entity_id: int, contour_entries: Sequence[models.FinancialEntryContourEntry] = ()
    ) -> int | None:
        """Writes amounts of a financial entry for single months."""
        return self._call(ALLOCATE_FINANCIAL, entity_id, contour_entries)

    def get(
        self,
        *,
        entity_type_id: int,
        entity_id: int,
        start_date: str | None | UnsetType = UNSET,
        end_date: str | None | UnsetType = UNSET,
    ) -> models.Contour | None:
        """Reads the daily hours of an allocated role, of all days or of a span.

        - `entity_type_id`: 54, the only type that has contours.
        - `start_date`: yyyy/MM/dd
        - `end_date`: yyyy/MM/dd
        """
        return self._call(GET, entity_type_id, entity_id, start_date, end_date)

    def get_financial(
        self, *, entity_id: int, start_date: str | None | UnsetType = UNSET, end_date: str | None | UnsetType = UNSET
    ) -> models.FinancialEntryContour | None:
        """Reads the monthly amounts of a financial entry, all or those of a span."""
        return self._call(GET_FINANCIAL, entity_id, start_date, end_date)


class AsyncContours(AsyncGroup):
    """Contours: allocate, allocate financial, get, get financial."""

    async def allocate(
        self, *, entity_type_id: int, entity_id: int, contour_entries: Sequence[models.ContourEntry] = ()
    ) -> int | None:
        """Writes daily hours of an allocated role."""
        return await self._call(ALLOCATE, entity_type_id, entity_id, contour_entries)

    async def allocate_financial(
        self, *, entity_id: int, contour_entries: Sequence[models.FinancialEntryContourEntry] = ()
    ) -> int | None:
        """Writes amounts of a financial entry for single months."""
        return await self._call(ALLOCATE_FINANCIAL, entity_id, contour_entries)

    async def get(
        self,
        *,
        entity_type_id: int,
        entity_id: int,
        start_date: str | None | UnsetType = UNSET,
        end_date: str | None | UnsetType = UNSET,
    ) -> models.Contour | None:
        """Reads the daily hours of an allocated role, of all days or of a span."""
        return await self._call(GET, entity_type_id, entity_id, start_date, end_date)

    async def get_financial(
        self, *, entity_id: int, start_date: str | None | UnsetType = UNSET, end_date: str | None | UnsetType = UNSET
    ) -> models.FinancialEntryContour | None:
        """Reads the monthly amounts of a financial entry, all or those of a span."""
        return await self._call(GET_FINANCIAL, entity_id, start_date, end_date)
