"""Verdicts and how they combine. A merge can only raise: the worst verdict of a clause's operations is the clause's."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from enum import StrEnum


class Outcome(StrEnum):
    """What the wire showed, before anybody weighs it."""

    MET = "met"
    VIOLATED = "violated"
    VARIANT = "variant"
    UNDECIDED = "undecided"


class Verdict(StrEnum):
    """In rising order of rank."""

    UNTESTABLE = "UNTESTABLE"
    NOT_APPLICABLE = "NOT_APPLICABLE"
    DISABLED = "DISABLED"
    SKIPPED_UNSAFE = "SKIPPED_UNSAFE"
    NOT_TESTABLE = "NOT_TESTABLE"
    OBSERVED = "OBSERVED"
    PASS = "PASS"  # noqa: S105  # a verdict, no password
    INFO = "INFO"
    WARN = "WARN"
    INCONCLUSIVE = "INCONCLUSIVE"
    FAIL = "FAIL"
    ERROR = "ERROR"

    @property
    def rank(self) -> int:
        return _RANK[self]

    @property
    def judged(self) -> bool:
        return self in JUDGED


_RANK = {verdict: rank for rank, verdict in enumerate(Verdict)}
JUDGED = frozenset({Verdict.PASS, Verdict.INFO, Verdict.WARN, Verdict.FAIL, Verdict.OBSERVED})


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The highest of them. Raises ValueError if there is none."""
    return max(verdicts, key=lambda verdict: verdict.rank)


def fingerprint(clause: str, operation: str, kind: str, at: str) -> str:
    """Identity of a finding across runs: clause, operation, class of failure and place, without positions and
    values."""
    place = re.sub(r"\[\d+\]|/\d+(?=/|$)", "[]", at)
    text = "\0".join((clause, operation, kind, place))
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
