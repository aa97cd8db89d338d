"""The JSON Schema for editors: current, sound, and of one mind with the loader."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.contract import yamlsource
from generator.contract.loader import parse_contract
from generator.contract.rule import Rule
from generator.contract.schema import contract_schema, document_schema, schema_text
from generator.diagnostics import BadInput

SPECS = Path(__file__).parents[3] / "specs"


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = contract_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_the_committed_file_is_current() -> None:
    assert (SPECS / "schema" / "contract.schema.json").read_text(
        encoding="utf-8"
    ) == schema_text(), "run: python -m generator.contract.schema specs/schema/contract.schema.json"


def test_every_key_is_described() -> None:
    schema = json.loads(schema_text())
    mappings = [schema, *(d for d in schema["$defs"].values() if "properties" in d)]
    bare = [
        key
        for m in mappings
        for key, value in m["properties"].items()
        if "description" not in value and "$ref" not in value
    ]
    assert bare == []
    assert all(m["description"] for m in mappings)


@pytest.mark.parametrize("name", ["contract.schema.json", "clauses.schema.json"])
def test_no_description_is_a_signature(name: str) -> None:
    text = (SPECS / "schema" / name).read_text(encoding="utf-8")
    told = [d["description"] for d in json.loads(text)["$defs"].values() if "description" in d]
    assert told
    assert [words for words in told if "(*" in words or "<" in words] == []


def test_a_mapping_without_docstring_has_no_description() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Silent(Rule):
        word: str

    assert Silent.__doc__ is not None
    assert Silent.__doc__.startswith("Silent(")
    assert "description" not in document_schema(Silent, "x")


@pytest.mark.parametrize("path", sorted(SPECS.glob("*/contract.yaml")), ids=lambda path: path.parent.name)
def test_the_contracts_of_the_vendors_are_valid_and_name_the_schema(
    validator: Draft202012Validator, path: Path
) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../schema/contract.schema.json\n")
    assert [error.message for error in validator.iter_errors(yamlsource.plain(yamlsource.parse(text)))] == []


HEAD = (
    "contract: 1\nvendor: acme\nevidence: documented\nversions: {scheme: label, known: ['1'], default:"
    " '1'}\ninterfaces: {}\n"
)


@pytest.mark.parametrize(
    "body",
    [
        "pagin: []",
        "paging: [{style: none}]",
        "paging: [{id: a.b, style: pages}]",
        "errors: {codes: [{code: 5}]}",
        "errors: {accept: {auth.lost: fault}}",
        "paging: [{id: a.b, items: bdy:/x}]",
        "limits: [{id: a.b, kind: rate, max: '5'}]",
        "limits: [{id: a.b, kind: rate, max: {is: 5, orr: [6]}}]",
        "limits: [{id: a.b, kind: none, evidence: sure}]",
    ],
)
def test_what_the_loader_refuses_the_schema_refuses(validator: Draft202012Validator, body: str) -> None:
    with pytest.raises(BadInput):
        parse_contract(HEAD + body)
    assert not validator.is_valid(yaml.safe_load(HEAD + body))


@pytest.mark.parametrize(
    "body",
    [
        "errors: {codes: [{code: '5', condition: auth.missing, status: {is: 401, or: [403], evidence: assumed}}]}",
        "errors: {codes: [{prefix: A, condition: [auth.missing, x.own]}]}",
        "auth: {secrets: {a: {kind: key, lifetime_s: {is: never, or: [{is: 5, since: '1'}]}}}}",
        "formats: {f: {applies: bool, 'true': '1', 'false': ['0']}}",
    ],
)
def test_what_the_loader_takes_the_schema_takes(
    validator: Draft202012Validator, contract: Callable[[str], object], body: str
) -> None:
    assert parse_contract(HEAD + body).vendor == "acme"
    assert validator.is_valid(yaml.safe_load(HEAD + body))
