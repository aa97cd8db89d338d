"""``ppm-sdk generate``: where it writes and where it does not, and what a document without a contract tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands.generation import Request, run
from generator.diagnostics import BadInput

API = """openapi: 3.0.3
info: {title: T, VERSION}
paths: {/t: {get: {operationId: t, responses: {"204": {description: ok}}}}}
"""


@pytest.fixture
def api(tmp_path: Path) -> Path:
    path = tmp_path / "api.yaml"
    path.write_text(API.replace("VERSION", "version: 2.7-beta"))
    return path


def generate(spec: Path, out: Path, templates: Path | None = None) -> int:
    return run(Request(spec=spec, package="things", out=out, jobs=1, templates=templates))


def test_a_folder_of_somebody_else_is_left_alone(api: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "README.md").write_text("mine")
    with pytest.raises(BadInput, match="out holds files that ppm-sdk did not write") as caught:
        generate(api, out)
    assert caught.value.remedy == "choose an empty folder"
    assert [(path.name, path.read_text()) for path in out.iterdir()] == [("README.md", "mine")]


def test_an_empty_folder_a_new_repository_and_our_own_are_written_to(api: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / ".git").mkdir(parents=True)
    assert generate(api, out) == 0
    (out / "mine.txt").write_text("mine")
    api.write_text(API.replace("VERSION", "version: 3"))
    assert generate(api, out) == 0
    assert "Made for version 3 of the API." in (out / "README.md").read_text()
    assert (out / "mine.txt").read_text() == "mine"


def test_only_the_last_part_of_out_is_made(api: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"folder .*/no/ does not exist"):
        generate(api, tmp_path / "no" / "where")
    assert not (tmp_path / "no").exists()
    assert generate(api, tmp_path / "where") == 0


def test_the_default_folder_is_made_as_a_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(Request(vendors=("planfix",), jobs=1)) == 0
    assert (tmp_path / "generated" / "planfix" / "README.md").is_file()


@pytest.mark.parametrize(
    ("version", "told"),
    [
        ("version: 2.7-beta", "Made for version 2.7-beta of the API."),
        ('version: ""', ""),
        ("x-none: 1", ""),
        ("version: []", ""),
    ],
)
def test_the_version_is_the_documents(api: Path, tmp_path: Path, version: str, told: str) -> None:
    api.write_text(API.replace("VERSION", version))
    generate(api, tmp_path / "out")
    text = (tmp_path / "out" / "README.md").read_text()
    assert (told in text) if told else ("Made for version" not in text)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("README.md", "did you mean 'README.md.j2'?"),
        ("src/{{package}}/error.py.j2", "did you mean 'src/{{package}}/errors.py.j2'?"),
        ("zzz", "templates: .gitignore.j2, CHANGELOG.md.j2"),
    ],
)
def test_a_template_that_replaces_none_is_refused(api: Path, tmp_path: Path, name: str, told: str) -> None:
    mine = tmp_path / "mine" / name
    mine.parent.mkdir(parents=True)
    mine.write_text("x")
    with pytest.raises(BadInput, match="this replaces no template") as caught:
        generate(api, tmp_path / "out", tmp_path / "mine")
    assert caught.value.remedy.startswith(told)
    assert caught.value.file == str(mine)
    assert not (tmp_path / "out").exists()
