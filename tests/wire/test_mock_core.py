"""What all mocks share: sockets, TLS, lab, traffic page, hostile input, many callers at once."""

from __future__ import annotations

import base64
import json
import re
import socket
import ssl
import stat
import time
import tomllib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any

import httpx2
import pytest
import requests

from conformance.mock import IMPLEMENTED, MOCKS, BadSwitch, LabRefused, MockServer, mock, switches
from generator.diagnostics import BadInput

pytest_plugins = ["conformance.mock.fixtures"]
VENDORS = sorted(MOCKS)
PAIRS = (("api_key", "token"), ("username", "token"), ("username", "password"))
"""User and password of Basic, by the contract's names."""
TOKENS = {
    "planview_admin": ("/io/v1/oauth2/token", "id_token", "/public/v1/user"),
    "projectplace": ("/oauth2/access_token", "access_token", "/1/user/me/projects"),
}
"""Of vendors with OAuth 2: where tokens are given, the member that is the bearer, and a list."""
LISTS = {"planview_admin": "listUsers", "projectplace": "listMyProjects"}


def bearer(server: MockServer, secret: str = "") -> requests.Response:
    """A token by the client's credentials, or what a wrong secret gets."""
    known = server.target()["identity"]["main"]
    return requests.post(
        server.origin + TOKENS[server.vendor][0],
        data={"grant_type": "client_credentials"},
        auth=(known["client_id"], secret or known["client_secret"]),
        verify=str(server.ca) if server.ca is not None else True,
        timeout=5,
    )


@lru_cache(maxsize=8)
def token_of(server: MockServer) -> str:
    """One for all calls: signing many takes longer than what is looked at here."""
    return str(bearer(server).json()[TOKENS[server.vendor][1]])


def header(server: MockServer) -> dict[str, str]:
    if server.vendor in TOKENS:
        return {"Authorization": f"Bearer {token_of(server)}"}
    secrets = server.target()["identity"]["main"]
    user, secret = next((secrets[u], secrets[s]) for u, s in PAIRS
                        if u in secrets and s in secrets)  # fmt: skip
    return {"Authorization": "Basic " + base64.b64encode(f"{user}:{secret}".encode()).decode()}


def read(server: MockServer, **options: Any) -> requests.Response:
    """One good list call of whatever vendor."""
    bodies = {
        "planfix": '<request method="task.getList"><account>demo</account></request>',
        "ppmpro": '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><findEntity xmlns="http://services">'
        "<entityTypeId>4</entityTypeId></findEntity></e:Body></e:Envelope>",
    }
    body, headers = bodies.get(server.vendor), header(server)
    if server.vendor in TOKENS:
        return requests.get(server.origin + TOKENS[server.vendor][2], headers=headers, timeout=5, **options)
    if body is None:
        return requests.get(f"{server.url()}/projects", headers=headers, timeout=5, **options)
    headers["Content-Type"] = "text/xml"
    return requests.post(server.url(), data=body, headers=headers, timeout=5, **options)


# --- start and stop ---


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_mock_starts_and_stops_at_once_and_frees_its_port(vendor: str) -> None:
    with mock(vendor):
        pass
    begun = time.perf_counter()
    with mock(vendor) as server:
        assert read(server).status_code == 200
        port = int(server.origin.rpartition(":")[2])
    assert time.perf_counter() - begun < 1.0
    with pytest.raises(requests.ConnectionError):
        read(server)
    with socket.create_server(("127.0.0.1", port)):
        pass


def test_several_mocks_stand_side_by_side() -> None:
    with mock("clarity") as one, mock("clarity", rows=3) as two, mock("planfix") as three:
        assert len({one.origin, two.origin, three.origin}) == 3
        assert (read(one).json()["_totalCount"], read(two).json()["_totalCount"]) == (60, 3)
        assert one.target()["identity"]["main"]["password"] != two.target()["identity"]["main"]["password"]


def test_a_wish_for_what_is_not_there_is_told_in_one_line() -> None:
    for wrong, error in ((lambda: mock("clarty"), BadInput), (lambda: mock("clarity", version="99"), BadInput),
                         (lambda: mock("clarity", faults=["F-XM-01"]), BadSwitch),
                         (lambda: mock("clarity", rows=-1), ValueError)):  # fmt: skip
        with pytest.raises(error) as told, wrong():
            pass
        assert "\n" not in str(told.value)


def test_the_fixture_starts_mocks(ppm_mock: Callable[..., MockServer]) -> None:
    assert read(ppm_mock("clarity", rows=2)).json()["_totalCount"] == 2


