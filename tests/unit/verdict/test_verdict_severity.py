"""Severity is level times evidence, and nothing else."""

from __future__ import annotations

import pytest

from conformance.verdict.lattice import JUDGED, Verdict, fingerprint, worst
from conformance.verdict.severity import BASELINE, severity
from generator.model import Evidence

E = Evidence


@pytest.mark.parametrize(
    ("level", "evidence", "claimed", "expected"),
    [
        ("MUST", E.DOCUMENTED, True, "FAIL"),
        ("MUST", E.STANDARD, True, "FAIL"),
        ("MUST", E.STANDARD, False, "WARN"),
        ("MUST", E.OBSERVED, True, "WARN"),
        ("MUST", E.INFERRED, True, "INFO"),
        ("MUST", E.CONFLICT, True, "OBSERVED"),
        ("MUST", E.ASSUMED, True, "OBSERVED"),
        ("SHOULD", E.DOCUMENTED, True, "WARN"),
        ("SHOULD", E.STANDARD, True, "WARN"),
        ("SHOULD", E.STANDARD, False, "INFO"),
        ("SHOULD", E.OBSERVED, True, "INFO"),
        ("SHOULD", E.INFERRED, True, "INFO"),
        ("MAY", E.DOCUMENTED, True, "OBSERVED"),
    ],
)
def test_the_table(level, evidence, claimed, expected):
    assert severity("CLR-X", level, evidence, claimed=claimed) == expected


@pytest.mark.parametrize("level", ["MUST", "SHOULD"])
@pytest.mark.parametrize("evidence", [E.OBSERVED, E.INFERRED, E.ASSUMED, E.CONFLICT])
def test_only_what_is_published_or_standard_can_fail(level, evidence):
    assert severity("CLR-X", level, evidence) is not Verdict.FAIL


def test_the_closed_baseline_fails_whatever_its_evidence():
    assert {"X-SEC-TENANT", "X-SEC-ECHO", "X-SEC-DOWNGRADE", "X-RATE-EFFECT", "X-PAGE-LOOP"} == BASELINE
    assert all(severity(id, "MUST", E.INFERRED) is Verdict.FAIL for id in BASELINE)


def test_the_worst_verdict_wins():
    assert worst([Verdict.PASS, Verdict.FAIL, Verdict.WARN]) is Verdict.FAIL
    assert worst([Verdict.NOT_TESTABLE, Verdict.PASS]) is Verdict.PASS
    assert worst([Verdict.FAIL, Verdict.ERROR]) is Verdict.ERROR
    assert {"PASS", "INFO", "WARN", "FAIL", "OBSERVED"} == {str(v) for v in JUDGED}


def test_a_fingerprint_survives_other_rows_and_nothing_else():
    same = fingerprint("A-1", "op", "missing", "body:/rows/3/id")
    assert same == fingerprint("A-1", "op", "missing", "body:/rows/17/id")
    others = {
        fingerprint(*parts)
        for parts in (("A-2", "op", "missing", "x"), ("A-1", "po", "missing", "x"), ("A-1", "op", "value", "x"))
    }
    assert len(others | {same}) == 4
