"""Writing: atomic, only our own files are deleted, what the user wrote survives."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.diagnostics import BadInput
from generator.render.check import causes, compare
from generator.render.fileset import FileSet
from generator.render.lock import NAME, Lock, read_lock
from generator.render.write import write


def fileset(**contents: str) -> FileSet:
    files = FileSet()
    for path, text in contents.items():
        files.add(path.replace("__", "/"), text, keep=path.startswith("custom"))
    return files


def lock_of(files: FileSet) -> Lock:
    return Lock(outputs=files.digests())


def test_files_appear_with_their_lock(tmp_path: Path) -> None:
    files = fileset(a__b="text", c="more")
    assert write(tmp_path, files, lock_of(files), None) == ["a/b", "c"]
    assert (tmp_path / "a/b").read_text() == "text"
    assert read_lock(tmp_path) == lock_of(files)
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["a", "b", "c", NAME]  # nothing staged is left


def test_an_unchanged_file_is_not_touched(tmp_path: Path) -> None:
    files = fileset(a="text")
    write(tmp_path, files, lock_of(files), None)
    os.utime(tmp_path / "a", (1, 1))
    assert write(tmp_path, files, lock_of(files), lock_of(files)) == []
    assert (tmp_path / "a").stat().st_mtime == 1


def test_only_files_of_the_previous_lock_are_deleted(tmp_path: Path) -> None:
    old, new = fileset(old__x="1", stays="2"), fileset(stays="2")
    write(tmp_path, old, lock_of(old), None)
    (tmp_path / "mine").write_text("by hand")
    assert write(tmp_path, new, lock_of(new), lock_of(old)) == ["old/x"]
    assert sorted(p.name for p in tmp_path.iterdir()) == [NAME, "mine", "stays"]


def test_custom_files_are_written_once(tmp_path: Path) -> None:
    files = fileset(custom__init="generated")
    write(tmp_path, files, lock_of(files), None)
    (tmp_path / "custom/init").write_text("by hand")
    assert write(tmp_path, files, lock_of(files), lock_of(files)) == []
    assert (tmp_path / "custom/init").read_text() == "by hand"
    assert compare(tmp_path, files, lock_of(files)) == []


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    outside, out = tmp_path / "outside", tmp_path / "out"
    outside.mkdir()
    out.mkdir()
    (out / "src").symlink_to(outside)
    files = fileset(first="1", src__x="2")
    with pytest.raises(BadInput, match="link"):
        write(out, files, lock_of(files), None)
    assert list(outside.iterdir()) == []
    assert [p.name for p in out.iterdir()] == ["src"]


def test_a_lock_cannot_point_outside(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"lock": 1, "outputs": {"../victim": "0"}}')
    with pytest.raises(BadInput, match="refused output path"):
        read_lock(tmp_path)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"lock": 2}', '{"lock": 1, "names": []}', '{"lock": 1, "inputs": {"a": 1}}', "[" * 100_000],
)
def test_a_broken_lock_is_bad_input(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text)
    with pytest.raises(BadInput, match="broken lock") as caught:
        read_lock(tmp_path)
    assert "\n" not in str(caught.value)


def test_a_lock_round_trips(tmp_path: Path) -> None:
    lock = Lock({"api.yaml": "1"}, {"package": "x"}, {"black": "2"}, {"a.py": "3"}, {"models": {"k": "Name", "ж": "Ж"}})
    (tmp_path / NAME).write_text(lock.text())
    assert read_lock(tmp_path) == lock


def test_comparison_shows_missing_changed_and_stale_files(tmp_path: Path) -> None:
    old = fileset(gone="x", same="x", edited="one\n")
    write(tmp_path, old, lock_of(old), None)
    new = fileset(same="x", edited="two\n", added="x")
    found = compare(tmp_path, new, lock_of(old))
    assert [(d.path, d.kind) for d in found] == [("added", "missing"), ("edited", "changed"), ("gone", "stale")]
    assert "-one" in found[1].diff
    assert "+two" in found[1].diff


def test_causes_name_what_changed() -> None:
    old, new = Lock({"api.yaml": "1"}, tools={"runtime": "1"}), Lock(
        {"api.yaml": "2", "b": "1"}, tools={"runtime": "1"}
    )
    assert causes(old, new) == ["input api.yaml changed", "input b added"]
    assert causes(old, old) == ["edited by hand: no input changed since the last generation"]
    assert causes(None, new) == ["there is no lock: nothing was generated here yet"]
