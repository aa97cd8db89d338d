"""PPM Pro's dashboard feed: its own people, its own errors, rows of several reports at one address."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from conformance.mock import MockServer, mock

FEED = "Fields('12345@ACME')"


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with mock("ppmpro") as started:
        yield started


def basic(server: MockServer, identity: str = "main", user: str = "login", secret: str = "odata_token") -> str:
    held = server.target()["identity"][identity]
    return "Basic " + base64.b64encode(f"{held[user]}:{held[secret]}".encode()).decode()


def read(server: MockServer, path: str = FEED, authorization: str = "", **headers: str) -> httpx2.Response:
    given = {"authorization": authorization or basic(server), **{k.replace("_", "-"): v for k, v in headers.items()}}
    return httpx2.get(f"{server.url('odata')}/{path}", headers=given)


def rows(answer: httpx2.Response) -> list[dict[str, Any]]:
    assert answer.status_code == 200, answer.text
    return answer.json()["value"]


def test_both_interfaces_have_an_address_and_secrets_of_their_own(server):
    target = server.target()
    assert set(target["server"]) == {"soap", "odata"}
    assert set(target["identity"]["main"]) == {"username", "token", "password", "login", "odata_token"}
    assert server.url() == server.url("soap") != server.url("odata")


def test_a_dashboard_is_one_list_of_the_rows_of_all_its_reports(server):
    found = rows(read(server))
    assert {row["EntityDescription"] for row in found} == {"Work", "Time", "Resource"}
    assert {"Start\nDate", "Name\nLast\nFirst"} <= {name for row in found for name in row}
    assert all(isinstance(value, str) for row in found for value in row.values())
    assert len(found) == 400
    answer = read(server)
    assert answer.headers["odata-version"] == "4.0"
    assert json.loads(answer.text)["@odata.context"].endswith("$metadata#Collection(InnotasOdata.Row)")


@pytest.mark.parametrize(("user", "secret"), [("username", "token"), ("login", "token"), ("username", "odata_token")])
def test_only_the_odata_token_of_its_own_user_opens_the_feed(server, user, secret):
    answer = read(server, authorization=basic(server, user=user, secret=secret))
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Basic")
    assert set(answer.json()["error"]) == {"code", "message"}


def test_another_tenant_finds_no_such_dashboard(server):
    assert read(server, authorization=basic(server, "other_tenant")).status_code == 404


@pytest.mark.parametrize("query", ["$top=1", "$filter=EntityDescription eq 'Work'", "%24count=true", "$search=x"])
def test_query_options_are_refused_and_not_passed_over(server, query):
    assert read(server, f"{FEED}?{query}").status_code == 501
    assert rows(read(server, f"{FEED}?$format=json"))


def test_without_its_owner_a_dashboard_is_empty(server):
    server.lab("owner.retire")
    try:
        assert rows(read(server)) == []
    finally:
        server.lab("owner.retire", on=False)
    assert rows(read(server))


def test_a_new_token_ends_the_old_one():
    with mock("ppmpro") as server:
        old = basic(server, "throwaway")
        assert read(server, authorization=old).status_code == 200
        server.lab("secret.regenerate", identity="throwaway", secret="odata_token")
        assert read(server, authorization=old).status_code == 401
        assert read(server, authorization=basic(server, "throwaway")).status_code == 200


def test_traffic_shows_no_secret(server):
    held = server.target()["identity"]["main"]["odata_token"]
    read(server)
    assert held not in json.dumps(server.traffic())
