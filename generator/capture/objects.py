"""Members that stand on the objects themselves: which structures a type has, and what an instance adds to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.capture.catalogues import Described, Row
from generator.capture.learning import Meanings
from generator.contract.locate import Places
from generator.contract.locator import Locator
from generator.contract.overlay import ANYTHING
from generator.contract.resolve import Behaviour, Resolved
from generator.model import Any, Enum, HttpBinding, List, Model, Operation, Scalar, ShapeId

_SHARED = frozenset({"builtin", "inline", "overlay", "http://www.w3.org/2001/XMLSchema"})
"""Namespaces of shapes that no document has named."""
Type = tuple[str, bool]
"""Type of an overlay's member, and whether it is a list."""


@dataclass(frozen=True, slots=True)
class Added:
    """A new member with what is known of its values; `learnt` False: nothing is."""

    row: Row
    type: Type
    learnt: bool


@dataclass(frozen=True, slots=True)
class Addition:
    """New members of the structures `shapes`, which answers hold or (`sent`) requests."""

    name: str
    shapes: tuple[ShapeId, ...]
    members: tuple[Added, ...]
    sent: bool


@dataclass(frozen=True, slots=True)
class _Sides:
    answers: tuple[ShapeId, ...]
    bodies: tuple[ShapeId, ...]


def additions(resolved: Resolved, found: Sequence[Described]) -> tuple[list[Addition], list[str]]:
    """What the instance adds, type by type, and the types that no operation of the documents is about."""
    model = resolved.model
    sides = {one.kind: _sides(resolved, one.kind) for one in found}
    answered, sent = Meanings[Type](), Meanings[Type]()
    for one in found:
        answered.learn_all(_taught(model, sides[one.kind].answers, one.rows))
        sent.learn_all(_taught(model, sides[one.kind].bodies, one.rows))
    made: list[Addition] = []
    for one in found:
        both = sides[one.kind]
        known = {name for id in (*both.answers, *both.bodies) for name, _ in _members(model, id)}
        new = [row for row in dict.fromkeys(one.rows) if row.key not in known and not row.key.startswith("_")]
        writable = [row for row in new if not row.read_only]
        made += _addition(one.name, both.answers, new, answered, sent=False)
        made += _addition(one.name, both.bodies, writable, sent, sent=True)
    return made, [one.name for one in found if not sides[one.kind].answers]


def _addition(
    name: str, shapes: tuple[ShapeId, ...], rows: Iterable[Row], meanings: Meanings[Type], *, sent: bool
) -> Iterator[Addition]:
    members: dict[str, Added] = {}
    for row in rows:
        meaning = meanings.of(row.type)
        members.setdefault(row.key, Added(row, meaning or (ANYTHING, False), meaning is not None))
    if shapes and members:
        yield Addition(name, shapes, tuple(members.values()), sent)


def _sides(resolved: Resolved, kind: str) -> _Sides:
    """The structures that operations at the address of a type answer with and take."""
    answers: dict[ShapeId, None] = {}
    bodies: dict[ShapeId, None] = {}
    places = Places(resolved.model)
    for op, behaviour in resolved.operations():
        if isinstance(op.binding, HttpBinding) and _collection(op.binding.path) == kind:
            answers |= dict.fromkeys(_answered(places, op, behaviour))
            bodies |= dict.fromkeys(_sent(places, op, behaviour))
    structures = resolved.model.structure
    return _Sides(tuple(id for id in answers if structures(id)), tuple(id for id in bodies if structures(id)))


def _collection(path: str) -> str:
    """The last segment that is no parameter."""
    fixed = [segment for segment in path.split("/") if segment and not segment.startswith("{")]
    return fixed[-1] if fixed else ""


def _answered(places: Places, op: Operation, behaviour: Behaviour) -> list[ShapeId]:
    at = behaviour.paging.items if behaviour.paging is not None else None
    if at is None and behaviour.batch is not None:
        at = behaviour.batch.results
    return _below(places, places.answer_roots(op), at)


def _sent(places: Places, op: Operation, behaviour: Behaviour) -> list[ShapeId]:
    root = places.input_root(op)
    at = behaviour.batch.rows if behaviour.batch is not None else None
    return _below(places, [root] if root is not None else [], at)


def _below(places: Places, roots: list[ShapeId], at: Locator | None) -> list[ShapeId]:
    return places.reach(roots, at.steps, xml=False) if at is not None else roots


def _members(model: Model, id: ShapeId) -> Iterator[tuple[str, ShapeId]]:
    structure = model.structure(id)
    for member in structure.members if structure is not None else ():
        yield model.json_name(member.id), member.target


def _taught(model: Model, shapes: Sequence[ShapeId], rows: Sequence[Row]) -> Iterator[tuple[tuple[str, ...], Type]]:
    known = {name: target for id in shapes for name, target in _members(model, id)}
    for row in rows:
        if row.key in known:
            yield row.type, type_of(model, known[row.key])


def type_of(model: Model, id: ShapeId) -> Type:
    """How an overlay writes the type of a known member: by its kind, or by its shape where that has a name."""
    shape = model.shapes.get(id)
    if isinstance(shape, List):
        return type_of(model, shape.item)[0], True
    if shape is None or isinstance(shape, Any):
        return ANYTHING, False
    named = id.namespace not in _SHARED
    if isinstance(shape, Scalar | Enum) and not (named and isinstance(shape, Scalar)):
        return str(shape.kind), False
    return (str(id), False) if named else (ANYTHING, False)
