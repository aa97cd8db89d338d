"""OData checks over answers written by hand: each can pass, and each can fail."""

from __future__ import annotations

import json
from typing import Any

import pytest

from conformance.checks import ALL
from conformance.checks.base import Judged, Scene, Want
from conformance.exchanges.edm import described, metadata
from conformance.exchanges.exchange import Exchange, Request, Response, identify
from generator import vendors
from generator.contract.resolve import resolve

ROOT = "https://ppm.example/feed"
DOCUMENT = """<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
<Schema Namespace="Demo" Alias="D" xmlns="http://docs.oasis-open.org/odata/ns/edm">
<EntityType Name="Thing"><Key><PropertyRef Name="Id"/></Key><Property Name="Id" Type="Edm.Int64" Nullable="false"/></EntityType>
<EntityType Name="Card" BaseType="D.Thing"><Property Name="Title" Type="Edm.String"/><Property Name="Due" Type="Edm.Date"/>
<Property Name="Tags" Type="Collection(Edm.String)"/><NavigationProperty Name="Board" Type="D.Thing"/></EntityType>
<ComplexType Name="Loose" OpenType="true"><Property Name="Kind" Type="Edm.String"/></ComplexType>
<EntityContainer Name="C"><EntitySet Name="Fields" EntityType="Demo.Card"/></EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>"""  # noqa: E501
LOADED = vendors.load("ppmpro")
RESOLVED = resolve(LOADED.contract, LOADED.model, partial=True)
CARDS = [{"Id": n, "Title": f"card {n % 2}", "Due": f"2026-01-0{n}", "Tags": ["a"]} for n in range(1, 5)]
_made = iter(range(10**6))


def answer(body: Any = None, status: int = 200, path: str = "/Fields", **headers: str) -> Exchange:
    text = body if isinstance(body, str) else json.dumps(body)
    media = "application/xml" if text.startswith("<") else "application/json;odata.metadata=minimal"
    given = {"content-type": media, "odata-version": "4.0", **{k.replace("_", "-"): v for k, v in headers.items()}}
    request, response = Request("GET", ROOT + path), Response(status, tuple(given.items()), text.encode())
    return Exchange(identify(next(_made), request, response, ""), "Fields.get", "odata", "main", "", request, response)


def page(rows: Any, context: str = "#Fields", **more: Any) -> Exchange:
    return answer({"@odata.context": f"{ROOT}/$metadata{context}", **more, "value": rows})


METADATA = answer(DOCUMENT, path="/$metadata")
SERVICE = answer({"@odata.context": f"{ROOT}/$metadata", "value": [{"name": "Fields", "url": "Fields"}]}, path="")
NOTES = {
    "property": "Title",
    "value": "card 1",
    "order": "Due",
    "key": {"Id": 1},
    "quarter": 2,
    "data": {"there": "2", "gone": "77"},
}


def judged(check: str, with_: dict[str, Any] | None = None, **labels: Exchange | list[Exchange]) -> Judged:
    sent = {"rows": page(CARDS), "metadata": METADATA, "service": SERVICE, **labels}
    lists = {name: found if isinstance(found, list) else [found] for name, found in sent.items()}
    scene = Scene(lists, LOADED.contract, lambda op: RESOLVED.named(op), NOTES)
    return ALL[check].run(scene, Want(with_ or {}))


def outcome(found: Judged) -> str:
    if found.findings:
        return "violated"
    return "undecided" if found.undecided or not found.comparisons else found.variant or "met"


REFUSED = answer({"error": {"code": "x", "message": "y"}}, 501)


