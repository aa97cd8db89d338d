"""The command line: exit codes, one line for bad input, never a traceback."""

from __future__ import annotations

import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from generator import cli

API = """openapi: 3.0.3
info: {title: T, version: "1"}
paths: {/t: {get: {operationId: t, responses: {"204": {description: ok}}}}}
"""
CUT = API.replace("{description: ok}", "{description: ok, content: {application/json: {schema: ROW}}}").replace(
    "ROW", "{$ref: '#/components/schemas/Row'}"
)
"""Ends before `components`."""
HELP = """
import sys
from generator.cli import app
sys.argv[0] = "ppm-sdk"
try:
    app()
except SystemExit:
    pass
print(sorted({"black", "lxml", "jinja2", "msgspec", "yaml"} & set(sys.modules)))
"""


def ppm_sdk(monkeypatch: pytest.MonkeyPatch, *args: str) -> int:
    monkeypatch.setattr(sys, "argv", ["ppm-sdk", *args])
    with pytest.raises(SystemExit) as caught:
        cli.main()
    return int(caught.value.code or 0)


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["generate", "clarty"], "did you mean 'clarity'?"),
        (["generate", "--package", "x"], "--contract and --package go with --spec"),
        (["generate", "--spec", "api.yaml"], "--package '' is no package name"),
        (["generate", "--spec", "api.yaml", "--package", "../x"], "is no package name"),
        (["generate", "--spec", "api.yaml", "--package", "class"], "--package 'class' is no package name"),
        (["generate", "--spec", "none.yaml", "--package", "x"], "none.yaml: no such document"),
        (["generate", "clarity", "--spec", "api.yaml", "--package", "x"], "exclude each other"),
        (["generate", "--out", "x"], "--out, --api-version and --overlay are for one vendor"),
        (["generate", "clarity", "--out", "o", "--templates", "none"], "no such folder of templates"),
        (["generate", "clarity", "--api-version", "1", "--out", "o"], "known versions"),
        (
            ["generate", "--spec", "api.yaml", "--package", "x", "--out", "no/where"],
            "folder no/ does not exist; create",
        ),
        (["generate", "--spec", "api.yaml", "--package", "x", "--out", "api.yaml"], "api.yaml is no folder"),
        (["lint", "specs/none"], "no vendor's folder or contract"),
        (["lint", "."], "has no source.toml; it needs source.toml ([sources], [sdk]), contract.yaml and"),
        (
            ["generate", "--spec", "cut.yaml", "--package", "x"],
            "cut.yaml:3: $ref '#/components/schemas/Row' leads to nothing",
        ),
        (["generate", "--spec", "broken.yaml", "--package", "x"], "broken.yaml"),
        (["generate", "--spec", "empty.yaml", "--package", "x"], "no operations"),
    ],
)
def test_bad_input_is_one_line_and_exit_2(
    args: list[str], told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "api.yaml").write_text(API)
    (tmp_path / "broken.yaml").write_text("openapi: [")
    (tmp_path / "empty.yaml").write_text("openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n")
    (tmp_path / "cut.yaml").write_text(CUT)
    assert ppm_sdk(monkeypatch, *args) == 2
    said = capsys.readouterr()
    assert said.err.startswith("ppm-sdk: ")
    assert said.err.count("\n") == 1
    assert told in said.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["api.yaml", "broken.yaml", "cut.yaml", "empty.yaml"]


def test_list_gives_a_row_a_vendor(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert ppm_sdk(monkeypatch, "list") == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert ["clarity", "rest (rest-json)", "15.6, 16.4.1", "clarity_ppm.Clarity"] in rows


def test_list_shows_a_broken_vendor_with_its_fault_among_the_others(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme" / "source.toml").write_text("[sdk]\n")
    assert ppm_sdk(monkeypatch, "list", "--specs", str(tmp_path)) == 0
    rows = {line.split("\t")[0]: line.split("\t")[1] for line in capsys.readouterr().out.splitlines()}
    assert rows["acme"].startswith("broken: ")
    assert "contract.yaml: cannot be read" in rows["acme"]
    assert rows["clarity"] == "rest (rest-json)"


@pytest.mark.parametrize("flag", ["--version", "-h"])
def test_short_help_and_the_version(
    flag: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ppm_sdk(monkeypatch, flag) == 0
    out = capsys.readouterr().out
    assert out.startswith("Usage") if flag == "-h" else out == f"ppm-sdk {metadata.version('ppmkit')}\n"


def test_help_names_the_documents_that_are_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ppm_sdk(monkeypatch, "generate", "-h") == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "An OpenAPI 3, WSDL 1.1 or OData 4 metadata document" in out
    assert "XSD" not in out


def test_lint_of_the_shipped_contracts_finds_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ppm_sdk(monkeypatch, "lint", "clarity") == 0
    assert "nothing found" in capsys.readouterr().out


def test_lint_findings_are_lines_and_exit_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "source.toml").write_text("[sources]\n")
    (tmp_path / "contract.yaml").write_text("contract: 1\nvendor: mine\nnothing: 1\n")
    assert ppm_sdk(monkeypatch, "lint", str(tmp_path)) == 1
    assert "contract.yaml:" in capsys.readouterr().out


@pytest.mark.parametrize("args", [["--help"], ["generate", "--help"], ["lint", "--help"], ["list", "--help"]])
def test_help_is_told_without_heavy_imports(args: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", HELP, *args],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(cli.__file__).parents[1]), "NO_COLOR": "1"},
    )
    assert "Usage" in done.stdout
    assert "Example" in done.stdout or args[0] == "list"
    assert done.stdout.splitlines()[-1] == "[]"
    assert "\x1b" not in done.stdout
