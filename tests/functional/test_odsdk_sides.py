"""Several interfaces in one client: own address, credentials, errors and limits; one transport, one close."""

from __future__ import annotations

import asyncio
import importlib
import sys
from collections.abc import Iterator
from textwrap import dedent
from typing import Any

import httpx2
import pytest

from generator.commands.generation import Request, run

CONTRACT = """
contract: 1
vendor: twosided
evidence: documented
versions: {scheme: label, known: ["1"], default: "1"}
interfaces:
  rest: {kind: rest-json, documents: [rest.yaml], servers: [{url: "https://api.example.com/v1", ask: true}]}
  reports: {kind: rest-json, documents: [reports.yaml], servers: [{url: "https://reports.example.com"}]}
operations: [{id: op.all, ops: ["*"], effect: read, idempotent: true}]
auth:
  secrets: {user: {kind: name}, word: {kind: password}, key: {kind: key}, pass: {kind: password}}
  schemes:
    - id: auth.key
      interface: rest
      kind: static
      rank: 1
      secrets: [key]
      send: [{at: "header:X-Key", value: "{key}"}]
    - id: auth.report
      interface: reports
      kind: static
      rank: 1
      secrets: [word]
      send: [{at: "header:X-Word", value: "{word}"}]
    - id: auth.session
      kind: login
      rank: 2
      secrets: [user, pass]
      obtain:
        op: login
        send: [{at: "header:X-User", value: "{user}"}, {at: "header:X-Pass", value: "{pass}"}]
        read: {token: "body:/token"}
      send: [{at: "header:X-Token", value: "{session.token}"}]
      ends: {op: logout}
errors:
  envelopes:
    - {id: errors.rest, interface: rest, code: "body:/code"}
    - {id: errors.reports, interface: reports, code: "body:/error/id"}
"""
REST = """
openapi: 3.1.0
info: {title: Two sides, version: "1"}
paths:
  /things:
    get:
      operationId: listThings
      tags: [things]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Thing"}}}}
  /login:
    post:
      operationId: login
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
  /logout: {post: {operationId: logout, responses: {"204": {description: gone}}}}
components: {schemas: {Thing: {type: object, required: [id], properties: {id: {type: integer}}}}}
"""
REPORTS = """
openapi: 3.1.0
info: {title: Reports, version: "1"}
paths:
  /totals:
    get:
      operationId: getTotals
      tags: [totals]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: object, additionalProperties: {type: integer}}}}
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    specs, out = tmp_path_factory.mktemp("specs"), tmp_path_factory.mktemp("out") / "twosided"
    folder = specs / "twosided"
    folder.mkdir()
    for name, text in {"contract.yaml": CONTRACT, "rest.yaml": REST, "reports.yaml": REPORTS}.items():
        (folder / name).write_text(dedent(text), "utf-8")
    (folder / "source.toml").write_text('[sdk]\npackage = "twosided"\nclient = "TwoSided"\n', "utf-8")
    assert run(Request(vendors=("twosided",), specs=(specs,), out=out, jobs=1)) == 0
    sys.path.insert(0, str(out / "src"))
    yield importlib.import_module("twosided")
    sys.path.remove(str(out / "src"))
    for name in [n for n in sys.modules if n.partition(".")[0] == "twosided"]:
        del sys.modules[name]


class Server:
    """Answers for both hosts and keeps what it was sent."""

    def __init__(self) -> None:
        self.seen: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.seen.append(request)
        path = request.url.path.removeprefix("/v1")
        if path == "/login":
            return httpx2.Response(200, json={"token": f"token-{len(self.seen)}-long"})
        if path == "/broken/totals":
            return httpx2.Response(400, json={"error": {"id": "NO_TOTALS"}, "code": "of the other side"})
        return httpx2.Response(200, json=[{"id": 7}] if path == "/things" else {"all": 3})

    def carried(self) -> list[tuple[str, set[str]]]:
        """Host and credential headers of every request."""
        return [(r.url.host, {name for name in r.headers if name.startswith("x-")}) for r in self.seen]


def client(package: Any, server: Server, **given: Any) -> Any:
    transports = importlib.import_module("twosided._runtime.httpx_transport")
    inner = httpx2.MockTransport(server)
    return package.TwoSided(
        transport=transports.HttpxTransport(transports.Wiring(), "http://ppm.example", inner), **given
    )


def test_each_side_has_its_own_address_and_credentials(package: Any) -> None:
    server = Server()
    with client(
        package,
        server,
        base_url="https://api.example.com/v1",
        auth=package.TwoSided.key("the-key-1"),
        reports_auth=package.TwoSided.report("the-word"),
    ) as both:
        assert both.things.list_things()[0].id == 7
        assert both.totals.get_totals() == {"all": 3}
    assert server.carried() == [("api.example.com", {"x-key"}), ("reports.example.com", {"x-word"})]


def test_a_side_alone_is_enough_and_the_other_says_what_is_missing(package: Any) -> None:
    server = Server()
    with client(package, server, reports_auth=package.TwoSided.report("the-word")) as reports:
        assert reports.totals.get_totals() == {"all": 3}
        with pytest.raises(package.errors.UsageError, match="made without auth; give it"):
            reports.things.list_things()
        assert repr(reports) == "TwoSided('https://reports.example.com')"
    with (
        client(package, server, base_url="https://api.example.com/v1", auth=package.TwoSided.key("the-key-1")) as rest,
        pytest.raises(package.errors.UsageError, match="made without reports_auth; give it"),
    ):
        rest.totals.get_totals()
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "give auth, or reports_auth"),
        ({"auth": "key"}, "base_url is missing"),
        ({"reports_auth": "key"}, "auth.key is not for the reports interface, which reports_auth is for"),
        ({"auth": "report", "base_url": "https://api.example.com"}, "auth.report is not for the rest interface"),
    ],
)
def test_what_does_not_fit_is_refused_before_anything_is_sent(package: Any, given: dict[str, str], said: str) -> None:
    made = {k: getattr(package.TwoSided, v)("the-secret") if k.endswith("auth") else v for k, v in given.items()}
    with pytest.raises(package.errors.UsageError, match=said):
        client(package, Server(), **made)


def test_failures_are_read_by_the_rules_of_their_own_side(package: Any) -> None:
    with client(
        package,
        Server(),
        reports_url="https://reports.example.com/broken",
        reports_auth=package.TwoSided.report("word"),
    ) as reports:
        with pytest.raises(package.errors.BadRequest) as caught:
            reports.totals.get_totals()
        assert caught.value.code == "NO_TOTALS"


def test_the_same_credentials_share_one_session_and_one_logout(package: Any) -> None:
    server = Server()
    both = package.TwoSided.token_login("ann", "s3cret-word")
    url = "https://api.example.com/v1"
    with client(package, server, base_url=url, auth=both, reports_auth=both) as shared:
        shared.things.list_things()
        shared.totals.get_totals()
    assert [r.url.path for r in server.seen] == ["/v1/login", "/v1/things", "/totals", "/v1/logout"]
    assert server.seen[1].headers["x-token"] == server.seen[2].headers["x-token"]


def test_the_asynchronous_twin_has_the_same_sides(package: Any) -> None:
    server = Server()

    async def use() -> None:
        transports = importlib.import_module("twosided._runtime.httpx_transport")
        inner = transports.AsyncHttpxTransport(transports.Wiring(), "http://ppm.example", httpx2.MockTransport(server))
        auth = package.AsyncTwoSided.report("the-word")
        async with package.AsyncTwoSided(reports_auth=auth, transport=inner) as reports:
            assert await reports.totals.get_totals() == {"all": 3}
            with pytest.raises(package.errors.UsageError, match="made without auth"):
                await reports.things.list_things()

    asyncio.run(use())
    assert server.carried() == [("reports.example.com", {"x-word"})]


def test_plain_and_secure_sides_have_transports_of_their_own(package: Any) -> None:
    transports = importlib.import_module("twosided._runtime.httpx_transport")
    made = transports.HttpxTransport(transports.Wiring(trust_env=False), "http://127.0.0.1:1")
    roads = made._roads
    assert roads.to("http://127.0.0.1:1/a") is roads.to("http://127.0.0.1:1/b")
    assert roads.to("https://127.0.0.1:1/a") is not roads.to("http://127.0.0.1:1/a")  # never one that skips TLS checks
    made.close()
