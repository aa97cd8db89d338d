"""Checks judge recorded exchanges. They are pure: no network, no clock, no randomness."""

from conformance.checks import (
    answers,
    batches,
    documents,
    entities,
    generated,
    lists,
    paging,
    schema,
    security,
    sessions,
    soap,
    variants,
    wire,
    writes,
)
from conformance.checks.base import CHECKS as ALL

__all__ = [
    "ALL",
    "answers",
    "batches",
    "documents",
    "entities",
    "generated",
    "lists",
    "paging",
    "schema",
    "security",
    "sessions",
    "soap",
    "variants",
    "wire",
    "writes",
]
