"""Records of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.json_model import Model

if TYPE_CHECKING:
    from .shared import Day

_REFS: dict[str, tuple[str, ...]] = {"models.shared": ("Day",)}

ListMyTimeReportsGrid = Literal[0, 1] | int

ListTimeReportsArtifactType = Literal["planlets", "cards"] | str


class TimeReportMeta(Model, kw_only=True, rename="camel"):
    """TimeReportMeta."""

    is_parent: bool | None = None


class TimeReport(Model, kw_only=True, rename="camel"):
    """TimeReport."""

    report_id: int
    artifact_id: int
    artifact_type: str
    artifact_title: str | None = None
    project_id: int | None = None
    user_id: str
    minutes: int
    reported_date: Day
    created_on: str | None = None
    updated_on: str | None = None
    meta: TimeReportMeta | None = None


TimeReportList = list[TimeReport]
