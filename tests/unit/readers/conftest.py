"""Documents written inline, read by the real readers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from generator.model import Model
from generator.readers.documents import READERS
from generator.readers.files import SourceFile
from generator.readers.fragment import Fragment, merge

Write = Callable[..., SourceFile]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """``write(text, name)`` puts a document into the test's folder, under its bare name."""

    def put(text: str | bytes, name: str = "api.yaml") -> SourceFile:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(dedent(text).encode() if isinstance(text, str) else text)
        return SourceFile(path, name)

    return put


@pytest.fixture
def openapi(write: Write) -> Callable[[str], Model]:
    """The model of an OpenAPI document, passes not applied. A document without head gets one of version 3.1."""

    def model(text: str) -> Model:
        body = dedent(text)
        head = "" if body.lstrip().startswith("openapi") else "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
        return merge("v", [READERS["rest-json"](write(head + body), "v", "rest")])

    return model


@pytest.fixture
def xsd(write: Write) -> Callable[..., Fragment]:
    """Shapes of an XML Schema: it is put into a description with one operation, whose input is the element `root`."""

    def fragment(body: str, root: str = "root", attributes: str = 'elementFormDefault="qualified"') -> Fragment:
        return READERS["soap-1.1"](write(description(body, root, attributes), "service.wsdl"), "v", "soap")

    return fragment


def description(body: str, root: str = "root", attributes: str = 'elementFormDefault="qualified"') -> str:
    """A WSDL around a schema for ``urn:t``; its only operation takes the element `root`."""
    return f"""<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" xmlns:m="urn:ppmkit:marks" targetNamespace="urn:t">
  <w:types><xs:schema targetNamespace="urn:t" {attributes}>{dedent(body)}</xs:schema></w:types>
  <w:message name="in"><w:part name="p" element="t:{root}"/></w:message>
  <w:portType name="pt"><w:operation name="{root}"><w:input message="t:in"/></w:operation></w:portType>
  <w:binding name="b" type="t:pt"><s:binding transport="http://schemas.xmlsoap.org/soap/http"/>
    <w:operation name="{root}"><s:operation soapAction="urn:{root}"/><w:input><s:body use="literal"/></w:input>
      </w:operation>
  </w:binding>
  <w:service name="S"><w:port name="P" binding="t:b"><s:address location="https://ppm.example/s"/></w:port></w:service>
</w:definitions>"""
