"""Unions in normal form: nested ones opened, single branches passed through, enumerations put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from generator.diagnostics import BadInput
from generator.model import Any, Enum, Facets, Model, Scalar, ScalarKind, Shape, ShapeId, Union
from generator.passes.graph import components
from generator.passes.targets import retarget

MAX_BRANCHES: Final = 1_000_000
"""Branches of all unions together, once nested ones are opened."""


def normalise(model: Model) -> Model:
    """Every remaining union has two or more branches that are no plain unions and no "anything".

    Raises BadInput where opened unions multiply beyond all bounds.
    """
    shapes: dict[ShapeId, Shape] = dict(model.shapes)
    aliases: dict[ShapeId, ShapeId] = {}
    for id, branches in _opened(model.shapes).items():
        union = model.shapes[id]
        if len(branches) == 1:
            aliases[id] = branches[0]
        elif isinstance(union, Union):
            shapes[id] = _merged(replace(union, branches=branches), model.shapes)
    return retarget(replace(model, shapes=shapes), aliases)


def _opened(shapes: Mapping[ShapeId, Shape]) -> dict[ShapeId, tuple[ShapeId, ...]]:
    """Branches of every union, those of plain unions inside included; unions that hold each other have the same."""
    inner = {
        shape.id: [branch for branch in shape.branches if _is_plain(shapes[branch])]
        for shape in shapes.values()
        if isinstance(shape, Union)
    }
    found: dict[ShapeId, tuple[ShapeId, ...]] = {}
    count = 0
    for ring in components(inner):
        branches: dict[ShapeId, None] = {}
        members = set(ring)
        for id in ring:
            union = shapes[id]
            for branch in union.branches if isinstance(union, Union) else ():
                if branch in members:
                    continue
                branches |= dict.fromkeys(found[branch] if branch in inner[id] else (branch,))
        count += len(branches)
        if count > MAX_BRANCHES:
            place, remedy = shapes[ring[0]].provenance, "name the branches once"
            raise BadInput("unions inside unions multiply beyond all bounds", place.file, place.line, remedy=remedy)
        found |= dict.fromkeys(ring, tuple(branches))
    return found


def _is_plain(shape: Shape) -> bool:
    """Whether a union may be opened; the tag of a tagged one tells its branches apart."""
    return isinstance(shape, Union) and (not shape.discriminator or len(shape.branches) < 2)


def _merged(union: Union, shapes: Mapping[ShapeId, Shape]) -> Shape:
    """The union, or the plainer shape that says the same."""
    branches = [shapes[b] for b in union.branches]
    if not branches or any(isinstance(b, Any) for b in branches):
        return Any(union.id, doc=union.doc, marks=union.marks, provenance=union.provenance, deprecated=union.deprecated)
    simple = [b for b in branches if isinstance(b, (Scalar, Enum))]
    if len(simple) < len(branches):
        return union
    kinds = {b.kind for b in simple}
    enums = [b for b in simple if isinstance(b, Enum)]
    if len(kinds) == 1 and enums and all(isinstance(b, Enum) or b.facets == Facets() for b in simple):
        values = {v.value: v for e in reversed(enums) for v in e.values}
        ordered = tuple(dict.fromkeys(v.value for e in enums for v in e.values))
        open_ = len(enums) < len(simple) or any(e.open for e in enums)
        return Enum(
            union.id,
            tuple(values[v] for v in ordered),
            kind=enums[0].kind,
            open=open_,
            doc=union.doc,
            marks=union.marks,
            provenance=union.provenance,
            deprecated=union.deprecated,
        )
    kind = _common_kind(kinds)
    if kind is None or enums:
        return union
    return Scalar(
        union.id, kind, doc=union.doc, marks=union.marks, provenance=union.provenance, deprecated=union.deprecated
    )


_TEXT = frozenset(
    {
        ScalarKind.STRING, ScalarKind.DATE, ScalarKind.DATETIME, ScalarKind.TIME,
        ScalarKind.DURATION, ScalarKind.BYTES, ScalarKind.UUID,
    }
)  # fmt: skip
_NUMBERS = frozenset({ScalarKind.INTEGER, ScalarKind.LONG, ScalarKind.NUMBER})


def _common_kind(kinds: set[ScalarKind]) -> ScalarKind | None:
    """The value space that holds all of `kinds` and is told from no other on the wire."""
    if len(kinds) == 1:
        return next(iter(kinds))
    if kinds <= _TEXT:
        return ScalarKind.STRING
    if kinds <= {ScalarKind.INTEGER, ScalarKind.LONG}:
        return ScalarKind.LONG
    return ScalarKind.NUMBER if kinds <= _NUMBERS else None
