"""Markdown for a pull request: short, and nothing of a server becomes markup."""

from __future__ import annotations

from typing import Any

import pytest

from conformance.report.markdown import LINES, markdown
from conformance.verdict.lattice import Verdict


def test_a_summary(make: Any) -> None:
    text = markdown(
        [make.report(make.clause(), make.clause("A", Verdict.PASS), make.clause("B", Verdict.NOT_TESTABLE))]
    )
    assert text.splitlines() == [
        "## FAIL: clarity 16.4.1 at `https://ppm.example/rest`",
        "",
        "1 of 2 judged clauses is violated; no warnings. 2 of 3 clauses judged; 1 could not be tested.",
        "",
        "| run | FAIL | WARN | INFO | PASS | not judged | requests |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        "| clarity 16.4.1 | 1 | 0 | 0 | 1 | 1 | 3 |",
        "",
        "| verdict | clause | what | where |",
        "| --- | --- | --- | --- |",
        "| FAIL | `CLR-PAGE-005` | \\_next is there when more records follow, and only then. | "
        "`body:/_totalCount`: expected 25; got 9 |",
        "",
        "Not judged, and what would change that:",
        "",
        "- 1 × set project in \\[data\\] of target.toml",
    ]


@pytest.mark.parametrize("runs", [1, 3, 40])
@pytest.mark.parametrize("withheld", [0, 1, 8, 9, 80])
def test_never_more_than_sixty_lines(make: Any, runs: int, withheld: int) -> None:
    for failing in (1, 10, 30, 44, 45, 46, 47, 48, 49, 50, 51, 52, 400):
        rows = [make.clause(f"A-{n}") for n in range(failing)]
        rows += [make.clause(f"B-{n}", Verdict.NOT_TESTABLE, reason=f"set key{n}") for n in range(withheld)]
        lines = markdown([make.report(*rows)] * runs).splitlines()
        assert len(lines) <= LINES
        rest = runs * failing - sum(line.startswith("| FAIL |") for line in lines)
        assert rest == 0 or f"And {rest} more; the HTML and JSON reports have all." in lines


def test_the_worst_comes_first_when_there_is_no_room_for_all(make: Any) -> None:
    rows = [make.clause(f"W-{n}", Verdict.WARN) for n in range(80)] + [make.clause("F-1")]
    assert "F-1" in markdown([make.report(*rows)]).splitlines()[10]


def test_nothing_of_a_server_becomes_markup(make: Any) -> None:
    hostile = "a | b\n# c <img src=x> [x](javascript:y) @team `z` https://h/x ![i](u)"
    finding = make.finding(at=hostile, actual=hostile)
    report = make.report(make.clause(says=hostile, findings=(finding,)), target=hostile)
    lines = markdown([report]).splitlines()
    told = "a \\| b \\# c \\<img src=x\\> \\[x\\](javascript:y) \\@team \\`z\\` https:\u200b//h/x \\!\\[i\\](u)"
    code = "`a ¦ b # c <img src=x> [x](javascript:y) @team 'z' https://h/x ![i](u)`"
    assert lines[0].endswith(f" at {code}")
    assert lines[-1] == f"| FAIL | `CLR-PAGE-005` | {told} | {code}: expected 25; got {told} |"
