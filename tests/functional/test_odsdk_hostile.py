"""Metadata that mean harm: nothing of them runs, escapes from the package, or leaves its place in a URL."""

from __future__ import annotations

import ast
import importlib
import json
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

import httpx2
import pytest

NAMES = [
    "class",
    "__init__",
    "models",
    "self",
    'a"); raise SystemExit #',
    "'''",
    '"""',
    "x\\",
    "{{ 7*7 }}",
    "../../../etc/passwd",
    "a?b#c&d=e",
    "Text",
    "Query",
    "list",
    "\N{SNOWMAN}",
    "1st",
]


def document() -> str:
    """Every name as that of a type, a property, a member of an enumeration, a set, a function and its parameter."""
    q = [quoteattr(name) for name in NAMES]
    ref = [quoteattr(f"N.{name}") for name in NAMES]
    note = quoteattr('"""\nimport os\n"""\\')
    types = "".join(
        f"<EntityType Name={name}><Key><PropertyRef Name={name}/></Key>"
        f'<Property Name={name} Type="Edm.String" Nullable="false">'
        f'<Annotation Term="Org.OData.Core.V1.Description" String={note}/></Property>'
        f"<NavigationProperty Name={q[at - 1]} Type={ref[at - 2]}/></EntityType>"
        f'<Function Name={name}><Parameter Name={name} Type="N.E"/><ReturnType Type={ref[at]}/></Function>'
        for at, name in enumerate(q)
    )
    sets = "".join(
        f"<EntitySet Name={name} EntityType={ref[at]}/>"
        f"<FunctionImport Name={quoteattr(f'call {at}')} Function={ref[at]}/>"
        for at, name in enumerate(q)
    )
    members = "".join(f"<Member Name={name}/>" for name in q)
    return (
        '<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><edmx:DataServices>'
        '<Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="N">'
        f'{types}<EnumType Name="E">{members}</EnumType><EntityContainer Name="Harm">{sets}</EntityContainer>'
        "</Schema></edmx:DataServices></edmx:Edmx>"
    )


@pytest.fixture
def sdk(generate: Any) -> Any:
    return generate(document(), "xml")


def test_every_name_becomes_python_of_its_own(sdk: Any, tmp_path: Path) -> None:
    for path in sdk.folder.rglob("*.py"):
        ast.parse(path.read_text("utf-8"))
    assert {path.name for path in tmp_path.iterdir()} == {sdk.package, f"{sdk.package}.xml"}
    fields = importlib.import_module(f"{sdk.package}.fields")
    names = [name for name in dir(fields) if name != "__version__"]
    assert len(names) == len(NAMES)
    for name in names:
        assert any(not text.startswith("_") for text in vars(getattr(fields, name)))


def test_no_name_leaves_its_place_in_a_url(sdk: Any) -> None:
    seen: list[httpx2.URL] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append(request.url)
        return httpx2.Response(200, json={"value": []})

    with sdk.client(answer) as client:
        group = client.odata
        queries = [
            getattr(group, name) for name in dir(type(group)) if isinstance(vars(type(group)).get(name), property)
        ]
        assert len(queries) == len(NAMES)
        for query in queries:
            list(query)
    assert all(url.host == "ppm.example" and not url.query and not url.fragment for url in seen)
    assert all(url.raw_path.decode().removeprefix("/api/").count("/") == 0 for url in seen)


@pytest.mark.parametrize("text", ["{" * 10_000, '{"$Version": "4.0", "a": ' + "[" * 10_000, "<" * 10_000])
def test_broken_metadata_is_one_line(generate: Any, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    from generator.diagnostics import BadInput

    with pytest.raises(BadInput) as caught:
        generate(text, "xml" if text.startswith("<") else "json")
    assert "\n" not in str(caught.value)


def test_a_document_as_json_is_taken_whatever_stands_first(generate: Any) -> None:
    schema = {"T": {"$Kind": "EntityType", "$Key": ["Id"], "Id": {}}, "C": {"$Kind": "EntityContainer"}}
    schema["C"] |= {"Ts": {"$Collection": True, "$Type": "N.T"}}
    made = generate(json.dumps({"N": schema, "$EntityContainer": "N.C", "$Version": "4.01"}), "json")
    with made.client(lambda _: httpx2.Response(200, json={"value": [{"Id": "7"}]})) as client:
        assert [row.id for row in client.odata.ts] == ["7"]
