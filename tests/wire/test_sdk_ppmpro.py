"""The shipped PPM Pro client against the mocked PPM Pro, over real sockets."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from planview_ppmpro import AsyncPpmPro, PpmPro, Retry, errors, models

from conformance.mock import MockServer, mock

SCHEMES = ("basic", "body", "session_login")


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with mock("ppmpro") as started:
        yield started
        assert started.errors == []


def credentials(server: MockServer, scheme: str = "basic", identity: str = "main") -> Any:
    known = server.target()["identity"][identity]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return getattr(PpmPro, scheme)(known["username"], known["token"])


def client(server: MockServer, scheme: str = "basic", identity: str = "main", **options: Any) -> PpmPro:
    return PpmPro(base_url=server.url("soap"), auth=credentials(server, scheme, identity), **options)


# --- getting in ---


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_scheme_opens_the_service(server: MockServer, scheme: str) -> None:
    with client(server, scheme) as ppm:
        assert len(ppm.find_entity(entity_type_id=4)) > 1


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_scheme_opens_the_service_for_tasks(server: MockServer, scheme: str) -> None:
    async def work() -> int:
        async with AsyncPpmPro(base_url=server.url("soap"), auth=credentials(server, scheme)) as ppm:
            return len(await ppm.find_entity(entity_type_id=4))

    with client(server) as ppm:
        assert asyncio.run(work()) == len(ppm.find_entity(entity_type_id=4))


def test_the_deprecated_scheme_warns(server: MockServer) -> None:
    from planview_ppmpro._runtime import credentials as module

    module._warned.clear()
    with pytest.warns(DeprecationWarning, match=r"auth\.basic"):
        PpmPro.session_login("ann", "t0ken")


def test_twenty_threads_renew_an_expired_session_once_and_closing_logs_out(counted) -> None:
    with mock("ppmpro") as server:
        with client(server, "session_login") as ppm:
            ppm.find_entity(entity_type_id=4)
            server.lab("clock.advance", seconds=601)
            with ThreadPoolExecutor(20) as pool:
                found = list(pool.map(lambda _: len(ppm.find_entity(entity_type_id=4)), range(20)))
        assert (len(set(found)), len(found)) == (1, 20)
        assert (counted(server)["login"], counted(server)["logout"]) == (2, 1)


def test_a_session_is_renewed_before_it_ends(lab_time, counted) -> None:
    with mock("ppmpro") as server:
        time = lab_time(server)
        with client(server, "session_login", clock=time.clock("planview_ppmpro")) as ppm:
            ppm.find_entity(entity_type_id=4)
            time.advance(600 - 29)
            ppm.find_entity(entity_type_id=4)
        assert [row for row in server.traffic() if row["status"] >= 400] == []
        assert counted(server) == {"login": 2, "findEntity": 2, "logout": 1}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_wrong_credentials_are_a_typed_error_without_them(server: MockServer, scheme: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        auth = getattr(PpmPro, scheme)("api.main", "wr0ng-secret")
    with PpmPro(base_url=server.url("soap"), auth=auth) as ppm, pytest.raises(errors.ApiError) as caught:
        ppm.find_entity(entity_type_id=4)
    assert isinstance(caught.value, errors.NotAuthenticated | errors.SoapFault)
    assert "wr0ng" not in repr(vars(caught.value)) + str(caught.value)


def test_a_regenerated_token_ends_the_old_one(counted) -> None:
    with mock("ppmpro") as server:
        with client(server, identity="throwaway") as ppm:
            ppm.find_entity(entity_type_id=4)
            server.lab("secret.regenerate", identity="throwaway", secret="token")
            with pytest.raises(errors.ApiError):
                ppm.find_entity(entity_type_id=4)
        with client(server, identity="throwaway") as ppm:
            assert ppm.find_entity(entity_type_id=4) != []


# --- entities ---


def test_what_is_found_is_typed_and_can_be_selected(server: MockServer) -> None:
    data = server.target()["data"]
    pair = models.ValuePair(element_value=data["title"], id=data["field_title"])
    with client(server) as ppm:
        (found,) = ppm.find_entity(entity_type_id=4, search_value_pairs=[pair], fields_request=[data["field_title"]])
        again = ppm.select_entity(
            entity_type_id=4, entity_id=found.entity_id or 0, fields_request=[data["field_title"]]
        )
        assert ppm.find_entity(entity_type_id=4, search_value_pairs=[models.ValuePair(element_value="-", id=436)]) == []
    assert found.entity_id == data["entity"]
    assert [value.element_value for value in found.method_values] == [data["title"]]
    assert again == found


def test_other_prefixes_and_attribute_orders_read_the_same(server: MockServer) -> None:
    with client(server) as ppm:
        plain = ppm.find_entity(entity_type_id=4)
    with mock("ppmpro", faults=("T-01", "T-02", "T-03")) as other, client(other) as ppm:
        assert ppm.find_entity(entity_type_id=4) == plain


def test_a_fault_is_typed(server: MockServer) -> None:
    with client(server) as ppm, pytest.raises(errors.SoapFault) as caught:
        ppm.find_entity(entity_type_id=99)
    assert (caught.value.status, bool(caught.value.faultstring)) == (500, True)
    assert isinstance(caught.value, errors.PpmProError)


def test_a_fault_of_a_good_session_does_not_log_in_for_ever(counted) -> None:
    with mock("ppmpro") as server:
        with client(server, "session_login") as ppm:
            for _ in range(3):
                with pytest.raises(errors.SoapFault):
                    ppm.find_entity(entity_type_id=99)
        assert counted(server)["login"] == 2  # one new session was worth it, since the vendor publishes no code


def test_a_document_type_is_refused() -> None:
    with (
        mock("ppmpro", faults=("F-XM-14",)) as server,
        client(server) as ppm,
        pytest.raises(errors.AnswerUnreadable, match="document type declaration"),
    ):
        ppm.find_entity(entity_type_id=4)


def test_a_server_that_breaks_off_is_an_error_of_the_transport() -> None:
    with (
        mock("ppmpro", faults=("F-CT-10",)) as server,
        client(server, retry=Retry(attempts=1)) as ppm,
        pytest.raises(errors.ConnectionLost),
    ):
        ppm.find_entity(entity_type_id=4)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"<!DOCTYPE html><html><body>hello</body></html>", "HTML page"),
        (b"<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>", "no well-formed XML"),
        (b"", "empty"),
        (b"<Envelope/>", "no SOAP envelope, SOAP 1.1 was asked"),
    ],
)
def test_an_answer_that_is_no_answer_is_one_line(scripted, body: bytes, says: str) -> None:
    transport = scripted("planview_ppmpro", 200, "text/html", body)
    ppm = PpmPro(base_url="https://ppm.example", auth=PpmPro.basic("ann", "t0ken"), transport=transport)
    with ppm, pytest.raises(errors.AnswerUnreadable, match=says) as caught:
        ppm.find_entity(entity_type_id=4)
    assert "\n" not in str(caught.value)


# --- what the README shows ---


@pytest.mark.parametrize("number", [0, 1], ids=["sync", "async"])
def test_the_programs_of_the_readme_run(server: MockServer, shown, number: int) -> None:
    known = server.target()["identity"]["main"]
    words = {'("username", "token")': repr((known["username"], known["token"]))}
    lines = shown("ppmpro", number, words | {"https://ppm.example/services/MainService": server.url("soap")})
    assert lines[0].startswith("[")
