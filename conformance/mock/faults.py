"""Switches: seeded faults (``F-PG-02@first=2,op=list*``), benign twins (``T-07``), mechanical mutants (``M:...``)."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase

from generator.diagnostics import BadInput

_SPEC = re.compile(r"(?P<id>[A-Za-z0-9][A-Za-z0-9.-]*)(?:@(?P<when>.+))?\Z")
_NUMBERS = ("first", "after", "every")


class BadSwitch(BadInput, ValueError):
    """A switch that cannot be read, or that this mock does not know. The message is one line."""


@dataclass(slots=True)
class Switch:
    """`asked` counts the occasions that matched `op`, `fired` those on which the fault showed."""

    spec: str
    id: str
    op: str = "*"
    first: int | None = None
    """Only on the first N occasions."""
    after: int = 0
    """Not before N occasions have passed."""
    every: int = 1
    """Only on each Nth occasion."""
    asked: int = 0
    fired: int = 0

    def fires(self, operation: str) -> bool:
        if self.op != "*" and not fnmatchcase(operation, self.op):
            return False
        self.asked += 1
        turn = self.asked - self.after
        if turn < 1 or (self.first is not None and turn > self.first) or turn % self.every:
            return False
        self.fired += 1
        return True


def parse(spec: str) -> Switch:
    """Read ``ID[@first=N,after=N,every=N,op=GLOB]``. Raises BadSwitch."""
    found = _SPEC.match(spec)
    if found is None:
        raise BadSwitch(f"cannot read fault {spec!r} (form: ID@first=N,after=N,every=N,op=GLOB)")
    switch = Switch(spec, found["id"])
    for part in (found["when"] or "").split(",") if found["when"] else ():
        key, _, value = part.partition("=")
        if key == "op" and value:
            switch.op = value
        elif key in _NUMBERS and value.isdecimal() and (key == "after" or int(value) > 0):
            setattr(switch, key, int(value))
        else:
            raise BadSwitch(f"cannot read {part!r} of fault {spec!r}; keys: first, after, every (numbers), op (glob)")
    return switch


class Faults:
    """The switched-on faults and twins of one mock."""

    def __init__(self, specs: Iterable[str] = (), known: Iterable[str] = ()) -> None:
        """`known`: ids that may be switched on; empty = any. Raises BadSwitch."""
        self._by_id: dict[str, Switch] = {}
        names = frozenset(known)
        for spec in specs:
            switch = parse(spec)
            if names and switch.id not in names:
                near = difflib.get_close_matches(switch.id.upper(), names, 1, 0.7)
                remedy = (
                    f"did you mean {near[0]!r}?" if near else "`ppm-conform explain CLAUSE` names a clause's faults"
                )
                raise BadSwitch(f"this mock has no fault {switch.id!r}", remedy=remedy)
            if switch.id in self._by_id:
                raise BadSwitch(f"fault {switch.id!r} is given twice")
            self._by_id[switch.id] = switch

    def __bool__(self) -> bool:
        return bool(self._by_id)

    def has(self, id: str) -> bool:
        """Whether the fault is switched on at all; counts nothing."""
        return id in self._by_id

    def on(self, id: str, operation: str = "") -> bool:
        """Whether the fault shows on this occasion; a True counts as a firing."""
        switch = self._by_id.get(id)
        return switch is not None and switch.fires(operation)

    def counts(self) -> dict[str, dict[str, int]]:
        return {s.spec: {"asked": s.asked, "fired": s.fired} for s in self._by_id.values()}
