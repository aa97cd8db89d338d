"""Text of a spec reaches Python only as a literal or a docstring, and can do nothing there."""

from __future__ import annotations

import ast

import black
import pytest
from black.mode import Mode, TargetVersion
from hypothesis import example, given
from hypothesis import strategies as st

from generator.pyplan.text import docstring, literal, plain

HOSTILE = [
    '"""; import os; """',
    "'''",
    "\\",
    '\\"',
    "\\N{BULLET}",
    "a\nb",
    "\u2028",
    "\u202eabc",
    "\x00",
    '"',
    "'\"",
    "{{x}}",
    "\ud800",
    "\x85",
    '""""""',
]
MODE = Mode(line_length=120, target_versions={TargetVersion.PY311})


def unchanged_by_black(source: str) -> bool:
    return black.format_str(source, mode=MODE) == source


@given(st.text())
@example("\\" * 3 + '"')
def test_literal_round_trips_and_is_one_printable_line(text: str) -> None:
    written = literal(text)
    assert ast.literal_eval(written) == text
    assert written.isprintable()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_literals_are_one_expression(text: str) -> None:
    tree = ast.parse(literal(text), mode="eval")
    assert isinstance(tree.body, ast.Constant)
    assert tree.body.value == text


@given(st.text(alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\"'\\\n{}"))))
def test_literals_are_what_black_would_write(text: str) -> None:
    assert unchanged_by_black(f"value = {literal(text)}\n")


@given(st.text(), st.sampled_from([4, 8]))
@example('"', 4)
@example('ends in quotes ""', 4)
@example("\\", 4)
@example('x """ + __import__("os").system("id") + """', 8)
def test_no_text_can_end_a_docstring(text: str, indent: int) -> None:
    made = docstring(text, indent)
    if not made:
        return
    pad = " " * indent
    head = "class C:\n" if indent == 4 else "class C:\n    def m(self):\n"
    module = ast.parse(f"{head}{pad}{made}\n{pad}x = 1\n")
    (scope,) = module.body
    assert isinstance(scope, ast.ClassDef)
    inner = scope if indent == 4 else scope.body[0]
    assert isinstance(inner, ast.ClassDef | ast.FunctionDef)
    assert [type(node) for node in inner.body] == [ast.Expr, ast.Assign]


@given(
    st.text(alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("\"'\\\n <>-*"))),
    st.sampled_from([4, 8]),
)
@example("- a\n- b\n\nc", 4)
@example('"quoted" start', 4)
@example("a\\", 8)
def test_docstrings_are_what_black_would_write(text: str, indent: int) -> None:
    made = docstring(text, indent)
    if made:
        pad = " " * indent
        head = "class C:\n" if indent == 4 else "class C:\n    def m(self):\n"
        tail = f"\n\n{pad}x = 1\n" if indent == 4 else f"\n{pad}x = 1\n"
        assert unchanged_by_black(f"{head}{pad}{made}{tail}")


def test_docstring_keeps_meaning_of_markup_and_paragraphs() -> None:
    assert docstring("<p>First <b>line</b>.</p>\n\n<ul><li>one</li><li>two</li></ul>", 4) == (
        '"""First line.\n\n    - one\n    - two\n    """'
    )


def test_long_text_is_wrapped_to_the_line() -> None:
    assert all(len(line) <= 120 for line in docstring("word " * 200, 8).splitlines())


def test_plain_text_is_one_line() -> None:
    assert plain("a\u2028b\r\n<i>c</i>\x07d") == "a b c d"
