"""A comparison as one value, which every format renders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.diff.findings import Finding, Promise
from generator.diff.release import Bump, bump
from generator.diff.rules import RANK, WHO, Effect
from generator.diff.waivers import Limit, Waived, Waiver


@dataclass(frozen=True, slots=True)
class Report:
    """`findings` worst first. `promise` is which verdict of a finding counts."""

    old: str
    new: str
    findings: tuple[Finding, ...]
    promise: Promise = "both"
    fail_on: Limit = "breaking"
    waived: Waived = field(default_factory=lambda: Waived({}))

    @property
    def counts(self) -> Mapping[Effect, int]:
        return Counter(finding.effect(self.promise) for finding in self.findings)

    @property
    def bump(self) -> Bump:
        return bump(self.findings)

    def waiver(self, finding: Finding) -> Waiver | None:
        return self.waived.excused.get(finding.fingerprint)

    @property
    def failing(self) -> tuple[Finding, ...]:
        """Findings that the release has to answer for."""
        if self.fail_on == "never":
            return ()
        limit = RANK[self.fail_on]
        return tuple(f for f in self.findings if RANK[f.effect(self.promise)] >= limit and self.waiver(f) is None)

    @property
    def exit_code(self) -> int:
        """4 for what fails, 3 for stale waivers, else 0."""
        return 4 if self.failing else 3 if self.waived.stale else 0

    @property
    def sentence(self) -> str:
        counts = self.counts
        told = ", ".join(f"{counts[effect]} {effect}" for effect in ("breaking", "dangerous", "safe") if counts[effect])
        return f"{told or 'no change'}; a {self.bump} release" if self.findings else "no change"


def who(finding: Finding) -> str:
    """Whom it breaks, in one sentence."""
    return WHO[finding.rule.hits]
