"""Small models for tests of passes, written as shapes."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from generator.model import (
    Answer,
    HttpBinding,
    Interface,
    Marks,
    Member,
    Model,
    Operation,
    Scalar,
    ScalarKind,
    Shape,
    ShapeId,
    Structure,
    XmlName,
)

ALWAYS = Marks()


def id_of(name: str, namespace: str = "n") -> ShapeId:
    return ShapeId("v", namespace, name)


def scalar(name: str, kind: ScalarKind = ScalarKind.STRING) -> Scalar:
    return Scalar(id_of(name), kind)


def structure(name: str, members: dict[str, str], *bases: str, marks: Marks = ALWAYS, **flags: bool) -> Structure:
    """``{"a": "T", "b!": "U"}``: members by name and target; ``!`` means required."""
    id = id_of(name)
    made = tuple(Member(id.of(m.rstrip("!")), id_of(t), m.endswith("!")) for m, t in members.items())
    return Structure(id, made, bases=tuple(map(id_of, bases)), marks=marks, **flags)


def model(*shapes: Shape, root: str = "", input: str = "", xml: bool = False) -> Model:
    """A model with one operation `op` that answers `root` (the first shape unless named) and takes `input`."""
    operation = Operation(
        id_of("op", "rest"),
        HttpBinding("GET", "/"),
        id_of(input) if input else None,
        (Answer("200", shape=id_of(root or shapes[0].id.name)),),
    )
    members = [(i, m) for s in shapes if isinstance(s, Structure) for i, m in enumerate(s.members)]
    wire = {m.id: (XmlName(("u", m.name), order=i),) for i, m in members} if xml else {}
    return Model(
        "v",
        {"rest": Interface("rest", "rest-json")},
        {operation.id: operation},
        {s.id: s for s in sorted(shapes, key=lambda s: s.id)},
        dict(sorted(wire.items())),
    )


@pytest.fixture
def make() -> SimpleNamespace:
    """``make.model``, ``make.structure``, ``make.scalar``, ``make.id``."""
    return SimpleNamespace(model=model, structure=structure, scalar=scalar, id=id_of)
