"""The contracts of the vendors meet their documents, their sources and their clauses."""

from __future__ import annotations

import pytest

from generator import vendors
from generator.contract.lint import lint
from generator.contract.loader import parse_contract
from generator.contract.resolve import resolve
from generator.contract.view import contract_at

VENDORS = ("clarity", "planfix", "ppmpro")


@pytest.mark.parametrize("name", VENDORS)
def test_a_vendor_is_free_of_findings(name: str) -> None:
    vendor = vendors.load(name)
    findings = lint(vendor.contract, vendor.model, sources=vendor.source.sources, folder=vendor.folder)
    assert [str(finding) for finding in findings] == []


OPEN_TO_ALL = {"serverInfo"}
"""Operations that are asked before anybody has logged in."""


@pytest.mark.parametrize("name", VENDORS)
def test_every_operation_has_an_effect_and_a_way_in(name: str) -> None:
    vendor = vendors.load(name)
    for op, behaviour in resolve(vendor.contract, vendor.model).operations():
        assert behaviour.effect is not None, op.name
        assert behaviour.schemes or behaviour.obtains or op.name in OPEN_TO_ALL, op.name


@pytest.mark.parametrize("name", VENDORS)
def test_every_version_resolves(name: str) -> None:
    contract = vendors.load(name).contract
    for version in contract.versions.known:
        vendor = vendors.load(name, version=version)
        assert resolve(contract_at(contract, version), vendor.model, partial=True).behaviours


@pytest.mark.parametrize(
    ("vendor", "operation", "style", "key"),
    [
        ("clarity", "listProjects", "link", "item:/_internalId"),
        ("planfix", "task.getList", "page", "item:/id"),
        ("ppmpro", "findEntity", "none", "item:/entityId"),
    ],
)
def test_the_lists_of_the_vendors(vendor: str, operation: str, style: str, key: str) -> None:
    loaded = vendors.load(vendor)
    paging = resolve(loaded.contract, loaded.model).named(operation).paging
    assert paging is not None
    assert paging.style is not None
    assert (paging.style.value, str(paging.key)) == (style, key)


def test_planfix_counts_by_a_second_rule_of_the_same_list() -> None:
    loaded = vendors.load("planfix")
    paging = resolve(loaded.contract, loaded.model).named("task.getList").paging
    assert paging is not None
    assert paging.count_only is not None
    assert (str(paging.count_only.at), paging.count_only.value, str(paging.items)) == (
        "body:/pageCurrent",
        0,
        "body:/*/*[]",
    )


def test_clarity_took_the_token_in_one_header_before_16_4_1() -> None:
    contract = vendors.load("clarity").contract
    places = {v: contract_at(contract, v).auth.schemes[0].send[0].at for v in ("15.6", "16.4.1")}
    assert {v: [str(at.value), *map(str, at.others)] for v, at in places.items()} == {
        "15.6": ["header:authToken"],
        "16.4.1": ["header:authToken", "header:Authorization"],
    }


@pytest.mark.parametrize(
    ("name", "right", "wrong", "operation"),
    [
        ("clarity", "at: query:limit", "at: query:limits", "listProjects"),
        ("clarity", "body:/_totalCount", "body:/totalCount", "listProjects"),
        ("clarity", "key: item:/_internalId", "key: item:/id", "listProjects"),
        ("clarity", "{token: body:/authToken}", "{token: body:/token}", "login"),
        ("planfix", "body:/*/@totalCount", "body:/*/@total", "task.getList"),
        ("planfix", "body:/*/@count", "body:/*/count", "task.getList"),
        ("planfix", "item:/customData/customValue[]", "item:/customData/customValue", "task.getList"),
        ("planfix", "body:/filters/filter[]", "body:/filters/filters[]", "task.getList"),
        ("planfix", "{sid: body:/sid}", "{sid: body:/session}", "auth.login"),
        ("ppmpro", "body:/return[]", "body:/result[]", "findEntity"),
        ("ppmpro", "body:/searchValuePairs[]", "body:/searchValuePairs", "findEntity"),
        ("ppmpro", "value: item:/elementValue", "value: item:/value", "findEntity"),
        ("ppmpro", "at: body:/sessionId", "at: body:/session", "findEntity"),
    ],
)
def test_a_misspelt_place_is_found_in_json_and_xml_alike(name: str, right: str, wrong: str, operation: str) -> None:
    vendor = vendors.load(name)
    text = (vendor.folder / "contract.yaml").read_text(encoding="utf-8")
    assert right in text
    findings = lint(parse_contract(text.replace(right, wrong), name="contract.yaml"), vendor.model)
    assert [f for f in findings if f.rule == "locator.unknown" and f"of {operation};" in f"{f.message};"]
