"""suds, a client that shares nothing with zeep or us, uses a core set of the mocked PPM Pro."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from suds import WebFault
from suds.cache import NoCache
from suds.client import Client
from suds.transport.http import HttpAuthenticated

from conformance.mock import MockServer, mock

PROJECT, TITLE, TEXT, UDF = 15_004_000_001, 436, 405, 2_700_000_001


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with mock("ppmpro") as started:
        yield started
        assert started.errors == []


def client(server: MockServer, *, basic: bool) -> Any:
    known = server.target()["identity"]["main"]
    given = {"username": known["username"], "password": known["token"]} if basic else {}
    headers = {}
    if basic:  # suds waits for a challenge by itself
        transport = HttpAuthenticated(**given)
        transport.addcredentials(_Request(headers))
    return Client(f"{server.url()}?wsdl", cache=NoCache(), headers=headers, timeout=10)


class _Request:
    def __init__(self, headers: dict[str, str]) -> None:
        self.headers = headers


def pair(suds: Any, id: int, value: str) -> Any:
    made = suds.factory.create("{http://objects.services/xsd}ValuePair")
    made.id, made.elementValue = id, value
    return made


def test_it_reads_with_basic(server: MockServer) -> None:
    suds = client(server, basic=True)
    one = suds.service.selectEntity(entityTypeId=4, entityId=PROJECT, fieldsRequest=[TITLE, UDF])
    assert (one.entityId, one.__class__.__name__) == (PROJECT, "EntityObj")
    assert [v.id for v in one.methodValues] == [TITLE, UDF]
    title = str(one.methodValues[0].elementValue)
    found = suds.service.findEntity(entityTypeId=4, searchValuePairs=[pair(suds, TITLE, title)], fieldsRequest=[TITLE])
    assert [row.entityId for row in found] == [PROJECT]
    assert len(suds.service.findEntity(entityTypeId=4)) == 40
    assert not suds.service.findEntity(entityTypeId=4, searchValuePairs=[pair(suds, TITLE, "no such title")])
    fields = suds.service.getEntityFields(entityTypeId=4, mode=0)
    assert all(getattr(f, "defaultValue", None) is None for f in fields)
    contour = suds.service.getContour(entityTypeId=54, entityId=15_054_000_001)
    assert contour.allocationStartDate == "2025/01/06"
    sheet, *_ = suds.service.getTimesheetForUser(userId=15_023_000_001)
    assert len(sheet.entriesProject) == 3


def test_it_writes_in_a_session(server: MockServer) -> None:
    suds = client(server, basic=False)
    known = server.target()["identity"]["main"]
    session = suds.service.login(username=known["username"], password=known["token"])
    values = [pair(suds, TITLE, "Made <by> suds & co"), pair(suds, TEXT, "\U0001f680")]
    id = suds.service.insertEntity(sessionId=session, entityTypeId=4, valuePairs=values)
    assert id > 2**31
    read = suds.service.selectEntity(sessionId=session, entityTypeId=4, entityId=id, fieldsRequest=[TITLE, TEXT])
    assert [str(v.elementValue) for v in read.methodValues] == ["Made <by> suds & co", "\U0001f680"]
    assert suds.service.deleteEntity(sessionId=session, entityTypeId=4, entityId=id) is True
    with pytest.raises(WebFault, match="Server"):
        suds.service.selectEntity(sessionId=session, entityTypeId=4, entityId=id)
    assert suds.service.logout(sessionId=session) is True
    with pytest.raises(WebFault, match="session"):
        suds.service.findEntity(sessionId=session, entityTypeId=4)
