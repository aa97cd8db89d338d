"""Shapes of data. Member axes stay apart: presence, nullability, cardinality, default, read/write-only, deprecated."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.ids import ShapeId
from generator.model.marks import Marks, Provenance


class ScalarKind(StrEnum):
    """Value spaces, not lexical forms: how a date is spelt on a wire stands in the contract's `formats`."""

    STRING = "string"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    LONG = "long"
    NUMBER = "number"
    DECIMAL = "decimal"
    DATE = "date"
    DATETIME = "datetime"
    TIME = "time"
    DURATION = "duration"
    BYTES = "bytes"
    UUID = "uuid"


@dataclass(frozen=True, slots=True)
class Facets:
    """Documented bounds. Numbers keep their lexical form; nothing here is enforced unless a user asks for it."""

    pattern: str = ""
    min_length: int | None = None
    max_length: int | None = None
    minimum: str = ""
    maximum: str = ""
    exclusive_minimum: bool = False
    exclusive_maximum: bool = False


@dataclass(frozen=True, slots=True)
class _Node:
    id: ShapeId
    doc: str = field(default="", kw_only=True)
    marks: Marks = field(default=Marks(), kw_only=True)
    provenance: Provenance = field(default=Provenance(), kw_only=True)
    deprecated: bool = field(default=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Scalar(_Node):
    kind: ScalarKind = ScalarKind.STRING
    format: str = field(default="", kw_only=True)
    """Format or simple-type name as the document gives it, e.g. ``int64``, ``xs:anyURI``."""
    facets: Facets = field(default=Facets(), kw_only=True)


@dataclass(frozen=True, slots=True)
class EnumValue:
    value: str
    """Lexical form; integers in decimal."""
    doc: str = ""
    marks: Marks = Marks()


@dataclass(frozen=True, slots=True)
class Enum(_Node):
    values: tuple[EnumValue, ...] = ()
    kind: ScalarKind = field(default=ScalarKind.STRING, kw_only=True)
    open: bool = field(default=True, kw_only=True)
    """True unless the contract says that no further value can appear."""


@dataclass(frozen=True, slots=True)
class List(_Node):
    item: ShapeId = field(kw_only=True)
    item_nullable: bool = field(default=False, kw_only=True)
    min_items: int = field(default=0, kw_only=True)
    max_items: int | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class Map(_Node):
    """String keys to values of one shape."""

    value: ShapeId = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Any(_Node):
    """Anything: ``{}`` in JSON Schema, ``xs:anyType``, ``xs:any``."""


@dataclass(frozen=True, slots=True)
class Union(_Node):
    """`branches` in document order. `discriminator` is a wire member name; `mapping`: from its value to a branch."""

    branches: tuple[ShapeId, ...] = ()
    discriminator: str = field(default="", kw_only=True)
    mapping: tuple[tuple[str, ShapeId], ...] = field(default=(), kw_only=True)


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a structure. `id.member` is its wire name as the document writes it; the bindings say where it goes.

    In XML, `repeated` means that the element itself recurs without a wrapper; in JSON a list is a List shape.
    """

    id: ShapeId
    target: ShapeId
    required: bool = False
    nullable: bool = False
    repeated: bool = False
    default: str | None = None
    """JSON text of the documented default; None when there is none. Documented, never sent by itself."""
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False
    doc: str = ""
    marks: Marks = Marks()
    provenance: Provenance = Provenance()

    @property
    def name(self) -> str:
        return self.id.member


@dataclass(frozen=True, slots=True)
class Structure(_Node):
    """Members in document order. `bases` are shapes whose members come first (allOf, xs:extension) until flattened."""

    members: tuple[Member, ...] = ()
    bases: tuple[ShapeId, ...] = field(default=(), kw_only=True)
    open: bool = field(default=True, kw_only=True)
    """Whether members outside the list are allowed by the document; answers are read openly all the same."""
    extra: ShapeId | None = field(default=None, kw_only=True)
    """Shape of further members (additionalProperties), if the document gives one."""
    any_order: bool = field(default=False, kw_only=True)
    """XML: children may come in any order (xs:all)."""
    parent: ShapeId | None = field(default=None, kw_only=True)
    """XML: the type for whose values those of this one may stand, told apart by xsi:type."""
    subtypes: tuple[ShapeId, ...] = field(default=(), kw_only=True)
    """The types whose `parent` this one is."""

    def member(self, name: str) -> Member | None:
        return next((m for m in self.members if m.id.member == name), None)


Shape = Scalar | Enum | List | Map | Any | Union | Structure
