from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conformance.mock.clarity.filter import BadFilter, Kind, UnknownAttributes, compiled

COLUMNS: dict[str, Kind] = {
    "code": "text",
    "isActive": "boolean",
    "priority": "integer",
    "start": "date",
    "cost": "number",
}
ROWS = [
    ("Alpha", 1, 10, "2025-01-01T00:00:00", 1.5),
    ("Beta", 0, 20, "2025-06-01T00:00:00", None),
    ("O'Hara", 1, None, None, 3.0),
]


def _matches(text: str) -> list[str]:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE t (code, isActive, priority, start, cost)")
    db.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?)", ROWS)
    where = compiled(text, COLUMNS)
    return [code for (code,) in db.execute(f"SELECT code FROM t WHERE {where.sql}", where.values)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("(isActive = true)", ["Alpha", "O'Hara"]),
        ("((isActive = true) and (priority < 15))", ["Alpha"]),
        ("(code = 'Alpha') or (code = 'Beta')", ["Alpha", "Beta"]),
        ("(code in ('Beta', 'O''Hara'))", ["Beta", "O'Hara"]),
        ("(code startsWith 'Al')", ["Alpha"]),
        ("(code startsWith '%ta')", ["Beta"]),
        ("(code contains 'a')", ["Alpha", "Beta", "O'Hara"]),
        ("(start >= '2025-02-01T00:00:00')", ["Beta"]),
        ("(cost = null)", ["Beta"]),
        ("( priority=10 )", ["Alpha"]),
        ("(((priority != 10)))", ["Beta"]),
        ("(cost > -1)", ["Alpha", "O'Hara"]),
    ],
)
def test_conditions_select(text: str, codes: list[str]) -> None:
    assert _matches(text) == codes


@pytest.mark.parametrize(
    "text",
    ["isActive = true", "(isActive = true", "(isActive true)", "(priority = 'x')", "(start = '2025')",
     "(code endsWith 'a')", "(code = 5)", "(priority startsWith 'a')", "()", "(code in ())", "(code = 'a) ", "(a ~ 1)",
     "(" * 60 + "code = 'a'" + ")" * 60],
)  # fmt: skip
def test_what_the_grammar_lacks_is_refused(text: str) -> None:
    with pytest.raises(BadFilter):
        compiled(text, COLUMNS)


def test_unknown_attributes_are_all_named() -> None:
    with pytest.raises(UnknownAttributes) as refused:
        compiled("((foo = '1') and (bar = '2') and (code = 'a'))", COLUMNS)
    assert refused.value.args == ("foo", "bar")


@given(st.text(max_size=60))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    try:
        where = compiled(text, COLUMNS)
    except (BadFilter, UnknownAttributes):
        return
    assert where.sql.count("?") == len(where.values)


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",)), max_size=30))
def test_a_quoted_text_finds_itself_and_is_never_sql(value: str) -> None:
    where = compiled("(code = '" + value.replace("'", "''") + "')", COLUMNS)
    assert where.sql == '"code" = ?'
    assert where.values == (value,)
