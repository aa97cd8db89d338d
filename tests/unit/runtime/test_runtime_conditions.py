"""Conditions of filters: their text, what they refuse, and that no value can leave its quotes."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.conditions import Condition, Flag, Ordered, Plain, Searched, Text
from runtime.errors import UsageError
from runtime.operation import Format
from runtime.urls import query_text

NAME: Text[object] = Text("name")
ACTIVE: Flag[object] = Flag("isActive")
COUNT: Ordered[object, int] = Ordered("count")
SHARE: Ordered[object, float] = Ordered("share")
START: Ordered[object, datetime] = Ordered("start", Format("yyyy-MM-dd'T'HH:mm:ss"))
STATUS: Plain[object, str | int] = Plain("status")


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (NAME.eq("A"), "(name = 'A')"),
        (NAME.ne("O'Hare"), "(name != 'O''Hare')"),
        (NAME.starts_with("%x"), "(name startsWith '%x')"),
        (NAME.is_in(["a", "b,'c"]), "(name in ('a','b,''c'))"),
        (ACTIVE.eq(True), "(isActive = true)"),
        (ACTIVE.ne(False), "(isActive != false)"),
        (COUNT.lt(-3), "(count < -3)"),
        (COUNT.le(3) & COUNT.gt(1), "((count <= 3) and (count > 1))"),
        (SHARE.ge(1e21), "(share >= 1000000000000000000000)"),
        (SHARE.eq(0.25), "(share = 0.25)"),
        (START.ge(datetime(2025, 1, 6, 8)), "(start >= '2025-01-06T08:00:00')"),
        (STATUS.is_in(["0", 1]), "(status in ('0',1))"),
        (Searched[object]("searchText").starts_with("Lee"), "(searchText startsWith 'Lee')"),
    ],
)
def test_a_condition_is_the_text_that_is_sent(condition: Condition[object], text: str) -> None:
    assert str(condition) == text
    assert query_text("filter", condition, "repeat").startswith("filter=%28")


@pytest.mark.parametrize(
    "make",
    [
        lambda: NAME.is_in([]),
        lambda: NAME.is_in("abc"),
        lambda: SHARE.eq(float("nan")),
        lambda: SHARE.lt(float("inf")),
        lambda: START.eq(datetime(2025, 1, 6, tzinfo=UTC)),
        lambda: Ordered[object, Any]("day").eq(datetime(2025, 1, 6)),
        lambda: NAME.eq(None),  # type: ignore[arg-type]  # what a type checker refuses is refused at run time too
        lambda: bool(NAME.eq("a")),
        lambda: NAME.eq("a") and NAME.eq("b"),
    ],
)
def test_what_cannot_be_said_is_refused(make: Any) -> None:
    with pytest.raises(UsageError):
        make()


@given(st.text())
def test_no_text_leaves_its_quotes(value: str) -> None:
    text = str(NAME.eq(value))
    inside = re.fullmatch(r"\(name = '((?:[^']|'')*)'\)", text, re.DOTALL)
    assert inside is not None
    assert inside[1].replace("''", "'") == value
