"""Errors of the client: `MiniXmlError` is the base of all."""

from __future__ import annotations

from runtime.errors import ApiError, RateLimited
from runtime.errors import Error as MiniXmlError

__all__ = ["MiniXmlError", "QuotaExceeded", "SessionExpired", "TaskBusy"]


class SessionExpired(ApiError):
    """The session has ended (0005)."""


class QuotaExceeded(RateLimited):
    """The daily number of requests is used up (0007)."""


class TaskBusy(ApiError):
    """Another change of the task is under way; try again soon (3014)."""
