"""Only what some operation reaches stays in the model."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Model, Shape, ShapeId, Structure
from generator.passes.targets import roots_of, targets_of


def prune(model: Model) -> Model:
    """Shapes that no operation leads to, and wire names of members that no longer exist, are gone.

    Types that only lend their members to others are no places where subtypes could stand.
    """
    values: set[ShapeId] = set()
    lenders: set[ShapeId] = set()
    todo = [(id, True) for operation in model.operations.values() for id in roots_of(operation)]
    while todo:
        id, value = todo.pop()
        if id in values or (not value and id in lenders):
            continue
        (values if value else lenders).add(id)
        shape = model.shapes[id]
        bases = shape.bases if isinstance(shape, Structure) else ()
        hidden = shape.subtypes if isinstance(shape, Structure) and not value else ()
        todo += [(target, target not in bases) for target in targets_of(shape) if target not in hidden]
    shapes = {id: _related(shape, values) for id, shape in model.shapes.items() if id in values or id in lenders}
    members = {m.id for shape in shapes.values() if isinstance(shape, Structure) for m in shape.members}
    return replace(model, shapes=shapes, wire={id: names for id, names in model.wire.items() if id in members})


def _related(shape: Shape, values: set[ShapeId]) -> Shape:
    """The shape with those of its relations whose values can be met."""
    if not isinstance(shape, Structure) or not (shape.parent or shape.subtypes):
        return shape
    parent = shape.parent if shape.parent in values else None
    return replace(shape, parent=parent, subtypes=tuple(id for id in shape.subtypes if id in values))
