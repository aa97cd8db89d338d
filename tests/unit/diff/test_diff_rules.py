"""The table of rules holds together: opposites know each other, what stands alone says why."""

from __future__ import annotations

import pytest

from generator.diff.policies import policies
from generator.diff.rules import RANK, WHO, Rule, rules


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_a_rule_has_its_opposite_or_says_why_not(rule: Rule) -> None:
    assert bool(rule.mirror) != bool(rule.lone)
    assert not rule.mirror or (rule.mirror in rules() and rule.mirror != rule.id)
    assert rule.hits in WHO
    # What hurts nobody on the wire and in code is nobody's concern, and the other way round.
    assert (rule.hits == "nobody") == (RANK[rule.wire] + RANK[rule.sdk] == 0)


def test_no_two_rules_say_the_same_of_one_format() -> None:
    said = [(rule.id.partition(":")[0], rule.says) for rule in rules().values()]
    assert len(set(said)) == len(said) == 210


def test_policies_name_rules_that_exist() -> None:
    assert {policy.rule for policy in policies().values()} <= rules().keys()
