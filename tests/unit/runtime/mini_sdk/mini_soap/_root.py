"""Operations that are methods of the client itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from runtime.client import AsyncGroup, Group
from runtime.operation import Operation, Soap, element

if TYPE_CHECKING:
    from . import models

NS = "http://services"

FIND_ENTITY: Operation[list[models.EntityObj]] = Operation(
    "findEntity",
    Soap("urn:findEntity", (NS, "findEntity"), (NS, "findEntityResponse")),
    (
        element("entityTypeId", namespace=NS),
        element("searchValuePairs", namespace=NS),
        element("fieldsRequest", namespace=NS),
    ),
    answer="models:FindEntityResponse",
    result="return_",
    idempotent=True,
)


class Root(Group):
    """Operations on entities."""

    def find_entity(
        self,
        *,
        entity_type_id: int,
        search_value_pairs: Sequence[models.ValuePair] = (),
        fields_request: Sequence[int] = (),
    ) -> list[models.EntityObj]:
        """All entities of a type that match every pair, with the fields asked for."""
        return self._call(FIND_ENTITY, entity_type_id, search_value_pairs, fields_request)


class AsyncRoot(AsyncGroup):
    """Operations on entities."""

    async def find_entity(
        self,
        *,
        entity_type_id: int,
        search_value_pairs: Sequence[models.ValuePair] = (),
        fields_request: Sequence[int] = (),
    ) -> list[models.EntityObj]:
        """All entities of a type that match every pair, with the fields asked for."""
        return await self._call(FIND_ENTITY, entity_type_id, search_value_pairs, fields_request)
