"""``ppm-sdk lint`` of a vendor that somebody begins: all that is missing at once, each with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands import linting

API = """openapi: 3.0.3
info: {title: T, version: "1"}
paths:
  /t:
    get: {operationId: listRows, responses: {"200": {description: ok, content: {application/json: {schema: ROWS}}}}}
""".replace("ROWS", "{type: array, items: {type: object, properties: {id: {type: integer}}}}")
SDK = '[sdk]\npackage = "acme_pm"\nclient = "Acme"\n'
HEAD = "contract: 1\nvendor: acme\n"
KNOWN = 'evidence: assumed\nversions: {scheme: label, known: ["1"], default: "1"}\n'
REST = "interfaces: {rest: {kind: rest-json, documents: [api.yaml]}}\n"
RULES = "operations: [{id: op.all, ops: ['*'], effect: read}]\npaging: [{id: paging.rows, ops: [list*], style: none}]\n"
GOOD = HEAD + KNOWN + REST + RULES


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):  # pytest hands it on
    """Lint's lines for a vendor of these files; None = the file is missing."""

    def lint(contract: str | None, source: str | None = SDK, api: str = API) -> list[str]:
        folder = tmp_path / "acme"
        folder.mkdir()
        for name, text in (("contract.yaml", contract), ("source.toml", source), ("api.yaml", api)):
            if text is not None:
                (folder / name).write_text(text)
        code = linting.run((str(folder),), ())
        lines = capsys.readouterr().out.replace(f"{folder}/", "acme/").splitlines()
        assert code == (0 if lines == ["1 vendor: nothing found"] else 1)
        return lines

    return lint


def starts(lines: list[str], *wanted: str) -> bool:
    """Each wanted beginning opens a line, and no line is left over."""
    return len(lines) == len(wanted) and all(any(line.startswith(w) for line in lines) for w in wanted)


def test_a_vendor_that_says_the_least(told) -> None:
    assert told(GOOD) == ["1 vendor: nothing found"]


def test_everything_that_is_missing_is_told_at_once(told) -> None:
    assert starts(
        told(HEAD + REST, "[sdk]\n"),
        "acme/contract.yaml:1: the document lacks the key 'versions'",
        "acme/contract.yaml:3: interfaces.rest has no evidence",
        "acme/contract.yaml:1: no rule gives an effect to listRows",
        "acme/contract.yaml:1: listRows looks like a list and has no paging rule",
        "acme/source.toml:1: [sdk] lacks package and client",
    )


def test_a_missing_key_names_what_stands_below_it(told) -> None:
    lines = told(HEAD + "evidence: assumed\n" + REST + RULES)
    assert len(lines) == 1
    assert lines[0].endswith("Below it: scheme, known, default.")


def test_a_broken_section_does_not_hide_the_faults_of_others(told) -> None:
    assert starts(
        told(
            HEAD + "evidence: assumed\nversions: {known: ['1'], default: '1'}\n" + REST + RULES.partition("paging")[0]
        ),
        "acme/contract.yaml:4: versions lacks the key 'scheme'",
        "acme/contract.yaml:1: listRows looks like a list and has no paging rule",
    )


def test_what_rests_on_a_broken_section_is_not_told(told) -> None:
    lines = told(GOOD.replace("effect: read", "effect: reed"))
    assert len(lines) == 1
    assert "'reed'" in lines[0]


def test_a_contract_of_another_vendor_is_told_before_generation_refuses_it(told) -> None:
    assert starts(
        told(GOOD.replace("vendor: acme", "vendor: akme")), "acme/contract.yaml:1: the contract is for 'akme'"
    )


def test_a_contract_without_source_is_linted_all_the_same(told) -> None:
    assert starts(
        told(HEAD + KNOWN + REST, None), "folder acme", "acme/contract.yaml:1: no rule", "acme/contract.yaml:1: l"
    )


def test_a_source_without_contract_is_linted_all_the_same(told) -> None:
    assert starts(told(None, "[sdk]\n"), "folder acme", "acme/source.toml:1: [sdk] lacks package and client")


def test_a_broken_document_does_not_hide_the_faults_of_the_source(told) -> None:
    assert starts(told(GOOD, "[sdk]\n", "openapi: ["), "acme/api.yaml:", "acme/source.toml:1: [sdk] lacks")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (SDK.replace("acme_pm", "class"), "acme/source.toml:2: 'class' is no package name; use lower-case letters"),
        (SDK.replace("acme_pm", "../up"), "acme/source.toml:2: '../up' is no package name"),
        (SDK.replace('"Acme"', '"A b"'), "acme/source.toml:3: 'A b' is no class name"),
        (SDK + 'error = "None"\n', "acme/source.toml:4: 'None' is no class name"),
        (SDK + 'distribution = "-x"\n', "acme/source.toml:4: '-x' is no name of a distribution"),
        (
            SDK + '[sdk.operations]\nlistRow = "rows.list"\n',
            "acme/source.toml:5: [sdk.operations] names 'listRow', which no interface document declares; did you",
        ),
        (SDK + 'operations = {listRows = "a.b.c"}\n', "acme/source.toml:4: 'a.b.c' is no name of a method"),
        (SDK + '[sdk.operations]\n"listRows" = "rows.import"\n', "acme/source.toml:5: 'rows.import' is no name"),
        ("[sources]\n", "acme/source.toml: [sdk] lacks package and client"),
    ],
)
def test_names_that_no_client_can_have_are_told_with_their_line(told, source: str, line: str) -> None:
    assert starts(told(GOOD, source), line)
