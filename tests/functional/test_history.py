"""A week of QA on the command line: run, accept, run again, fix, compare."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conformance import cli


def conform(*args: str) -> int:
    with pytest.raises(SystemExit) as caught:
        cli.main(list(args))
    return int(str(caught.value.code))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
RUN = ("run", "planfix", "--mock")
BROKEN = (*RUN, "--fault", "F-PG-21")


def test_a_known_finding_lets_the_build_pass_until_it_is_over(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert conform(*BROKEN, "--json", "monday.json") == 1
    assert conform("baseline", "update", "monday.json", "--file", "known.yaml", "--reason", "ticket 4711") == 0
    assert (
        conform(*BROKEN, "--baseline", "known.yaml", "--json", "tuesday.json", "--html", "t.html", "--sarif", "t") == 0
    )
    tuesday = json.loads(Path("tuesday.json").read_text("utf-8"))
    assert tuesday["exit_code"] == 0
    assert tuesday["since"]["new"] == []
    known = {f.get("known") for c in tuesday["clauses"] if c["verdict"] == "FAIL" for f in c["findings"]}
    assert known == {"ticket 4711"}
    assert "Since the baseline" in Path("t.html").read_text("utf-8")

    assert conform(*BROKEN, "--fault", "F-XM-16", "--baseline", "known.yaml") == 1, "another finding is new"
    assert conform(*RUN, "--baseline", "known.yaml", "--json", "friday.json") == 3, "it is fixed: the baseline is stale"
    assert conform("baseline", "prune", "friday.json", "--file", "known.yaml") == 0
    assert conform(*RUN, "--baseline", "known.yaml") == 0

    text = Path("known.yaml").read_text("utf-8")
    assert conform("baseline", "update", "monday.json", "--file", "known.yaml", "--reason", "again", "--days", "1") == 0
    shifted = Path("known.yaml").read_text("utf-8").replace("expires: '2", "expires: '1")
    assert shifted != text
    Path("known.yaml").write_text(shifted, "utf-8")
    assert conform("baseline", "show", "--file", "known.yaml") == 3
    assert conform(*BROKEN, "--baseline", "known.yaml") == 3, "expired, and still excused"
    capsys.readouterr()

    assert conform("compare", "monday.json", "friday.json") == 0
    assert "fixed (" in capsys.readouterr().out
    assert conform("compare", "friday.json", "monday.json", "--json", "changes.json") == 1
    kinds = {row["kind"] for row in json.loads(Path("changes.json").read_text("utf-8"))["changes"]["planfix"]}
    assert "new" in kinds


def test_only_what_failed_is_run_again(here: Path) -> None:
    assert conform(*BROKEN, "--json", "all.json") == 1
    assert conform(*BROKEN, "--again", "all.json", "--json", "again.json") == 1
    everything, again = (json.loads(Path(name).read_text("utf-8")) for name in ("all.json", "again.json"))
    failed = {c["id"] for c in everything["clauses"] if c["outcome"] == "violated"}
    assert {c["id"] for c in again["clauses"]} == failed
    assert again["requests"] < everything["requests"]


@pytest.mark.parametrize(
    ("args", "told"),
    [
        ((*RUN, "--baseline", "missing.yaml"), "missing.yaml: cannot be read"),
        ((*RUN, "--baseline", "other.yaml"), "other.yaml: the baseline is for clarity, not for planfix"),
        (("run", "--all", "--mock", "--baseline", "other.yaml"), "other.yaml: a baseline is for one vendor"),
        ((*RUN, "--again", "other.yaml"), "other.yaml: no JSON report"),
        (("compare", "other.yaml", "other.yaml"), "other.yaml: no JSON report"),
        (("compare", "future.json", "future.json"), "future.json: schema 9 of a report is not known"),
        (("baseline", "update", "future.json", "--file", "k", "--reason", " "), "a baseline needs a reason"),
    ],
)
def test_bad_input_is_one_line(
    here: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], told: str
) -> None:
    Path("other.yaml").write_text("baseline: 1\nvendor: clarity\n", "utf-8")
    run = {"vendor": "v", "target": "t", "api_version": "1", "started": "", "wall_s": 0, "requests": 0, "clauses": []}
    Path("future.json").write_text(json.dumps({"schema": 9, **run}), "utf-8")
    assert conform(*args) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"ppm-conform: {told}")
    assert err.count("\n") == 1


@pytest.mark.parametrize("option", ["--json", "--html", "--sarif", "--record"])
def test_a_disk_that_is_full_loses_no_other_report(here: Path, capsys: pytest.CaptureFixture[str], option: str) -> None:
    assert conform(*RUN, "--only", "X-ENC-*", option, "/dev/full", "--junit", "kept.xml") == 2
    assert "No space left on device" in capsys.readouterr().err
    assert Path("kept.xml").exists() == (option != "--record"), "a run that cannot be recorded is not begun"


@pytest.mark.parametrize(
    ("module", "words"), [("conformance", (*RUN, "--only", "X-ENC-*", "--json", "-")), ("generator", ("list",))]
)
def test_a_standard_output_that_is_full_gets_one_line(here: Path, module: str, words: tuple[str, ...]) -> None:
    started = f"from {module}.cli import main; main()"
    with open("/dev/full", "w") as full:
        ran = subprocess.run(
            [sys.executable, "-c", started, *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            env=ENVIRONMENT,
        )
    assert ran.returncode == 2
    assert "standard output: cannot be written: No space left on device" in ran.stderr
    assert "Traceback" not in ran.stderr
