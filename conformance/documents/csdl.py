"""The metadata that an instance publishes, and how far they differ from ours. They judge the instance's rows; ours do
not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from conformance.checks.base import Finding
from conformance.exchanges.edm import Edm
from conformance.exchanges.exchange import Exchange


def drift(ours: Edm, theirs: Edm, exchange: Exchange) -> list[Finding]:
    """What `theirs` lack, have beyond `ours`, or say otherwise: sets, types, properties."""
    known, found = dict(_facts(ours)), dict(_facts(theirs))
    return [
        Finding("drift", at, known.get(at, "absent"), found.get(at, "absent"), exchange.id)
        for at in sorted(known.keys() | found.keys())
        if known.get(at) != found.get(at) and not _within(at, known, found)
    ]


def _within(at: str, known: Mapping[str, str], found: Mapping[str, str]) -> bool:
    """Whether the whole of what holds the place is absent on one side: then that is told, and not each part."""
    above = at.rpartition("/")[0]
    return above in known.keys() ^ found.keys()


def _facts(edm: Edm) -> Iterator[tuple[str, str]]:
    for name, held in edm.sets.items():
        yield f"set {name}", held
    for name, kind in edm.types.items():
        yield f"type {name}", f"key {', '.join(kind.key)}" + (", open" if kind.open else "")
        for member, (type, nullable) in kind.properties.items():
            yield f"type {name}/{member}", type + ("" if nullable else ", not null")
        for member, (type, many) in kind.links.items():
            yield f"type {name}/{member}", f"to {'many ' if many else ''}{type}"
