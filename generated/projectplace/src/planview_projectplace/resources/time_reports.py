"""Operations of `time_reports`."""

from __future__ import annotations

import builtins
from typing import Any, TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Format, Http, Operation, path, query

if TYPE_CHECKING:
    from .. import models

MINE: Operation[list[Any]] = Operation(
    "listMyTimeReports",
    Http("GET", "/1/timereports/users/me"),
    (query("from_date", format=Format("yyyy-MM-dd")), query("to_date", format=Format("yyyy-MM-dd")), query("grid")),
    answer="models.shared:ListMyTimeReportsAnswer",
    idempotent=True,
)
LIST: Operation[list[models.TimeReport]] = Operation(
    "listTimeReports",
    Http("GET", "/1/timereports/{artifactType}/{artifactId}"),
    (path("artifactType"), path("artifactId"), query("project_id")),
    answer="models.time_reports:TimeReportList",
    idempotent=True,
)


class TimeReports(Group):
    """Time_reports: mine, list."""

    def mine(
        self,
        *,
        from_date: models.Day | None = None,
        to_date: models.Day | None = None,
        grid: models.ListMyTimeReportsGrid | None = None,
    ) -> builtins.list[Any]:
        """List the caller's time reports."""
        return self._call(MINE, from_date, to_date, grid)

    def list(
        self, artifact_type: models.ListTimeReportsArtifactType, artifact_id: int, *, project_id: int | None = None
    ) -> builtins.list[models.TimeReport]:
        """List time reports on an activity or card."""
        return self._call(LIST, artifact_type, artifact_id, project_id)


class AsyncTimeReports(AsyncGroup):
    """Time_reports: mine, list."""

    async def mine(
        self,
        *,
        from_date: models.Day | None = None,
        to_date: models.Day | None = None,
        grid: models.ListMyTimeReportsGrid | None = None,
    ) -> builtins.list[Any]:
        """List the caller's time reports."""
        return await self._call(MINE, from_date, to_date, grid)

    async def list(
        self, artifact_type: models.ListTimeReportsArtifactType, artifact_id: int, *, project_id: int | None = None
    ) -> builtins.list[models.TimeReport]:
        """List time reports on an activity or card."""
        return await self._call(LIST, artifact_type, artifact_id, project_id)
