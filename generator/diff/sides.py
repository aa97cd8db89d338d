"""What stands on one side of a comparison, and what compares two of a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from generator.contract.clauses import Clause
from generator.contract.vocabulary import Contract
from generator.diff.findings import Finding
from generator.model import Model
from generator.model.service import Kind
from generator.readers.files import SourceFile

SideKind = Kind | Literal["contract", "clauses"]


@dataclass(frozen=True, slots=True)
class Side:
    """One document, or one interface of a vendor, as of one version.

    `known` holds all versions of the vendor, oldest first; empty = the document has no versions in it. `model` has all
    passes applied but those that lose what a comparison needs; None for contracts and clauses.
    """

    kind: SideKind
    name: str
    """Interface, or the document's stem: what pairs the sides of two subjects."""
    sources: tuple[SourceFile, ...] = ()
    version: str = ""
    known: tuple[str, ...] = ()
    model: Model | None = None
    contract: Contract | None = None
    clauses: tuple[Clause, ...] = ()

    @property
    def source(self) -> SourceFile:
        return self.sources[0]

    def holds(self, since: str, until: str) -> bool:
        """Whether ``since <= version < until``; a mark that names no known version holds."""
        if not self.known or self.version not in self.known:
            return True
        here = self.known.index(self.version)
        began = since not in self.known or self.known.index(since) <= here
        return began and (until not in self.known or here < self.known.index(until))


Comparer = Callable[[Side, Side], Iterable[Finding]]
