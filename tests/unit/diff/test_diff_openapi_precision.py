"""Changes that public histories hold and that break nobody: none of them may be called breaking."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.diff.findings import Finding
from generator.diff.openapi.documents import compare_openapi
from generator.diff.sides import Side
from generator.readers.documents import source_at

NAMED = {
    "Rule": {"type": "object", "properties": {"id": {"type": "integer"}}},
    "Create": {"type": "object", "properties": {"create": {"type": "string"}}},
    "Limit": {"type": "object", "properties": {"limit": {"type": "integer"}}},
    "Merge": {"type": "object", "properties": {"merge": {"type": "string"}}},
}


def part(*names: str) -> dict[str, Any]:
    return {"allOf": [{"$ref": f"#/components/schemas/{name}"} for name in names]}


def changes(folder: Path, old: Any, new: Any, *, sent: bool) -> list[Finding]:
    def side(name: str, schema: Mapping[str, Any]) -> Side:
        content = {"application/json": {"schema": {"type": "object", "properties": {"it": schema}}}}
        ok: dict[str, Any] = {"200": {"description": "done"}}
        operation: dict[str, Any] = {"responses": ok}
        if sent:
            operation["requestBody"] = {"content": content}
        else:
            ok["200"]["content"] = content
        document = {"openapi": "3.0.3", "paths": {"/it": {"post": operation}}, "components": {"schemas": NAMED}}
        (folder / f"{name}.json").write_text(json.dumps(document), "utf-8")
        return Side("rest-json", name, (source_at(folder / f"{name}.json"),))

    return list(compare_openapi(side("a", old), side("b", new)))


ONE_BY_ONE = {"oneOf": [{"type": "string", "enum": ["Product"]}, {"type": "string", "enum": ["Sku"]}]}
LABEL = {"type": "object", "properties": {"id": {"type": "integer"}, "color": {"type": "string"}}}
LONGER = {
    "type": "object",
    "properties": {"id": {"type": "integer"}, "color": {"type": "string"}, "why": {"type": "string"}},
}
BENIGN: dict[str, tuple[Any, Any, bool]] = {
    "an enumeration is written value by value": ({"type": "string", "enum": ["Product", "Sku"]}, ONE_BY_ONE, True),
    "the widest integer is named": ({"type": "integer"}, {"type": "integer", "format": "int64"}, True),
    "the widest number is named": ({"type": "number"}, {"type": "number", "format": "double"}, True),
    "numbers of answers are integers": ({"type": "number"}, {"type": "integer"}, False),
    "a nameless form takes a further member": (
        {"oneOf": [{"type": "string"}, LABEL]},
        {"oneOf": [{"type": "string"}, LONGER]},
        True,
    ),
    "two forms become one that takes both": (
        {"oneOf": [LABEL, LONGER]},
        {"oneOf": [LONGER]},
        True,
    ),
    "a form stands between others": (
        {"oneOf": [part("Create", "Rule"), part("Merge", "Rule")]},
        {"oneOf": [part("Create", "Rule"), part("Limit", "Rule"), part("Merge", "Rule")]},
        False,
    ),
}


@pytest.mark.parametrize("name", BENIGN)
def test_what_breaks_nobody_is_not_called_breaking(name: str, tmp_path: Path) -> None:
    old, new, sent = BENIGN[name]
    assert [f.rule.id for f in changes(tmp_path, old, new, sent=sent) if f.wire == "breaking"] == []


BREAKING: dict[str, tuple[Any, Any, bool, str]] = {
    "a value is gone from what was written value by value": (
        ONE_BY_ONE, {"oneOf": ONE_BY_ONE["oneOf"][:1]}, True, "oas:param-enum-value-removed",
    ),
    "narrower integers": ({"type": "integer"}, {"type": "integer", "format": "int32"}, True, "oas:param-type-narrowed"),
    "integers of answers are numbers": ({"type": "integer"}, {"type": "number"}, False, "oas:resp-type-changed"),
    "a nameless form is replaced by another": (
        {"oneOf": [{"type": "string"}, LABEL]},
        {"oneOf": [{"type": "string"}, {"type": "object", "properties": {"url": {"type": "string"}}}]},
        True,
        "oas:oneof-branch-removed-req",
    ),
    "a form between others loses a member": (
        {"oneOf": [part("Create", "Rule"), {"type": "object", "properties": {"a": {"type": "string"}, "b": {}}}]},
        {"oneOf": [part("Create", "Rule"), {"type": "object", "properties": {"a": {"type": "integer"}}}]},
        False,
        "oas:resp-type-changed",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BREAKING)
def test_what_stands_beside_it_is_still_called_breaking(name: str, tmp_path: Path) -> None:
    old, new, sent, rule = BREAKING[name]
    assert rule in [f.rule.id for f in changes(tmp_path, old, new, sent=sent) if f.wire == "breaking"]
