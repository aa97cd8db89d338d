"""Dates and times as the service writes them: ``dates.DAY.read(text)``, ``.write(value)``."""

from __future__ import annotations

from ._runtime.formats import ZONES as ZONES
from ._runtime.formats import lexical
from ._runtime.operation import Format

DAY = lexical(Format("yyyy-MM-dd"))
