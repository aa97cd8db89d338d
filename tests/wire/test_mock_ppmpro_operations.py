"""zeep calls every operation of the mocked PPM Pro, in each of the three ways to authenticate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
import requests
import zeep
from lxml import etree
from zeep.exceptions import Fault
from zeep.transports import Transport

from conformance.mock import MockServer, mock
from generator.data import data_root

SERVICES = "http://services"
WSDL = data_root() / "specs" / "ppmpro" / "service.wsdl"
PROJECT, TASK, RESOURCE, USER, UNIT = (15_000_000_001 + n * 1_000_000 for n in (4, 5, 11, 23, 2))
ALLOCATION, REQUEST = 15_054_000_001, 15_096_000_001
TITLE, TEXT = 436, 405


class _BodyCredentials(zeep.Plugin):  # type: ignore[misc]  # zeep has no types
    """Puts user name and token before the parameters, which no WSDL knows of."""

    def __init__(self, user: str, token: str) -> None:
        self.given = {"username": user, "password": token}

    def egress(self, envelope: Any, http_headers: Any, operation: Any, binding_options: Any) -> Any:
        wrapper = envelope.find("{http://schemas.xmlsoap.org/soap/envelope/}Body")[0]
        for at, (name, text) in enumerate(self.given.items()):
            element = etree.Element(f"{{{SERVICES}}}{name}")
            element.text = text
            wrapper.insert(at, element)
        return envelope, http_headers


@dataclass
class Caller:
    """Calls operations, the session id added where the way needs one, and notes which were called."""

    service: Any
    session: str | None = None
    called: set[str] = field(default_factory=set[str])

    def __call__(self, operation: str, **given: Any) -> Any:
        self.called.add(operation)
        extra = {"sessionId": self.session} if self.session else {}
        return getattr(self.service, operation)(**extra, **given)


Way = Callable[[MockServer], Caller]


def _service(server: MockServer, auth: tuple[str, str] | None = None, *plugins: Any) -> Any:
    session = requests.Session()
    session.auth = auth
    return zeep.Client(f"{server.url()}?wsdl", transport=Transport(session=session), plugins=list(plugins)).service


def _main(server: MockServer) -> tuple[str, str]:
    known = server.target()["identity"]["main"]
    return known["username"], known["token"]


def by_basic(server: MockServer) -> Caller:
    return Caller(_service(server, _main(server)))


def by_body(server: MockServer) -> Caller:
    return Caller(_service(server, None, _BodyCredentials(*_main(server))))


def by_session(server: MockServer) -> Caller:
    service = _service(server)
    user, token = _main(server)
    return Caller(service, service.login(username=user, password=token))


def pair(id: int, value: str | None) -> dict[str, Any]:
    return {"elementValue": value, "id": id}


def values(entity: Any) -> dict[int, str | None]:
    return {one.id: one.elementValue for one in entity.methodValues}


@contextmanager
def refused() -> Iterator[None]:
    with pytest.raises(Fault):
        yield


def entities(call: Caller) -> None:
    id = call("insertEntity", entityTypeId=4, valuePairs=[pair(TITLE, "One & <two>"), pair(TEXT, "first")])
    assert id > 2**31
    assert call("updateEntity", entityTypeId=4, entityId=id, valuePairs=[pair(TEXT, "second")]) is True
    read = call("selectEntity", entityTypeId=4, entityId=id, fieldsRequest=[TEXT, TITLE])
    assert values(read) == {TEXT: "second", TITLE: "One & <two>"}
    assert call("updateAnEntityByMethodId", entityTypeId=4, entityId=id, methodId=TEXT, methodValue=None) is True
    found = call("findEntity", entityTypeId=4, searchValuePairs=[pair(TITLE, "One & <two>")], fieldsRequest=[TEXT])
    assert [(e.entityId, values(e)) for e in found] == [(id, {TEXT: None})]
    same = {"entityTypeId": 4, "methodValues": [pair(TITLE, "One & <two>"), pair(TEXT, "third")]}
    search = [pair(TITLE, "One & <two>")]
    assert call("createOrReplace", newObj=same, searchValuePairs=search) == str(id)
    new = call(
        "createOrReplace",
        newObj={"entityTypeId": 4, "methodValues": [pair(TITLE, "Other")]},
        searchValuePairs=[pair(TITLE, "Other")],
    )
    changed = call("findEntityUpdateHistory", entityTypeId=4, startYYYYMMDD="20260115", endYYYYMMDD="20260115")
    assert {e.entityId for e in changed} == {id, int(new)}
    window = {"entityTypeId": 4, "startYYYYMMDD": "2026/01/15", "simpleDateFormat": "yyyy-MM-dd"}
    assert len(call("getUpdateHistory", **window, showRepeatingPerDay=False)) == 2
    history = call("getUpdateHistory", **window, showRepeatingPerDay=True)
    assert [(e.entityId, e.dateModified) for e in history] == [(id, "2026-01-15")] * 4 + [(int(new), "2026-01-15")]
    assert call("getUpdateHistory", entityTypeId=4, endYYYYMMDD="20260114") == []
    with refused():
        call("deleteEntities", entityTypeId=4, entityIds=[id, 7])
    assert call("deleteEntities", entityTypeId=4, entityIds=[id]) is True
    assert call("deleteEntity", entityTypeId=4, entityId=int(new)) is True
    with refused():
        call("selectEntity", entityTypeId=4, entityId=id)
    assert {e.entityId for e in call("getDeleteHistory", **window)} == {id, int(new)}
    assert len(call("getEntitiesByFilter", entityTypeId=4, filter="Active", fieldsRequest=[TITLE])) == 8
    assert call("insertNote", parentEntityTypeId=4, parentId=PROJECT, title="T", content="<b>C</b>") > 2**31
    member = {"entityTypeId": 4, "entityInstanceId": PROJECT, "resourceId": RESOURCE}
    assert call("getMemberId", **member) == call("getTeamMemberId", **member) == 15_053_000_001


def catalogues(call: Caller) -> None:
    every, insert = (call("getEntityFields", entityTypeId=4, mode=mode) for mode in (0, 1))
    assert {f.methodId for f in insert} < {f.methodId for f in every}
    assert all(f.onInsert for f in insert)
    assert {f.methodId for f in every if f.method.startswith("UDF")} == {2_700_000_001, 2_700_000_002}
    assert [f.methodId for f in every if f.isRequired] == [TITLE]
    with refused():
        call("getEntityFields", entityTypeId=4, mode=3)
    with refused():
        call("getEntityFields", entityTypeId=96, mode=0)
    for kind, pick in (("Request", "Change"), ("Portfolio", "Strategy")):
        names = [t.elementValue for t in call(f"get{kind}Types")]
        (one,) = call(f"get{kind}Types", idOrTitle=pick)
        assert names[0] == pick == one.elementValue
        assert call(f"get{kind}Fields", **{f"{kind.lower()}TypeId": one.id})
    status = next(f for f in every if f.methodId == 411)
    listed = call("getListValues", fieldTypeId=status.fieldTypeId, fieldSubTypeId=status.fieldSubTypeId)
    assert "Open" in [v.elementValue for v in listed]


def requests_and_portfolios(call: Caller) -> None:
    kind = call("getRequestTypes")[0].id
    id = call("createOrReplaceRequest", requestTypeId=kind, valuePairs=[pair(9602, "Wish")])
    again = [pair(9600, str(id)), pair(9602, "Better wish")]
    assert call("createOrReplaceRequest", requestTypeId=kind, valuePairs=again) == id
    read = call("selectEntity", entityTypeId=96, entityId=id, fieldsRequest=[9602, 9603])
    assert values(read) == {9602: "Better wish", 9603: "Draft"}
    assert call("submitRequest", requestId=id) is True
    with refused():
        call("submitRequests", requestIds=[REQUEST, id])
    assert call("submitRequests", requestIds=[REQUEST, REQUEST + 1]) is True
    category = call("getPortfolioTypes")[1].id
    portfolio = call("createOrReplacePortfolio", portfolioTypeId=category, valuePairs=[pair(114102, "South")])
    assert values(call("selectEntity", entityTypeId=114, entityId=portfolio))[114101] == str(category)


def plans(call: Caller) -> None:
    day = {"entryDate": "2025/01/07", "entryHours": 6.5}
    assert call("allocateContour", entityTypeId=54, entityId=ALLOCATION, contourEntries=[day]) == ALLOCATION
    contour = call("getContour", entityTypeId=54, entityId=ALLOCATION, startDate="2025/01/07", endDate="2025/01/07")
    assert (contour.allocationStartDate, [(e.entryDate, e.entryHours) for e in contour.entries]) == (
        "2025/01/06", [("2025/01/07", 6.5)],
    )  # fmt: skip
    assert call("getContour", entityTypeId=54, entityId=ALLOCATION, startDate="2025/01/08").entries == []
    for entry in ({**day, "entryDate": "2025/02/03"}, {**day, "entryDate": "01/07/2025"}):
        with refused():
            call("allocateContour", entityTypeId=54, entityId=ALLOCATION, contourEntries=[entry])
    with refused():
        call("getContour", entityTypeId=4, entityId=PROJECT)
    assert call("allocateResourceTime", taskIds=[TASK], resourceIds=[RESOURCE], estimateHours=8.0).isdecimal()
    forecast = call("findEntity", entityTypeId=300)[0].entityId
    month = {"amount": 825.5, "periodDate": "02/01/2026"}
    assert call("allocateFinancialEntryContour", entityId=forecast, contourEntries=[month]) == forecast
    # zeep unwraps twice where one member is all that a type has.
    months = call("getFinancialEntryContour", entityId=forecast)
    assert [(e.amount, e.periodDate) for e in months] == [(825.5, "02/01/2026")]
    assert not call("getFinancialEntryContour", entityId=forecast, endDate="01/01/2026")
    skills = call("getSkillCategories")
    setting = {"categoryId": skills[0].id, "rangeValueId": skills[0].skillRangeValues[1].id}
    (made,) = call(
        "createOrReplaceResourceProfileSetting",
        resourceProfileSettings=[{"profileSetting": [setting], "resourceId": RESOURCE}],
    )
    (read,) = call("getResourceProfileSetting", resourceId=[RESOURCE])
    assert read.profileSetting[0].profileSettingId == made.profileSetting[0].profileSettingId > 2**31


def timesheets(call: Caller) -> None:
    first, second = call("getTimesheetForUser", userId=USER)
    assert first.timesheetId > 2**31
    assert len(first.entriesProject) == 3
    of_both = call("getTimesheetForUsers", userIds=[USER, USER + 1], startYYYYMMDD="20260112")
    assert [t.userId for t in of_both] == [USER, USER + 1]
    levels = call("getTimesheetVariables", userId=USER, periodId=first.timesheetPeriodId)
    assert PROJECT in [v.id for v in levels[0].levelVariable]
    entry = {"entryDate": "01/08/2026", "entryHours": 3.0, "level1Id": PROJECT}
    (grown,) = call(
        "createOrReplaceTimesheetEntries", timesheet={"entriesProject": [entry], "timesheetId": first.timesheetId}
    )
    added = grown.entriesProject[-1]
    assert (len(grown.entriesProject), added.entryHours, added.state) == (4, 3.0, "Open")
    assert call("updateTimesheetEntries", timesheetEntries=[{"entryHours": 4.0, "entryId": added.entryId}]) is True
    assert call("getTimesheet", timesheetId=first.timesheetId).entriesProject[-1].entryHours == 4.0
    assert call("deleteTimesheetEntries", timesheetId=first.timesheetId, timesheetEntryId=[added.entryId]) is True
    assert [len(t.entriesProject) for t in call("getTimesheets", timesheetIds=[first.timesheetId])] == [3]
    with refused():
        call("approveTimesheet", timesheetId=first.timesheetId, approvalLevel=1)
    assert call("submitTimesheet", timesheetId=first.timesheetId) is True
    with refused():
        call(
            "updateTimesheetEntries", timesheetEntries=[{"entryHours": 1.0, "entryId": first.entriesProject[0].entryId}]
        )
    with refused():
        call("submitTimesheets", timesheetIds=[second.timesheetId, first.timesheetId])
    assert call("submitTimesheets", timesheetIds=[second.timesheetId]) is True
    assert call("approveTimesheet", timesheetId=first.timesheetId, approvalLevel=1) is True
    assert call("getTimesheet", timesheetId=first.timesheetId).entriesProject[0].state == "Approved"
    (whole,) = call(
        "createOrReplaceTimesheets",
        timesheets=[
            {"entriesOther": [{**entry, "entryDate": "01/20/2026"}], "startDate": "01/21/2026", "userId": USER}
        ],
        autoSubmitAll=True,
    )
    assert (whole.startDate, whole.endDate, whole.entriesOther[0].state) == ("01/19/2026", "01/25/2026", "Submitted")


@pytest.mark.parametrize("way", [by_basic, by_body, by_session])
def test_every_operation_answers_as_its_description_says(way: Way) -> None:
    with mock("ppmpro") as server:
        call = way(server)
        for part in (entities, catalogues, requests_and_portfolios, plans, timesheets):
            part(call)
        user, token = _main(server)
        plain = _service(server)
        assert plain.serverInfo(login=user).login == user
        assert plain.serverInfo(login="nobody").login is None  # a nil record is one of Nones to zeep
        session = plain.login(username=user, password=token)
        assert call.service.logout(sessionId=session) is True
        everything = set(dir(plain)) & {o.get("name") for o in etree.parse(WSDL).iter("{*}operation")}
        assert call.called | {"serverInfo", "login", "logout"} == everything
        assert len(everything) == 48
        assert server.errors == []


# --- the description ---


def _operations(document: Any) -> set[str]:
    return {name for name in dir(document.service) if not name.startswith("_")}


@pytest.mark.parametrize(("version", "newer"), [("2013", 0), ("2019", 3), ("2021", 3)])
def test_the_served_description_has_the_45_core_operations_and_what_is_newer_by_version(
    version: str, newer: int
) -> None:
    with mock("ppmpro", version=version) as server:
        known = _operations(zeep.Client(f"{server.url()}?wsdl"))
    core = {
        o.get("name") for o in etree.parse(WSDL).find("{*}portType").iter("{*}operation")  # type: ignore[union-attr]  # it has one
        if o.get("{urn:ppmkit:marks}since") is None
    }  # fmt: skip
    assert len(core) == 45
    assert core <= known
    assert len(known - core) == newer


def test_zeep_tells_the_clashing_names_apart() -> None:
    service = zeep.Client(str(WSDL)).service
    binding = service._binding
    for name in ("createOrReplace", "createOrReplaceRequest", "submitRequest"):
        assert binding.get(name).input.body.name == name
        assert binding.get(name).soapaction == f"urn:{name}"
