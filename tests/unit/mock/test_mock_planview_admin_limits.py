"""Points of a fixed window, on the mock's clock."""

from __future__ import annotations

from conformance.mock.clock import Clock
from conformance.mock.limits import FixedWindow


def test_a_window_begins_with_its_first_request_and_belongs_to_a_key() -> None:
    clock = Clock()
    window = FixedWindow(clock, 2, 60)
    clock.advance(30)
    assert [window.spend("a"), window.spend("a"), window.spend("a"), window.spend("b")] == [True, True, False, True]
    clock.advance(59)
    assert (window.spend("a"), window.remaining("a"), window.wait("a")) == (False, 0, 1.0)
    clock.advance(1)
    assert (window.remaining("a"), window.spend("a"), window.remaining("a")) == (2, True, 1)


def test_the_lab_sets_what_is_left_and_no_more_than_there_is() -> None:
    window = FixedWindow(Clock(), 5, 60)
    window.leave("a", 1)
    assert [window.spend("a"), window.spend("a")] == [True, False]
    window.leave("a", 10**6)
    assert window.remaining("a") == 5


def test_a_budget_of_nothing_refuses_everything() -> None:
    window = FixedWindow(Clock(), 0, 60)
    assert (window.spend("a"), window.remaining("a"), window.wait("a")) == (False, 0, 60.0)
