"""The assumed search grammar against rows in SQLite, and against a reading of the same meaning in Python."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conformance.mock.planview_admin.filter import LONGEST, BadFilter, compiled

MEMBERS = ("email", "firstName", "lastLogin")
ROWS = [
    {"email": "ann+x@example.com", "firstName": "Ann", "lastLogin": "2026-01-01T00:00:00Z"},
    {"email": "bob@example.com", "firstName": "Bob_1", "lastLogin": None},
    {"email": "o'hara@example.org", "firstName": '"quoted"', "lastLogin": "2025-06-01T00:00:00Z"},
    {"email": "100%@example.org", "firstName": "ann", "lastLogin": "2024-01-01T00:00:00Z"},
]


@pytest.fixture(scope="module")
def found() -> Callable[[str], list[int]]:
    db = sqlite3.connect(":memory:")
    db.execute('CREATE TABLE t (n, "email", "firstName", "lastLogin")')
    db.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", [(n, *row.values()) for n, row in enumerate(ROWS)])

    def run(text: str) -> list[int]:
        where, values = compiled(text, MEMBERS)
        return [n for (n,) in db.execute(f"SELECT n FROM t WHERE {where} ORDER BY n", values)]

    return run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('email eq "BOB@example.com"', [1]),
        ('EMAIL Co "example.org"', [2, 3]),
        ('firstName sw "ann"', [0, 3]),
        ('firstName co "_"', [1]),
        ('email co "%"', [3]),
        ('email sw "o\'hara"', [2]),
        ('firstName eq "\\"quoted\\""', [2]),
        ("lastLogin pr", [0, 2, 3]),
        ("not (lastLogin pr)", [1]),
        ('lastLogin gt "2025-01-01"', [0, 2]),
        ('lastLogin le "2025-06-01T00:00:00Z"', [2, 3]),
        ('firstName ne "ann"', [1, 2]),
        ('email ew "org" and lastLogin pr or firstName eq "bob_1"', [1, 2, 3]),
        ('email ew "org" and (lastLogin lt "2025" or firstName eq "bob_1")', [3]),
        ('((email sw "ann"))', [0]),
    ],
)
def test_what_a_filter_finds(found: Callable[[str], list[int]], text: str, expected: list[int]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "email", "email eq", "email eq bob", 'email is "x"', 'phone eq "1"', 'email eq "x" email eq "y"',
        "(lastLogin pr", "lastLogin pr)", 'email eq "x" and', "and", "not", 'email eq "', "email eq (",
        "x" * (LONGEST + 1), "(" * 300 + "lastLogin pr" + ")" * 300, 'email eq "x"; DROP TABLE t', "email pr or",
        "lastLogin pr not lastLogin pr",
    ],
)  # fmt: skip
def test_what_no_filter_is(text: str) -> None:
    with pytest.raises(BadFilter):
        compiled(text, MEMBERS)


@given(st.text(max_size=80))
def test_any_text_is_a_filter_or_is_refused(text: str) -> None:
    try:
        where, values = compiled(text, MEMBERS)
    except BadFilter:
        return
    assert where.count("?") == len(values)


def holds(row: dict[str, Any], name: str, operator: str, value: str) -> bool:
    actual = row[name]
    if actual is None:
        return operator == "ne"
    left, right = actual.lower(), value.lower()
    return {
        "eq": left == right,
        "ne": left != right,
        "co": right in left,
        "sw": left.startswith(right),
        "ew": left.endswith(right),
    }[operator]


TEXTS = st.text(alphabet="ab%_'\"\\. x@", max_size=6)
COMPARISON = st.tuples(st.sampled_from(MEMBERS), st.sampled_from(["eq", "ne", "co", "sw", "ew"]), TEXTS)


@given(one=COMPARISON, two=COMPARISON, joined=st.sampled_from(["and", "or"]), negated=st.booleans())
def test_a_filter_means_the_same_in_sql_and_in_words(one, two, joined, negated, found) -> None:
    def said(name: str, operator: str, value: str) -> str:
        return f"{name} {operator} {json.dumps(value)}"

    text = f"{said(*one)} {joined} {'not (' + said(*two) + ')' if negated else said(*two)}"
    wanted = []
    for n, row in enumerate(ROWS):
        left, right = holds(row, *one), holds(row, *two) is not negated
        if left and right if joined == "and" else left or right:
            wanted.append(n)
    assert found(text) == wanted
