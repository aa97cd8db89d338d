"""Hours and the units of a service: nothing is lost between them, and what is no number of hours is refused."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.effort import amount, hours, midnight
from runtime.errors import UsageError


@given(st.integers(0, 10**9), st.sampled_from([1, 60, 3600]))
def test_whole_units_survive_the_way_there_and_back(units: int, unit_s: int) -> None:
    assert amount(hours(units, unit_s), unit_s) == units


@pytest.mark.parametrize("worked", [-0.1, float("nan"), float("inf"), True])
def test_what_is_no_number_of_hours_is_refused(worked: Any) -> None:
    with pytest.raises(UsageError):
        amount(worked, 1)


def test_a_day_begins_at_midnight_whatever_time_it_brings() -> None:
    assert midnight(date(2026, 2, 9)) == midnight(datetime(2026, 2, 9, 17, 30)) == datetime(2026, 2, 9)
