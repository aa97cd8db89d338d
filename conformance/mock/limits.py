"""Quotas and rates on the mock's clock."""

from __future__ import annotations

from collections import deque

from conformance.mock.clock import Clock

_DAY = 86_400


class DayQuota:
    """`maximum` requests a day (UTC) for each key."""

    def __init__(self, clock: Clock, maximum: int) -> None:
        self.maximum = maximum
        self._clock = clock
        self._spent: dict[str, tuple[int, int]] = {}
        self._shown: dict[str, tuple[float, int]] = {}

    def spend(self, key: str) -> bool:
        """Count one request; False when none was left."""
        today, spent = int(self._clock.now() // _DAY), self._of_today(key)
        if spent >= self.maximum:
            return False
        self._spent[key] = (today, spent + 1)
        return True

    def remaining(self, key: str) -> int:
        return max(0, self.maximum - self._of_today(key))

    def stale(self, key: str, for_s: float) -> int:
        """What was left when the figure was last refreshed: at most once in `for_s` seconds."""
        at, figure = self._shown.get(key, (float("-inf"), 0))
        if self._clock.now() - at >= for_s:
            at, figure = self._shown[key] = (self._clock.now(), self.remaining(key))
        return figure

    def leave(self, key: str, remaining: int) -> None:
        """Set what is left today; the lab's way to the end of a quota."""
        self._spent[key] = (int(self._clock.now() // _DAY), max(0, self.maximum - remaining))
        self._shown.pop(key, None)

    def _of_today(self, key: str) -> int:
        day, spent = self._spent.get(key, (0, 0))
        return spent if day == int(self._clock.now() // _DAY) else 0


class Rate:
    """At most `maximum` requests in any `per_s` seconds, for each key."""

    def __init__(self, clock: Clock, maximum: int, per_s: float) -> None:
        self.maximum, self.per_s = maximum, per_s
        self._clock = clock
        self._seen: dict[str, deque[float]] = {}

    def take(self, key: str) -> bool:
        """Count one request; False (and not counted) when it comes too early."""
        now, seen = self._clock.now(), self._seen.setdefault(key, deque())
        while seen and now - seen[0] >= self.per_s:
            seen.popleft()
        if len(seen) >= self.maximum:
            return False
        seen.append(now)
        return True


class FixedWindow:
    """`maximum` points in each window of `per_s` seconds, for each key; a window begins with its first request."""

    def __init__(self, clock: Clock, maximum: int, per_s: float) -> None:
        self.maximum, self.per_s = maximum, per_s
        self._clock = clock
        self._windows: dict[str, tuple[float, int]] = {}

    def spend(self, key: str) -> bool:
        """Take one point; False when none is left, and then nothing is taken."""
        began, spent = self._window(key)
        if spent >= self.maximum:
            return False
        self._windows[key] = (began, spent + 1)
        return True

    def remaining(self, key: str) -> int:
        return max(0, self.maximum - self._window(key)[1])

    def wait(self, key: str) -> float:
        """Seconds until the window ends."""
        return self._window(key)[0] + self.per_s - self._clock.now()

    def leave(self, key: str, remaining: int) -> None:
        """Set what is left of the window; the lab's way to its end."""
        self._windows[key] = (self._window(key)[0], self.maximum - min(remaining, self.maximum))

    def _window(self, key: str) -> tuple[float, int]:
        now = self._clock.now()
        began, spent = self._windows.get(key, (now, 0))
        return (began, spent) if now - began < self.per_s else (now, 0)
