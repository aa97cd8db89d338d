"""Selectors over operation names: globs with ``*``, ``!glob`` excludes, none = all; and which of two is narrower."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a selector takes an operation in: its narrowest glob, and whether the rule names the interface."""

    glob: str
    interface: bool = False

    def narrower(self, other: Reason) -> bool:
        """Whether every name of this glob is one of the other's, and not the other way round."""
        if self.glob == other.glob:
            return self.interface and not other.interface
        return takes(other.glob, self.glob) and not takes(self.glob, other.glob)


def takes(glob: str, name: str) -> bool:
    """Whether the glob matches the whole name, by case. A glob given as `name` is text: its ``*`` is a letter.

    Greedy and without backtracking beyond the last star, so no glob of a hostile file takes long.
    """
    at = star = 0
    resume = -1
    here = 0
    while here < len(name):
        if at < len(glob) and glob[at] == "*":
            star, resume, at = at, here, at + 1
        elif at < len(glob) and glob[at] == name[here]:
            at, here = at + 1, here + 1
        elif resume >= 0:
            resume += 1
            at, here = star + 1, resume
        else:
            return False
    return all(letter == "*" for letter in glob[at:])


def selects(ops: Sequence[str], name: str) -> bool:
    return reason(ops, name) is not None


def reason(ops: Sequence[str], name: str, *, interface: bool = False) -> Reason | None:
    """Why the selector takes the name in; None if it does not."""
    if any(takes(glob[1:], name) for glob in ops if glob.startswith("!")):
        return None
    wanted = [glob for glob in ops if not glob.startswith("!")] or ["*"]
    found = [Reason(glob, interface) for glob in wanted if takes(glob, name)]
    return next((r for r in found if not any(o.narrower(r) for o in found)), None)


def unmatched(ops: Sequence[str], names: Iterable[str]) -> list[str]:
    """The globs, excluding ones too, that match none of the names."""
    known = list(names)
    return [glob for glob in ops if not any(takes(glob.removeprefix("!"), name) for name in known)]
