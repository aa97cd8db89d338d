"""`ppm-conform run`: what it refuses, in one line and before anything is sent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from conformance import cli, engine
from conformance.commands import run as command
from conformance.exchanges.sender import Sender
from conformance.mock import mock


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["planfix"], "say which instance; give exactly one of --mock, --url URL, --config FILE"),
        (["planfix", "--mock", "--fault", "F-NO-1"], "this mock has no fault 'F-NO-1'; "),
        (["planfix", "--mock", "--allow", "all"], "--allow knows no 'all'; choose from write, destructive, credential"),
        (["planfix", "--mock", "--only", "NOPE-*"], "no clause matches NOPE-*"),
        (["--all", "--mock", "planfix"], "--all takes no vendor"),
        (["planfix", "--mock", "--html", "."], ".: --html names a folder; name a file in it"),
        (["planfix", "--mock", "--html", "r", "--json", "r"], "--json and --html both write to r"),
        (["--mock", "--html", "-", "--json", "-", "planfix"], "--json and --html both write to standard output"),
    ],
)
def test_bad_input_is_one_line_and_exit_2(
    args: list[str], told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as caught:
        cli.main(["run", *args])
    out, err = capsys.readouterr()
    assert caught.value.code == 2
    assert out == ""
    assert err.startswith(f"ppm-conform: {told}")
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_between_two_vendors_keeps_what_was_judged(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    begun: list[str] = []

    def judged(vendor: str, *args: Any, **more: Any) -> Any:
        begun.append(vendor)
        if len(begun) == 2:
            raise KeyboardInterrupt
        return engine.run(vendor, *args, **more)

    monkeypatch.setattr(command, "judge", judged)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as caught:
        cli.main(["run", "--all", "--mock", "--only", "X-ENC-*", "--json", "r.json", "--html", "r.html"])
    assert caught.value.code == 130
    assert [one["vendor"] for one in json.loads(Path("r.json").read_text("utf-8"))["runs"]] == begun[:1]
    assert f"interrupted; not begun: {begun[1]}" in capsys.readouterr().err
    assert begun[0] in Path("r.html").read_text("utf-8")


def test_a_second_ctrl_c_while_sessions_end_still_leaves_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    def stubborn(_: Sender) -> None:
        raise KeyboardInterrupt

    with mock("planfix") as server:
        monkeypatch.setattr(Sender, "close", stubborn)
        judged = engine.run("planfix", server.target(), only=["PFX-PG-*"])
    assert judged.interrupted
    assert judged.exit_code == 130
    assert any(result.verdict.judged for result in judged.results.values())
