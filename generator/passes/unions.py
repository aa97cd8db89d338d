"""Unions in normal form: nested ones opened, single branches passed through, enumerations put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.model import Any, Enum, Facets, Model, Scalar, ScalarKind, Shape, ShapeId, Union
from generator.passes.targets import retarget


def normalise(model: Model) -> Model:
    """Every remaining union has two or more branches that are no unions and no "anything"."""
    shapes: dict[ShapeId, Shape] = dict(model.shapes)
    aliases: dict[ShapeId, ShapeId] = {}
    for id, shape in model.shapes.items():
        if isinstance(shape, Union):
            branches = _opened(shape, model.shapes)
            if len(branches) == 1:
                aliases[id] = branches[0]
            else:
                shapes[id] = _merged(replace(shape, branches=branches), model.shapes)
    return retarget(replace(model, shapes=shapes), _closed(aliases))


def _opened(union: Union, shapes: Mapping[ShapeId, Shape]) -> tuple[ShapeId, ...]:
    """Branches, those of unions inside included; a tagged union inside stays, its tag tells its branches apart."""
    found: dict[ShapeId, None] = {}
    seen: set[ShapeId] = {union.id}
    todo = list(reversed(union.branches))
    while todo:
        id = todo.pop()
        shape = shapes[id]
        if isinstance(shape, Union) and (not shape.discriminator or len(shape.branches) < 2):
            if id not in seen:
                seen.add(id)
                todo += reversed(shape.branches)
        else:
            found[id] = None
    return tuple(found)


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


def _closed(aliases: Mapping[ShapeId, ShapeId]) -> dict[ShapeId, ShapeId]:
    """Aliases of aliases resolved; a circle of them keeps its first member."""
    result: dict[ShapeId, ShapeId] = {}
    for start in aliases:
        seen: set[ShapeId] = set()
        here = start
        while here in aliases and here not in seen:
            seen.add(here)
            here = aliases[here]
        result[start] = here
    return result
