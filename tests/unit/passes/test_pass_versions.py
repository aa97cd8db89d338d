"""The view of one version."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import BadInput
from generator.model import Enum, EnumValue, HttpBinding, List, Marks, Place, Provenance, Union
from generator.passes.versions import view

KNOWN = ("1", "2", "3")


def marked(shape, **window: str):
    return replace(shape, marks=Marks(**window))


@pytest.mark.parametrize(
    ("window", "lives_in"),
    [
        ({}, "123"),
        ({"since": "2"}, "23"),
        ({"until": "2"}, "1"),
        ({"since": "2", "until": "3"}, "2"),
        ({"since": "1"}, "123"),
        ({"until": "1"}, ""),
    ],
)
def test_since_is_inclusive_and_until_exclusive(make, window: dict[str, str], lives_in: str) -> None:
    base = make.structure("A", {"a": "s", "b": "s"})
    base = replace(base, members=(base.members[0], marked(base.members[1], **window)))
    model = make.model(base, make.scalar("s"))
    found = "".join(v for v in KNOWN if view(model, v, KNOWN).structure(make.id("A")).member("b"))
    assert found == lives_in


def test_what_leads_only_to_a_later_shape_is_gone_with_it(make) -> None:
    later = marked(make.structure("New", {}), since="2")
    model = make.model(
        make.structure("A", {"x": "New", "l": "L", "ll": "LL", "u": "U", "s": "s"}),
        later,
        List(make.id("L"), item=later.id),
        List(make.id("LL"), item=make.id("L")),
        Union(make.id("U"), (later.id, make.id("s")), discriminator="k", mapping=(("n", later.id),)),
        make.scalar("s"),
    )
    old, new = view(model, "1", KNOWN), view(model, "2", KNOWN)
    assert [m.name for m in old.structure(make.id("A")).members] == ["u", "s"]
    assert (old.shapes[make.id("U")].branches, old.shapes[make.id("U")].mapping) == ((make.id("s"),), ())
    assert {i.name for i in old.shapes} == {"A", "U", "s"}
    assert len(new.structure(make.id("A")).members) == 5


def test_values_answers_and_operations_have_windows_too(make) -> None:
    level = Enum(make.id("E"), (EnumValue("a"), EnumValue("b", marks=Marks(since="2"))))
    model = make.model(level)
    operation = model.operation("op")
    answers = (*operation.answers, replace(operation.answers[0], status="202", marks=Marks(since="3")))
    second = replace(operation, id=make.id("z", "rest"), marks=Marks(until="2"))
    model = replace(model, operations={operation.id: replace(operation, answers=answers), second.id: second})
    assert [v.value for v in view(model, "1", KNOWN).shapes[level.id].values] == ["a"]
    assert [len(view(model, v, KNOWN).operation("op").answers) for v in KNOWN] == [1, 1, 2]
    assert [len(view(model, v, KNOWN).operations) for v in KNOWN] == [2, 1, 1]


def test_places_of_parameters_that_are_gone_are_gone(make) -> None:
    sent = make.structure("In", {"a": "s", "b": "s"})
    sent = replace(sent, members=(marked(sent.members[0], since="2"), sent.members[1]))
    model = make.model(sent, make.scalar("s"), input="In", xml=True)
    operation = model.operation("op")
    binding = HttpBinding("POST", "/", (Place("a", "query", "a"),), "b")
    model = replace(model, operations={operation.id: replace(operation, binding=binding)})
    old = view(model, "1", KNOWN)
    assert (old.operation("op").binding.places, old.operation("op").binding.body) == ((), "b")
    assert list(old.wire) == [make.id("In").of("b")]


def test_a_mark_must_name_a_known_version(make) -> None:
    shape = replace(marked(make.structure("A", {}), since="9"), provenance=Provenance("api.yaml", "", 3))
    with pytest.raises(BadInput, match="unknown version '9'; known versions: 1, 2, 3") as caught:
        view(make.model(shape), "1", KNOWN)
    assert caught.value.place == "api.yaml:3"


def test_without_versions_everything_stays(make) -> None:
    model = make.model(marked(make.structure("A", {}), since="9"))
    assert view(model, "", ()) is model
