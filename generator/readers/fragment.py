"""What one reader yields: an interface with its operations and shapes. Fragments of a vendor make up its model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.diagnostics import BadInput, Note
from generator.model import Interface, Model, Operation, Shape, ShapeId, WireName


@dataclass(frozen=True, slots=True)
class Fragment:
    interface: Interface
    operations: Mapping[ShapeId, Operation] = field(default_factory=dict[ShapeId, Operation])
    shapes: Mapping[ShapeId, Shape] = field(default_factory=dict[ShapeId, Shape])
    wire: Mapping[ShapeId, tuple[WireName, ...]] = field(default_factory=dict[ShapeId, tuple[WireName, ...]])
    notes: tuple[Note, ...] = ()


def joined(fragments: Sequence[Fragment]) -> Fragment:
    """Several documents of one interface as one fragment. Raises BadInput where two have an operation of one name."""
    operations: dict[ShapeId, Operation] = {}
    shapes: dict[ShapeId, Shape] = {}
    wire: dict[ShapeId, tuple[WireName, ...]] = {}
    for fragment in fragments:
        for id, operation in fragment.operations.items():
            if id in operations:
                place = operation.provenance
                remedy = 'give each document a root of its own: <Annotation Term="Ppmkit.Root"> in its container'
                raise BadInput(f"{id.name!r} stands in two documents", place.file, place.line, remedy=remedy)
        operations |= fragment.operations
        shapes |= fragment.shapes
        wire |= fragment.wire
    first = fragments[0].interface
    documents = tuple(name for fragment in fragments for name in fragment.interface.documents)
    notes = tuple(sorted({note for fragment in fragments for note in fragment.notes}))
    return Fragment(replace(first, documents=documents), operations, shapes, wire, notes)


def merge(vendor: str, fragments: Iterable[Fragment]) -> Model:
    """One model. Fragments share no ids but those of built-in shapes, which are equal wherever they occur."""
    interfaces: dict[str, Interface] = {}
    operations: dict[ShapeId, Operation] = {}
    shapes: dict[ShapeId, Shape] = {}
    wire: dict[ShapeId, tuple[WireName, ...]] = {}
    for fragment in fragments:
        interfaces[fragment.interface.name] = fragment.interface
        operations.update(fragment.operations)
        shapes.update(fragment.shapes)
        wire.update(fragment.wire)
    return Model(
        vendor,
        dict(sorted(interfaces.items())),
        dict(sorted(operations.items())),
        dict(sorted(shapes.items())),
        dict(sorted(wire.items())),
    )
