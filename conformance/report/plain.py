"""The report as JSON: schema 1, the form that scripts rely on."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from conformance.report.model import Clause, Report, Since

SCHEMA = 1


def report(one: Report) -> dict[str, Any]:
    told = one.summary
    return {
        "schema": SCHEMA,
        "vendor": one.vendor,
        "target": one.target,
        "api_version": one.api_version,
        "started": one.started,
        "wall_s": round(one.wall_s, 3),
        "requests": one.requests,
        "exit_code": one.exit_code,
        "summary": {
            "clauses": told.clauses,
            "documented": told.documented,
            "judged": told.judged,
            "untestable": told.untestable,
            "not_testable": told.not_testable,
            "verdicts": {str(verdict): count for verdict, count in told.verdicts.items()},
        },
        "clauses": [_clause(clause, one) for clause in one.clauses],
    } | ({"since": _since(one.since)} if one.since is not None else {})


def _since(since: Since) -> dict[str, Any]:
    return {"baseline": since.file, "known": len(since.known), "new": list(since.new)} | {
        key: [{"clause": e.clause, "fingerprint": e.fingerprint, "expires": e.expires} for e in entries]
        for key, entries in (("fixed", since.fixed), ("expired", since.expired))
    }


def reports(all_: Sequence[Report]) -> dict[str, Any]:
    """Of `--all`: the runs that were made, in order."""
    return {"schema": SCHEMA, "runs": [report(one) for one in all_]}


def text(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _clause(clause: Clause, one: Report) -> dict[str, Any]:
    return {
        "id": clause.id,
        "interface": clause.interface,
        "area": clause.area,
        "subject": clause.subject,
        "level": clause.level,
        "evidence": clause.evidence,
        "cite": [cite.tag for cite in clause.cites],
        "outcome": str(clause.outcome),
        "verdict": str(clause.verdict),
        "reason": clause.reason,
        "exchanges": list(clause.exchanges),
        "operations": [{"op": o.op, "identity": o.identity, "verdict": str(o.verdict)} for o in clause.operations],
        "findings": [
            {
                "at": finding.at,
                "expected": finding.expected,
                "actual": finding.actual,
                "exchange": finding.exchange,
                "fingerprint": finding.fingerprint,
            }
            | ({"known": excuse.reason} if (excuse := one.excuse(finding.fingerprint)) is not None else {})
            for finding in clause.findings
        ],
    }
