"""Unions in normal form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import BadInput
from generator.model import Any, Enum, EnumValue, Facets, List, Scalar, ScalarKind, ShapeId, Union
from generator.passes import unions as unions_module
from generator.passes.unions import normalise

K = ScalarKind


def union(make, name: str, *branches: str, **more: object) -> Union:
    return Union(make.id(name), tuple(map(make.id, branches)), **more)


def enum(make, name: str, *values: str, kind: ScalarKind = K.STRING, open: bool = True) -> Enum:
    return Enum(make.id(name), tuple(map(EnumValue, values)), kind=kind, open=open)


def test_a_single_branch_stands_for_the_union(make) -> None:
    model = normalise(
        make.model(
            make.structure("A", {"u": "U", "l": "L"}),
            union(make, "U", "V"),
            union(make, "V", "s"),
            List(make.id("L"), item=make.id("U")),
            make.scalar("s"),
        )
    )
    assert [m.target.name for m in model.structure(make.id("A")).members] == ["s", "L"]
    assert model.shapes[make.id("L")].item == make.id("s")
    assert {i.name for i in model.shapes} == {"A", "L", "s"}


def test_an_answer_that_is_a_single_branch(make) -> None:
    model = normalise(make.model(union(make, "U", "A"), make.structure("A", {})))
    assert model.operation("op").success.shape == make.id("A")


def test_plain_unions_inside_are_opened_and_tagged_ones_stay(make) -> None:
    shapes = make.structure("A", {}), make.structure("B", {}), make.structure("C", {})
    model = normalise(
        make.model(
            union(make, "U", "A", "V", "T"),
            union(make, "V", "B", "A"),
            union(make, "T", "B", "C", discriminator="k"),
            *shapes,
        )
    )
    assert [b.name for b in model.shapes[make.id("U")].branches] == ["A", "B", "T"]


def test_unions_that_hold_each_other_share_their_branches(make) -> None:
    model = normalise(
        make.model(
            union(make, "U", "A", "V"), union(make, "V", "U", "B"), make.structure("A", {}), make.structure("B", {})
        )
    )
    assert {b.name for b in model.shapes[make.id("U")].branches} == {"A", "B"}
    assert model.shapes[make.id("V")].branches == model.shapes[make.id("U")].branches


@pytest.mark.parametrize("branches", [(), ("U",)])
def test_a_union_of_nothing_is_anything(make, branches: tuple[str, ...]) -> None:
    assert isinstance(normalise(make.model(union(make, "U", *branches))).shapes[make.id("U")], Any)


def test_anything_among_the_branches_swallows_the_others(make) -> None:
    model = normalise(make.model(union(make, "U", "s", "any"), make.scalar("s"), Any(make.id("any"))))
    assert isinstance(model.shapes[make.id("U")], Any)


def test_enumeration_or_text_is_an_open_enumeration(make) -> None:
    model = normalise(
        make.model(
            union(make, "U", "E", "s", "F"),
            enum(make, "E", "a", "b", open=False),
            enum(make, "F", "b", "c"),
            make.scalar("s"),
        )
    )
    shape = model.shapes[make.id("U")]
    assert isinstance(shape, Enum)
    assert ([v.value for v in shape.values], shape.open) == (["a", "b", "c"], True)


def test_closed_enumerations_together_stay_closed(make) -> None:
    model = normalise(
        make.model(union(make, "U", "E", "F"), enum(make, "E", "a", open=False), enum(make, "F", "b", open=False))
    )
    assert not model.shapes[make.id("U")].open


def test_an_enumeration_and_restricted_text_stay_apart(make) -> None:
    code = replace(make.scalar("s"), facets=Facets(pattern="x"))
    assert isinstance(
        normalise(make.model(union(make, "U", "E", "s"), enum(make, "E", "a"), code)).shapes[make.id("U")], Union
    )


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ((K.STRING, K.DATE), K.STRING),
        ((K.DATE, K.DATETIME), K.STRING),
        ((K.INTEGER, K.LONG), K.LONG),
        ((K.INTEGER, K.NUMBER), K.NUMBER),
        ((K.DATE, K.DATE), K.DATE),
    ],
)
def test_scalars_that_the_wire_cannot_tell_apart_are_one(
    make, kinds: tuple[ScalarKind, ScalarKind], expected: ScalarKind
) -> None:
    shapes = [Scalar(make.id(f"s{i}"), kind) for i, kind in enumerate(kinds)]
    shape = normalise(make.model(union(make, "U", "s0", "s1"), *shapes)).shapes[make.id("U")]
    assert isinstance(shape, Scalar)
    assert shape.kind is expected


def test_text_and_number_remain_a_union(make) -> None:
    shapes = make.scalar("s"), make.scalar("i", K.INTEGER)
    assert isinstance(normalise(make.model(union(make, "U", "s", "i"), *shapes)).shapes[make.id("U")], Union)


def test_tags_follow_their_branches(make) -> None:
    tagged = union(make, "U", "X", "B", discriminator="k", mapping=(("x", make.id("X")), ("b", make.id("B"))))
    model = normalise(make.model(tagged, union(make, "X", "A"), make.structure("A", {}), make.structure("B", {})))
    shape = model.shapes[make.id("U")]
    assert shape.branches == (make.id("A"), make.id("B"))
    assert shape.mapping == (("x", make.id("A")), ("b", make.id("B")))


def test_branches_cannot_multiply_without_bound(make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unions_module, "MAX_BRANCHES", 10)
    shapes = [make.structure(f"S{i}", {}) for i in range(6)]
    unions = [union(make, f"U{i}", f"S{i}", f"S{i + 1}", *([f"U{i + 1}"] if i < 4 else [])) for i in range(5)]
    with pytest.raises(BadInput, match="multiply beyond all bounds"):
        normalise(make.model(*unions, *shapes))


def test_shape_ids_survive(make) -> None:
    assert (
        ShapeId("v", "n", "U")
        in normalise(make.model(union(make, "U", "s", "i"), make.scalar("s"), make.scalar("i", K.INTEGER))).shapes
    )
