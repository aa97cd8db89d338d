"""The shipped clauses, and how a plan is made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance import checks, probes, vocabulary
from conformance.catalogue import clauses_of
from conformance.config import Identity, Target
from conformance.mock import IMPLEMENTED
from conformance.planning import Choice, plan, within_window
from conformance.verdict.lattice import Verdict
from generator import vendors
from generator.contract.clauses import parse_clauses, sending_of
from generator.contract.lint_clauses import lint_clauses
from generator.contract.resolve import resolve
from generator.data import data_root
from generator.diagnostics import BadInput
from generator.model import Evidence

VENDORS = ("clarity", "planfix", "ppmpro")


def loaded(vendor: str):
    made = vendors.load(vendor)
    rows, base = clauses_of(made)
    return made, rows, base, resolve(made.contract, made.model, partial=True)


def planned(vendor: str = "clarity", *, target: Target | None = None, **choice):
    _, rows, base, resolved = loaded(vendor)
    return plan(rows, base, resolved, target or Target(vendor, identities={"main": Identity("main")}), Choice(**choice))


@pytest.mark.parametrize("vendor", VENDORS)
def test_shipped_clauses_are_free_of_findings(vendor):
    _, rows, _, resolved = loaded(vendor)
    assert [str(f) for f in lint_clauses(rows, resolved, set(checks.ALL), set(IMPLEMENTED))] == []
    for clause in rows:
        assert set(clause.with_) <= (checks.ALL[clause.check].keys if clause.check else set()), clause.id
        known = probes.ALL[clause.probe or "send"]
        assert "*" in known.args or set(clause.args) <= known.args, clause.id
        assert clause.untestable or clause.marks.evidence is not Evidence.ASSUMED, clause.id


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_source_of_a_vendors_clause_is_a_known_text(vendor):
    made, rows, _, _ = loaded(vendor)
    cited = {tag for clause in rows if not clause.id.startswith("X-") for tag in clause.marks.source}
    assert cited <= set(made.source.sources)


@pytest.mark.parametrize("vendor", VENDORS)
def test_no_two_clauses_say_the_same(vendor):
    _, rows, _, _ = loaded(vendor)
    sentences = [clause.says for clause in rows if not clause.copy_of]
    assert len(set(sentences)) == len(sentences)


def test_the_committed_vocabulary_is_current():
    folder = data_root() / "specs" / "schema"
    assert (folder / vocabulary.CHECKS_FILE).read_text("utf-8") == vocabulary.vocabulary_text()
    assert (folder / vocabulary.SCHEMA_FILE).read_text("utf-8") == vocabulary.clauses_schema_text()


def test_clauses_that_look_at_the_same_request_share_a_step():
    made = planned(allow=frozenset({"write"}))
    walks = [step for step in made.steps if step.probe == "paging.walk"]
    assert len(walks) == 1
    assert {"CLR-PAGE-001", "CLR-PAGE-005", "CLR-PAGE-007", "X-PAGE-LOOP"} <= {c.id for c in walks[0].clauses}


def test_a_walk_that_only_a_common_clause_asks_for_is_made():
    (step,) = planned(only=("X-PAGE-LOOP",)).steps
    assert (step.probe, dict(step.args)) == ("paging.walk", {})


def test_reads_come_first_and_what_looks_at_everything_last():
    made = planned("ppmpro", allow=frozenset({"write", "destructive", "credential"}), target=_mocked("ppmpro"))
    assert made.steps[0].effect == "read"
    assert made.steps[-1].passive
    credential = [step.effect for step in made.steps if not step.passive].index("credential")
    assert all(step.effect == "credential" for step in made.steps[credential:] if not step.passive)


def _mocked(vendor: str, **more) -> Target:
    identities = {name: Identity(name) for name in ("main", "limited", "other_tenant", "throwaway")}
    return Target(vendor, identities=identities, lab={"mock": "http://127.0.0.1:1"}, **more)


@pytest.mark.parametrize(
    ("vendor", "id", "target", "verdict", "words"),
    [
        ("clarity", "CLR-AUTH-011", None, Verdict.NOT_TESTABLE, "add [identity.limited]"),
        ("clarity", "CLR-AUTH-024", None, Verdict.NOT_TESTABLE, "62 minutes of waiting: allow it with --slow"),
        ("ppmpro", "PRO-AUTH-LOGIN-03", None, Verdict.NOT_TESTABLE, "10 minutes of waiting: allow it with --slow"),
        ("clarity", "CLR-ERR-003", None, Verdict.NOT_TESTABLE, "set unknown_project in [data]"),
        ("clarity", "CLR-PAGE-003", _mocked("clarity"), Verdict.SKIPPED_UNSAFE, "--allow write"),
        ("ppmpro", "PRO-AUTH-TOKEN-01", _mocked("ppmpro"), Verdict.SKIPPED_UNSAFE, "--allow credential"),
        ("ppmpro", "PRO-AUTH-TOKEN-01", _mocked("ppmpro", production=True), Verdict.SKIPPED_UNSAFE, "production"),
        ("ppmpro", "PRO-AUTH-TOKEN-02", None, Verdict.UNTESTABLE, "console"),
        ("ppmpro", "PRO-AUTH-BASIC-02", None, Verdict.UNTESTABLE, "client"),
    ],
)
def test_what_cannot_run_says_what_would_enable_it(vendor, id, target, verdict, words):
    withheld = planned(vendor, target=target).withheld[id]
    assert withheld.verdict is verdict
    assert words in withheld.reason


def test_what_only_waiting_shows_runs_live_where_waiting_is_allowed():
    assert "PRO-AUTH-LOGIN-04" not in planned("ppmpro", slow=True).withheld
    aged = planned("clarity", target=Target("clarity", identities=_mocked("clarity").identities), slow=True)
    assert "clock.advance" not in str(aged.withheld.get("CLR-AUTH-024", ""))


def test_versions_open_and_close_clauses():
    made, rows, _, _ = loaded("clarity")
    bare = next(clause for clause in rows if clause.id == "CLR-AUTH-005")
    assert within_window(bare, "16.4.1", made.contract)
    assert not within_window(bare, "15.6", made.contract)
    assert planned(version="15.6").withheld["CLR-AUTH-005"].verdict is Verdict.NOT_APPLICABLE


def test_twenty_requests_to_planfix_are_worth_two_clauses_each():
    made = planned("planfix", limit=20, target=_mocked("planfix"))
    judged = [clause for step in made.steps for clause in step.clauses if clause.id.startswith("PFX-")]
    assert made.cost <= 20
    assert sum(clause.marks.evidence is Evidence.DOCUMENTED for clause in judged) >= 40


@pytest.mark.parametrize("limit", [5, 10, 20])
def test_a_budget_is_kept_and_filled_with_the_most_valuable_clauses(limit):
    made = planned("planfix", limit=limit, target=_mocked("planfix"))
    clauses = sum(len(step.clauses) for step in made.steps)
    assert made.cost <= limit
    assert clauses > limit
    assert any("budget" in withheld.reason for withheld in made.withheld.values())


def test_globs_and_areas_choose():
    assert {c.id for c in planned(only=("CLR-PAGE-00[12]",)).clauses} == {"CLR-PAGE-001", "CLR-PAGE-002"}
    assert {c.area for c in planned(areas=("paging",)).clauses} == {"paging"}
    with pytest.raises(BadInput, match="no clause matches NOPE"):
        planned(only=("NOPE*",))


def test_vendor_only_leaves_the_own_rules_out():
    ids = {c.id for c in planned(vendor_only=True).clauses}
    assert not ids & {"X-SEC-TENANT", "X-SEC-ECHO", "X-PAGE-LOOP"}
    assert "X-JSON-STRICT" in ids


HEAD = "clauses: 1\nvendor: v\nevidence: documented\nbase: {op: a}\nrows:\n"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("- {id: A, says: s, level: MUST, area: x, chekc: works}", ["unknown key 'chekc'", "did you mean 'check'?"]),
        ("- {id: A, says: s, level: MUSST, area: x}", ["level cannot be 'MUSST'", "did you mean 'MUST'?"]),
        (
            "- {id: A, says: s, level: MUST, area: x}\n- {id: A, says: t, level: MUST, area: x}",
            ["clause A stands twice"],
        ),
        ("- {id: A, level: MUST, area: x}", ["lacks the key 'says'"]),
    ],
)
def test_faults_of_a_clause_file_have_their_line(row, words):
    with pytest.raises(BadInput) as failure:
        parse_clauses(HEAD + row, name="clauses.yaml")
    assert all(word in str(failure.value) for word in words), str(failure.value)
    assert str(failure.value).startswith("clauses.yaml:")


def test_requests_inside_arguments_are_read_like_those_of_a_row():
    made = sending_of({"op": "x", "as": "limited", "wrong": "token", "omit": ["body:/sid"]})
    assert (made.op, made.as_, made.wrong, str(made.omit[0])) == ("x", "limited", ("token",), "body:/sid")
    with pytest.raises(ValueError, match="unknown key 'opp'"):
        sending_of({"opp": "x"})


def test_common_clauses_stand_in_files_of_their_own():
    folder: Path = data_root() / "specs" / "common"
    assert {path.name for path in folder.glob("*.yaml")} >= {"transport.yaml", "xml.yaml", "security.yaml"}
