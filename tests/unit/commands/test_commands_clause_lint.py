"""What ``ppm-sdk lint`` says of clauses: each fault of a row with its line and the way out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.data import data_root

ROW = "  - {{id: PFX-TR-01, level: MUST, area: form, says: Text., {0}}}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The shipped Planfix with one clause of its own; the common ones hold as well."""
    target = tmp_path / "planfix"
    shutil.copytree(data_root() / "specs" / "planfix", target)
    return target


def lint(
    folder: Path, row: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[int, str]:
    head = "clauses: 1\nvendor: planfix\nevidence: documented\nsource: [S]\nbase: {op: task.getList}\nrows:\n"
    (folder / "clauses.yaml").write_text(head + ROW.format(row), "utf-8")
    monkeypatch.setattr("sys.argv", ["ppm-sdk", "lint", str(folder)])
    with pytest.raises(SystemExit) as end:
        main()
    return int(end.value.code or 0), capsys.readouterr().out.replace(str(folder), "planfix").strip()


SEND = "send: {op: task.getList}, check: works, "


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("no_fault: none", "has neither a check nor a reason why it is `untestable` [clause.check]"),
        ("send: {op: task.getList}, check: works", "has no seeded fault and no `no_fault` reason [clause.fault]"),
        (
            "send: {op: task.getLst}, check: works, no_fault: x",
            "names the send.op 'task.getLst', which is none; did you mean 'task.getList'? [operation.unknown]",
        ),
        (
            "send: {}, check: wroks, no_fault: x",
            "names the check 'wroks', which is none; did you mean 'works'? [check.unknown]",
        ),
        (
            SEND + "faults: [F-PG-220]",
            "names the faults 'F-PG-220', which is none; did you mean 'F-PG-22'? [fault.unknown]",
        ),
        (
            "probe: paging.wakl, check: works, no_fault: x",
            "names the probe 'paging.wakl', which is none; did you mean 'paging.walk'? [probe.unknown]",
        ),
        (
            "probe: paging.walk, args: {sise: 3}, check: works, no_fault: x",
            "gives paging.walk the word 'sise', which it does not take; did you mean 'size'? [probe.key]",
        ),
        (
            "send: {}, check: answer.status, with: {ist: 200}, no_fault: x",
            "gives answer.status the word 'ist', which it does not take; did you mean 'is'? [check.key]",
        ),
        (
            SEND + "source: [D77], no_fault: x",
            "cites 'D77', which no source.toml lists; did you mean 'D7'? [source.unknown]",
        ),
        ("send: {}, check: refused, with: {condition: auth.missing, code: '0013'}, no_fault: x", "[clause.differs]"),
    ],
)
def test_a_fault_of_a_row_is_one_line_with_its_place(
    folder: Path, row: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = lint(folder, row, monkeypatch, capsys)
    lines = [line for line in out.splitlines() if line.startswith("planfix/clauses.yaml:7: PFX-TR-01 ")]
    assert code == 1
    assert any(line.endswith(said) for line in lines), out


def test_a_sound_row_is_silent(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lint(folder, SEND + "no_fault: x", monkeypatch, capsys) == (0, "1 vendor: nothing found")
