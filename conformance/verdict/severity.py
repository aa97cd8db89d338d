"""Severity is computed from level and evidence, never typed by the author of a check."""

from __future__ import annotations

from conformance.verdict.lattice import Verdict
from generator.contract.clauses import Level
from generator.model import Evidence

BASELINE = frozenset({"X-SEC-TENANT", "X-SEC-ECHO", "X-SEC-DOWNGRADE", "X-RATE-EFFECT", "X-PAGE-LOOP"})
"""The closed list of own rules that may fail an instance: no vendor can want the opposite."""

_FULL = {"MUST": Verdict.FAIL, "SHOULD": Verdict.WARN}
_LESS = {"MUST": Verdict.WARN, "SHOULD": Verdict.INFO}


def severity(clause: str, level: Level, evidence: Evidence, *, claimed: bool = True) -> Verdict:
    """Verdict of a violation. `claimed`: the vendor or the wire claims the standard that the clause rests on.

    A MAY cannot be violated; it and conflicting sources are only OBSERVED, as is what is merely assumed.
    """
    if clause in BASELINE:
        return Verdict.FAIL
    if level == "MAY" or evidence in (Evidence.CONFLICT, Evidence.ASSUMED):
        return Verdict.OBSERVED
    if evidence is Evidence.DOCUMENTED or (evidence is Evidence.STANDARD and claimed):
        return _FULL[level]
    if evidence is Evidence.INFERRED:
        return Verdict.INFO
    return _LESS[level]
