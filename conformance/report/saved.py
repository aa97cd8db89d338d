"""A JSON report of an earlier run, read back. It is a file from elsewhere: bounded, and its form is checked."""

from __future__ import annotations

from pathlib import Path

import msgspec

from conformance.exchanges.files import read_bounded
from conformance.report.plain import SCHEMA
from conformance.verdict.baseline import Met
from conformance.verdict.lattice import Outcome, Verdict
from generator.diagnostics import BadInput

LARGEST = 256 * 2**20
"""Bytes of a report."""


class Finding(msgspec.Struct, frozen=True):
    at: str
    expected: str
    actual: str
    exchange: str
    fingerprint: str


class Clause(msgspec.Struct, frozen=True):
    """What comparing needs of a clause; further members of the file are left alone."""

    id: str
    level: str
    verdict: Verdict
    outcome: Outcome
    interface: str = ""
    area: str = ""
    reason: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def met(self) -> Met:
        violated = self.outcome is Outcome.VIOLATED
        return Met(self.id, self.verdict.judged, tuple((f.fingerprint, f.at) for f in self.findings if violated))


class Saved(msgspec.Struct, frozen=True):
    schema: int
    vendor: str
    target: str
    api_version: str
    started: str
    wall_s: float
    requests: int
    clauses: tuple[Clause, ...]


class _Several(msgspec.Struct, frozen=True):
    schema: int
    runs: tuple[Saved, ...]


def load_reports(path: Path) -> tuple[Saved, ...]:
    """The runs of a report, one or those of ``--all``. Raises BadInput for anything else."""
    name = str(path)
    data = read_bounded(path, LARGEST, "report")
    try:
        try:
            runs = msgspec.json.decode(data, type=_Several).runs
        except msgspec.ValidationError:
            runs = (msgspec.json.decode(data, type=Saved),)
    except msgspec.DecodeError as error:
        raise BadInput(
            f"no JSON report: {error}", name, remedy="give a file that `ppm-conform run --json` wrote"
        ) from None
    for run in runs:
        if run.schema != SCHEMA:
            raise BadInput(f"schema {run.schema} of a report is not known", name, remedy=f"this suite reads {SCHEMA}")
    return runs
