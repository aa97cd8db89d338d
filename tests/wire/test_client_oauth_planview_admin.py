"""Planview Admin's tokens and pages, got by OAuth clients that nobody here wrote, over TLS."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests
from authlib.integrations.base_client.errors import UnsupportedTokenTypeError
from authlib.integrations.requests_client import OAuth2Session as AuthlibSession
from joserfc import jwt
from joserfc.jwk import OctKey
from oauthlib.oauth2 import BackendApplicationClient
from oauthlib.oauth2.rfc6749.errors import InvalidClientError, MissingTokenError
from requests_oauthlib import OAuth2Session

from conformance.mock import MockServer, mock

Get = Callable[..., requests.Response]


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with mock("planview_admin", rows=130, tls=True) as started:
        yield started
        assert started.errors == []


@pytest.fixture(scope="module")
def both_named() -> Iterator[MockServer]:
    """A service that gives access_token beside id_token, as two public clients hope."""
    with mock("planview_admin", rows=130, tls=True, faults=["T-PVA-01"]) as started:
        yield started


def address(server: MockServer) -> str:
    return f"{server.url()}/io/v1/oauth2/token"


def pair(server: MockServer) -> tuple[str, str]:
    known = server.target()["identity"]["main"]
    return known["client_id"], known["client_secret"]


def as_promised(answer: requests.Response) -> requests.Response:
    """The documented member under the name that the standard gives it."""
    body = answer.json()
    if "id_token" in body:
        answer._content = json.dumps(body | {"access_token": body["id_token"]}).encode()
    return answer


def with_requests_oauthlib(server: MockServer, *, told: bool, secret: str = "") -> Get:
    id, own = pair(server)
    session = OAuth2Session(client=BackendApplicationClient(client_id=id))
    if told:
        session.register_compliance_hook("access_token_response", as_promised)
    session.fetch_token(
        address(server),
        auth=(id, secret or own),
        client_id=id,
        include_client_id=False,
        verify=str(server.ca),
        timeout=5,
    )
    get: Get = session.get
    return get


def with_authlib(server: MockServer, *, told: bool, secret: str = "") -> Get:
    id, own = pair(server)
    session = AuthlibSession(id, secret or own, token_endpoint_auth_method="client_secret_basic")
    if told:
        session.register_compliance_hook("access_token_response", as_promised)
    session.fetch_token(address(server), grant_type="client_credentials", verify=str(server.ca), timeout=5)
    get: Get = session.get
    return get


CLIENTS = [with_requests_oauthlib, with_authlib]


def walked(server: MockServer, get: Get, count: int) -> list[str]:
    """The loop of the vendor's page, in words of its own."""
    seen: list[str] = []
    query = {"startIndex": 1, "count": count}
    while True:
        answer = get(f"{server.url()}/public/v1/user", params=query, verify=str(server.ca), timeout=5)
        answer.raise_for_status()
        page = answer.json()
        seen += [user["id"] for user in page["Resources"]]
        if not page["Resources"] or len(page["Resources"]) < page["itemsPerPage"]:
            return seen
        query["startIndex"] = page["startIndex"] + page["itemsPerPage"]


@pytest.mark.parametrize("opened", CLIENTS)
@pytest.mark.parametrize("count", [50, 65, 1000])
def test_told_where_the_token_is_they_page_through_the_users(server: MockServer, opened: Any, count: int) -> None:
    seen = walked(server, opened(server, told=True), count)
    assert (len(seen), len(set(seen))) == (130, 130)


def test_oauthlib_insists_on_access_token_and_gets_nowhere_without_being_told(server: MockServer) -> None:
    with pytest.raises(MissingTokenError, match="missing_token"):
        with_requests_oauthlib(server, told=False)


def test_authlib_takes_the_answer_and_has_no_token_to_call_with(server: MockServer) -> None:
    get = with_authlib(server, told=False)
    with pytest.raises(UnsupportedTokenTypeError, match="access_token"):
        get(f"{server.url()}/public/v1/user", verify=str(server.ca), timeout=5)


@pytest.mark.parametrize("opened", CLIENTS)
def test_where_the_service_gives_both_names_they_need_no_telling(both_named: MockServer, opened: Any) -> None:
    assert opened(both_named, told=False)


def test_a_wrong_secret_is_an_error_of_the_standard(server: MockServer) -> None:
    with pytest.raises(InvalidClientError):
        with_requests_oauthlib(server, told=True, secret="wr0ng-secret")


def test_what_is_signed_by_others_is_refused(server: MockServer) -> None:
    """A well-made token of another issuer, by a maintained library."""
    key = OctKey.import_key("a key that the service does not know of at all")
    claims = {"exp": 2**33, "aud": "client-main", "planview_customer_id": "demo"}
    foreign = jwt.encode({"alg": "HS256"}, claims, key)
    answer = requests.get(
        f"{server.url()}/public/v1/user",
        headers={"Authorization": f"Bearer {foreign}"},
        verify=str(server.ca),
        timeout=5,
    )
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
