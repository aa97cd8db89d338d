"""Every OpenAPI rule has a pair of documents that it calls by its name, and a near miss that it does not."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diff.findings import Finding
from generator.diff.openapi.documents import compare_openapi
from generator.diff.rules import rules
from generator.diff.sides import Side
from generator.readers.documents import source_at

HERE = Path(__file__).parent / "triples"
BASE: dict[str, Any] = yaml.safe_load((HERE / "base.yaml").read_text("utf-8"))
ROWS: list[dict[str, Any]] = yaml.safe_load((HERE / "oas.yaml").read_text("utf-8"))
SHORT = {"G": "/paths/~1things/get", "P": "/paths/~1things/post", "S": "/components/schemas"}
TODAY = date(2026, 11, 21)


def steps(pointer: str) -> Iterator[str]:
    head, slash, rest = pointer.partition("/")
    for raw in (SHORT.get(head, head) + slash + rest).split("/")[1:]:
        yield raw.replace("~1", "/").replace("~0", "~")


def at(node: Any, pointer: str) -> Any:
    for step in steps(pointer):
        node = node[int(step)] if isinstance(node, list) else node[step]
    return node


def patched(base: Mapping[str, Any], patches: Mapping[str, Any]) -> dict[str, Any]:
    document = copy.deepcopy(dict(base))
    for pointer, value in patches.items():
        if isinstance(value, dict) and "$copy" in value:
            value = copy.deepcopy(at(document, value["$copy"]))
        *above, last = steps(pointer)
        holder: Any = document
        for step in above:
            holder = holder[int(step)] if isinstance(holder, list) else holder[step]
        if isinstance(holder, list):
            if value == "GONE":
                del holder[int(last)]
            elif int(last) == len(holder):
                holder.append(value)
            else:
                holder[int(last)] = value
        elif value == "GONE":
            del holder[last]
        else:
            holder[last] = value
    return document


def side(folder: Path, name: str, document: Mapping[str, Any]) -> Side:
    path = folder / f"{name}.json"
    path.write_text(json.dumps(document, indent=1), "utf-8")
    return Side("rest-json", name, (source_at(path),))


def changes(folder: Path, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Finding]:
    return list(compare_openapi(side(folder, "a", old), side(folder, "b", new), TODAY))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["rule"])
def test_a_rule_names_its_change_and_not_the_near_miss(row: dict[str, Any], tmp_path: Path) -> None:
    found = changes(tmp_path, patched(BASE, row.get("a", {})), patched(BASE, row["b"]))
    named = [finding for finding in found if finding.rule.id == row["rule"]]
    assert named, [finding.rule.id for finding in found]
    for finding in named:
        assert finding.old is not None or finding.new is not None
        for place in (finding.old, finding.new):
            assert place is None or place.line > 0
    near = changes(tmp_path, patched(BASE, row.get("near_a", row.get("a", {}))), patched(BASE, row["near"]))
    assert row["rule"] not in {finding.rule.id for finding in near}


def test_every_rule_has_its_triple() -> None:
    assert sorted(row["rule"] for row in ROWS) == sorted(id for id in rules() if id.startswith("oas:"))


def test_the_same_document_does_not_differ(tmp_path: Path) -> None:
    assert changes(tmp_path, BASE, BASE) == []
    shuffled = {key: BASE[key] for key in reversed(BASE)}
    assert changes(tmp_path, BASE, shuffled) == []


def test_a_change_reaches_every_operation_that_uses_the_schema(tmp_path: Path) -> None:
    other = {
        "/paths/~1other/get/responses/200/content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}
        }
    }
    old = patched(BASE, other)
    (finding,) = changes(tmp_path, old, patched(old, {"S/Thing/properties/name": "GONE"}))
    assert finding.subject == "Thing.name"
    assert finding.operations == ("GET /other", "GET /things")


def test_a_schema_that_travels_both_ways_is_judged_both_ways(tmp_path: Path) -> None:
    both = {"P/responses/201/content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewThing"}}}}
    old = patched(BASE, both)
    found = changes(tmp_path, old, patched(old, {"S/NewThing/properties/note": "GONE"}))
    assert {(f.rule.id, f.direction) for f in found} == {
        ("oas:req-prop-removed", "request"),
        ("oas:resp-prop-removed", "answer"),
    }


def test_a_ring_of_schemas_is_walked_once(tmp_path: Path) -> None:
    ring = {
        f"R{n}": {"type": "object", "properties": {"next": {"$ref": f"#/components/schemas/R{(n + 1) % 2000}"}}}
        for n in range(2000)
    }
    old = patched(BASE, {"S/Thing/properties/ring": {"$ref": "#/components/schemas/R0"}})
    old["components"]["schemas"] |= ring
    new = copy.deepcopy(old)
    new["components"]["schemas"]["R1999"]["properties"]["tail"] = {"type": "string"}
    assert [(f.rule.id, f.subject) for f in changes(tmp_path, old, new)] == [("oas:resp-prop-added", "R1999.tail")]
