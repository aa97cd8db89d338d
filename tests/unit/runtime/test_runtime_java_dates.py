"""Dates as Java prints them: month and zone by name, read and written whatever the locale."""

from __future__ import annotations

import locale
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.formats import ZONES, lexical
from runtime.operation import Format

STAMP = lexical(Format("EEE MMM dd HH:mm:ss zzz yyyy"))
MOMENT = lexical(Format("MM/dd/yyyy hh:mm a"))
PACIFIC = timezone(timedelta(hours=-7), "PDT")


def test_the_documented_stamp() -> None:
    read = STAMP.read("Mon May 14 11:06:41 PDT 2007")
    assert read == datetime(2007, 5, 14, 11, 6, 41, tzinfo=PACIFIC)
    assert STAMP.write(datetime(2007, 5, 14, 11, 6, 41, tzinfo=PACIFIC)) == "Mon May 14 11:06:41 PDT 2007"


def test_summer_time_changes_the_name_and_the_moment() -> None:
    winter, summer = (STAMP.read(f"Sun Nov 01 01:30:00 {zone} 2026") for zone in ("PST", "PDT"))
    assert isinstance(winter, datetime)
    assert isinstance(summer, datetime)
    assert winter - summer == timedelta(hours=1)


@pytest.mark.parametrize("text", ["GMT+05:30", "GMT-03:30", "UTC+02:00"])
def test_zones_without_a_name_of_their_own(text: str) -> None:
    read = STAMP.read(f"Wed Jan 06 08:00:00 {text} 2027")
    assert isinstance(read, datetime)
    assert STAMP.write(read) == f"Wed Jan 06 08:00:00 GMT{text[3:]} 2027"


@pytest.mark.parametrize(
    "text", ["Mon May 14 11:06:41 CEST 2007", "Mon Mai 14 11:06:41 PDT 2007", "2007-05-14T11:06:41"]
)
def test_what_has_no_one_meaning_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        STAMP.read(text)


def test_a_zone_can_be_added(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ZONES, "CEST", 2)
    read = STAMP.read("Mon May 14 11:06:41 CEST 2007")
    assert isinstance(read, datetime)
    assert read.astimezone(UTC).hour == 9


def test_a_moment_has_a_zone_where_the_form_does_and_nowhere_else() -> None:
    with pytest.raises(TypeError, match="without a time zone, where the service takes one with"):
        STAMP.write(datetime(2027, 1, 1))
    with pytest.raises(TypeError, match="with a time zone, where the service takes one without"):
        MOMENT.write(datetime(2027, 1, 1, tzinfo=UTC))


@pytest.fixture
def german() -> Iterator[None]:
    old = locale.setlocale(locale.LC_TIME)
    for name in ("de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8"):
        try:
            locale.setlocale(locale.LC_TIME, name)
            break
        except locale.Error:
            continue
    yield
    locale.setlocale(locale.LC_TIME, old)


def test_names_are_english_in_any_locale(german: None) -> None:
    assert STAMP.write(datetime(2026, 12, 31, tzinfo=UTC)) == "Thu Dec 31 00:00:00 UTC 2026"


@given(
    st.datetimes(datetime(1000, 1, 1)),
    st.one_of(
        st.sampled_from([timezone(timedelta(hours=hours), name) for name, hours in ZONES.items()]),
        st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
    ),
)
def test_what_is_written_reads_the_same(moment: datetime, zone: timezone) -> None:
    moment = moment.replace(microsecond=0, tzinfo=zone)
    assert STAMP.read(STAMP.write(moment)) == moment
    plain = moment.replace(second=0, tzinfo=None)
    assert MOMENT.read(MOMENT.write(plain)) == plain