def test_every_switch_of_the_table_is_taken() -> None:
    for vendor in VENDORS:
        for id in switches(vendor):
            with mock(vendor, faults=[id]) as server:
                assert server.firings() == {id: 0} or id in (
                    "F-SC-03",
                    "F-SC-04",
                    "F-PRO-24",
                )  # these change what stands before the first call
    assert set(IMPLEMENTED) == {id for vendor in VENDORS for id in switches(vendor)}


# --- many at once ---


@pytest.mark.parametrize("vendor", VENDORS)
def test_fifty_threads_get_fifty_answers_each(vendor: str) -> None:
    with mock(vendor) as server:

        def work(_: int) -> list[int]:
            with requests.Session():
                return [read(server).status_code for _ in range(4)]

        with ThreadPoolExecutor(50) as pool:
            answers = [status for part in pool.map(work, range(50)) for status in part]
        metered = {429} if vendor == "planview_admin" else set[int]()  # its budget is smaller
        assert set(answers) - metered == {200}
        assert len(answers) == 200
        assert server.errors == []
        assert len(server.traffic()) == 200


# --- TLS ---


@pytest.mark.parametrize("vendor", VENDORS)
def test_tls_is_trusted_with_the_throwaway_ca_alone(vendor: str) -> None:
    with mock(vendor, tls=True) as server:
        assert server.url().startswith("https://")
        assert read(server, verify=str(server.ca)).status_code == 200
        with pytest.raises(requests.exceptions.SSLError):
            read(server)
        assert server.target()["server"].popitem()[1]["ca"] == str(server.ca)


def test_an_expired_certificate() -> None:
    with (
        mock("clarity", tls=True, faults=["F-SC-03"]) as server,
        pytest.raises(requests.exceptions.SSLError, match="expired"),
    ):
        read(server, verify=str(server.ca))


def test_old_protocols_only() -> None:
    with (
        mock("clarity", tls=True, faults=["F-SC-04"]) as server,
        pytest.raises((requests.ConnectionError, ssl.SSLError)),
    ):
        read(server, verify=str(server.ca))


def test_plain_requests_to_a_vendor_of_https_are_dropped_unless_the_fault_is_on() -> None:
    def plain(server: MockServer) -> requests.Response:
        body = '<request method="task.getList"><account>demo</account></request>'
        return requests.post(f"{server.plain_origin}/xml/", data=body, headers=header(server), timeout=5)

    with mock("planfix", tls=True) as server, pytest.raises(requests.ConnectionError):
        plain(server)
    with mock("planfix", tls=True, faults=["F-SC-05"]) as server:
        assert 'status="ok"' in plain(server).text
    with mock("clarity", tls=True) as server:
        assert (
            requests.get(f"{server.plain_origin}/ppm/rest/v1/projects", headers=header(server), timeout=5).status_code
            == 200
        )


# --- lab ---


def test_the_lab_answers_over_http_and_in_process() -> None:
    with mock("clarity") as server:
        answer = requests.post(f"{server.origin}/__mock__/lab/clock.advance", json={"seconds": 60}, timeout=5)
        assert answer.json() == {"now": "2026-01-15T12:01:00+00:00"}
        assert server.lab("clock.advance", seconds=60) == {"now": "2026-01-15T12:02:00+00:00"}
        assert read(server).headers["date"] == "Thu, 15 Jan 2026 12:02:00 GMT"


@pytest.mark.parametrize(
    ("name", "body"),
    [("nothing", b"{}"), ("clock.advance", b"{}"), ("clock.advance", b'{"seconds": -1}'),
     ("clock.advance", b'{"seconds": true}'),
     ("user.right", b'{"identity": "nobody", "right": "x"}'), ("secret.regenerate", b'{"secret": "username"}'),
     ("capability.switch", b'{"id": "cap.nope"}'), ("quota.leave", b'{"remaining": 1}'),
     ("data.seed", b'{"rows": 1000000}')],
)  # fmt: skip
def test_what_the_lab_cannot_do_is_refused_with_a_reason(name: str, body: bytes) -> None:
    with mock("clarity") as server:
        answer = requests.post(f"{server.origin}/__mock__/lab/{name}", data=body, timeout=5)
        assert answer.status_code == 409
        assert answer.json()["error"]
        with pytest.raises(LabRefused):
            server.lab(name, **json.loads(body))


@pytest.mark.parametrize("body", [b"[", b"[1]", b"[" * 100_000, b"\xff"])
def test_the_lab_takes_json_objects_only(body: bytes) -> None:
    with mock("clarity") as server:
        assert requests.post(f"{server.origin}/__mock__/lab/clock.advance", data=body, timeout=5).status_code == 400
        assert server.errors == []


# --- traffic ---


