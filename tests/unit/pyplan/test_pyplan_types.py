"""Shapes become annotations that a decoder can keep apart."""

from __future__ import annotations

import msgspec
import pytest

from generator.model import Any as AnyShape
from generator.model import Enum, List, Map, Model, Scalar, ScalarKind, Shape, ShapeId, Structure, Union
from generator.model.shapes import EnumValue
from generator.pyplan.types import Typist, Uses, optional
from generator.pyplan.usage import Usage


def id_of(name: str) -> ShapeId:
    return ShapeId("v", "api", name)


SHAPES: dict[ShapeId, Shape] = {
    id_of("text"): Scalar(id_of("text")),
    id_of("int"): Scalar(id_of("int"), ScalarKind.INTEGER),
    id_of("num"): Scalar(id_of("num"), ScalarKind.NUMBER),
    id_of("bool"): Scalar(id_of("bool"), ScalarKind.BOOLEAN),
    id_of("day"): Scalar(id_of("day"), ScalarKind.DATE),
    id_of("any"): AnyShape(id_of("any")),
    id_of("A"): Structure(id_of("A")),
    id_of("B"): Structure(id_of("B")),
    id_of("Kind"): Enum(id_of("Kind"), (EnumValue("x"),)),
    id_of("list"): List(id_of("list"), item=id_of("A")),
    id_of("list?"): List(id_of("list?"), item=id_of("text"), item_nullable=True),
    id_of("map"): Map(id_of("map"), value=id_of("int")),
    id_of("loop"): List(id_of("loop"), item=id_of("loop")),
}


def annotation(*branches: str) -> str:
    """Of one shape, or of a union of several."""
    shapes, target = dict(SHAPES), id_of(branches[0])
    if len(branches) > 1:
        target = id_of("union")
        shapes[target] = Union(target, tuple(map(id_of, branches)))
    typist = Typist(
        Model("v", shapes=shapes),
        Usage({}, frozenset(), {}),
        {id_of(n): n for n in ("A", "B", "Kind")},
        {id_of("A"): "AInput"},
        {},
    )
    return typist.annotation(target, Uses())


@pytest.mark.parametrize(
    ("branches", "written"),
    [
        (["text"], "str"),
        (["day"], "dt.date"),
        (["list"], "list[A]"),
        (["list?"], "list[str | None]"),
        (["map"], "dict[str, int]"),
        (["any"], "Any"),
        (["text", "int"], "str | int"),
        (["text", "day"], "str"),
        (["int", "A", "list"], "int | A | list[A]"),
        (["A", "B"], "Any"),
        (["A", "map"], "Any"),
        (["text", "any"], "Any"),
        (["Kind", "text"], "str"),
        (["A", "A"], "A"),
    ],
)
def test_annotations(branches: list[str], written: str) -> None:
    assert annotation(*branches) == written


def test_endless_nesting_ends() -> None:
    assert annotation("loop").endswith("Any" + "]" * annotation("loop").count("["))


@pytest.mark.parametrize("branches", [["text", "int", "bool", "num"], ["text", "day", "int"], ["int", "list?", "map"]])
def test_msgspec_takes_every_union_that_is_written(branches: list[str]) -> None:
    kind = eval(annotation(*branches), {"dt": __import__("datetime")})
    assert msgspec.json.decode(b"5", type=kind) == 5


def test_what_is_sent_uses_the_twin() -> None:
    typist = Typist(
        Model("v", shapes=SHAPES), Usage({}, frozenset(), {}), {id_of("A"): "A"}, {id_of("A"): "AInput"}, {}
    )
    assert (
        typist.annotation(id_of("list"), Uses(), sent=True, prefix="models.", collection="Sequence")
        == "Sequence[models.AInput]"
    )


def test_optional_is_said_once() -> None:
    assert [optional(a) for a in ("str", "str | None", "Any")] == ["str | None", "str | None", "Any"]
