"""Generated requests against the mock: the same for the same seed, within every bound, and judged like all others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest

from conformance.engine import Options, Run, run
from conformance.mock import mock
from conformance.report.build import build
from conformance.verdict.lattice import Verdict

FUZZ = ("X-FUZZ-*", "CLR-PAGE-002.any", "CLR-ERR-001.any")
LOUD = {Verdict.FAIL, Verdict.WARN, Verdict.INFO, Verdict.ERROR, Verdict.INCONCLUSIVE}


def fuzzed(target: Mapping[str, Any], *, only: tuple[str, ...] = FUZZ, **options: Any) -> Run:
    allow = options.pop("allow", ())
    progress = options.pop("progress", None)
    return run(
        "clarity", target, allow=allow, options=Options(only=only, fuzz=True, **{"seed": 1, **options}),
        progress=progress,
    )  # fmt: skip


def requests(seen: Run) -> list[tuple[str, str, bytes, object]]:
    return [
        (e.request.method, e.request.url.partition("/ppm")[2], e.request.body, e.request.headers)
        for e in seen.exchanges
        if e.probe == "fuzz"
    ]


@pytest.fixture(scope="module")
def clean() -> Run:
    with mock("clarity", port=0) as server:
        return fuzzed(server.target(), only=())


def test_every_reading_operation_has_its_turn_and_nothing_is_found(clean: Run) -> None:
    assert {id for id, result in clean.results.items() if result.verdict in LOUD} == set()
    sent = [e for e in clean.exchanges if e.probe == "fuzz" and e.operation != "login"]
    reads = {o.name for o in clean.loaded.model.operations.values() if o.name.startswith(("list", "get", "describe"))}
    assert {op for op, _ in clean.results["X-FUZZ-HOLDS"].operations} == reads  # some were answered before
    assert {e.request.method for e in sent} == {"GET"}
    assert Counter(e.status // 100 for e in sent)[2] > 50  # not a mere heap of refusals
    assert all(
        clean.results[id].verdict is Verdict.PASS for id in ("X-FUZZ-HOLDS", "X-FUZZ-STATUS", "CLR-PAGE-002.any")
    )


def test_no_request_is_sent_twice(clean: Run) -> None:
    assert [once for once, times in Counter(requests(clean)).items() if times > 1] == []


def test_clauses_of_generated_requests_wait_for_being_asked_for() -> None:
    with mock("clarity") as server:
        seen = run("clarity", server.target(), only=("CLR-PAGE-*",))
    assert "CLR-PAGE-002" in seen.results
    assert "CLR-PAGE-002.any" not in seen.results


def test_the_same_seed_sends_the_same_and_another_one_does_not() -> None:
    sent = {}
    with mock("clarity") as server:
        for name, seed in (("one", 1), ("again", 1), ("other", 2)):
            sent[name] = requests(fuzzed(server.target(), seed=seed, max_requests=60))
    assert sent["one"] == sent["again"]
    assert sent["one"] != sent["other"]


def test_a_budget_of_requests_is_kept() -> None:
    with mock("clarity") as server:
        seen = fuzzed(server.target(), max_requests=30)
        assert 20 <= seen.requests <= 30
        assert len(server.traffic()) == seen.requests
    assert seen.results["X-FUZZ-HOLDS"].verdict is Verdict.PASS


def test_time_that_is_over_ends_it_and_what_was_sent_is_judged() -> None:
    with mock("clarity") as server:
        seen = fuzzed(server.target(), max_time_s=0.001)
    assert requests(seen) == []
    assert seen.results["X-FUZZ-HOLDS"].verdict is Verdict.NOT_TESTABLE


def test_an_interruption_keeps_what_was_measured() -> None:
    def stop(what: str, done: int, total: int) -> None:
        if what.startswith("fuzz: 40,"):
            raise KeyboardInterrupt

    with mock("clarity", faults=("F-FZ-02",)) as server:
        seen = fuzzed(server.target(), progress=stop)
    assert (seen.interrupted, seen.exit_code) == (True, 130)
    assert len(requests(seen)) >= 30
    assert seen.results["X-FUZZ-HOLDS"].exchanges
    assert build(seen).exit_code == 130


def test_a_server_that_falls_silent_is_left_alone() -> None:
    with mock("clarity", faults=("F-SC-14@after=12",)) as server:
        seen = fuzzed(server.target())
    lost = [e for e in seen.exchanges if e.response is None]
    assert len(lost) <= 7
    assert seen.results["X-FUZZ-HOLDS"].verdict is Verdict.INFO


def test_on_a_real_server_only_what_can_be_taken_back_is_written() -> None:
    with mock("clarity") as server:
        target = {k: v for k, v in server.target().items() if k != "lab"}
        before = len(server.traffic())
        seen = fuzzed(target, allow={"write", "destructive", "credential"}, max_requests=200)
    assert before == 0
    contract = {o.name: seen.resolved.behaviour(o) for o in seen.loaded.model.operations.values()}
    undone = {b.undo for b in contract.values() if b.undo}
    made = [e for e in seen.exchanges if e.probe == "fuzz" and contract[e.operation].effect != "read"]
    assert made
    assert all(contract[e.operation].undo for e in made)
    kept = [e for e in made if e.status == 200]
    gone = [e for e in seen.exchanges if e.operation in undone and e.status == 200]
    assert len(gone) == len(kept) > 0
    assert seen.left == ()


@pytest.mark.parametrize("version", ["15.6", "16.4.1"])
def test_only_operations_of_the_version_are_asked(version: str) -> None:
    with mock("clarity", version=version) as server:
        seen = fuzzed(server.target(), max_requests=60, version=version)
    assert {e.operation for e in seen.exchanges} <= {o.name for o in seen.loaded.model.operations.values()}
    assert seen.results["X-FUZZ-STATUS"].verdict is Verdict.PASS
