"""CSDL -> model: one operation for each way to read a resource of the container.

``<root>.<Set>.list`` and ``<root>.<Set>.get`` for entity sets, ``.get`` for singletons, ``.call`` for imports; without
a root the name begins with the set. Inputs and answers are shapes of the interface's own namespace.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from generator.diagnostics import BadInput
from generator.model import (
    Answer,
    Evidence,
    Interface,
    Marks,
    Member,
    ODataBinding,
    Operation,
    Provenance,
    ScalarKind,
    ShapeId,
    Structure,
)
from generator.readers.csdl.declarations import Container, Declarations, Overload, Resource, Structured, TypeRef
from generator.readers.csdl.loading import load
from generator.readers.csdl.marks import answer_of, doc_of, root_of
from generator.readers.csdl.types import Types
from generator.readers.files import SourceFile
from generator.readers.fragment import Fragment
from generator.readers.table import ShapeTable

_OPTIONS: Final = {
    "$filter": ScalarKind.STRING,
    "$search": ScalarKind.STRING,
    "$orderby": ScalarKind.STRING,
    "$top": ScalarKind.LONG,
    "$skip": ScalarKind.LONG,
    "$count": ScalarKind.BOOLEAN,
    "$select": ScalarKind.STRING,
    "$expand": ScalarKind.STRING,
    "$format": ScalarKind.STRING,
}
"""System query options of a collection, each with what its value is."""
_OF_ONE: Final = ("$select", "$expand", "$format")
_STANDARD: Final = Marks(Evidence.STANDARD)
_CONTROL: Final = {
    "@odata.context": ScalarKind.STRING,
    "@odata.count": ScalarKind.LONG,
    "@odata.nextLink": ScalarKind.STRING,
}


def read_csdl(source: SourceFile, vendor: str, interface: str) -> Fragment:
    """Read one metadata document with what it refers to. Raises BadInput if it offers no entity container."""
    table = ShapeTable(vendor, source.name)
    declared = load(source)
    container = declared.containers.get(declared.main)
    if container is None:
        remedy = "give the $metadata of a service"
        raise BadInput("no entity container is declared", source.name, 1, remedy=remedy)
    reader = _Reader(declared, table, interface)
    operations = {op.id: op for op in reader.operations(container)}
    reader.types.build()
    space = declared.main.rpartition(".")[0]
    found = Interface(interface, "odata-4.0", (), (source.name,), container.name, reader.doc(space), space)
    return Fragment(found, operations, table.shapes, table.wire, tuple(sorted(set(table.notes))))


class _Reader:
    def __init__(self, declared: Declarations, table: ShapeTable, interface: str) -> None:
        self.declared = declared
        self.table = table
        self.interface = interface
        self.types = Types(declared, table)
        self.root = ""

    def doc(self, space: str) -> str:
        return doc_of(self.declared.outer.get(space, {}))

    def operations(self, main: Container) -> Iterator[Operation]:
        path = self.declared.main
        self.root = root_of(self.types.notes(main, path))
        marks = self.types.marks(main, path)
        for resource in self._resources(main):
            above = self.types.marks(resource, f"{path}/{resource.name}", marks)
            if resource.kind in ("set", "singleton"):
                yield from self._reads(resource, above)
            else:
                yield from self._calls(resource, above)

    def _resources(self, main: Container) -> Iterator[Resource]:
        """Children of the container and of those that it extends; the nearest of one name counts."""
        seen: set[str] = set()
        names: set[str] = set()
        path = self.declared.main
        here: Container | None = main
        while here is not None and path not in seen:
            seen.add(path)
            for resource in here.resources:
                if resource.name not in names:
                    names.add(resource.name)
                    yield resource
            path = here.extends
            here = self.declared.containers.get(path)

    def _reads(self, resource: Resource, marks: Marks) -> Iterator[Operation]:
        line = resource.place.line
        if not isinstance(self.declared.types.get(resource.type), Structured):
            self.table.note(
                line, f"{resource.name} is of type {resource.type!r}, which is not declared; it is left out"
            )
            return
        element = self.types.named(resource.type, line)
        keys = self.types.keys(resource.type) if resource.kind == "set" else ()
        keyed = bool(keys) and all(self.types.property_of(resource.type, key) for key in keys)
        rows = answer_of(self.types.notes(resource, f"{self.declared.main}/{resource.name}"))
        if rows:
            element = self.types.named(self.declared_name(rows), line)
            page = self._page(resource, "get", element, marks)
            sent = self._input(resource, "get", keys, marks, options=tuple(_OPTIONS))
            yield self._operation(resource, "get", "list", element, page, sent, keys, marks)
            return
        if resource.kind == "set":
            page = self._page(resource, "list", element, marks)
            sent = self._input(resource, "list", (), marks, options=tuple(_OPTIONS))
            yield self._operation(resource, "list", "list", element, page, sent, (), marks)
        if resource.kind == "singleton" or keyed:
            known = self.types.key_marks(resource.type, keys[0]) if keys else marks
            sent = self._input(resource, "get", keys, known, options=_OF_ONE)
            yield self._operation(resource, "get", "get", element, element, sent, keys, known)

    def declared_name(self, written: str) -> str:
        """The type whose collection is written ``Collection(NS.Row)``."""
        return written.removeprefix("Collection(").removesuffix(")")

    def _operation(
        self,
        resource: Resource,
        name: str,
        verb: Literal["list", "get"],
        element: ShapeId,
        answer: ShapeId,
        sent: ShapeId,
        keys: tuple[str, ...],
        marks: Marks,
    ) -> Operation:
        return Operation(
            self._id(resource, name),
            ODataBinding(resource.name, verb, self.root, keys, element, resource.bindings),
            sent,
            (Answer("200", "application/json", answer),),
            group=self.root or self.interface,
            doc=doc_of(resource.notes),
            marks=marks,
            provenance=resource.place,
        )

    def _id(self, resource: Resource, verb: str, tail: str = "") -> ShapeId:
        parts = [*([self.root] if self.root else []), resource.name, verb]
        return ShapeId(self.table.vendor, self.interface, ".".join(parts) + tail)

    def _input(
        self, resource: Resource, name: str, keys: tuple[str, ...], marks: Marks, *, options: tuple[str, ...]
    ) -> ShapeId:
        id, place = self._id(resource, name, ".input"), resource.place
        members: list[Member] = []
        for key in keys:
            declared = self.types.property_of(resource.type, key)
            type_ = declared.type if declared is not None else TypeRef()
            members.append(self._member(id, key, self.types.of(type_, place.line), True, marks, place))
        for option in options:
            target = self.table.scalar(_OPTIONS[option])
            members.append(self._member(id, option, target, False, _STANDARD, place))
        self.table.shapes[id] = Structure(id, tuple(members), marks=marks, provenance=place)
        return id

    def _member(
        self, id: ShapeId, name: str, target: ShapeId, required: bool, marks: Marks, place: Provenance
    ) -> Member:
        return Member(id.of(name), target, required, marks=marks, provenance=place)

    def _page(self, resource: Resource, name: str, element: ShapeId, marks: Marks) -> ShapeId:
        """What a collection is answered with."""
        id = self._id(resource, name, ".answer")
        members = [
            self._member(id, name, self.table.scalar(kind), False, _STANDARD, resource.place)
            for name, kind in _CONTROL.items()
        ]
        members.append(self._member(id, "value", self.types.list_of(element), True, _STANDARD, resource.place))
        self.table.shapes[id] = Structure(id, tuple(members), marks=marks, provenance=resource.place)
        return id

    def _calls(self, resource: Resource, marks: Marks) -> Iterator[Operation]:
        """Unbound overloads of a function or an action; the first one bears the name, the others a number."""
        unbound = [one for one in self.declared.overloads.get(resource.type, ()) if not one.bound]
        if not unbound:
            self.table.note(resource.place.line, f"{resource.name} imports {resource.type!r}, which is not declared")
        for number, overload in enumerate(unbound, 1):
            tail = "" if number == 1 else f"_{number}"
            yield self._call(resource, overload, tail, marks)

    def _call(self, resource: Resource, overload: Overload, tail: str, marks: Marks) -> Operation:
        place = overload.place
        sent = self._id(resource, "call", f"{tail}.input")
        members = {
            p.name: self._member(sent, p.name, self.types.of(p.type, place.line), not p.type.nullable, marks, p.place)
            for p in overload.parameters
        }
        self.table.shapes[sent] = Structure(sent, tuple(members.values()), marks=marks, provenance=place)
        answers = () if overload.returns is None else (self._returned(resource, overload.returns, tail, marks, place),)
        return Operation(
            self._id(resource, "call", tail),
            ODataBinding(resource.name, "call", self.root, arguments=tuple(members), action=overload.action),
            sent,
            answers or (Answer("204"),),
            group=self.root or self.interface,
            summary=f"{'Action' if overload.action else 'Function'} {resource.name}.",
            doc=doc_of(overload.notes) or doc_of(resource.notes),
            marks=marks,
            provenance=place,
        )

    def _returned(self, resource: Resource, type_: TypeRef, tail: str, marks: Marks, place: Provenance) -> Answer:
        """One record comes as it is, everything else as the member ``value``."""
        shape = self.types.of(type_, place.line)
        if not type_.collection and isinstance(self.declared.types.get(type_.name), Structured):
            return Answer("200", "application/json", shape)
        id = self._id(resource, "call", f"{tail}.answer")
        context = self._member(id, "@odata.context", self.table.scalar(ScalarKind.STRING), False, _STANDARD, place)
        value = self._member(id, "value", shape, True, _STANDARD, place)
        self.table.shapes[id] = Structure(id, (context, value), marks=marks, provenance=place)
        return Answer("200", "application/json", id)