@pytest.mark.parametrize("vendor", VENDORS)
def test_no_secret_is_on_the_traffic_page(vendor: str) -> None:
    canary = "canary-7f3a9c"
    with mock(vendor, faults=["F-ER-16"]) as server:
        known = server.target()["identity"]["main"]
        if vendor == "clarity":
            token = requests.post(f"{server.url()}/auth/login", headers=header(server), timeout=5).json()["authToken"]
            requests.get(
                f"{server.url()}/projects?token={canary}",
                headers={"authToken": token},
                cookies={"sessionId": token},
                timeout=5,
            )
        elif vendor == "ppmpro":
            user, secret = known["username"], known["token"]
            login = f"<s:login><s:username>{user}</s:username><s:password>{secret}</s:password></s:login>"
            body = '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:s="http://services"><e:Body>%s</e:Body></e:Envelope>'
            found = re.search(r"return>([^<]+)<", requests.post(server.url(), data=body % login, timeout=5).text)
            assert found is not None
            token = found[1]
            wrong = f"<s:login><s:username>x</s:username><s:password>{canary}</s:password></s:login>"
            requests.post(server.url(), data=body % wrong, timeout=5)
        elif vendor in TOKENS:
            token = token_of(server)
            bearer(server, canary)
        else:
            login = (
                '<request method="auth.login"><account>demo</account><login>%s</login><password>%s</password></request>'
            )
            text = requests.post(
                server.url(), data=login % (known["login"], known["password"]), headers=header(server), timeout=5
            ).text
            found = re.search(r"<sid>([^<]+)<", text)
            assert found is not None
            token = found[1]
            requests.post(server.url(), data=login % ("x", canary), headers=header(server), timeout=5)
        read(server)
        page, listed = requests.get(f"{server.origin}/__mock__/", timeout=5), requests.get(
            f"{server.origin}/__mock__/traffic", timeout=5
        )
        assert page.headers["content-security-policy"].startswith("default-src 'none'")
        hidden = [value for name, value in known.items() if name not in ("username", "login")] + [
            token,
            header(server)["Authorization"].partition(" ")[2],
        ]
        if vendor != "clarity":
            hidden.append(canary)
        for shown in (page.text, listed.text, json.dumps(server.traffic())):
            assert [value for value in hidden if value in shown] == []
        assert len(listed.json()) == 3


def test_the_page_shows_markup_as_text() -> None:
    with mock("clarity") as server:
        requests.get(f"{server.url()}/<script>alert(1)</script>", headers={"X-Y": "<img src=x>"}, timeout=5)
        page = requests.get(f"{server.origin}/__mock__/", timeout=5).text
        assert "<script" not in page
        assert "<img" not in page
        assert "&lt;img src=x&gt;" in page


# --- hostile input ---


