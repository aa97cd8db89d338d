"""The OData engine of the mocks: URIs evaluated, pages, formats, versions, refusals, hostile input."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conformance.mock.answers import Answer, Request
from conformance.mock.faults import Faults
from conformance.mock.odata.schema import Schema
from conformance.mock.odata.service import Keyed, Service
from conformance.mock.odata.values import Row
from conformance.mock.people import Person

DOCUMENT = b"""<?xml version="1.0"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
<Schema Namespace="Demo" Alias="Self" xmlns="http://docs.oasis-open.org/odata/ns/edm">
  <!-- stays at home -->
  <EntityType Name="Thing" Abstract="true"><Key><PropertyRef Name="Id"/></Key>
    <Property Name="Id" Type="Edm.Int64" Nullable="false">
      <Annotation Term="Ppmkit.Evidence" String="assumed"/></Property>
  </EntityType>
  <EntityType Name="Card" BaseType="Self.Thing">
    <Property Name="Title" Type="Edm.String"/><Property Name="Due" Type="Edm.Date"/>
    <Property Name="Points" Type="Edm.Decimal" Scale="2"/><Property Name="Made" Type="Edm.DateTimeOffset"/>
    <Property Name="Done" Type="Edm.Boolean"/>
    <NavigationProperty Name="Board" Type="Demo.Board" Partner="Cards"/></EntityType>
  <EntityType Name="Board" BaseType="Demo.Thing"><Property Name="Name" Type="Edm.String"/>
    <NavigationProperty Name="Cards" Type="Collection(Demo.Card)" Partner="Board"/></EntityType>
  <EntityContainer Name="All">
    <EntitySet Name="Cards" EntityType="Demo.Card"><NavigationPropertyBinding Path="Board" Target="Boards"/></EntitySet>
    <EntitySet Name="Boards" EntityType="Demo.Board">
      <NavigationPropertyBinding Path="Cards" Target="Cards"/></EntitySet>
  </EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>"""
PERSON = Person("main", "ann", {})


class Boards:
    """Twelve cards on three boards; every fourth card has no points."""

    def __init__(self, count: int = 12) -> None:
        self.boards = [Row({"Id": n, "Name": f"Board {n}"}, lambda name, n=n: self._of(n)) for n in (1, 2, 3)]
        self.cards = [
            Row(
                {
                    "Id": 2**40 + n, "Title": f"O'Neil {n % 5}", "Due": date(2026, 1, 1 + n % 28),
                    "Points": None if n % 4 == 0 else Decimal(n) / 2,
                    "Made": datetime(2026, 1, 1, n % 24, tzinfo=UTC), "Done": n % 2 == 0,
                },
                lambda name, n=n: self.boards[n % 3],
            )
            for n in range(count)
        ]  # fmt: skip

    def _of(self, board: int) -> list[Row]:
        return [card for n, card in enumerate(self.cards) if n % 3 + 1 == board]

    def rows(self, name: str, caller: Person) -> Sequence[Row]:
        return self.cards if name == "Cards" else self.boards

    def keyed(self, name: str, key: Mapping[str, Any], caller: Person) -> Keyed:
        return next((row for row in self.rows(name, caller) if row["Id"] == key["Id"]), None)


def service(*faults: str, **settings: Any) -> Service:
    names = {("Cards", "list"): "Cards.list", ("Cards", "get"): "Cards.get", ("Boards", "list"): "Boards.list"}
    return Service(Schema(DOCUMENT), Boards(), Faults(faults), names, "/feed", **settings)


SERVICE = service()


def asked(path: str, query: str = "", *, of: Service = SERVICE, method: str = "GET", **headers: str) -> Answer:
    given = {"host": "h.example", **{name.replace("_", "-"): value for name, value in headers.items()}}
    return of.answer(Request(method, f"/feed{path}", query, given, b""), PERSON)


def body(answer: Answer) -> Any:
    assert answer.status == 200, answer.body
    return json.loads(answer.body)


def ids(answer: Answer) -> list[int]:
    return [row["Id"] - 2**40 for row in body(answer)["value"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("$filter=Title eq 'O''Neil 3'", [3, 8]),
        ("%24filter=Title%20eq%20%27O%27%27Neil%203%27", [3, 8]),
        ("$filter=Points eq null", [0, 4, 8]),
        ("$filter=Points gt 4.5", [10, 11]),
        ("$filter=not (Points gt 0.5) and Done", []),
        ("$filter=Due lt 2026-01-03 or Due ge 2026-01-12", [0, 1, 11]),
        ("$filter=Made eq 2026-01-01T02:00:00Z", [2]),
        ("$filter=contains(Title,'Neil 4') and Id ge 1099511627780", [4, 9]),
        ("$filter=Board/Name eq 'Board 2'", [1, 4, 7, 10]),
        ("$orderby=Points desc,Id desc&$top=3", [11, 10, 9]),
        ("$orderby=Points&$top=4", [0, 4, 8, 1]),
        ("$orderby=Done,Id&$skip=5&$top=2", [11, 0]),
        ("$top=2&$skip=3", [3, 4]),
        ("$top=0", []),
        ("$skip=12", []),
    ],
)
def test_options_are_evaluated(query, expected):
    assert ids(asked("/Cards", query)) == expected


def test_a_count_is_of_what_fulfils_the_filter_whatever_the_page():
    assert body(asked("/Cards", "$count=true&$top=2&$filter=Done"))["@odata.count"] == 6
    plain = asked("/Cards/$count", "$filter=Done")
    assert (plain.body, plain.media) == (b"6", "text/plain")


def test_only_what_is_selected_is_told_and_the_context_names_it():
    seen = body(asked("/Cards", "$select=Title,Due&$top=1"))
    assert seen["value"] == [{"Title": "O'Neil 0", "Due": "2026-01-01"}]
    assert seen["@odata.context"] == "http://h.example/feed/$metadata#Cards(Title,Due)"


def test_links_are_expanded_with_options_of_their_own():
    seen = body(asked("/Boards", "$expand=Cards($select=Title;$filter=Done;$top=1;$count=true)&$top=1"))["value"][0]
    assert (seen["Cards"], seen["Cards@odata.count"]) == ([{"Title": "O'Neil 0"}], 2)
    card = body(asked("/Cards", "$expand=Board&$top=1"))["value"][0]
    assert card["Board"] == {"Id": 1, "Name": "Board 1"}
    deep = "Board($expand=Cards($expand=Board($expand=Cards($expand=Board($expand=Cards)))))"
    assert asked("/Cards", f"$expand={deep}").status == 501


def test_an_entity_its_property_its_value_and_what_it_leads_to():
    key = 2**40 + 1
    assert body(asked(f"/Cards({key})"))["Title"] == "O'Neil 1"
    assert body(asked(f"/Cards({key})/Points"))["value"] == 0.5
    assert asked(f"/Cards({key})/Title/$value").body == b"O'Neil 1"
    assert body(asked(f"/Cards({key})/Board"))["Name"] == "Board 2"
    assert len(body(asked("/Boards(1)/Cards"))["value"]) == 4
    assert asked(f"/Cards({2**40})/Points").status == 204


def test_the_next_links_lead_through_everything_once():
    paging = service(page=5)
    seen, answer = list[int](), asked("/Cards", "$filter=Done or Id gt 0&$count=true", of=paging)
    for _ in range(5):
        seen += ids(answer)
        link = body(answer).get("@odata.nextLink")
        if link is None:
            break
        assert link.startswith("http://h.example/feed/Cards?")
        answer = asked("/Cards", link.partition("?")[2], of=paging)
    assert seen == list(range(12))


def test_a_preferred_page_size_is_heeded_said_and_kept_in_the_links():
    first = asked("/Cards", "$top=8", prefer="odata.maxpagesize=5, return=minimal")
    assert (ids(first), first.header("preference-applied")) == ([0, 1, 2, 3, 4], "odata.maxpagesize=5")
    second = asked("/Cards", body(first)["@odata.nextLink"].partition("?")[2])
    assert ids(second) == [5, 6, 7]
    assert "@odata.nextLink" not in body(second)
    assert ids(asked("/Cards", of=service(prefers=False), prefer="odata.maxpagesize=5")) == list(range(12))


def test_the_documents():
    seen = body(asked("", accept="*/*"))
    assert [row["name"] for row in seen["value"]] == ["Cards", "Boards"]
    assert seen["@odata.context"].endswith("/feed/$metadata")
    metadata = asked("/$metadata", accept="*/*")
    assert metadata.media == "application/xml"
    assert b'Name="Cards"' in metadata.body
    assert b"Ppmkit" not in metadata.body
    assert b"stays at home" not in metadata.body


@pytest.mark.parametrize(
    ("headers", "query", "status", "media"),
    [
        ({}, "", 200, "application/json;odata.metadata=minimal"),
        ({"accept": "application/json;odata.metadata=none"}, "", 200, "application/json;odata.metadata=none"),
        ({"accept": "text/html;q=0.5, application/*;q=0.1"}, "", 200, "application/json;odata.metadata=minimal"),
        ({"accept": "application/xml"}, "$format=json", 200, "application/json;odata.metadata=minimal"),
        ({"accept": "application/xml"}, "", 406, ""),
        ({"accept": "application/json;q=0"}, "", 406, ""),
        ({"accept": "application/json;odata.flavour=strong"}, "", 406, ""),
        (
            {"accept": "application/json;charset=utf-8"},
            "",
            200,
            "application/json;odata.metadata=minimal;charset=utf-8",
        ),
        ({"odata_version": "9.9"}, "", 400, ""),
        ({"odata_maxversion": "3.0"}, "", 400, ""),
        ({"odata_maxversion": "x"}, "", 400, ""),
        ({"odata_version": "4.01", "odata_maxversion": "4.01"}, "", 200, "application/json;odata.metadata=minimal"),
    ],
)
def test_format_and_version_are_negotiated(headers, query, status, media):
    answer = asked("/Cards", query, **headers)
    assert answer.status == status
    assert answer.header("odata-version") == "4.0"
    assert not media or answer.media == media


def test_large_numbers_are_texts_where_the_client_needs_it():
    row = body(asked("/Cards", "$top=2", accept="application/json;IEEE754Compatible=true"))["value"][1]
    assert (row["Id"], row["Points"]) == (str(2**40 + 1), "0.5")
    full = body(asked("/Cards", "$top=1", accept="application/json;odata.metadata=full"))["value"][0]
    assert full["@odata.id"] == f"http://h.example/feed/Cards({2**40})"
    assert full["@odata.type"] == "#Demo.Card"


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [
        ("/Nothing", "", 404),
        ("/Cards(7)", "", 404),
        ("/Cards('x')", "", 400),
        ("/Cards", "$count=maybe", 400),
        ("/Cards", "$top=-1", 400),
        ("/Cards", "$top=1&$top=2", 400),
        ("/Cards", "$filter=Nope eq 1", 400),
        ("/Cards", "$filter=Title gt", 400),
        ("/Cards", "$filter=Title eq 5", 400),
        ("/Cards", "$orderby=Nope", 400),
        ("/Cards", "$select=Nope", 400),
        ("/Cards", "$expand=Nope", 400),
        ("/Cards", "$unheard=1", 400),
        ("/Cards", "unheard=1", 400),
        ("/Cards", "$search=word", 501),
        ("/Cards", "$apply=aggregate($count as N)", 501),
        ("/Cards", "$filter=matchesPattern(Title,'(a%2B)%2B$')", 501),
        ("/Cards", "$skiptoken=zzz", 410),
        ("/Cards/Demo.Card", "", 501),
        ("/$batch", "", 501),
        ("/Cards", "$filter=" + "a" * 9000, 414),
    ],
)
def test_a_refusal_has_its_status_and_the_form_of_the_standard(path, query, status):
    answer = asked(path, query)
    assert answer.status == status
    error = json.loads(answer.body)["error"]
    assert error["code"]
    assert error["message"]


def test_what_is_no_read_is_refused_with_what_is_allowed():
    answer = asked("/Cards", method="DELETE")
    assert (answer.status, answer.header("allow")) == (405, "GET")


@settings(max_examples=150, deadline=None)
@given(
    st.text(st.sampled_from("CardsBo('12)/$=&,;%20 eqtlandorfilteselctopNaul*:@") | st.characters(), max_size=60),
    st.text(
        st.sampled_from("$filterodbyslcpxanTiDu=&'()/%27, 0123456789.-:TZ") | st.characters(max_codepoint=255),
        max_size=80,
    ),
)
def test_whatever_is_asked_is_answered_or_refused(path, query):
    answer = asked("/" + path, query)
    assert answer.status in (200, 204, 400, 404, 406, 410, 414, 501)
    assert answer.header("odata-version") == "4.0"


def test_deep_nesting_is_refused_and_not_walked():
    assert asked("/Cards", "$filter=" + "(" * 3000 + "Done" + ")" * 3000).status == 400
    assert asked("/Cards", "$filter=" + "not " * 1900 + "Done").status in (200, 400)


@pytest.mark.parametrize(
    ("fault", "path", "query", "shown"),
    [
        ("F-OD-02", "/Cards", "", lambda b: set(b) == {"d"}),
        ("F-OD-03", "/Cards", "", lambda b: b["@odata.context"].endswith("#Boards")),
        ("F-OD-04", "", "", lambda b: b["value"][-1]["name"] == "Ghosts"),
        ("F-OD-05", "/Cards", "$top=1", lambda b: b["value"][0]["Title"] == 4711),
        ("F-OD-06", "/Cards", "$select=Title", lambda b: "Due" in b["value"][0]),
        ("F-OD-07", "/Cards", "$filter=Done", lambda b: len(b["value"]) == 12),
        ("F-OD-08", "/Cards", "$top=0", lambda b: len(b["value"]) == 12),
        ("F-OD-09", "/Cards", "$count=true", lambda b: len(b["value"]) == 6 and b["@odata.count"] == 12),
        ("F-OD-12", "/Cards", "$skip=2&$top=3", lambda b: len(b["value"]) == 1),
        ("F-OD-13", "/Cards", "$count=maybe", lambda b: len(b["value"]) == 12),
        ("F-OD-15", "/Cards", "$orderby=Id", lambda b: b["value"][0]["Id"] == 2**40 + 11),
        ("F-OD-27", "/Cards", "", lambda b: isinstance(b["value"][0]["Id"], str)),
        ("F-ER-14", "/Cards", "$search=word", lambda b: len(b["value"]) == 12),
        ("F-PG-28", "/Cards", "$count=true&$top=2", lambda b: b["@odata.count"] == 2),
    ],
)
def test_a_fault_shows_where_it_is_switched_on(fault, path, query, shown):
    assert shown(body(asked(path, query, of=service(fault))))
