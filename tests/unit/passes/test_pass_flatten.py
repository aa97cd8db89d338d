"""Inheritance dissolved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import BadInput
from generator.model import Any, Enum, EnumValue, Map, Provenance, ShapeId, Structure, Union, XmlName
from generator.passes import flatten as flatten_module
from generator.passes.flatten import flatten


def members(model, name: str) -> list[tuple[str, str, bool]]:
    shape = model.shapes[ShapeId("v", "n", name)]
    assert isinstance(shape, Structure)
    assert shape.bases == ()
    assert all(m.id.shape == shape.id for m in shape.members)
    return [(m.name, m.target.name, m.required) for m in shape.members]


def test_members_of_bases_come_first_in_their_order(make) -> None:
    model = flatten(
        make.model(
            make.structure("C", {"c": "s"}, "A", "B"),
            make.structure("A", {"a": "s"}, "Top"),
            make.structure("B", {"b!": "s"}),
            make.structure("Top", {"t": "s"}),
            make.scalar("s"),
        )
    )
    assert members(model, "C") == [("t", "s", False), ("a", "s", False), ("b", "s", True), ("c", "s", False)]
    assert members(model, "A") == [("t", "s", False), ("a", "s", False)]


def test_a_restated_member_keeps_the_place_and_what_it_leaves_open(make) -> None:
    any_ = Any(ShapeId("v", "builtin", "any"))
    base = make.structure("A", {"x!": "s", "y": "s"})
    base = replace(base, members=(replace(base.members[0], doc="above", default="1"), base.members[1]))
    sub = make.structure("B", {"y!": "n", "x": "s"}, "A")
    sub = replace(sub, members=(sub.members[0], replace(sub.members[1], target=any_.id)))
    model = flatten(make.model(sub, base, make.scalar("s"), make.scalar("n"), any_))
    assert members(model, "B") == [("x", "s", True), ("y", "n", True)]
    first = model.structure(make.id("B")).members[0]
    assert (first.doc, first.default) == ("above", "1")


def test_positions_and_choice_groups_of_a_base_come_before_those_of_the_type(make) -> None:
    model = make.model(
        make.structure("B", {"b": "s"}, "A"), make.structure("A", {"a1": "s", "a2": "s"}), make.scalar("s"), xml=True
    )
    a2, b = make.id("A").of("a2"), make.id("B").of("b")
    wire = {**model.wire, a2: (XmlName(("u", "a2"), order=1, choice="1"),), b: (XmlName(("u", "b"), choice="1"),)}
    flat = flatten(replace(model, wire=wire))
    assert [flat.xml_name(m.id) for m in flat.structure(make.id("B")).members] == [
        XmlName(("u", "a1"), order=0),
        XmlName(("u", "a2"), order=1, choice="base0:1"),
        XmlName(("u", "b"), order=2, choice="1"),
    ]
    assert list(flat.wire) == sorted(flat.wire)


def test_nothing_but_a_base_of_another_make_is_a_copy_of_it(make) -> None:
    level = Enum(make.id("Level"), (EnumValue("1"),), doc="levels")
    model = flatten(make.model(replace(make.structure("Own", {}, "Level"), doc="own"), level))
    own = model.shapes[make.id("Own")]
    assert isinstance(own, Enum)
    assert (own.doc, own.values) == ("own", level.values)


def test_a_map_as_base_leaves_the_shape_of_further_members(make) -> None:
    model = flatten(
        make.model(make.structure("A", {"a": "s"}, "M"), Map(make.id("M"), value=make.id("s")), make.scalar("s"))
    )
    assert model.structure(make.id("A")).extra == make.id("s")


def test_members_of_a_union_base_are_optional(make) -> None:
    model = flatten(
        make.model(
            make.structure("A", {"a!": "s"}, "U"),
            Union(make.id("U"), (make.id("X"), make.id("Y"))),
            make.structure("X", {"x!": "s"}),
            make.structure("Y", {"y!": "s"}, "Z"),
            make.structure("Z", {"z!": "s"}),
            make.scalar("s"),
        )
    )
    assert members(model, "A") == [("x", "s", False), ("z", "s", False), ("y", "s", False), ("a", "s", True)]


def test_a_branch_that_builds_on_its_own_union_takes_nothing_from_the_others(make) -> None:
    """The usual way to write a tagged hierarchy: the base lists its subtypes, each subtype names the base."""
    model = flatten(
        make.model(
            make.structure("Pet", {"kind!": "s"}, "Options"),
            Union(make.id("Options"), (make.id("Cat"), make.id("Dog"))),
            make.structure("Cat", {"meow": "s"}, "Pet"),
            make.structure("Dog", {"bark": "s"}, "Pet"),
            make.scalar("s"),
        )
    )
    assert members(model, "Cat") == [("kind", "s", True), ("meow", "s", False)]
    assert members(model, "Pet") == [("kind", "s", True)]
    direct = flatten(
        make.model(
            Union(make.id("U"), (make.id("Cat"), make.id("Dog"))),
            make.structure("Cat", {"m": "s"}, "U"),
            make.structure("Dog", {"b": "s"}, "U"),
            make.scalar("s"),
        )
    )
    assert members(direct, "Cat") == [("m", "s", False)]


def test_closed_stays_closed(make) -> None:
    shapes = make.structure("A", {}, "B"), make.structure("B", {"b": "s"}, open=False), make.scalar("s")
    assert not flatten(make.model(*shapes)).structure(make.id("A")).open


@pytest.mark.parametrize("ring", [("A",), ("A", "B", "C")])
def test_a_type_that_is_its_own_base_is_refused(make, ring: tuple[str, ...]) -> None:
    shapes = [make.structure(name, {}, ring[(i + 1) % len(ring)]) for i, name in enumerate(ring)]
    place = Provenance("api.yaml", "", 7)
    with pytest.raises(BadInput, match="is its own base") as caught:
        flatten(make.model(*[replace(s, provenance=place) for s in shapes]))
    assert caught.value.place == "api.yaml:7"


def test_members_cannot_multiply_without_bound(make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flatten_module, "MAX_MEMBERS", 10)
    shapes = [make.structure(f"T{i}", {f"m{i}": "s"}, *([f"T{i + 1}"] if i < 5 else [])) for i in range(6)]
    with pytest.raises(BadInput, match="multiply beyond all bounds"):
        flatten(make.model(*shapes, make.scalar("s")))
