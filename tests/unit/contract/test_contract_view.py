"""The contract of one version."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.contract.view import contract_at
from generator.contract.vocabulary import Contract
from generator.diagnostics import BadInput

Parse = Callable[[str], Contract]

BODY = """\
limits:
  - {id: limit.old, kind: rate, max: 1, until: '2'}
  - {id: limit.new, kind: rate, max: 2, since: '2'}
  - {id: limit.both, kind: quota, max: {is: 3, or: [{is: 4, since: '2'}]}, remaining: {at: header:Left, since: '2'}}
  - {id: limit.turned, kind: quota, max: {is: 5, since: '2', or: [{is: 6, until: '2'}]}}
  - {id: limit.gone, kind: quota, max: {is: 7, until: '2'}}
"""


def test_rules_outside_their_window_are_left_out(contract: Parse) -> None:
    built = contract(BODY)
    old, new = contract_at(built, "1"), contract_at(built, "2")
    assert [limit.id for limit in old.limits] == ["limit.old", "limit.both", "limit.turned", "limit.gone"]
    assert [limit.id for limit in new.limits] == ["limit.new", "limit.both", "limit.turned", "limit.gone"]


def test_parts_and_alternatives_have_windows_of_their_own(contract: Parse) -> None:
    built = contract(BODY)
    old, new = (contract_at(built, version).limits for version in ("1", "2"))
    assert [(limit.max.value, limit.max.others) if limit.max else None for limit in old[1:]] == [
        (3, ()),
        (6, ()),
        (7, ()),
    ]
    assert [(limit.max.value, limit.max.others) if limit.max else None for limit in new[1:]] == [
        (3, (4,)),
        (5, ()),
        None,
    ]
    assert old[1].remaining is None
    assert new[1].remaining is not None


def test_no_version_is_the_default_and_an_unknown_one_is_refused(contract: Parse) -> None:
    built = contract(BODY)
    assert contract_at(built) == contract_at(built, "2")
    with pytest.raises(BadInput) as caught:
        contract_at(built, "3")
    assert str(caught.value) == "acme has no version '3'; known versions: 1, 2"


def test_a_contract_without_windows_is_its_own_view(contract: Parse) -> None:
    built = contract("limits: [{id: limit.none, kind: none}]\n")
    assert contract_at(built, "1") == built
