"""OAuth 2 as a package gets its tokens, against an authorization server made of oauthlib, over real sockets."""

from __future__ import annotations

import asyncio
import base64
import json
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import httpx2
import pytest
from oauthlib.oauth2 import RequestValidator, Server

ID, SECRET = "client-0001", "s3cret/of+the client"
DOCUMENT = """
openapi: 3.1.0
info: {title: Users, version: "1"}
components:
  schemas: {User: {type: object, required: [id], properties: {id: {type: string}}}}
paths:
  /oauth2/token:
    post:
      operationId: token
      requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
  /user:
    get:
      operationId: getUser
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}}
"""
CONTRACT = """
contract: 1
vendor: users
evidence: documented
versions: {{scheme: label, known: ["1"], default: "1"}}
interfaces: {{rest: {{kind: rest-json, documents: [users.yaml], servers: [{{url: "https://users.example.com"}}]}}}}
operations: [{{id: op.reads, ops: ["*"], effect: read, idempotent: true}}]
auth:
  secrets: {{client_id: {{kind: name}}, client_secret: {{kind: password}}, refresh_token: {{kind: token}}}}
  schemes:
    - id: auth.oauth2
      kind: oauth2
      rank: 1
      secrets: {secrets}
      {grant}
      {obtain}
      send: [{{at: "header:Authorization", value: "Bearer {{session.token}}"}}]
      lives: {{expiry: ["token:/exp", "body:/expires_in"]}}
      renew: {{by: {by}, before_s: 60, refused_with: [auth.token.expired], attempts: 1}}
errors:
  codes: [{{condition: auth.token.expired, status: 401, class: TokenExpired, retry: reauth}}]
"""


def contract(
    auth: str = "basic", read: str = "access_token", grant: str = "client_credentials", refresh: bool = False
) -> str:
    more = ", refresh: {rotates: true}" if refresh else ""
    return CONTRACT.format(
        secrets="[client_id, client_secret, refresh_token]" if refresh else "[client_id, client_secret]",
        grant=f"grant: {{type: {grant}, client_auth: {auth}{more}}}",
        obtain=f"obtain: {{op: token, read: {{token: body:/{read}}}}}",
        by="refresh" if refresh else "obtain",
    )


class Validator(RequestValidator):
    """One client, any number of tokens; refresh tokens rotate. Tokens live `lifetime` of the server's seconds."""

    def __init__(self, issued: Callable[[str], None]) -> None:
        self._issued = issued
        self.refresh = {"first-refresh-token"}
        self.client_auth: list[str] = []

    def authenticate_client(self, request: Any, *args: Any, **kwargs: Any) -> bool:
        header = request.headers.get("Authorization", "")
        if header.startswith("Basic "):
            self.client_auth.append("basic")
            given = base64.b64decode(header[6:]).decode().partition(":")
            found = (given[0], given[2])
        else:
            self.client_auth.append("form")
            found = (request.client_id, request.client_secret)
        request.client = type("Client", (), {"client_id": found[0]})()
        return bool(found == (ID, SECRET))

    def validate_grant_type(self, *args: Any, **kwargs: Any) -> bool:
        return True

    def get_default_scopes(self, *args: Any, **kwargs: Any) -> list[str]:
        return ["all"]

    def get_original_scopes(self, *args: Any, **kwargs: Any) -> list[str]:
        return ["all"]

    def validate_scopes(self, *args: Any, **kwargs: Any) -> bool:
        return True

    def validate_refresh_token(self, refresh_token: str, *args: Any, **kwargs: Any) -> bool:
        return refresh_token in self.refresh

    def save_bearer_token(self, token: dict[str, Any], request: Any, *args: Any, **kwargs: Any) -> None:
        self._issued(token["access_token"])
        if "refresh_token" in token:
            self.refresh = {token["refresh_token"]}