@pytest.mark.parametrize(
    ("check", "with_", "labels", "expected"),
    [
        ("odata.service_document", {}, {}, "met"),
        ("odata.service_document", {}, {"service": answer({"value": [{"name": "Fields"}]})}, "violated"),
        ("odata.metadata", {"media": "application/xml"}, {}, "met"),
        ("odata.metadata", {"media": "application/xml"}, {"metadata": answer("<html/>")}, "violated"),
        ("odata.metadata", {"media": "application/xml"}, {"metadata": answer({}, 404)}, "not published (status 404)"),
        ("odata.sets_resolve", {}, {}, "met"),
        ("odata.sets_resolve", {}, {"service": page([{"name": "Ghosts", "url": "Ghosts"}], "")}, "violated"),
        ("odata.version", {"in": ["4.0"]}, {"all": page([])}, "met"),
        ("odata.version", {"in": ["4.0"]}, {"all": answer({}, odata_version="3.0")}, "violated"),
        ("odata.version_at_most", {"version": "4.0"}, {"answer": page([])}, "met"),
        ("odata.version_at_most", {"version": "4.0"}, {"answer": answer({}, odata_version="4.01")}, "violated"),
        ("odata.fails", {}, {"answer": REFUSED}, "met"),
        ("odata.fails", {}, {"answer": page([])}, "violated"),
        ("odata.fails", {"in": [404]}, {"answer": REFUSED}, "violated"),
        ("odata.allow", {}, {"answer": answer({}, 405, allow="GET")}, "met"),
        ("odata.allow", {}, {"answer": answer({}, 405)}, "violated"),
        ("odata.allow", {}, {"answer": answer({})}, "violated"),
        ("odata.error", {}, {"answer": REFUSED}, "met"),
        ("odata.error", {}, {"answer": answer({"error": {"message": "y"}}, 400)}, "violated"),
        ("odata.error", {}, {"answer": answer({"error": {"code": "", "message": {"value": "y"}}}, 400)}, "violated"),
        ("odata.media", {"is": "application/json"}, {"answer": page([])}, "met"),
        ("odata.media", {"is": "application/json"}, {"answer": answer("<a/>")}, "violated"),
        ("odata.media", {"is": "application/json"}, {"answer": answer({}, 406)}, "violated"),
        ("odata.media", {"charset": False}, {"answer": answer({}, content_type="text/x;charset=utf-8")}, "violated"),
        ("odata.collection", {"label": "rows"}, {}, "met"),
        ("odata.collection", {"label": "rows"}, {"rows": page(CARDS, "#Other")}, "violated"),
        ("odata.collection", {"label": "rows"}, {"rows": answer({"d": {"results": []}})}, "violated"),
        ("odata.collection", {"label": "rows"}, {"rows": [METADATA, page([], "#Collection(Demo.Loose)")]}, "met"),
        ("odata.slice", {"skip": 1, "top": 2}, {"answer": page(CARDS[1:3])}, "met"),
        ("odata.slice", {"skip": 1, "top": 2}, {"answer": page(CARDS[:2])}, "violated"),
        ("odata.slice", {"top": 0}, {"answer": page(CARDS)}, "violated"),
        ("odata.slice", {"skip": -1}, {"answer": page([])}, "met"),
        ("odata.slice", {"top": 0}, {"answer": REFUSED}, "not supported (status 501)"),
        ("odata.stable", {}, {"answer": page(CARDS[:2]), "second": page(CARDS[2:])}, "met"),
        ("odata.stable", {}, {"answer": page(CARDS[:2]), "second": page(CARDS[1:3])}, "violated"),
        ("odata.count", {}, {"answer": page(CARDS[:1], **{"@odata.count": 4})}, "met"),
        ("odata.count", {}, {"answer": page(CARDS[:1], **{"@odata.count": 1})}, "violated"),
        ("odata.count", {}, {"answer": page(CARDS[:1])}, "violated"),
        ("odata.bare_count", {"media": "text/plain"}, {"answer": answer("4", content_type="text/plain")}, "met"),
        ("odata.bare_count", {"media": "text/plain"}, {"answer": answer({"value": 4})}, "violated"),
        ("odata.complete", {}, {"page": [page(CARDS[:2], **{"@odata.count": 4}), page(CARDS[2:])]}, "met"),
        ("odata.complete", {}, {"page": page(CARDS[:2], **{"@odata.count": 4})}, "violated"),
        ("odata.walk", {}, {"page": [page(CARDS[:2]), page(CARDS[2:])]}, "met"),
        ("odata.walk", {}, {"page": [page(CARDS[:2]), page(CARDS[1:])]}, "violated"),
        ("odata.walk", {}, {"page": page(CARDS[:2])}, "violated"),
        ("odata.page_size", {}, {"answer": [page(CARDS[:2], **{"@odata.nextLink": "x"}), page(CARDS[2:])]}, "met"),
        ("odata.page_size", {}, {"answer": page(CARDS)}, "met"),
        ("odata.page_size", {}, {"answer": page(CARDS[:2])}, "violated"),
        ("odata.selected", {}, {"answer": page([{"Id": 1, "Title": "card 1"}])}, "met"),
        ("odata.selected", {}, {"answer": page(CARDS)}, "violated"),
        ("odata.selected", {}, {"answer": page([{"Id": 1}])}, "violated"),
        ("odata.filtered", {"op": "eq"}, {"answer": page([CARDS[0], CARDS[2]])}, "met"),
        ("odata.filtered", {"op": "eq"}, {"answer": page([CARDS[0]])}, "violated"),
        ("odata.filtered", {"op": "ne"}, {"answer": page([CARDS[0], CARDS[2]])}, "violated"),
        ("odata.sorted", {}, {"answer": page([{"Due": None}, *CARDS])}, "met"),
        ("odata.sorted", {}, {"answer": page([*CARDS, {"Due": None}])}, "violated"),
        ("odata.searched", {}, {"answer": page([])}, "met"),
        ("odata.searched", {}, {"answer": page(CARDS)}, "violated"),
        ("odata.entity", {}, {"answer": answer({"Id": 1})}, "met"),
        ("odata.entity", {}, {"answer": answer({"Id": 2})}, "violated"),
        ("odata.distinct", {"label": "all"}, {"all": [METADATA, page(CARDS)]}, "met"),
        ("odata.distinct", {"label": "all"}, {"all": [METADATA, page([*CARDS, CARDS[0]])]}, "violated"),
        ("odata.distinct", {"label": "all"}, {"all": [METADATA, page([{}], "#Collection(Demo.Loose)")]}, "undecided"),
        ("odata.names", {"label": "service", "exactly": ["Fields"]}, {}, "met"),
        ("odata.names", {"label": "service", "exactly": ["Fields", "More"]}, {}, "violated"),
        ("odata.names", {"label": "service", "has": ["More"]}, {}, "violated"),
        ("odata.readable", {"label": "rows"}, {}, "met"),
        ("odata.readable", {"label": "rows"}, {"rows": answer('{"value": [')}, "violated"),
        ("odata.within", {"label": "part", "of": "rows"}, {"part": page(CARDS[:2])}, "met"),
        ("odata.within", {"label": "part", "of": "rows"}, {"part": page(CARDS)}, "violated"),
        ("odata.within", {"label": "part", "of": "rows"}, {"part": page([{"Id": 9}])}, "violated"),
        ("odata.implies", {"label": "rows", "when": {"Id": 1}, "then": {"Title": "card 1"}}, {}, "met"),
        ("odata.implies", {"label": "rows", "when": {"Id": 1}, "then": {"Title": None}}, {}, "violated"),
        ("odata.implies", {"label": "rows", "when": {"Id": 9}, "then": {"Title": None}}, {}, "undecided"),
        ("odata.lacks", {"label": "rows", "name": "Id", "value": "data.gone"}, {}, "met"),
        ("odata.lacks", {"label": "rows", "name": "Id", "value": "data.there"}, {}, "violated"),
        ("odata.texts", {"label": "rows"}, {"rows": page([{"a": "b <c and d"}])}, "met"),
        ("odata.texts", {"label": "rows"}, {"rows": page([{"a": "<b>c</b>"}])}, "violated"),
        ("odata.texts", {"label": "rows"}, {"rows": page([{"a": 1}])}, "violated"),
    ],
)  # fmt: skip
def test_a_check_tells_good_from_bad(check, with_, labels, expected):
    assert outcome(judged(check, with_, **labels)) == expected


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({}, []),
        ({"Title": None}, []),
        ({"Title@odata.type": "#String", "Board": {}}, []),
        ({"Id": "1"}, ["Edm.Int64"]),
        ({"Id": None}, ["Edm.Int64, never null"]),
        ({"Id": 2**63}, ["Edm.Int64"]),
        ({"Due": "2026-02-30"}, ["Edm.Date"]),
        ({"Tags": "a"}, ["Collection(Edm.String)"]),
        ({"Surprise": 1}, ["a declared property"]),
        ({"Title": ...}, ["Edm.String, or null"]),
    ],
)
def test_rows_are_held_against_the_metadata_of_their_own_instance(change, told):
    row = {k: v for k, v in {**CARDS[0], **change}.items() if v is not ...}
    found = judged("odata.valid", {"label": "all"}, all=[METADATA, page([row])])
    assert [finding.expected for finding in found.findings] == told


