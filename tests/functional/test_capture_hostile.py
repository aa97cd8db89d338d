"""Overlays of strangers: whatever an instance calls its types and members, the client is sound and runs none of it."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.capture.fields import NewField, NewType
from generator.capture.writing import Header, overlay_text
from generator.commands.generation import Request, run

GENERATED = Path(__file__).parents[2] / "generated"
NAMES = [
    *("class", "None", "Entity", "Facade", "field", "dt", "FACADE", "Format", "Verb", "EntityObj", "ValuePair", "str"),
    *("int", "{{ 7 * 7 }}", "{% raw %}", "a\\", "\u202e evil", "\x01control", "'", '"', "#", "x" * 5000, "\ufb01"),
    *("__init__", "__class__", "extra", "entity_id", "was_sent", "values_", "Ünïcode", "日本", "1st", " ", "🙂"),
    '"""\nimport os; os.system("touch pwned")\n"""',
]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("hostile")
    twice = list(enumerate([*NAMES, *NAMES]))
    fields = tuple(NewField(900_000 + n, name, name, None, False) for n, name in twice)
    types = [NewType(9_000 + n, name, fields if not n else fields[:1]) for n, name in twice]
    types.append(NewType(4, "Something else", (NewField(436, "not the title", "", None, False), *fields)))
    text = overlay_text(Header("ppmpro", "https://ppm.example", "2026-11-21", "2021"), [], types)
    (folder / "overlay.yaml").write_text(text, "utf-8")
    out = folder / "sdk"
    shutil.copytree(GENERATED / "ppmpro", out)  # over the shipped client, whose other files are formatted already
    assert run(Request(vendors=("ppmpro",), out=out, overlays=(folder / "overlay.yaml",), jobs=1)) == 0
    shipped = {name: sys.modules.pop(name) for name in list(sys.modules) if name.split(".")[0] == "planview_ppmpro"}
    sys.path.insert(0, str(out / "src"))
    yield importlib.import_module("planview_ppmpro.entities")
    sys.path.remove(str(out / "src"))
    for name in [name for name in sys.modules if name.split(".")[0] == "planview_ppmpro"]:
        del sys.modules[name]
    sys.modules.update(shipped)


def kinds(module: Any) -> list[Any]:
    return [value for value in vars(module).values() if isinstance(value, type) and getattr(value, "entity_type_", 0)]


def test_every_type_and_every_member_has_a_name_of_its_own(hostile: Any) -> None:
    members = importlib.import_module("planview_ppmpro._runtime.entity_model").members
    made = {kind.entity_type_: kind for kind in kinds(hostile)}
    assert set(made) >= {9_000 + n for n in range(2 * len(NAMES))}
    assert {field.id for field in members(made[9_000]).values()} == {900_000 + n for n in range(2 * len(NAMES))}
    assert all(name.isidentifier() and len(name) < 100 for kind in made.values() for name in members(kind))


def test_members_of_the_base_class_are_hidden_by_none(hostile: Any) -> None:
    one = kinds(hostile)[0]()
    assert (one.entity_id, one.extra, callable(one.was_sent)) == (0, {}, True)


def test_what_is_known_keeps_its_name(hostile: Any) -> None:
    project = hostile.Project
    assert (project.entity_type_, project.title.id) == (4, 436)


def test_nothing_of_it_was_executed(hostile: Any) -> None:
    assert list(Path().glob("pwned*")) == []
    assert "49" not in Path(hostile.__file__).read_text("utf-8").split()


def test_two_thousand_fields_are_imported(tmp_path: Path) -> None:
    fields = "".join(f"      - {{id: {1_000_000 + n}, label: Field {n}}}\n" for n in range(2_000))
    text = (
        f"overlay: 1\nvendor: ppmpro\nevidence: observed\ntypes:\n  - id: 4\n    name: Project\n    fields:\n{fields}"
    )
    (tmp_path / "overlay.yaml").write_text(text, "utf-8")
    out = tmp_path / "sdk"
    shutil.copytree(GENERATED / "ppmpro", out)
    assert run(Request(vendors=("ppmpro",), out=out, overlays=(tmp_path / "overlay.yaml",), jobs=1)) == 0
    source = (out / "src" / "planview_ppmpro" / "entities.py").read_text("utf-8")
    assert compile(source, "entities.py", "exec")
    assert source.count("default=None)") > 2_000
