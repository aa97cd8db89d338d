"""The wire: real sockets for what only sockets show, bound credentials, errors that tell nothing secret."""

from __future__ import annotations

import asyncio
import gzip
import logging
import pickle
import socket
import threading
import time
import warnings
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from mini_rest import AsyncMini, Mini
from mini_rest.errors import AnswerUnreadable, ApiError, ConnectionFailed, TimedOut, UnknownResource
from mini_soap import MiniSoap
from mini_xml import MiniXml
from runtime.errors import ConnectionLost, Error, RedirectRefused, UsageError
from runtime.retry import Retry
from runtime.secret import Redactor, Secret
from runtime.transport import Answer, Call, Headers, Timeout
from runtime_support import BASE, Scripted, answer, as_json, async_mocked, fault, mocked, whole_story

Loopback = Callable[..., str]
ONCE = Retry(attempts=1)
JSON = {"content-type": "application/json"}


def basic() -> Any:
    return Mini.basic("ann", "s3cret-password")


def test_the_wire_holds_what_was_meant_and_nothing_else(loopback: Loopback) -> None:
    seen: list[tuple[str, str, dict[str, str]]] = []

    def script(method: str, path: str, headers: dict[str, str], body: bytes) -> Any:
        seen.append((method, path, headers))
        return 200, JSON | {"set-cookie": "sessionId=evil"}, b'{"_internalId": 7}'

    with Mini(base_url=loopback(script) + "/api", auth=basic()) as mini:
        mini.projects.get(7, fields=["a b", "ü"], links=True)
        mini.projects.get(7)
    method, path, headers = seen[0]
    assert (method, path) == ("GET", "/api/projects/7?fields=a%20b,%C3%BC&links=true")
    assert set(headers) == {"host", "accept", "accept-encoding", "user-agent", "authorization"}
    assert "cookie" not in seen[1][2]


def test_compressed_answers_are_read(loopback: Loopback) -> None:
    body = gzip.compress(b'{"_internalId": 7}')
    url = loopback(lambda *call: (200, JSON | {"content-encoding": "gzip"}, body))
    with Mini(base_url=url, auth=basic()) as mini:
        assert mini.projects.get(7).internal_id == 7


def test_a_compressed_answer_is_bounded_by_what_it_becomes(loopback: Loopback) -> None:
    body = gzip.compress(b" " * 50_000_000)
    url = loopback(lambda *call: (200, JSON | {"content-encoding": "gzip"}, body))
    with (
        Mini(base_url=url, auth=basic(), max_body=1_000_000) as mini,
        pytest.raises(AnswerUnreadable, match="larger than"),
    ):
        mini.projects.get(7)


def test_a_truncated_answer_is_a_lost_connection(loopback: Loopback) -> None:
    url = loopback(lambda *call: (200, JSON | {"content-length": "500"}, b'{"_internalId":'))
    with Mini(base_url=url, auth=basic(), retry=ONCE) as mini, pytest.raises(ConnectionLost) as caught:
        mini.projects.get(7)
    assert caught.value.operation == "getProject"
    assert caught.value.retry_safe


def test_nobody_listening_is_a_failed_connection() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (
        Mini(base_url=f"http://127.0.0.1:{port}", auth=basic(), retry=ONCE) as mini,
        pytest.raises(ConnectionFailed) as caught,
    ):
        mini.projects.update(1, {})  # type: ignore[arg-type]
    assert caught.value.retry_safe


@pytest.mark.parametrize("timeout", [0.2, Timeout(connect=5, read=5, total=0.2)])
def test_a_slow_answer_times_out(loopback: Loopback, timeout: float | Timeout) -> None:
    def script(*call: object) -> Any:
        time.sleep(1.5)
        return 200, JSON, b"{}"

    started = time.monotonic()
    with Mini(base_url=loopback(script), auth=basic(), timeout=timeout, retry=ONCE) as mini, pytest.raises(TimedOut):
        mini.projects.get(1)
    assert time.monotonic() - started < 1.2


def test_the_total_limit_holds_against_an_answer_that_drips() -> None:
    server = socket.create_server(("127.0.0.1", 0))

    def drip() -> None:
        peer, _ = server.accept()
        with peer:
            peer.recv(65_536)
            peer.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n")
            for _ in range(40):
                try:
                    peer.sendall(b" ")
                except OSError:
                    return
                time.sleep(0.05)

    threading.Thread(target=drip, daemon=True).start()
    url = f"http://127.0.0.1:{server.getsockname()[1]}"
    started = time.monotonic()
    with (
        server,
        Mini(base_url=url, auth=basic(), timeout=Timeout(5, 5, 0.4), retry=ONCE) as mini,
        pytest.raises(TimedOut),
    ):
        mini.projects.get(1)
    assert time.monotonic() - started < 1.5