class Issuer:
    """The server: `now` moves by `advance` alone; `seen` counts token requests by grant, and calls by their status."""

    def __init__(self) -> None:
        self.now = 1_000_000.0
        self.lifetime = 3600
        self.jwt = False
        self.seen: Counter[str] = Counter()
        self.alive: dict[str, float] = {}
        self.validator = Validator(self._issued)
        self.url = ""
        self._server = Server(self.validator)
        self._lock = threading.Lock()

    def _issued(self, token: str) -> None:
        self.alive[token] = self.now + self.lifetime

    def token(self, headers: dict[str, str], body: str) -> tuple[int, dict[str, str], str]:
        with self._lock:
            self.seen[parse_qs(body).get("grant_type", ["none"])[0]] += 1
            found, text, status = self._server.create_token_response("https://issuer.example/t", "POST", body, headers)
            if self.jwt and status == 200:
                text = json.dumps({"id_token": self._jwt(), "token_type": "Bearer"})
            return status, found, text

    def _jwt(self) -> str:
        """Claims of a clock that is years away from the client's."""
        claims = {"iat": 5_000, "exp": 5_000 + self.lifetime}
        head, body = (base64.urlsafe_b64encode(json.dumps(x).encode()).decode().rstrip("=") for x in ({}, claims))
        made = f"{head}.{body}.sig{len(self.alive)}"
        self._issued(made)
        return made

    def user(self, headers: dict[str, str]) -> tuple[int, dict[str, str], str]:
        token = headers.get("Authorization", "").removeprefix("Bearer ")
        good = self.alive.get(token, 0) > self.now
        self.seen["ok" if good else "refused"] += 1
        return (200, {}, '{"id": "u1"}') if good else (401, {}, "{}")


@pytest.fixture
def issuer() -> Iterator[Issuer]:
    made = Issuer()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _any(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length") or 0)).decode()
            headers = {name.title(): value for name, value in self.headers.items()}
            token = self.path == "/api/oauth2/token"
            status, fields, text = made.token(headers, body) if token else made.user(headers)
            self.send_response(status)
            for name, value in ({"Content-Type": "application/json"} | fields).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(text.encode())))
            self.end_headers()
            self.wfile.write(text.encode())

        do_GET = do_POST = _any

        def log_message(self, format: str, *args: object) -> None:
            return None

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    made.url = f"http://127.0.0.1:{server.server_address[1]}/api"
    yield made
    server.shutdown()
    server.server_close()


def opened(sdk: Any, issuer: Issuer, prefix: str = "", secret: str = SECRET, **options: Any) -> Any:
    """A client on the issuer's clock."""
    runtime = __import__(f"{sdk.package}._runtime.clock", fromlist=["Clock"])
    clock = runtime.Clock(wall=lambda: issuer.now, monotonic=lambda: issuer.now)
    refresh = {"refresh_token": options.pop("refresh_token")} if "refresh_token" in options else {}
    cls = getattr(sdk.module, prefix + next(n for n in sdk.module.__all__ if f"Async{n}" in sdk.module.__all__))
    auth = cls.oauth2(client_id=ID, client_secret=secret, **refresh)
    return cls(base_url=issuer.url, auth=auth, clock=clock, **options)


@pytest.mark.parametrize("auth", ["basic", "form"])
def test_the_client_shows_itself_as_the_contract_says_and_one_token_serves_all_calls(
    generate, issuer, auth
) -> None:  # fixtures
    with opened(generate(DOCUMENT, contract=contract(auth)), issuer) as client:
        assert [client.get_user().id for _ in range(3)] == ["u1"] * 3
    assert issuer.seen == {"client_credentials": 1, "ok": 3}
    assert issuer.validator.client_auth == [auth]


def test_a_token_is_replaced_before_it_ends(generate, issuer) -> None:
    with opened(generate(DOCUMENT, contract=contract()), issuer) as client:
        client.get_user()
        issuer.now += 3600 - 61
        client.get_user()
        issuer.now += 2
        client.get_user()
    assert issuer.seen == {"client_credentials": 2, "ok": 3}


def test_the_life_of_a_jwt_is_read_from_its_claims_whatever_the_clocks(generate, issuer) -> None:
    issuer.jwt, issuer.lifetime = True, 600
    with opened(generate(DOCUMENT, contract=contract(read="id_token")), issuer) as client:
        client.get_user()
        issuer.now += 539
        client.get_user()
        issuer.now += 2
        client.get_user()
    assert issuer.seen == {"client_credentials": 2, "ok": 3}


