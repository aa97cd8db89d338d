"""Types and members that public texts name, of an interface that carries them generically: ``entities.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from generator.contract import yamlsource
from generator.contract.build import build
from generator.contract.rule import Rule, Section
from generator.diagnostics import BadInput

Form = Literal["text", "long", "flag", "number", "seconds", "id", "day", "moment", "stamp"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownField(Rule):
    """One member: its key on the wire, what people call it, how its values look."""

    id: int
    """Key by which requests name it."""
    label: str
    """Name for people."""
    form: Form = "text"
    """Lexical form of its values."""
    method: str = ""
    """Path of the property behind it; "" = not public."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownType(Rule):
    """One type of entities."""

    id: int
    """Key by which requests name it."""
    name: str
    """Name for people."""
    creates: bool = False
    """Instances can be created through the interface."""
    finds: bool = False
    """Instances can be searched for."""
    fields: tuple[KnownField, ...] = ()
    """Members that are publicly known; an instance has more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEntities(Section):
    """A whole file."""

    entities: Literal[1]
    """Version of this vocabulary."""
    vendor: str
    """Folder of the vendor."""
    types: tuple[KnownType, ...]
    """Types in the order of their ids."""

    def by_id(self) -> Mapping[int, KnownType]:
        return {known.id: known for known in self.types}


def load_known(path: Path, *, name: str = "") -> KnownEntities:
    """Read a file of known entities. Raises BadInput for faults of form and for ids that stand twice."""
    shown = name or str(path)
    built = build(KnownEntities, yamlsource.read(path, shown), shown)
    unique(built.types, "type", shown)
    for known in built.types:
        unique(known.fields, f"field of type {known.id}", shown)
    return built


def unique(rows: tuple[KnownType, ...] | tuple[KnownField, ...], what: str, file: str) -> None:
    """Raises BadInput for an id that stands twice; `what` says whose."""
    seen: dict[int, int] = {}
    for row in rows:
        if row.id in seen:
            message = f"{what} {row.id} stands twice (first in line {seen[row.id]})"
            raise BadInput(message, file, row.line, remedy="remove one")
        seen[row.id] = row.line
