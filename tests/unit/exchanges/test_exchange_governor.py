"""The pace of a run: documented rates are kept, assumed ones are not, and the customer's points are not used up."""

from __future__ import annotations

from functools import cache

import pytest

from conformance.exchanges.exchange import Response
from conformance.exchanges.governor import RESERVE, BudgetSpent, Governor, pause
from generator import vendors
from generator.contract.resolve import Behaviour, resolve

DATE = ("Date", "Thu, 15 Jan 2026 12:00:00 GMT")


class Watch:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.at = 0.0
        self.slept: list[float] = []

    def now(self) -> float:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.at += seconds


@cache
def behaviour(vendor: str, operation: str) -> Behaviour:
    loaded = vendors.load(vendor)
    return resolve(loaded.contract, loaded.model, partial=True).named(operation)


USERS = behaviour("planview_admin", "listUsers")


def answered(left: int | None = None, status: int = 200, **headers: str) -> Response:
    more = () if left is None else (("X-Rate-Limit-Remaining", str(left)),)
    return Response(status, (*more, *((k.replace("_", "-"), v) for k, v in headers.items()), DATE))


def asked(governor: Governor, times: int, response: Response) -> None:
    for _ in range(times):
        governor.before(USERS, "main")
        governor.after(USERS, "main", response)


def test_a_rate_that_is_only_assumed_is_not_planned_for() -> None:
    watch = Watch()
    governor = Governor(watch)
    for left in range(100, 90, -1):
        governor.before(USERS, "main")
        governor.after(USERS, "main", answered(left))
    assert watch.slept == []


def test_a_documented_rate_and_one_asked_for_are_kept() -> None:
    watch = Watch()
    governor = Governor(watch)
    for _ in range(3):
        governor.before(behaviour("planfix", "task.getList"), "main")
    assert watch.slept == [1.0, 1.0]
    watch = Watch()
    governor = Governor(watch, rate_per_s=4)
    for _ in range(3):
        governor.before(USERS, "main")
    assert watch.slept == [0.25, 0.25]


def test_the_last_points_are_left_to_others_and_a_window_is_waited_for() -> None:
    watch = Watch()
    governor = Governor(watch)
    governor.after(USERS, "main", answered(RESERVE - 1))
    governor.before(behaviour("planview_admin", "token"), "main")  # does not count
    assert watch.slept == []
    governor.before(USERS, "other_tenant")  # another customer
    assert watch.slept == []
    governor.before(USERS, "throwaway")  # the same one
    assert watch.slept == [60.0]
    governor.after(USERS, "throwaway", answered(119))
    governor.before(USERS, "main")
    assert watch.slept == [60.0]


def test_a_budget_that_does_not_come_back_ends_the_asking() -> None:
    watch = Watch()
    governor = Governor(watch)
    with pytest.raises(BudgetSpent, match="leaves the customer 0 requests"):
        asked(governor, 10, answered(0))
    assert watch.slept == [60.0, 60.0]


@pytest.mark.parametrize(
    ("wait", "slept"),
    [
        ("7", 7.0),
        ("Thu, 15 Jan 2026 12:00:30 GMT", 30.0),
        ("-5", 60.0),
        ("soon", 60.0),
        ("", 60.0),
        ("999999999", 120.0),
    ],
)
def test_a_refusal_holds_everything_for_as_long_as_it_says_within_bounds(wait: str, slept: float) -> None:
    watch = Watch()
    governor = Governor(watch)
    governor.after(USERS, "main", answered(status=429, Retry_After=wait))
    governor.before(USERS, "throwaway")
    assert watch.slept == [slept]
    governor.after(USERS, "main", answered(80))
    governor.before(USERS, "main")
    assert watch.slept == [slept]


def test_refusals_without_end_end_the_asking() -> None:
    watch = Watch()
    governor = Governor(watch)
    with pytest.raises(BudgetSpent):
        asked(governor, 10, answered(status=429, Retry_After="1"))
    assert len(watch.slept) == 2


def test_a_probe_that_uses_the_points_up_is_not_held() -> None:
    watch = Watch()
    governor = Governor(watch, exhausting=True)
    governor.after(USERS, "main", answered(0))
    governor.after(USERS, "main", answered(status=429, Retry_After="60"))
    governor.before(USERS, "main")
    assert watch.slept == []


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("0", 0.0), ("90", 90.0), ("Thu, 15 Jan 2026 11:00:00 GMT", 0.0), ("1.5", None), ("٣", None), ("9" * 40, None)],
)
def test_both_forms_of_retry_after(said: str, seconds: float | None) -> None:
    assert pause(Response(429, (("retry-after", said), DATE))) == seconds
