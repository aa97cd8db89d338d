"""Two runs of one vendor side by side: what is new, what is fixed, what behaves otherwise, what can be told at last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from conformance.verdict.lattice import Outcome, Verdict


class Kind(StrEnum):
    """In the order in which they are shown."""

    NEW = "new"
    WORSE = "worse"
    FIXED = "fixed"
    UNPROVEN = "not judged any more"
    STILL = "still"
    VARIANT = "variant changed"
    TESTABLE = "newly testable"
    UNTESTABLE = "no longer testable"
    ADDED = "clause added"
    REMOVED = "clause removed"


ALARMING = frozenset({Kind.NEW, Kind.WORSE})


@dataclass(frozen=True, slots=True)
class Side:
    """A clause as one run left it. `findings`: fingerprint -> what it says, of violations only."""

    id: str
    verdict: Verdict
    outcome: Outcome
    reason: str = ""
    findings: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """`verdict` is the later one, or the earlier one where there is no later. `before` and `after` are for people."""

    kind: Kind
    clause: str
    verdict: Verdict
    fingerprint: str = ""
    before: str = ""
    after: str = ""


def compare(old: Iterable[Side], new: Iterable[Side]) -> tuple[Change, ...]:
    """Changes in the order of Kind, then of the later catalogue."""
    before, after = {side.id: side for side in old}, {side.id: side for side in new}
    changes: list[Change] = []
    for id in dict.fromkeys((*after, *before)):
        if id not in after:
            changes.append(Change(Kind.REMOVED, id, before[id].verdict))
        elif id not in before:
            changes.append(Change(Kind.ADDED, id, after[id].verdict, after=after[id].reason))
            changes += _findings(Side(id, Verdict.NOT_TESTABLE, Outcome.UNDECIDED), after[id])
        else:
            changes += _clause(before[id], after[id])
    order = list(Kind)
    return tuple(sorted(changes, key=lambda change: order.index(change.kind)))


def _clause(old: Side, new: Side) -> list[Change]:
    changes = _findings(old, new)
    if old.verdict.judged != new.verdict.judged:
        kind = Kind.TESTABLE if new.verdict.judged else Kind.UNTESTABLE
        changes.append(Change(kind, new.id, new.verdict, "", old.reason or str(old.verdict), new.reason))
    elif Outcome.VARIANT in (old.outcome, new.outcome) and (old.outcome, old.reason) != (new.outcome, new.reason):
        changes.append(Change(Kind.VARIANT, new.id, new.verdict, "", _shown(old), _shown(new)))
    return changes


def _findings(old: Side, new: Side) -> list[Change]:
    was, now = old.findings or {}, new.findings or {}
    worse = new.verdict.judged and old.verdict.judged and new.verdict.rank > old.verdict.rank
    changes = [
        Change(
            Kind.NEW if one not in was else Kind.WORSE if worse else Kind.STILL,
            new.id,
            new.verdict,
            one,
            was.get(one, ""),
            said,
        )
        for one, said in now.items()
    ]
    gone = Kind.FIXED if new.verdict.judged else Kind.UNPROVEN
    return changes + [Change(gone, new.id, new.verdict, one, said) for one, said in was.items() if one not in now]


def _shown(side: Side) -> str:
    return side.reason or str(side.outcome)
