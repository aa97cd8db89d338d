"""PPM Pro's entities as classes, against the mock over real sockets; and with the fields that a capture finds."""

from __future__ import annotations

import asyncio
import datetime as dt
import importlib
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from planview_ppmpro import AsyncPpmPro, PpmPro, errors
from planview_ppmpro.entities import Program, Project, Task, User

from conformance.mock import MockServer, mock
from generator.commands.capturing import Request, run
from generator.commands.generation import Request as Generation
from generator.commands.generation import run as generate
from generator.contract.overlay import load_overlay
from generator.data import data_root
from generator.diagnostics import BadInput

GENERATED = Path(__file__).parents[2] / "generated"
STRATEGIC = 2700000001
"""A field of the mocked tenant that no public text knows."""


@pytest.fixture(scope="module")
def server() -> Iterator[MockServer]:
    with mock("ppmpro") as started:
        yield started
        assert started.errors == []


@pytest.fixture
def ppm(server: MockServer) -> Iterator[PpmPro]:
    who = server.target()["identity"]["main"]
    with PpmPro(base_url=server.url("soap"), auth=PpmPro.basic(who["username"], who["token"])) as client:
        yield client


def test_entities_are_found_by_the_names_of_their_members(ppm: PpmPro) -> None:
    (apollo,) = ppm.entities(Project).select("title", "start_date", "target_date", "create_date").find(title="Apollo 1")
    assert apollo.title == "Apollo 1"
    assert isinstance(apollo.start_date, dt.datetime)
    assert type(apollo.target_date) is dt.date
    assert apollo.create_date is not None
    assert apollo.create_date.tzname() == "PST"
    assert apollo.description is None
    assert not apollo.was_sent("description")


def test_conditions_are_joined_and_ids_pass_two_to_the_thirty_one(ppm: PpmPro) -> None:
    active = ppm.entities(User).find(active=True)
    assert active
    assert all(user.entity_id > 2**31 for user in active)
    one = ppm.entities(User).select("login", "active").find(active=True, login=active[0].login or "")
    assert [(user.login, user.active) for user in one] == [(active[0].login, True)]


def test_the_life_of_an_entity(ppm: PpmPro) -> None:
    projects = ppm.entities(Project)
    id = projects.create(title="Gemini", target_date=dt.date(2027, 3, 1), extra={STRATEGIC: "true"})
    assert projects.update(id, description='Goal: "better" & <b>faster</b>', start_date=dt.datetime(2027, 1, 4, 13, 30))
    read = projects.select().get(id)
    assert read is not None
    assert (read.title, read.description) == ("Gemini", 'Goal: "better" & <b>faster</b>')
    assert (read.target_date, read.start_date) == (dt.date(2027, 3, 1), dt.datetime(2027, 1, 4, 13, 30))
    assert projects.update(id, description=None)
    again = projects.select("description", "title").get(id)
    assert again is not None
    assert (again.description, again.title) == (None, "Gemini")
    assert projects.upsert(["title"], title="Gemini", description="Once more") == str(id)
    assert projects.delete(id)
    with pytest.raises(errors.SoapFault):
        projects.get(id)


def test_members_that_the_class_does_not_know_are_read_and_searched_by_number(ppm: PpmPro) -> None:
    ids = {project.entity_id for project in ppm.entities(Project).find(extra={STRATEGIC: "true"})}
    raw = ppm.find_entity(entity_type_id=4, fields_request=[STRATEGIC])
    assert ids == {row.entity_id for row in raw if row.method_values[0].element_value == "true"}
    assert ppm.entities(Program).find() == []


