"""The generated client of PPM Pro and zeep read the same values from the same answers, member by member."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
import requests
import zeep
from zeep.helpers import serialize_object
from zeep.transports import Transport

from conformance.mock import MockServer, mock
from generator.data import data_root

PROJECT, RESOURCE, USER, ALLOCATION = 15_004_000_001, 15_011_000_001, 15_023_000_001, 15_054_000_001
SHEET = 16_000_000_001
CALLS: list[tuple[str, str, dict[str, Any]]] = [
    ("server_info", "serverInfo", {"login": "api.main"}),
    ("find_entity", "findEntity", {"entityTypeId": 4}),
    ("find_entity", "findEntity", {"entityTypeId": 4, "fieldsRequest": [405, 436, 403, 495, 2_700_000_001]}),
    ("find_entity", "findEntity", {"entityTypeId": 23, "searchValuePairs": [{"elementValue": "no", "id": 2303}]}),
    ("select_entity", "selectEntity", {"entityTypeId": 4, "entityId": PROJECT}),
    ("get_entities_by_filter", "getEntitiesByFilter", {"entityTypeId": 23, "filter": "Active"}),
    ("get_entity_fields", "getEntityFields", {"entityTypeId": 4, "mode": 0}),
    ("get_list_values", "getListValues", {"fieldTypeId": 10, "fieldSubTypeId": 1}),
    ("get_update_history", "getUpdateHistory", {"entityTypeId": 4, "showRepeatingPerDay": True}),
    ("get_delete_history", "getDeleteHistory", {"entityTypeId": 4}),
    ("find_entity_update_history", "findEntityUpdateHistory", {"entityTypeId": 4}),
    ("get_member_id", "getMemberId", {"entityTypeId": 4, "entityInstanceId": PROJECT, "resourceId": RESOURCE}),
    ("portfolios.get_types", "getPortfolioTypes", {}),
    ("portfolios.get_fields", "getPortfolioFields", {"portfolioTypeId": 9201}),
    ("requests.get_types", "getRequestTypes", {"idOrTitle": "Change"}),
    ("requests.get_fields", "getRequestFields", {"requestTypeId": 9101}),
    ("profiles.get_skill_categories", "getSkillCategories", {}),
    ("profiles.get", "getResourceProfileSetting", {"resourceId": [RESOURCE]}),
    ("contours.get", "getContour", {"entityTypeId": 54, "entityId": ALLOCATION}),
    ("timesheets.get", "getTimesheet", {"timesheetId": SHEET}),
    ("timesheets.get_many", "getTimesheets", {"timesheetIds": [SHEET, SHEET + 1]}),
    ("timesheets.of_user", "getTimesheetForUser", {"userId": USER}),
    ("timesheets.of_users", "getTimesheetForUsers", {"userIds": [USER, USER + 1], "startYYYYMMDD": "20260105"}),
    ("timesheets.get_variables", "getTimesheetVariables", {"userId": USER}),
]


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with mock("ppmpro") as started:
        yield started
        assert started.errors == []


@pytest.fixture(scope="module")
def sdk() -> Iterator[Any]:
    source = str(data_root() / "generated" / "ppmpro" / "src")
    sys.path.insert(0, source)
    try:
        yield importlib.import_module("planview_ppmpro")
    finally:
        sys.path.remove(source)


@pytest.fixture(scope="module")
def both(sdk: Any, server: MockServer) -> Iterator[tuple[Any, Any]]:
    known = server.target()["identity"]["main"]
    session = requests.Session()
    session.auth = (known["username"], known["token"])
    service = zeep.Client(f"{server.url()}?wsdl", transport=Transport(session=session)).service
    with sdk.PpmPro(base_url=server.url(), auth=sdk.PpmPro.basic(known["username"], known["token"])) as client:
        yield client, service


def plain(value: Any) -> Any:
    """Records as mappings by wire name; what is absent and what is empty counts as None, as it does for zeep."""
    if isinstance(value, list):
        return [plain(one) for one in value] or None
    if isinstance(value, msgspec.Struct):
        names = {f.name: f.encode_name for f in msgspec.structs.fields(value) if f.encode_name[0].isascii()}
        return {wire: plain(getattr(value, name)) for name, wire in names.items()}
    return value


def read(value: Any) -> Any:
    """What zeep read, in the same form. It gives empty texts as None."""
    if isinstance(value, list):
        return [read(one) for one in value] or None
    if isinstance(value, dict):
        return {name: read(one) for name, one in value.items()}
    return value


def called(client: Any, method: str, given: dict[str, Any], sdk: Any) -> Any:
    target = client
    for name in method.split("."):
        target = getattr(target, name)
    words = importlib.import_module("generator.pyplan.names")
    return target(**{words.snake(name): _argument(value, sdk) for name, value in given.items()})


def _argument(value: Any, sdk: Any) -> Any:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [sdk.models.ValuePair(element_value=one["elementValue"], id=one["id"]) for one in value]
    return value


@pytest.mark.parametrize(("method", "operation", "given"), CALLS, ids=lambda x: x if isinstance(x, str) else "")
def test_both_read_the_same(
    sdk: Any, both: tuple[Any, Any], method: str, operation: str, given: dict[str, Any]
) -> None:
    client, service = both
    mine = plain(called(client, method, given, sdk))
    theirs = read(serialize_object(getattr(service, operation)(**given), dict))
    assert mine == theirs
    assert mine or operation in ("findEntity", "getUpdateHistory", "getDeleteHistory", "findEntityUpdateHistory")


def test_the_client_bears_what_stops_zeep(sdk: Any) -> None:
    """A type that the description lacks, and one nil item for none."""
    for twin, rows in (("F-XM-08", 40), ("T-05", 40)):
        with mock("ppmpro", faults=[twin]) as server:
            known = server.target()["identity"]["main"]
            with sdk.PpmPro(base_url=server.url(), auth=sdk.PpmPro.basic(known["username"], known["token"])) as client:
                assert len(client.find_entity(entity_type_id=4)) == rows
                pair = sdk.models.ValuePair(id=436, element_value="nobody is called so")
                assert client.find_entity(entity_type_id=4, search_value_pairs=[pair]) == []
