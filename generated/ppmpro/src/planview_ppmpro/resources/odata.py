"""Operations of `odata`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.odata_query import AsyncQuery, Entities, Query

if TYPE_CHECKING:
    from .. import models

FIELDS: Entities[models.Row, None] = Entities("Fields", "/Fields", "models.odata:Row", key=("Id",), interface="odata")


class Odata(Group):
    """Odata: fields."""

    def fields(self, id: str) -> Query[models.Row, None]:
        """Rows of `Fields` with a key: Id."""
        return Query(self._core, FIELDS.at(id))


class AsyncOdata(AsyncGroup):
    """Odata: fields."""

    def fields(self, id: str) -> AsyncQuery[models.Row, None]:
        """Rows of `Fields` with a key: Id."""
        return AsyncQuery(self._core, FIELDS.at(id))
