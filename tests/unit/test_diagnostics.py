"""Bad input is told in one line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import BadInput, Note, one_line


def test_place_message_and_remedy() -> None:
    error = BadInput("what is wrong", "a/api.yaml", 3, remedy="do this")
    assert (str(error), error.place) == ("a/api.yaml:3: what is wrong; do this", "a/api.yaml:3")
    assert str(BadInput("what", "a.yaml")) == "a.yaml: what"
    assert str(BadInput("what")) == "what"
    assert str(Note("a.yaml", 3, "odd")) == "a.yaml:3: odd"


@given(st.text(), st.text(), st.integers(0, 9), st.text())
def test_whatever_a_document_holds_stays_one_printable_line(message: str, file: str, line: int, remedy: str) -> None:
    text = str(BadInput(message, file, line, remedy=remedy))
    assert len(text.splitlines()) <= 1
    assert text == "" or text.isprintable()


def test_long_words_are_cut() -> None:
    assert len(one_line("x" * 5000)) == 600
