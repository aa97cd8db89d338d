"""The shipped Planfix client against the mocked Planfix, over real sockets, on the mock's clock."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from planfix_xml import AsyncPlanfix, Planfix, Retry, errors

from conformance.mock import MockServer, mock
from generator.contract.vocabulary import Code
from generator.vendors import load

ONCE = Retry(attempts=1)


@pytest.fixture
def server() -> Iterator[MockServer]:
    with mock("planfix", rows=130, faults=("T-RATE",)) as started:  # it refuses what exceeds the published rate
        yield started
        assert started.errors == []


def secrets(server: MockServer, identity: str = "main", *, login: bool = False, sign: bool = False) -> dict[str, str]:
    known = server.target()["identity"][identity]
    names = ["api_key", *(["login", "password"] if login else ["token"]), *(["signing_key"] if sign else [])]
    return {"account": server.target()["settings"]["account"]} | {name: known[name] for name in names}


@pytest.fixture
def client(server: MockServer, lab_time):  # fixture of conftest
    """`client(identity, token="...")` on the mock's clock; `auth` replaces the credentials."""

    def make(identity: str = "main", auth: Any = None, **changes: Any) -> Planfix:
        options = {name: changes.pop(name) for name in ("retry", "clock") if name in changes}
        options.setdefault("clock", lab_time(server).clock("planfix_xml"))
        given = auth or Planfix.token(**(secrets(server, identity) | changes))
        return Planfix(base_url=server.url("xml"), auth=given, **options)

    return make


# --- getting in ---


@pytest.mark.parametrize("sign", [False, True])
@pytest.mark.parametrize("login", [False, True], ids=["token", "login"])
def test_every_scheme_opens_the_service_signed_or_not(server: MockServer, client, login: bool, sign: bool) -> None:
    make = Planfix.session_login if login else Planfix.token
    with client(auth=make(**secrets(server, login=login, sign=sign))) as planfix:
        assert planfix.task.get(id=9004).general == 504
    assert all(("<signature>" in row["request_body"]) is sign for row in server.traffic())


@pytest.mark.parametrize("login", [False, True], ids=["token", "login"])
def test_a_wrong_signature_is_refused(server: MockServer, client, login: bool) -> None:
    make = Planfix.session_login if login else Planfix.token
    auth = make(**secrets(server, login=login), signing_key="0" * 32)
    with client(auth=auth) as planfix, pytest.raises(errors.BadSignature):
        planfix.task.get(id=9004)


def test_twenty_threads_renew_an_expired_session_once(lab_time, counted) -> None:
    with mock("planfix") as server:  # takes any rate: the steps of this clock are no real waits of twenty threads
        auth, clock = Planfix.session_login(**secrets(server, login=True)), lab_time(server).clock("planfix_xml")
        with Planfix(base_url=server.url("xml"), auth=auth, clock=clock) as planfix:
            planfix.task.get(id=9004)
            server.lab("clock.advance", seconds=3601)  # the client does not know
            with ThreadPoolExecutor(20) as pool:
                found = list(pool.map(lambda _: planfix.task.get(id=9004).id, range(20)))
        assert found == [9004] * 20
        assert counted(server)["auth.login"] == 2


def test_a_session_is_renewed_before_it_ends(server: MockServer, client, lab_time, counted) -> None:
    time = lab_time(server)
    auth = Planfix.session_login(**secrets(server, login=True))
    with client(auth=auth, clock=time.clock("planfix_xml")) as planfix:
        planfix.task.get(id=9004)
        time.advance(3600 - 59)
        planfix.task.get(id=9004)
    assert counted(server) == {"auth.login": 2, "task.get": 2}


# --- the documented rate ---


def test_threads_and_clients_of_one_account_keep_the_rate_together(server: MockServer, client, lab_time) -> None:
    time = lab_time(server)
    clock = time.clock("planfix_xml")
    with client(clock=clock) as one, client("limited", clock=clock, retry=ONCE) as other:
        for _ in range(3):
            one.task.get(id=9004)
            other.task.get_list(page_size=1).first()
    assert len(time.waits) >= 5
    assert min(time.waits) > 1.0


def test_without_the_limiter_the_mock_would_refuse(server: MockServer, client, lab_time) -> None:
    one = client(clock=lab_time(server).clock("planfix_xml"))
    stranger = client(clock=lab_time(server).clock("planfix_xml"), retry=ONCE)  # another clock, so another limiter
    with one, stranger:
        one.task.get(id=9004)
        with pytest.raises(errors.QuotaExceeded):
            stranger.task.get(id=9004)


def test_the_quota_that_is_left_can_be_read(server: MockServer, client) -> None:
    with client() as planfix:
        assert planfix.quota is None
        planfix.task.get(id=9004)
        assert planfix.quota is not None
        assert (planfix.quota.approximate, planfix.quota.remaining > 0) == (True, True)


# --- lists ---


def test_a_whole_list_is_walked_and_no_item_comes_twice(client) -> None:
    with client() as planfix:
        pages = list(planfix.task.get_list(page_size=40, target="all").pages())
        found = [task.id for task in planfix.task.get_list(page_size=40, target="all")]
    assert [len(page) for page in pages][:-1] == [40] * (len(pages) - 1)
    assert len(found) == len(set(found)) == pages[0].total == sum(map(len, pages))


