"""The scoring itself, on a handful of real mutants: what counts as killed, what as an alarm."""

from __future__ import annotations

import pytest

from conformance.faults import selftest as module
from conformance.faults.mutants import Mutant
from conformance.faults.selftest import Score, attempt, selftest
from generator.diagnostics import BadInput


def test_a_seeded_fault_is_killed_by_the_clause_that_names_it() -> None:
    trial = attempt(Mutant("clarity", "F-PG-01", "catalogue", "", ("CLR-PAGE-001",)))
    assert trial.killed
    assert "CLR-PAGE-001" in trial.flipped


def test_a_fault_that_only_another_clause_sees_survives() -> None:
    trial = attempt(Mutant("clarity", "F-PG-01", "catalogue", "", ("CLR-AUTH-001",)))
    assert not trial.killed
    assert Score((trial,), ()).line() == "0/1 mutants killed, 0 false alarms"


def test_a_switch_that_changes_nothing_kills_nothing() -> None:
    trial = attempt(Mutant("clarity", "F-PG-01@op=nothing", "catalogue", "", ("CLR-PAGE-001",)))
    assert (trial.flipped, trial.killed) == ((), False)


def test_an_answer_changed_by_an_operator_is_judged_again_offline() -> None:
    trial = attempt(Mutant("clarity", "M:drop-member:listProjects:/_totalCount", "mechanical", ""))
    assert trial.killed
    assert "CLR-LIST-001" in trial.flipped


def test_one_clause_that_sees_it_is_enough_where_time_is_short() -> None:
    mutant = Mutant("clarity", "M:drop-member:listProjects:/_totalCount", "mechanical", "")
    quick = attempt(mutant, quick=True)
    assert quick.killed
    assert len(quick.flipped) == 1
    assert set(quick.flipped) < set(attempt(mutant).flipped)


def test_a_place_that_nothing_watches_is_listed_with_its_reason() -> None:
    place = "M:drop-member:task.getList:/tasks/task[]/additionalDescriptionData"
    trial = attempt(Mutant("planfix", place, "mechanical", ""))
    assert not trial.killed
    assert trial.unwatched
    assert Score((trial,), ()).line() == "0/0 mutants killed, 0 false alarms"


def test_twins_flip_nothing() -> None:
    score = selftest(["ppmpro"], ["twin"], jobs=1)
    assert score.alarms == ()
    assert {t.mutant.family for t in score.trials} == {"twin"}


def test_a_fault_played_as_a_twin_is_an_alarm(monkeypatch: pytest.MonkeyPatch) -> None:
    mutants = [Mutant("clarity", "F-PG-01", "twin", "a default page of another size")]
    monkeypatch.setattr(module, "seeded", lambda vendor: mutants)
    score = selftest(["clarity"], ["twin"], jobs=1)
    assert len(score.alarms) == 1
    assert not score.clean


def test_an_unknown_family_is_refused() -> None:
    with pytest.raises(BadInput, match="unknown family 'twins'; families: catalogue, twin, mechanical"):
        selftest(["clarity"], ["twins"])
