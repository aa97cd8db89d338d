"""Records of the service."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from .._runtime.json_model import Model
from .._runtime.operation import Format

_REFS: dict[str, tuple[str, ...]] = {}

Day = Annotated[dt.date, Format("yyyy-MM-dd")]


class Named(Model, kw_only=True):
    """Named."""

    id: int
    name: str


class ProjectInfo(Model, kw_only=True):
    """ProjectInfo."""

    id: int
    name: str
    type: str | None = None
    is_team_member_plus: bool | None = None
    is_team_member_plus_plan: bool | None = None
    override_tm_plus_time_reporting: bool | None = None


RenameColumnAnswer = Any
NamedList = list[Named]
StartExportAnswer = int
ListMyTimeReportsAnswer = list[Any]
ListLanguagesAnswer = list[str]
