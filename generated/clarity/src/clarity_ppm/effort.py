"""Hours of `TimeEntry.actuals`: the service keeps it by day, in seconds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from . import models
from ._runtime.effort import amount, midnight
from ._runtime.effort import hours as _hours


def hours(value: models.TimeVarying | None) -> dict[dt.date, float]:
    """Hours by day; empty where there is no value."""
    part_0 = value
    part_1 = part_0.segment_list if part_0 is not None else None
    rows = part_1.segments if part_1 is not None else None
    found: dict[dt.date, float] = {}
    for row in rows or ():
        if row.start is not None and row.value is not None:
            day = row.start.date()
            found[day] = found.get(day, 0.0) + _hours(row.value, 1)
    return found


def of_hours(hours: Mapping[dt.date, float]) -> models.TimeVaryingInput:
    """What to send for these hours by day. Raises UsageError for what is no number of hours."""
    rows: list[models.Segment] = []
    for day, worked in sorted(hours.items()):
        rows.append(models.Segment(start=midnight(day), finish=midnight(day), value=amount(worked, 1)))
    return models.TimeVaryingInput(
        type="tsv", data_type="numeric", curve_type="value", segment_list=models.SegmentListInput(segments=rows)
    )
