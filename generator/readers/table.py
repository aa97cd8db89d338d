"""Shapes under construction: built-in scalars are shared, names given out once, notes collected."""

from __future__ import annotations

from generator.diagnostics import Note
from generator.model import Any, Scalar, ScalarKind, Shape, ShapeId, WireName

BUILTIN = "builtin"
"""Namespace of shapes that all documents share: ``vendor:builtin#string``, ``builtin#string.uri``, ``builtin#any``."""


class ShapeTable:
    """Collects shapes, wire names and notes of one document."""

    def __init__(self, vendor: str, file: str) -> None:
        self.vendor = vendor
        self.file = file
        self.shapes: dict[ShapeId, Shape] = {}
        self.wire: dict[ShapeId, tuple[WireName, ...]] = {}
        self.notes: list[Note] = []
        self._taken: set[ShapeId] = set()

    def note(self, line: int, message: str) -> None:
        self.notes.append(Note(self.file, line, message))

    def reserve(self, namespace: str, name: str) -> ShapeId:
        """A free id: `name`, or `name` with the first free number from 2."""
        wanted = ShapeId(self.vendor, namespace, name or "_")
        found, number = wanted, 2
        while found in self._taken:
            found, number = ShapeId(self.vendor, namespace, f"{name}_{number}"), number + 1
        self._taken.add(found)
        return found

    def scalar(self, kind: ScalarKind, format: str = "") -> ShapeId:
        """The built-in scalar of that kind and format."""
        id = ShapeId(self.vendor, BUILTIN, f"{kind}.{format}" if format else str(kind))
        self.shapes.setdefault(id, Scalar(id, kind, format=format))
        return id

    def any(self) -> ShapeId:
        """The built-in shape for whatever comes."""
        id = ShapeId(self.vendor, BUILTIN, "any")
        self.shapes.setdefault(id, Any(id))
        return id


def free_name(wanted: str, suffix: str, taken: set[str]) -> str:
    """`wanted` if it is free, else with `suffix`, else with a number; the choice is taken down."""
    name, number = wanted, 2
    if name in taken:
        name = f"{wanted}_{suffix}" if suffix else f"{wanted}_2"
    while name in taken:
        number += 1
        name = f"{wanted}_{number}"
    taken.add(name)
    return name
