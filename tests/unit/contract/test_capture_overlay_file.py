"""``overlay.yaml`` as a file: what it may say, and how its faults are told."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from generator.contract import yamlsource
from generator.contract.overlay import parse_overlay
from generator.contract.schema import overlay_schema, schema_text
from generator.diagnostics import BadInput
from generator.model import Evidence

SCHEMA = Path(__file__).parents[3] / "specs" / "schema" / "overlay.schema.json"
HEAD = "overlay: 1\nvendor: acme\nevidence: observed\n"


def members(*rows: str, shapes: str = '["acme:schemas#Thing"]') -> str:
    listed = "".join(f"      - {row}\n" for row in rows)
    return f"{HEAD}extensions:\n  - shapes: {shapes}\n    members:\n{listed}"


def test_a_row_has_the_evidence_above_it_and_its_line() -> None:
    (extension,) = parse_overlay(members("{name: z_a, type: number}", "{name: z_b, evidence: inferred}")).extensions
    assert [(m.name, m.type, m.marks.evidence, m.line) for m in extension.members] == [
        ("z_a", "number", Evidence.OBSERVED, 7),
        ("z_b", "any", Evidence.INFERRED, 8),
    ]


def test_types_of_entities_are_read_like_the_known_ones() -> None:
    overlay = parse_overlay(f"{HEAD}types:\n  - {{id: 4, name: Project, fields: [{{id: 2700000001, label: Ours}}]}}\n")
    assert [(t.id, t.fields[0].id) for t in overlay.types] == [(4, 2700000001)]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (members("{name: z_a, type: strng}"), 7, "type 'strng' is none; choices: string"),
        (members("{name: '  '}"), 7, "1 to 200 characters"),
        (members(f"{{name: {'x' * 201}}}"), 7, "1 to 200 characters"),
        (members("{name: z_a}", shapes="[Thing]"), 5, "'Thing' is no id of a shape"),
        (members("{name: z_a}", shapes='["acme:schemas#Thing$code"]'), 5, "is a member"),
        (members("{name: z_a, type: 'acme:schemas#A$b'}"), 7, "is a member"),
        (members("{name: z_a, typ: string}"), 7, "did you mean 'type'"),
        (members("{name: 7}"), 7, "must be text"),
        (members("!!python/object {name: z_a}"), 7, "a tag is not allowed"),
        (members("&a {name: z_a}"), 7, "an anchor is not allowed"),
        (f"{HEAD}types:\n  - {{id: 4, name: A}}\n  - {{id: 4, name: B}}\n", 6, "type 4 stands twice"),
        ("overlay: 2\nvendor: acme\n", 1, "cannot be '2'"),
    ],
)
def test_a_fault_is_told_with_its_line_and_a_remedy(text: str, line: int, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_overlay(text, name="o.yaml")
    assert str(caught.value).startswith(f"o.yaml:{line}: ")
    assert said in str(caught.value)


@given(st.text(max_size=300))
def test_any_text_is_an_overlay_or_bad_input(text: str) -> None:
    with suppress(BadInput):
        assert parse_overlay(text).overlay == 1


def test_the_committed_schema_is_current_and_takes_an_overlay() -> None:
    assert SCHEMA.read_text("utf-8") == schema_text(
        overlay_schema()
    ), "run: python -m generator.contract.schema specs/schema/overlay.schema.json"
    validator = Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
    good = yamlsource.plain(yamlsource.parse(members("{name: z_a, type: number, list: true}")))
    bad = yamlsource.plain(yamlsource.parse(members("{name: z_a, typ: number}")))
    assert (validator.is_valid(good), validator.is_valid(bad)) == (True, False)
