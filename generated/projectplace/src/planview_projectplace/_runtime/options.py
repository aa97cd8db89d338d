"""What a call may vary."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

from msgspec import Struct

from .errors import UsageError
from .retry import Retry
from .transport import Timeout


class CallOptions(Struct, frozen=True):
    """`headers` are sent besides those of the service."""

    timeout: Timeout = Timeout()
    retry: Retry = Retry()
    headers: Mapping[str, str] = {}
    max_body: int = 64 * 2**20
    keep_quota: int = 0
    """Calls of a quota that are left to others."""


def seconds(value: float | Timeout | None) -> Timeout:
    """A time limit as users give it: one number bounds connecting and each read. Raises UsageError if it is none."""
    if isinstance(value, Timeout):
        return value
    if value is None:
        return Timeout(None, None, None)
    if not isfinite(value) or value <= 0:
        raise UsageError("timeout must be a positive number of seconds, or None for no limit")
    return Timeout(min(value, 10.0), value, None)