def test_a_token_that_lives_shorter_than_the_margin_is_still_used(generate, issuer) -> None:
    issuer.jwt, issuer.lifetime = True, 40
    with opened(generate(DOCUMENT, contract=contract(read="id_token")), issuer) as client:
        client.get_user()
        client.get_user()
    assert issuer.seen == {"client_credentials": 1, "ok": 2}


def test_twenty_threads_replace_a_refused_token_once(generate, issuer) -> None:
    with opened(generate(DOCUMENT, contract=contract()), issuer) as client:
        client.get_user()
        issuer.alive.clear()
        with ThreadPoolExecutor(20) as pool:
            assert list(pool.map(lambda _: client.get_user().id, range(20))) == ["u1"] * 20
    assert issuer.seen["client_credentials"] == 2


def test_fifty_tasks_ask_for_one_token(generate, issuer) -> None:
    async def work() -> None:
        async with opened(generate(DOCUMENT, contract=contract()), issuer, "Async") as client:
            await asyncio.gather(*(client.get_user() for _ in range(50)))

    asyncio.run(work())
    assert issuer.seen == {"client_credentials": 1, "ok": 50}


def test_a_wrong_secret_is_a_typed_error_with_the_code_of_the_standard_and_without_the_secret(generate, issuer) -> None:
    sdk = generate(DOCUMENT, contract=contract())
    with (
        opened(sdk, issuer, secret="wr0ng-secret") as client,
        pytest.raises(sdk.module.errors.NotAuthenticated) as caught,
    ):
        client.get_user()
    assert (caught.value.code, caught.value.status) == ("invalid_client", 401)
    assert "wr0ng" not in str(caught.value) + repr(vars(caught.value))
    assert issuer.seen == {"client_credentials": 1}


def test_refresh_tokens_rotate_and_the_caller_is_told_to_keep_the_new_one(generate, issuer) -> None:
    sdk = generate(DOCUMENT, contract=contract(grant="authorization_code", refresh=True))
    hooks = __import__(f"{sdk.package}._runtime.hooks", fromlist=["Hooks"])
    kept: list[str] = []

    class Keep(hooks.Hooks):  # type: ignore[name-defined,misc]
        def on_refresh_token(self, token: Any) -> None:
            assert token.reveal() not in repr(token)
            kept.append(token.reveal())

    with opened(sdk, issuer, refresh_token="first-refresh-token", hooks=Keep()) as client:
        client.get_user()
        issuer.now += 3600
        client.get_user()
    assert issuer.seen == {"refresh_token": 2, "ok": 2}
    assert (len(set(kept)), issuer.validator.refresh) == (2, {kept[-1]})


def test_a_dead_refresh_token_is_refused_where_nothing_else_opens_a_session(generate, issuer) -> None:
    sdk = generate(DOCUMENT, contract=contract(grant="authorization_code", refresh=True))
    with opened(sdk, issuer, refresh_token="dead") as client, pytest.raises(sdk.module.errors.ApiError) as caught:
        client.get_user()
    assert caught.value.code == "invalid_grant"


def test_a_dead_refresh_token_gives_way_to_the_clients_own_credentials(generate, issuer) -> None:
    sdk = generate(DOCUMENT, contract=contract(refresh=True))
    with opened(sdk, issuer, refresh_token="dead") as client:
        assert client.get_user().id == "u1"
    assert issuer.seen == {"refresh_token": 1, "client_credentials": 1, "ok": 1}


def test_secrets_go_to_no_other_host_than_the_contract_names(generate) -> None:
    text = contract().replace("obtain: {op: token,", 'obtain: {url: "https://elsewhere.example.com/token",')
    sdk = generate(DOCUMENT, contract=text)
    cls = getattr(sdk.module, next(n for n in sdk.module.__all__ if f"Async{n}" in sdk.module.__all__))
    opened_client = sdk.client(lambda _: httpx2.Response(200), auth=cls.oauth2(ID, SECRET))
    with opened_client as client, pytest.raises(sdk.module.errors.UsageError, match="no trusted origin"):
        client.get_user()
    assert sdk.seen == []
