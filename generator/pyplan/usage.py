"""Which shapes the operations use, and how: sent, received, or both; as JSON or as XML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Flag, auto

from generator.model import (
    Enum,
    HttpBinding,
    List,
    Map,
    Member,
    Model,
    ODataBinding,
    Operation,
    Shape,
    ShapeId,
    SoapBinding,
    Structure,
    Union,
)


class Role(Flag):
    SENT = auto()
    RECEIVED = auto()


@dataclass(frozen=True, slots=True)
class Usage:
    """Of every shape that some operation reaches: its roles, whether XML carries it, and the group that owns it."""

    roles: dict[ShapeId, Role]
    xml: frozenset[ShapeId]
    group: dict[ShapeId, str]
    """The only group that reaches it; "" = several, or the client itself."""

    def sent(self, id: ShapeId) -> bool:
        return Role.SENT in self.roles.get(id, Role(0))

    def received(self, id: ShapeId) -> bool:
        return Role.RECEIVED in self.roles.get(id, Role(0))


def members(model: Model, structure: Structure) -> list[Member]:
    """Members with those of the bases first; each name once, the nearest one counts."""
    found: dict[str, Member] = {}
    seen: set[ShapeId] = set()
    chain: list[Structure] = []
    todo = [structure]
    while todo:
        shape = todo.pop()
        if shape.id not in seen:
            seen.add(shape.id)
            chain.append(shape)
            todo.extend(base for id in shape.bases if (base := model.structure(id)) is not None)
    for shape in reversed(chain):
        for member in shape.members:
            found[member.name] = member
    return list(found.values())


def references(model: Model, shape: Shape | None) -> Iterator[ShapeId]:
    """The shapes that a shape is made of, in document order."""
    if isinstance(shape, Structure):
        yield from (member.target for member in members(model, shape))
        if shape.extra is not None:
            yield shape.extra
        yield from shape.subtypes
        if shape.parent is not None:
            yield shape.parent
    elif isinstance(shape, List):
        yield shape.item
    elif isinstance(shape, Map):
        yield shape.value
    elif isinstance(shape, Union):
        yield from shape.branches


def reach(model: Model, roots: Iterable[ShapeId]) -> list[ShapeId]:
    """Every shape that `roots` lead to, themselves included, in order of discovery."""
    found: dict[ShapeId, None] = {}
    todo = list(roots)[::-1]
    while todo:
        id = todo.pop()
        if id not in found:
            found[id] = None
            todo.extend(list(references(model, model.shapes.get(id)))[::-1])
    return list(found)


def named(shape: Shape | None) -> bool:
    """Whether generated code gives the shape a name of its own."""
    return isinstance(shape, Structure | Enum)


def _of_soap(op: Operation) -> list[ShapeId]:
    """What Faults and headers of answers hold."""
    if not isinstance(op.binding, SoapBinding):
        return []
    heading = op.binding.answer_heading
    found = [a.shape for a in op.answers if a.error]
    return [id for id in (*found, heading) if id is not None]


def usage(
    model: Model, operations: Iterable[tuple[Operation, str]], arguments: Mapping[ShapeId, list[ShapeId]]
) -> Usage:
    """Usage by the given operations with the group of each. `arguments`: shapes that each one sends."""
    roles: dict[ShapeId, Role] = {}
    groups: dict[ShapeId, set[str]] = {}
    xml: set[ShapeId] = set()
    for op, group in operations:
        kind = model.interfaces[op.interface].kind if op.interface in model.interfaces else "rest-json"
        sent = arguments.get(op.id, [])
        success = op.success
        received = [success.shape] if success is not None and success.shape is not None else []
        received += _of_soap(op)
        if isinstance(op.binding, ODataBinding) and op.binding.element is not None:
            received = [op.binding.element]  # the runtime knows what is around the records
        for role, roots in ((Role.SENT, sent), (Role.RECEIVED, received)):
            for id in reach(model, roots):
                roles[id] = roles.get(id, Role(0)) | role
                groups.setdefault(id, set()).add(group)
                if kind == "soap-1.1" or (kind == "xml-post" and not isinstance(op.binding, HttpBinding)):
                    xml.add(id)
    owner = {id: next(iter(names)) if len(names) == 1 else "" for id, names in groups.items()}
    return Usage(roles, frozenset(xml), owner)
