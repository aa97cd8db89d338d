"""ProjectPlace's three OData roots: who gets in, who sees what, and what an OData client makes of them."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
import requests
from odata import ODataService

from conformance.engine import run
from conformance.mock import MockServer, mock

DAY = 86_400


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with mock("projectplace") as started:
        yield started


def held(server: MockServer, identity: str) -> dict[str, str]:
    return server.target()["identity"][identity]


def app_password(server: MockServer) -> dict[str, str]:
    theirs = held(server, "throwaway")
    both = f"{theirs['email']}:{theirs['app_password']}"
    return {"authorization": "Basic " + base64.b64encode(both.encode()).decode()}


def bearer(server: MockServer, identity: str = "main") -> dict[str, str]:
    robot = held(server, identity)
    answer = httpx2.post(
        f"{server.url()}/oauth2/access_token",
        data={"grant_type": "client_credentials"},
        auth=(robot["client_id"], robot["client_secret"]),
    )
    return {"authorization": f"Bearer {answer.json()['access_token']}"}


def rows(server: MockServer, path: str, headers: dict[str, str]) -> list[dict[str, Any]]:
    answer = httpx2.get(f"{server.url('odata')}/{path}", headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()["value"]


@pytest.mark.parametrize(("root", "count"), [("pm", 15), ("am", 6), ("portfolios", 3), ("portfolio", 3)])
def test_each_root_lists_its_sets(server, root, count):
    assert len(rows(server, root, bearer(server))) == count


@pytest.mark.parametrize("path", ["pm", "pm/Workspaces", "am/$metadata"])
def test_nothing_is_open_to_all(server, path):
    answer = httpx2.get(f"{server.url('odata')}/{path}")
    assert answer.status_code == 401
    assert "Basic" in answer.headers["www-authenticate"]
    assert answer.json()["error"]["code"]


def test_a_robot_sees_the_account_and_nothing_archived(server):
    found = rows(server, "pm/Workspaces", bearer(server))
    assert len(found) == 40
    assert not any(row["IsArchived"] for row in found)


def test_another_account_sees_its_own(server):
    assert [row["WorkspaceName"] for row in rows(server, "pm/Workspaces", bearer(server, "other_tenant"))] == [
        "Elsewhere"
    ]


def test_a_member_sees_no_workspace_in_pm_and_nothing_of_the_account(server):
    assert rows(server, "pm/Workspaces", app_password(server)) == []
    assert rows(server, "am/AccountPeople", app_password(server)) == []


def test_an_app_password_opens_the_feeds_only_and_for_90_days():
    with mock("projectplace") as server:
        assert rows(server, "pm/Members", app_password(server)) == []
        assert httpx2.get(f"{server.url()}/1/user/me/projects", headers=app_password(server)).status_code == 401
        server.lab("clock.advance", seconds=89 * DAY)
        assert rows(server, "pm/Members", app_password(server)) == []
        server.lab("clock.advance", seconds=DAY)
        assert httpx2.get(f"{server.url('odata')}/pm", headers=app_password(server)).status_code == 401
        server.lab("secret.regenerate", identity="throwaway", secret="app_password")
        assert rows(server, "pm/Members", app_password(server)) == []


def test_a_deleted_app_password_opens_nothing_and_a_new_one_does():
    with mock("projectplace") as server:
        old = app_password(server)
        server.lab("secret.delete", identity="throwaway", secret="app_password")
        assert httpx2.get(f"{server.url('odata')}/pm", headers=old).status_code == 401
        server.lab("secret.regenerate", identity="throwaway", secret="app_password")
        assert rows(server, "pm/Workspaces", app_password(server)) == []


def test_a_card_made_by_the_rest_interface_is_in_the_feed(server):
    headers, board = bearer(server), server.target()["data"]["board"]
    made = httpx2.post(
        f"{server.url()}/1/projects/{server.target()['data']['project']}/cards/create-new",
        json={"title": "Made by REST", "board_id": board}, headers=headers,
    )  # fmt: skip
    assert made.status_code == 200, made.text
    found = rows(server, "pm/Cards?$filter=CardTitle eq 'Made by REST'", headers)
    assert [row["BoardId"] for row in found] == [board]


def test_milestones_and_parents_are_as_the_vendor_describes_them(server):
    found = rows(server, "pm/Activities", bearer(server))
    assert len(found) == 1200
    parents = {row["ParentActivityId"] for row in found} - {None}
    for row in found:
        if row["ActivityType"] == "Milestone":
            assert (row["Duration"], row["BoardId"], row["CardCount"]) == (0, None, None)
        if row["ActivityId"] in parents:
            assert (row["BoardId"], row["CardCount"]) == (None, None)


@pytest.mark.parametrize("root", ["pm", "am", "portfolios"])
def test_python_odata_reads_every_set_of_a_root(server, root):
    session = requests.Session()
    session.headers.update(bearer(server))
    service = ODataService(
        f"{server.url('odata')}/{root}/", session=session, reflect_entities=True, quiet_progress=True
    )
    names = [row["name"] for row in rows(server, root, bearer(server))]
    assert set(names) <= set(service.entities)
    for name in names:
        whole = rows(server, f"{root}/{name}", bearer(server))
        assert len(list(service.query(service.entities[name]).limit(3))) == min(3, len(whole)), name


def test_python_odata_filters_and_sorts_cards(server):
    session = requests.Session()
    session.headers.update(bearer(server))
    service = ODataService(f"{server.url('odata')}/pm/", session=session, reflect_entities=True, quiet_progress=True)
    card = service.entities["Cards"]
    found = list(service.query(card).filter(card.ColumnName == "Done").order_by(card.CardId.desc()).limit(4))
    assert [one.ColumnName for one in found] == ["Done"] * 4
    ids = [one.CardId for one in found]
    assert ids == sorted(ids, reverse=True)


def test_the_suite_judges_both_interfaces_in_one_run(server):
    seen = run("projectplace", server.target(), only=["OD-*", "PP-ODATA-*", "PP-AUTH-00*"])
    verdicts = {id: str(result.verdict) for id, result in seen.results.items()}
    assert not {id for id, verdict in verdicts.items() if verdict in ("FAIL", "WARN", "INFO", "ERROR", "INCONCLUSIVE")}
    assert all(verdicts[id] == "PASS" for id in ("OD-018", "OD-010", "PP-AUTH-003", "PP-AUTH-004", "PP-ODATA-007"))


@pytest.mark.parametrize("fault", ["F-PG-27", "F-OD-09", "F-OD-25", "T-OD-01"])
def test_what_is_wrong_with_pages_and_keys_is_found_and_what_is_allowed_is_not(fault):
    with mock("projectplace", faults=(fault,)) as server:
        seen = run("projectplace", server.target(), only=["OD-010", "OD-028", "OD-030.missing"])
    told = {id for id, result in seen.results.items() if result.findings}
    assert (
        told == {"F-PG-27": {"OD-010"}, "F-OD-09": {"OD-028"}, "F-OD-25": {"OD-030.missing"}, "T-OD-01": set()}[fault]
    )
