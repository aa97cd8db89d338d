"""A change that was found: by which rule, where in both documents, which operations it reaches, whom it breaks."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from generator.diff.rules import Effect, Rule, rules, worse

Direction = Literal["", "request", "answer"]
Promise = Literal["wire", "sdk", "both"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands, or stood; `at` is a pointer, a name or a path, without line numbers."""

    file: str = ""
    line: int = 0
    at: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where} {self.at}".strip()


@dataclass(frozen=True, slots=True)
class Finding:
    """`old` and `new` are None where there is nothing. `said` tells the values; `because` cites who changed the
    verdict of the rule."""

    rule: Rule
    old: Place | None = None
    new: Place | None = None
    subject: str = ""
    """What changed, in words that both documents share: a member below its schema, a parameter below its operation."""
    said: str = ""
    direction: Direction = ""
    operations: tuple[str, ...] = ()
    wire: Effect = "safe"
    sdk: Effect = "safe"
    because: str = ""

    def effect(self, promise: Promise) -> Effect:
        return worse(self.wire, self.sdk) if promise == "both" else self.wire if promise == "wire" else self.sdk

    @property
    def fingerprint(self) -> str:
        """The same change keeps it, wherever its lines move: rule, subject and direction."""
        subject = re.sub(r"\[\d+\]|/\d+(?=/|$)", "[]", self.subject)
        text = "\0".join((self.rule.id, subject, self.direction))
        return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def found(
    rule: str,
    *,
    subject: str,
    old: Place | None = None,
    new: Place | None = None,
    said: str = "",
    direction: Direction = "",
    operations: Iterable[str] = (),
) -> Finding:
    """A finding with the verdicts of its rule. Raises KeyError for a rule that is not in the table."""
    known = rules()[rule]
    return Finding(known, old, new, subject, said, direction, tuple(operations), known.wire, known.sdk)


def merged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Equal changes as one with all their operations, the worst first, then in the order of the newer document."""
    kept: dict[tuple[str, str, str, str], Finding] = {}
    for finding in findings:
        key = (finding.rule.id, finding.subject, finding.direction, finding.said)
        known = kept.get(key)
        if known is None:
            kept[key] = finding
        else:
            kept[key] = replace(known, operations=tuple(dict.fromkeys((*known.operations, *finding.operations))))
    order = {"breaking": 0, "dangerous": 1, "safe": 2}

    def rank(finding: Finding) -> tuple[int, str, int, str]:
        place = finding.new or finding.old or Place()
        return (order[finding.effect("both")], place.file, place.line, finding.rule.id)

    return tuple(sorted(kept.values(), key=rank))
