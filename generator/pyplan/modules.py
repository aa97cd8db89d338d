"""The cut of the models into modules: by the group of operations that uses them, about twenty definitions each,
along the components of their references. Where a definition once stood, it stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Final

from generator.model import Model, ShapeId
from generator.passes.graph import components
from generator.pyplan.names import Names, safe, snake
from generator.pyplan.usage import Usage, references

SIZE: Final = 20
SHARED: Final = "shared"
_SCOPE: Final = "model modules"


def cut(model: Model, ids: Sequence[ShapeId], usage: Usage, names: Names) -> dict[str, list[ShapeId]]:
    """Definitions by module name. Pins of an earlier run are kept, whatever the size that the module reaches."""
    wishes = _wishes(model, ids, usage, names.pins.get(_SCOPE, {}))
    names.given[_SCOPE] = {str(id): module for id, module in sorted(wishes.items())}
    modules: dict[str, list[ShapeId]] = {}
    for id in ids:
        modules.setdefault(wishes[id], []).append(id)
    return dict(sorted(modules.items()))


def _wishes(model: Model, ids: Sequence[ShapeId], usage: Usage, pins: Mapping[str, str]) -> dict[ShapeId, str]:
    placed = {id: pin for id in ids if _usable(pin := pins.get(str(id), ""))}
    filled: dict[str, int] = {}
    for module in placed.values():
        filled[module] = filled.get(module, 0) + 1
    for group, free in _by_group(ids, placed, usage).items():
        base, number = safe(snake(group, SHARED), frozenset()), 1
        for component in components(_graph(model, free)):
            for part in _parts(component):
                while True:
                    module = base if number == 1 else f"{base}_{number}"
                    if not filled.get(module) or filled[module] + len(part) <= SIZE:
                        break
                    number += 1
                filled[module] = filled.get(module, 0) + len(part)
                placed.update(dict.fromkeys(part, module))
    return {id: placed[lineage(model, id)[-1]] for id in ids}  # a class and its base are in one module


def lineage(model: Model, id: ShapeId) -> list[ShapeId]:
    """A type, its parent, the parent's parent."""
    found = [id]
    while (shape := model.structure(found[-1])) is not None and shape.parent is not None:
        found.append(shape.parent)
    return found


def _usable(pin: str) -> bool:
    return bool(pin) and safe(snake(pin), frozenset()) == pin


def _by_group(ids: Iterable[ShapeId], placed: Mapping[ShapeId, str], usage: Usage) -> dict[str, list[ShapeId]]:
    groups: dict[str, list[ShapeId]] = {}
    for id in ids:
        if id not in placed:
            groups.setdefault(usage.group.get(id, "") or SHARED, []).append(id)
    return dict(sorted(groups.items()))


def _graph(model: Model, ids: Sequence[ShapeId]) -> dict[ShapeId, list[ShapeId]]:
    """References among `ids`, also those that pass through lists, maps and unions."""
    wanted = set(ids)
    return {id: list(dict.fromkeys(_next_named(model, id, wanted))) for id in ids}


def _next_named(model: Model, start: ShapeId, wanted: set[ShapeId]) -> Iterable[ShapeId]:
    todo = list(references(model, model.shapes.get(start)))
    seen: set[ShapeId] = set()
    while todo:
        id = todo.pop(0)
        if id in wanted:
            yield id
        elif id not in seen:
            seen.add(id)
            todo = list(chain(references(model, model.shapes.get(id)), todo)) if not _record(model, id) else todo


def _record(model: Model, id: ShapeId) -> bool:
    return model.structure(id) is not None


def _parts(component: list[ShapeId]) -> list[list[ShapeId]]:
    """A component larger than a module is cut: the runtime binds modules that refer to each other."""
    return [component[start : start + SIZE] for start in range(0, len(component), SIZE)]
