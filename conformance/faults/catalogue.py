"""``catalogue.yaml`` as typed rows: which defect, seeded into which vendor's mock, must flip which clauses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from glob import escape
from importlib import resources
from itertools import product
from typing import Any

import yaml

FILE = "catalogue.yaml"


@dataclass(frozen=True, slots=True)
class Fault:
    """`kills`: vendor -> clause ids. `at` is the trigger given to the mock, e.g. ``first=2``; `apart` the one of a
    vendor that needs another."""

    id: str
    does: str
    kills: Mapping[str, tuple[str, ...]]
    at: str = ""
    fuzz: bool = False
    """Only generated requests can show it."""
    apart: Mapping[str, str] = field(default_factory=dict[str, str])

    def switch(self, vendor: str) -> str:
        at = self.apart.get(vendor, self.at)
        return f"{self.id}@{at}" if at else self.id


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
            Fault(
                row["id"],
                row["does"],
                _clauses(row["kills"]),
                row.get("at", ""),
                row.get("fuzz", False),
                row.get("apart", {}),
            )
            for row in raw["faults"]
        ),
        tuple(Twin(row["id"], row["does"], tuple(row["vendors"])) for row in raw["twins"]),
        tuple(
            Unwatched(row["vendor"], m, row["reason"])
            for row in (*raw.get("unwatched", ()), *_listed())
            for m in _mutants(row)
        ),
    )


def _listed() -> Iterator[Mapping[str, Any]]:
    """Rows of the files in ``unwatched/``, each named after its vendor."""
    folder = resources.files("conformance.faults").joinpath("unwatched")
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        rows: list[Mapping[str, Any]] = yaml.safe_load(file.read_text("utf-8"))["unwatched"]
        yield from ({"vendor": file.name.removesuffix(".yaml"), **row} for row in rows)


def _mutants(row: Mapping[str, Any]) -> Iterator[str]:
    """The glob of a row, or each of its operators at each of its places in the answers of each of its operations.

    Where operations have places of their own, `places` has them by operation; none means the operation as a whole.
    """
    if "mutant" in row:
        yield row["mutant"]
        return
    if "contract" in row:
        yield from (escape(f"M:contract:{change}") for change in row["contract"])
        return
    if isinstance(row.get("places"), dict):
        for operation, places in row["places"].items():
            for operator, place in product(row["operators"], places or ("",)):
                yield escape(f"M:{operator}:{operation}" + (f":{place}" if place else ""))
        return
    for operation, operator, place in product(row["operations"], row["operators"], row.get("places", ("",))):
        yield escape(f"M:{operator}:{operation}" + (f":{place}" if place else ""))
