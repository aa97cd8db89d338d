"""Two simple types in one direction: kinds of values, enumerations, facets."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Enum, Facets, Scalar, ScalarKind, Shape

_WIDER = {(ScalarKind.INTEGER, ScalarKind.LONG)}
Told = tuple[str, str]
"""(rule without its prefix, what it tells)."""


def values_changed(old: Shape, new: Shape, *, request: bool) -> Iterator[Told]:
    """Rules that hold for a change of simple types; nothing where either is no simple type."""
    if not isinstance(old, Scalar | Enum) or not isinstance(new, Scalar | Enum):
        return
    if old.kind != new.kind:
        said = f"{old.kind} -> {new.kind}"
        if (old.kind, new.kind) not in _WIDER:
            yield "simple-type-changed", said
        elif not request:
            yield "int-to-long-resp", said
        return
    if isinstance(old, Enum) and isinstance(new, Enum):
        yield from _listed(old, new, "req" if request else "resp")
    elif isinstance(new, Enum) and len(new.values) == 1:
        yield "fixed-added", new.values[0].value
    elif isinstance(new, Enum) and request:
        yield "req-facet-tightened", f"only {', '.join(value.value for value in new.values[:8])}"
    elif isinstance(old, Enum) and not request:
        yield "resp-enum-added", "any value"
    elif isinstance(old, Scalar) and isinstance(new, Scalar):
        yield from _bounds(old.facets, new.facets, "req" if request else "resp")


def _listed(old: Enum, new: Enum, way: str) -> Iterator[Told]:
    before, after = ([value.value for value in shape.values] for shape in (old, new))
    yield from ((f"{way}-enum-removed", value) for value in before if value not in after)
    yield from ((f"{way}-enum-added", value) for value in after if value not in before)


def _bounds(old: Facets, new: Facets, way: str) -> Iterator[Told]:
    for name, tighter in _changes(old, new):
        said = f"{name} {getattr(old, name) or 'none'} -> {getattr(new, name) or 'none'}"
        yield f"{way}-facet-{'tightened' if tighter else 'loosened'}", said


def _changes(old: Facets, new: Facets) -> Iterator[tuple[str, bool]]:
    """(facet, whether it is tighter)."""
    if old.pattern != new.pattern:
        yield "pattern", bool(new.pattern)
    for name, sign in (("min_length", 1), ("max_length", -1), ("minimum", 1), ("maximum", -1)):
        before, after = _number(getattr(old, name)), _number(getattr(new, name))
        if before != after:
            yield name, before is None or (after is not None and (after - before) * sign > 0)


def _number(value: object) -> float | None:
    try:
        return None if value in (None, "") else float(str(value))
    except ValueError:
        return None
