"""The file of a run: one JSON object a line. A head, then exchanges and the steps that they belong to, then an end.

A run that is killed leaves everything up to its last whole step.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from conformance.exchanges.exchange import Exchange
from conformance.exchanges.redact import Registry
from conformance.records.rows import exchange_of, row_of
from conformance.report.write import SecretLeak
from conformance.verdict.lattice import Verdict
from generator.diagnostics import BadInput

FORMAT = 1
LARGEST = 2 * 2**30
"""Bytes of a record."""
_LINE = 256 * 2**20


@dataclass(frozen=True, slots=True)
class Head:
    """What was run. `withheld`: clause -> (verdict, reason) of those that could not run."""

    vendor: str
    version: str
    target: str
    started: str
    prefix: str
    suite: str
    allow: tuple[str, ...] = ()
    mocked: bool = False
    production: bool = False
    capabilities: Mapping[str, bool] = field(default_factory=dict[str, bool])
    identities: tuple[str, ...] = ()
    journal: str = ""
    fuzz: bool = False
    withheld: Mapping[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a step left: exchange ids by label, facts of the sending, and why it could not be sent ("" = it was)."""

    key: str
    labels: Mapping[str, tuple[str, ...]]
    notes: Mapping[str, Any]
    verdict: str = ""
    reason: str = ""
    passive: bool = False
    clauses: tuple[str, ...] = ()
    """Ids of those that looked at it; a clause may have shared the step of another."""


@dataclass(frozen=True, slots=True)
class Record:
    """`ended` is False for a run that was killed."""

    file: str
    head: Head
    exchanges: tuple[Exchange, ...] = ()
    steps: Mapping[str, Recorded] = field(default_factory=dict[str, Recorded])
    wall_s: float = 0.0
    interrupted: bool = False
    ended: bool = False
    size: int = 0
    """Bytes up to the end of the last whole step: where a resumed run goes on."""


class Recorder:
    """Writes a run while it lasts; every step is on the disk before the next begins. Raises BadInput where it cannot,
    SecretLeak instead of a line that would hold a credential."""

    def __init__(self, path: Path, registry: Registry, after: Record | None = None) -> None:
        self._registry, self._name = registry, str(path)
        self._known = {exchange.id for exchange in after.exchanges} if after is not None else set[str]()
        flags = os.O_WRONLY | os.O_CREAT | (0 if after is not None else os.O_TRUNC)
        try:
            self._stream = os.fdopen(os.open(path, flags, 0o600), "wb")
            if after is not None:
                self._stream.truncate(after.size)
                self._stream.seek(after.size)
        except OSError as error:
            raise BadInput(f"the record cannot be written: {error.strerror}", self._name) from None

    def head(self, head: Head) -> None:
        row = {name: getattr(head, name) for name in Head.__slots__}
        self._write([{"record": FORMAT, **row}])

    def step(self, step: Recorded, store: Iterable[Exchange]) -> None:
        new = [exchange for exchange in store if exchange.id not in self._known]
        self._known |= {exchange.id for exchange in new}
        row = {"step": step.key, "labels": step.labels, "notes": step.notes, "verdict": step.verdict,
               "reason": step.reason, "passive": step.passive, "clauses": step.clauses}  # fmt: skip
        self._write([*({"exchange": row_of(exchange)} for exchange in new), row])

    def end(self, store: Iterable[Exchange], wall_s: float, interrupted: bool) -> None:
        new = [exchange for exchange in store if exchange.id not in self._known]
        end = {"end": True, "wall_s": wall_s, "interrupted": interrupted}
        self._write([*({"exchange": row_of(exchange)} for exchange in new), end])
        self._stream.close()

    def _write(self, rows: Iterable[Mapping[str, Any]]) -> None:
        data = b"".join(json.dumps(row, ensure_ascii=False, default=str).encode() + b"\n" for row in rows)
        if leaks := self._registry.leaks(data):
            raise SecretLeak(
                f"the record would hold {', '.join(leaks)}; it ends here", self._name, remedy="please report"
            )
        try:
            self._stream.write(data)
            self._stream.flush()
        except OSError as error:
            raise BadInput(f"the record cannot be written: {error.strerror}", self._name) from None


def load_record(path: Path) -> Record:
    """Read a record, up to its last whole line. Raises BadInput for anything else."""
    name = str(path)
    reading = _Reading(name)
    try:
        with path.open("rb") as stream:
            if os.fstat(stream.fileno()).st_size > LARGEST:
                raise BadInput(f"larger than {LARGEST} bytes", name)
            for number, line in enumerate(iter(lambda: stream.readline(_LINE), b""), 1):
                if not line.endswith(b"\n"):
                    break
                reading.take(line, number, stream.tell())
    except OSError as error:
        raise BadInput(f"cannot read the record: {error.strerror}", name) from None
    return reading.record()


@dataclass
class _Reading:
    file: str
    head: Head | None = None
    exchanges: list[Exchange] = field(default_factory=list[Exchange])
    whole: int = 0
    """Exchanges that belong to whole steps."""
    steps: dict[str, Recorded] = field(default_factory=dict[str, Recorded])
    end: Mapping[str, Any] | None = None
    size: int = 0

    def take(self, line: bytes, number: int, at: int) -> None:
        try:
            row = cast(dict[str, Any], json.loads(line))
            if self.head is None:
                self.head, self.size = self._head(row), at
            elif "exchange" in row:
                self.exchanges.append(exchange_of(row["exchange"]))
            elif "step" in row:
                labels = {label: tuple(map(str, ids)) for label, ids in row["labels"].items()}
                told = Recorded(
                    row["step"],
                    labels,
                    row["notes"],
                    row["verdict"],
                    row["reason"],
                    bool(row["passive"]),
                    tuple(row["clauses"]),
                )
                self.steps[told.key], self.size, self.whole = told, at, len(self.exchanges)
            elif "end" in row:
                self.end = row
        except BadInput:
            raise
        except (AttributeError, KeyError, TypeError, ValueError, IndexError):
            said = "this is no record of a run" if number == 1 else "this line is no part of a record"
            raise BadInput(said, self.file, number, remedy="give a file that `run --record` wrote") from None

    def _head(self, row: Mapping[str, Any]) -> Head:
        if row["record"] != FORMAT:
            raise BadInput(
                f"record format {row['record']} is not known", self.file, 1, remedy=f"this suite reads {FORMAT}"
            )
        withheld = {id: (str(Verdict(v)), str(why)) for id, (v, why) in row["withheld"].items()}
        return Head(
            str(row["vendor"]), str(row["version"]), str(row["target"]), str(row["started"]), str(row["prefix"]),
            str(row["suite"]), tuple(row["allow"]), bool(row["mocked"]), bool(row["production"]),
            dict(row["capabilities"]), tuple(row["identities"]), str(row["journal"]), bool(row["fuzz"]), withheld,
        )  # fmt: skip

    def record(self) -> Record:
        if self.head is None:
            raise BadInput("the record is empty", self.file, remedy="the run ended before its first request")
        exchanges = self.exchanges if self.end is not None else self.exchanges[: self.whole]
        end = self.end or {}
        return Record(
            self.file, self.head, tuple(exchanges), self.steps, float(end.get("wall_s", 0.0)),
            bool(end.get("interrupted", True)), self.end is not None, self.size,
        )  # fmt: skip
