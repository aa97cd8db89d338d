"""Two subjects -> findings: sides of one kind are paired, compared, and weighed by the vendor's own statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.diagnostics import BadInput
from generator.diff.contracts.catalogues import compare_clauses
from generator.diff.contracts.documents import compare_contracts
from generator.diff.csdl.documents import compare_csdl
from generator.diff.findings import Finding, merged
from generator.diff.openapi.documents import compare_openapi
from generator.diff.policies import weighed
from generator.diff.sides import Comparer, Side, SideKind
from generator.diff.soap.services import compare_functions, compare_wsdl
from generator.diff.subjects import Subject

COMPARERS: Final[Mapping[SideKind, Comparer]] = {
    "rest-json": compare_openapi,
    "soap-1.1": compare_wsdl,
    "xml-post": compare_functions,
    "odata-4.0": compare_csdl,
    "contract": compare_contracts,
    "clauses": compare_clauses,
}


def difference(old: Subject, new: Subject) -> tuple[Finding, ...]:
    """Everything that changed, the worst first. Raises BadInput if the subjects have nothing of a kind."""
    findings: list[Finding] = []
    for before, after in _pairs(old, new):
        findings += COMPARERS[before.kind](before, after)
    contract = new.contract or old.contract
    return merged(weighed(finding, contract) for finding in findings)


def _pairs(old: Subject, new: Subject) -> Iterator[tuple[Side, Side]]:
    """By kind and name; by kind alone where either subject is a single document."""
    alone = len(old.sides) == 1 or len(new.sides) == 1
    pairs: list[tuple[Side, Side]] = []
    for before in old.sides:
        same = [after for after in new.sides if after.kind == before.kind and before.kind in COMPARERS]
        exact = [after for after in same if after.name == before.name]
        if exact or (alone and same):
            pairs.append((before, (exact or same)[0]))
    if not pairs:
        kinds = ", ".join(dict.fromkeys(side.kind for side in old.sides))
        others = ", ".join(dict.fromkeys(side.kind for side in new.sides))
        raise BadInput(
            f"{old.label} and {new.label} have nothing of one kind ({kinds}; {others})",
            remedy="compare two documents of one interface",
        )
    yield from pairs
