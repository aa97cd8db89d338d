"""The table of rules holds together: opposites know each other, what stands alone says why."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from generator.cli import app
from generator.diff.formats.rulebook import rule_page
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


def test_the_page_of_rules_has_a_row_for_each_and_tells_its_verdicts() -> None:
    rows = {line.split("`")[1]: line for line in rule_page().splitlines() if line.startswith("| `")}
    assert list(rows) == list(rules())
    for id, row in rows.items():
        rule = rules()[id]
        assert [cell.strip() for cell in row.strip("|").split("|")][1:5] == [rule.says, rule.wire, rule.sdk, rule.hits]


def test_the_command_lists_its_rules_without_subjects() -> None:
    ran = CliRunner().invoke(app, ["diff", "--rules"])
    assert (ran.exit_code, ran.stdout) == (0, rule_page())
