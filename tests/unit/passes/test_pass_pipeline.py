"""Pruning, invariants, and the passes together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import HttpBinding, Place
from generator.passes.invariants import BrokenModel, check
from generator.passes.pipeline import STEPS, Context, run
from generator.passes.prune import prune


def test_only_what_an_operation_reaches_stays(make) -> None:
    model = make.model(
        make.structure("A", {"b": "B"}),
        make.structure("B", {"a": "A"}, "C"),
        make.structure("C", {}),
        make.structure("D", {"d": "A"}),
        xml=True,
    )
    pruned = prune(model)
    assert [i.name for i in pruned.shapes] == ["A", "B", "C"]
    assert [i.name for i in pruned.wire] == ["A", "B"]


def test_a_good_model_passes(make) -> None:
    model = make.model(make.structure("A", {"s": "s"}), make.scalar("s"), xml=True)
    assert check(model) is model


def test_every_broken_rule_is_found(make) -> None:
    good = make.model(make.structure("A", {"s": "s"}), make.structure("B", {}), make.scalar("s"), xml=True)
    operation = good.operation("op")
    shapes = dict(reversed(good.shapes.items()))
    broken = {
        "not in sorted order": replace(good, shapes=shapes),
        "does not exist": replace(good, shapes={k: v for k, v in good.shapes.items() if k.name != "s"}),
        "under another id": replace(good, shapes={**good.shapes, make.id("Z"): good.shapes[make.id("A")]}),
        "two members of one name": replace(
            good,
            shapes={
                **good.shapes,
                make.id("A"): replace(good.structure(make.id("A")), members=good.structure(make.id("A")).members * 2),
            },
        ),
        "wire name for": replace(good, wire={**good.wire, make.id("B").of("x"): ()}),
        "belongs to no interface": replace(good, interfaces={}),
        "is no structure": replace(good, operations={operation.id: replace(operation, input=make.id("s"))}),
        "places member 'p'": replace(
            good,
            operations={operation.id: replace(operation, binding=HttpBinding("GET", "/", (Place("p", "query", "p"),)))},
        ),
        "leads to v:n#Gone": replace(good, operations={operation.id: replace(operation, input=make.id("Gone"))}),
    }
    for words, model in broken.items():
        with pytest.raises(BrokenModel, match=words):
            check(model)


def test_the_steps_are_in_the_order_that_they_need() -> None:
    names = [step.name for step in STEPS]
    assert names.index("version view") < names.index("flatten") < names.index("unions") < len(names) - 1
    assert names[-1] == "prune"


def test_the_passes_do_not_change_what_they_have_made(make) -> None:
    model = make.model(make.structure("A", {"s": "s"}, "B"), make.structure("B", {"b": "s"}), make.scalar("s"))
    once = run(model, Context("1", ("1",)))
    assert run(once, Context("1", ("1",))) == once
    assert [m.name for m in once.structure(make.id("A")).members] == ["b", "s"]
