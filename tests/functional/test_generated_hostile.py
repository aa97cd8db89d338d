"""A hostile document: its names and texts can run nothing, end nothing, and write nothing outside the folder."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest

EVIL = [
    '"""; import os; os.system("touch pwned"); """',
    "'''; raise SystemExit",
    "../../x",
    "/etc/passwd",
    "__class__",
    "__init__",
    "__import__('os')",
    "Client",
    "self",
    "import",
    "None",
    "a\nimport os",
    "a\u2028import os",
    "a\u0085b",
    "{{ 7*7 }}",
    "{% raise %}",
    "${HOME}",
    "\\",
    "\\N{BULLET}",
    "\u202eevil",
    "AsyncGroup",
    "models",
    "Any",
    "Model",
    "Operation",
    "field",
    "list",
    "str",
    "",
    "9",
    "A" * 500,
    "ﬁ",
    "ⅷ",
]


def document(words: list[str]) -> str:
    """Every word as the name of a schema, property, tag, operation, parameter, enum value, and as every doc."""
    schemas = {
        f"S{i}": {
            "title": word,
            "description": word,
            "type": "object",
            "properties": {
                other: {"type": "string", "description": word, "enum": [word, "x"]}
                for other in (words if i == 0 else words[:3])
            },
        }
        for i, word in enumerate(words)
    }
    named = {
        word: {"type": "object", "properties": {"a": {"type": "integer"}}}
        for word in words
        if word and all(c.isalnum() or c in "._-" for c in word) and word.isascii()
    }
    paths = {
        f"/p{i}": {
            "post": {
                "operationId": word or "empty",
                "tags": [word or "none"],
                "summary": word,
                "description": word,
                "parameters": [
                    {"name": other, "in": "query", "description": word, "schema": {"type": "string"}}
                    for other in (words if i == 0 else words[:2])
                    if other
                ],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/S{i}"}}}},
                "responses": {
                    "200": {
                        "description": word,
                        "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/S{i}"}}},
                    }
                },
            }
        }
        for i, word in enumerate(words)
    }
    return json.dumps(
        {
            "openapi": "3.0.3",
            "info": {"title": words[0], "version": "1", "description": words[0]},
            "paths": paths,
            "components": {"schemas": schemas | named},
        }
    )


@pytest.fixture(scope="module")
def words() -> list[str]:
    return EVIL


def test_no_text_becomes_code_or_a_path(generate, words: list[str], tmp_path: Path) -> None:  # fixture of conftest
    sdk = generate(document(words), "json")
    outside = [path for path in tmp_path.rglob("*") if path.is_file() and not path.is_relative_to(sdk.folder)]
    assert [path.name for path in outside] == [f"{sdk.package}.json"]
    own = {
        node.name
        for path in (sdk.folder / "src" / sdk.package).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    allowed = {"Import", "ImportFrom", "ClassDef", "FunctionDef", "Assign", "AnnAssign", "Expr", "If"}
    for path in (sdk.folder / "src" / sdk.package).rglob("*.py"):
        if "_runtime" in path.parts:
            continue
        tree = ast.parse(path.read_text("utf-8"))
        assert {type(node).__name__ for node in tree.body} <= allowed
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                assert {alias.name for alias in node.names} <= {"datetime", "decimal", "uuid", "builtins", "msgspec"}
            elif isinstance(node, ast.ImportFrom):
                assert node.level or node.module in {"__future__", "typing", "functools", "msgspec", "collections.abc"}
            elif isinstance(node, ast.Call):
                assert re.split(r"[.(]", ast.unparse(node.func))[0] in CALLED | own
    assert not Path("pwned").exists()


CALLED = {
    "exports",
    "Operation",
    "Http",
    "Paging",
    "Code",
    "query",
    "path",
    "payload",
    "header",
    "field",
    "msgspec",
    "self",
    "super",
    "Interface",
    "Scheme",
    "Service",
    "credentials",
    "AsyncGroup",
    "Group",
    "Put",
}
"""What generated code may call, besides its own classes."""


def test_the_package_works(generate, words: list[str]) -> None:
    sdk = generate(document(words), "json")
    for name in dir(sdk.models):
        assert name == "__version__" or hasattr(sdk.models, name)
    assert len(dir(sdk.models)) > len(EVIL)
