"""Findings that somebody has looked at and decided to live with for a while: ``baseline.yaml``.

A known finding does not make a run fail. It is listed with its reason, its owner and the day on which the patience
ends; an entry that is over, or whose finding a run no longer meets, is stale.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

import yaml

from generator.contract import yamlsource
from generator.contract.build import build
from generator.contract.rule import Section
from generator.diagnostics import BadInput

PATIENCE_DAYS = 90
"""Days that a new entry is good for, unless it says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known(Section):
    """One finding. Days are written YYYY-MM-DD; `expires` "" = never."""

    fingerprint: str
    """As reports give it: clause, operation, kind of failure and place, without values."""
    clause: str
    """Id of the clause that it violates."""
    at: str = ""
    """Place of the finding, for people."""
    reason: str
    """Why it is accepted."""
    owner: str = ""
    """Who looks after it."""
    link: str = ""
    """Where it is tracked."""
    first_seen: str = ""
    """Day of the first report that had it."""
    last_seen: str = ""
    """Day of the last report that had it."""
    expires: str = ""
    """Day from which it no longer excuses anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline(Section):
    """A whole file."""

    baseline: Literal[1]
    """Version of this vocabulary."""
    vendor: str
    """Vendor whose findings these are."""
    known: tuple[Known, ...] = ()
    """One entry a fingerprint."""


@dataclass(frozen=True, slots=True)
class Met:
    """What a run is compared with a baseline by: a clause, whether it was judged, and the findings it has."""

    clause: str
    judged: bool
    findings: tuple[tuple[str, str], ...] = ()
    """(fingerprint, place)."""


@dataclass(frozen=True, slots=True)
class Held:
    """A baseline held against a run. `excused` by fingerprint; `gone`: judged again, and no longer found."""

    excused: Mapping[str, Known]
    expired: tuple[Known, ...] = ()
    gone: tuple[Known, ...] = ()

    @property
    def stale(self) -> bool:
        return bool(self.expired or self.gone)

    def covers(self, fingerprints: Iterable[str]) -> bool:
        """Whether each of them is known; False where there is none."""
        seen = list(fingerprints)
        return bool(seen) and all(one in self.excused for one in seen)


def load_baseline(path: Path, *, vendor: str = "") -> Baseline:
    """Read a baseline. Raises BadInput for faults of form, for entries without a reason, for one that stands twice
    and for the baseline of another `vendor`."""
    name = str(path)
    built = build(Baseline, yamlsource.read(path, name), name)
    if vendor and built.vendor != vendor:
        raise BadInput(f"the baseline is for {built.vendor}, not for {vendor}", name, remedy=f"give one for {vendor}")
    seen: dict[str, int] = {}
    for entry in built.known:
        if entry.fingerprint in seen:
            line = seen[entry.fingerprint]
            raise BadInput(f"{entry.fingerprint} stands twice (first in line {line})", name, entry.line)
        seen[entry.fingerprint] = entry.line
        if not entry.reason.strip():
            raise BadInput(f"{entry.clause} is known without a reason", name, entry.line, remedy="say why")
        for key in ("first_seen", "last_seen", "expires"):
            _day(getattr(entry, key), key, name, entry.line)
    return built


def hold(baseline: Baseline, run: Iterable[Met], today: date) -> Held:
    """What of a run is known. An expired entry still excuses its finding, so that nobody is surprised by an old
    finding as by a new one; it makes the baseline stale instead. A clause that was not judged proves nothing."""
    rows = list(run)
    judged = {row.clause for row in rows if row.judged}
    found = {fingerprint for row in rows for fingerprint, _ in row.findings}
    return Held(
        {entry.fingerprint: entry for entry in baseline.known},
        tuple(entry for entry in baseline.known if expired(entry, today)),
        tuple(e for e in baseline.known if e.clause in judged and e.fingerprint not in found),
    )


def expired(entry: Known, today: date) -> bool:
    return bool(entry.expires) and date.fromisoformat(entry.expires) <= today


def updated(baseline: Baseline, run: Iterable[Met], today: date, new: Known) -> tuple[Baseline, int]:
    """(the baseline with every finding of the run, how many are new). `new` gives reason, owner, link and expiry of
    the entries that are added."""
    known = {entry.fingerprint: entry for entry in baseline.known}
    added = 0
    for row in run:
        for fingerprint, at in row.findings:
            entry = known.get(fingerprint)
            if entry is None:
                added += 1
                day = today.isoformat()
                entry = replace(new, fingerprint=fingerprint, clause=row.clause, at=at, first_seen=day)
            known[fingerprint] = replace(entry, last_seen=today.isoformat())
    return replace(baseline, known=tuple(sorted(known.values(), key=lambda e: (e.clause, e.at)))), added


def pruned(baseline: Baseline, held: Held) -> Baseline:
    """Without the entries whose finding is gone."""
    return replace(baseline, known=tuple(entry for entry in baseline.known if entry not in held.gone))


def text(baseline: Baseline) -> str:
    """The file. Comments of an earlier one are lost: what matters has a key."""
    return (
        f"baseline: 1\nvendor: {baseline.vendor}\nknown:{chr(10) if baseline.known else ' []'}{entries(baseline.known)}"
    )


def entries(known: Iterable[Known]) -> str:
    """Rows of the file, one after the other; a reason that is missing is left to be written."""
    keys = ("fingerprint", "clause", "at", "reason", "owner", "link", "first_seen", "last_seen", "expires")
    rows = [{key: getattr(one, key) for key in keys if key == "reason" or getattr(one, key)} for one in known]
    dumped: str = yaml.safe_dump(rows, sort_keys=False, allow_unicode=True, width=120) if rows else ""
    return dumped


def _day(value: str, key: str, file: str, line: int) -> None:
    try:
        if value:
            date.fromisoformat(value)
    except ValueError:
        raise BadInput(f"{key} is no day", file, line, remedy="write YYYY-MM-DD") from None


def none_of(vendor: str) -> Baseline:
    """The baseline of a vendor about whom nothing is known yet."""
    return Baseline(baseline=1, vendor=vendor)


def soonest_first(entries: Sequence[Known]) -> list[Known]:
    """By the day of expiry, those without one last."""
    return sorted(entries, key=lambda entry: (entry.expires == "", entry.expires, entry.clause))
