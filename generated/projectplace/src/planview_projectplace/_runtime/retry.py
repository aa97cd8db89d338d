"""When a failed call is sent again, and how long to wait before."""

from __future__ import annotations

from collections.abc import Callable
from email.utils import parsedate_to_datetime

from msgspec import Struct

from .errors import ApiError, Error, TransportError
from .transport import Headers


class Retry(Struct, frozen=True):
    """`attempts` counts all sends of a call. Waits are drawn from 0 to ``base_s * 2**n``, at most `cap_s`, in seconds.

    A call that may have done its work is repeated only if its operation is idempotent; one that was refused before it
    was processed (429, 503 with Retry-After, a code that says "soon") or never sent is repeated always.
    """

    attempts: int = 3
    base_s: float = 0.5
    cap_s: float = 8.0
    statuses: tuple[int, ...] = (408, 429, 502, 503, 504)

    def delay(
        self, error: Error, idempotent: bool, attempt: int, chance: Callable[[], float], ceiling_s: float
    ) -> float | None:
        """Seconds to wait before the next attempt (`attempt` = sends so far); None = give up."""
        if attempt >= self.attempts:
            return None
        backoff: float = chance() * min(self.cap_s, self.base_s * 2 ** (attempt - 1))
        if isinstance(error, TransportError):
            return backoff if error.retry_safe or idempotent else None
        if not isinstance(error, ApiError) or not self._worth(error, idempotent):
            return None
        if error.retry_after is None:
            return backoff
        return error.retry_after + backoff if error.retry_after <= ceiling_s else None

    def _worth(self, error: ApiError, idempotent: bool) -> bool:
        if error.advice in ("never", "reauth", "quota_reset"):
            return False
        if error.advice in ("soon", "after"):
            return True
        refused = error.status == 429 or (error.status == 503 and error.retry_after is not None)
        return error.status in self.statuses and (idempotent or refused)


def retry_after(headers: Headers, wall: Callable[[], float]) -> float | None:
    """Seconds that ``Retry-After`` asks to wait, from either of its forms; None if absent or unreadable.

    A date is taken relative to the answer's own ``Date``, so a wrong clock on either side does no harm.
    """
    text = headers.get("retry-after").strip()
    if not text:
        return None
    if text.replace(".", "", 1).isdecimal() and text.isascii():
        return float(text)
    until = _seconds(text)
    if until is None:
        return None
    now = _seconds(headers.get("date"))
    return max(0.0, until - (wall() if now is None else now))


def _seconds(text: str) -> float | None:
    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None
