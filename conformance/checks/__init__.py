"""Checks judge recorded exchanges. They are pure: no network, no clock, no randomness."""

from conformance.checks import answers, documents, lists, paging, schema, security, sessions, soap, variants, wire
from conformance.checks.base import CHECKS as ALL

__all__ = [
    "ALL",
    "answers",
    "documents",
    "lists",
    "paging",
    "schema",
    "security",
    "sessions",
    "soap",
    "variants",
    "wire",
]
