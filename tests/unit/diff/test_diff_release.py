"""Which release a change asks for, and the section of a changelog that tells it."""

from __future__ import annotations

import pytest

from generator.diff.findings import found, merged
from generator.diff.release import bump, changelog
from generator.diff.rules import rules


@pytest.mark.parametrize(
    ("ids", "asked"),
    [
        ([], "patch"),
        (["oas:path-added"], "minor"),
        (["oas:resp-error-added", "oas:path-added"], "minor"),
        (["oas:component-renamed"], "major"),  # safe on the wire, but code names the class
        (["oas:sunset-later", "oas:page-cap-lowered"], "major"),  # code goes on, but pages are shorter
    ],
)
def test_the_release_follows_the_worst_of_both_verdicts(ids: list[str], asked: str) -> None:
    assert bump(found(id, subject="it") for id in ids) == asked


def test_a_section_has_the_worst_first_and_every_change_once() -> None:
    findings = [found(id, subject=f"GET /{n}", operations=(f"GET /{n}",)) for n, id in enumerate(rules())]
    text = changelog(merged([*findings, *findings]), "2.0.0")
    assert text.startswith("## 2.0.0 (major)\n")
    headings = [line for line in text.splitlines() if line.startswith("###")]
    assert headings == ["### Breaking", "### Look twice", "### New and changed"]
    assert sum(line.startswith("- ") for line in text.splitlines()) == len(rules())


def test_words_of_a_document_stay_in_their_line() -> None:
    text = changelog([found("oas:resp-enum-value-added", subject="a`b\n# c", said="<script>\n- x")], "1.1.0")
    assert "- `a'b # c`: An answer may hold a value that was not listed. (&lt;script> - x)\n" in text
    assert text.count("\n#") == 1
