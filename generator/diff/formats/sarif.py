"""The report as SARIF 2.1.0: a result a change, at its line in the newer document."""

from __future__ import annotations

import json
from typing import Any

from generator.diagnostics import one_line
from generator.diff.findings import Finding, Place
from generator.diff.report import Report, who

_LEVELS = {"breaking": "error", "dangerous": "warning", "safe": "note"}


def sarif(report: Report) -> str:
    rules = list({finding.rule.id: finding.rule for finding in report.findings}.values())
    index = {rule.id: number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "ppmkit-diff",
                "rules": [{"id": r.id, "shortDescription": {"text": r.says}} for r in rules],
            }
        },
        "results": [_result(finding, index[finding.rule.id], report) for finding in report.findings],
        "columnKind": "unicodeCodePoints",
    }
    return json.dumps({"version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _result(finding: Finding, rule: int, report: Report) -> dict[str, Any]:
    said = f" ({finding.said})" if finding.said else ""
    waiver = report.waiver(finding)
    result: dict[str, Any] = {
        "ruleId": finding.rule.id,
        "ruleIndex": rule,
        "level": _LEVELS[finding.effect(report.promise)],
        "message": {"text": one_line(f"{finding.subject}: {finding.rule.says}{said} {who(finding)}")},
        "locations": [_location(place) for place in (finding.new or finding.old,) if place is not None],
        "partialFingerprints": {"ppmkitChange/v1": finding.fingerprint},
        "properties": {"wire": finding.wire, "sdk": finding.sdk, "operations": list(finding.operations[:50])},
    }
    if finding.old is not None and finding.new is not None:
        result["relatedLocations"] = [_location(finding.old) | {"message": {"text": "before"}}]
    if waiver is not None:
        result["suppressions"] = [{"kind": "external", "justification": one_line(waiver.reason)}]
    return result


def _location(place: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": place.file.replace("\\", "/").replace(" ", "%20")}}
    if place.line:
        physical["region"] = {"startLine": place.line}
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": one_line(place.at)}]}
