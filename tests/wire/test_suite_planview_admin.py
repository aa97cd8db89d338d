"""Runs against the mocked Planview Admin: what they cost, what they leave alone, and what they make of odd servers."""

from __future__ import annotations

from typing import Any

import pytest

from conformance.commands.init import lines
from conformance.engine import Options, Run, run
from conformance.mock import mock
from conformance.preflight import CannotRun
from generator.diagnostics import BadInput
from generator.vendors import load

ALL = {"write", "destructive", "credential"}


def judged(seen: Run) -> dict[str, str]:
    return {id: str(r.verdict) for id, r in seen.results.items()}


def live(target: dict[str, Any]) -> dict[str, Any]:
    """The same target without anything that only a mock has."""
    return {k: v for k, v in target.items() if k not in ("lab", "paths")} | {"budget": {"rate_per_s": 1000}}


def test_no_documented_clause_stays_silent() -> None:
    with mock("planview_admin") as server:
        seen = run("planview_admin", server.target(), allow=ALL)
    silent = {
        id: (str(r.verdict), r.reason)
        for id, r in seen.results.items()
        if id.startswith("PVA-") and not (r.verdict.judged or str(r.verdict) == "UNTESTABLE")
    }
    assert silent == {}
    assert seen.requests <= 50


def test_a_read_only_run_leaves_the_budget_and_the_users_alone() -> None:
    with mock("planview_admin") as server:
        seen = run("planview_admin", server.target())
        methods = {(row["method"], row["operation"]) for row in server.traffic()}
        statuses = {row["status"] for row in server.traffic()}
    assert {m for m, op in methods if op != "token"} == {"GET"}
    assert 429 not in statuses
    assert {judged(seen)[f"PVA-RATE-0{n}"] for n in (4, 5, 6)} == {"SKIPPED_UNSAFE"}


def test_within_twelve_requests_most_of_it_is_judged() -> None:
    with mock("planview_admin") as server:
        seen = run("planview_admin", server.target(), options=Options(max_requests=12))
    assert seen.requests <= 12
    assert sum(r.verdict.judged for id, r in seen.results.items() if id.startswith("PVA-")) >= 20


def test_without_paths_what_lies_behind_them_is_asked_for_and_not_guessed() -> None:
    with mock("planview_admin") as server:
        seen = run("planview_admin", live(server.target()), allow={"write"})
        called = {row["operation"] for row in server.traffic()}
    assert called == {"token", "listUsers"}
    assert (
        seen.results["PVA-CAP-04"].reason == "the path of listProducts is not public: set it in [paths] of target.toml"
    )
    assert judged(seen)["PVA-CAP-01"] == "PASS"


def test_paths_of_the_target_are_followed() -> None:
    with mock("planview_admin", paths={"listProducts": "/v9/environments"}) as server:
        seen = run("planview_admin", server.target(), only=["PVA-CAP-04"])
        assert judged(seen) == {"PVA-CAP-04": "PASS"}
        wrong = server.target() | {"paths": {"listProducts": "/v8/nothing"}}
        assert judged(run("planview_admin", wrong, only=["PVA-CAP-04"])) == {"PVA-CAP-04": "FAIL"}


def test_a_path_of_no_operation_is_told() -> None:
    target = {
        "vendor": "planview_admin",
        "server": {"rest": {"url": "http://127.0.0.1:1"}},
        "paths": {"listProduct": "/x"},
    }
    with pytest.raises(BadInput, match="names 'listProduct', which is no operation") as told:
        run("planview_admin", target)
    assert told.value.remedy == "did you mean 'listProducts'?"


def test_what_a_target_may_tell_stands_in_the_file_that_one_begins_with() -> None:
    text = "\n".join(lines(load("planview_admin")))
    assert '# listProducts = "/public/v1/product"' in text
    assert "listUsers" not in text


