"""python-odata reads the mocks' engine over sockets. odatapy's client is no foreign one: the engine has its parser."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from odata import ODataService

from conformance.mock.answers import Request
from conformance.mock.faults import Faults
from conformance.mock.odata.schema import Schema
from conformance.mock.odata.service import Service
from conformance.mock.odata.values import Row
from conformance.mock.people import Person

DOCUMENT = b"""<?xml version="1.0"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
<Schema Namespace="Shop" xmlns="http://docs.oasis-open.org/odata/ns/edm">
  <EntityType Name="Order"><Key><PropertyRef Name="Id"/></Key>
    <Property Name="Id" Type="Edm.Int64" Nullable="false"/><Property Name="Buyer" Type="Edm.String"/>
    <Property Name="Made" Type="Edm.Date"/><Property Name="Sum" Type="Edm.Decimal" Scale="2"/>
    <NavigationProperty Name="Items" Type="Collection(Shop.Item)" Partner="Order"/></EntityType>
  <EntityType Name="Item"><Key><PropertyRef Name="Id"/></Key>
    <Property Name="Id" Type="Edm.Int64" Nullable="false"/><Property Name="Name" Type="Edm.String"/>
    <NavigationProperty Name="Order" Type="Shop.Order" Partner="Items"/></EntityType>
  <EntityContainer Name="All">
    <EntitySet Name="Orders" EntityType="Shop.Order">
      <NavigationPropertyBinding Path="Items" Target="Items"/></EntitySet>
    <EntitySet Name="Items" EntityType="Shop.Item"><NavigationPropertyBinding Path="Order" Target="Orders"/></EntitySet>
  </EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>"""
COUNT = 2_500


class Shop:
    def __init__(self) -> None:
        self.items = [Row({"Id": n, "Name": f"Item {n}"}) for n in range(30)]
        self.orders = [
            Row(
                {
                    "Id": 2**33 + n, "Buyer": ("O'Neil & Söhne", "Smith")[n % 2], "Made": date(2026, 1, 1 + n % 28),
                    "Sum": Decimal(n) / 4,
                },
                lambda name, n=n: self.items[n % 10 : n % 10 + 3],
            )
            for n in range(COUNT)
        ]  # fmt: skip

    def rows(self, name: str, caller: Person) -> list[Row]:
        return self.orders if name == "Orders" else self.items

    def keyed(self, name: str, key: Any, caller: Person) -> Row | None:
        return next((row for row in self.rows(name, caller) if row["Id"] == key["Id"]), None)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    service = Service(Schema(DOCUMENT), Shop(), Faults(), {}, "/shop", page=400)
    caller = Person("main", "ann", {})

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path, _, query = self.path.partition("?")
            headers = {name.lower(): value for name, value in self.headers.items()}
            answer = service.answer(Request("GET", path.replace("%20", " "), query, headers, b""), caller)
            self.send_response(answer.status)
            for name, value in [("content-type", answer.media), *answer.headers]:
                self.send_header(name, value)
            self.send_header("content-length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *args: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/shop"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def reflected(address: str) -> Any:
    return ODataService(f"{address}/", reflect_entities=True, quiet_progress=True)


def test_python_odata_reflects_the_metadata(reflected):
    assert set(reflected.entities) >= {"Orders", "Items"}


def test_python_odata_filters_sorts_and_limits(reflected):
    order = reflected.entities["Orders"]
    query = reflected.query(order)
    found = query.filter(order.Buyer == "O'Neil & Söhne").filter(order.Sum > 600).order_by(order.Id.desc()).limit(3)
    ids = [one.Id - 2**33 for one in found]
    assert ids == [2498, 2496, 2494]


def test_python_odata_follows_the_next_links_through_thousands(reflected):
    order = reflected.entities["Orders"]
    ids = [one.Id for one in reflected.query(order)]
    assert ids == [2**33 + n for n in range(COUNT)]


def test_python_odata_reads_what_is_expanded(reflected):
    order = reflected.entities["Orders"]
    query = reflected.query(order)
    first = query.expand(order.Items).filter(order.Id == 2**33 + 4).first()
    assert [item.Name for item in first.Items] == ["Item 4", "Item 5", "Item 6"]
