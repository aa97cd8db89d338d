"""Two catalogues of clauses: what is demanded of clients, how well it is known, what leaving out means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.contract.clauses import Clause
from generator.contract.vocabulary import Contract, Versions
from generator.diff.contracts.forms import confidence
from generator.diff.contracts.pairing import Pairing
from generator.diff.findings import Finding
from generator.diff.sides import Side

_LEVELS: Final = ("MAY", "SHOULD", "MUST")
_OMITTED: Final = {"change.kept": "kept", "change.variant": "kept or reset"}
"""What a check says of members that an update does not name."""


def compare_clauses(old: Side, new: Side) -> Iterator[Finding]:
    """Changes of sentences that both catalogues have; a new sentence is no change of what a vendor does."""
    pairing = Pairing((old, new), _contract(old), _contract(new))
    before = {clause.id: clause for clause in _rows(old)}
    for clause in _rows(new):
        was = before.get(clause.id)
        if was is None:
            continue
        yield from _level(pairing, was, clause)
        yield from confidence(pairing, clause.id, was, clause)
        omitted = _OMITTED.get(was.check), _OMITTED.get(clause.check)
        if None not in omitted and omitted[0] != omitted[1]:
            said = f"{omitted[0]} -> {omitted[1]}"
            yield pairing.tell("doc:omit-semantics-changed", clause.id, was, clause, said)


def _rows(side: Side) -> Iterator[Clause]:
    return (row for row in side.clauses if side.holds(row.marks.since, row.marks.until))


def _contract(side: Side) -> Contract:
    """Catalogues are compared without their contract where they are given as bare files."""
    return side.contract or Contract(
        contract=1, vendor=side.name, versions=Versions(scheme="label", known=(), default=""), interfaces={}
    )


def _level(pairing: Pairing, old: Clause, new: Clause) -> Iterator[Finding]:
    """Of what clients have to do; a server that promises more or less is judged by its documents."""
    if new.subject != "client" or old.level == new.level:
        return
    raised = _LEVELS.index(new.level) > _LEVELS.index(old.level)
    rule = "doc:level-raised" if raised else "doc:level-lowered"
    yield pairing.tell(rule, new.id, old, new, f"{old.level} -> {new.level}")