def test_against_a_live_target_the_budget_is_used_up_only_where_that_is_allowed() -> None:
    only = ["PVA-RATE-0[456]"]
    with mock("planview_admin", faults=["M:contract:limits[limit.rate].max=12", "F-PVA-03"], clock="real") as server:
        target = live(server.target())
        assert set(judged(run("planview_admin", target, only=only)).values()) == {"SKIPPED_UNSAFE"}
        production = run("planview_admin", target | {"production": True}, only=only, allow=ALL)
        assert set(judged(production).values()) == {"SKIPPED_UNSAFE"}
        assert server.traffic() == []
        allowed = run("planview_admin", target, only=only, allow=ALL)  # no lab: by requests alone
        assert judged(allowed) == {"PVA-RATE-04": "PASS", "PVA-RATE-05": "PASS", "PVA-RATE-06": "INFO"}
        assert allowed.requests <= 12 + 4


def test_the_lab_brings_the_end_of_the_budget_near() -> None:
    with mock("planview_admin") as server:
        seen = run("planview_admin", server.target(), only=["PVA-RATE-0[456]"], allow=ALL)
        assert judged(seen) == {"PVA-RATE-04": "PASS", "PVA-RATE-05": "PASS", "PVA-RATE-06": "PASS"}
        assert seen.requests <= 6


def test_a_budget_near_its_end_makes_the_run_wait_and_not_fail() -> None:
    with mock("planview_admin", faults=["M:contract:limits[limit.rate].max=8"]) as server:
        seen = run("planview_admin", server.target())
        statuses = [row["status"] for row in server.traffic()]
    assert seen.exit_code == 0
    assert 429 not in statuses
    assert sum(r.verdict.judged for r in seen.results.values()) >= 45


def test_a_quota_of_zero_stops_the_run_with_one_sentence() -> None:
    with mock("planview_admin", faults=["M:contract:limits[limit.rate].max=0"]) as server:
        with pytest.raises(CannotRun, match=r"rate limit \(status 429\)") as stopped:
            run("planview_admin", server.target())
        assert len(server.traffic()) <= 2
    assert stopped.value.remedy == "try again in 60 s"


@pytest.mark.parametrize(
    ("faults", "clause", "verdict"),
    [
        (["F-RL-06"], "PVA-RATE-05", "FAIL"),
        (["F-PVA-03"], "PVA-RATE-06", "INFO"),
        (["F-RL-08"], "PVA-RATE-03", "FAIL"),
        (["F-RL-11"], "X-RATE-EFFECT", "FAIL"),
        (["F-AU-20"], "PVA-AUTH-12", "INFO"),
        (["F-AU-21"], "X-SEC-JWT-NONE", "FAIL"),
        (["F-AU-16"], "PVA-AUTH-06", "FAIL"),
        (["F-AU-03"], "X-SEC-TENANT", "FAIL"),
        (["F-SC-07"], "X-SEC-NOSTORE", "WARN"),
        (["F-PG-16"], "PVA-PAGE-10", "FAIL"),
        (["F-PG-14"], "X-PAGE-LOOP", "FAIL"),
    ],
)
def test_what_a_breach_weighs(faults: list[str], clause: str, verdict: str) -> None:
    with mock("planview_admin", faults=faults) as server:
        seen = run("planview_admin", server.target(), only=[clause], allow=ALL)
    assert judged(seen) == {clause: verdict}


@pytest.mark.parametrize("rows", [0, 1, 49, 50, 51, 200, 400])
def test_lists_of_any_length_give_no_false_alarm(rows: int) -> None:
    with mock("planview_admin", rows=rows) as server:
        seen = run(
            "planview_admin", server.target(), only=["PVA-PAGE-*", "PVA-RATE-0[123]", "X-PAGE-LOOP", "X-SEC-TENANT"]
        )
    assert not {id: v for id, v in judged(seen).items() if v in ("FAIL", "WARN", "INFO", "ERROR", "INCONCLUSIVE")}


def test_no_token_reaches_an_exchange() -> None:
    with mock("planview_admin") as server:
        seen = run("planview_admin", server.target(), allow=ALL)
        tokens = list(server.app.secrets())
    recorded = repr(seen.exchanges)
    assert len(tokens) > 5
    assert not [secret for secret in tokens if secret in recorded]
    assert "eyJ" not in recorded.replace("eyJhbGciOiJSUzI1NiJ9.ppmkit", "")