def test_a_selection_may_leave_properties_out_and_an_open_type_may_have_more():
    partial, loose = page([{"Id": 1}], "#Fields(Id)"), page([{"Kind": "x", "More": 1}], "#Collection(Demo.Loose)")
    assert outcome(judged("odata.valid", {"label": "all"}, all=[METADATA, partial, loose])) == "met"


def test_large_numbers_may_be_texts_where_the_label_says_so():
    asked = answer(
        {"@odata.context": f"{ROOT}/$metadata#Fields", "value": [{**CARDS[0], "Id": "1"}]},
        content_type="application/json;IEEE754Compatible=true",
    )
    assert outcome(judged("odata.valid", {"label": "all"}, all=[METADATA, asked])) == "met"


def test_an_instance_without_metadata_is_not_judged_by_ours():
    assert outcome(judged("odata.valid", {"label": "all"}, all=[page([{"Nothing": 1}])])) == "undecided"


@pytest.mark.parametrize(
    ("context", "name"),
    [
        ("x/$metadata#Cards", "Cards"),
        ("x/$metadata#Cards(Id,Title)", "Cards"),
        ("x/$metadata#Cards/$entity", "Cards"),
        ("x/$metadata#Collection(D.T)", "D.T"),
        ("$metadata", ""),
    ],
)
def test_a_context_names_what_is_listed(context, name):
    assert described(context) == name


@pytest.mark.parametrize(("board", "expected"), [(None, "met"), (7, "violated")])
def test_what_others_name_as_their_parent_is_held_to_what_parents_are(board, expected):
    found = page([{"Id": 1, "Above": None, "Board": board}, {"Id": 2, "Above": 1, "Board": 8}])
    with_ = {"label": "rows", "id": "Id", "parent": "Above", "then": {"Board": None}}
    assert outcome(judged("odata.parents", with_, rows=found)) == expected


def test_metadata_that_are_none_are_none():
    assert metadata(Response(200, (), b"<a/>")) is None
    assert metadata(Response(200, (), b"no document")) is None
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + DOCUMENT.encode()
    assert metadata(Response(200, (), bomb)) is None
