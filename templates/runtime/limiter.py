"""Keeps a documented rate: calls are spaced evenly, so no window of the service ever sees more than its maximum.
Where the rate is not known, a budget remembers what the service says of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import Lock
from typing import NamedTuple
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


class QuotaLeft(NamedTuple):
    """Calls that the service says are left. `age_s`: seconds since it said so; `approximate`: it says so itself."""

    remaining: int
    age_s: float
    approximate: bool


class Budget:
    """What a service says of the calls that are left to an owner, for all clients of that owner in this process."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._until = float("-inf")
        self._seen: tuple[int, float] | None = None

    def note(self, left: int) -> None:
        """So many calls are left, the service says."""
        self._seen = (left, self._monotonic())

    def left(self, approximate: bool) -> QuotaLeft | None:
        """None if the service has not said it yet."""
        return self._seen and QuotaLeft(self._seen[0], self._monotonic() - self._seen[1], approximate)

    def hold(self, seconds: float) -> None:
        """The service asked for a pause: nobody calls before it is over."""
        self._until = max(self._until, self._monotonic() + seconds)

    def wait(self) -> float:
        """Seconds to wait before a call may be sent; nothing is reserved, so ask again afterwards."""
        return max(0.0, self._until - self._monotonic())


_shared: WeakValueDictionary[Hashable, Limiter] = WeakValueDictionary()
_budgets: WeakValueDictionary[Hashable, Budget] = WeakValueDictionary()
_guard = Lock()


def budget(key: Hashable, monotonic: Callable[[], float]) -> Budget:
    """The budget of this process for that key, e.g. a customer at an address."""
    with _guard:
        found = _budgets.get((key, monotonic))
        if found is None:
            found = _budgets[(key, monotonic)] = Budget(monotonic)
        return found


def shared(key: Hashable, calls: int, per_s: float, monotonic: Callable[[], float]) -> Limiter:
    """The limiter of this process for that key, e.g. an account: two clients of one account share its rate."""
    with _guard:
        found = _shared.get((key, calls, per_s, monotonic))
        if found is None:
            found = Limiter(calls, per_s, monotonic)
            _shared[(key, calls, per_s, monotonic)] = found
        return found