def test_many_tasks_use_one_client(loopback: Loopback) -> None:
    url = loopback(lambda method, path, headers, body: (200, JSON, b'{"_internalId": %d}' % int(path.split("/")[-1])))

    async def run() -> list[int | None]:
        async with AsyncMini(base_url=url, auth=basic()) as mini:
            return [p.internal_id for p in await asyncio.gather(*(mini.projects.get(n) for n in range(1, 30)))]

    assert asyncio.run(run()) == list(range(1, 30))


def redirecting(status: int, location: str) -> Any:
    def script(call: Call) -> Answer:
        if "/projects/1" in call.url:
            return answer(status, b"", Location=location)
        return as_json({"_internalId": 2})

    return script


@pytest.mark.parametrize(
    "location", ["/api/moved", "moved", "http://ppm.example/api/moved", "http://PPM.example:80/moved"]
)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_within_the_origin_is_followed(status: int, location: str) -> None:
    transport = Scripted(redirecting(status, location))
    assert Mini(base_url=BASE, auth=basic(), transport=transport).projects.get(1).internal_id == 2
    assert transport.calls[1].headers.get("authorization")


@pytest.mark.parametrize(
    "location",
    [
        "http://evil.example/",
        "//evil.example/",
        "https://ppm.example/api/moved",
        "http://ppm.example:8080/",
        "http://ann:x@ppm.example/",
        "http://ppm.example.evil.example/",
        "javascript:alert(1)",
        "http://[bad",
        "http://ppm.example\\.evil.example/",
    ],
)
def test_a_redirect_elsewhere_is_refused_and_nothing_is_sent_there(location: str) -> None:
    transport = Scripted(redirecting(302, location))
    with pytest.raises(RedirectRefused) as caught:
        Mini(base_url=BASE, auth=basic(), transport=transport).projects.get(1)
    assert len(transport.calls) == 1
    assert "base_url" in str(caught.value)


def test_no_credential_of_any_kind_reaches_another_origin(loopback: Loopback) -> None:
    stolen: list[dict[str, str]] = []

    def steal(method: str, path: str, headers: dict[str, str], body: bytes) -> Any:
        stolen.append(headers)
        return 200, JSON, b"{}"

    thief = loopback(steal)
    home = loopback(lambda *call: (307, {"location": f"{thief}/x"}, b""))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        cookie = Mini.cookie("5096019__ABCD")
    for client in (Mini(base_url=home, auth=basic()), Mini(base_url=home, auth=cookie)):
        with client, pytest.raises(RedirectRefused):
            client.projects.get(1)
    with (
        MiniXml(base_url=home, auth=MiniXml.token(account="a1", api_key="k", token="t")) as xml,
        pytest.raises(RedirectRefused),
    ):
        xml.task.get(id=1)
    assert stolen == []


def test_redirects_in_a_circle_end() -> None:
    transport = Scripted(lambda call: answer(302, Location="/api/projects/1"))
    with pytest.raises(RedirectRefused, match="more than 5"):
        Mini(base_url=BASE, auth=basic(), transport=transport).projects.get(1)


def test_a_redirect_must_not_turn_a_write_into_a_read() -> None:
    transport = Scripted(redirecting(302, "/api/moved"))
    with pytest.raises(RedirectRefused, match="redirects a PATCH"):
        Mini(base_url=BASE, auth=basic(), transport=transport).projects.update(1, {})  # type: ignore[arg-type]


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\x00b", "ü", " a", "a\x7f"])
def test_a_header_that_would_break_out_is_refused(value: str) -> None:
    transport = Scripted(lambda call: as_json({}))
    mini = Mini(base_url=BASE, auth=basic(), transport=transport, headers={"x-trace": value})
    with pytest.raises(UsageError, match="'x-trace' holds"):
        mini.projects.get(1)
    assert transport.calls == []


def test_a_session_token_with_a_line_break_is_refused_without_showing_it() -> None:
    transport = Scripted(lambda call: as_json({"authToken": "tok\r\nX-Evil: 1"}))
    with pytest.raises(UsageError) as caught:
        Mini(base_url=BASE, auth=Mini.token_login("ann", "s3cret"), transport=transport).projects.get(1)
    assert "X-Evil" not in whole_story(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "ppm.example",
        "ftp://ppm.example",
        "http://",
        "http://u:p4ss@ppm.example",
        "http://x/?a=1",
        "http://x/#f",
        "http://x y/",
    ],
)
def test_a_base_url_that_cannot_be_one_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="base_url") as caught:
        Mini(base_url=url, auth=basic())
    assert "p4ss" not in str(caught.value)


