"""What one reader yields: an interface with its operations and shapes. Fragments of a vendor make up its model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.diagnostics import Note
from generator.model import Interface, Model, Operation, Shape, ShapeId, WireName


@dataclass(frozen=True, slots=True)
class Fragment:
    interface: Interface
    operations: Mapping[ShapeId, Operation] = field(default_factory=dict[ShapeId, Operation])
    shapes: Mapping[ShapeId, Shape] = field(default_factory=dict[ShapeId, Shape])
    wire: Mapping[ShapeId, tuple[WireName, ...]] = field(default_factory=dict[ShapeId, tuple[WireName, ...]])
    notes: tuple[Note, ...] = ()


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