def test_tasks_of_asyncio_have_the_same_entities(server: MockServer) -> None:
    who = server.target()["identity"]["main"]

    async def work() -> list[str | None]:
        auth = PpmPro.basic(who["username"], who["token"])
        async with AsyncPpmPro(base_url=server.url("soap"), auth=auth) as client:
            tasks = client.entities(Task).select("title", "parent_id")
            first = (await tasks.find())[0]
            made = await tasks.create(title="Async", parent_id=first.parent_id)
            read = await tasks.get(made)
            await tasks.update(made, title="Done")
            again = await tasks.get(made)
            assert await tasks.delete(made)
            return [read.title if read else None, again.title if again else None]

    assert asyncio.run(work()) == ["Async", "Done"]


def test_other_operations_take_and_give_entities_as_well(ppm: PpmPro) -> None:
    projects = ppm.entities(Project)
    (row,) = ppm.find_entity(entity_type_id=4, search_value_pairs=projects.pairs(title="Apollo 1"))
    assert projects.read(row).title == "Apollo 1"


def test_options_of_a_set_are_those_of_its_calls(ppm: PpmPro) -> None:
    from planview_ppmpro import Retry

    assert ppm.entities(Project).with_options(retry=Retry(attempts=1)).select("title").find(title="Apollo 1")


# --- capture ---


@pytest.fixture(scope="module")
def captured(server: MockServer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("captured")
    server.write_target(folder / "target.toml")
    assert run(Request("ppmpro", folder / "out", config=folder / "target.toml")) == 0
    return folder / "out"


def test_the_overlay_has_the_fields_of_the_tenant_with_learnt_forms(captured: Path) -> None:
    types = {known.id: known for known in load_overlay(captured / "overlay.yaml").types}
    assert [(f.id, f.label, f.form, f.method) for f in types[4].fields] == [
        (STRATEGIC, "Strategic", "flag", "UDFStrategic"),
        (STRATEGIC + 1, "Remark", "text", "UDFRemark"),
    ]
    assert types[54].fields[0].form == "day"
    assert {field.label for field in types[96].fields} >= {"Title", "Gate status"}  # by category, from getRequestFields


def test_the_instances_own_document_is_kept_for_comparison(captured: Path) -> None:
    assert b"<wsdl:definitions" in (captured / "documents" / "service.wsdl").read_bytes()


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MockServer]:
    """A tenant whose WSDL has elements that the shipped one lacks."""
    folder = tmp_path_factory.mktemp("specs") / "ppmpro"
    shutil.copytree(data_root() / "specs" / "ppmpro", folder)
    wsdl = (folder / "service.wsdl").read_text("utf-8")
    head, name, rest = wsdl.partition('<xs:complexType name="Contour"')
    before, mark, after = rest.partition("<xs:sequence>")
    own = '<xs:element name="costCenter" type="xs:string" minOccurs="0"/>'
    own += '<xs:element name="classes" type="xs:long" minOccurs="0" maxOccurs="unbounded"/>'
    (folder / "service.wsdl").write_text(head + name + before + mark + own + after, "utf-8")
    with mock("ppmpro", specs=[folder.parent]) as started:
        yield started


def test_elements_of_the_live_wsdl_become_members(extended: MockServer, tmp_path: Path) -> None:
    extended.write_target(tmp_path / "target.toml")
    run(Request("ppmpro", tmp_path / "out", config=tmp_path / "target.toml", only="Project"))
    (contour,) = load_overlay(tmp_path / "out" / "overlay.yaml").extensions
    assert contour.shapes == ("ppmpro:http://objects.services/xsd#Contour",)
    assert [(m.name, m.type, m.list) for m in contour.members] == [
        ("costCenter", "string", False),
        ("classes", "long", True),
    ]
    out = tmp_path / "sdk"
    shutil.copytree(GENERATED / "ppmpro", out)
    assert (
        generate(Generation(vendors=("ppmpro",), out=out, overlays=(tmp_path / "out" / "overlay.yaml",), jobs=1)) == 0
    )
    contours = (out / "src" / "planview_ppmpro" / "models" / "contours.py").read_text("utf-8")
    assert "cost_center: str | None = None" in contours
    assert "classes: list[int] = []" in contours


