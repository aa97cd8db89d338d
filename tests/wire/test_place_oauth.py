"""ProjectPlace by both versions of OAuth, over sockets: foreign clients read the mock, ours consents and refreshes."""

from __future__ import annotations

import asyncio
import os
import stat
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from oauthlib.oauth2 import BackendApplicationClient
from planview_projectplace import AsyncProjectPlace, FileStore, MemoryStore, ProjectPlace, errors
from requests_oauthlib import OAuth1Session, OAuth2Session

from conformance.mock import MockServer, mock

LOOPBACK = "http://127.0.0.1:0/callback"


@pytest.fixture(scope="module", autouse=True)
def _plain_http() -> Iterator[None]:
    """oauthlib refuses loopback without TLS unless told that this is meant."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")
        patch.setenv("NO_PROXY", "127.0.0.1")
        yield


@pytest.fixture
def server() -> Iterator[MockServer]:
    with mock("projectplace", clock="real") as started:
        yield started
        assert started.errors == []


def who(server: MockServer, identity: str = "main") -> dict[str, str]:
    return dict(server.target()["identity"][identity])


def grants(server: MockServer) -> Counter[str]:
    """Operations that the mock was asked for, and how often."""
    return Counter(str(row["operation"]) for row in server.traffic())


def browser(seen: list[str]) -> Callable[[str], None]:
    """A user who signs in and consents at once: follows the redirect to the listener."""

    def show(address: str) -> None:
        seen.append(address)

        def walk() -> None:
            back = httpx2.get(address, trust_env=False).headers["location"]
            httpx2.get(back, trust_env=False)

        threading.Thread(target=walk, daemon=True).start()

    return show


def signed_in(server: MockServer, store: Any = None, show: Callable[[str], None] | None = None) -> Any:
    secrets = who(server, "throwaway")
    return ProjectPlace.user_sign_in(
        app_id=secrets["app_id"],
        app_secret=secrets["app_secret"],
        base_url=server.origin,
        redirect_uri=LOOPBACK,
        show=show or browser([]),
        store=store,
        timeout_s=10,
    )


# --- foreign clients ---


def test_requests_oauthlib_signs_by_oauth_1_with_a_pair_that_exists(server: MockServer) -> None:
    secrets = who(server)
    with OAuth1Session(*(secrets[n] for n in ("consumer_key", "consumer_secret", "token", "token_secret"))) as session:
        listed = session.get(f"{server.origin}/1/user/me/projects", params={"include_tools": "true"})
        sent = session.post(f"{server.origin}/2/account/projects", json={"limit": 2})
    assert (listed.status_code, sent.status_code, len(sent.json())) == (200, 200, 2)
    assert "documents" in listed.json()[0]["tools"]


def test_requests_oauthlib_walks_the_three_legs_of_oauth_1(server: MockServer) -> None:
    secrets = who(server, "throwaway")
    with OAuth1Session(secrets["consumer_key"], secrets["consumer_secret"], callback_uri="oob") as session:
        session.fetch_request_token(f"{server.origin}/initiate")
        page = session.authorization_url(f"{server.origin}/authorize")
        back = httpx2.get(page, trust_env=False).headers["location"]
        session.parse_authorization_response(back)
        session.fetch_access_token(f"{server.origin}/token")
        me = session.get(f"{server.origin}/1/user/me/profile").json()
    assert me["first_name"] == "Theo"


def test_requests_oauthlib_gets_a_robots_token(server: MockServer) -> None:
    secrets = who(server)
    with OAuth2Session(client=BackendApplicationClient(secrets["client_id"])) as session:
        token = session.fetch_token(f"{server.origin}/oauth2/access_token", client_secret=secrets["client_secret"])
        rows = session.get(f"{server.origin}/1/account/people").json()
    assert (token["expires"], token["expires_in"]) == (2592000, 2592000)
    assert all(isinstance(row["id"], str) for row in rows)


def test_requests_oauthlib_exchanges_a_code_and_refreshes(server: MockServer) -> None:
    secrets = who(server, "throwaway")
    token_url = f"{server.origin}/oauth2/access_token"
    with OAuth2Session(secrets["app_id"]) as session:
        page, state = session.authorization_url(f"{server.origin}/oauth2/authorize")
        back = httpx2.get(page, trust_env=False).headers["location"]
        assert parse_qs(urlsplit(back).query)["state"] == [state]
        options = {"client_secret": secrets["app_secret"], "include_client_id": True}
        first = session.fetch_token(token_url, authorization_response=back, **options)
        own = {"client_id": secrets["app_id"], "client_secret": secrets["app_secret"]}
        second = session.refresh_token(token_url, **own)
        assert session.get(f"{server.origin}/1/user/me/profile").status_code == 200
    assert second["refresh_token"] != first["refresh_token"]


# --- the generated client ---


def test_a_robot_reads_page_after_page_until_a_short_one(server: MockServer) -> None:
    secrets = who(server)
    auth = ProjectPlace.robot(secrets["client_id"], secrets["client_secret"])
    with ProjectPlace(base_url=server.origin, auth=auth) as client:
        rows = list(client.workspaces.search({"limit": 20, "filter": {"archive_status": [0]}}))
        again = client.workspaces.search({"limit": 20, "filter": {"archive_status": [0]}, "row_number": 30})
        assert [row.id for row in again] == [row.id for row in rows[30:]]
    assert len(rows) == len({row.id for row in rows}) == 40
    assert grants(server)["getToken"] == 1


def test_calls_are_signed_by_oauth_1_each_with_its_own_nonce(server: MockServer) -> None:
    secrets = who(server)
    names = ("consumer_key", "consumer_secret", "token", "token_secret")
    auth = ProjectPlace.oauth1(**{name: secrets[name] for name in names})
    with ProjectPlace(base_url=server.origin, auth=auth) as client, ThreadPoolExecutor(8) as pool:
        board = int(server.target()["data"]["board"])
        assert {b.id for b in pool.map(lambda _: client.boards.get(board), range(16))} == {board}
        assert client.workspaces.mine(include_tools=True)[0].tools is not None
    assert secrets["token_secret"] not in repr(auth)


def test_a_wrong_signature_is_a_typed_error_without_the_secret(server: MockServer) -> None:
    secrets = who(server)
    auth = ProjectPlace.oauth1(
        consumer_key=secrets["consumer_key"],
        consumer_secret="not-the-secret",
        token=secrets["token"],
        token_secret="nor-this",
    )
    with ProjectPlace(base_url=server.origin, auth=auth) as client, pytest.raises(errors.ApiError) as caught:
        client.users.me()
    assert caught.value.status == 401
    assert "nor-this" not in str(caught.value) + repr(vars(caught.value))


def test_a_user_consents_in_a_browser_and_the_listener_takes_the_code(server: MockServer) -> None:
    seen: list[str] = []
    with ProjectPlace(base_url=server.origin, auth=signed_in(server, show=browser(seen))) as client:
        assert client.users.me().first_name == "Theo"
    asked = parse_qs(urlsplit(seen[0]).query)
    assert set(asked) == {"client_id", "redirect_uri", "state"}
    assert who(server, "throwaway")["app_secret"] not in seen[0]


def test_the_asynchronous_client_uses_the_same_consent(server: MockServer) -> None:
    async def work() -> str | None:
        auth = await asyncio.to_thread(signed_in, server)
        async with AsyncProjectPlace(base_url=server.origin, auth=auth) as client:
            return (await client.users.me()).last_name

    assert asyncio.run(work()) == "Throwaway"


def test_twenty_threads_refresh_a_rotating_token_once(lab_time: Callable[[MockServer], Any]) -> None:
    with mock("projectplace") as server:
        store, time = MemoryStore(), lab_time(server)
        clock = time.clock("planview_projectplace")
        with ProjectPlace(base_url=server.origin, auth=signed_in(server, store), clock=clock) as client:
            client.users.me()
            first = store.load()
            time.advance(2_592_000)
            with ThreadPoolExecutor(20) as pool:
                names = list(pool.map(lambda _: client.users.me().first_name, range(20)))
        last = store.load()
        assert names == ["Theo"] * 20
        assert first is not None
        assert last is not None
        assert first.refresh_token != last.refresh_token
        assert grants(server)["getToken"] == 2


def test_tokens_kept_in_a_file_serve_the_next_run_and_nobody_else(server: MockServer, tmp_path: Path) -> None:
    path = tmp_path / "tokens.json"
    with ProjectPlace(base_url=server.origin, auth=signed_in(server, FileStore(path))) as client:
        client.users.me()
    secrets = who(server, "throwaway")
    auth = ProjectPlace.user(app_id=secrets["app_id"], app_secret=secrets["app_secret"], store=FileStore(path))
    with ProjectPlace(base_url=server.origin, auth=auth) as client:
        assert client.users.me().first_name == "Theo"
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    assert grants(server)["getToken"] == 1
    assert [file.name for file in tmp_path.iterdir()] == ["tokens.json"]
    path.chmod(0o644)
    with ProjectPlace(base_url=server.origin, auth=auth) as client, pytest.raises(errors.UsageError, match="chmod 600"):
        client.users.me()


def test_another_process_that_refreshed_is_not_overtaken(server: MockServer, tmp_path: Path) -> None:
    """Two clients share a file; the refresh token that the first one used up is not tried by the second one."""
    store = FileStore(tmp_path / "tokens.json")
    secrets = who(server, "throwaway")
    with ProjectPlace(base_url=server.origin, auth=signed_in(server, store)) as one:
        one.users.me()
        auth = ProjectPlace.user(app_id=secrets["app_id"], app_secret=secrets["app_secret"], store=store)
        with ProjectPlace(base_url=server.origin, auth=auth) as two:
            two.users.me()
            server.lab("clock.advance", seconds=2_592_000)
            assert one.users.me().first_name == "Theo"  # refused, refreshed, kept
            assert two.users.me().first_name == "Theo"  # refused, and finds the new token kept
    assert grants(server)["getToken"] == 2


@pytest.mark.parametrize("path", ["/callback?code=stolen&state=wrong", "/callback?code=stolen", "/other?state=x"])
def test_a_redirect_that_is_not_ours_is_waited_past(server: MockServer, path: str) -> None:
    strangers: list[int] = []

    def show(address: str) -> None:
        redirect = parse_qs(urlsplit(address).query)["redirect_uri"][0]
        origin = redirect.removesuffix("/callback")

        def walk() -> None:
            strangers.append(httpx2.get(origin + path, trust_env=False).status_code)
            browser([])(address)

        threading.Thread(target=walk, daemon=True).start()

    auth = signed_in(server, show=show)
    with ProjectPlace(base_url=server.origin, auth=auth) as client:
        assert client.users.me().first_name == "Theo"
    assert strangers == [404]


def test_a_user_who_never_comes_back_and_a_listener_elsewhere_are_clear_errors(server: MockServer) -> None:
    secrets = who(server, "throwaway")
    options: dict[str, Any] = {
        "app_id": secrets["app_id"],
        "app_secret": secrets["app_secret"],
        "base_url": server.origin,
    }
    with pytest.raises(errors.TimedOut, match="nobody came back"):
        ProjectPlace.user_sign_in(**options, redirect_uri=LOOPBACK, show=lambda _: None, timeout_s=0.05)
    with pytest.raises(errors.UsageError, match="where the listener is"):
        ProjectPlace.user_sign_in(**options, redirect_uri="https://app.example.com/callback", show=lambda _: None)
    auth = ProjectPlace.user(app_id=secrets["app_id"], app_secret=secrets["app_secret"])
    with ProjectPlace(base_url=server.origin, auth=auth) as client, pytest.raises(errors.UsageError, match="'code'"):
        client.users.me()
