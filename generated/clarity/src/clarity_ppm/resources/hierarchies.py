"""Operations of `hierarchies`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.batch import BatchResult
from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Batch, Code, Http, Operation, header, payload

if TYPE_CHECKING:
    from .. import models

CREATE: Operation[models.Hierarchy] = Operation(
    "createHierarchy",
    Http("POST", "/hierarchies"),
    (header("x-api-full-response"), payload()),
    answer="models.hierarchies:Hierarchy",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
CREATE_MANY: Operation[BatchResult[models.Hierarchy, models.RowError]] = Operation(
    "createManyHierarchies",
    Http("POST", "/hierarchies"),
    (header("x-api-full-response"), payload()),
    answer="models.hierarchies:HierarchyBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)


class Hierarchies(Group):
    """Hierarchies: create, create many."""

    def create(self, body: models.HierarchyInput, *, x_api_full_response: bool | None = None) -> models.Hierarchy:
        """Create a hierarchy.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, x_api_full_response, body)

    def create_many(
        self, body: Sequence[models.HierarchyInput] | models.HierarchyRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Hierarchy, models.RowError]:
        """Create several hierarchies in one call.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, x_api_full_response, body)


class AsyncHierarchies(AsyncGroup):
    """Hierarchies: create, create many."""

    async def create(self, body: models.HierarchyInput, *, x_api_full_response: bool | None = None) -> models.Hierarchy:
        """Create a hierarchy."""
        return await self._call(CREATE, x_api_full_response, body)

    async def create_many(
        self, body: Sequence[models.HierarchyInput] | models.HierarchyRows, *, x_api_full_response: bool | None = None
    ) -> BatchResult[models.Hierarchy, models.RowError]:
        """Create several hierarchies in one call."""
        return await self._call(CREATE_MANY, x_api_full_response, body)
