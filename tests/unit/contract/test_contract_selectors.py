"""Selectors: what they take in, and which of two is narrower."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.contract.selectors import Reason, reason, selects, takes, unmatched

globs = st.text(alphabet="ab.*", min_size=1, max_size=6)
names = st.text(alphabet="ab.", min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("ops", "taken"),
    [
        ((), {"task.get", "task.getList", "auth.login"}),
        (("task.get*",), {"task.get", "task.getList"}),
        (("*", "!auth.login"), {"task.get", "task.getList"}),
        (("!auth.login",), {"task.get", "task.getList"}),
        (("task.get",), {"task.get"}),
        (("task.*", "!*List"), {"task.get"}),
        (("taskXget",), set[str]()),
    ],
)
def test_what_a_selector_takes_in(ops: tuple[str, ...], taken: set[str]) -> None:
    assert {name for name in ("task.get", "task.getList", "auth.login") if selects(ops, name)} == taken


def test_names_are_matched_whole_by_case_and_as_text() -> None:
    assert not takes("task.get", "task.getList")
    assert not takes("task.get", "Task.get")
    assert not takes("task.get", "task-get")
    assert takes("a[b]*", "a[b]c")


def test_globs_that_match_nothing_are_named_excludes_too() -> None:
    assert unmatched(("task.*", "project.*", "!user.get"), ["task.get"]) == ["project.*", "!user.get"]


def test_the_narrowest_glob_is_the_reason() -> None:
    assert reason(("*", "task.*", "task.get"), "task.get") == Reason("task.get")
    assert reason(("*", "!task.get"), "task.get") is None


def test_a_rule_that_names_its_interface_is_narrower_than_one_that_does_not() -> None:
    assert Reason("get*", interface=True).narrower(Reason("get*"))
    assert not Reason("*", interface=True).narrower(Reason("get*"))


@given(globs, names)
def test_a_glob_agrees_with_the_regular_expression_that_it_means(glob: str, name: str) -> None:
    assert takes(glob, name) == bool(re.fullmatch(re.escape(glob).replace(r"\*", ".*"), name))


@given(globs, globs, names)
def test_narrower_is_one_way_and_means_fewer_names(one: str, other: str, name: str) -> None:
    if Reason(one).narrower(Reason(other)):
        assert not Reason(other).narrower(Reason(one))
        assert takes(other, name) or not takes(one, name)


def test_many_stars_do_not_hang() -> None:
    assert not takes("*a" * 12 + "b", "a" * 60)
