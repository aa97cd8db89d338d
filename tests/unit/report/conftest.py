"""Hand-made reports: no run, no server."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest

from conformance.exchanges.exchange import Exchange, Request, Response
from conformance.report.model import Capability, Cite, Clause, Finding, Footprint, Operation, Report, Scope, Summary
from conformance.verdict.lattice import Outcome, Verdict


class Make:
    """Parts of a report with plain defaults."""

    def exchange(
        self,
        body: bytes = b'{"_totalCount":9,"_results":[{"code":"A"},{"code":"B"}]}',
        *,
        id: str = "x-1",
        url: str = "https://ppm.example/rest/projects?limit=2",
        sent: bytes = b"",
        sent_headers: Sequence[tuple[str, str]] = (("authToken", "«session-token#1»"),),
        headers: Sequence[tuple[str, str]] = (("Content-Type", "application/json"),),
        status: int = 200,
        method: str = "GET",
        operation: str = "listProjects",
    ) -> Exchange:
        request = Request(method, url, tuple(sent_headers), sent)
        response = Response(status, tuple(headers), body) if status else None
        return Exchange(
            id, operation, "rest", "main", "auth.login", request, response, "" if status else "timeout", elapsed_s=0.25
        )

    def finding(self, at: str = "body:/_totalCount", expected: str = "25", actual: str = "9", **more: Any) -> Finding:
        rest = {"exchange": "x-1", "fingerprint": "ab12", "operation": "listProjects", "identity": "main"}
        return Finding(at, expected, actual, **rest | more)

    def clause(self, id: str = "CLR-PAGE-005", verdict: Verdict = Verdict.FAIL, **more: Any) -> Clause:
        judged = verdict.judged
        given: dict[str, Any] = {
            "says": "_next is there when more records follow, and only then.",
            "interface": "rest",
            "area": "paging",
            "subject": "server",
            "level": "MUST",
            "evidence": "documented",
            "cites": (Cite("D11", "REST API Reference", "https://docs.example/rest", "2026-05-03"),),
            "outcome": Outcome.VIOLATED if verdict is Verdict.FAIL else Outcome.MET,
            "reason": "" if judged else "set project in [data] of target.toml",
            "exchanges": ("x-1",) if judged else (),
            "operations": (Operation("listProjects", "main", verdict),) if judged else (),
            "findings": (self.finding(),) if verdict is Verdict.FAIL else (),
        }
        return Clause(id=id, verdict=verdict, **given | more)

    def report(self, *clauses: Clause, exchanges: Sequence[Exchange] | None = None, **more: Any) -> Report:
        rows = clauses or (self.clause(), self.clause("CLR-AUTH-001", Verdict.PASS, area="auth"))
        counts = Counter(clause.verdict for clause in rows)
        judged = sum(clause.verdict.judged for clause in rows)
        given: dict[str, Any] = {
            "vendor": "clarity",
            "target": "https://ppm.example/rest",
            "api_version": "16.4.1",
            "started": "2026-11-21T19:00:00+00:00",
            "wall_s": 1.5,
            "requests": 3,
            "exit_code": 1 if counts[Verdict.FAIL] else 0,
            "interrupted": False,
            "suite": "0.1.0",
            "catalogue": "00c0ffee0000",
            "specification": "00ba5eba1100",
            "summary": Summary(
                len(rows), len(rows), judged, counts[Verdict.UNTESTABLE], counts[Verdict.NOT_TESTABLE],
                {verdict: counts[verdict] for verdict in Verdict if counts[verdict]},
            ),
            "exchanges": {e.id: e for e in (exchanges if exchanges is not None else [self.exchange()])},
            "places": {("listProjects", "total"): "body:/_totalCount"},
            "interfaces": ("rest",),
            "capabilities": (Capability("cap.rest", "the API is on", "enabled", True, {Verdict.PASS: 1}),),
            "footprint": Footprint(3, 1.5, 1.5, 1, 0, 1, operations={"listProjects": 2, "login": 1}),
            "scope": Scope(identities=("main",)),
            "secrets": {"session-token": 1},
        }  # fmt: skip
        return Report(clauses=tuple(rows), **given | more)


@pytest.fixture
def make() -> Make:
    return Make()
