"""Rings and chains of thousands of types are read within the ordinary recursion limit, the same way every time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.data import data_root
from generator.model import ShapeId, Structure
from generator.passes.pipeline import run
from generator.readers.documents import READERS
from generator.readers.fragment import merge

RING = 2000


def in_openapi(link: str) -> str:
    schemas = "".join(f"    T{i}: {link.replace('NEXT', f'T{(i + 1) % RING}')}\n" for i in range(RING))
    return (
        "openapi: 3.1.0\npaths: {/a: {get: {operationId: x, "
        "responses: {'200': {description: d, content: {application/json: "
        "{schema: {$ref: '#/components/schemas/T0'}}}}}}}}\ncomponents:\n  schemas:\n" + schemas
    )


@pytest.mark.parametrize(
    "link",
    [
        "{type: object, properties: {next: {$ref: '#/components/schemas/NEXT'}}}",
        "{type: array, items: {$ref: '#/components/schemas/NEXT'}}",
        "{oneOf: [{type: string}, {$ref: '#/components/schemas/NEXT'}]}",
        "{type: object, additionalProperties: {$ref: '#/components/schemas/NEXT'}}",
    ],
)
def test_a_ring_of_schemas(write, link: str) -> None:
    model = run(merge("v", [READERS["rest-json"](write(in_openapi(link)), "v", "rest")]))
    assert model.operation("x").success.shape is not None
    assert len(model.shapes) >= 1


def test_a_chain_of_parts(write) -> None:
    text = in_openapi("{allOf: [{$ref: '#/components/schemas/NEXT'}, {properties: {p: {type: string}}}]}")
    text = text.replace(
        f"    T{RING - 1}: {{allOf: [{{$ref: '#/components/schemas/T0'}}",
        f"    T{RING - 1}: {{allOf: [{{type: object}}",
    )
    model = run(merge("v", [READERS["rest-json"](write(text), "v", "rest")]))
    shape = model.shapes[ShapeId("v", "schemas", "T0")]
    assert isinstance(shape, Structure)
    assert [m.name for m in shape.members] == ["p"]


def test_a_ring_of_xml_types(xsd) -> None:
    types = "".join(
        f'<xs:complexType name="T{i}"><xs:sequence>'
        f'<xs:element name="n" type="t:T{(i + 1) % RING}" minOccurs="0"/></xs:sequence></xs:complexType>'
        for i in range(RING)
    )
    model = run(merge("v", [xsd(types + '<xs:element name="root" type="t:T0"/>')]))
    assert sum(i.namespace == "urn:t" for i in model.shapes) == RING


def test_a_chain_of_extensions(xsd) -> None:
    types = "".join(
        f'<xs:complexType name="T{i}"><xs:complexContent>'
        f'<xs:extension base="t:T{i + 1}"/></xs:complexContent></xs:complexType>'
        for i in range(RING)
    )
    end = (
        f'<xs:complexType name="T{RING}"><xs:sequence>'
        f'<xs:element name="e" type="xs:int"/></xs:sequence></xs:complexType>'
    )
    model = run(merge("v", [xsd(types + end + '<xs:element name="root" type="t:T0"/>')]))
    shape = model.shapes[ShapeId("v", "urn:t", "T0")]
    assert isinstance(shape, Structure)
    assert [m.name for m in shape.members] == ["e"]


PROGRAM = """
from pathlib import Path
from generator.vendors import read_document
import sys
for path in sys.argv[1:]:
    model, _ = read_document(Path(path), vendor="v")
    for part in (model.operations, model.shapes, model.wire):
        print(*part.items(), sep="\\n")
"""


def test_the_model_does_not_depend_on_hash_seeds() -> None:
    root = data_root()
    paths = [str(root / "specs" / p) for p in ("clarity/openapi.yaml", "ppmpro/service.wsdl", "planfix/planfix.wsdl")]
    outputs = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, *paths], env=environment, cwd=Path(root), capture_output=True, check=True
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1
    assert len(outputs.pop()) > 10_000