def test_https_only_services_take_plain_http_on_loopback_alone() -> None:
    auth = MiniXml.token(account="demo", api_key="k", token="t")
    with pytest.raises(UsageError, match="https only"):
        MiniXml(base_url="http://api.example.com/xml/", auth=auth)
    MiniXml(base_url="http://127.0.0.1:4711/xml/", auth=auth).close()


@pytest.mark.parametrize("value", ["..", ".", ""])
def test_a_path_parameter_cannot_leave_its_place(value: str) -> None:
    transport = Scripted(lambda call: as_json({}))
    with pytest.raises(UsageError, match="must not be"):
        Mini(base_url=BASE, auth=basic(), transport=transport).projects.get(value)  # type: ignore[arg-type]


def test_a_path_parameter_is_quoted() -> None:
    transport = Scripted(lambda call: as_json({}))
    Mini(base_url=BASE, auth=basic(), transport=transport).projects.get("../a b?c#d{x}")  # type: ignore[arg-type]
    assert transport.calls[0].url == f"{BASE}/projects/..%2Fa%20b%3Fc%23d%7Bx%7D"


PASSWORD, BASIC, TOKEN, COOKIE = "s3cret-password", "YW5uOnMzY3JldC1wYXNzd29yZA==", "tok-9f8e7d", "5096019__ABCD"


def echo(*secrets: str, status: int = 404) -> Callable[[Call], Answer]:
    """A service that answers with what it should not repeat."""

    def script(call: Call) -> Answer:
        if call.url.endswith("/login"):
            return as_json({"authToken": TOKEN})
        return as_json({"errorCode": secrets[0], "errorMessage": f"who is {' '.join(secrets)}?"}, status)

    return script


def reset(request: httpx2.Request) -> httpx2.Response:
    raise httpx2.ReadError("reset")


def quoting(request: httpx2.Request) -> httpx2.Response:
    raise httpx2.LocalProtocolError(f"Illegal header value {request.headers['authorization']}")


def rest(auth: Any, transport: Any) -> Callable[[], object]:
    return lambda: Mini(base_url=BASE, auth=auth, transport=transport, retry=ONCE).projects.get(1)


def soap(transport: Any) -> Callable[[], object]:
    client = MiniSoap(base_url=BASE, auth=MiniSoap.body("ann", PASSWORD), transport=transport)
    return lambda: client.find_entity(entity_type_id=1)


def xml(transport: Any) -> Callable[[], object]:
    auth = MiniXml.token(account="demo", api_key="k-e-y-1", token="t-o-k-1")
    return lambda: MiniXml(auth=auth, transport=transport, retry=ONCE).task.get(id=1)


