"""A catalogue of functions over one entry point -> operations."""

from __future__ import annotations

import pytest

from generator.diagnostics import BadInput
from generator.model import Model, XmlPostBinding
from generator.readers.documents import READERS
from generator.readers.fragment import merge

CATALOGUE = """<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:http="http://schemas.xmlsoap.org/wsdl/http/"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
  <w:types><xs:schema><xs:include schemaLocation="types.xsd"/></xs:schema></w:types>
  <w:message name="In"><w:part name="call" type="GetRequest"/></w:message>
  <w:message name="Out"><w:part name="reply" type="Answer"/></w:message>
  <w:message name="Bad"><w:part name="reply" type="Failure"/></w:message>
  <w:portType name="pt">
    <w:operation name="thing.get"><w:documentation>Reads.</w:documentation><w:input message="t:In"/>
      <w:output message="t:Out"/><w:fault name="f" message="t:Bad"/></w:operation>
    <w:operation name="thing.unbound"><w:input message="t:In"/></w:operation>
  </w:portType>
  <w:binding name="b" type="t:pt"><http:binding verb="POST"/><w:operation name="thing.get"/></w:binding>
  <w:service name="S"><w:port name="P" binding="t:b"><http:address location="https://ppm.example/x/"/></w:port></w:service>
</w:definitions>"""
TYPES = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:complexType name="GetRequest"><xs:all><xs:element name="id" type="xs:int"/></xs:all>
    <xs:attribute name="do" type="xs:string" fixed="thing.get"/></xs:complexType>
  <xs:complexType name="Answer"><xs:all><xs:element name="id" type="xs:int"/></xs:all>
    <xs:attribute name="status" type="xs:string" fixed="ok"/></xs:complexType>
  <xs:complexType name="Failure"><xs:all><xs:element name="code" type="xs:string"/></xs:all></xs:complexType>
</xs:schema>"""


@pytest.fixture
def model(write) -> Model:
    write(TYPES, "types.xsd")
    return merge("v", [READERS["xml-post"](write(CATALOGUE, "api.wsdl"), "v", "xml")])


def test_functions_that_are_bound_are_operations(model: Model) -> None:
    (operation,) = model.operations.values()
    assert (operation.name, operation.group, operation.doc) == ("thing.get", "thing", "Reads.")
    assert [(a.error, str(a.shape)) for a in operation.answers] == [(False, "v:#Answer"), (True, "v:#Failure")]
    assert model.interfaces["xml"].servers[0].url == "https://ppm.example/x/"


def test_the_selector_belongs_to_the_binding(model: Model) -> None:
    operation = model.operation("thing.get")
    assert operation.binding == XmlPostBinding("thing.get", "call", "reply", "do")
    structure = model.structure(operation.input)
    assert ([m.name for m in structure.members], structure.any_order) == (["id"], True)
    assert [m.name for m in model.structure(operation.success.shape).members] == ["id", "status"]


def test_a_description_without_post_is_refused(write) -> None:
    write(TYPES, "types.xsd")
    with pytest.raises(BadInput, match="no HTTP binding with POST"):
        READERS["xml-post"](write(CATALOGUE.replace("POST", "GET"), "api.wsdl"), "v", "xml")


def test_a_function_that_sends_a_form_is_refused(write) -> None:
    write(TYPES, "types.xsd")
    text = CATALOGUE.replace('<w:part name="call" type="GetRequest"/>', '<w:part name="ticker" type="xs:string"/>')
    with pytest.raises(BadInput, match=r"api\.wsdl:8: operation 'thing.get' sends a form"):
        READERS["xml-post"](write(text, "api.wsdl"), "v", "xml")


def test_an_answer_that_is_bound_as_content_is_bytes(write) -> None:
    write(TYPES, "types.xsd")
    part = '<w:part name="body" type="xs:base64Binary"/>'
    bound = (
        '<w:operation name="thing.get"><w:output><m:content xmlns:m="http://schemas.xmlsoap.org/wsdl/mime/" '
        'part="body" type="image/png"/></w:output></w:operation>'
    )
    text = CATALOGUE.replace('<w:part name="reply" type="Answer"/>', part).replace(
        '<w:operation name="thing.get"/>', bound
    )
    model = merge("v", [READERS["xml-post"](write(text, "api.wsdl"), "v", "xml")])
    operation = model.operation("thing.get")
    assert isinstance(operation.binding, XmlPostBinding)
    assert operation.binding.answer_root == ""
    assert operation.success is not None
    assert operation.success.media == "image/png"
