"""Probes send traffic for one purpose and record it. They may not judge."""

from conformance.probes import console, paging, recorded, session, single
from conformance.probes.registry import PROBES as ALL

__all__ = ["ALL", "console", "paging", "recorded", "session", "single"]
