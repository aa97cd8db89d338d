"""Every rule of contracts and clauses has a pair that it calls by its name, and a near miss that it does not."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.contract.clauses import load_clauses
from generator.contract.loader import load_contract
from generator.diff.contracts.catalogues import compare_clauses
from generator.diff.contracts.documents import compare_contracts
from generator.diff.engine import difference
from generator.diff.findings import Finding
from generator.diff.rules import rules
from generator.diff.sides import Side
from generator.diff.soap.services import compare_functions
from generator.diff.subjects import Subjects
from generator.model import Model, Operation, ShapeId, XmlPostBinding
from generator.readers.documents import source_at

HERE = Path(__file__).parent / "triples"
BASE: dict[str, Any] = yaml.safe_load((HERE / "contract_base.yaml").read_text("utf-8"))
ROWS: list[dict[str, Any]] = yaml.safe_load((HERE / "contract.yaml").read_text("utf-8"))
Patch = Callable[[Mapping[str, Any], Mapping[str, Any]], dict[str, Any]]


def functions(names: list[str]) -> Model:
    ids = [ShapeId("demo", "xml", name) for name in names]
    return Model("demo", operations={id: Operation(id, XmlPostBinding(id.name)) for id in ids})


def sides(folder: Path, name: str, document: Mapping[str, Any], model: Model | None = None) -> tuple[Side, Side, Side]:
    contract, clauses = folder / f"{name}-contract.yaml", folder / f"{name}-clauses.yaml"
    contract.write_text(json.dumps(document["contract"], indent=1), "utf-8")
    clauses.write_text(json.dumps(document["clauses"], indent=1), "utf-8")
    read = load_contract(contract)
    return (
        Side("contract", "demo", (source_at(contract),), model=model, contract=read),
        Side("clauses", "demo", (source_at(clauses),), clauses=load_clauses(clauses).rows),
        Side("xml-post", "xml", (source_at(contract),), model=functions(document["functions"])),
    )


def changes(folder: Path, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Finding]:
    before, after = sides(folder, "a", old), sides(folder, "b", new)
    return [
        *compare_contracts(before[0], after[0]),
        *compare_clauses(before[1], after[1]),
        *compare_functions(before[2], after[2]),
    ]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["rule"])
def test_a_contract_rule_names_its_change_and_not_the_near_miss(
    row: dict[str, Any], patch: Patch, tmp_path: Path
) -> None:
    found = changes(tmp_path, patch(BASE, row.get("a", {})), patch(BASE, row["b"]))
    named = [finding for finding in found if finding.rule.id == row["rule"]]
    assert named, [finding.rule.id for finding in found]
    for finding in named:
        assert finding.old is not None or finding.new is not None
        for place in (finding.old, finding.new):
            assert place is None or place.line > 0 or "method" in row["rule"]  # these have a model without a document
    near = changes(tmp_path, patch(BASE, row.get("near_a", row.get("a", {}))), patch(BASE, row["near"]))
    assert row["rule"] not in {finding.rule.id for finding in near}


def test_every_contract_rule_has_its_triple() -> None:
    assert sorted(row["rule"] for row in ROWS) == sorted(id for id in rules() if id.startswith("doc:"))


def test_the_same_contract_does_not_differ(tmp_path: Path) -> None:
    assert changes(tmp_path, BASE, BASE) == []


def test_credentials_that_go_elsewhere_are_another_scheme(patch: Patch, tmp_path: Path) -> None:
    at = "/contract/auth/schemes/0/send/0/at"
    (finding,) = changes(tmp_path, BASE, patch(BASE, {at: "header:X-Token"}))
    assert (finding.rule.id, finding.said) == ("doc:auth-withdrawn", "header:X-Key -> header:X-Token")
    assert changes(tmp_path, BASE, patch(BASE, {at: {"is": "header:X-Token", "or": ["header:X-Key"]}})) == []


def test_what_only_new_operations_have_is_no_change(patch: Patch, tmp_path: Path) -> None:
    limit = {"id": "limit.new", "kind": "rows", "ops": ["task.list"], "max": 10}
    new = patch(BASE, {"/contract/limits/1": limit})
    for names, told in ((["task.get"], []), (["task.get", "task.list"], ["doc:quota-lowered"])):
        before = sides(tmp_path, "a", BASE, functions(names))[0]
        after = sides(tmp_path, "b", new, functions(["task.get", "task.list"]))[0]
        assert [finding.rule.id for finding in compare_contracts(before, after)] == told


def between(old: str, new: str) -> set[tuple[str, str]]:
    with Subjects() as subjects:
        found = difference(subjects.read(old), subjects.read(new))
    return {(finding.rule.id, finding.subject) for finding in found if finding.rule.id.startswith("doc:")}


def test_planfix_gained_codes_in_2022_and_lost_its_stream() -> None:
    gained = {("doc:error-code-added", code) for code in ("0102", "0103", "0104", "0105")}
    assert between("planfix@2019-07-15", "planfix@2022-07-04") == {*gained, ("doc:error-code-removed", "11001")}
    assert between("planfix@2022-07-04", "planfix@2024-12-12") == set()


def test_clarity_and_ppm_pro_changed_their_contracts_by_what_the_manuals_say() -> None:
    assert between("clarity@15.6", "clarity@16.4.1") == {("doc:error-code-added", "API-1092")}
    assert between("ppmpro@2013", "ppmpro@2019") == set()
