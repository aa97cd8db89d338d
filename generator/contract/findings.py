"""What lint finds."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import BadInput


@dataclass(frozen=True, slots=True, order=True)
class LintFinding:
    """`rule` names what is broken, e.g. ``selector.unmatched``. `remedy` says what to write instead."""

    file: str
    line: int
    rule: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}{self.remedy and '; ' + self.remedy} [{self.rule}]"

    def fault(self) -> BadInput:
        return BadInput(self.message, self.file, self.line, remedy=self.remedy)