@pytest.mark.parametrize(
    ("secrets", "make"),
    [
        ((TOKEN, PASSWORD, BASIC), rest(Mini.token_login("ann", PASSWORD), Scripted(echo(TOKEN, PASSWORD, BASIC)))),
        ((PASSWORD, BASIC), rest(basic(), Scripted(echo(PASSWORD, BASIC)))),
        ((COOKIE,), lambda: rest(Mini.cookie(COOKIE), Scripted(echo(COOKIE)))()),
        (
            (PASSWORD, BASIC),
            rest(basic(), Scripted(lambda call: answer(200, f'{{"code": "{PASSWORD} {BASIC}'.encode()))),
        ),
        ((PASSWORD, BASIC), rest(basic(), mocked(reset))),
        ((PASSWORD, BASIC), rest(basic(), mocked(quoting))),
        ((PASSWORD,), soap(Scripted(lambda call: fault(f"user ann, {PASSWORD}")))),
        (("k-e-y-1", "t-o-k-1"), xml(Scripted(lambda call: answer(502, b"k-e-y-1 t-o-k-1", "text/plain")))),
        (("k-e-y-1", "t-o-k-1"), xml(mocked(reset))),
    ],
    ids=["token", "basic", "cookie", "unreadable", "reset", "quoted header", "soap", "xml", "xml reset"],
)
def test_no_secret_in_anything_that_an_error_can_show(
    secrets: tuple[str, ...], make: Callable[[], object], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(Error) as caught:
        make()
    story = whole_story(caught.value) + caplog.text
    assert [secret for secret in secrets if secret in story] == []


def test_no_secret_in_an_asynchronous_error() -> None:
    async def run() -> None:
        await AsyncMini(base_url=BASE, auth=basic(), transport=async_mocked(reset), retry=ONCE).projects.get(1)

    with pytest.raises(ConnectionLost) as caught:
        asyncio.run(run())
    story = whole_story(caught.value)
    assert PASSWORD not in story
    assert BASIC not in story


def test_a_secret_shows_nowhere() -> None:
    secret = Secret("s3cret-password")
    assert "s3cret" not in f"{secret} {secret!r} {[secret]}"
    assert (secret.reveal(), secret) == ("s3cret-password", Secret(secret))
    with pytest.raises(TypeError, match="pickled"):
        pickle.dumps(secret)
    client = Mini(base_url=BASE, auth=basic(), transport=Scripted(lambda call: as_json({})))
    assert "s3cret" not in repr(client) + repr(basic()) + repr(
        Call("GET", "http://x/?k=s3cret", Headers([("authtoken", "s3cret")]), b"s3cret", Timeout(), 1)
    )


def test_redaction_knows_the_spellings_of_a_secret() -> None:
    redactor = Redactor()
    redactor.learn([Secret("p&ss word"), Secret("abc")])
    assert redactor.text("p&ss word p&amp;ss word p%26ss%20word cCZzcyB3b3Jk abc") == "*** *** *** *** abc"
    assert redactor.bytes(b"\xffp&ss word") == b"\xff***"


def test_an_error_has_all_that_support_asks_for() -> None:
    reply = as_json(
        {"errorCode": "api.invalidResourceId", "errorMessage": "API-1004 :\n no  7"}, 404, X_Request_Id="r-1"
    )
    mini = Mini(base_url=BASE, auth=basic(), transport=Scripted(lambda call: reply))
    with pytest.raises(UnknownResource) as caught:
        mini.projects.get(7)
    error = caught.value
    assert (error.status, error.code, error.request_id, error.operation) == (
        404,
        "api.invalidResourceId",
        "r-1",
        "getProject",
    )
    assert str(error) == "getProject: 404 api.invalidResourceId: API-1004 : no 7 (request r-1)"
    assert b"errorCode" in error.body


def test_an_error_keeps_a_bounded_part_of_its_answer() -> None:
    mini = Mini(
        base_url=BASE, auth=basic(), transport=Scripted(lambda call: answer(500, b"x" * 1_000_000, "text/plain"))
    )
    with pytest.raises(ApiError) as caught:
        mini.projects.get(7)
    assert len(caught.value.body) == 65_536
    assert str(caught.value) == "getProject: 500: Internal Server Error"


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        (answer(200, b""), "the answer is empty"),
        (answer(200, b'{"code": "a'), "the answer is no JSON"),
        (answer(200, b'{"code": []}'), r"differs from what is promised: .*\$.code"),
        (answer(200, b"<!DOCTYPE html><p>", "text/plain"), "HTML page"),
        (answer(200, b"[" * 100_000), "differs from what is promised"),
        (answer(200, b'{"parent":' * 3_000), "nested too deeply"),
        (answer(200, b'{"code": "\xff"}'), "no JSON"),
    ],
)
def test_an_unreadable_answer_is_one_line(reply: Answer, says: str) -> None:
    mini = Mini(base_url=BASE, auth=basic(), transport=Scripted(lambda call: reply))
    with pytest.raises(AnswerUnreadable, match=says) as caught:
        mini.projects.get(1)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("getProject: ")


def test_raw_gives_the_answer_beside_its_reading() -> None:
    reply = as_json({"_internalId": 7}, X_Thing="1")
    mini = Mini(base_url=BASE, auth=basic(), transport=Scripted(lambda call: reply))
    response = mini.raw(mini.projects.get)(7)
    assert (response.status, response.headers.get("x-thing"), response.attempts) == (200, "1", 1)
    assert response.parsed.internal_id == 7
    assert response.parsed is response.parsed
    with pytest.raises(UsageError, match="raw takes an operation"):
        mini.raw(len)


def test_raw_of_a_list_is_its_first_page() -> None:
    reply = as_json({"_results": [{"_internalId": 7}], "_totalCount": 1})
    mini = Mini(base_url=BASE, auth=basic(), transport=Scripted(lambda call: reply))
    assert [p.internal_id for p in mini.raw(mini.projects.list)(limit=1).parsed] == [7]


def test_auth_must_be_credentials() -> None:
    with pytest.raises(UsageError, match="auth must be made"):
        Mini(base_url=BASE, auth=("ann", "x"))  # type: ignore[arg-type]


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf")])
def test_a_time_limit_is_a_positive_number(timeout: float) -> None:
    with pytest.raises(UsageError, match="timeout"):
        Mini(base_url=BASE, auth=basic(), timeout=timeout)
