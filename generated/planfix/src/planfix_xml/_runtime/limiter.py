"""Keeps a documented rate: calls are spaced evenly, so no window of the service ever sees more than its maximum."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import Lock
from weakref import WeakValueDictionary

MARGIN = 1.02
"""Spacing over the documented one: requests that leave at exact intervals do not arrive at exact intervals."""


class Limiter:
    """Shared by threads and tasks: `reserve` takes the next free moment and never blocks."""

    def __init__(self, calls: int, per_s: float, monotonic: Callable[[], float]) -> None:
        self._gap = per_s / calls * MARGIN
        self._monotonic = monotonic
        self._next = float("-inf")
        self._lock = Lock()

    def reserve(self) -> float:
        """Seconds to wait before this call may be sent."""
        with self._lock:
            now = self._monotonic()
            start = max(now, self._next)
            self._next = start + self._gap
            return start - now


_shared: WeakValueDictionary[Hashable, Limiter] = WeakValueDictionary()
_guard = Lock()


def shared(key: Hashable, calls: int, per_s: float, monotonic: Callable[[], float]) -> Limiter:
    """The limiter of this process for that key, e.g. an account: two clients of one account share its rate."""
    with _guard:
        found = _shared.get((key, calls, per_s, monotonic))
        if found is None:
            found = Limiter(calls, per_s, monotonic)
            _shared[(key, calls, per_s, monotonic)] = found
        return found
