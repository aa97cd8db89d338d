"""Values of the mocked PPM Pro: what fields take, days of parameters, Java's patterns."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conformance.mock.ppmpro import values
from conformance.mock.ppmpro.types import Field
from conformance.mock.soap import SoapFault

NOON = datetime(2026, 1, 15, 4, 5, 6)


@pytest.mark.parametrize(
    ("form", "given_", "kept"),
    [
        ("flag", "True", "true"),
        ("flag", "false", "false"),
        ("number", "7", "7.0"),
        ("number", "-0.50", "-0.5"),
        ("id", "15000000001", "15000000001"),
        ("day", "02/28/2026", "02/28/2026"),
        ("moment", "02/28/2026 05:00 PM", "02/28/2026 05:00 PM"),
        ("text", "<b>&", "<b>&"),
        ("text", "", None),
        ("flag", None, None),
    ],
)
def test_fields_keep_what_fits(form, given_, kept) -> None:
    assert values.stored(Field(1, "x", form), given_) == kept


@pytest.mark.parametrize(
    ("form", "given_"),
    [("flag", "yes"), ("number", "1e9"), ("number", "nan"), ("id", "-1"), ("id", "1" * 19), ("day", "2026/01/15"),
     ("moment", "32/01/2026"), ("text", "é" * 41), ("long", "x" * 4001)],
)  # fmt: skip
def test_fields_refuse_what_does_not(form, given_) -> None:
    with pytest.raises(SoapFault):
        values.stored(Field(1, "x", form), given_)


def test_a_user_defined_text_is_longer() -> None:
    assert values.stored(Field(2_700_000_002, "x", "text", "UDFx"), "x" * 4000) == "x" * 4000


def test_days_of_parameters() -> None:
    assert values.window_day("20260115", "x") == values.window_day("2026/01/15", "x") == date(2026, 1, 15)
    assert values.window_day("", "x") is None
    assert values.contour_day("2026/01/15", "x") == date(2026, 1, 15)
    assert values.month_day("02/01/2026", "x") == date(2026, 2, 1)
    for read, text in (
        (values.window_day, "15.1."),
        (values.contour_day, "01/15/2026"),
        (values.month_day, "02/02/2026"),
    ):
        with pytest.raises(SoapFault):
            read(text, "x")


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("MM/dd/yyyy HH:mm:ss", "01/15/2026 04:05:06"),
        ("EEE MMM dd hh:mm a", "Thu Jan 15 04:05 AM"),
        ("yyyy-MM-dd'T'HH:mm", "2026-01-15T04:05"),
        ("''yy", "'26"),
    ],
)
def test_patterns_of_java(pattern: str, text: str) -> None:
    assert values.java(NOON, pattern) == text


@given(st.text(max_size=80))
def test_any_pattern_gives_a_text_or_a_fault(pattern: str) -> None:
    unknown = False
    try:
        found = values.java(NOON, pattern)
    except SoapFault:
        unknown = True
        found = ""
    assert unknown <= any(c.isascii() and c.isalpha() for c in pattern)
    assert "%" not in found or "%" in pattern


@given(st.text(alphabet=st.characters(exclude_categories=["L", "Cs"], exclude_characters="'"), max_size=64))
def test_what_is_no_letter_stands_for_itself(pattern: str) -> None:
    assert values.java(NOON, pattern) == pattern
