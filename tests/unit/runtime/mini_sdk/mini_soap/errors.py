"""Errors of the client: `MiniSoapError` is the base of all."""

from __future__ import annotations

from runtime.errors import AnswerUnreadable as AnswerUnreadable
from runtime.errors import ApiError as ApiError
from runtime.errors import Error as MiniSoapError
from runtime.errors import NotAuthenticated as NotAuthenticated
from runtime.errors import SoapFault as SoapFault
from runtime.errors import TransportError as TransportError

__all__ = ["MiniSoapError"]
