"""The mocked Planview Admin over real sockets: tokens, one budget for a customer, pages, and the console's doings."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from typing import Any

import pytest
import requests
import yaml

from conformance.mock import LabRefused, MockServer, mock
from generator.data import data_root
from generator.diagnostics import BadInput

VECTORS = yaml.safe_load((data_root() / "specs/planview_admin/vectors/users.yaml").read_text("utf-8"))["examples"]
FORM = {"grant_type": "client_credentials"}


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with mock("planview_admin") as started:
        yield started
        assert started.errors == []


@pytest.fixture(autouse=True)
def window(request: pytest.FixtureRequest) -> None:
    if "server" in request.fixturenames:
        request.getfixturevalue("server").lab("quota.leave", remaining=120)


def pair(server: MockServer, identity: str = "main") -> tuple[str, str]:
    known = server.target()["identity"][identity]
    return known["client_id"], known["client_secret"]


def ask(server: MockServer, identity: str = "main", **options: Any) -> requests.Response:
    given: dict[str, Any] = {"data": FORM, "auth": pair(server, identity)} | options
    return requests.post(f"{server.url()}/io/v1/oauth2/token", timeout=5, **given)


def token(server: MockServer, identity: str = "main") -> str:
    return str(ask(server, identity).json()["id_token"])


def call(
    server: MockServer, path: str, bearer: str = "", method: str = "GET", identity: str = "main", **options: Any
) -> requests.Response:
    headers = {"Authorization": f"Bearer {bearer or token(server, identity)}"}
    return requests.request(method, server.url() + path, headers=headers, timeout=5, **options)


def users(server: MockServer, bearer: str = "", **query: Any) -> Any:
    return call(server, "/public/v1/user", bearer, params=query).json()


def claims(jwt: str, part: int = 1) -> dict[str, Any]:
    text = jwt.split(".")[part]
    found: dict[str, Any] = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    return found


def packed(content: dict[str, Any]) -> str:
    return urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


# --- tokens ---


def test_a_token_for_client_credentials(server: MockServer) -> None:
    answer = ask(server)
    body = answer.json()
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
    assert set(body) == {"id_token", "token_type", "expires_in"}
    said = claims(body["id_token"])
    assert (said["exp"] - said["iat"], said["token_use"], said["planview_customer_id"]) == (3600, "id", "demo")
    assert claims(body["id_token"], 0)["alg"] == "RS256"


def test_a_dangling_question_mark_does_no_harm(server: MockServer) -> None:
    answer = requests.post(f"{server.url()}/io/v1/oauth2/token?", data=FORM, auth=pair(server), timeout=5)
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("options", "status", "error"),
    [
        ({"auth": ("client-main", "wrong")}, 401, "invalid_client"),
        ({"auth": ("nobody", "wrong")}, 401, "invalid_client"),
        ({"auth": None}, 401, "invalid_client"),
        ({"auth": None, "data": FORM | {"client_id": "client-main", "client_secret": "x"}}, 401, "invalid_client"),
        ({"data": {}}, 400, "invalid_request"),
        ({"data": {"grant_type": "password"}}, 400, "unsupported_grant_type"),
        ({"data": None, "json": FORM}, 400, "invalid_request"),
        ({"data": None, "files": {"grant_type": (None, "client_credentials")}}, 400, "invalid_request"),
    ],
)
def test_what_gets_no_token(server: MockServer, options: dict[str, Any], status: int, error: str) -> None:
    answer = ask(server, **options)
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert "id_token" not in answer.json()
    assert ("WWW-Authenticate" in answer.headers) == (status == 401)


def test_what_is_no_good_bearer(server: MockServer) -> None:
    good = token(server)
    header, payload, signature = good.split(".")
    other = packed(claims(good) | {"planview_customer_id": "otherdemo"})
    bad = [
        f"{header}.{other}.{signature}",
        f"{packed({'alg': 'none'})}.{payload}.",
        f"{packed({'alg': 'HS256'})}.{payload}.{signature}",
        f"{header}.{payload}",
        f"{header}.{payload}.{'A' * len(signature)}",
        "not-a-token",
        "a.b.c",
        "..",
        "x" * 5000,
    ]
    assert [call(server, "/public/v1/user", text).status_code for text in bad] == [401] * len(bad)
    for value in ("", "Bearer", f"Basic {good}", good):
        answer = requests.get(f"{server.url()}/public/v1/user", headers={"Authorization": value}, timeout=5)
        assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert call(server, "/public/v1/user", good).status_code == 200


def test_a_token_lives_for_an_hour_and_so_does_one_of_a_clock_that_is_off() -> None:
    for faults in ((), ("T-PVA-02",)):
        with mock("planview_admin", faults=faults) as server:
            bearer = token(server)
            server.lab("clock.advance", seconds=3599)
            assert call(server, "/public/v1/user", bearer).status_code == 200
            server.lab("clock.advance", seconds=1)
            assert call(server, "/public/v1/user", bearer).status_code == 401


def test_another_application_and_another_customer(server: MockServer) -> None:
    assert call(server, "/public/v1/user", identity="limited").status_code == 403
    mine, theirs = users(server), call(server, "/public/v1/user", identity="other_tenant").json()
    assert len(theirs["Resources"]) == 7
    assert not {u["id"] for u in mine["Resources"]} & {u["id"] for u in theirs["Resources"]}
    id = mine["Resources"][0]["id"]
    assert call(server, f"/public/v1/user/{id}", identity="other_tenant").status_code == 404


def test_revocation_ends_the_getting_of_tokens_and_lets_live_ones_be() -> None:
    with mock("planview_admin") as server:
        bearer, known = token(server, "throwaway"), pair(server, "throwaway")
        server.lab("secret.delete", identity="throwaway", secret="client_secret")
        assert ask(server, auth=known).json()["error"] == "invalid_client"
        assert call(server, "/public/v1/user", bearer).status_code == 200
    with mock("planview_admin", faults=("T-PVA-04",)) as server:
        bearer = token(server, "throwaway")
        server.lab("user.deactivate", identity="throwaway")
        assert call(server, "/public/v1/user", bearer).status_code == 401


def test_a_new_secret_is_shown_once() -> None:
    with mock("planview_admin") as server:
        old = pair(server)
        shown = server.lab("secret.regenerate", identity="main", secret="client_secret")
        assert ask(server, auth=(old[0], shown["value"])).status_code == 200
        assert ask(server, auth=old).status_code == 401
        seen = requests.get(f"{server.url()}/__mock__/traffic", timeout=5).text
        assert shown["value"] not in seen
        with pytest.raises(LabRefused):
            server.lab("secret.delete", identity="main", secret="nothing")


# --- the budget ---


def test_all_credentials_of_a_customer_spend_the_same_points() -> None:
    with mock("planview_admin") as server:
        left = [
            int(call(server, "/public/v1/user?count=1", identity=who).headers["X-Rate-Limit-Remaining"])
            for who in ("main", "throwaway", "main", "other_tenant")
        ]
    assert left == [119, 118, 117, 119]


def test_points_come_back_when_the_window_ends(server: MockServer) -> None:
    bearer = token(server)
    server.lab("quota.leave", remaining=2)
    answers = [call(server, "/public/v1/user?count=1", bearer) for _ in range(3)]
    assert [a.status_code for a in answers] == [200, 200, 429]
    assert "X-Rate-Limit-Remaining" not in answers[2].headers
    assert ask(server).status_code == 200
    server.lab("clock.advance", seconds=int(answers[2].headers["Retry-After"]))
    assert call(server, "/public/v1/user?count=1", bearer).status_code == 200


def test_what_is_refused_costs_nothing_and_what_fails_costs_a_point(server: MockServer) -> None:
    bearer = token(server)
    server.lab("quota.leave", remaining=3)
    assert call(server, "/public/v1/user", "not-a-token").status_code == 401
    assert call(server, "/public/v1/user?count=x", bearer).status_code == 400
    assert call(server, "/public/v1/user?count=1", bearer).headers["X-Rate-Limit-Remaining"] == "1"


# --- pages ---


@pytest.mark.parametrize(
    ("query", "start", "size", "rows"),
    [
        ({}, 1, 50, 50),
        ({"startIndex": 51}, 51, 50, 50),
        ({"startIndex": 401, "count": 100}, 401, 100, 60),
        ({"startIndex": 461}, 461, 50, 0),
        ({"count": 200}, 1, 200, 200),
        ({"count": 201}, 1, 200, 200),
        ({"count": 0}, 1, 0, 0),
        ({"count": -5}, 1, 0, 0),
        ({"startIndex": 0}, 1, 50, 50),
        ({"startIndex": -7, "count": 3}, 1, 3, 3),
        ({"startIndex": 10**14}, 10**14, 50, 0),
        ({"nonsense": "x"}, 1, 50, 50),
    ],
)
def test_where_a_page_lies(server: MockServer, query: dict[str, Any], start: int, size: int, rows: int) -> None:
    page = users(server, **query)
    assert (page["startIndex"], page["itemsPerPage"], len(page["Resources"])) == (start, size, rows)
    assert set(page) == {"startIndex", "itemsPerPage", "Resources"}


@pytest.mark.parametrize(
    "query", ["count=x", "count=", "startIndex=1.5", "startIndex=%FF", "count=" + "9" * 30, "filter=("]
)
def test_what_no_page_is(server: MockServer, query: str) -> None:
    assert call(server, f"/public/v1/user?{query}").status_code == 400


@pytest.mark.parametrize("rows", [0, 1, 49, 50, 51, 100])
def test_the_documented_loop_visits_everybody_once(rows: int) -> None:
    with mock("planview_admin", rows=rows) as server:
        bearer, seen, start, asked = token(server), list[str](), 1, 0
        while True:
            page, asked = users(server, bearer, startIndex=start, count=50), asked + 1
            seen += [user["id"] for user in page["Resources"]]
            if len(page["Resources"]) < page["itemsPerPage"] or not page["Resources"]:
                break
            start = page["startIndex"] + page["itemsPerPage"]
        assert (len(seen), len(set(seen)), asked) == (rows, rows, rows // 50 + 1)


@pytest.mark.parametrize("example", [e for e in VECTORS if e["operation"] == "listUsers"], ids=lambda e: e["id"])
def test_pages_have_the_form_of_the_worked_examples(example: dict[str, Any]) -> None:
    with mock("planview_admin", rows=3) as server:
        bearer = token(server)
        if "condition" in example:
            server.lab("quota.leave", remaining=0)
        answer = call(server, example["request"]["path"], bearer, params=dict(example["request"]["query"]))
        wanted = example["answer"]
        assert answer.status_code == wanted["status"]
        assert all(name in answer.headers for name in wanted["headers"])
        shape, given = json.loads(wanted["body"]), answer.json()
        assert set(given) == set(shape)
        if "condition" not in example:
            assert {k: given[k] for k in ("startIndex", "itemsPerPage")} == {
                k: shape[k] for k in ("startIndex", "itemsPerPage")
            }
            assert len(given["Resources"]) == len(shape["Resources"])


def test_the_worked_token_request_is_understood(server: MockServer) -> None:
    example = next(e for e in VECTORS if e["operation"] == "token")["request"]
    known = server.target()["identity"]["main"]
    answer = requests.request(
        example["method"], server.url() + example["path"], data=example["body"],
        auth=(known["client_id"], known["client_secret"]),
        headers={"Content-Type": example["headers"]["Content-Type"]}, timeout=5,
    )  # fmt: skip
    assert answer.status_code == 200


# --- what lies behind paths that are assumed ---


def test_users_can_be_managed_and_the_audit_tells_it(server: MockServer) -> None:
    body = {"email": "new@example.com", "firstName": "Žofie 👋", "unknown": 1}
    made = call(server, "/public/v1/user", method="POST", json=body)
    id = made.json()["id"]
    assert (made.status_code, made.json()["firstName"], made.json()["status"]) == (201, "Žofie 👋", "Pending")
    assert "unknown" not in made.json()
    assert call(server, "/public/v1/user", method="POST", json={"email": "NEW@example.com"}).status_code == 409
    changed = call(server, f"/public/v1/user/{id}", method="PATCH", json={"status": "Active"})
    assert (changed.json()["status"], changed.json()["firstName"]) == ("Active", "Žofie 👋")
    trail = call(server, f"/public/v1/user/{id}/audit").json()["Resources"]
    assert [e["action"] for e in trail] == ["user.changed", "user.invited"]
    assert call(server, f"/public/v1/user/{id}", method="DELETE").status_code == 204
    assert call(server, f"/public/v1/user/{id}").status_code == 404
    assert call(server, "/public/v1/customer/audit?count=1").json()["Resources"][0]["action"] == "user.removed"


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "/public/v1/user", "{}", 400),
        ("POST", "/public/v1/user", "[1]", 400),
        ("POST", "/public/v1/user", '{"email": 5}', 400),
        ("POST", "/public/v1/user", '{"email": "a@b.example", "role": "King"}', 400),
        ("POST", "/public/v1/user", "[" * 5000, 400),
        ("PATCH", "/public/v1/user/none", "{}", 404),
        ("GET", "/public/v1/user/none/audit", None, 404),
        ("GET", "/public/v1/product/none/user", None, 404),
        ("PUT", "/public/v1/user", None, 405),
        ("GET", "/io/v1/oauth2/token", None, 405),
        ("GET", "/public/v2/user", None, 404),
    ],
)
def test_refusals(server: MockServer, method: str, path: str, body: str | None, status: int) -> None:
    assert call(server, path, method=method, data=body).status_code == status


def test_products_and_their_users(server: MockServer) -> None:
    products = call(server, "/public/v1/product").json()["Resources"]
    assert {p["environment"] for p in products} == {"production", "sandbox"}
    some = call(server, f"/public/v1/product/{products[0]['id']}/user?count=200").json()["Resources"]
    assert some
    assert all(products[0]["id"] in [r["id"] for r in user["products"]] for user in some)


def test_users_can_be_searched(server: MockServer) -> None:
    email = server.target()["data"]["email"]
    found = users(server, filter=f'email eq "{email}"')["Resources"]
    assert [u["email"] for u in found] == [email]


def test_paths_that_are_not_public_can_be_others() -> None:
    paths = {"listProducts": "/v9/environments", "getUser": "/v9/people/{userId}"}
    with mock("planview_admin", paths=paths) as server:
        known = server.target()
        assert known["paths"]["listProducts"] == "/v9/environments"
        assert call(server, "/v9/environments").status_code == 200
        assert call(server, "/public/v1/product").status_code == 404
        assert call(server, f"/v9/people/{known['data']['user']}").json()["id"] == known["data"]["user"]
        assert "listUsers" not in known["paths"]


@pytest.mark.parametrize(
    ("paths", "words"),
    [
        ({"listUsers": "/x"}, "'listUsers' cannot be moved"),
        ({"getUser": "/x"}, "hold {userId}"),
        ({"listProducts": "x"}, "begin with a slash and hold no parameter"),
    ],
)
def test_paths_that_do_not_fit(paths: dict[str, str], words: str) -> None:
    with pytest.raises(BadInput, match=words), mock("planview_admin", paths=paths):
        raise AssertionError("it started")