def test_nothing_but_reads_is_sent(server: MockServer, captured: Path, tmp_path: Path) -> None:
    with mock("ppmpro") as fresh:
        fresh.write_target(tmp_path / "target.toml")
        run(Request("ppmpro", tmp_path / "out", config=tmp_path / "target.toml", only="Project"))
        sent = {row["operation"] for row in fresh.traffic()}
    assert sent <= {"getEntityFields", "getRequestTypes", "getPortfolioTypes", ""}
    assert [path.name for path in (tmp_path / "out" / "raw").iterdir()] == ["getEntityFields-4.xml"]


def test_the_overlay_types_the_fields_of_the_tenant(
    server: MockServer, captured: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    out = tmp_path_factory.mktemp("sdk") / "ppmpro"
    shutil.copytree(GENERATED / "ppmpro", out)  # over the shipped client, whose other files are formatted already
    assert generate(Generation(vendors=("ppmpro",), out=out, overlays=(captured / "overlay.yaml",), jobs=1)) == 0
    shipped = {name: sys.modules.pop(name) for name in list(sys.modules) if name.split(".")[0] == "planview_ppmpro"}
    sys.path.insert(0, str(out / "src"))
    try:
        ours: Any = importlib.import_module("planview_ppmpro")
        entities: Any = importlib.import_module("planview_ppmpro.entities")
        who = server.target()["identity"]["main"]
        with ours.PpmPro(base_url=server.url("soap"), auth=ours.PpmPro.basic(who["username"], who["token"])) as ppm:
            projects = ppm.entities(entities.Project)
            id = projects.create(title="Typed", strategic=True, remark="ours")
            read = projects.select("strategic", "remark").get(id)
            assert (read.strategic, read.remark, read.extra) == (True, "ours", {})
            assert id in {project.entity_id for project in projects.find(strategic=True)}
            projects.delete(id)
    finally:
        sys.path.remove(str(out / "src"))
        for name in [name for name in sys.modules if name.split(".")[0] == "planview_ppmpro"]:
            del sys.modules[name]
        sys.modules.update(shipped)


@pytest.mark.parametrize("fault", ["F-PRO-16", "F-PRO-17", "F-PRO-18"])
def test_a_tenant_with_defects_in_its_lists_is_captured_all_the_same(fault: str, tmp_path: Path) -> None:
    with mock("ppmpro", faults=[fault]) as broken:
        broken.write_target(tmp_path / "target.toml")
        assert run(Request("ppmpro", tmp_path / "out", config=tmp_path / "target.toml", only="Project")) == 0
    assert load_overlay(tmp_path / "out" / "overlay.yaml").types[0].id == 4


def test_a_type_that_is_refused_is_left_out_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "specs" / "ppmpro"
    shutil.copytree(data_root() / "specs" / "ppmpro", folder)
    known = folder / "entities.yaml"
    known.write_text(known.read_text("utf-8").replace("types:\n", "types:\n  - {id: 1, name: Ghost}\n", 1), "utf-8")
    with mock("ppmpro") as started:
        started.write_target(tmp_path / "target.toml")
        run(Request("ppmpro", tmp_path / "out", config=tmp_path / "target.toml", specs=(folder.parent,)))
    assert "note: Ghost is left out: getEntityFields: 500 soapenv:Server" in capsys.readouterr().err
    assert {known.id for known in load_overlay(tmp_path / "out" / "overlay.yaml").types} >= {4, 54, 96}


def test_a_wrong_password_is_not_tried_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PPM_USERNAME", "api.main")
    monkeypatch.setenv("PPM_TOKEN", "wr0ng-secret")
    with mock("ppmpro") as fresh:
        with pytest.raises(BadInput) as caught:
            run(Request("ppmpro", tmp_path / "out", url=fresh.url("soap")))
        assert len(fresh.traffic()) <= 3
    assert "wr0ng" not in str(caught.value)
    assert not (tmp_path / "out").exists()