def test_the_asynchronous_walk_finds_the_same(server: MockServer, client, lab_time) -> None:
    async def walk() -> list[int]:
        clock = lab_time(server).clock("planfix_xml")
        auth = Planfix.token(**secrets(server))
        async with AsyncPlanfix(base_url=server.url("xml"), auth=auth, clock=clock) as planfix:
            return [task.id async for task in planfix.task.get_list(target="all")]

    found = asyncio.run(walk())
    server.lab("clock.advance", seconds=2)
    with client() as planfix:
        assert found == [task.id for task in planfix.task.get_list(target="all")]


# --- refusals ---


@pytest.mark.parametrize(
    ("changes", "kind", "code"),
    [
        ({"api_key": "0" * 32}, errors.InvalidApiKey, "0001"),
        ({"token": "0" * 32}, errors.NotAuthenticated, "0012"),
        ({"account": "nobody"}, errors.UnknownAccount, "0004"),
    ],
)
def test_wrong_credentials_are_typed_errors_without_them(client, changes: Any, kind: type, code: str) -> None:
    with client(**changes) as planfix, pytest.raises(kind) as caught:
        planfix.task.get(id=9004)
    assert (caught.value.code, caught.value.status) == (code, 200)
    assert "0" * 32 not in repr(vars(caught.value))


def test_a_wrong_password_is_tried_once(server: MockServer, client, counted) -> None:
    auth = Planfix.session_login(**(secrets(server, login=True) | {"password": "wr0ng-secret"}))
    with client(auth=auth) as planfix, pytest.raises(errors.WrongLogin):
        planfix.task.get(id=9004)
    assert counted(server) == {"auth.login": 1}


@pytest.mark.parametrize(
    ("call", "kind"),
    [
        (lambda p: p.task.get(id=999999999), errors.UnknownTask),
        (lambda p: p.task.get(), errors.MissingParameter),
        (lambda p: p.task.get_list(page_size=101).first(), errors.TooManyObjects),
        (lambda p: p.task.get_list(target="nonsense").first(), errors.InvalidValue),
    ],
)
def test_documented_errors_are_typed(client, call: Any, kind: type) -> None:
    with client() as planfix, pytest.raises(kind) as caught:
        call(planfix)
    assert isinstance(caught.value, errors.PlanfixError)


CODES = [code for code in load("planfix").contract.errors.codes if not code.ops or "task.*" in code.ops]


@pytest.mark.parametrize("code", CODES, ids=lambda code: str(code.code))
def test_every_documented_code_has_its_class(scripted, code: Code) -> None:
    body = f'<response status="error"><code>{code.code}</code></response>'.encode()
    auth = Planfix.token(account="demo", api_key="k" * 32, token="t" * 32)
    transport = scripted("planfix_xml", 200, "application/xml", body)
    planfix = Planfix(base_url="https://ppm.example/xml", auth=auth, transport=transport, retry=ONCE)
    with planfix, pytest.raises(errors.ApiError) as caught:
        planfix.task.get(id=5)
    assert (type(caught.value).__name__, caught.value.code) == (code.class_, code.code)
    assert caught.value.advice == code.retry


def test_states_of_the_account_are_typed_errors(server: MockServer, client) -> None:
    server.lab("user.deactivate", identity="throwaway")
    with client("throwaway") as planfix, pytest.raises(errors.UserInactive):
        planfix.task.get(id=9004)
    server.lab("clock.advance", seconds=2)
    server.lab("quota.leave", remaining=0)
    with client() as planfix, pytest.raises(errors.QuotaExceeded):
        planfix.task.get(id=9004)


def test_a_document_type_is_refused() -> None:
    with mock("planfix", faults=("F-XM-14",)) as server:
        planfix = Planfix(base_url=server.url("xml"), auth=Planfix.token(**secrets(server)))
        with planfix, pytest.raises(errors.AnswerUnreadable, match="document type declaration"):
            planfix.task.get(id=9004)


def test_a_server_that_breaks_off_is_an_error_of_the_transport() -> None:
    with mock("planfix", faults=("F-CT-10",)) as server:
        planfix = Planfix(base_url=server.url("xml"), auth=Planfix.token(**secrets(server)), retry=ONCE)
        with planfix, pytest.raises(errors.ConnectionLost):
            planfix.task.get(id=9004)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"<!DOCTYPE html><html><body>hello</body></html>", "HTML page"),
        (b'<response status="ok"><task>', "no well-formed XML"),
        (b"", "empty"),
        (b"<answer/>", "holds answer, not response"),
    ],
)
def test_an_answer_that_is_no_answer_is_one_line(scripted, body: bytes, says: str) -> None:
    transport = scripted("planfix_xml", 200, "text/html", body)
    auth = Planfix.token(account="demo", api_key="k" * 32, token="t" * 32)
    with Planfix(base_url="https://ppm.example/xml", auth=auth, transport=transport) as planfix:
        with pytest.raises(errors.AnswerUnreadable, match=says) as caught:
            planfix.task.get(id=5)
        assert "\n" not in str(caught.value)


def test_plain_http_is_refused_outside_this_machine() -> None:
    with pytest.raises(errors.UsageError, match="https only"):
        Planfix(base_url="http://ppm.example/xml", auth=Planfix.token(account="a", api_key="k", token="t"))


# --- what the README shows ---


@pytest.mark.parametrize("number", [0, 1], ids=["sync", "async"])
def test_the_programs_of_the_readme_run(shown, number: int) -> None:
    with mock("planfix", rows=20) as server:
        known = secrets(server)
        words = {f'{name}="{name}"': f"{name}={known[name]!r}" for name in ("account", "api_key", "token")}
        lines = shown("planfix", number, words | {"https://ppm.example/xml": server.url("xml")})
    assert len(lines) > 1
    assert all(line.startswith("TaskCard(") for line in lines), lines[0]
