"""Changes that somebody has decided to live with: ``waivers.yaml``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from generator.contract import yamlsource
from generator.contract.build import build
from generator.contract.rule import Section
from generator.diagnostics import BadInput
from generator.diff.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver(Section):
    """One change that breaks nobody who matters."""

    fingerprint: str
    """As the report gives it."""
    reason: str
    """Why it is accepted."""
    owner: str = ""
    """Who decided."""
    expires: str = ""
    """Day from which it holds no longer, YYYY-MM-DD; left out = never."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaiverFile(Section):
    """A whole file."""

    waivers: tuple[Waiver, ...]
    """One entry a fingerprint."""


@dataclass(frozen=True, slots=True)
class Waived:
    """`excused` by fingerprint; `stale`: expired, or met by nothing."""

    excused: dict[str, Waiver]
    stale: tuple[tuple[Waiver, str], ...] = ()


def load_waivers(path: Path) -> tuple[Waiver, ...]:
    """Raises BadInput for faults of form and for entries without a reason."""
    name = str(path)
    rows = build(WaiverFile, yamlsource.read(path, name), name).waivers
    for row in rows:
        if not row.reason.strip():
            raise BadInput(f"{row.fingerprint} is waived without a reason", name, row.line, remedy="say why")
        try:
            date.fromisoformat(row.expires or "2000-01-01")
        except ValueError:
            raise BadInput("expires is no day", name, row.line, remedy="write YYYY-MM-DD") from None
    return rows


def waive(findings: Iterable[Finding], waivers: Iterable[Waiver], today: date) -> Waived:
    """An expired waiver excuses nothing."""
    met = {finding.fingerprint for finding in findings}
    excused: dict[str, Waiver] = {}
    stale: list[tuple[Waiver, str]] = []
    for waiver in waivers:
        if waiver.expires and date.fromisoformat(waiver.expires) <= today:
            stale.append((waiver, f"expired {waiver.expires}"))
        elif waiver.fingerprint not in met:
            stale.append((waiver, "matches nothing"))
        else:
            excused[waiver.fingerprint] = waiver
    return Waived(excused, tuple(stale))


Limit = Literal["breaking", "dangerous", "never"]
