"""Lint: each rule finds its mistake, and is silent on the twin that is right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.contract.lint import lint
from generator.contract.vocabulary import Contract
from generator.model import Model

Parse = Callable[[str], Contract]

EFFECTS = "operations: [{id: op.all, ops: ['*'], effect: read}]\n"
LIST = "paging: [{id: paging.rows, ops: [listRows], style: none}]\n"
GOOD = EFFECTS + LIST


def found(contract: Contract, model: Model, **options: object) -> list[str]:
    return [str(finding) for finding in lint(contract, model, **options)]  # type: ignore[arg-type]  # given by name below


def test_a_contract_that_says_the_least(contract: Parse, model: Model) -> None:
    assert found(contract(GOOD), model, sources={"S"}) == []


PAGED = (
    "paging: [{id: paging.rows, ops: [listRows], style: offset, start: {at: query:offset}, size: {at: query:limit},\n"
    "  items: 'body:/items[]', total: body:/total, key: item:/id, end: [short_page]}]\n"
)

PAIRS = [
    (
        "operation.effect",
        GOOD,
        LIST + "operations: [{id: op.one, ops: [listRows, getRow], effect: read}]\n",
        "8: no rule gives an effect to login; name it in `operations`",
    ),
    (
        "paging.missing",
        GOOD,
        EFFECTS,
        "1: listRows looks like a list and has no paging rule; write one; `style: none` is one",
    ),
    (
        "paging.style",
        GOOD,
        EFFECTS + "paging: [{id: paging.rows, ops: [listRows], items: 'body:/items[]'}]\n",
        "8: no rule gives listRows a paging style; write `style`",
    ),
    (
        "paging.walk",
        EFFECTS + PAGED,
        EFFECTS + PAGED.replace("start: {at: query:offset}, ", ""),
        "8: paging.rows cannot be walked in the style 'offset'; write `start`",
    ),
    (
        "paging.items",
        EFFECTS + PAGED,
        EFFECTS + PAGED.replace("items: 'body:/items[]', ", ""),
        "8: paging.rows does not say where the items are; write `items`",
    ),
    (
        "paging.end",
        EFFECTS + PAGED,
        EFFECTS + PAGED.replace(", end: [short_page]", ""),
        "8: paging.rows does not say what ends the list; write `end`",
    ),
    (
        "locator.unknown",
        EFFECTS + PAGED,
        EFFECTS + PAGED.replace("query:limit", "query:size"),
        "8: paging.rows: size.at 'query:size' does not exist in the request of listRows",
    ),
    (
        "locator.unknown",
        EFFECTS + PAGED,
        EFFECTS + PAGED.replace("items[]", "items"),
        (
            "8: paging.rows: key 'item:/id' does not exist in the item of listRows; write the wire name; `a[]` for what"
            " repeats"
        ),
    ),
    (
        "locator.unknown",
        EFFECTS + PAGED,
        EFFECTS + PAGED.replace("body:/total", "body:/count"),
        (
            "8: paging.rows: total 'body:/count' does not exist in the answer of listRows; write the wire name; `a[]`"
            " for what repeats"
        ),
    ),
    (
        "locator.unknown",
        EFFECTS + PAGED,
        EFFECTS + PAGED.replace("item:/id", "item:/key"),
        (
            "8: paging.rows: key 'item:/key' does not exist in the item of listRows; write the wire name; `a[]` for"
            " what repeats"
        ),
    ),
    (
        "locator.unknown",
        GOOD + "errors: {envelopes: [{id: e.b, code: body:/errorCode, when: [{at: status, is: 400}]}]}\n",
        GOOD + "errors: {envelopes: [{id: e.b, ops: [getRow], code: body:/code, when: [{at: status, is: 400}]}]}\n",
        (
            "9: e.b: code 'body:/code' does not exist in the answers of getRow; write the wire name; `a[]` for what"
            " repeats"
        ),
    ),
    (
        "id.twice",
        GOOD + "limits: [{id: limit.a, kind: none}, {id: limit.b, kind: none}]\n",
        GOOD + "limits:\n  - {id: limit.a, kind: none}\n  - {id: limit.a, kind: none}\n",
        "11: limits[1]: the id 'limit.a' is taken on line 10; choose another",
    ),
    (
        "id.form",
        GOOD + "limits: [{id: limit.none, kind: none}]\n",
        GOOD + "limits: [{id: None, kind: none}]\n",
        "9: limits[0]: the id 'None' is not dotted lower case; write it like 'paging.list'",
    ),
    (
        "version.unknown",
        GOOD + "limits: [{id: limit.a, kind: none, since: '1'}]\n",
        GOOD + "limits: [{id: limit.a, kind: none, since: '1.0'}]\n",
        "9: limits[0] names the version '1.0', which versions.known lacks; known: 1, 2",
    ),
    (
        "version.window",
        GOOD + "limits: [{id: limit.a, kind: none, since: '1', until: '2'}]\n",
        GOOD + "limits: [{id: limit.a, kind: none, since: '2', until: '2'}]\n",
        "9: limits[0] holds from 2 until 2: never; `until` names the first version without it",
    ),
    (
        "source.unknown",
        GOOD + "limits: [{id: limit.a, kind: none, source: [S]}]\n",
        GOOD + "limits: [{id: limit.a, kind: none, source: [D7]}]\n",
        "9: limits[0] cites 'D7', which source.toml lacks; add it to [sources]",
    ),
    (
        "source.missing",
        GOOD + "limits: [{id: limit.a, kind: none, source: [S]}]\n",
        GOOD + "limits: [{id: limit.a, kind: none, source: []}]\n",
        "9: limits[0] is documented without a source; write `source:` here or above",
    ),
    (
        "test.answer",
        GOOD + "errors: {envelopes: [{id: e.b, when: [{at: status, is: 400}]}]}\n",
        GOOD + "errors: {envelopes: [{id: e.b, when: [{at: status}]}]}\n",
        "9: errors.envelopes[0].when[0] asks 0 questions; write one of is, in, present, starts, media",
    ),
    (
        "test.none",
        GOOD + "errors: {envelopes: [{id: e.b, when: [{at: status, is: 400}]}]}\n",
        GOOD + "errors: {envelopes: [{id: e.b}]}\n",
        "9: errors.envelopes[0] has no `when`, so every answer is one; write what tells it from success",
    ),
    (
        "code.blank",
        GOOD + "errors: {codes: [{status: 403, condition: service.off}]}\n",
        GOOD + "errors: {codes: [{condition: service.off}]}\n",
        "9: errors.codes[0] has neither code nor prefix nor status: nobody can know it; write one of them",
    ),
    (
        "code.twice",
        GOOD + "errors: {codes: [{code: '1'}, {code: '1', ops: [login]}]}\n",
        GOOD + "errors:\n  codes:\n    - {code: '1', ops: [login]}\n    - {code: '1', ops: [login]}\n",
        (
            "12: errors.codes[1]: the code '1' stands for the same operations on line 11; join them, or narrow the"
            " `ops` of one"
        ),
    ),
    (
        "scheme.rank",
        GOOD + "auth: {schemes: [{id: a.b, kind: static, rank: 1}, {id: a.c, kind: static, rank: 2}]}\n",
        GOOD + "auth: {schemes: [{id: a.b, kind: static, rank: 1}, {id: a.c, kind: static, rank: 1}]}\n",
        "9: a.c has the rank 1 of a.b at 'rest'; give each scheme its own rank",
    ),
    (
        "scheme.obtain",
        GOOD + "auth: {schemes: [{id: a.b, kind: login, rank: 1, obtain: {op: login, read: {t: body:/token}}}]}\n",
        GOOD + "auth: {schemes: [{id: a.b, kind: login, rank: 1, obtain: {op: login}}]}\n",
        "9: a.b is a login that reads no session; write `obtain` with `read`",
    ),
    (
        "scheme.grant",
        GOOD + "auth: {schemes: [{id: a.b, kind: oauth2, rank: 1, grant: {type: client_credentials}}]}\n",
        GOOD + "auth: {schemes: [{id: a.b, kind: oauth2, rank: 1}]}\n",
        "9: a.b has no grant; write `grant`",
    ),
    (
        "locator.unknown",
        GOOD + "auth: {schemes: [{id: a.b, kind: login, rank: 1, obtain: {op: login, read: {t: body:/token}}}]}\n",
        GOOD + "auth: {schemes: [{id: a.b, kind: login, rank: 1, obtain: {op: login, read: {t: body:/tokn}}}]}\n",
        (
            "9: a.b: obtain.read.t 'body:/tokn' does not exist in the answer of login; write the wire name; `a[]` for"
            " what repeats"
        ),
    ),
    (
        "format.unmatched",
        GOOD + "formats: {day: {applies: '*Date', pattern: yyyy}}\n",
        GOOD + "formats: {day: {applies: '*Day', pattern: yyyy}}\n",
        "9: formats.day: '*Day' matches no shape, member, value kind or format; remove it or mend it",
    ),
    (
        "format.blank",
        GOOD + "formats: {day: {applies: '*Date', opaque: true}}\n",
        GOOD + "formats: {day: {applies: '*Date'}}\n",
        "9: formats.day says nothing; write its form",
    ),
    (
        "selector.unmatched",
        GOOD + "limits: [{id: limit.a, kind: none, ops: ['get*']}]\n",
        GOOD + "limits: [{id: limit.a, kind: none, ops: ['put*']}]\n",
        "9: limits[0]: 'put*' matches no operation; known: getRow, listRows, login",
    ),
    (
        "selector.empty",
        GOOD + "limits: [{id: limit.a, kind: none, ops: ['*', '!login']}]\n",
        GOOD + "limits: [{id: limit.a, kind: none, ops: [login, '!log*']}]\n",
        "9: limits[0]: its excludes leave no operation; known: getRow, listRows, login",
    ),
]


@pytest.mark.parametrize(
    ("rule", "good", "bad", "line"), PAIRS, ids=[f"{rule}-{i}" for i, (rule, *_) in enumerate(PAIRS)]
)
def test_the_mistake_is_found_and_its_twin_is_not(
    contract: Parse, model: Model, rule: str, good: str, bad: str, line: str
) -> None:
    assert found(contract(good), model, sources={"S"}) == []
    assert found(contract(bad), model, sources={"S"}) == [f"acme.yaml:{line} [{rule}]"]


def test_a_clash_of_rules_is_a_finding_too(contract: Parse, model: Model) -> None:
    body = LIST + "operations: [{id: op.one, effect: read}, {id: op.two, effect: write}]\n"
    assert [finding.rule for finding in lint(contract(body), model)] == ["merge.clash"]


def test_files_that_the_contract_names_stand_in_the_folder(contract: Parse, model: Model, tmp_path: Path) -> None:
    assert found(contract(GOOD), model, folder=tmp_path) == [
        "acme.yaml:6: names the file 'api.yaml', which is not in the vendor's folder [file.missing]"
    ]
    (tmp_path / "api.yaml").touch()
    assert found(contract(GOOD), model, folder=tmp_path) == []


def test_a_file_outside_the_folder_is_none(contract: Parse, model: Model, tmp_path: Path) -> None:
    (tmp_path / "spec").mkdir()
    (tmp_path / "api.yaml").touch()
    (tmp_path / "spec" / "api.yaml").touch()
    body = (
        GOOD + "auth: {secrets: {k: {kind: key}},\n"
        "  signatures: [{id: a.s, algorithm: md5, at: header:S, secret: k, ops: [login], vectors: ../api.yaml}]}\n"
    )
    assert "file.missing" in [finding.rule for finding in lint(contract(body), model, folder=tmp_path / "spec")]
