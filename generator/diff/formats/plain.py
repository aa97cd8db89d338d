"""The report as JSON: the form that scripts rely on."""

from __future__ import annotations

import json
from typing import Any

from generator.diff.findings import Finding, Place
from generator.diff.report import Report, who

SCHEMA = 1


def plain(report: Report) -> str:
    content = {
        "schema": SCHEMA,
        "old": report.old,
        "new": report.new,
        "exit_code": report.exit_code,
        "promise": report.promise,
        "release": report.bump,
        "summary": {effect: report.counts.get(effect, 0) for effect in ("breaking", "dangerous", "safe")},
        "findings": [_finding(finding, report) for finding in report.findings],
        "stale_waivers": [
            {"fingerprint": waiver.fingerprint, "reason": waiver.reason, "why": why}
            for waiver, why in report.waived.stale
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _finding(finding: Finding, report: Report) -> dict[str, Any]:
    waiver = report.waiver(finding)
    return {
        "rule": finding.rule.id,
        "wire": finding.wire,
        "sdk": finding.sdk,
        "subject": finding.subject,
        "says": finding.rule.says,
        "said": finding.said,
        "direction": finding.direction,
        "operations": list(finding.operations),
        "who": who(finding),
        "because": finding.because,
        "old": _place(finding.old),
        "new": _place(finding.new),
        "fingerprint": finding.fingerprint,
    } | ({"waived": waiver.reason} if waiver is not None else {})


def _place(place: Place | None) -> dict[str, Any] | None:
    return {"file": place.file, "line": place.line, "at": place.at} if place is not None else None
