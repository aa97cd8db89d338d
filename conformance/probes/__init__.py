"""Probes send traffic for one purpose and record it. They may not judge."""

from conformance.probes import (
    console,
    generated,
    limits,
    made,
    odata,
    paging,
    recorded,
    sequence,
    session,
    signing,
    single,
    tokens,
)
from conformance.probes.registry import PROBES as ALL

__all__ = [
    "ALL",
    "console",
    "generated",
    "limits",
    "made",
    "odata",
    "paging",
    "recorded",
    "sequence",
    "session",
    "signing",
    "single",
    "tokens",
]
