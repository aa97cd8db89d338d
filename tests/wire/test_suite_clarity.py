"""Clarity's part of the suite: every defect that is known of it is seeded, and each is seen or stops the run."""

from __future__ import annotations

import pytest

from conformance.engine import run
from conformance.exchanges.store import PATIENCE
from conformance.faults.catalogue import catalogue
from conformance.mock import mock
from conformance.preflight import CannotRun
from conformance.report.build import build
from conformance.verdict.lattice import Verdict

# Rows of the fault list that concern Clarity. What is no clause's business stands below, with who sees it.
KNOWN = """
F-AU-01 F-AU-02 F-AU-03 F-AU-11 F-AU-12 F-AU-13 F-AU-14 F-AU-15
F-SE-05 F-SE-06 F-SE-07
F-PG-01 F-PG-02 F-PG-03 F-PG-04 F-PG-05 F-PG-06 F-PG-07 F-PG-08 F-PG-09 F-PG-10 F-PG-11
F-ER-01 F-ER-02 F-ER-03 F-ER-04 F-ER-05 F-ER-06 F-ER-15 F-ER-16
F-BT-01 F-BT-02 F-BT-03 F-BT-04 F-BT-05 F-BT-06 F-BT-07 F-BT-08
F-CT-01 F-CT-04 F-CT-05 F-CT-06 F-CT-07 F-CT-08 F-CT-09 F-CT-10
F-SC-01 F-SC-02 F-SC-12 F-SC-06 F-SC-08 F-SC-09 F-SC-10 F-SC-11
F-CLR-04 F-CLR-05 F-CLR-06 F-CLR-07 F-CLR-08 F-CLR-09 F-CLR-10
"""


def test_every_known_defect_of_clarity_is_seeded_and_has_a_clause() -> None:
    assert set(KNOWN.split()) - {fault.id for fault in catalogue().faults_of("clarity")} == set()


@pytest.mark.parametrize("fault", ["F-SC-03", "F-SC-04"])
def test_a_server_whose_tls_cannot_be_trusted_is_not_judged(fault: str) -> None:
    with mock("clarity", tls=True, faults=(fault,)) as server:
        with pytest.raises(CannotRun, match="cannot be reached"):
            run("clarity", server.target())
        assert server.traffic() == []


def test_a_server_that_disappears_ends_the_run_and_what_was_judged_is_kept() -> None:
    with mock("clarity", faults=("F-SC-14@after=30",)) as server:
        seen = run("clarity", server.target())
    assert (seen.exit_code, build(seen).exit_code, seen.interrupted) == (2, 2, False)
    assert sum(e.response is None for e in seen.exchanges) <= 3 * PATIENCE
    verdicts = [result.verdict for result in seen.results.values()]
    assert verdicts.count(Verdict.PASS) > 20
    assert Verdict.FAIL not in verdicts
    left = [r.reason for r in seen.results.values() if r.verdict is Verdict.INCONCLUSIVE]
    assert "the server stopped answering" in left


def test_one_answer_that_is_lost_ends_nothing() -> None:
    with mock("clarity", faults=("F-SC-14@after=30,first=3",)) as server:
        seen = run("clarity", server.target(), only=("CLR-*",))
    assert seen.exit_code == 0
    assert "the server stopped answering" not in {r.reason for r in seen.results.values()}


def test_a_server_that_fails_in_passing_fails_no_other_clause() -> None:
    with mock("clarity", faults=("F-SC-12",)) as server:
        seen = run("clarity", server.target(), allow={"write", "destructive", "credential"})
    assert seen.results["X-NET-FLAKY"].verdict is Verdict.INFO
    assert {id for id, result in seen.results.items() if result.verdict in (Verdict.FAIL, Verdict.WARN)} == set()
