"""Types of CSDL -> shapes."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from msgspec import json

from generator.model import (
    Enum,
    EnumValue,
    Facets,
    List,
    Marks,
    Member,
    ODataName,
    Scalar,
    ScalarKind,
    Shape,
    ShapeId,
    Structure,
)
from generator.readers.csdl.declarations import (
    Declarations,
    Definition,
    Element,
    Enumeration,
    EnumMember,
    Navigation,
    Notes,
    Property,
    Structured,
    TypeRef,
)
from generator.readers.csdl.marks import deprecated, doc_of, marks_of
from generator.readers.marking import below
from generator.readers.table import BUILTIN, ShapeTable

_KINDS: Final = {
    "Edm.String": ScalarKind.STRING,
    "Edm.Boolean": ScalarKind.BOOLEAN,
    "Edm.Byte": ScalarKind.INTEGER,
    "Edm.SByte": ScalarKind.INTEGER,
    "Edm.Int16": ScalarKind.INTEGER,
    "Edm.Int32": ScalarKind.INTEGER,
    "Edm.Int64": ScalarKind.LONG,
    "Edm.Single": ScalarKind.NUMBER,
    "Edm.Double": ScalarKind.NUMBER,
    "Edm.Decimal": ScalarKind.DECIMAL,
    "Edm.Date": ScalarKind.DATE,
    "Edm.DateTimeOffset": ScalarKind.DATETIME,
    "Edm.TimeOfDay": ScalarKind.TIME,
    "Edm.Duration": ScalarKind.DURATION,
    "Edm.Binary": ScalarKind.BYTES,
    "Edm.Guid": ScalarKind.UUID,
}
"""All other built-in types (geography, streams, abstract ones) are read as anything."""


class Types:
    """Shapes of one set of declarations, made when first asked for; nothing here recurses."""

    def __init__(self, declared: Declarations, table: ShapeTable) -> None:
        self.declared = declared
        self.table = table
        self._ids: dict[str, ShapeId] = {}
        self._todo: list[str] = []
        self._missing: set[str] = set()

    def notes(self, element: Element, path: str) -> Notes:
        """Annotations of an element: those inside it, and those that stand apart and name its path."""
        apart = self.declared.outer.get(path)
        return {**apart, **element.notes} if apart else element.notes

    def marks(self, element: Element, path: str, above: Marks | None = None) -> Marks:
        """Marks of an element; without `above` it is a child of the schema that its path begins with."""
        if above is None:
            space = path.partition("/")[0].rpartition(".")[0]
            above = marks_of(self.declared.outer.get(space, {}), element.place, Marks())
        return marks_of(self.notes(element, path), element.place, below(above))

    def named(self, name: str, line: int) -> ShapeId:
        """The shape of a qualified name, without regard to collections."""
        known = self._ids.get(name)
        if known is not None:
            return known
        space, _, local = name.rpartition(".")
        if name in self.declared.types:
            self._ids[name] = self.table.reserve(space, local)
            self._todo.append(name)
        elif name in _KINDS:
            self._ids[name] = self.table.scalar(_KINDS[name], name)
        else:
            self._ids[name] = self.table.any()
            if space != "Edm" and name not in self._missing:
                self._missing.add(name)
                self.table.note(line, f"type {name!r} is not declared here; it is read as anything")
        return self._ids[name]

    def of(self, type_: TypeRef, line: int) -> ShapeId:
        """The shape of a type reference."""
        item = self.named(type_.name, line)
        if type_.max_length is not None and type_.name == "Edm.String":
            item = self._bounded(type_.max_length)
        return self.list_of(item, type_.nullable) if type_.collection else item

    def list_of(self, item: ShapeId, nullable: bool = False) -> ShapeId:
        id = ShapeId(self.table.vendor, item.namespace, f"{'nullable ' if nullable else ''}list of {item.name}")
        self.table.shapes.setdefault(id, List(id, item=item, item_nullable=nullable))
        return id

    def _bounded(self, length: int) -> ShapeId:
        id = ShapeId(self.table.vendor, BUILTIN, f"string.Edm.String({length})")
        facets = Facets(max_length=length)
        self.table.shapes.setdefault(id, Scalar(id, ScalarKind.STRING, format="Edm.String", facets=facets))
        return id

    def build(self) -> None:
        """Make all shapes that were asked for, and those that they lead to."""
        while self._todo:
            name = self._todo.pop()
            declared, id = self.declared.types[name], self._ids[name]
            notes = self.notes(declared, name)
            marks = self.marks(declared, name)
            shape: Shape
            match declared:
                case Structured():
                    shape = self._structure(name, declared, id, marks)
                case Enumeration():
                    shape = Enum(id, tuple(self._value(name, member, marks) for member in declared.members))
                case Definition():
                    kind = _KINDS.get(declared.type.name, ScalarKind.STRING)
                    facets = Facets(max_length=declared.type.max_length)
                    shape = Scalar(id, kind, format=declared.type.name, facets=facets)
            self.table.shapes[id] = replace(
                shape, doc=doc_of(notes), marks=marks, provenance=declared.place, deprecated=deprecated(notes)
            )

    def _value(self, name: str, member: EnumMember, above: Marks) -> EnumValue:
        path = f"{name}/{member.name}"
        return EnumValue(member.name, doc_of(self.notes(member, path)), self.marks(member, path, above))

    def _structure(self, name: str, declared: Structured, id: ShapeId, marks: Marks) -> Structure:
        members: dict[str, Member] = {}
        children: tuple[Property | Navigation, ...] = (*declared.properties, *declared.navigations)
        for child in children:
            if child.name in members:
                self.table.note(child.place.line, f"{name} has two members {child.name!r}; the first one counts")
                continue
            members[child.name] = self._member(name, declared, child, id, marks)
        bases = (self.named(declared.base, declared.place.line),) if declared.base in self.declared.types else ()
        return Structure(id, tuple(members.values()), bases=bases, open=declared.open)

    def _member(
        self, name: str, declared: Structured, child: Property | Navigation, id: ShapeId, above: Marks
    ) -> Member:
        path = f"{name}/{child.name}"
        notes = self.notes(child, path)
        if isinstance(child, Navigation):
            wire = ODataName(child.name, child.type.name, "navigation", 0, child.partner, child.contained)
        else:
            key = declared.key.index(child.name) + 1 if child.name in declared.key else 0
            wire = ODataName(child.name, child.type.name, "property", key)
        self.table.wire[id.of(child.name)] = (wire,)
        nullable = child.type.nullable and not child.type.collection and not wire.key
        default = child.default if isinstance(child, Property) else None
        return Member(
            id.of(child.name),
            self.of(child.type, child.place.line),
            nullable=nullable,
            default=None if default is None else json.encode(default).decode(),
            deprecated=deprecated(notes),
            doc=doc_of(notes),
            marks=self.marks(child, path, above),
            provenance=child.place,
        )

    def keys(self, name: str) -> tuple[str, ...]:
        """Key properties of an entity type, its own or those of the base that has them."""
        seen: set[str] = set()
        while name not in seen and isinstance(found := self.declared.types.get(name), Structured):
            if found.key:
                return found.key
            seen.add(name)
            name = found.base
        return ()

    def key_marks(self, name: str, key: str) -> Marks:
        """How well the key is known, and with it the address of one entity."""
        found = self.property_of(name, key)
        declared = self.declared.types[name]
        path = f"{name}/{key}"
        return self.marks(found or declared, path, self.marks(declared, name))

    def property_of(self, name: str, wanted: str) -> Property | None:
        """A property of a type, or of one of its bases."""
        seen: set[str] = set()
        while name not in seen and isinstance(found := self.declared.types.get(name), Structured):
            own = next((p for p in found.properties if p.name == wanted), None)
            if own is not None:
                return own
            seen.add(name)
            name = found.base
        return None
