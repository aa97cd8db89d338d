"""The shipped Clarity client against the mocked Clarity, over real sockets."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from clarity_ppm import AsyncClarity, Clarity, Retry, errors, models

from conformance.mock import MockServer, mock
from generator.contract.vocabulary import Code
from generator.vendors import load

ROWS = 60


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with mock("clarity", rows=ROWS) as started:
        yield started
        assert started.errors == []


def secrets(server: MockServer, identity: str = "main") -> tuple[str, str]:
    known = server.target()["identity"][identity]
    return known["username"], known["password"]


def client(server: MockServer, identity: str = "main", **options: Any) -> Clarity:
    return Clarity(base_url=server.url("rest"), auth=Clarity.token_login(*secrets(server, identity)), **options)


# --- getting in ---


@pytest.mark.parametrize("scheme", ["token_login", "basic", "cookie", "key"])
def test_every_scheme_opens_the_service(server: MockServer, scheme: str) -> None:
    known = server.target()["identity"]["main"]
    given = (known["client"], known["api_key"]) if scheme == "key" else secrets(server)
    auth = getattr(Clarity, scheme)(*given)
    with Clarity(base_url=server.url("rest"), auth=auth) as clarity:
        assert clarity.projects.get(server.target()["data"]["project"]).internal_id == 5000001


def test_one_session_serves_all_calls_and_closing_logs_out(counted) -> None:  # fixture
    with mock("clarity") as server:
        with client(server) as clarity:
            for _ in range(3):
                clarity.projects.get(5000001)
        assert counted(server) == {"login": 1, "getProject": 3, "logout": 1}


@pytest.mark.parametrize("scheme", ["token_login", "cookie"])
def test_twenty_threads_renew_an_expired_session_once(scheme: str, counted) -> None:
    with mock("clarity") as server:
        auth = getattr(Clarity, scheme)(*secrets(server))
        with Clarity(base_url=server.url("rest"), auth=auth) as clarity:
            clarity.projects.get(5000001)
            server.lab("clock.advance", seconds=3601)
            with ThreadPoolExecutor(20) as pool:
                found = list(pool.map(lambda _: clarity.projects.get(5000001).internal_id, range(20)))
        assert found == [5000001] * 20
        assert counted(server)["login"] == 2


def test_fifty_tasks_renew_an_expired_session_once(counted) -> None:
    async def work(server: MockServer) -> None:
        async with AsyncClarity(base_url=server.url("rest"), auth=Clarity.token_login(*secrets(server))) as clarity:
            await clarity.projects.get(5000001)
            server.lab("clock.advance", seconds=3601)
            await asyncio.gather(*(clarity.projects.get(5000001) for _ in range(50)))

    with mock("clarity") as server:
        asyncio.run(work(server))
        assert counted(server)["login"] == 2


def test_a_session_is_renewed_before_it_ends(lab_time, counted) -> None:
    with mock("clarity") as server:
        time = lab_time(server)
        with client(server, clock=time.clock("clarity_ppm")) as clarity:
            clarity.projects.get(5000001)
            time.advance(3600 - 59)
            clarity.projects.get(5000001)
        rows = [row for row in server.traffic() if row["status"] == 401]
        assert (rows, counted(server)["login"]) == ([], 2)


def test_wrong_credentials_are_refused_once_by_a_typed_error_without_them(counted) -> None:
    with mock("clarity") as server:
        auth = Clarity.token_login("ann.main", "wr0ng-secret")
        with (
            Clarity(base_url=server.url("rest"), auth=auth) as clarity,
            pytest.raises(errors.AuthenticationFailed) as caught,
        ):
            clarity.projects.get(5000001)
        assert (caught.value.code, caught.value.status) == ("API-1029", 401)
        assert "wr0ng" not in repr(vars(caught.value)) + str(caught.value)
        assert counted(server) == {"login": 1}


# --- lists ---


def test_a_whole_list_is_walked_and_no_item_comes_twice(server: MockServer) -> None:
    with client(server) as clarity:
        found = [project.internal_id for project in clarity.projects.list(limit=7, sort="code")]
        pages = list(clarity.projects.list(limit=7).pages())
    assert len(found) == len(set(found)) == pages[0].total
    assert [len(page) for page in pages[:-1]] == [7] * (len(pages) - 1)


def test_the_asynchronous_walk_finds_the_same(server: MockServer) -> None:
    async def walk() -> list[int]:
        async with AsyncClarity(base_url=server.url("rest"), auth=Clarity.basic(*secrets(server))) as clarity:
            return [project.internal_id async for project in clarity.projects.list(limit=7, sort="code")]

    with client(server) as clarity:
        assert asyncio.run(walk()) == [p.internal_id for p in clarity.projects.list(limit=7, sort="code")]


def test_a_walk_is_resumed_where_it_stood(server: MockServer) -> None:
    with client(server) as clarity:
        whole = [p.internal_id for p in clarity.projects.list(limit=9, sort="code")]
        first = next(clarity.projects.list(limit=9, sort="code").pages())
        assert first.next_token is not None
        rest = [p.internal_id for p in clarity.projects.list(limit=9, sort="code").resume(first.next_token)]
    assert [p.internal_id for p in first] + rest == whole


def test_a_list_that_leads_to_another_host_is_not_followed() -> None:
    with (
        mock("clarity", rows=ROWS, faults=("F-SC-09",)) as server,
        client(server) as clarity,
        pytest.raises(errors.PagingError, match="not followed"),
    ):
        list(clarity.projects.list(limit=10))


def test_members_that_no_document_names_are_kept(server: MockServer) -> None:
    with mock("clarity", faults=("T-06",)) as other, client(other) as clarity:
        page = clarity.raw(clarity.projects.list)(limit=1)
        assert page.parsed.response.parsed.extra != {}
    with client(server) as clarity:
        assert clarity.raw(clarity.projects.list)(limit=1).parsed.response.parsed.extra == {}


# --- refusals ---


@pytest.mark.parametrize(
    ("call", "kind", "code"),
    [
        (lambda c: c.projects.get(9999999999), errors.UnknownId, "api.invalidResourceId"),
        (lambda c: c.projects.get(5000001, fields=["nope"]), errors.UnknownAttribute, "validation.invalidApiAttribute"),
        (lambda c: c.projects.create(models.ProjectInput()), errors.RequiredAttributeMissing, None),
        (lambda c: c.projects.list(filter="((").first(), errors.InvalidRequest, None),
    ],
)
def test_documented_errors_are_typed(server: MockServer, call: Any, kind: type, code: str | None) -> None:
    with client(server) as clarity, pytest.raises(kind) as caught:
        call(clarity)
    assert isinstance(caught.value, errors.ClarityError)
    assert code is None or caught.value.code == code


WAYS = [(c, by) for c in load("clarity").contract.errors.codes for by in ("code", "prefix") if getattr(c, by)]


@pytest.mark.parametrize(("code", "by"), WAYS, ids=[getattr(code, by)[:40] for code, by in WAYS])
def test_every_documented_error_has_its_class_by_code_and_by_prefix(scripted, code: Code, by: str) -> None:
    message = f"{code.prefix} : words" if by == "prefix" else "words"
    said = {"errorCode": code.code if by == "code" else None, "errorMessage": message}
    transport = scripted("clarity_ppm", 400, "application/json", json.dumps(said).encode())
    auth, once = Clarity.basic("ann", "s3cret"), Retry(attempts=1)
    clarity = Clarity(base_url="http://ppm.example", auth=auth, transport=transport, retry=once)
    with clarity, pytest.raises(errors.ApiError) as caught:
        operation(clarity, code)()
    assert (type(caught.value).__name__, caught.value.code) == (code.class_, getattr(code, by))


def operation(clarity: Clarity, code: Code) -> Callable[[], object]:
    """One that the row of the contract holds for."""
    row = models.ProjectInput(code="a", name="a")
    calls: dict[str, Callable[[], object]] = {
        "login": clarity.auth.login,
        "createTimeEntry": lambda: clarity.time_entries.create(1, models.TimeEntryInput()),
        "createMany*": lambda: clarity.projects.create_many([row]),
        "list*": lambda: clarity.projects.list().first(),
        "create*": lambda: clarity.projects.create(row),
        "listActualTransactions": lambda: clarity.actual_transactions.list().first(),
    }
    return calls.get(code.ops[0] if code.ops else "", lambda: clarity.projects.get(5))


def test_a_missing_right_is_not_taken_for_an_ended_session(counted) -> None:
    with mock("clarity") as other, client(other, "limited") as clarity:
        with pytest.raises(errors.NotAuthorized) as caught:
            clarity.projects.get(5000001)
        assert caught.value.code == "api.unauthorized"
        assert counted(other)["login"] == 1


def test_a_switched_off_service_is_said_to_be_off() -> None:
    with mock("clarity") as server:
        server.lab("capability.switch", id="cap.rest", on=False)
        with client(server) as clarity, pytest.raises(errors.ServiceOff):
            clarity.projects.get(5000001)


def test_a_server_that_breaks_off_is_an_error_of_the_transport() -> None:
    with mock("clarity", faults=("F-CT-10@op=getProject",)) as server, client(server) as clarity:
        with pytest.raises(errors.TransportError) as caught:
            clarity.projects.get(5000001)
        assert caught.value.retry_safe


def test_a_page_in_place_of_json_renews_the_session_once_and_is_then_named(counted) -> None:
    with mock("clarity", faults=("F-CT-01@op=getProject",)) as server, client(server) as clarity:
        with pytest.raises(errors.SessionExpired):
            clarity.projects.get(5000001)
        assert counted(server) == {"login": 2, "getProject": 2}


def test_one_page_of_a_login_form_is_cured_by_a_new_session() -> None:
    with mock("clarity", faults=("F-CT-01@op=getProject,first=1",)) as server, client(server) as clarity:
        assert clarity.projects.get(5000001).internal_id == 5000001


@pytest.mark.parametrize(
    ("media", "body", "says"),
    [
        ("application/json", b"<html><body>hello</body></html>", "HTML page"),
        ("application/json", b'{"_internalId": 5', "no JSON"),
        ("application/json", b'{"_internalId": 5, "_self": 7}', "differs from what is promised"),
        ("application/json", b"", "empty"),
    ],
)
def test_an_answer_that_is_no_answer_is_one_line(scripted, media: str, body: bytes, says: str) -> None:
    transport = scripted("clarity_ppm", 200, media, body)
    clarity = Clarity(base_url="http://ppm.example", auth=Clarity.basic("ann", "s3cret"), transport=transport)
    with clarity, pytest.raises(errors.AnswerUnreadable, match=says) as caught:
        clarity.projects.get(5)
    assert "\n" not in str(caught.value)


def test_credentials_do_not_follow_a_redirect_to_another_host() -> None:
    with (
        mock("clarity", faults=("F-SC-02@op=getProject",)) as server,
        client(server) as clarity,
        pytest.raises(errors.RedirectRefused, match="elsewhere"),
    ):
        clarity.projects.get(5000001)


# --- what the README shows ---


@pytest.mark.parametrize("number", [0, 1], ids=["sync", "async"])
def test_the_programs_of_the_readme_run(server: MockServer, shown, number: int) -> None:
    words = {'("username", "password")': repr(secrets(server)), "https://ppm.example/ppm/rest/v1": server.url("rest")}
    lines = shown("clarity", number, words)
    assert len(lines) > 1
    assert all("internal_id=" in line for line in lines), lines[0]


# --- many rows in one call ---


def test_every_row_of_a_batch_is_accounted_for(server: MockServer) -> None:
    good = models.ProjectInput(code="SDK-1", name="one")
    bad = models.ProjectInput(code="SDK-2")
    with client(server) as clarity:
        result = clarity.projects.create_many([good, bad])
        assert [project.internal_id for project in result.ok] != []
        assert [error.error_code for error in result.failed] == ["validation.requiredFieldMissing"]
        assert (len(result.skipped), result.for_input(1)) == (0, result.failed[0])
        made = clarity.projects.get(result.ok[0].internal_id)
        assert (made.code, made.name) == ("SDK-1", "one")
        gone = clarity.projects.create_many([models.ProjectInput(code="SDK-3", name="three")])
    assert (len(gone.ok), gone.failed) == (1, [])
