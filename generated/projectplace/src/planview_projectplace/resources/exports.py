"""Operations of `exports`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, path, payload

if TYPE_CHECKING:
    from .. import models

GET: Operation[models.Export] = Operation(
    "getExport",
    Http("GET", "/1/projects/{projectId}/exports/{exportId}"),
    (path("projectId"), path("exportId")),
    answer="models.exports:Export",
    idempotent=True,
)
START: Operation[int] = Operation(
    "startExport",
    Http("POST", "/1/projects/{projectId}/exports"),
    (path("projectId"), payload()),
    answer="models.shared:StartExportAnswer",
)


class Exports(Group):
    """Exports: get, start."""

    def get(self, project_id: int, export_id: int) -> models.Export:
        """Read the state of an export."""
        return self._call(GET, project_id, export_id)

    def start(self, project_id: int, body: models.ExportInput) -> int:
        """Begin to make an archive of a workspace."""
        return self._call(START, project_id, body)


class AsyncExports(AsyncGroup):
    """Exports: get, start."""

    async def get(self, project_id: int, export_id: int) -> models.Export:
        """Read the state of an export."""
        return await self._call(GET, project_id, export_id)

    async def start(self, project_id: int, body: models.ExportInput) -> int:
        """Begin to make an archive of a workspace."""
        return await self._call(START, project_id, body)
