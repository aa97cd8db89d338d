"""``catalogue.yaml`` as typed rows: which defect, seeded into which vendor's mock, must flip which clauses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

FILE = "catalogue.yaml"


@dataclass(frozen=True, slots=True)
class Fault:
    """`kills`: vendor -> clause ids. `at` is the trigger given to the mock, e.g. ``first=2``."""

    id: str
    does: str
    kills: Mapping[str, tuple[str, ...]]
    at: str = ""
    fuzz: bool = False
    """Only generated requests can show it."""

    @property
    def switch(self) -> str:
        return f"{self.id}@{self.at}" if self.at else self.id


@dataclass(frozen=True, slots=True)
class Twin:
    id: str
    does: str
    vendors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unwatched:
    """A place that no clause watches, with the reason; a mechanical mutant there may live."""

    vendor: str
    mutant: str
    """Glob over the mock's spec string of the mutant."""
    reason: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    faults: tuple[Fault, ...]
    twins: tuple[Twin, ...]
    unwatched: tuple[Unwatched, ...]

    def faults_of(self, vendor: str) -> tuple[Fault, ...]:
        return tuple(f for f in self.faults if vendor in f.kills)

    def twins_of(self, vendor: str) -> tuple[Twin, ...]:
        return tuple(t for t in self.twins if vendor in t.vendors)


def _clauses(raw: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {vendor: tuple(ids) for vendor, ids in raw.items()}


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue. Raises KeyError or TypeError on a malformed row (a test reads every one)."""
    text = resources.files("conformance.faults").joinpath(FILE).read_text("utf-8")
    raw: dict[str, Any] = yaml.safe_load(text)
    return Catalogue(
        tuple(
            Fault(row["id"], row["does"], _clauses(row["kills"]), row.get("at", ""), row.get("fuzz", False))
            for row in raw["faults"]
        ),
        tuple(Twin(row["id"], row["does"], tuple(row["vendors"])) for row in raw["twins"]),
        tuple(Unwatched(row["vendor"], row["mutant"], row["reason"]) for row in raw.get("unwatched", ())),
    )
