"""Errors of the client: `MiniError` is the base of all."""

from __future__ import annotations

from runtime.errors import AnswerUnreadable as AnswerUnreadable
from runtime.errors import ApiError as ApiError
from runtime.errors import ConnectionFailed as ConnectionFailed
from runtime.errors import Error as MiniError
from runtime.errors import NotAuthenticated as NotAuthenticated
from runtime.errors import NotFound as NotFound
from runtime.errors import NotPermitted
from runtime.errors import RateLimited as RateLimited
from runtime.errors import TimedOut as TimedOut
from runtime.errors import TransportError as TransportError

__all__ = ["MiniError", "RightMissing", "UnknownResource"]


class RightMissing(NotPermitted):
    """The user lacks the right for the call (``api.unauthorized``)."""


class UnknownResource(NotFound):
    """No resource has that id (``api.invalidResourceId``)."""
