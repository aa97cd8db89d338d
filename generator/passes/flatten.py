"""Inheritance dissolved: after this pass a structure has all its members and no bases (allOf, xs:extension)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from generator.diagnostics import BadInput
from generator.model import (
    Any,
    Enum,
    List,
    Map,
    Member,
    Model,
    Scalar,
    Shape,
    ShapeId,
    Structure,
    Union,
    WireName,
    XmlName,
)

MAX_MEMBERS: Final = 1_000_000
"""Members of a whole model; along a chain of extensions they grow with the square of its length."""


def flatten(model: Model) -> Model:
    """Members of bases first, in the order of the bases; a member restated below takes the place of the one above.

    A structure that adds nothing to a single base that is no structure becomes a copy of it. Members of a union that is
    a base are optional. Raises BadInput for a type that is its own base, or where members multiply beyond all bounds.
    """
    work = _Work(dict(model.shapes), dict(model.wire))
    for id in _bases_first(model.shapes):
        shape = work.shapes[id]
        if isinstance(shape, Structure) and shape.bases:
            work.shapes[id] = work.dissolve(shape)
        work.done.add(id)
    return replace(model, shapes=dict(sorted(work.shapes.items())), wire=dict(sorted(work.wire.items())))


def _bases_first(shapes: Mapping[ShapeId, Shape]) -> list[ShapeId]:
    """All shapes, every one after those that it takes members from."""
    order: list[ShapeId] = []
    on_path: dict[ShapeId, bool] = {}  # False once it is in `order`
    for root in shapes:
        stack = [(root, False)]
        while stack:
            id, left = stack.pop()
            if left:
                on_path[id] = False
                order.append(id)
            elif id not in on_path:
                on_path[id] = True
                stack.append((id, True))
                for base in reversed(_sources(shapes[id], shapes)):
                    if on_path.get(base) and _is_own_base(base, shapes):
                        place = shapes[base].provenance
                        raise BadInput(
                            f"type {base.name!r} is its own base", place.file, place.line, remedy="break the circle"
                        )
                    stack.append((base, False))
    return order


def _sources(shape: Shape, shapes: Mapping[ShapeId, Shape]) -> list[ShapeId]:
    """Shapes that members come from: bases, and branches of bases that are unions."""
    found: list[ShapeId] = []
    for base in shape.bases if isinstance(shape, Structure) else ():
        union = shapes[base]
        found += _branches(shape.id, union, shapes) if isinstance(union, Union) else [base]
    return found


def _branches(id: ShapeId, union: Union, shapes: Mapping[ShapeId, Shape]) -> list[ShapeId]:
    """Branches that lend members to the structure `id`: none if it is one itself, none that builds on it."""
    if id in union.branches:
        return []
    return [branch for branch in union.branches if id not in _ancestors(branch, shapes)]


def _ancestors(id: ShapeId, shapes: Mapping[ShapeId, Shape]) -> set[ShapeId]:
    """Bases of a structure and theirs; the structure itself only if it is in a circle."""
    found: set[ShapeId] = set()
    todo = [id]
    while todo:
        shape = shapes[todo.pop()]
        for base in shape.bases if isinstance(shape, Structure) else ():
            if base not in found:
                found.add(base)
                todo.append(base)
    return found


def _is_own_base(id: ShapeId, shapes: Mapping[ShapeId, Shape]) -> bool:
    return id in _ancestors(id, shapes)


@dataclass(slots=True)
class _Taken:
    """Members of one structure as they come together, and how many places of a sequence the bases fill."""

    id: ShapeId
    members: dict[str, Member] = field(default_factory=dict[str, Member])
    wire: dict[str, tuple[WireName, ...]] = field(default_factory=dict[str, tuple[WireName, ...]])
    places: int = 0

    def add(self, member: Member, names: tuple[WireName, ...] | None, offset: int, prefix: str) -> None:
        """Take a member over; its position moves by `offset`, its choice group gets `prefix`."""
        mine = replace(member, id=self.id.of(member.name))
        before = self.members.get(member.name)
        self.members[member.name] = _over(before, mine) if before is not None else mine
        if names is not None:
            moved = tuple(_moved(name, offset, prefix) for name in names)
            self.wire[member.name] = moved
            self.places = max([self.places, *(name.order + 1 for name in moved if isinstance(name, XmlName))])


@dataclass(slots=True)
class _Work:
    shapes: dict[ShapeId, Shape]
    wire: dict[ShapeId, tuple[WireName, ...]]
    done: set[ShapeId] = field(default_factory=set[ShapeId])
    count: int = 0

    def dissolve(self, shape: Structure) -> Shape:
        bases = [base for base in (self.shapes[id] for id in shape.bases) if not isinstance(base, Any)]
        if not shape.members and len(bases) == 1 and isinstance(bases[0], (Scalar, Enum, List, Map, Union)):
            return _copy(bases[0], shape)
        taken = _Taken(shape.id)
        for index, base in enumerate(bases):
            self._take(taken, base, f"base{index}:")
        offset = taken.places
        for member in shape.members:
            taken.add(member, self.wire.get(member.id), offset, "")
        self.count += len(taken.members)
        if self.count > MAX_MEMBERS:
            place, remedy = shape.provenance, "shorten the chain of extensions"
            raise BadInput("inherited members multiply beyond all bounds", place.file, place.line, remedy=remedy)
        self.wire |= {shape.id.of(name): names for name, names in taken.wire.items()}
        structures = [base for base in bases if isinstance(base, Structure)]
        extras = [base.extra for base in structures if base.extra is not None]
        extras += [base.value for base in bases if isinstance(base, Map)]
        return replace(
            shape,
            members=tuple(taken.members.values()),
            bases=(),
            open=shape.open and all(base.open for base in structures),
            extra=shape.extra or next(iter(extras), None),
            any_order=shape.any_order or any(base.any_order for base in structures),
        )

    def _take(self, taken: _Taken, base: Shape, prefix: str) -> None:
        offset = taken.places
        sources = [base]
        if isinstance(base, Union):
            branches = _branches(taken.id, base, self.shapes)
            sources = [self.shapes[branch] for branch in branches if branch in self.done]
        for source in sources:
            for member in source.members if isinstance(source, Structure) else ():
                lent = replace(member, required=False) if isinstance(base, Union) else member
                taken.add(lent, self.wire.get(member.id), offset, prefix)


def _copy(base: Scalar | Enum | List | Map | Union, shape: Structure) -> Shape:
    """The base under the name, words and marks of a structure that adds nothing to it."""
    return replace(
        base,
        id=shape.id,
        doc=shape.doc or base.doc,
        marks=shape.marks,
        provenance=shape.provenance,
        deprecated=shape.deprecated,
    )


def _over(before: Member, member: Member) -> Member:
    """A member restated below: its own words count, what it leaves open comes from above."""
    vague = (member.target.namespace, member.target.name) == ("builtin", "any")
    return replace(
        member,
        target=before.target if vague else member.target,
        required=member.required or before.required,
        nullable=before.nullable if vague else member.nullable,
        doc=member.doc or before.doc,
        default=member.default if member.default is not None else before.default,
    )


def _moved(name: WireName, offset: int, prefix: str) -> WireName:
    if not isinstance(name, XmlName):
        return name
    return replace(name, order=name.order + offset, choice=f"{prefix}{name.choice}" if name.choice else "")
