"""The file set refuses every path that could leave the output folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.fileset import FileSet, PathEscape, safe_path

HOSTILE = [
    "../x",
    "a/../../x",
    "/etc/passwd",
    "a//b",
    "",
    ".",
    "a/",
    "a\\b",
    "C:/x",
    "a/\x00",
    "nul.py",
    "a/CON",
    "x\n.py",
    "~/x y",
    "...",
    "a/:b",
]


@pytest.mark.parametrize("path", HOSTILE)
def test_a_path_outside_the_folder_is_refused(path: str) -> None:
    with pytest.raises(PathEscape):
        FileSet().add(path, "")


@given(st.text(max_size=40))
def test_whatever_is_accepted_stays_inside(path: str) -> None:
    root = Path("/out/put")
    try:
        kept = safe_path(path)
    except PathEscape:
        return
    assert (root / kept).resolve().is_relative_to(root)
    assert "\\" not in kept


@pytest.mark.parametrize("path", ["src/acme/__init__.py", ".gitignore", "src/задача.py", "a-b/c_d.1.md"])
def test_ordinary_paths_are_kept(path: str) -> None:
    assert safe_path(path) == path


def test_two_outputs_for_one_path_are_refused_whatever_the_case() -> None:
    files = FileSet()
    files.add("a/Vlan.py", "")
    with pytest.raises(ValueError, match="two outputs"):
        files.add("a/VLAN.py", "")


def test_a_file_of_the_user_has_no_digest() -> None:
    files = FileSet()
    files.add("a", "1")
    files.add("b", "2", keep=True)
    assert list(files.digests()) == ["a"]
