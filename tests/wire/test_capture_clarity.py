"""`ppm-sdk capture clarity` against a mock whose document has attributes that the shipped one lacks: what it writes
gives a client that has them typed."""

from __future__ import annotations

import datetime
import importlib
import json
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from conformance.mock import MockServer, mock
from generator.capture.pages import MAX_PAGES
from generator.commands.capturing import Request, run
from generator.commands.generation import Request as Generation
from generator.commands.generation import run as generate
from generator.contract.overlay import load_overlay
from generator.data import data_root
from generator.diagnostics import BadInput

GENERATED = Path(__file__).parents[2] / "generated"
DAY = datetime.date(2026, 11, 21)
OWN = """\
        z_score: {type: [number, "null"]}
        z_isReviewed: {type: [boolean, "null"]}
        z_goLive: {anyOf: [{$ref: "#/components/schemas/Moment"}, {type: "null"}]}
        z_sponsor: {anyOf: [{$ref: "#/components/schemas/LOOKUP"}, {type: "null"}]}
"""


@pytest.fixture(scope="module")
def customized(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of specs in which Clarity's projects have attributes of their own."""
    folder = tmp_path_factory.mktemp("specs") / "clarity"
    shutil.copytree(data_root() / "specs" / "clarity", folder)
    document = folder / "openapi.yaml"
    text = document.read_text("utf-8")
    for name, lookup in (("Project", "Lookup"), ("ProjectInput", "LookupInput")):
        head, mark, rest = text.partition(f"\n    {name}:\n")
        before, properties, after = rest.partition("      properties:\n")
        text = head + mark + before + properties + OWN.replace("LOOKUP", lookup) + after
    document.write_text(text, "utf-8")
    return folder.parent


@pytest.fixture(scope="module")
def server(customized: Path) -> Iterator[MockServer]:
    with mock("clarity", specs=[customized]) as started:
        yield started
        assert started.errors == []


@pytest.fixture(scope="module")
def captured(server: MockServer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("captured")
    server.write_target(folder / "target.toml")
    assert run(Request("clarity", folder / "out", config=folder / "target.toml", today=DAY)) == 0
    return folder / "out"


@pytest.fixture(scope="module")
def ours(captured: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The client that the overlay gives, imported in place of the shipped one."""
    out = tmp_path_factory.mktemp("sdk") / "clarity"
    shutil.copytree(GENERATED / "clarity", out)  # over the shipped client, whose other files are formatted already
    assert generate(Generation(vendors=("clarity",), out=out, overlays=(captured / "overlay.yaml",), jobs=1)) == 0
    shipped = {name: sys.modules.pop(name) for name in list(sys.modules) if name.split(".")[0] == "clarity_ppm"}
    sys.path.insert(0, str(out / "src"))
    yield importlib.import_module("clarity_ppm")
    sys.path.remove(str(out / "src"))
    for name in [name for name in sys.modules if name.split(".")[0] == "clarity_ppm"]:
        del sys.modules[name]
    sys.modules.update(shipped)


def test_the_overlay_has_what_the_instance_adds_with_learnt_types(captured: Path) -> None:
    overlay = load_overlay(captured / "overlay.yaml")
    answered, sent = overlay.extensions
    assert answered.shapes == ("clarity:schemas#Project",)
    assert {m.name: m.type for m in answered.members} == {
        "z_score": "number",
        "z_isReviewed": "boolean",
        "z_goLive": "clarity:schemas#Moment",
        "z_sponsor": "clarity:schemas#Lookup",
        "z_region": "string",
    }
    assert sent.shapes == ("clarity:schemas#ProjectInput",)
    assert {m.name: m.type for m in sent.members}["z_sponsor"] == "clarity:schemas#LookupInput"
    assert {str(m.marks.evidence) for m in overlay.members()} == {"inferred"}
    assert overlay.captured == "2026-11-21"


def test_it_only_read(server: MockServer, captured: Path) -> None:
    assert {row["operation"] for row in server.traffic()} <= {"login", "logout", "describe", "describeAttributes"}


def test_nothing_that_was_written_holds_a_secret(server: MockServer, captured: Path) -> None:
    secrets = [value for who in server.target()["identity"].values() for value in who.values() if len(value) > 7]
    written = "".join(path.read_text("utf-8") for path in captured.rglob("*") if path.is_file())
    assert [secret for secret in secrets if secret in written] == []
    assert len(list((captured / "raw").iterdir())) > 20


def test_the_same_instance_gives_the_same_overlay(server: MockServer, captured: Path, tmp_path: Path) -> None:
    server.write_target(tmp_path / "target.toml")
    run(Request("clarity", tmp_path / "out", config=tmp_path / "target.toml", today=DAY))
    assert (tmp_path / "out" / "overlay.yaml").read_text() == (captured / "overlay.yaml").read_text()


@pytest.mark.parametrize(("version", "operation"), [("16.4.1", "describeAttributes"), ("15.6", "describeResource")])
def test_only_some_types_of_either_version(customized: Path, tmp_path: Path, version: str, operation: str) -> None:
    with mock("clarity", specs=[customized], version=version) as old:
        old.write_target(tmp_path / "target.toml")
        run(Request("clarity", tmp_path / "out", config=tmp_path / "target.toml", only="projects"))
    raw = {path.name.partition("-projects")[0] for path in (tmp_path / "out" / "raw").iterdir()}
    assert raw == {operation}
    overlay = load_overlay(tmp_path / "out" / "overlay.yaml")
    assert overlay.version == version
    assert "z_score" in {member.name for member in overlay.members()}


def test_attributes_are_read_and_written_typed_and_unknown_ones_kept(server: MockServer, ours: Any) -> None:
    who = server.target()["identity"]["main"]
    models = importlib.import_module("clarity_ppm.models")
    auth = ours.Clarity.token_login(who["username"], who["password"])
    with ours.Clarity(base_url=server.url("rest"), auth=auth) as clarity:
        moment = datetime.datetime(2027, 1, 4, 8)
        made = clarity.projects.create(
            body=models.ProjectInput(code="OURS", name="Ours", z_score=7.5, z_is_reviewed=True, z_go_live=moment)
        )
        read = clarity.projects.get(made.internal_id)
        assert (read.z_score, read.z_is_reviewed, read.z_go_live) == (7.5, True, moment)
        clarity.projects.update(made.internal_id, body=models.ProjectInput(z_score=None, z_region="EMEA"))
        read = clarity.projects.get(made.internal_id)
        assert (read.z_score, read.z_region, read.z_is_reviewed) == (None, "EMEA", True)
        assert "z_score" not in read.extra


# --- instances that are not what they should be ---

Answer = Callable[[str], tuple[int, str, str]]


@pytest.fixture
def instance(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Answer], str]]:
    """`instance(answer)` is the address of a server that answers each path so (status, media type, text)."""
    running: list[ThreadingHTTPServer] = []
    monkeypatch.setenv("PPM_CLIENT", "our-client")
    monkeypatch.setenv("PPM_API_KEY", "k3y-that-nobody-sees")
    for name in ("PPM_USERNAME", "PPM_PASSWORD"):
        monkeypatch.delenv(name, raising=False)

    def start(answer: Answer) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, media, text = answer(self.path)
                body = text.replace("ECHO", str(self.headers.get("Authorization"))).encode()
                self.send_response(status)
                self.send_header("content-type", media)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                pass

        made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        running.append(made)
        threading.Thread(target=made.serve_forever, args=(0.01,), daemon=True).start()
        return f"http://127.0.0.1:{made.server_port}/ppm/rest/v1"

    yield start
    for made in running:
        made.shutdown()
        made.server_close()


def described(rows: list[dict[str, Any]], **more: Any) -> Answer:
    def answer(path: str) -> tuple[int, str, str]:
        if "describeAttributes" in path:
            return 200, "application/json", json.dumps({"_results": rows, **more})
        return 200, "application/json", json.dumps({"_results": [{"resourceName": "projects"}]})

    return answer


def test_a_secret_that_the_instance_repeats_is_masked(instance, tmp_path: Path) -> None:
    url = instance(described([{"name": "z_a", "label": "ECHO", "dataType": "string"}]))
    assert run(Request("clarity", tmp_path / "out", url=url)) == 0
    written = [path.read_text("utf-8") for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert [text for text in written if "k3y-that" in text] == []


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (lambda _: (401, "application/json", '{"errorCode": "API-1029"}'), "refuses the credentials"),
        (lambda _: (403, "text/plain", "no"), "refuses the credentials"),
        (lambda _: (200, "text/html", "<html>log in</html>"), "an HTML page"),
        (lambda _: (200, "application/json", '{"_results"'), "no JSON"),
    ],
)
def test_an_instance_that_cannot_be_read_writes_nothing(instance, tmp_path: Path, answer: Answer, said: str) -> None:
    with pytest.raises(BadInput, match=said) as caught:
        run(Request("clarity", tmp_path / "out", url=instance(answer)))
    assert "k3y" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_the_values_of_a_lookup_stand_in_its_documentation(instance, tmp_path: Path, capsys) -> None:
    rows = [
        {"name": "z_tier", "dataType": "string", "extendedType": "lookup", "lookupCode": "Z_TIER"},
        {"name": "z_gone", "dataType": "string", "extendedType": "lookup", "lookupCode": "Z GONE"},
        {"name": "name", "dataType": "string", "lookupCode": "KNOWN"},
    ]

    def answer(path: str) -> tuple[int, str, str]:
        if "Z_TIER" in path:
            values = [{"id": "1", "displayValue": "Gold"}, {"id": "2", "displayValue": "2"}]
            return 200, "application/json", json.dumps({"_results": values})
        assert "KNOWN" not in path
        return (404, "application/json", "{}") if "lookups" in path else described(rows)(path)

    run(Request("clarity", tmp_path / "out", url=instance(answer)))
    docs = {member.name: member.doc for member in load_overlay(tmp_path / "out" / "overlay.yaml").members()}
    assert docs == {"z_tier": "Values of Z_TIER: 1 (Gold), 2.", "z_gone": ""}
    assert "the values of Z GONE are not told" in capsys.readouterr().err
    assert (tmp_path / "out" / "raw" / "listLookupValues-Z_TIER.json").is_file()


def test_an_instance_without_types_of_that_name_is_no_empty_overlay(instance, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="clarity/rest: there was nothing to ask for; widen --only"):
        run(Request("clarity", tmp_path / "out", url=instance(described([])), only="nothing*"))


def test_pages_of_strangers_are_not_followed(instance, tmp_path: Path) -> None:
    url = instance(described([{"name": "z_a"}], _next="http://ppm.example/ppm/rest/v1/describeAttributes?offset=1"))
    with pytest.raises(BadInput, match="projects is left out: describeAttributes links to a page on another server"):
        run(Request("clarity", tmp_path / "out", url=url))


def test_pages_without_an_end_are_not_followed_for_ever(instance, tmp_path: Path) -> None:
    asked: list[str] = []

    def answer(path: str) -> tuple[int, str, str]:
        asked.append(path)
        return described([{"name": "z_a"}], _next=f"/ppm/rest/v1/describeAttributes?offset={len(asked)}")(path)

    with pytest.raises(BadInput, match="goes from page to page without an end"):
        run(Request("clarity", tmp_path / "out", url=instance(answer)))
    assert len(asked) <= MAX_PAGES + 2


def test_a_type_that_would_end_the_filter_is_not_asked_for(instance, tmp_path: Path, capsys) -> None:
    asked: list[str] = []

    def answer(path: str) -> tuple[int, str, str]:
        asked.append(path)
        rows = [{"resourceName": "x') or (name = 'y"}, {"resourceName": "projects"}]
        return (
            described([])(path) if "Attributes" in path else (200, "application/json", json.dumps({"_results": rows}))
        )

    run(Request("clarity", tmp_path / "out", url=instance(answer)))
    assert len(asked) == 2
    assert "cannot be asked for" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "give either --url or --config"),
        ({"url": "https://a.example", "config": Path("t.toml")}, "give either --url or --config"),
        ({"url": "https://a.example", "interface": "soap"}, "has no interface 'soap'"),
        ({"url": "ftp://a.example"}, "base_url must be an absolute"),
        ({"config": Path("nowhere.toml")}, "cannot read the target"),
        ({"vendor": "planview_admin", "url": "https://a.example"}, "no credentials for --url"),
    ],
)
def test_a_command_line_that_makes_no_sense(instance, tmp_path: Path, changed: dict[str, Any], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        run(Request(**{"vendor": "clarity", "out": tmp_path / "out", **changed}))
