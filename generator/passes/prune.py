"""Only what some operation reaches stays in the model."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Model, ShapeId, Structure
from generator.passes.targets import roots_of, targets_of


def prune(model: Model) -> Model:
    """Shapes that no operation leads to, and wire names of members that no longer exist, are gone."""
    reached: set[ShapeId] = set()
    todo = [id for operation in model.operations.values() for id in roots_of(operation)]
    while todo:
        id = todo.pop()
        if id not in reached:
            reached.add(id)
            todo.extend(targets_of(model.shapes[id]))
    shapes = {id: shape for id, shape in model.shapes.items() if id in reached}
    members = {m.id for shape in shapes.values() if isinstance(shape, Structure) for m in shape.members}
    return replace(model, shapes=shapes, wire={id: names for id, names in model.wire.items() if id in members})
