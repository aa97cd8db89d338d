"""Nested parameters of the mocked Clarity."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conformance.mock.clarity.expand import BadExpand, nested


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(tasks)", {"tasks": {}}),
        ("(tasks,teams)", {"tasks": {}, "teams": {}}),
        ("(tasks=(fields=(a,b),limit=5),teams)", {"tasks": {"fields": "a,b", "limit": "5"}, "teams": {}}),
        ("( tasks = ( sort = (x desc) ) )", {"tasks": {"sort": "x desc"}}),
        ("(tasks=(filter=((a = 1) and (b = 'x,)'))))", {"tasks": {"filter": "((a = 1) and (b = 'x,)'))"}}),
        ("(manager=(fields=()))", {"manager": {"fields": ""}}),
        ("()", {}),
    ],
)
def test_names_and_their_parameters(text: str, found: dict[str, dict[str, str]]) -> None:
    assert nested(text) == found


@pytest.mark.parametrize(
    "text", ["tasks", "(tasks", "(tasks=5)", "(tasks=(limit))", "(a b)", "((tasks)", "(a='x)", "(a))("]
)
def test_what_the_grammar_lacks_is_refused(text: str) -> None:
    with pytest.raises(BadExpand):
        nested(text)


@given(st.text(alphabet="(),=' ab", max_size=40))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    try:
        found = nested(text)
    except BadExpand:
        return
    assert all(name.isidentifier() for name in found)