def _raw(server: MockServer, data: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", int(server.origin.rpartition(":")[2])), timeout=5) as wire:
        wire.sendall(data)
        wire.shutdown(socket.SHUT_WR)
        parts = b""
        while part := wire.recv(65_536):
            parts += part
    return parts


DEEP_XML = "<a>" * 100_000 + "</a>" * 100_000
BOMB = (
    '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    '<request method="task.get"><account>&c;</account></request>'
)
HOSTILE = [
    "", "<", DEEP_XML, BOMB, "[" * 100_000, '{"a":' * 50_000, "\x00" * 1000, "é" * 1000,
    "<request method='task.get'>" + "<x/>" * 50_000 + "</request>",
    '<!DOCTYPE r SYSTEM "file:///etc/passwd"><request method="task.get"/>',
    '<?xml version="1.0" encoding="utf-7"?><request/>',
]  # fmt: skip


@pytest.mark.parametrize("vendor", VENDORS)
def test_hostile_bodies_get_an_answer_and_tell_nothing(vendor: str) -> None:
    with mock(vendor) as server:
        path = {"clarity": "/auth/login"}.get(vendor, "")
        for body in [*(text.encode("utf-8") for text in HOSTILE), b"\xff\xfe<\x00a\x00/\x00>\x00", b"\x80\x81"]:
            answer = requests.post(
                server.url() + path, data=body, headers={**header(server), "Content-Type": "text/xml"}, timeout=5
            )
            assert "Traceback" not in answer.text
            assert "root:" not in answer.text
        assert server.errors == []
        assert read(server).status_code == 200


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_huge_body_is_refused(vendor: str) -> None:
    with mock(vendor) as server:
        answer = requests.post(server.url(), data=b"x" * (17 * 2**20), headers=header(server), timeout=30)
        assert answer.status_code == 413
        assert read(server).status_code == 200


@pytest.mark.parametrize("vendor", VENDORS)
def test_hostile_heads_get_an_answer_and_tell_nothing(vendor: str) -> None:
    with mock(vendor) as server:
        path = server.url().removeprefix(server.origin).encode()
        for head in (
            b"NONSENSE\r\n\r\n",
            b"GET " + path + b"/%ff%fe?%zz&filter=%ff HTTP/1.1\r\nHost: x\r\n\r\n",
            b"GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
            b"GET " + path + b"?" + b"a=1&" * 5000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
            b"GET " + path + b" HTTP/1.1\r\nHost: x\r\nAuthorization: Basic !!!\r\nCookie: a=\x01;=;\xff\r\n\r\n",
            b"POST " + path + b" HTTP/1.1\r\nHost: x\r\nAuthorization: Basic /////w==\r\nContent-Length: 0\r\n\r\n",
            b"HEAD " + path + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        ):
            answer = _raw(server, head)
            assert answer.startswith(b"HTTP/1.1 ")
            assert b"Traceback" not in answer
            assert b"internal error" not in answer
        assert server.errors == []


def test_a_defect_of_the_mock_is_answered_without_a_word_about_it(monkeypatch: pytest.MonkeyPatch) -> None:
    with mock("clarity") as server:

        def broken(*_: object) -> None:
            raise RuntimeError("s3cret detail")

        monkeypatch.setattr(MOCKS["clarity"][0], "handle", broken)
        answer = read(server)
        assert (answer.status_code, answer.text) == (500, "internal error of the mock")
        assert [type(error) for error in server.errors] == [RuntimeError]


# --- faults on the wire ---


@pytest.mark.parametrize("vendor", VENDORS)
def test_wire_faults_of_every_vendor(vendor: str) -> None:
    """Of vendors with tokens the list alone is spoilt: a token has to be got first."""
    only = f"op={LISTS[vendor]}" if vendor in LISTS else "op=*"
    with mock(vendor, faults=[f"F-SC-12@{only}"]) as server:
        assert [read(server).status_code for _ in range(4)] == [200, 200, 503, 200]
    with mock(vendor, faults=[f"F-SC-02@{only}"]) as server:
        answer = read(server, allow_redirects=False)
        assert (answer.status_code, answer.headers["location"][:25]) == (307, "https://elsewhere.example")
    with mock(vendor, faults=[f"F-SC-14@after=1,{only}"]) as server:
        assert read(server).status_code == 200
        with pytest.raises(requests.ConnectionError):
            read(server)
    with mock(vendor, faults=[f"F-CT-10@{only}"]) as server, pytest.raises(requests.exceptions.RequestException):
        read(server)
    with mock(vendor, faults=[f"F-CT-05@{only}"]) as server:
        answer = read(server)
        assert answer.content[:2] == b"\x1f\x8b"
        assert "content-encoding" not in answer.headers
    with mock(vendor, faults=[f"T-14@{only}"]) as server:
        assert read(server).headers["content-encoding"] == "gzip"
    with mock(vendor, faults=[f"T-13@{only}"]) as server:
        assert read(server).headers["transfer-encoding"] == "chunked"
    with mock(vendor, faults=["T-07"]) as server:
        request = b"GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n"
        assert b"\r\nCONTENT-LENGTH: " in _raw(server, request)


def test_mechanical_mutants_count_their_firings() -> None:
    with mock("clarity", faults=["M:drop-member:listProjects:/_totalCount", "M:drop-row:listProjects"]) as server:
        page = read(server).json()
        assert "_totalCount" not in page
        assert len(page["_results"]) == 24
        assert set(server.firings().values()) == {1}


def test_mutants_of_lists_reach_the_rows_of_every_vendor() -> None:
    for vendor, operation in (("planfix", "task.getList"), ("ppmpro", "findEntity")):
        with mock(vendor) as clean, mock(vendor, faults=[f"M:repeat-row:{operation}"]) as mutant:
            row = {"planfix": "<task>", "ppmpro": "<ns:return "}[vendor]
            assert read(mutant).text.count(row) == read(clean).text.count(row) + 1


# --- target ---


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_written_target_holds_no_secret_but_leads_to_each(vendor: str, tmp_path: Path) -> None:
    with mock(vendor) as server:
        server.write_target(tmp_path / "target.toml")
        text, target = (tmp_path / "target.toml").read_text("utf-8"), server.target()
        content = tomllib.loads(text)
        for name, secrets in target["identity"].items():
            for key, value in secrets.items():
                kind, _, place = content["identity"][name][key].partition(":")
                file = tmp_path / place
                assert (kind, file.read_text("utf-8").strip()) == ("file", value)
                assert stat.S_IMODE(file.stat().st_mode) == 0o600
                assert value not in text or key in ("username", "login")
        assert {k: v for k, v in content.items() if k != "identity"} == {
            k: v for k, v in target.items() if k != "identity"
        }


def test_httpx2_keeps_a_connection_alive() -> None:
    with (
        mock("clarity") as server,
        httpx2.Client(base_url=server.url(), headers=header(server), trust_env=False) as client,
    ):
        assert [client.get("/projects").json()["_pageSize"] for _ in range(3)] == [25, 25, 25]
