"""What every model keeps to, whatever was done to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice, pairwise

from generator.model import HttpBinding, Model, ShapeId, Structure
from generator.passes.targets import roots_of, targets_of


class BrokenModel(ValueError):
    """A reader or pass has left a model that contradicts itself: an error of ours, not of a document."""


def check(model: Model) -> Model:
    """The model as it is. Raises BrokenModel with the first broken rules."""
    broken = list(islice(_violations(model), 5))
    if broken:
        raise BrokenModel("; ".join(broken))
    return model


def _violations(model: Model) -> Iterator[str]:
    for name, mapping in (("operations", model.operations), ("shapes", model.shapes), ("wire", model.wire)):
        if not _is_sorted(mapping):
            yield f"{name} are not in sorted order"
    members: set[ShapeId] = set()
    for id, shape in model.shapes.items():
        if shape.id != id:
            yield f"{id} stands under another id"
        for target in targets_of(shape):
            if target not in model.shapes:
                yield f"{id} leads to {target}, which does not exist"
        if isinstance(shape, Structure):
            names = [m.id for m in shape.members]
            members.update(names)
            if len(set(names)) != len(names):
                yield f"{id} has two members of one name"
            if any(m.shape != id for m in names):
                yield f"{id} has a member of another shape"
    for id in model.wire:
        if id not in members:
            yield f"wire name for {id}, which does not exist"
    for operation in model.operations.values():
        for target in roots_of(operation):
            if target not in model.shapes:
                yield f"{operation.id} leads to {target}, which does not exist"
        if operation.interface not in model.interfaces:
            yield f"{operation.id} belongs to no interface"
        sent = model.structure(operation.input)
        if operation.input is not None and sent is None:
            yield f"input of {operation.id} is no structure"
        if isinstance(operation.binding, HttpBinding):
            known = {m.name for m in sent.members} if sent is not None else set[str]()
            for name in [p.member for p in operation.binding.places] + [operation.binding.body] * bool(
                operation.binding.body
            ):
                if name not in known:
                    yield f"{operation.id} places member {name!r}, which does not exist"


def _is_sorted(mapping: Mapping[ShapeId, object]) -> bool:
    keys = list(mapping)
    return all(a < b for a, b in pairwise(keys))
