"""Where a fact stands, how well it is known, and in which versions it holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Evidence(StrEnum):
    """How a fact is known. What each grade permits a verdict to say: CONTRIBUTING, 'Evidence'."""

    DOCUMENTED = "documented"
    STANDARD = "standard"
    OBSERVED = "observed"
    INFERRED = "inferred"
    ASSUMED = "assumed"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Place of a node in its document: `file` as given, `pointer` (JSON pointer, XPath), `line` (from 1; 0 unknown)."""

    file: str = ""
    pointer: str = ""
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else f"{self.file}{self.pointer and '#' + self.pointer}"


@dataclass(frozen=True, slots=True)
class Marks:
    """Evidence, source tags of `source.toml`, and the version window ``since <= v < until`` ("" = unbounded)."""

    evidence: Evidence = Evidence.DOCUMENTED
    source: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    note: str = ""
