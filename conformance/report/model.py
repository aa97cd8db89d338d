"""The report as plain data: schema 1, the form that scripts rely on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from conformance.engine import Result, Run
from conformance.verdict.lattice import Verdict
from conformance.verdict.severity import BASELINE
from generator.model import Evidence

SCHEMA = 1


def report(run: Run) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "vendor": run.vendor,
        "target": run.target,
        "api_version": run.version,
        "started": run.started,
        "wall_s": round(run.wall_s, 3),
        "requests": run.requests,
        "exit_code": run.exit_code,
        "summary": summary(run.results),
        "clauses": [_clause(result) for result in run.results.values()],
    }


def reports(runs: Sequence[Run]) -> dict[str, Any]:
    return {"schema": SCHEMA, "runs": [report(run) for run in runs]}


def summary(results: Mapping[str, Result]) -> dict[str, Any]:
    """`judged` counts PASS, INFO, WARN, FAIL and OBSERVED."""
    verdicts = Counter(str(result.verdict) for result in results.values())
    return {
        "clauses": len(results),
        "documented": sum(r.clause.marks.evidence is Evidence.DOCUMENTED for r in results.values()),
        "judged": sum(result.verdict.judged for result in results.values()),
        "untestable": verdicts[Verdict.UNTESTABLE],
        "not_testable": verdicts[Verdict.NOT_TESTABLE],
        "verdicts": {str(verdict): verdicts[verdict] for verdict in Verdict if verdicts[verdict]},
    }


def _clause(result: Result) -> dict[str, Any]:
    clause = result.clause
    return {
        "id": clause.id,
        "interface": result.interface,
        "area": clause.area,
        "subject": clause.subject,
        "level": clause.level,
        "evidence": evidence(result),
        "cite": list(clause.marks.source),
        "outcome": str(result.outcome),
        "verdict": str(result.verdict),
        "reason": result.reason,
        "exchanges": list(result.exchanges),
        "operations": [
            {"op": op, "identity": identity, "verdict": str(result.verdict)} for op, identity in result.operations
        ],
        "findings": [
            {
                "at": finding.at,
                "expected": finding.expected,
                "actual": finding.actual,
                "exchange": finding.exchange,
                "fingerprint": result.fingerprint(finding),
            }
            for finding in result.findings
        ],
    }


def evidence(result: Result) -> str:
    """The grade that a clause is judged by; ``baseline`` for the suite's own closed list."""
    return "baseline" if result.clause.id in BASELINE else str(result.clause.marks.evidence)
