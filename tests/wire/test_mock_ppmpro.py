"""The mocked PPM Pro over real sockets: zeep reads its WSDL and its answers, raw requests break its rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import requests
import yaml
import zeep
from lxml import etree
from zeep.exceptions import Fault
from zeep.transports import Transport

from conformance.mock import MockServer, mock
from generator.data import data_root

VECTORS = yaml.safe_load((data_root() / "specs" / "ppmpro" / "vectors" / "entities.yaml").read_text("utf-8"))[
    "examples"
]
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
BODY = f'<e:Envelope xmlns:e="{SOAP}" xmlns:s="http://services" xmlns:o="http://objects.services/xsd"><e:Body>%s</e:Body></e:Envelope>'
FIND = "<s:findEntity><s:entityTypeId>4</s:entityTypeId></s:findEntity>"


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with mock("ppmpro") as started:
        yield started
        assert started.errors == []


def secrets(server: MockServer, identity: str = "main") -> dict[str, str]:
    return dict(server.target()["identity"][identity])


def basic(server: MockServer, identity: str = "main", secret: str = "token") -> tuple[str, str]:
    known = secrets(server, identity)
    return known["username"], known[secret]


def client(server: MockServer, auth: tuple[str, str] | None = None) -> Any:
    session = requests.Session()
    session.auth = auth
    return zeep.Client(f"{server.url()}?wsdl", transport=Transport(session=session)).service


def post(server: MockServer, content: str, auth: tuple[str, str] | None = None, **headers: str) -> requests.Response:
    given = {"Content-Type": "text/xml; charset=utf-8", **headers}
    return requests.post(server.url("soap"), data=(BODY % content).encode(), headers=given, auth=auth, timeout=5)


def hits(answer: requests.Response) -> int:
    return len(etree.fromstring(answer.content).findall(".//{http://services}return"))


def is_fault(answer: requests.Response) -> bool:
    return answer.status_code == 500 and f"{{{SOAP}}}Fault" in {e.tag for e in etree.fromstring(answer.content).iter()}


# --- the description ---


def test_the_wsdl_points_at_whoever_asked_and_keeps_our_marks_at_home(server: MockServer) -> None:
    text = requests.get(f"{server.url()}?wsdl", headers={"Host": "ppm.example"}, timeout=5).text
    assert 'location="http://ppm.example/services/MainService"' in text
    assert "urn:ppmkit" not in text


def test_only_the_description_is_given_to_get(server: MockServer) -> None:
    assert requests.get(server.url(), timeout=5).status_code == 405
    assert requests.get(f"{server.origin}/services/Other?wsdl", timeout=5).status_code == 404


# --- three ways in ---


def test_zeep_logs_in_finds_and_logs_out(server: MockServer) -> None:
    service = client(server)
    session = service.login(*basic(server))
    users = service.findEntity(
        sessionId=session,
        entityTypeId=23,
        searchValuePairs=[{"elementValue": "True", "id": 2301}],
        fieldsRequest=[2315, 2303, 1103],
    )
    assert len(users) == 10
    assert [pair.id for pair in users[0].methodValues] == [2315, 2303, 1103]
    assert users[0].entityId > 2**31
    assert users[0].methodValues[0].elementValue == str(users[0].entityId)
    assert service.logout(session) is True
    with pytest.raises(Fault):
        service.findEntity(sessionId=session, entityTypeId=23)


@pytest.mark.parametrize("secret", ["token", "password"])
def test_login_takes_token_and_password(server: MockServer, secret: str) -> None:
    assert client(server).login(*basic(server, secret=secret))


@pytest.mark.parametrize("secret", ["token", "password"])
def test_basic_needs_no_session(server: MockServer, secret: str) -> None:
    assert len(client(server, basic(server, secret=secret)).findEntity(entityTypeId=4)) == 40


@pytest.mark.parametrize("name", ["password", "token"])
def test_credentials_in_the_body_need_no_session(server: MockServer, name: str) -> None:
    user, token = basic(server)
    given = f"<s:username>{user}</s:username><s:{name}>{token}</s:{name}>"
    assert hits(post(server, f"<s:findEntity>{given}<s:entityTypeId>4</s:entityTypeId></s:findEntity>")) == 40


def test_bad_basic_is_401_and_wins_over_a_good_session(server: MockServer) -> None:
    session = client(server).login(*basic(server))
    content = f"<s:findEntity><s:sessionId>{session}</s:sessionId><s:entityTypeId>4</s:entityTypeId></s:findEntity>"
    answer = post(server, content, ("api.main", "wrong"))
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Basic")
    assert post(server, content).status_code == 200


@pytest.mark.parametrize("identity", ["limited", "other_tenant"])
def test_who_is_no_web_service_user_of_this_tenant_stays_out(server: MockServer, identity: str) -> None:
    assert post(server, FIND, basic(server, identity)).status_code == 401


def test_no_credential_and_a_wrong_login_are_faults(server: MockServer) -> None:
    assert is_fault(post(server, FIND))
    assert is_fault(post(server, "<s:login><s:username>api.main</s:username><s:password>x</s:password></s:login>"))


def test_a_session_lives_ten_minutes_from_login_whatever_is_done() -> None:
    with mock("ppmpro") as server:
        service = client(server)
        session = service.login(*basic(server))
        server.lab("clock.advance", seconds=599)
        assert service.findEntity(sessionId=session, entityTypeId=2)
        server.lab("clock.advance", seconds=1)
        with pytest.raises(Fault):
            service.findEntity(sessionId=session, entityTypeId=2)


def test_a_new_token_kills_the_old_one() -> None:
    with mock("ppmpro") as server:
        old = basic(server, "throwaway")
        assert post(server, FIND, old).status_code == 200
        new = server.lab("secret.regenerate", identity="throwaway", secret="token")["value"]
        assert post(server, FIND, old).status_code == 401
        assert post(server, FIND, (old[0], new)).status_code == 200


def test_a_deactivated_user_is_out() -> None:
    with mock("ppmpro") as server:
        server.lab("user.deactivate", identity="throwaway")
        assert post(server, FIND, basic(server, "throwaway")).status_code == 401


# --- findEntity ---


def test_pairs_are_equalities_joined_by_and(server: MockServer) -> None:
    service, data = client(server, basic(server)), server.target()["data"]
    pairs = [{"elementValue": data["title"], "id": data["field_title"]}]
    found = service.findEntity(
        entityTypeId=data["entity_type"], searchValuePairs=pairs, fieldsRequest=[data["field_title"]]
    )
    assert [pair.elementValue for entity in found for pair in entity.methodValues] == [data["title"]]
    pairs.append({"elementValue": "Cancelled", "id": data["field_id"]})
    assert service.findEntity(entityTypeId=data["entity_type"], searchValuePairs=pairs) == []
    assert (
        service.findEntity(entityTypeId=4, searchValuePairs=[{"elementValue": data["unknown_title"], "id": 436}]) == []
    )


def test_an_empty_value_is_a_nil_pair_in_its_place(server: MockServer) -> None:
    found = client(server, basic(server)).findEntity(entityTypeId=4, fieldsRequest=[405, 436])
    assert {len(entity.methodValues) for entity in found} == {2}
    assert None in [entity.methodValues[0].elementValue for entity in found]


@pytest.mark.parametrize(
    "content",
    [
        "<s:findEntity><s:entityTypeId>99</s:entityTypeId></s:findEntity>",
        "<s:findEntity/>",
        "<s:findEntity><s:entityTypeId>4</s:entityTypeId><s:fieldsRequest>1</s:fieldsRequest></s:findEntity>",
        "<s:findEntity><s:entityTypeId>four</s:entityTypeId></s:findEntity>",
        "<s:findEntity><s:entityTypeId>9223372036854775808</s:entityTypeId></s:findEntity>",
        "<s:findEntity><s:session>x</s:session><s:entityTypeId>4</s:entityTypeId></s:findEntity>",
        "<s:findEntity><entityTypeId>4</entityTypeId></s:findEntity>",
        "<s:findEntity><s:fieldsRequest>436</s:fieldsRequest><s:entityTypeId>4</s:entityTypeId></s:findEntity>",
        "<s:findEntity><s:entityTypeId>4</s:entityTypeId>"
        "<s:searchValuePairs><o:id>436</o:id><o:id>436</o:id></s:searchValuePairs></s:findEntity>",
        "<s:nothing/>",
        "<o:findEntity/>",
        "",
        "<s:findEntity/><s:findEntity/>",
    ],
)
def test_what_the_schema_or_the_tenant_lacks_is_a_fault(server: MockServer, content: str) -> None:
    answer = post(server, content, basic(server))
    assert is_fault(answer)
    fault = etree.fromstring(answer.content).find(f".//{{{SOAP}}}Fault")
    assert fault is not None
    assert [child.tag for child in fault] == ["faultcode", "faultstring", "detail"]


def test_a_soap_12_envelope_is_a_version_mismatch(server: MockServer) -> None:
    body = (BODY % FIND).replace(SOAP, "http://www.w3.org/2003/05/soap-envelope")
    answer = requests.post(server.url(), data=body, headers={"Content-Type": "text/xml"}, auth=basic(server), timeout=5)
    assert is_fault(answer)
    assert "soapenv:VersionMismatch" in answer.text


@pytest.mark.parametrize("vector", [v for v in VECTORS if "condition" not in v], ids=lambda v: v["id"])
def test_the_worked_examples_are_understood(vector: dict[str, Any]) -> None:
    with mock("ppmpro") as server:  # of its own: some examples write
        body = vector["request"]["body"]
        if vector["operation"] == "login":
            user, token = basic(server)
            body = body.replace(">api.user<", f">{user}<").replace(">TOKEN<", f">{token}<")
        body = re.sub(r"(sessionId>)[^<]+", lambda found: found[1] + client(server).login(*basic(server)), body)
        auth = None if vector["operation"] == "login" or "sessionId" in body else basic(server)
        answer = requests.post(
            server.url(), data=body.encode(), headers={"Content-Type": "text/xml"}, auth=auth, timeout=5
        )
        assert answer.status_code == vector["answer"]["status"]
        wanted = {e.tag for e in etree.fromstring(vector["answer"]["body"].encode()).iter()}
        have = {e.tag for e in etree.fromstring(answer.content).iter()}
        assert wanted == have or wanted - have <= {
            e for e in wanted if "objects.services" in str(e) or "return" in str(e)
        }
        assert f"{{http://services}}{vector['operation']}Response" in have


# --- faults and twins ---


def _find(fault: str, content: str = FIND, status: int = 200) -> etree._Element:
    with mock("ppmpro", faults=[fault]) as server:
        answer = post(server, content, basic(server))
        assert answer.status_code == status
        assert server.firings()[fault] >= 1
        assert server.errors == []
        return etree.fromstring(answer.content)


def test_wire_faults() -> None:
    tags = {e.tag for e in _find("F-XM-04").iter()}
    assert "{http://services.example}findEntityResponse" in tags
    assert "entityId" in {e.tag for e in _find("F-XM-05").iter()}
    assert "{http://services}findEntityResult" in {e.tag for e in _find("F-XM-06").iter()}
    assert str(_find("F-XM-03").tag).startswith("{http://www.w3.org/2003/05")
    ids = [int(e.text or 0) for e in _find("F-XM-11").iter("{http://objects.services/xsd}entityId")]
    assert all(id < 0 for id in ids)
    assert "[Ljava.lang.Object;@46117de5" in [e.text for e in _find("F-XM-09").iter()]
    assert {e.tag for e in _find("F-XM-02", "<s:findEntity/>", 500).iter()} >= {f"{{{SOAP}}}faultcode"}
    assert _find("F-XM-01", "<s:findEntity/>").find(f".//{{{SOAP}}}Fault") is not None
    two = "".join(f"<s:searchValuePairs><o:elementValue>{v}</o:elementValue><o:id>{i}</o:id></s:searchValuePairs>"
                  for v, i in (("Open", 411), ("no such title", 436)))  # fmt: skip
    content = f"<s:findEntity><s:entityTypeId>4</s:entityTypeId>{two}</s:findEntity>"
    assert len(_find("F-XM-10", content).findall(".//{http://services}return")) == 8


def test_authentication_faults() -> None:
    with mock("ppmpro", faults=["F-AU-04"]) as server:
        assert [post(server, FIND, basic(server)).status_code for _ in range(2)] == [401, 200]
    with mock("ppmpro", faults=["F-AU-05"]) as server:
        assert post(server, FIND, basic(server)).status_code == 500
    with mock("ppmpro", faults=["F-AU-07"]) as server:
        user, token = basic(server)
        answer = post(server, f"<s:login><s:username>{user}</s:username><s:password>{token}</s:password></s:login>")
        assert (answer.status_code, hits(answer)) == (200, 0)
        assert "<ns:session>" in answer.text
    with mock("ppmpro", faults=["F-AU-08"]) as server:
        assert client(server).login(*basic(server, secret="password"))
        with pytest.raises(Fault):
            client(server).login(*basic(server))
    with mock("ppmpro", faults=["F-AU-09"]) as server:
        old = basic(server, "throwaway")
        server.lab("secret.regenerate", identity="throwaway", secret="token")
        assert post(server, FIND, old).status_code == 200
    with mock("ppmpro", faults=["F-AU-01", "F-AU-02"]) as server:
        assert post(server, FIND).status_code == post(server, FIND, ("api.main", "x")).status_code == 200


@pytest.mark.parametrize(
    ("fault", "wait", "works"), [("F-SE-01", 630, True), ("F-SE-02", 330, False), ("F-SE-03", 650, True)]
)
def test_session_faults(fault: str, wait: int, works: bool) -> None:
    with mock("ppmpro", faults=[fault]) as server:
        session = client(server).login(*basic(server))
        content = f"<s:findEntity><s:sessionId>{session}</s:sessionId><s:entityTypeId>4</s:entityTypeId></s:findEntity>"
        server.lab("clock.advance", seconds=wait / 2)
        post(server, content)
        server.lab("clock.advance", seconds=wait / 2)
        assert (post(server, content).status_code == 200) is works


def test_an_expired_session_may_look_like_no_rows() -> None:
    with mock("ppmpro", faults=["F-SE-04"]) as server:
        session = client(server).login(*basic(server))
        server.lab("clock.advance", seconds=700)
        assert client(server).findEntity(sessionId=session, entityTypeId=4) == []


@pytest.mark.parametrize("twin", ["T-01", "T-02", "T-03", "T-04", "T-07", "T-09", "T-12", "T-13", "T-14", "T-23"])
def test_zeep_reads_every_twin_alike(server: MockServer, twin: str) -> None:
    def titles(of: MockServer) -> list[str]:
        service = client(of)
        found = service.findEntity(sessionId=service.login(*basic(of)), entityTypeId=4, fieldsRequest=[436])
        return [entity.methodValues[0].elementValue for entity in found]

    with mock("ppmpro", faults=[twin]) as twinned:
        assert titles(twinned) == titles(server)
        assert twinned.firings()[twin] >= 1


def test_no_hits_may_be_one_nil_item() -> None:
    with mock("ppmpro", faults=["T-05"]) as server:
        pair = "<s:searchValuePairs><o:elementValue>-</o:elementValue><o:id>436</o:id></s:searchValuePairs>"
        content = f"<s:findEntity><s:entityTypeId>4</s:entityTypeId>{pair}</s:findEntity>"
        assert 'xsi:nil="true"' in post(server, content, basic(server)).text
