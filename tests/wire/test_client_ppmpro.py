"""The generated client of PPM Pro against the mock: every operation reaches it in the form that the schema wants."""

from __future__ import annotations

import importlib
import inspect
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from conformance.mock import MockServer, mock
from generator import vendors
from generator.data import data_root

PROJECT = 15_004_000_001


@pytest.fixture(scope="module")
def sdk() -> Iterator[Any]:
    source = str(data_root() / "generated" / "ppmpro" / "src")
    sys.path.insert(0, source)
    try:
        yield importlib.import_module("planview_ppmpro")
    finally:
        sys.path.remove(source)


@pytest.fixture
def server() -> Iterator[MockServer]:
    with mock("ppmpro") as started:
        yield started
        assert started.errors == []


def credentials(server: MockServer) -> tuple[str, str]:
    known = server.target()["identity"]["main"]
    return known["username"], known["token"]


@pytest.fixture
def client(sdk: Any, server: MockServer) -> Iterator[Any]:
    with sdk.PpmPro(base_url=server.url(), auth=sdk.PpmPro.basic(*credentials(server))) as opened:
        yield opened


def methods(client: Any) -> Iterator[Callable[..., Any]]:
    groups = [client, client.contours, client.portfolios, client.profiles, client.requests, client.timesheets]
    for group in groups:
        for name, method in inspect.getmembers(group, inspect.ismethod):
            own = method.__func__.__module__.rpartition("planview_ppmpro.")[2]
            if own.startswith(("_root", "resources")) and not name.startswith("_") and name != "logout":
                yield method


def sample(sdk: Any, annotation: str) -> Any:
    """A value of an annotation as the client writes it."""
    if "Sequence[int]" in annotation:
        return [PROJECT]
    if annotation.startswith("Sequence[models."):
        return [getattr(sdk.models, annotation[len("Sequence[models.") : -1])()]
    if annotation.startswith("models."):
        return getattr(sdk.models, annotation.split()[0].removeprefix("models."))()
    word = annotation.partition(" ")[0]
    return {"int": 4, "str": "2026/01/15", "bool": True, "float": 1.5}[word]


def test_every_operation_is_sent_as_the_schema_wants_it(sdk: Any, client: Any, server: MockServer) -> None:
    """Sample values make little sense, so a Fault is fine; one that says that the message is wrong is not."""
    for method in methods(client):
        names = {n: p.annotation for n, p in inspect.signature(method).parameters.items()}
        try:
            method(**{name: sample(sdk, str(annotation)) for name, annotation in names.items()})
        except sdk.errors.PpmProError as error:
            assert "subelement" not in str(error)  # noqa: PT017  most calls raise nothing
            assert "For input string" not in str(error)  # noqa: PT017  as above
    client.logout()
    called = {row["operation"] for row in server.traffic()}
    assert called >= {o.name for o in vendors.load("ppmpro").model.of_interface("soap")}


def test_an_instance_is_made_changed_read_and_deleted(sdk: Any, client: Any) -> None:
    pair = sdk.models.ValuePair
    id = client.insert_entity(entity_type_id=4, value_pairs=[pair(id=436, element_value="A & <b>")])
    assert id > 2**31
    assert client.update_field(entity_type_id=4, entity_id=id, method_id=405, method_value="text")
    read = client.select_entity(entity_type_id=4, entity_id=id, fields_request=[436, 405])
    assert [(p.id, p.element_value) for p in read.method_values] == [(436, "A & <b>"), (405, "text")]
    assert client.delete_entity(entity_type_id=4, entity_id=id)
    with pytest.raises(sdk.errors.SoapFault):
        client.select_entity(entity_type_id=4, entity_id=id)


def test_timesheets_read_well(client: Any) -> None:
    user = client.find_entity(entity_type_id=23)[0].entity_id
    sheet = client.timesheets.of_user(user_id=user, start_yyyymmdd="20260105", end_yyyymmdd="20260106")[0]
    assert [e.entry_hours for e in sheet.entries_project] == [7.5] * 3
    assert client.timesheets.submit(timesheet_id=sheet.timesheet_id)
    assert client.timesheets.approve(timesheet_id=sheet.timesheet_id, approval_level=1)
    assert client.timesheets.get(timesheet_id=sheet.timesheet_id).entries_project[0].state == "Approved"


@pytest.mark.parametrize("way", ["basic", "body", "session_login"])
def test_each_way_gets_in_and_the_deprecated_one_warns_once(
    sdk: Any, server: MockServer, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Once a process: another test of this one may have been told already.
    monkeypatch.setattr(importlib.import_module(f"{sdk.__name__}._runtime.credentials"), "_warned", set())
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        for _ in range(2):
            with sdk.PpmPro(base_url=server.url(), auth=getattr(sdk.PpmPro, way)(*credentials(server))) as ppm:
                assert len(ppm.find_entity(entity_type_id=4)) == 40
    told = [w for w in seen if issubclass(w.category, DeprecationWarning)]
    assert len(told) == (1 if way == "session_login" else 0)
