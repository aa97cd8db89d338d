"""Known entities: the shipped file, and files with faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.contract.known import load_known
from generator.data import data_root
from generator.diagnostics import BadInput

SHIPPED = data_root() / "specs" / "ppmpro" / "entities.yaml"
HEAD = "entities: 1\nvendor: acme\nevidence: documented\nsource: [S]\ntypes:\n"


def written(tmp_path: Path, rows: str) -> Path:
    path = tmp_path / "entities.yaml"
    path.write_text(HEAD + rows, encoding="utf-8")
    return path


def test_the_shipped_file_knows_types_and_fields_by_id() -> None:
    known = load_known(SHIPPED).by_id()
    assert len(known) == 35
    assert known[300].name == "Financial Entry"
    title = next(f for f in known[4].fields if f.label == "title")
    assert (title.id, title.form, title.method) == (436, "text", "title")
    assert not known[20].creates
    assert known[54].creates


def test_every_shipped_fact_bears_a_source() -> None:
    for kind in load_known(SHIPPED).types:
        assert kind.marks.source
        assert all(f.marks.source for f in kind.fields)


@pytest.mark.parametrize(
    ("rows", "line", "says"),
    [
        ("  - {id: 4, name: A}\n  - {id: 4, name: B}\n", 7, "type 4 stands twice"),
        ("  - {id: 4, name: A, fields: [{id: 1, label: x}, {id: 1, label: y}]}\n", 6, "field of type 4 1 stands twice"),
        ("  - {id: 4, name: A, fields: [{id: 1, label: x, form: colour}]}\n", 6, "form"),
        ("  - {id: four, name: A}\n", 6, "id"),
        ("  - {name: A}\n", 6, "id"),
    ],
)
def test_a_fault_is_one_line_with_its_place(tmp_path: Path, rows: str, line: int, says: str) -> None:
    with pytest.raises(BadInput) as raised:
        load_known(written(tmp_path, rows))
    message = str(raised.value).splitlines()[0]
    assert f"entities.yaml:{line}" in message
    assert says in message
