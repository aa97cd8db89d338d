"""Records of the service."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from .._runtime.operation import Format

_REFS: dict[str, tuple[str, ...]] = {}

Moment = Annotated[dt.date | dt.datetime, Format("dd-MM-yyyy[ HH:mm]")]
