"""The mock's time: every lifetime, quota and rate asks it, so that an hour passes in one call of the lab."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Literal

NOON = 1_768_478_400.0
"""Where a frozen clock stands: 2026-01-15 12:00:00 UTC, far from a day's border."""


class Clock:
    """Seconds since the epoch. ``frozen`` moves only by `advance`; ``real`` runs and is moved by it as well."""

    def __init__(self, kind: Literal["frozen", "real"] = "frozen", start: float = NOON) -> None:
        if kind not in ("frozen", "real"):
            raise ValueError(f"unknown clock {kind!r}; clocks: frozen, real")
        self.kind = kind
        self._start = start
        self._offset = 0.0

    def now(self) -> float:
        return (self._start if self.kind == "frozen" else time.time()) + self._offset

    def advance(self, seconds: float) -> float:
        """Move on by `seconds` and return the new time. Raises ValueError if negative: time never runs back."""
        if not 0 <= seconds < 1e10:
            raise ValueError(f"cannot advance a clock by {seconds} s")
        self._offset += seconds
        return self.now()

    def moment(self) -> datetime:
        """Now, in UTC."""
        return datetime.fromtimestamp(self.now(), UTC)
