"""Dates and times as the service writes them: ``dates.CONTOUR_DAY.read(text)``, ``.write(value)``."""

from __future__ import annotations

from ._runtime.formats import ZONES as ZONES
from ._runtime.formats import lexical
from ._runtime.operation import Format

CONTOUR_DAY = lexical(Format("yyyy/MM/dd"))
DAY = lexical(Format("MM/dd/yyyy"))
MOMENT = lexical(Format("MM/dd/yyyy hh:mm a"))
STAMP = lexical(Format("EEE MMM dd HH:mm:ss zzz yyyy"))
MONTH = lexical(Format("MM/dd/yyyy"))
WINDOW = lexical(Format("yyyyMMdd"))
