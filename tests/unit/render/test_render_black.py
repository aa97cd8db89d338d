"""Formatting happens once for a text, and a broken template is bad input."""

from __future__ import annotations

import pytest

from generator.diagnostics import BadInput
from generator.render.black import format_all, format_source
from generator.render.fileset import digest


def test_source_is_formatted() -> None:
    assert format_source("a.py", "x = {  'a':1 }\n") == 'x = {"a": 1}\n'


def test_a_known_text_is_left_alone() -> None:
    odd = "x  =  1\n"
    assert format_all({"a.py": odd, "b.py": odd + "\n"}, known={digest(odd.encode())}) == {
        "a.py": odd,
        "b.py": "x = 1\n",
    }


def test_workers_give_what_one_process_gives() -> None:
    sources = {f"m{n}.py": "x = {  'a':1 }\n" * (n + 1) * 40 for n in range(12)}
    assert sum(text.count("\n") for text in sources.values()) > 3_000
    assert format_all(sources, jobs=2) == format_all(sources)


def test_what_is_no_python_is_told_with_its_path() -> None:
    with pytest.raises(BadInput) as caught:
        format_source("src/a.py", "def (:\n")
    assert str(caught.value).startswith("src/a.py: rendered text is no Python")
