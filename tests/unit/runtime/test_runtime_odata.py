"""Literals, keys and conditions of OData; a feed cut into records, whatever its chunks."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl, unquote
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.errors import UsageError
from runtime.odata_cut import CutOff, Cutter
from runtime.odata_fields import Condition, Number, Text
from runtime.odata_literal import key_predicate, literal, query

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "null"),
        (True, "true"),
        (-7, "-7"),
        (1.5, "1.5"),
        (float("-inf"), "-INF"),
        (float("nan"), "NaN"),
        (Decimal("1E+2"), "100"),
        (date(2026, 1, 31), "2026-01-31"),
        (time(8, 5), "08:05:00"),
        (datetime(2026, 1, 31, 8, tzinfo=UTC), "2026-01-31T08:00:00Z"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    ],
)
def test_literals_by_type(value: object, written: str) -> None:
    assert literal(value) == written


@pytest.mark.parametrize("value", [datetime(2026, 1, 1), Decimal("NaN"), object(), [1]])  # the case
def test_values_without_a_literal_are_refused(value: object) -> None:
    with pytest.raises(UsageError):
        literal(value)


def unquoted(text: str) -> str:
    """What a service reads: the text between single quotes, doubled ones halved."""
    assert re.fullmatch(r"'(?:[^']|'')*'", text, re.DOTALL)
    return text[1:-1].replace("''", "'")


@given(TEXT)
def test_no_text_ends_its_literal_early(text: str) -> None:
    assert unquoted(literal(text)) == text


@given(TEXT, TEXT)
def test_no_text_leaves_its_query_option(first: str, second: str) -> None:
    options = {"$filter": f"A eq {literal(first)}", "$search": second or "x"}
    made = query(options)
    assert made.isascii()
    assert parse_qsl(made[1:], keep_blank_values=True) == list(options.items())


@given(TEXT)
def test_no_text_leaves_its_path_segment(text: str) -> None:
    predicate = key_predicate(("Id",), text)
    assert not set(predicate) & set("/?# ")
    assert unquoted(unquote(predicate)[1:-1]) == text


@pytest.mark.parametrize("key", [(1,), (1, 2, 3), 5, (1, None)])
def test_a_key_has_all_its_parts(key: Any) -> None:
    with pytest.raises(UsageError, match="a tuple \\(CardId, Tag\\)"):
        key_predicate(("CardId", "Tag"), key)


def test_conditions_keep_their_meaning_when_they_are_joined() -> None:
    a: Number[Any, int] = Number("A")
    b: Text[Any] = Text("B")
    either: Condition[Any] = (a == 1) | (a == 2)
    assert (either & (b == "x")).text() == "(A eq 1 or A eq 2) and B eq 'x'"
    assert (~(either & (b == "x"))).text() == "not ((A eq 1 or A eq 2) and B eq 'x')"
    assert (either | (b == "x")).text() == "A eq 1 or A eq 2 or B eq 'x'"
    assert (a < a).text() == "A lt A"


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
RECORDS = st.lists(st.dictionaries(TEXT, VALUES, max_size=4), max_size=6)


def cut(data: bytes, size: int) -> tuple[list[Any], Any]:
    cutter = Cutter(1_000_000)
    found: list[Any] = []
    for start in range(0, len(data), size):
        found += map(json.loads, cutter.feed(data[start : start + size]))
    found += map(json.loads, cutter.finish())
    return found, json.loads(cutter.rest())


@settings(max_examples=150, deadline=None)
@given(RECORDS, st.integers(1, 50), st.booleans(), st.sampled_from([None, 1]))
def test_every_record_comes_out_once_whatever_the_chunks(
    records: list[dict[str, Any]], size: int, ascii: bool, indent: int | None
) -> None:
    document = {"a": {"value": [{}]}, "b": "value", "value": records, "link": ["x", {"y": "]"}]}
    data = json.dumps(document, ensure_ascii=ascii, indent=indent).encode()
    assert cut(data, size) == (records, document | {"value": []})


@settings(max_examples=60, deadline=None)
@given(RECORDS.filter(bool), st.data())
def test_no_part_of_a_feed_passes_for_a_whole_one(records: list[dict[str, Any]], data: st.DataObject) -> None:
    whole = json.dumps({"value": records}).encode()
    part = whole[: data.draw(st.integers(0, len(whole) - 1))]
    with pytest.raises((CutOff, json.JSONDecodeError)):
        cut(part, 16)


def test_deep_records_are_cut_without_recursion() -> None:
    deep = b'{"a":' * 5000 + b"1" + b"}" * 5000
    cutter = Cutter(1_000_000)
    assert list(cutter.feed(b'{"value":[' + deep + b"]}")) == [deep]


@pytest.mark.parametrize("data", [b'{"value":[1]}', b'{"value":[[]]}'])
def test_a_list_of_something_else_is_refused(data: bytes) -> None:
    with pytest.raises(CutOff, match="no record"):
        list(Cutter(1000).feed(data))


def test_nothing_is_held_beyond_the_limit() -> None:
    cutter = Cutter(1000)
    assert list(cutter.feed(b'{"value":[{"a":"' + b"x" * 900)) == []
    with pytest.raises(CutOff, match="larger than 1000 bytes"):
        list(cutter.feed(b"x" * 900))
