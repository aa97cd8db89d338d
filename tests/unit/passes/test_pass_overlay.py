"""The pass that adds what an instance has: nothing is taken away, nothing is guessed, nothing is half done."""

from __future__ import annotations

import time

import pytest

from generator.contract.overlay import Overlay, parse_overlay
from generator.diagnostics import BadInput, BadInputs
from generator.model import List, Model, Scalar, ScalarKind
from generator.passes.overlay import extended, restated
from generator.passes.pipeline import STEPS, Context, run


def overlay(*rows: str, shapes: str = '["v:n#A"]', vendor: str = "v") -> Overlay:
    listed = "".join(f"      - {row}\n" for row in rows)
    head = f"overlay: 1\nvendor: {vendor}\nevidence: observed\nextensions:\n  - shapes: {shapes}\n    members:\n"
    return parse_overlay(head + listed, name="o.yaml")


@pytest.fixture
def plain(make) -> Model:
    return make.model(make.structure("A", {"s": "s"}), make.structure("B", {"t": "s"}, "A"), make.scalar("s"), root="B")


def names(model: Model, make, of: str) -> list[str]:
    structure = model.structure(make.id(of))
    assert structure is not None
    return [member.name for member in structure.members]


def test_without_an_overlay_the_model_is_the_same_object(plain: Model) -> None:
    assert extended(plain, ()) is plain


def test_it_is_a_step_of_its_own() -> None:
    assert [step.name for step in STEPS][:3] == ["version view", "attribute ids", "overlay"]


def test_members_come_behind_and_reach_what_is_derived(plain: Model, make) -> None:
    model = run(
        plain, Context(overlays=(overlay("{name: z_a, type: number}", "{name: z_b, type: string, list: true}"),))
    )
    assert names(model, make, "B") == ["s", "z_a", "z_b", "t"]
    number, texts = (model.shapes[m.target] for m in model.structure(make.id("B")).members[1:3])  # type: ignore[union-attr]
    assert isinstance(number, Scalar)
    assert number.kind is ScalarKind.NUMBER
    assert isinstance(texts, List)
    assert texts.item in model.shapes


def test_what_the_documents_say_stays(plain: Model, make) -> None:
    ours = overlay("{name: s, type: number}", "{name: t}", "{name: z_a}", shapes='["v:n#B"]')
    model = extended(plain, (ours,))
    assert names(model, make, "B") == ["t", "z_a"]  # `s` comes from the base
    assert [str(note) for note in restated(plain, (ours,))] == [
        "o.yaml:7: the documents have 's' of v:n#B",
        "o.yaml:8: the documents have 't' of v:n#B",
    ]


def test_an_element_is_spelt_like_its_siblings_and_comes_behind_them(make) -> None:
    model = make.model(make.structure("A", {"s": "s", "t": "s"}), make.scalar("s"), xml=True)
    wire = extended(model, (overlay("{name: u}", "{name: w}"),)).wire
    added = [wire[make.id("A").of(name)][0] for name in ("u", "w")]
    assert [(w.name, w.order) for w in added] == [(("u", "u"), 2), (("u", "w"), 3)]
    with pytest.raises(BadInput, match="no name of an element"):
        extended(model, (overlay("{name: '<x>'}"),))


def test_all_faults_are_told_at_once(plain: Model) -> None:
    ours = overlay("{name: z_a, type: 'v:n#Z'}", "{name: z_b}", "{name: z_b}")
    theirs = overlay("{name: z_c}", shapes='["v:n#AA"]')
    with pytest.raises(BadInputs) as caught:
        extended(plain, (ours, theirs, overlay("{name: z_d}", vendor="w")))
    assert [line.partition(";")[0] for line in str(caught.value).split("\n")] == [
        "o.yaml:1: the overlay is for 'w', not for 'v'",
        "o.yaml:5: the documents have no structure 'v:n#AA'",
        "o.yaml:7: the documents have no shape 'v:n#Z'",
        "o.yaml:9: 'z_b' of v:n#A is given twice (first at o.yaml:8)",
    ]
    assert "did you mean 'v:n#A'?" in str(caught.value)


def test_two_overlays_may_not_give_one_member(plain: Model) -> None:
    with pytest.raises(BadInput, match="given twice"):
        extended(plain, (overlay("{name: z_a}"), overlay("{name: z_a}")))


def test_names_have_a_form_of_the_contract(plain: Model) -> None:
    ours = overlay("{name: z_score}", "{name: z-score}")
    forms = ("[a-z]_[A-Za-z0-9]+", "[A-Za-z0-9]+")
    with pytest.raises(BadInputs) as caught:
        run(plain, Context(overlays=(ours,), names=forms))
    assert str(caught.value).startswith("o.yaml:8: 'z-score' is no name that the vendor lets")
    assert "[a-z]_" in caught.value.remedy
    run(plain, Context(overlays=(ours,)))


@pytest.mark.parametrize("xml", [False, True])
def test_ten_thousand_members_take_no_time(make, xml: bool) -> None:
    model = make.model(make.structure("A", {"s": "s"}), make.scalar("s"), xml=xml)
    ours = overlay(*(f"{{name: z_{n}, type: string}}" for n in range(10_000)))
    began = time.process_time()
    assert len(names(run(model, Context(overlays=(ours,))), make, "A")) == 10_001
    assert time.process_time() - began < 5
