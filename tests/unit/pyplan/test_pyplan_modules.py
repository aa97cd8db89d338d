"""Models are cut into modules by group and component; what stands somewhere stays there."""

from __future__ import annotations

from generator.model import Member, Model, ScalarKind, ShapeId, Structure
from generator.model.shapes import Scalar
from generator.pyplan.modules import SIZE, cut
from generator.pyplan.names import Names
from generator.pyplan.usage import Role, Usage

TEXT = ShapeId("v", "builtin", "string")


def id_of(name: str) -> ShapeId:
    return ShapeId("v", "api", name)


def model(references: dict[str, list[str]]) -> Model:
    shapes = {
        id_of(name): Structure(
            id_of(name), tuple(Member(id_of(name).of(f"m{i}"), id_of(to)) for i, to in enumerate(targets))
        )
        for name, targets in references.items()
    }
    return Model("v", shapes={**shapes, TEXT: Scalar(TEXT, ScalarKind.STRING)})


def cut_of(
    references: dict[str, list[str]], groups: dict[str, str], pins: dict[str, str] | None = None
) -> dict[str, list[str]]:
    ids = [id_of(name) for name in references]
    usage = Usage(dict.fromkeys(ids, Role.RECEIVED), frozenset(), {id_of(k): v for k, v in groups.items()})
    names = Names(pins={"model modules": {str(id_of(k)): v for k, v in (pins or {}).items()}})
    return {module: [id.name for id in part] for module, part in cut(model(references), ids, usage, names).items()}


def test_a_group_owns_what_only_it_uses() -> None:
    found = cut_of({"A": ["C"], "B": ["C"], "C": []}, {"A": "Users", "B": "tasks", "C": ""})
    assert found == {"shared": ["C"], "tasks": ["B"], "users": ["A"]}


def test_modules_hold_about_twenty_and_components_stay_together() -> None:
    ring = {f"R{i}": [f"R{(i + 1) % 5}"] for i in range(5)}
    rest: dict[str, list[str]] = {f"S{i:02}": [] for i in range(30)}
    found = cut_of({**rest, **ring}, {})
    assert all(len(part) <= SIZE for part in found.values())
    assert len([module for module, part in found.items() if set(ring) & set(part)]) == 1
    assert sorted(name for part in found.values() for name in part) == sorted({**rest, **ring})


def test_a_component_larger_than_a_module_is_cut() -> None:
    size = 3 * SIZE
    found = cut_of({f"R{i}": [f"R{(i + 1) % size}"] for i in range(size)}, {})
    assert sorted(map(len, found.values())) == [SIZE] * 3


def test_a_pin_wins_and_a_hostile_pin_does_not() -> None:
    found = cut_of({"A": [], "B": []}, {"A": "x", "B": "x"}, {"A": "elsewhere", "B": "../../etc"})
    assert found == {"elsewhere": ["A"], "x": ["B"]}


def test_a_group_named_like_a_keyword_gives_a_module_that_can_be_imported() -> None:
    assert list(cut_of({"A": []}, {"A": "import"})) == ["import_"]
