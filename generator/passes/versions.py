"""The view of one version: what begins later or has ended is left out, and with it whatever leads only there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.diagnostics import BadInput
from generator.model import (
    Enum,
    HttpBinding,
    List,
    Map,
    Marks,
    Model,
    Operation,
    Provenance,
    Shape,
    ShapeId,
    Structure,
    Union,
)


def view(model: Model, version: str, known: Sequence[str]) -> Model:
    """The model of `version`; `known` holds all versions, oldest first, none where the vendor has only one.

    Raises BadInput for a mark that names no known version.
    """
    if not known:
        return model
    window = _Window(version, tuple(known))
    gone = {id for id, shape in model.shapes.items() if not window.holds(shape.marks, shape.provenance)}
    gone |= _leading_only_there(model, gone)
    shapes = {id: _shape(shape, gone, window) for id, shape in model.shapes.items() if id not in gone}
    alive = {m.id for s in shapes.values() if isinstance(s, Structure) for m in s.members}
    operations = {
        id: _operation(operation, alive, gone, window)
        for id, operation in model.operations.items()
        if window.holds(operation.marks, operation.provenance)
    }
    return replace(
        model, operations=operations, shapes=shapes, wire={i: w for i, w in model.wire.items() if i in alive}
    )


@dataclass(frozen=True, slots=True)
class _Window:
    version: str
    known: tuple[str, ...]

    def holds(self, marks: Marks, place: Provenance) -> bool:
        """Whether ``since <= version < until``."""
        for mark in (marks.since, marks.until):
            if mark and mark not in self.known:
                remedy = f"known versions: {', '.join(self.known)}"
                raise BadInput(f"unknown version {mark!r}", place.file, place.line, remedy=remedy)
        here = self.known.index(self.version)
        began = not marks.since or self.known.index(marks.since) <= here
        return began and (not marks.until or here < self.known.index(marks.until))


def _leading_only_there(model: Model, gone: set[ShapeId]) -> set[ShapeId]:
    """Lists and maps of what is gone, and lists and maps of those."""
    holders: dict[ShapeId, list[ShapeId]] = {}
    for id, shape in model.shapes.items():
        if isinstance(shape, (List, Map)):
            holders.setdefault(shape.item if isinstance(shape, List) else shape.value, []).append(id)
    found: set[ShapeId] = set()
    todo = sorted(gone)
    while todo:
        for holder in holders.get(todo.pop(), ()):
            if holder not in gone and holder not in found:
                found.add(holder)
                todo.append(holder)
    return found


def _shape(shape: Shape, gone: set[ShapeId], window: _Window) -> Shape:
    match shape:
        case Structure():
            members = tuple(m for m in shape.members if m.target not in gone and window.holds(m.marks, m.provenance))
            extra = None if shape.extra in gone else shape.extra
            bases = tuple(b for b in shape.bases if b not in gone)
            subtypes = tuple(s for s in shape.subtypes if s not in gone)
            parent = None if shape.parent in gone else shape.parent
            return replace(shape, members=members, bases=bases, extra=extra, parent=parent, subtypes=subtypes)
        case Union():
            mapping = tuple((value, id) for value, id in shape.mapping if id not in gone)
            return replace(shape, branches=tuple(b for b in shape.branches if b not in gone), mapping=mapping)
        case Enum():
            return replace(shape, values=tuple(v for v in shape.values if window.holds(v.marks, shape.provenance)))
        case _:
            return shape


def _operation(operation: Operation, alive: set[ShapeId], gone: set[ShapeId], window: _Window) -> Operation:
    answers = tuple(
        replace(a, shape=None) if a.shape in gone else a
        for a in operation.answers
        if window.holds(a.marks, operation.provenance)
    )
    sent = None if operation.input in gone else operation.input
    binding = operation.binding
    if isinstance(binding, HttpBinding) and sent is not None:
        places = tuple(p for p in binding.places if sent.of(p.member) in alive)
        body = binding.body if binding.body and sent.of(binding.body) in alive else ""
        binding = replace(binding, places=places, body=body)
    return replace(operation, answers=answers, input=sent, binding=binding)
