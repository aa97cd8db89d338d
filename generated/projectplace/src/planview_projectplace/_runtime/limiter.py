"""Keeps a documented rate: calls are spaced evenly, so no window of the service ever sees more than its maximum.
Where the rate is not known, a budget remembers what the service says of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import Lock
from typing import NamedTuple
from weakref import WeakValueDictionary

MARGIN = 1.02
"""Spacing over the documented one: requests that leave at exact intervals do not arrive at exact intervals."""


_FRESH_S = 60.0
"""Seconds for which a quota's figure counts where the service does not say how often it is refreshed."""


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

    @property
    def busy(self) -> bool:
        """Whether a call that was made now would have to wait."""
        return self._monotonic() < self._next


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
        self._changed = float("-inf")
        self._since = 0
        self._lock = Lock()

    def note(self, left: int, stale_s: float) -> None:
        """So many calls are left, the service says, which refreshes the figure every `stale_s` seconds."""
        with self._lock:
            now = self._monotonic()
            if self._seen is None or self._seen[0] != left or now - self._changed >= stale_s:
                self._changed, self._since = now, 0
            self._seen = (left, now)

    def take(self, keep: int, stale_s: float) -> bool:
        """Count a call; False, and not counted, where no more than `keep` are left as far as is known.

        A figure from long ago says nothing: the next call asks the service anew, for the day may be another.
        """
        with self._lock:
            seen = self._seen
            fresh = seen is not None and self._monotonic() - seen[1] < (stale_s or _FRESH_S)
            if keep > 0 and fresh and seen is not None and seen[0] - self._since <= keep:
                return False
            self._since += 1
            return True

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
_busy: dict[Hashable, Limiter] = {}
"""Keeps those that still count: a client that is made when the last one was closed is bound by its calls."""
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
    whole = (key, calls, per_s, monotonic)
    with _guard:
        found = _shared.get(whole)
        if found is None:
            found = _shared[whole] = Limiter(calls, per_s, monotonic)
        for other in [name for name, limiter in _busy.items() if not limiter.busy]:
            del _busy[other]
        _busy[whole] = found
        return found
