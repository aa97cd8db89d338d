"""The mocked Clarity's writes, children, metadata, keys and timesheets over real sockets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import requests
import yaml

from conformance.mock import MockServer, mock
from conformance.mock.clarity.rows import FIRST_ID
from generator.data import data_root

ALPHA = {
    "code": "Alpha",
    "name": "PPM Alpha",
    "scheduleStart": "2015-04-01T08:00:00",
    "priority": 10,
    "manager": "jsmith",
}
BETA = {"code": "Beta", "priority": 10, "manager": "jdoe"}
UNKNOWN = 9_999_999_999
VECTORS = yaml.safe_load((data_root() / "specs" / "clarity" / "vectors" / "writes.yaml").read_text("utf-8"))["examples"]


@pytest.fixture
def server() -> Iterator[MockServer]:
    with mock("clarity") as started:
        yield started
        assert started.errors == []


def call(server: MockServer, method: str, path: str, body: Any = None, identity: str = "main", **headers: str) -> Any:
    secrets = server.target()["identity"][identity]
    return requests.request(
        method, server.url("rest") + path, auth=(secrets["username"], secrets["password"]), json=body,
        headers={name.replace("_", "-"): value for name, value in headers.items()}, timeout=5,
    )  # fmt: skip


def keyed(server: MockServer, method: str, path: str, identity: str = "main", base: str = "", **more: Any) -> Any:
    secrets = server.target()["identity"][identity]
    headers = {"Authorization": f"Bearer {secrets['api_key']}", "x-api-ppm-client": secrets["client"]}
    return requests.request(method, (base or server.url("rest")) + path, headers=headers, timeout=5, **more)


# --- many rows ---


def test_the_manuals_request_yields_one_result_and_one_error(server: MockServer) -> None:
    answer = call(server, "POST", "/projects", {"d": [ALPHA, BETA]}, x_api_full_response="true")
    body = answer.json()
    assert answer.status_code == 200
    assert [row["code"] for row in body["_results"]] == ["Alpha"]
    assert body["_results"][0]["manager"] == {"displayValue": "jsmith", "_type": "lookup", "id": "jsmith"}
    assert body["_errors"] == [
        {
            "resourceId": "Beta",
            "errorMessage": "CMN-0007: Attribute 'name' is required.",
            "errorCode": "validation.requiredFieldMissing",
        }
    ]
    assert "_skipped" not in body
    assert body["_links"]["manager"].endswith("/lookups/BROWSE_PROJMGR/lookupValues")


def test_lists_without_rows_are_left_out(server: MockServer) -> None:
    body = call(server, "POST", "/projects", {"d": [ALPHA]}).json()
    assert sorted(body) == ["_links", "_results", "_self"]
    assert sorted(body["_results"][0]) == ["_internalId", "_self"]


@pytest.mark.parametrize("body", ['{"d": [{"code": ', "[]", '{"d": 1}', '{"d": [1]}', ""])
def test_a_batch_that_cannot_be_read_is_refused_as_a_whole(server: MockServer, body: str) -> None:
    secrets = server.target()["identity"]["main"]
    auth = (secrets["username"], secrets["password"])
    answer = requests.post(f"{server.url()}/projects", data=body, auth=auth, timeout=5)
    assert answer.status_code == 400
    assert sorted(answer.json()) == ["errorCode", "errorMessage", "httpStatus", "resourceId"]


@pytest.mark.parametrize(("rows", "status"), [(50, 200), (51, 400)])
@pytest.mark.parametrize("verb", ["PUT", "PATCH"])
def test_at_most_fifty_rows_are_changed_at_once(server: MockServer, verb: str, rows: int, status: int) -> None:
    answer = call(server, verb, "/projects", {"d": [{"_internalId": UNKNOWN}] * rows})
    assert answer.status_code == status
    if status == 400:
        assert answer.json()["errorMessage"].startswith("API-1002")


def test_rows_are_changed_each_on_its_own(server: MockServer) -> None:
    rows = [{"_internalId": FIRST_ID, "description": "new"}, {"_internalId": UNKNOWN, "description": "new"}]
    body = call(server, "PATCH", "/projects", {"d": rows}).json()
    assert [row["_internalId"] for row in body["_results"]] == [FIRST_ID]
    assert [row["resourceId"] for row in body["_errors"]] == [str(UNKNOWN)]
    assert call(server, "GET", f"/projects/{FIRST_ID}").json()["description"] == "new"


def test_children_of_any_parent_are_reached_in_bulk(server: MockServer) -> None:
    made = call(server, "POST", "/tasks", {"d": [{"_parentId": FIRST_ID, "name": "a"}, {"name": "orphan"}]}).json()
    assert len(made["_results"]) == len(made["_errors"]) == 1
    assert call(server, "DELETE", "/tasks").status_code == 405


# --- one object ---


def test_a_created_project_is_read_back_and_abbreviated(server: MockServer) -> None:
    made = call(server, "POST", "/projects", {"code": "C", "name": "🚀 ž"})
    assert (made.status_code, sorted(made.json())) == (200, ["_internalId", "_self"])
    read = requests.get(
        made.json()["_self"], auth=tuple(list(server.target()["identity"]["main"].values())[:2]), timeout=5
    )
    assert read.json()["name"] == "🚀 ž"


@pytest.mark.parametrize(
    ("body", "code", "says"),
    [
        ({"code": "C"}, "validation.requiredFieldMissing", "'name'"),
        ({"name": "N"}, "validation.requiredFieldMissing", "'code'"),
        ({"code": "C", "name": "N", "foo": 1, "bar": 2}, "validation.invalidApiAttribute", "'foo, bar'"),
        (
            {"code": "C", "name": "N", "createdDate": "2026-01-01T00:00:00"},
            "validation.invalidApiAttribute",
            "createdDate",
        ),
        ({"code": "C", "name": "N", "priority": "high"}, None, "priority"),
        ({"code": "C", "name": "N", "scheduleStart": "yesterday"}, None, "scheduleStart"),
    ],
)
def test_bad_attributes_are_refused_by_name(server: MockServer, body: Any, code: str | None, says: str) -> None:
    answer = call(server, "POST", "/projects", body)
    assert (answer.status_code, answer.json()["errorCode"]) == (400, code)
    assert says in answer.json()["errorMessage"]


def test_patch_keeps_put_replaces_and_the_header_turns_one_into_the_other(server: MockServer) -> None:
    path = f"/projects/{FIRST_ID}"
    before = call(server, "GET", path).json()
    call(server, "PATCH", path, {"name": "renamed"})
    assert call(server, "GET", path).json() == {**before, "name": "renamed"}
    call(server, "PUT", path, {"name": "again"}, x_api_force_patch="true")
    assert call(server, "GET", path).json() == {**before, "name": "again"}
    assert call(server, "PUT", path, {"code": "C", "name": "whole"}).status_code == 200
    assert call(server, "GET", path).json()["description"] is None


def test_a_deleted_task_is_gone_and_the_answer_is_empty(server: MockServer) -> None:
    path = f"/projects/{FIRST_ID}/tasks/{FIRST_ID}"
    gone = call(server, "DELETE", path)
    assert (gone.status_code, gone.content) == (200, b"")
    assert call(server, "GET", path).json()["errorCode"] == "api.invalidResourceId"


def test_rights_decide_who_creates(server: MockServer) -> None:
    answer = call(server, "POST", "/projects", ALPHA, "limited")
    assert (answer.status_code, answer.json()["errorCode"]) == (401, "api.unauthorized")
    server.lab("user.right", identity="throwaway", right="Project - Create", on=False)
    assert call(server, "POST", "/projects", ALPHA, "throwaway").status_code == 401
    assert call(server, "GET", "/projects", None, "throwaway").status_code == 200


def test_a_secured_attribute_is_neither_read_nor_written_without_its_right(server: MockServer) -> None:
    path, name = f"/projects/{FIRST_ID}", server.target()["data"]["secured_attribute"]
    before = call(server, "GET", path).json()
    answer = call(server, "PATCH", path, {"name": "x", name: "y"}, "throwaway")
    assert (answer.status_code, answer.json()["errorMessage"][:8]) == (401, "API-1007")
    assert call(server, "GET", path).json() == before
    assert call(server, "GET", f"{path}?fields={name}", None, "throwaway").status_code == 401
    assert name not in call(server, "GET", path, None, "throwaway").json()


def test_below_a_locked_project_nothing_is_written(server: MockServer) -> None:
    path = f"/projects/{FIRST_ID}/tasks"
    server.lab("object.lock", id=FIRST_ID, on=True)
    assert call(server, "POST", path, {"name": "x"}).status_code == 400
    server.lab("object.lock", id=FIRST_ID, on=False)
    assert call(server, "POST", path, {"name": "x"}).status_code == 200


# --- children and metadata ---


def test_children_stand_inline_with_an_envelope_and_parameters_of_their_own(server: MockServer) -> None:
    inside = "fields=(name),limit=2,sort=(name desc),filter=(name startsWith 'Task')"
    page = call(server, "GET", f"/projects?limit=3&fields=code&expand=(tasks=({inside}),teams)").json()
    tasks = page["_results"][0]["tasks"]
    assert page["_recordsReturned"] == 3
    assert (tasks["_recordsReturned"], tasks["_totalCount"], tasks["_pageSize"]) == (2, 6, 2)
    assert sorted(tasks["_results"][0]) == ["_internalId", "_parent", "_self", "name"]
    assert [row["name"] for row in tasks["_results"]] == ["Task 6", "Task 5"]
    assert "offset=2" in tasks["_next"]
    assert page["_results"][0]["teams"]["_totalCount"] == 3


@pytest.mark.parametrize("query", ["expand=tasks", "expand=(tasks=(limit))", "expand=(nope)", "expand=((tasks)"])
def test_a_malformed_or_unknown_expansion_is_refused(server: MockServer, query: str) -> None:
    assert call(server, "GET", f"/projects?{query}").status_code == 400


def test_lookups_of_people_open_and_other_attributes_do_not(server: MockServer) -> None:
    page = call(server, "GET", "/projects?limit=1&fields=manager&expandFields=(manager=(fields=(email)))").json()
    assert page["_results"][0]["manager"]["email"].endswith("@example.com")
    refused = call(server, "GET", "/projects?expandFields=(name=(fields=(email)))")
    assert refused.json()["errorMessage"].startswith("API-1092")


def test_a_page_of_children_has_at_most_two_hundred(server: MockServer) -> None:
    large = server.target()["data"]["large_project"]
    page = call(server, "GET", f"/projects/{large}/tasks?limit=500").json()
    assert (page["_recordsReturned"], page["_pageSize"]) == (200, 200)
    assert page["_totalCount"] > 200


def test_a_child_of_another_parent_is_unknown(server: MockServer) -> None:
    assert call(server, "GET", f"/projects/{FIRST_ID}/tasks/{FIRST_ID}").status_code == 200
    assert call(server, "GET", f"/projects/{FIRST_ID + 2}/tasks/{FIRST_ID}").status_code == 404
    assert call(server, "GET", f"/projects/{UNKNOWN}/tasks").status_code == 404


def test_every_resource_that_the_document_lists_is_served_and_described(server: MockServer) -> None:
    told = call(server, "GET", "/describe").json()["_results"]
    named = {row["resourceName"]: row["methods"] for row in told}
    assert named["projects"] == ["POST", "GET", "PUT", "PATCH"] or set(named["projects"]) == {
        "GET",
        "POST",
        "PUT",
        "PATCH",
    }
    tops = [n for n in named if call(server, "GET", f"/{n}?limit=1").status_code == 200]
    assert {"projects", "timesheets", "resources", "roadmaps", "ideas", "users", "links", "integrations"} <= set(tops)
    attributes = call(server, "GET", "/describe/projects").json()["attributes"]
    assert {"name": "name", "isRequired": True}.items() <= next(a for a in attributes if a["name"] == "name").items()
    assert call(server, "GET", "/describe/nothing").status_code == 404


@pytest.mark.parametrize(
    ("query", "status", "ids"),
    [
        ("(id = '5000102')", 200, ["5000102"]),
        ("(searchText startsWith 'Lee')", 200, ["5000101"]),
        ("(searchText = 'lee*')", 200, ["5000101"]),
        ("(displayValue = 'x')", 400, []),
    ],
)
def test_values_of_a_lookup_are_found(server: MockServer, query: str, status: int, ids: list[str]) -> None:
    answer = call(server, "GET", f"/lookups/BROWSE_PROJMGR/lookupValues?filter={query}")
    assert answer.status_code == status
    assert [row["id"] for row in answer.json().get("_results", [])] == ids


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/costPlans", 400),
        (f"/costPlans?filter=((investmentId = {FIRST_ID}) and (planType = 'FORECAST'))", 200),
        ("/benefitPlans", 400),
        (f"/benefitPlans?filter=(investmentId = {FIRST_ID})", 200),
        ("/actualTransactions", 400),
        ("/actualTransactions?filter=(transactionDate = '2025-01-15T00:00:00')", 200),
        ("/actualTransactions?filter=((transactionDate = '2025-01-15T00:00:00') and (_internalId > 1))", 400),
        (f"/projects/{FIRST_ID}/teams?filter=(staffObsUnit in ((5000001,5000002), 'UD'))", 200),
        (f"/projects/{FIRST_ID}/teams?filter=(staffObsUnit in ((5000001), 'ud'))", 400),
        ("/obaTodos", 401),
    ],
)
def test_what_lists_demand(server: MockServer, path: str, status: int) -> None:
    assert call(server, "GET", path).status_code == status


@pytest.mark.parametrize(("days", "status"), [(92, 200), (93, 400)])
def test_transactions_span_at_most_ninety_two_days(server: MockServer, days: int, status: int) -> None:
    month, day = ((4, 3), (4, 4))[days - 92]
    span = f"((transactionDate >= '2025-01-01T00:00:00') and (transactionDate <= '2025-{month:02}-{day:02}T00:00:00'))"
    assert call(server, "GET", f"/actualTransactions?filter={span}").status_code == status


# --- keys, single sign-on, acting for others ---


def test_a_key_needs_its_client_and_its_owner(server: MockServer) -> None:
    assert keyed(server, "GET", "/projects").status_code == 200
    secrets = server.target()["identity"]["main"]
    bare = {"Authorization": f"Bearer {secrets['api_key']}"}
    assert requests.get(f"{server.url()}/projects", headers=bare, timeout=5).status_code == 401
    server.lab("user.deactivate", identity="throwaway", active=False)
    assert keyed(server, "GET", "/projects", "throwaway").status_code == 401


def test_a_key_dies_after_ninety_days_and_with_its_client(server: MockServer) -> None:
    server.lab("capability.switch", id="cap.api_client", on=False)
    assert keyed(server, "GET", "/projects").status_code == 401
    server.lab("capability.switch", id="cap.api_client", on=True)
    server.lab("clock.advance", seconds=90 * 86_400 - 1)
    assert keyed(server, "GET", "/projects", "throwaway").status_code == 200
    server.lab("clock.advance", seconds=1)
    assert keyed(server, "GET", "/projects", "throwaway").status_code == 401
    server.lab("secret.regenerate", identity="throwaway", secret="api_key")
    assert keyed(server, "GET", "/projects", "throwaway").status_code == 200


def test_the_access_type_of_a_key_decides_over_verbs(server: MockServer) -> None:
    path = f"/projects/{FIRST_ID}/tasks/{FIRST_ID}"
    server.lab("user.right", identity="throwaway", right="Key - All Access", on=False)
    assert keyed(server, "PATCH", path, "throwaway", json={"name": "x"}).status_code == 200
    assert keyed(server, "DELETE", path, "throwaway").status_code == 401
    server.lab("user.right", identity="throwaway", right="Key - Read/Edit", on=False)
    assert keyed(server, "PATCH", path, "throwaway", json={"name": "x"}).status_code == 401
    assert keyed(server, "GET", path, "throwaway").status_code == 200


def test_a_cookie_of_somebody_else_beside_a_key_is_refused(server: MockServer) -> None:
    with requests.Session() as browser:
        secrets = server.target()["identity"]["main"]
        browser.post(f"{server.url()}/auth/login", auth=(secrets["username"], secrets["password"]), timeout=5)
        cookies = dict(browser.cookies)
    assert keyed(server, "GET", "/projects", cookies=cookies).status_code == 200
    assert keyed(server, "GET", "/projects", "throwaway", cookies=cookies).status_code == 401


def test_behind_single_sign_on_keys_work_and_passwords_do_not(server: MockServer) -> None:
    server.lab("capability.switch", id="cap.own_login", on=False)
    gateway = server.origin + "/tokens/rest/v1"
    assert call(server, "GET", "/projects").status_code == 401
    assert keyed(server, "GET", "/projects", base=gateway).status_code == 200
    assert requests.get(f"{gateway}/projects", timeout=5).status_code == 401


def test_a_call_runs_as_the_user_that_it_names_but_not_on_users(server: MockServer) -> None:
    other = {"x_api_impersonate_user": "theo.throwaway"}
    assert call(server, "GET", "/virtual/userProfile", **other).json()["userName"] == "theo.throwaway"
    assert call(server, "GET", "/users", **other).status_code == 401
    assert call(server, "GET", "/users").status_code == 200


# --- timesheets ---


def test_a_time_entry_is_made_from_its_task_and_counts_seconds(server: MockServer) -> None:
    path = f"/timesheets/{FIRST_ID}/timeEntries"
    made = call(server, "POST", path, {"taskId": FIRST_ID}).json()["_internalId"]
    entry = call(server, "GET", f"{path}/{made}").json()
    assert all(entry[name] is not None for name in ("assignmentId", "resourceId", "investmentId", "phaseId"))
    day = {"start": "2026-02-10T00:00:00", "finish": "2026-02-10T00:00:00", "value": 3600}
    curve = {"segmentList": {"segments": [day, {**day, "value": 1800}]}}
    assert call(server, "PATCH", f"{path}/{made}", {"actuals": curve}).status_code == 200
    assert call(server, "GET", f"{path}/{made}").json()["actuals"]["total"] == 5400
    refused = call(server, "POST", path, {})
    assert (refused.status_code, refused.json()["errorCode"]) == (400, "timeadmin.timeentry.api.NULL_TASK")


def test_entries_of_a_sheet_that_was_handed_in_stand_still(server: MockServer) -> None:
    sheet = f"/timesheets/{FIRST_ID}"
    entry = call(server, "POST", f"{sheet}/timeEntries", {"taskId": FIRST_ID}).json()["_internalId"]
    call(server, "PUT", sheet, {"status": "1"}, x_api_force_patch="true")
    assert call(server, "GET", sheet).json()["status"]["id"] == "1"
    assert call(server, "PATCH", f"{sheet}/timeEntries/{entry}", {"taskId": FIRST_ID}).status_code == 400
    call(server, "PATCH", sheet, {"status": "2"})
    assert call(server, "PATCH", f"{sheet}/timeEntries/{entry}", {"taskId": FIRST_ID}).status_code == 200


def test_the_earlier_edition_has_the_resources_of_its_manual_and_answers_whole() -> None:
    with mock("clarity", version="15.6") as server:
        assert call(server, "GET", "/roadmaps").status_code == 404
        assert call(server, "GET", "/virtual/userProfile").status_code == 404
        assert call(server, "POST", "/projects", ALPHA).json()["code"] == "Alpha"
        assert call(server, "GET", "/projects?filter=(z_region = 'EMEA')").status_code == 400
        assert call(server, "GET", "/projects?filter=((z_region = 'EMEA') and (isActive = true))").status_code == 200


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: v["id"])
def test_the_worked_examples_are_answered_alike(server: MockServer, vector: dict[str, Any]) -> None:
    asked, wanted = vector["request"], vector["answer"]
    body = json.loads(asked["body"]) if "body" in asked else None
    answer = call(server, asked["method"], asked["path"], body)
    have, want = answer.json(), json.loads(wanted["body"])
    assert answer.status_code == wanted["status"]
    assert want.keys() <= have.keys()
    if answer.status_code == 200:
        assert (have["_errors"], len(have["_results"])) == (want["_errors"], len(want["_results"]))
        assert want["_links"].keys() <= have["_links"].keys()
    else:
        assert have == want
