"""Checks judge recorded exchanges. They are pure: no network, no clock, no randomness."""

from conformance.checks import (
    answers,
    batches,
    documents,
    entities,
    generated,
    limits,
    lists,
    paging,
    positions,
    schema,
    security,
    sessions,
    soap,
    tokens,
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
    "limits",
    "lists",
    "paging",
    "positions",
    "schema",
    "security",
    "sessions",
    "soap",
    "tokens",
    "variants",
    "wire",
    "writes",
]
