"""The fault catalogue agrees with what the mocks play and with what the clauses name."""

from __future__ import annotations

from collections import Counter

import pytest

from conformance.catalogue import clauses_of
from conformance.faults.catalogue import catalogue
from conformance.faults.mutants import mechanical
from conformance.mock.registry import IMPLEMENTED, MOCKS
from generator import vendors
from generator.contract.clauses import Clause

from .support import exchange

VENDORS = sorted(MOCKS)


def _clauses(vendor: str) -> dict[str, Clause]:
    rows, _ = clauses_of(vendors.load(vendor))
    return {row.id: row for row in rows}


def test_ids_are_unique() -> None:
    rows = catalogue()
    ids = Counter([*(f.id for f in rows.faults), *(t.id for t in rows.twins)])
    assert [id for id, times in ids.items() if times > 1] == []


def test_every_fault_and_twin_is_played_by_the_mock_of_each_vendor_it_names() -> None:
    rows = catalogue()
    named = {(f.id, vendor) for f in rows.faults for vendor in f.kills} | {
        (t.id, v) for t in rows.twins for v in t.vendors
    }
    assert {(id, vendor) for id, vendor in named if vendor not in IMPLEMENTED.get(id, ())} == set()


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_clause_to_be_killed_exists_and_is_judged(vendor: str) -> None:
    known = _clauses(vendor)
    silent = {c for f in catalogue().faults_of(vendor) for c in f.kills[vendor] if c not in known or not known[c].check}
    assert silent == set()


@pytest.mark.parametrize("vendor", VENDORS)
def test_clause_and_catalogue_name_each_other(vendor: str) -> None:
    by_clause = {(f, row.id) for row in _clauses(vendor).values() for f in row.faults}
    by_fault = {(f.id, clause) for f in catalogue().faults_of(vendor) for clause in f.kills[vendor]}
    # A common clause names faults for all vendors; only those that this vendor's mock plays count here.
    by_clause = {(f, clause) for f, clause in by_clause if vendor in IMPLEMENTED.get(f, ())}
    assert by_fault - by_clause == set()


def test_mechanical_mutants_name_each_place_once_and_walk_into_every_row() -> None:
    body = b'{"n": 1, "rows": [{"id": 1}, {"id": 2, "extra": null}]}'
    switches = [m.switch for m in mechanical("v", [exchange("list", body), exchange("list", body)])]
    assert switches == [
        f"M:{operator}-member:list:{place}"
        for operator in ("drop", "rename", "retype")
        for place in ("/n", "/rows", "/rows[]/id", "/rows[]/extra")
    ] + ["M:status:list:500", "M:drop-row:list", "M:repeat-row:list"]


def test_mechanical_mutants_of_xml_go_by_local_names_and_attributes() -> None:
    body = b'<r status="ok"><p:rows xmlns:p="urn:x" count="2"><p:row/><p:row/></p:rows></r>'
    places = [m.switch.split(":", 3)[3] for m in mechanical("v", [exchange("f", body)]) if ":drop-member:" in m.switch]
    assert places == ["/rows", "/@status", "/rows/row[]", "/rows/@count"]


def test_an_answer_that_is_no_document_yields_no_mutants() -> None:
    assert list(mechanical("v", [exchange("f", b"plain text"), exchange("g", b"", status=204)])) == []
