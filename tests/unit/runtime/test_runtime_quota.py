"""A rate and a quota that the clients of one owner share."""

from __future__ import annotations

from runtime.limiter import Budget, shared


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_calls_count_against_the_last_figure_until_it_changes() -> None:
    budget = Budget(Clock())
    budget.note(12, 600)
    assert [budget.take(10, 600) for _ in range(3)] == [True, True, False]
    budget.note(12, 600)  # the same stale figure tells nothing new
    assert not budget.take(10, 600)
    budget.note(11, 600)
    assert [budget.take(10, 600) for _ in range(2)] == [True, False]


def test_an_old_figure_is_asked_for_anew() -> None:
    clock = Clock()
    budget = Budget(clock)
    budget.note(3, 600)
    assert not budget.take(10, 600)
    clock.now += 601
    assert budget.take(10, 600)


def test_nothing_is_kept_unless_it_is_asked_for() -> None:
    budget = Budget(Clock())
    budget.note(0, 600)
    assert budget.take(0, 600)


def test_a_limiter_that_still_counts_is_found_again_though_nobody_holds_it() -> None:
    clock = Clock()
    assert shared("account", 1, 1.0, clock).reserve() == 0
    assert shared("account", 1, 1.0, clock).reserve() > 1.0
    clock.now += 10
    shared("another", 1, 1.0, clock)  # makes room
    assert shared("account", 1, 1.0, clock).reserve() == 0
