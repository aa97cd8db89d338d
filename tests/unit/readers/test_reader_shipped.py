"""The interface documents that we ship are good ones by everybody's measure, and their worked examples hold."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import xmlschema
import yaml
import zeep
from lxml import etree
from openapi_spec_validator import validate

from generator import vendors
from generator.data import data_root
from generator.model import ODataBinding

SPECS = data_root() / "specs"
SHIPPED = ["clarity", "planfix", "planview_admin", "ppmpro", "projectplace"]
ENVELOPE = "{http://schemas.xmlsoap.org/soap/envelope/}"


def examples(vendor: str) -> list[dict[str, Any]]:
    files = sorted((SPECS / vendor / "vectors").glob("*.yaml"))
    return [example for file in files for example in yaml.safe_load(file.read_text("utf-8")).get("examples", ())]


def test_the_openapi_documents_are_valid() -> None:
    for vendor in ("clarity", "planview_admin", "projectplace"):
        validate(yaml.safe_load((SPECS / vendor / "openapi.yaml").read_text("utf-8")))


def test_lxml_and_xmlschema_take_the_types() -> None:
    path = SPECS / "planfix" / "types.xsd"
    assert etree.XMLSchema(etree.parse(str(path))) is not None
    assert xmlschema.XMLSchema10(str(path), allow="sandbox").types["TaskCard"] is not None


@pytest.mark.parametrize("path", ["ppmpro/service.wsdl", "planfix/planfix.wsdl"])
def test_zeep_finds_the_operations_that_we_find(path: str) -> None:
    (service,) = zeep.Client(str(SPECS / path)).wsdl.services.values()
    (port,) = service.ports.values()
    model, _ = vendors.read_document(SPECS / path)
    assert sorted(port.binding._operations) == [o.name for o in model.operations.values()]
    assert len(model.operations) >= 3


def test_conditional_types_and_catalogue_name_the_same_functions() -> None:
    schema = xmlschema.XMLSchema11(str(SPECS / "planfix" / "planfix.xsd"), allow="sandbox")
    typed = {a.path.split("'")[1]: a.type.name for a in schema.elements["request"].alternatives if a.path}
    assert typed == {o.name: o.input.name for o in vendors.load("planfix").model.operations.values()}


@pytest.mark.parametrize("example", examples("planfix"), ids=lambda e: e["id"])
def test_planfix_examples_are_valid(example: dict[str, Any]) -> None:
    schema = xmlschema.XMLSchema11(str(SPECS / "planfix" / "planfix.xsd"), allow="local")
    answer = etree.fromstring(example["answer"]["body"].encode())
    schema.validate(etree.fromstring(example["request"]["body"].encode()))
    schema.validate(answer)
    operation = vendors.load("planfix").model.operation(example["operation"])
    shape = next(a.shape for a in operation.answers if a.error == (answer.get("status") == "error"))
    typed = (
        f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="types.xsd"/>'
        f'<xs:element name="response" type="{shape.name}"/></xs:schema>'
    )
    etree.XMLSchema(etree.fromstring(typed, base_url=str(SPECS / "planfix" / "x.xsd"))).assertValid(answer)


@pytest.mark.parametrize("example", examples("ppmpro"), ids=lambda e: e["id"])
def test_ppmpro_examples_are_valid(example: dict[str, Any]) -> None:
    wsdl = etree.parse(str(SPECS / "ppmpro" / "service.wsdl"))
    objects, services = wsdl.findall(".//{http://www.w3.org/2001/XMLSchema}schema")
    schema = xmlschema.XMLSchema10(etree.tostring(objects).decode(), build=False)
    schema.add_schema(etree.tostring(services).decode(), build=True)
    for text in (example["request"]["body"], example["answer"]["body"]):
        (payload,) = etree.fromstring(text.encode()).find(f"{ENVELOPE}Body")
        if payload.tag != f"{ENVELOPE}Fault":
            schema.validate(payload)


@cache
def clarity_document() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((SPECS / "clarity" / "openapi.yaml").read_text("utf-8"))
    return read


def _statuses(answer: dict[str, Any]) -> tuple[str, str]:
    """How a document may name the status of an answer."""
    return str(answer["status"]), f"{answer['status'] // 100}XX"


@pytest.mark.parametrize("example", examples("clarity"), ids=lambda e: e["id"])
def test_clarity_examples_are_valid(example: dict[str, Any]) -> None:
    document = clarity_document()
    model = vendors.load("clarity").model
    answer = example["answer"]
    found = next(a for a in model.operation(example["operation"]).answers if a.status in _statuses(answer))
    assert ("body" in answer) == (found.shape is not None)
    if found.shape is not None:
        schema = {"$ref": f"#/components/schemas/{found.shape.name}", "components": document["components"]}
        jsonschema.Draft202012Validator(schema).validate(yaml.safe_load(answer["body"]))


def test_clarity_examples_hold_every_documented_form_of_a_value() -> None:
    bodies = "".join(e["answer"].get("body", "") for e in examples("clarity"))
    assert all(word in bodies for word in ('"_type": "lookup"', "null", "true", "T08:00:00", "_next", "_links"))


@pytest.mark.parametrize("example", examples("planview_admin"), ids=lambda e: e["id"])
def test_planview_admin_examples_are_valid(example: dict[str, Any]) -> None:
    document = yaml.safe_load((SPECS / "planview_admin" / "openapi.yaml").read_text("utf-8"))
    answer = example["answer"]
    operation = vendors.load("planview_admin").model.operation(example["operation"])
    found = next(a for a in operation.answers if a.status == str(answer["status"]))
    assert found.shape is not None
    schema = {"$ref": f"#/components/schemas/{found.shape.name}", "components": document["components"]}
    jsonschema.Draft202012Validator(schema).validate(yaml.safe_load(answer["body"]))


def test_signatures() -> None:
    content = yaml.safe_load((SPECS / "planfix" / "vectors" / "signature.yaml").read_text("utf-8"))
    rows = content["signatures"]
    assert [r["id"] for r in rows] == ["V1", "V2", "V3", "V3s", "V4", "V4s", "V5", "V6", "V7", "V8", "V9", "V10"]
    for row in rows:
        assert hashlib.md5((row["text"] + content["key"]).encode()).hexdigest() == row["md5"], row["id"]
        assert (
            etree.fromstring(row["request"].encode()).get("method") == row["text"][: len(row["request"].split('"')[1])]
        )


@pytest.mark.parametrize("vendor", SHIPPED)
def test_every_source_tag_of_a_document_is_explained(vendor: str) -> None:
    loaded = vendors.load(vendor)
    model = loaded.model
    marks = [o.marks for o in model.operations.values()] + [s.marks for s in model.shapes.values()]
    marks += [a.marks for o in model.operations.values() for a in o.answers]
    marks += [m.marks for s in model.shapes.values() for m in getattr(s, "members", ())]
    used = {tag for mark in marks for tag in mark.source}
    assert used
    assert used <= set(loaded.source.sources)


@pytest.mark.parametrize("vendor", SHIPPED)
def test_every_operation_has_a_name_in_python(vendor: str) -> None:
    loaded = vendors.load(vendor)
    named = {o.name for o in loaded.model.operations.values() if not isinstance(o.binding, ODataBinding)}
    assert named == set(loaded.source.sdk.operations)  # entity sets are called as their service calls them


@pytest.mark.parametrize("vendor", SHIPPED)
def test_no_document_holds_a_path_of_a_machine(vendor: str) -> None:
    for path in sorted(Path(SPECS / vendor).rglob("*")):
        if path.is_file():
            text = path.read_text("utf-8")
            assert str(SPECS.parent) not in text
            assert "/home/" not in text
