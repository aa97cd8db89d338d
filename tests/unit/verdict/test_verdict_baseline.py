"""Known findings: what they excuse, when they are over, and what their file may hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conformance.verdict.baseline import (
    Known,
    Met,
    hold,
    load_baseline,
    none_of,
    pruned,
    soonest_first,
    text,
    updated,
)  # fmt: skip
from generator.diagnostics import BadInput
from generator.model import Marks

TODAY = date(2026, 11, 21)
NEW = Known(fingerprint="", clause="", reason="ticket 4711", owner="integration", expires="2027-01-01")
FOUND = [Met("CLR-PAGE-005", True, (("aa", "next"), ("bb", "total"))), Met("CLR-AUTH-001", True)]


def test_an_update_takes_what_is_new_and_leaves_what_is_known() -> None:
    made, added = updated(none_of("clarity"), FOUND, TODAY, NEW)
    assert added == 2
    assert [(e.fingerprint, e.clause, e.at, e.first_seen) for e in made.known] == [
        ("aa", "CLR-PAGE-005", "next", "2026-11-21"), ("bb", "CLR-PAGE-005", "total", "2026-11-21"),
    ]  # fmt: skip
    later, added = updated(made, FOUND[:1], date(2026, 12, 1), Known(fingerprint="", clause="", reason="other"))
    assert added == 0
    assert {(e.reason, e.first_seen, e.last_seen) for e in later.known} == {("ticket 4711", "2026-11-21", "2026-12-01")}


def test_a_known_finding_is_covered_and_a_new_one_beside_it_is_not() -> None:
    known, _ = updated(none_of("clarity"), FOUND, TODAY, NEW)
    held = hold(known, FOUND, TODAY)
    assert held.covers(["aa", "bb"])
    assert not held.covers(["aa", "cc"])
    assert not held.covers([])
    assert not held.stale


def test_what_is_not_found_any_more_is_stale_only_where_the_clause_was_judged() -> None:
    known, _ = updated(none_of("clarity"), FOUND, TODAY, NEW)
    judged = hold(known, [Met("CLR-PAGE-005", True, (("aa", "next"),))], TODAY)
    assert [entry.fingerprint for entry in judged.gone] == ["bb"]
    assert judged.stale
    assert [entry.fingerprint for entry in pruned(known, judged).known] == ["aa"]
    assert not hold(known, [Met("CLR-PAGE-005", False)], TODAY).stale


def test_an_entry_that_expired_still_excuses_and_makes_the_baseline_stale() -> None:
    known, _ = updated(none_of("clarity"), FOUND, TODAY, NEW)
    assert not hold(known, FOUND, date(2026, 12, 31)).stale
    over = hold(known, FOUND, date(2027, 1, 1))
    assert over.stale
    assert over.covers(["aa"])


def test_soonest_to_expire_stands_first_and_without_a_day_last() -> None:
    days = ["", "2027-01-02", "2026-12-01"]
    entries = [Known(fingerprint=day, clause="C", reason="r", expires=day) for day in days]
    assert [entry.expires for entry in soonest_first(entries)] == ["2026-12-01", "2027-01-02", ""]


PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=30)


@given(st.lists(st.tuples(PLAIN, PLAIN, PLAIN.filter(lambda r: r.strip() != "")), max_size=5))
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]]
) -> None:
    run = [Met("X-1", True, tuple((f"f{n}", at) for n, (at, _, _) in enumerate(rows)))]
    reason = rows[0][2] if rows else "r"
    made, _ = updated(none_of("clarity"), run, TODAY, Known(fingerprint="", clause="", reason=reason, owner="o: #1"))
    file = tmp_path_factory.mktemp("b") / "known.yaml"
    file.write_text(text(made), "utf-8")
    read = load_baseline(file, vendor="clarity").known
    assert [replace(entry, marks=Marks()) for entry in read] == [replace(entry, marks=Marks()) for entry in made.known]


ENTRY = "- {fingerprint: a, clause: C, reason: r}\n"


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ("- {fingerprint: a, clause: C, reason: ' '}\n", "known without a reason"),
        ("- {fingerprint: a, clause: C}\n", "reason"),
        ("- {fingerprint: a, clause: C, reason: r, expires: soon}\n", "expires is no day"),
        (ENTRY * 2, "a stands twice (first in line 4)"),
        ("- {fingerprint: a, clause: C, reason: r, expiry: never}\n", "expiry"),
        ("[", "no YAML"),
    ],
)
def test_a_bad_entry_is_told_with_its_place(tmp_path: Path, known: str, told: str) -> None:
    file = tmp_path / "known.yaml"
    file.write_text(f"baseline: 1\nvendor: clarity\nknown:\n{known}", "utf-8")
    with pytest.raises(BadInput) as caught:
        load_baseline(file, vendor="clarity")
    assert str(caught.value).startswith(f"{file}:")
    assert told in str(caught.value)


def test_the_baseline_of_another_vendor_excuses_nothing(tmp_path: Path) -> None:
    file = tmp_path / "known.yaml"
    file.write_text("baseline: 1\nvendor: planfix\n", "utf-8")
    with pytest.raises(BadInput, match="the baseline is for planfix, not for clarity"):
        load_baseline(file, vendor="clarity")
