"""Where shapes lead: the ids that a shape or an operation refers to, and rewriting them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.model import List, Map, Model, Operation, Shape, ShapeId, SoapBinding, Structure, Union


def targets_of(shape: Shape) -> tuple[ShapeId, ...]:
    """Shapes that a shape refers to, in document order."""
    match shape:
        case Structure():
            extra = (shape.extra,) if shape.extra is not None else ()
            return (*shape.bases, *(m.target for m in shape.members), *extra, *shape.subtypes)
        case List():
            return (shape.item,)
        case Map():
            return (shape.value,)
        case Union():
            return (*shape.branches, *(id for _, id in shape.mapping))
        case _:
            return ()


def roots_of(operation: Operation) -> tuple[ShapeId, ...]:
    """Shapes that an operation refers to: input, answers, SOAP headers."""
    binding = operation.binding
    headings = (binding.heading, binding.answer_heading) if isinstance(binding, SoapBinding) else ()
    found = (operation.input, *(a.shape for a in operation.answers), *headings)
    return tuple(id for id in found if id is not None)


def retarget(model: Model, aliases: Mapping[ShapeId, ShapeId]) -> Model:
    """Every reference to a key of `aliases` leads to its value instead, and the keys' own shapes are gone."""
    if not aliases:
        return model

    def to(id: ShapeId) -> ShapeId:
        return aliases.get(id, id)

    def shape(old: Shape) -> Shape:
        match old:
            case Structure():
                members = tuple(replace(m, target=to(m.target)) if m.target in aliases else m for m in old.members)
                extra = to(old.extra) if old.extra is not None else None
                parent = to(old.parent) if old.parent is not None else None
                bases, subtypes = tuple(map(to, old.bases)), tuple(map(to, old.subtypes))
                return replace(old, members=members, bases=bases, extra=extra, parent=parent, subtypes=subtypes)
            case List():
                return replace(old, item=to(old.item))
            case Map():
                return replace(old, value=to(old.value))
            case Union():
                mapping = tuple((value, to(id)) for value, id in old.mapping)
                return replace(old, branches=tuple(dict.fromkeys(map(to, old.branches))), mapping=mapping)
            case _:
                return old

    operations = {
        id: replace(
            o,
            input=to(o.input) if o.input is not None else None,
            answers=tuple(replace(a, shape=to(a.shape)) if a.shape is not None else a for a in o.answers),
        )
        for id, o in model.operations.items()
    }
    gone = {id for id, target in aliases.items() if id != target}
    shapes = {id: shape(s) for id, s in model.shapes.items() if id not in gone}
    return replace(model, operations=operations, shapes=shapes)
