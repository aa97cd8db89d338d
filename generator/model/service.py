"""The whole of a vendor: interfaces, operations, shapes, and the wire names of members."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.model.bindings import Binding, JsonName, ODataName, WireName, XmlName
from generator.model.ids import ShapeId
from generator.model.marks import Marks, Provenance
from generator.model.shapes import Shape, Structure

Kind = Literal["rest-json", "soap-1.1", "odata-4.0", "xml-post"]


@dataclass(frozen=True, slots=True)
class Server:
    url: str
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Interface:
    """One protocol surface. `name` is the contract's key, e.g. ``rest``; `documents` are paths as given."""

    name: str
    kind: Kind
    servers: tuple[Server, ...] = ()
    documents: tuple[str, ...] = ()
    title: str = ""
    doc: str = ""
    target_namespace: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A documented answer. `status` is ``200``, ``4XX``, ``default``, or "" where the body tells outcomes apart."""

    status: str
    media: str = ""
    shape: ShapeId | None = None
    error: bool = False
    doc: str = ""
    marks: Marks = Marks()


@dataclass(frozen=True, slots=True)
class Operation:
    """`id` is ``vendor:interface#name``; the name is the operationId, the portType operation or the function.

    `input` is always a Structure (its members are the parameters); None means that nothing is sent.
    """

    id: ShapeId
    binding: Binding
    input: ShapeId | None = None
    answers: tuple[Answer, ...] = ()
    group: str = ""
    """OpenAPI's first tag, the function's family; "" = none."""
    summary: str = ""
    doc: str = ""
    deprecated: bool = False
    marks: Marks = Marks()
    provenance: Provenance = Provenance()

    @property
    def name(self) -> str:
        return self.id.name

    @property
    def interface(self) -> str:
        return self.id.namespace

    @property
    def success(self) -> Answer | None:
        """The first answer that is no error; None where no document gives one."""
        return next((a for a in self.answers if not a.error), None)


@dataclass(frozen=True, slots=True)
class Model:
    """Immutable; passes return new ones. Mappings are sorted by their keys, so that walks are deterministic."""

    vendor: str
    interfaces: Mapping[str, Interface] = field(default_factory=dict[str, Interface])
    operations: Mapping[ShapeId, Operation] = field(default_factory=dict[ShapeId, Operation])
    shapes: Mapping[ShapeId, Shape] = field(default_factory=dict[ShapeId, Shape])
    wire: Mapping[ShapeId, tuple[WireName, ...]] = field(default_factory=dict[ShapeId, tuple[WireName, ...]])
    """Wire names by member id. A member without an entry goes by its own name."""
    _named: dict[str, list[Operation]] = field(
        init=False, repr=False, compare=False, default_factory=dict[str, list[Operation]]
    )
    """Operations by name, gathered at the first question."""

    def operation(self, name: str, interface: str = "") -> Operation:
        """The operation of that name. Raises KeyError if there is none, or several and no interface is given."""
        known = self.operations.get(ShapeId(self.vendor, interface, name)) if interface else None
        if known is not None:
            return known
        if not self._named:
            for operation in self.operations.values():
                self._named.setdefault(operation.name, []).append(operation)
        found = [o for o in self._named.get(name, ()) if interface in ("", o.interface)]
        if len(found) != 1:
            raise KeyError(f"{self.vendor}: {len(found)} operations named {name!r}")
        return found[0]

    def structure(self, id: ShapeId | None) -> Structure | None:
        shape = self.shapes.get(id) if id is not None else None
        return shape if isinstance(shape, Structure) else None

    def json_name(self, member: ShapeId) -> str:
        return next((w.name for w in self.wire.get(member, ()) if isinstance(w, JsonName)), member.member)

    def xml_name(self, member: ShapeId) -> XmlName | None:
        return next((w for w in self.wire.get(member, ()) if isinstance(w, XmlName)), None)

    def odata_name(self, member: ShapeId) -> ODataName | None:
        return next((w for w in self.wire.get(member, ()) if isinstance(w, ODataName)), None)

    def of_interface(self, interface: str) -> Iterator[Operation]:
        return (o for o in self.operations.values() if o.interface == interface)
