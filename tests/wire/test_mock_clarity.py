"""The mocked Clarity over real sockets, read by a client that knows nothing of us."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
import requests
import yaml

from conformance.mock import MockServer, mock
from conformance.mock.clarity.rows import CUSTOM, project
from generator import vendors
from generator.data import data_root

VECTORS = yaml.safe_load((data_root() / "specs" / "clarity" / "vectors" / "projects.yaml").read_text("utf-8"))[
    "examples"
]


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with mock("clarity") as started:
        yield started
        assert started.errors == []


def basic(server: MockServer, identity: str = "main") -> tuple[str, str]:
    secrets = server.target()["identity"][identity]
    return secrets["username"], secrets["password"]


def get(server: MockServer, path: str, identity: str = "main", **options: Any) -> requests.Response:
    return requests.get(server.url("rest") + path, auth=basic(server, identity), timeout=5, **options)


def login(server: MockServer, identity: str = "main") -> str:
    answer = requests.post(f"{server.url()}/auth/login", auth=basic(server, identity), timeout=5)
    return str(answer.json()["authToken"])


def projects(server: MockServer, token: str, header: str = "authToken") -> requests.Response:
    return requests.get(f"{server.url()}/projects", headers={header: token}, timeout=5)


# --- authentication ---


def test_login_gives_a_token_of_the_documented_form_that_opens_the_list(server: MockServer) -> None:
    answer = requests.post(f"{server.url()}/auth/login", auth=basic(server), timeout=5)
    session, _, uuid = answer.json()["authToken"].partition("__")
    assert session.isdecimal()
    assert [len(part) for part in uuid.split("-")] == [8, 4, 4, 4, 12]
    assert uuid == uuid.upper()
    assert answer.json()["_self"] == f"{server.url()}/auth/login"
    assert projects(server, answer.json()["authToken"]).status_code == 200


def test_a_token_dies_at_logout_which_answers_nothing(server: MockServer) -> None:
    token, other = login(server), login(server)
    ended = requests.delete(f"{server.url()}/auth/logout", headers={"authToken": token}, timeout=5)
    assert (ended.status_code, ended.content) == (200, b"")
    assert projects(server, token).status_code == 401
    assert projects(server, other).status_code == 200


def test_the_session_cookie_authenticates(server: MockServer) -> None:
    with requests.Session() as browser:
        browser.post(f"{server.url()}/auth/login", auth=basic(server), timeout=5)
        assert browser.get(f"{server.url()}/projects", timeout=5).status_code == 200


@pytest.mark.parametrize(("version", "status"), [("15.6", 401), ("16.4.1", 200)])
def test_a_bare_token_in_authorization_came_with_a_later_version(version: str, status: int) -> None:
    with mock("clarity", version=version) as server:
        assert projects(server, login(server), "Authorization").status_code == status


def test_a_session_ends_after_an_hour_of_idleness_and_no_sooner() -> None:
    with mock("clarity") as server:
        token = login(server)
        for _ in range(2):
            server.lab("clock.advance", seconds=3599)
            assert projects(server, token).status_code == 200
        server.lab("clock.advance", seconds=3600)
        assert projects(server, token).status_code == 401


def test_refusals_have_four_members_and_the_published_code(server: MockServer) -> None:
    answer = get(server, "/projects", "limited")
    body = answer.json()
    assert sorted(body) == ["errorCode", "errorMessage", "httpStatus", "resourceId"]
    assert (answer.status_code, body["httpStatus"], body["errorCode"]) == (401, "401", "api.unauthorized")
    assert body["errorMessage"].startswith("API-1007")


@pytest.mark.parametrize("auth", [None, ("ann.main", "wrong"), ("nobody", "wrong")])
def test_no_and_bad_credentials_are_refused(server: MockServer, auth: tuple[str, str] | None) -> None:
    answer = requests.get(f"{server.url()}/projects", auth=auth, timeout=5)
    assert answer.status_code == 401
    assert answer.json()["errorMessage"].startswith("API-1029")


def test_credentials_of_another_tenant_open_nothing(server: MockServer) -> None:
    assert get(server, "/projects", "other_tenant").status_code == 401


def test_a_user_without_the_api_right_cannot_log_in() -> None:
    with mock("clarity") as server:
        server.lab("user.right", identity="throwaway", right="API - Access", on=False)
        answer = requests.post(f"{server.url()}/auth/login", auth=basic(server, "throwaway"), timeout=5)
        assert (answer.status_code, answer.json()["errorMessage"][:8]) == (401, "API-1029")


def test_a_switched_off_api_refuses_every_call() -> None:
    with mock("clarity") as server:
        server.lab("capability.switch", id="cap.rest", on=False)
        assert get(server, "/projects").status_code == 403
        assert requests.post(f"{server.url()}/auth/login", auth=basic(server), timeout=5).status_code == 403


def test_a_foreign_origin_is_refused(server: MockServer) -> None:
    assert get(server, "/projects", headers={"Origin": "https://evil.example.com"}).status_code == 403
    assert get(server, "/projects", headers={"Origin": server.origin}).status_code == 200


def test_a_preflight_of_an_allowed_origin_is_answered_with_its_age(server: MockServer) -> None:
    origin = server.target()["data"]["cors_origin"]
    asked = {"Origin": origin, "Access-Control-Request-Method": "GET"}
    answer = requests.options(f"{server.url()}/projects", headers=asked, timeout=5)
    assert (answer.status_code, answer.headers["access-control-max-age"]) == (200, "7200")
    assert answer.headers["access-control-allow-origin"] == origin


# --- lists ---


def test_a_walk_along_next_visits_every_project_once(server: MockServer) -> None:
    seen, address, pages = (
        list[int](),
        f"{server.url()}/projects?filter=(isActive = true)&fields=name&sort=name desc",
        0,
    )
    while address:
        page = requests.get(address, auth=basic(server), timeout=5).json()
        assert page["_recordsReturned"] == len(page["_results"]) <= page["_pageSize"] == 25
        seen += [item["_internalId"] for item in page["_results"]]
        assert all(sorted(item) == ["_internalId", "_self", "name"] for item in page["_results"])
        address, pages = page.get("_next", ""), pages + 1
    assert len(seen) == len(set(seen)) == page["_totalCount"]
    assert pages == 2
    assert "_previous" in page


def test_links_keep_the_query_in_canonical_order_and_form_encoding(server: MockServer) -> None:
    page = get(
        server, "/projects?limit=2&sort=name&fields=code&filter=((code = 'a,b') or (isActive = true))&_cb=1"
    ).json()
    query = urlsplit(page["_next"]).query
    assert [name for name, _ in parse_qsl(query)] == ["filter", "fields", "sort", "limit", "offset"]
    assert "%28%28code+%3D+%27a%2Cb%27%29" in query
    assert urlsplit(get(server, "/projects").json()["_next"]).query == "offset=25"


def test_links_follow_the_host_of_the_request(server: MockServer) -> None:
    page = get(server, "/projects", headers={"Host": "ppm.example:8443"}).json()
    assert page["_self"] == "http://ppm.example:8443/ppm/rest/v1/projects"
    assert page["_results"][0]["_self"].startswith("http://ppm.example:8443/ppm/rest/v1/projects/")


@pytest.mark.parametrize(
    ("query", "size", "returned"),
    [
        ("", 25, 25),
        ("limit=7", 7, 7),
        ("limit=10&offset=55", 10, 5),
        ("offset=60", 25, 0),
        ("offset=1000", 25, 0),
        ("limit=1000", 500, 60),
    ],
)
def test_page_sizes(server: MockServer, query: str, size: int, returned: int) -> None:
    page = get(server, f"/projects?{query}").json()
    assert (page["_pageSize"], page["_recordsReturned"], page["_totalCount"]) == (size, returned, 60)


@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=-1", "limit=x", "offset=1e3", "sort=code up", "filter=code = 1", "links=yes", "limit=%FF"],
)
def test_malformed_parameters_are_refused(server: MockServer, query: str) -> None:
    assert get(server, f"/projects?{query}").status_code == 400


@pytest.mark.parametrize("query", ["fields=nope,code", "sort=nope", "filter=(nope = 1)"])
def test_unknown_attributes_are_refused_by_name(server: MockServer, query: str) -> None:
    answer = get(server, f"/projects?{query}")
    assert (answer.status_code, answer.json()["errorCode"]) == (400, "validation.invalidApiAttribute")
    assert "nope" in answer.json()["errorMessage"]


def test_several_sort_keys(server: MockServer) -> None:
    rows = get(server, "/projects?sort=priority,code desc&fields=priority,code&limit=60").json()["_results"]
    keys = [(row["priority"], row["code"]) for row in rows]
    assert keys == sorted(sorted(keys, key=lambda k: k[1], reverse=True), key=lambda k: k[0])


# --- one project ---


def test_one_project_has_every_attribute_of_the_document(server: MockServer) -> None:
    model = vendors.load("clarity").model
    success = model.operation("getProject").success
    assert success is not None
    shape = model.structure(success.shape)
    assert shape is not None
    data = server.target()["data"]
    project = get(server, f"/projects/{data['project']}?links=true").json()
    assert sorted(project) == sorted([CUSTOM, *(member.name for member in shape.members)])


def test_the_rows_know_every_attribute_of_every_version() -> None:
    members = {
        member.name
        for version in ("15.6", "16.4.1")
        for shape in vendors.load("clarity", version=version).model.shapes.values()
        if shape.id.name == "Project"
        for member in getattr(shape, "members", ())
        if member.target.name != "Child"
    }
    assert members - {"_self", "_links"} == set(project(0)) - {CUSTOM}


def test_an_attribute_of_a_later_version_is_unknown_to_an_earlier_one() -> None:
    with mock("clarity", version="15.6") as server:
        assert "businessOwner" not in get(server, f"/projects/{server.target()['data']['project']}").json()
        assert get(server, "/projects?fields=businessOwner").status_code == 400


def test_lookups_are_objects_with_a_text_id_and_nulls_stand(server: MockServer) -> None:
    rows = get(server, "/projects?fields=manager,description&limit=60").json()["_results"]
    kinds = {type(row["manager"]) for row in rows}
    assert kinds == {dict, type(None)}
    assert all(isinstance(row["manager"]["id"], str) for row in rows if row["manager"])


@pytest.mark.parametrize("id", ["1", "9999999999", "abc", "99999999999999999999999"])
def test_an_unknown_id_is_404(server: MockServer, id: str) -> None:
    answer = get(server, f"/projects/{id}")
    assert (answer.status_code, answer.json()["errorCode"]) == (404, "api.invalidResourceId")


def test_another_verb_and_another_path(server: MockServer) -> None:
    assert requests.delete(f"{server.url()}/projects", auth=basic(server), timeout=5).status_code == 405
    assert get(server, "/nothing").status_code == 404
    assert requests.get(f"{server.origin}/elsewhere", timeout=5).status_code == 404


@pytest.mark.parametrize("vector", [v for v in VECTORS if "condition" not in v], ids=lambda v: v["id"])
def test_the_worked_examples_are_understood(server: MockServer, vector: dict[str, Any]) -> None:
    asked, wanted = vector["request"], vector["answer"]
    path = asked["path"] if vector["operation"] != "getProject" else f"/projects/{server.target()['data']['project']}"
    headers = {"authToken": login(server)} if vector["operation"] == "logout" else {}
    answer = requests.request(
        asked["method"], server.url() + path, params=[tuple(p) for p in asked.get("query", ())], headers=headers,
        auth=None if headers else basic(server), timeout=5,
    )  # fmt: skip
    assert answer.status_code == wanted["status"]
    if "body" in wanted and "filter" not in str(asked.get("query")):
        missing = set(json.loads(wanted["body"])) - set(answer.json())
        assert missing <= {"_previous", "_next"}


# --- faults and twins ---


def test_a_lost_next_link_shows_as_often_as_told() -> None:
    with mock("clarity", faults=["F-PG-02@first=2,op=list*"]) as server:
        assert ["_next" in get(server, "/projects").json() for _ in range(3)] == [False, False, True]
        assert server.firings() == {"F-PG-02@first=2,op=list*": 2}


def _page(fault: str, query: str = "filter=(isActive = true)&limit=10&offset=10") -> dict[str, Any]:
    with mock("clarity", faults=[fault]) as server:
        page = get(server, f"/projects?{query}").json()
        assert server.firings()[fault] >= 1
        assert server.errors == []
        return dict(page)


def test_paging_faults() -> None:
    assert _page("F-PG-01", "")["_pageSize"] == 20
    assert "_next" in _page("F-PG-03", "limit=60")
    assert "offset=10" in _page("F-PG-04")["_next"]
    assert urlsplit(_page("F-PG-05")["_next"]).query == "offset=20"
    assert "%2528" in _page("F-PG-06")["_next"]
    cut = dict(parse_qsl(urlsplit(_page("F-PG-07")["_next"]).query))["filter"]
    assert cut.count("(") != cut.count(")")
    assert _page("F-PG-08")["_totalCount"] == 10
    assert _page("F-PG-09", "limit=1000")["_pageSize"] == 1000
    assert _page("F-PG-10", "limit=10&offset=10")["_results"][0]["code"] == "PRJ00010"
    assert urlsplit(_page("F-SC-09")["_next"]).hostname == "elsewhere.example.com"
    assert {type(row["_internalId"]) for row in _page("F-CT-08")["_results"]} == {int, str}


def test_session_and_error_faults() -> None:
    with mock("clarity", faults=["F-AU-11"]) as server:
        assert "authToken" not in requests.post(f"{server.url()}/auth/login", auth=basic(server), timeout=5).json()
    with mock("clarity", faults=["F-SE-05", "F-SE-06"]) as server:
        token = login(server)
        assert requests.delete(f"{server.url()}/auth/logout", headers={"authToken": token}, timeout=5).content
        assert projects(server, token).status_code == 200
    with mock("clarity", faults=["F-SE-07"]) as server:
        token = login(server)
        server.lab("clock.advance", seconds=4000)
        page = projects(server, token)
        assert (page.status_code, page.headers["content-type"][:9]) == (200, "text/html")
    with mock("clarity", faults=["F-AU-01", "F-AU-02", "F-AU-03"]) as server:
        assert requests.get(f"{server.url()}/projects", timeout=5).status_code == 200
        assert requests.get(f"{server.url()}/projects", auth=("ann.main", "x"), timeout=5).status_code == 200
        assert get(server, "/projects", "other_tenant").status_code == 200
    with mock("clarity", faults=["F-ER-02", "F-ER-15", "F-ER-16"]) as server:
        body = requests.get(f"{server.url()}/projects", auth=("ann.main", "hunter22"), timeout=5).json()
        assert body["httpStatus"] == "402"
        assert "hunter22" in body["errorMessage"]
        assert "NullPointerException" in body["errorMessage"]
    with mock("clarity", faults=["F-ER-06"]) as server:
        assert get(server, "/projects/1").content == b"null"
    with mock("clarity", faults=["F-ER-01"]) as server:
        assert get(server, "/projects/1").headers["content-type"] == "text/html"


@pytest.mark.parametrize("twin", ["T-03", "T-06", "T-07", "T-08", "T-13", "T-14", "T-18", "T-21", "T-23"])
def test_a_twin_keeps_the_meaning(server: MockServer, twin: str) -> None:
    want = get(server, "/projects?sort=code&fields=code,etc").json()
    with mock("clarity", faults=[twin]) as twinned:
        have = get(twinned, "/projects?sort=code&fields=code,etc").json()
        assert twinned.firings()[twin] >= 1
    assert [(r["code"], r["etc"]) for r in have["_results"]] == [(r["code"], r["etc"]) for r in want["_results"]]
    assert have["_totalCount"] == want["_totalCount"]


def test_rows_inserted_during_a_walk_move_the_total() -> None:
    with mock("clarity", faults=["T-16"]) as server:
        assert get(server, "/projects").json()["_totalCount"] == 60
        assert get(server, "/projects?offset=25").json()["_totalCount"] == 61


def test_a_contract_value_can_be_changed_and_an_alternative_played() -> None:
    with mock("clarity", faults=["M:contract:paging[paging.list].size.default=10"]) as server:
        assert get(server, "/projects").json()["_pageSize"] == 10
    with mock("clarity", faults=["T:or:paging[paging.list].size.over_max=0"]) as server:
        assert get(server, "/projects?limit=1000").status_code == 400


def test_rows_on_demand() -> None:
    with mock("clarity", rows=5000) as server:
        page = get(server, "/projects?limit=1000&offset=4000").json()
        assert (page["_totalCount"], page["_recordsReturned"]) == (5000, 500)
        assert server.lab("data.seed", rows=10) == {"rows": 5010}
