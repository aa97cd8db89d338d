from __future__ import annotations

import pytest

from conformance.mock.faults import BadSwitch
from conformance.mock.patch import alternatives, patched, read_other
from conformance.mock.rules import Rules
from generator import vendors


def test_a_value_is_found_by_statement_id_and_keeps_its_type() -> None:
    contract = patched(vendors.load("clarity").contract, "paging[paging.list].size.max", "20")
    assert Rules(contract).page_size("listProjects", 1, 1)[:2] == (25, 20)


def test_a_row_of_the_error_table_is_found_by_its_code() -> None:
    contract = patched(vendors.load("planfix").contract, "errors.codes[0005].code", "0012")
    code = Rules(contract).code("auth.session.expired", "task.get")
    assert code is not None
    assert code.code == "0012"


def test_the_original_stays_as_it_was() -> None:
    before = vendors.load("clarity").contract
    patched(before, "paging[paging.list].size.default", "7")
    assert Rules(before).page_size("listProjects", 1, 1)[0] == 25


@pytest.mark.parametrize("path", ["", "nothing", "paging[paging.nope].size.max", "paging[paging.list].size", "paging["])
def test_a_path_that_leads_nowhere_is_refused(path: str) -> None:
    with pytest.raises(BadSwitch):
        patched(vendors.load("clarity").contract, path, "1")


def test_a_value_of_another_type_is_refused() -> None:
    with pytest.raises(BadSwitch, match="cannot be 'many'"):
        patched(vendors.load("clarity").contract, "paging[paging.list].size.max", "many")


@pytest.mark.parametrize("vendor", ["clarity", "planfix", "ppmpro"])
def test_every_alternative_reading_can_be_played(vendor: str) -> None:
    contract = vendors.load(vendor).contract
    found = list(alternatives(contract))
    assert found
    for path, index in found:
        assert read_other(contract, path, index) != contract
