"""The same inputs give the same bytes wherever they are read; what changed is told; what a user wrote survives."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.commands.generation import Request, run
from generator.commands.subject import vendor_subject
from generator.data import data_root
from generator.diagnostics import BadInput
from generator.pyplan.package import build_package
from generator.render.black import format_source
from generator.render.lock import read_lock
from generator.render.sdk import python_texts, render_package

ROOT = Path(__file__).resolve().parents[2]
VENDORS = ("clarity", "planfix", "ppmpro")
API = """
openapi: 3.0.3
info: {title: Things, version: "1"}
components:
  schemas:
    Thing: {type: object, properties: {id: {type: integer}}}
paths:
  /t:
    get:
      operationId: getThing
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
"""
CLASHING = (
    API.replace(
        "  schemas:", "  schemas:\n    THING: {type: object, properties: {x: {$ref: '#/components/schemas/Thing'}}}"
    )
    .replace(
        "paths:", "paths:\n  /a:\n    get:\n      operationId: a\n      responses: {'200': {description: ok, CONTENT}}"
    )
    .replace("CONTENT", "content: {application/json: {schema: {$ref: '#/components/schemas/THING'}}}")
)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.mark.parametrize("vendor", VENDORS)
def test_what_is_committed_is_what_would_be_generated(vendor: str) -> None:
    assert run(Request(vendors=(vendor,), out=ROOT / "generated" / vendor, check=True)) == 0


@pytest.mark.parametrize("vendor", VENDORS)
def test_templates_render_what_black_would_write(vendor: str) -> None:
    subject = vendor_subject(vendor, "", ())
    rendered = render_package(
        build_package(subject.resolved, subject.naming, version=subject.version), data_root() / "templates"
    )
    texts = python_texts(rendered)
    assert len(texts) > 5
    assert {path: text for path, text in texts.items() if format_source(path, text) != text} == {}


def test_output_depends_on_nothing_but_inputs(tmp_path: Path) -> None:
    made: list[dict[str, bytes]] = []
    for seed, locale, below in (("1", "C", "a"), ("2", "C.UTF-8", "b/c")):
        cwd = tmp_path / below
        cwd.mkdir(parents=True)
        env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "0"}
        code = "import sys; sys.argv[0] = 'ppm-sdk'; from generator.cli import main; main()"
        command = [sys.executable, "-c", code, "generate", "planfix", "--out", "out"]
        subprocess.run(command, cwd=cwd, env=env, check=True, capture_output=True)
        made.append(tree(cwd / "out"))
    assert made[0] == made[1]
    assert len(made[0]) > 20


def generate(folder: Path, document: str = API, **options: object) -> int:
    folder.mkdir(exist_ok=True)
    (folder / "api.yaml").write_text(document)
    return run(Request(spec=folder / "api.yaml", package="things", out=folder / "out", jobs=1, **options))  # type: ignore[arg-type]  # options of Request


def test_unchanged_inputs_are_skipped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    generate(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")}
    capsys.readouterr()
    assert generate(tmp_path) == 0
    assert capsys.readouterr().out == "things: unchanged\n"
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")} == before


def test_check_tells_an_edit_by_hand_and_its_diff(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    generate(tmp_path)
    path = tmp_path / "out/src/things/_service.py"
    path.write_text(path.read_text().replace("SERVICE", "SERVANT"))
    edited = tree(tmp_path)
    capsys.readouterr()
    assert generate(tmp_path, check=True) == 1
    said = capsys.readouterr().out
    assert "because: edited by hand" in said
    assert "changed: src/things/_service.py" in said
    assert "-SERVANT = " in said
    assert tree(tmp_path) == edited


def test_check_names_the_input_that_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    generate(tmp_path)
    capsys.readouterr()
    assert generate(tmp_path, API.replace("getThing", "readThing"), check=True) == 1
    assert "because: input api.yaml changed" in capsys.readouterr().out


def test_an_added_schema_renames_nothing(tmp_path: Path) -> None:
    generate(tmp_path)
    generate(tmp_path, CLASHING)
    lock = read_lock(tmp_path / "out")
    assert lock is not None
    assert {name for key, name in lock.names["models"].items()} == {"Thing", "THING_2"}
    fresh = tmp_path / "fresh"
    generate(fresh, CLASHING)
    other = read_lock(fresh / "out")
    assert other is not None
    assert set(other.names["models"].values()) == {"THING", "Thing_2"}


def test_custom_code_survives_and_stale_files_go(tmp_path: Path) -> None:
    tagged = API.replace("operationId: getThing", "operationId: getThing\n      tags: [old]")
    generate(tmp_path, tagged)
    custom = tmp_path / "out/src/things/_custom"
    (custom / "__init__.py").write_text("MINE = 1\n")
    (custom / "more.py").write_text("ALSO = 2\n")
    assert (tmp_path / "out/src/things/resources/old.py").exists()
    generate(tmp_path, API)
    assert not (tmp_path / "out/src/things/resources").exists()
    assert [(custom / name).read_text() for name in ("__init__.py", "more.py")] == ["MINE = 1\n", "ALSO = 2\n"]


def test_a_template_of_the_user_replaces_ours(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "CHANGELOG.md.j2").write_text("# {{ package.client }} by me\n")
    generate(tmp_path, templates=mine)
    assert (tmp_path / "out/CHANGELOG.md").read_text() == "# Things by me\n"


@pytest.mark.parametrize(
    "text", ["{{ package.nothing }}", "{% for %}", "{{ package.__class__.__mro__ }}", "{{ ''.__class__ }}"]
)
def test_a_broken_or_prying_template_is_bad_input(tmp_path: Path, text: str) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "CHANGELOG.md.j2").write_text(text)
    with pytest.raises(BadInput, match="template"):
        generate(tmp_path, templates=mine)
    assert not (tmp_path / "out").exists()
