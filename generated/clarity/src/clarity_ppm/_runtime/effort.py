"""Effort by day between hours, which people count in, and the units that a service keeps."""

from __future__ import annotations

from datetime import date, datetime
from math import isfinite

from .errors import UsageError

_HOUR_S = 3600


def hours(amount: float, unit_s: int) -> float:
    """Hours of an amount in units of `unit_s` seconds."""
    return amount * unit_s / _HOUR_S


def amount(worked: float, unit_s: int) -> int:
    """Whole units of hours. Raises UsageError for what is no number of hours."""
    if isinstance(worked, bool) or not isfinite(worked) or worked < 0:
        raise UsageError(f"{worked!r} is no number of hours")
    return round(worked * _HOUR_S / unit_s)


def midnight(day: date) -> datetime:
    """The moment at which a day begins, in the service's own zone."""
    return datetime(day.year, day.month, day.day)
