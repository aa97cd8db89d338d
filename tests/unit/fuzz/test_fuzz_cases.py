"""Drawing: by seed, in a process of its own, from nothing but the document."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conformance.fuzz.cases import cases
from generator.diagnostics import BadInput

DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1"},
    "security": [{"key": []}],
    "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}},
    "paths": {
        "/things/{id}": {
            "get": {
                "operationId": "getThing",
                "security": [{"key": []}],
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "minLength": 3}},
                    {"name": "size", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 9}},
                ],
                "responses": {"200": {"description": "ok"}},
            },
            "delete": {"operationId": "deleteThing", "responses": {"200": {"description": "ok"}}},
        }
    },
}


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "api.json"
    path.write_text(json.dumps(DOCUMENT))
    return path


def test_cases_fit_the_document_and_follow_the_seed(document: Path, tmp_path: Path) -> None:
    names = frozenset({"getThing"})
    drawn = cases(document, names, 4, 8)
    assert set(drawn) == names
    assert 2 <= len(drawn["getThing"]) <= 8
    for case in drawn["getThing"]:
        assert len(case.path["id"]) >= 3
        assert 1 <= case.query.get("size", 1) <= 9
        assert "X-Key" not in case.headers
    again = tmp_path / "copy.json"
    again.write_text(json.dumps(DOCUMENT))
    assert cases(again, names, 4, 8) == drawn
    assert cases(document, names, 5, 8) != drawn


def test_a_document_that_reads_other_files_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "api.json"
    foreign = {"/x": {"get": {"operationId": "x", "responses": {"200": {"$ref": "file:///etc/passwd"}}}}}
    path.write_text(json.dumps({**DOCUMENT, "paths": foreign}))
    with pytest.raises(BadInput) as refused:
        cases(path, frozenset({"x"}), 0, 2)
    assert "\n" not in str(refused.value)
    assert "root:" not in str(refused.value)
