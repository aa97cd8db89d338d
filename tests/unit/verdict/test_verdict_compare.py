"""What is said of two runs of one vendor."""

from __future__ import annotations

from conformance.verdict.compare import Change, Kind, Side, compare
from conformance.verdict.lattice import Outcome, Verdict


def side(verdict: Verdict, reason: str = "", id: str = "C-1", **findings: str) -> Side:
    outcome = {
        Verdict.PASS: Outcome.MET, Verdict.OBSERVED: Outcome.VARIANT, Verdict.NOT_TESTABLE: Outcome.UNDECIDED,
    }.get(verdict, Outcome.VIOLATED)  # fmt: skip
    return Side(id, verdict, outcome, reason, findings)


def kinds(old: Side, new: Side) -> list[Kind]:
    return [change.kind for change in compare([old], [new])]


def test_equal_runs_differ_in_nothing_but_what_is_still_found() -> None:
    assert kinds(side(Verdict.PASS), side(Verdict.PASS)) == []
    assert kinds(side(Verdict.FAIL, a="x"), side(Verdict.FAIL, a="x")) == [Kind.STILL]


def test_findings_are_followed_by_their_fingerprints() -> None:
    changes = compare([side(Verdict.FAIL, a="old", b="kept")], [side(Verdict.FAIL, b="kept", c="came")])
    assert changes == (
        Change(Kind.NEW, "C-1", Verdict.FAIL, "c", "", "came"),
        Change(Kind.FIXED, "C-1", Verdict.FAIL, "a", "old"),
        Change(Kind.STILL, "C-1", Verdict.FAIL, "b", "kept", "kept"),
    )


def test_a_finding_that_nobody_looked_for_again_is_not_fixed() -> None:
    assert kinds(side(Verdict.FAIL, a="x"), side(Verdict.NOT_TESTABLE, "no data")) == [Kind.UNPROVEN, Kind.UNTESTABLE]


def test_the_same_finding_at_a_higher_severity_is_worse() -> None:
    assert kinds(side(Verdict.WARN, a="x"), side(Verdict.FAIL, a="x")) == [Kind.WORSE]
    assert kinds(side(Verdict.FAIL, a="x"), side(Verdict.WARN, a="x")) == [Kind.STILL]


def test_another_variant_of_what_sources_disagree_about_is_told() -> None:
    assert kinds(side(Verdict.OBSERVED, "resets"), side(Verdict.OBSERVED, "keeps")) == [Kind.VARIANT]
    assert kinds(side(Verdict.OBSERVED, "resets"), side(Verdict.OBSERVED, "resets")) == []


def test_what_can_be_judged_at_last_and_what_cannot_any_more() -> None:
    assert kinds(side(Verdict.NOT_TESTABLE, "set x"), side(Verdict.PASS)) == [Kind.TESTABLE]
    assert kinds(side(Verdict.PASS), side(Verdict.NOT_TESTABLE, "set x")) == [Kind.UNTESTABLE]


def test_catalogues_may_differ() -> None:
    changes = compare([side(Verdict.PASS, id="OLD")], [side(Verdict.FAIL, id="NEW", f="bad")])
    assert [(c.kind, c.clause) for c in changes] == [
        (Kind.NEW, "NEW"), (Kind.ADDED, "NEW"), (Kind.REMOVED, "OLD"),
    ]  # fmt: skip
