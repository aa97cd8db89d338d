"""The report as SARIF 2.1.0, for code scanning: a rule a clause, a result a finding, known ones suppressed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from conformance.report.model import Clause, Excuse, Finding, Report
from conformance.report.pretty import visible
from conformance.verdict.lattice import Verdict

VERSION = "2.1.0"
PRINT = "ppmkitFinding/v1"
_LEVELS = {Verdict.FAIL: "error", Verdict.ERROR: "error", Verdict.WARN: "warning"}
_TOLD = (Verdict.FAIL, Verdict.ERROR, Verdict.WARN, Verdict.INCONCLUSIVE, Verdict.INFO)


def sarif(reports: Sequence[Report]) -> str:
    """One SARIF run a report. The location of a result is the clause's line in the catalogue; where on the wire it
    was seen is its logical location."""
    return (
        json.dumps({"version": VERSION, "runs": [_run(report) for report in reports]}, ensure_ascii=False, indent=1)
        + "\n"
    )


def _run(report: Report) -> dict[str, Any]:
    told = report.of(*_TOLD)
    driver = {
        "name": "ppmkit",
        "semanticVersion": report.suite if report.suite[:1].isdigit() else "0.0.0",
        "rules": [_rule(clause) for clause in told],
    }
    results = [result for number, clause in enumerate(told) for result in _results(clause, number, report)]
    return {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"ppmkit/{report.vendor}/{report.api_version}/"},
        "invocations": [{"executionSuccessful": report.exit_code not in (2, 5), "exitCode": report.exit_code}],
        "results": [*results, *_absent(report)],
        "columnKind": "unicodeCodePoints",
    }


def _rule(clause: Clause) -> dict[str, Any]:
    cites = "; ".join(" ".join(part for part in (c.title or c.tag, c.url) if part) for c in clause.cites)
    links = [cite.url for cite in clause.cites if cite.url.startswith(("http://", "https://"))]
    return {
        "id": clause.id,
        "shortDescription": {"text": visible(clause.says)},
        "help": {"text": visible(f"{clause.level}, {clause.evidence}. {cites}".strip())},
        "properties": {"tags": [clause.area, clause.evidence], "level": clause.level},
    } | ({"helpUri": links[0]} if links else {})


def _results(clause: Clause, rule: int, report: Report) -> Iterable[dict[str, Any]]:
    for finding in clause.findings:
        said = f"{finding.at}: expected {finding.expected}; got {finding.actual}"
        yield _result(clause, rule, said, report.excuse(finding.fingerprint), report, finding)
    if not clause.findings:
        yield _result(clause, rule, clause.reason or clause.says, None, report, None)


def _result(
    clause: Clause, rule: int, said: str, excuse: Excuse | None, report: Report, finding: Finding | None
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": clause.id,
        "ruleIndex": rule,
        "level": _LEVELS.get(clause.verdict, "note"),
        "message": {"text": visible(said)},
        "locations": [_location(clause, report, finding)],
    }
    if finding is not None:
        result["partialFingerprints"] = {PRINT: finding.fingerprint}
        if report.since is not None:
            result["baselineState"] = "unchanged" if excuse is not None else "new"
        if excuse is not None:
            owner = f" ({excuse.owner})" if excuse.owner else ""
            result["suppressions"] = [{"kind": "external", "justification": visible(excuse.reason + owner)}]
    return result


def _location(clause: Clause, report: Report, finding: Finding | None) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": clause.file or f"specs/{report.vendor}/clauses.yaml"}}
    if clause.line:
        place["region"] = {"startLine": clause.line}
    op = finding.operation if finding is not None else ""
    op = op or (clause.operations[0].op if clause.operations else "")
    logical = [
        {"name": op, "fullyQualifiedName": f"{report.vendor}/{clause.interface or '*'}/{op}", "kind": "function"}
    ]
    return {"physicalLocation": place} | ({"logicalLocations": logical} if op else {})


def _absent(report: Report) -> Iterable[dict[str, Any]]:
    """What the baseline knows and this run does not find any more."""
    for entry in report.since.fixed if report.since is not None else ():
        yield {
            "ruleId": entry.clause,
            "level": "none",
            "kind": "pass",
            "message": {"text": visible(f"no longer found: {entry.reason}")},
            "partialFingerprints": {PRINT: entry.fingerprint},
            "baselineState": "absent",
        }
