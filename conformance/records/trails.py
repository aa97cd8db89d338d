"""What a step recorded, as checks look at it."""

from __future__ import annotations

from conformance.exchanges.store import Store
from conformance.probes.context import Trail
from conformance.records.record import Recorded


def trail_of(known: Recorded, store: Store) -> Trail:
    """The exchanges of a recorded step, by label. `store` holds them all."""
    labels = {label: [store[id] for id in ids] for label, ids in known.labels.items()}
    return Trail(labels, dict(known.notes))
