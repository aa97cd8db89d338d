from __future__ import annotations

import pytest

from conformance.mock.clock import NOON, Clock
from conformance.mock.limits import DayQuota, Rate
from conformance.mock.sessions import Sessions, Tokens


def test_a_frozen_clock_moves_only_when_told() -> None:
    clock = Clock("frozen")
    assert clock.now() == clock.now() == NOON
    assert clock.advance(30) == NOON + 30


def test_a_clock_never_runs_back() -> None:
    with pytest.raises(ValueError, match="advance"):
        Clock().advance(-1)


def test_an_absolute_life_ends_whatever_is_done() -> None:
    clock = Clock()
    sessions = Sessions(clock, absolute_s=600)
    sessions.open("t", "ann")
    clock.advance(599)
    sessions.touch("t")
    assert sessions.state("t") == "alive"
    clock.advance(1)
    assert sessions.state("t") == "expired"


def test_an_idle_life_begins_anew_with_each_use() -> None:
    clock = Clock()
    sessions = Sessions(clock, idle_s=600)
    sessions.open("t", "ann")
    clock.advance(599)
    sessions.touch("t")
    clock.advance(599)
    assert sessions.state("t") == "alive"
    clock.advance(1)
    assert sessions.state("t") == "expired"


def test_a_session_ends_once() -> None:
    sessions = Sessions(Clock())
    sessions.open("t", "ann")
    assert (sessions.end("t"), sessions.end("t"), sessions.end("other")) == (True, False, False)
    assert (sessions.state("t"), sessions.state("other")) == ("ended", "unknown")


def test_tokens_differ_and_repeat_with_their_seed() -> None:
    first, again, other = Tokens("a"), Tokens("a"), Tokens("b")
    given = [first.hex() for _ in range(50)]
    assert len(set(given)) == 50
    assert given == [again.hex() for _ in range(50)]
    assert other.hex() not in given


def test_a_day_quota_ends_and_comes_back_with_the_day() -> None:
    clock = Clock()
    quota = DayQuota(clock, 2)
    assert [quota.spend("a") for _ in range(3)] == [True, True, False]
    assert (quota.remaining("a"), quota.remaining("b")) == (0, 2)
    clock.advance(86_400)
    assert quota.spend("a")


def test_a_stale_figure_is_refreshed_after_its_time() -> None:
    clock = Clock()
    quota = DayQuota(clock, 10)
    assert quota.stale("a", 600) == 10
    quota.spend("a")
    assert quota.stale("a", 600) == 10
    clock.advance(600)
    assert quota.stale("a", 600) == 9


def test_a_rate_refuses_what_comes_too_early_and_does_not_count_it() -> None:
    clock = Clock()
    rate = Rate(clock, 1, 1)
    assert [rate.take("a"), rate.take("a")] == [True, False]
    clock.advance(1)
    assert rate.take("a")
