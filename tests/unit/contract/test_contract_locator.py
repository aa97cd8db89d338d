"""Locators: the printed form reads back as the same locator, whatever the names are."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.contract.locator import Locator, Step

names = st.text(min_size=1, max_size=12) | st.sampled_from(
    ["*", "~", "@x", "a[]", "*[]", "a/b", "~1", "~2a", "@", "[]", "@odata.count"]
)
steps = st.one_of(
    st.builds(Step, st.sampled_from(["child", "each", "attribute"]), names),
    st.just(Step("only")),
    st.just(Step("text")),
)
locators = st.one_of(
    st.builds(Locator, st.sampled_from(["status", "media"])),
    st.builds(Locator, st.sampled_from(["header", "cookie", "query", "path", "form"]), names),
    st.builds(
        Locator,
        st.sampled_from(["body", "fault", "item", "row", "token"]),
        st.just(""),
        st.lists(steps, max_size=6).map(tuple),
    ),
)


@given(locators)
def test_the_printed_form_reads_back(locator: Locator) -> None:
    assert Locator.parse(str(locator)) == locator


@given(
    st.text(max_size=40) | st.builds(lambda a, b: f"{a}:/{b}", st.sampled_from(["body", "item"]), st.text(max_size=20))
)
def test_any_text_is_read_or_refused_with_a_reason(text: str) -> None:
    reason = ""
    try:
        locator = Locator.parse(text)
    except ValueError as error:
        locator, reason = None, str(error)
    assert repr(text) in reason if locator is None else Locator.parse(str(locator)) == locator


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("body:/", ()),
        ("body:/a/b", (Step("child", "a"), Step("child", "b"))),
        ("body:/rows[]", (Step("each", "rows"),)),
        ("body:/*/*[]", (Step("only"), Step("each", "*"))),
        ("body:/*/@count", (Step("only"), Step("attribute", "count"))),
        ("body:/a/~", (Step("child", "a"), Step("text"))),
        ("item:/a~1b", (Step("child", "a/b"),)),
        ("body:/~2odata.nextLink", (Step("child", "@odata.nextLink"),)),
    ],
)
def test_steps(text: str, steps: tuple[Any, ...]) -> None:
    assert Locator.parse(text).steps == steps


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "heder:X",
            (
                "unknown place 'heder' in locator 'heder:X'; places: status, header, cookie, media, query, path, form, "
                "body, fault, item, row, token"
            ),
        ),
        ("header:", "locator 'header:' needs a name: header:NAME"),
        ("status:200", "'status' takes no path: 'status:200'"),
        ("body:a", "locator 'body:a' needs a path: body:/a/b"),
        ("body:/a//b", "empty step in locator 'body:/a//b'"),
        ("body:/@", "empty step in locator 'body:/@'"),
    ],
)
def test_reasons(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)) as caught:
        Locator.parse(text)
    assert str(caught.value) == reason
