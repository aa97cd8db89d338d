"""The folder of a capture and the text of its overlay, read back by the reader of overlays."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.capture.catalogues import Row
from generator.capture.fields import NewField, NewType
from generator.capture.objects import Added, Addition
from generator.capture.writing import Header, check_folder, overlay_text, quoted, write_folder
from generator.contract import yamlsource
from generator.contract.overlay import parse_overlay
from generator.diagnostics import BadInput
from generator.model import ShapeId

HEADER = Header("acme", "https://ppm.example", "2026-11-21", "1")
SHAPE = ShapeId("acme", "schemas", "Thing")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_any_text_comes_back(text: str) -> None:
    assert yamlsource.plain(yamlsource.parse(f"a: {quoted(text)}")) == {"a": text}


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40).filter(str.strip))
def test_whatever_an_instance_calls_its_members_the_overlay_is_read_again(name: str) -> None:
    added = Added(Row(name, name, ("x",), required=True), ("number", True), learnt=True)
    new = NewType(4, name, (NewField(7, name, name, None, True), NewField(8, "", "", "day", False)))
    overlay = parse_overlay(overlay_text(HEADER, [Addition("Thing", (SHAPE,), (added,), True)], [new]))
    (member,) = overlay.members()
    assert (member.name, member.type, member.list) == (name, "number", True)
    assert [(f.label, f.form) for f in overlay.types[0].fields] == [(name, "text"), ("field 8", "day")]


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("x", "utf-8")
    with pytest.raises(BadInput, match="did not write"):
        check_folder(tmp_path)
    with pytest.raises(BadInput, match="does not exist"):
        check_folder(tmp_path / "a" / "b")
    with pytest.raises(BadInput, match="is no folder"):
        check_folder(tmp_path / "thesis.txt")


def test_an_earlier_capture_is_replaced_as_a_whole(tmp_path: Path) -> None:
    folder = tmp_path / "captured"
    write_folder(folder, {"overlay.yaml": b"1", "raw/a.json": b"{}"})
    check_folder(folder)
    write_folder(folder, {"overlay.yaml": b"2"})
    assert [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*"))] == ["overlay.yaml"]
    assert [path.name for path in tmp_path.iterdir()] == ["captured"]
