"""Importing a client costs nothing until it is used."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import mini_rest
import pytest

HERE = Path(__file__).parent
PATHS = os.pathsep.join([str(HERE / "mini_sdk"), str(HERE.parents[2] / "templates")])


def run(code: str) -> str:
    env = {"PYTHONPATH": PATHS, "PATH": os.environ.get("PATH", "")}
    return subprocess.run(
        [sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, env=env
    ).stdout


def test_the_root_imports_no_library() -> None:
    """`-S` hides site-packages: with a library the import would fail."""
    loaded = run(
        "import sys, mini_rest, mini_soap, mini_xml; print(*[m for m in sys.modules if 'mini' in m or 'runtime' in m])"
    )
    assert set(loaded.split()) <= {"mini_rest", "mini_soap", "mini_xml", "runtime", "runtime.lazy"}
    for heavy in ("msgspec", "httpx2", "lxml", "typing"):
        assert heavy not in loaded


def test_names_are_found_when_used() -> None:
    assert mini_rest.Mini.__name__ == "Mini"
    assert mini_rest.errors.MiniError.__name__ == "Error"
    assert {"Mini", "errors", "models"} <= set(dir(mini_rest))


def test_a_wrong_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Nope'"):
        _ = mini_rest.Nope  # type: ignore[attr-defined]
