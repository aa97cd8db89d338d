"""What a benchmark hands over: rows of one table, each with its goal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Unit = Literal["us", "ms", "s", "MB", "req/s", "per s", "lines", "requests", "documents"]


class NotHere(Exception):
    """A peer or an input is not to be had on this machine; the message says which."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A bound on ours divided by theirs (`of` ratio), or on ours alone (`of` value, in the row's unit)."""

    of: Literal["ratio", "value"]
    sense: Literal["<=", ">="]
    bound: float

    def met(self, ours: float, theirs: float | None) -> bool | None:
        """None where the goal is a ratio and the peer is missing."""
        if self.of == "ratio" and not theirs:
            return None
        seen = ours / theirs if self.of == "ratio" and theirs else ours
        return seen <= self.bound if self.sense == "<=" else seen >= self.bound

    def __str__(self) -> str:
        if self.of == "ratio" and self.sense == "<=" and self.bound < 0.12 and round(1 / self.bound) >= 9:
            return f">= {1 / self.bound:.0f} x faster"
        return f"{self.sense} {self.bound:g}{' x' if self.of == 'ratio' else ''}"


def at_most(ratio: float) -> Goal:
    return Goal("ratio", "<=", ratio)


def at_least(ratio: float) -> Goal:
    return Goal("ratio", ">=", ratio)


def faster(times: float) -> Goal:
    """At least so many times faster than the peer."""
    return Goal("ratio", "<=", 1 / times)


def below(value: float) -> Goal:
    return Goal("value", "<=", value)


def above(value: float) -> Goal:
    return Goal("value", ">=", value)


@dataclass(frozen=True, slots=True)
class Row:
    """Ours beside one peer, both from the same run. `theirs` None: no peer, or not here (then `note` says why)."""

    subject: str
    unit: Unit
    ours: float
    peer: str = ""
    theirs: float | None = None
    goal: Goal | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        return self.ours / self.theirs if self.theirs else None

    @property
    def met(self) -> bool | None:
        return self.goal.met(self.ours, self.theirs) if self.goal else None


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and how long to measure. `out` is an ignored folder for everything that is downloaded or made."""

    root: Path
    out: Path
    rounds: int
    quick: bool
    peers: Path
    """Interpreter of the peers' own environment."""
    python: Path
    """Interpreter that has ppmkit."""

    def folder(self, name: str) -> Path:
        """A folder of that name below `out`, made if need be."""
        path = self.out / name
        path.mkdir(parents=True, exist_ok=True)
        return path


Measure = Callable[[Setting], list[Row]]
