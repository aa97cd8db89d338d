"""What a run makes, written down before it is made: whatever happens then, ``ppm-conform cleanup`` knows what to
look for. One JSON object a line; the file is on the disk before the request is on the wire.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, cast

from conformance.exchanges.files import read_bounded
from conformance.exchanges.nested import scalars
from conformance.exchanges.redact import Registry
from generator.diagnostics import BadInput

State = Literal["begun", "made", "refused", "gone"]
LARGEST = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Head:
    """Whose objects these are. `prefix` begins the names of what the run made."""

    vendor: str
    version: str
    target: str
    prefix: str
    started: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One creating request. ``begun``: nobody saw an answer with an id, the object may exist or not."""

    number: int
    op: str
    undo: str
    identity: str
    args: Mapping[str, Any]
    state: State = "begun"
    ids: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        return self.state in ("begun", "made")


@dataclass
class Journal:
    """Entries of a run, in memory and, with a `path`, in a file. `registry` keeps credentials out of it."""

    head: Head
    registry: Registry
    path: Path | None = None
    entries: dict[int, Entry] = field(default_factory=dict[int, Entry])

    def begin(self, op: str, undo: str, identity: str, args: Mapping[str, Any]) -> int:
        """Write down that a creating request is about to be sent. Raises BadInput if that is impossible: then it must
        not be sent."""
        number = len(self.entries) + 1
        if not self.entries:
            head = self.head
            self._write(
                {"journal": 1, "vendor": head.vendor, "version": head.version, "target": head.target,
                 "prefix": head.prefix, "started": head.started},
            )  # fmt: skip
        self.entries[number] = Entry(number, op, undo, identity, args)
        self._write({"n": number, "op": op, "undo": undo, "as": identity, "args": args}, sync=True)
        return number

    def settle(self, number: int, state: State, ids: Iterable[str] = ()) -> None:
        """Write down what became of it."""
        known = self.entries[number]
        found = tuple(ids) or known.ids
        self.entries[number] = replace(known, state=state, ids=found)
        self._write({"n": number, "state": state, "ids": list(found)})

    def undone(self, op: str, args: Mapping[str, Any]) -> None:
        """A request that takes objects away was served: what it names is gone."""
        named = set(map(str, scalars(args)))
        for entry in [e for e in self.entries.values() if e.undo == op and e.open and e.ids]:
            left = tuple(id for id in entry.ids if id not in named)
            if left != entry.ids:
                self.settle(entry.number, "made" if left else "gone", left)

    @property
    def left(self) -> tuple[Entry, ...]:
        """What is or may be there still, newest first."""
        return tuple(entry for entry in reversed(self.entries.values()) if entry.open)

    def discard(self) -> None:
        """Remove the file: there is nothing left to know."""
        if self.path is not None and self.entries:
            self.path.unlink(missing_ok=True)

    def _write(self, row: Mapping[str, Any], *, sync: bool = False) -> None:
        if self.path is None:
            return
        line = self.registry.text(json.dumps(row, ensure_ascii=False, default=str)) + "\n"
        try:
            # Names of somebody's instance are nobody else's business.
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(handle, "a", encoding="utf-8") as stream:
                stream.write(line)
                stream.flush()
                if sync:
                    os.fsync(stream.fileno())
        except OSError as error:
            raise BadInput(f"the journal cannot be written: {error.strerror}", str(self.path)) from None


def load_journal(path: Path, registry: Registry) -> Journal:
    """A journal as a run left it; its last line may be cut off. Raises BadInput for anything that is no journal."""
    name = str(path)
    data = read_bounded(path, LARGEST, "journal")
    lines = data.decode("utf-8", "replace").splitlines()
    if not lines:
        raise BadInput("the journal is empty", name, remedy="nothing was made: there is nothing to clean up")
    rows = [_row(line, number, name, last=number == len(lines)) for number, line in enumerate(lines, 1)]
    head = rows[0]
    if head is None or head.get("journal") != 1:
        raise BadInput("this is no journal of a run", name, 1, remedy="give a file that `ppm-conform run` wrote")
    keys = ("vendor", "version", "target", "prefix", "started")
    journal = Journal(Head(*(str(head.get(key, "")) for key in keys)), registry, path)
    for number, row in enumerate(rows[1:], 2):
        if row is not None:
            _apply(journal, row, name, number)
    return journal


def _row(line: str, number: int, name: str, *, last: bool) -> dict[str, Any] | None:
    try:
        row: Any = json.loads(line)
    except ValueError:
        if last:  # the machine stopped while it was written
            return None
        raise BadInput("this line is no JSON", name, number, remedy="the journal was changed by hand?") from None
    if not isinstance(row, dict):
        raise BadInput("this line is no object", name, number)
    return cast(dict[str, Any], row)


def _apply(journal: Journal, row: Mapping[str, Any], name: str, line: int) -> None:
    try:
        number = int(row["n"])
        if "op" in row:
            args = cast(dict[str, Any], row["args"])
            journal.entries[number] = Entry(number, str(row["op"]), str(row["undo"]), str(row["as"]), dict(args))
        else:
            state: State = row["state"]
            ids = tuple(str(id) for id in row["ids"])
            journal.entries[number] = replace(journal.entries[number], state=state, ids=ids)
    except (KeyError, TypeError, ValueError):
        raise BadInput("this line is no entry of a journal", name, line) from None
