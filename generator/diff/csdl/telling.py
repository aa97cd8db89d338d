"""Two metadata documents of one service root side by side, and how a change between them is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.diff.csdl.metadata import Metadata, place_of
from generator.diff.csdl.renames import Renames
from generator.diff.findings import Finding, found
from generator.readers.csdl.declarations import Element


@dataclass(frozen=True, slots=True)
class Both:
    old: Metadata
    new: Metadata
    renames: Renames
    label: str = ""
    """Of the document, where an interface has several."""

    def tell(
        self,
        rule: str,
        subject: str,
        old: Element | None = None,
        new: Element | None = None,
        said: str = "",
        operations: Iterable[str] = (),
    ) -> Finding:
        return found(
            rule,
            subject=f"{self.label} {subject}".strip(),
            old=place_of(old.place) if old is not None else self.old.whole if new is None else None,
            new=place_of(new.place) if new is not None else self.new.whole if old is None else None,
            said=said,
            operations=tuple(operations),
        )
