"""How bad input is told: one line with the place and the remedy, never a traceback, never content of the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_LONGEST = 600
"""Characters of a message; a hostile document must not flood a terminal through its own names."""


def one_line(text: str, limit: int = _LONGEST) -> str:
    """`text` without line breaks and control characters, cut to `limit` characters."""
    flat = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return flat if len(flat) <= limit else flat[: limit - 3] + "..."


class BadInput(Exception):
    """A file or argument that cannot be used. ``str()`` is ``file:line: what; remedy``."""

    def __init__(self, message: str, file: str = "", line: int = 0, *, remedy: str = "") -> None:
        self.message = one_line(message)
        self.file = file
        self.line = line
        self.remedy = one_line(remedy)
        super().__init__(self.message)

    @property
    def place(self) -> str:
        """``file:line``, ``file`` where no line is known, "" where the input is no file."""
        return f"{self.file}:{self.line}" if self.file and self.line else self.file

    def __str__(self) -> str:
        place = f"{self.place}: " if self.place else ""
        return one_line(place) + (" " if place else "") + self.message + (f"; {self.remedy}" if self.remedy else "")


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """Something in a document that is legal but not understood; it was read as "anything" and reading went on."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}" if self.line else f"{self.file}: {self.message}"


class BadInputs(BadInput):
    """Everything that is wrong with one input, in the order of its lines. ``str()`` has one line each."""

    def __init__(self, faults: Sequence[BadInput]) -> None:
        ordered = sorted(faults, key=lambda fault: (fault.file, fault.line))
        first = ordered[0]
        super().__init__(first.message, first.file, first.line, remedy=first.remedy)
        self.faults = tuple(ordered)

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))
