"""What a package made from a WSDL does."""

from __future__ import annotations

import httpx2
from lxml import etree

WSDL = """<?xml version="1.0"?>
<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:x="http://www.w3.org/2001/XMLSchema"
    xmlns:t="urn:shop" targetNamespace="urn:shop" name="Shop">
  <w:types><x:schema targetNamespace="urn:shop" elementFormDefault="qualified">
    <x:complexType name="Item"><x:sequence>
      <x:element name="itemId" type="x:long"/><x:element name="title" type="x:string" minOccurs="0"/>
      <x:element name="madeAt" type="x:dateTime" minOccurs="0"/></x:sequence>
      <x:attribute name="state" type="x:string"/></x:complexType>
    <x:element name="find"><x:complexType><x:sequence>
      <x:element name="text" type="x:string"/>
      <x:element name="kinds" type="x:int" minOccurs="0" maxOccurs="unbounded"/>
    </x:sequence></x:complexType></x:element>
    <x:element name="findResponse"><x:complexType><x:sequence>
      <x:element name="return" type="t:Item" minOccurs="0" maxOccurs="unbounded"/>
    </x:sequence></x:complexType></x:element>
  </x:schema></w:types>
  <w:message name="in"><w:part name="parameters" element="t:find"/></w:message>
  <w:message name="out"><w:part name="parameters" element="t:findResponse"/></w:message>
  <w:portType name="P"><w:operation name="find">
    <w:input message="t:in"/><w:output message="t:out"/></w:operation></w:portType>
  <w:binding name="B" type="t:P"><s:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <w:operation name="find"><s:operation soapAction="urn:find"/>
    <w:input><s:body use="literal"/></w:input><w:output><s:body use="literal"/></w:output></w:operation>
  </w:binding>
  <w:service name="S"><w:port name="Q" binding="t:B"><s:address location="https://shop.example.com/soap"/></w:port></w:service>
</w:definitions>
"""
ANSWER = """<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><r:findResponse xmlns:r="urn:shop">
<r:return state="new"><r:itemId>9007199254740993</r:itemId><r:title>A &amp; B</r:title>
<r:madeAt>2026-01-02T03:04:05Z</r:madeAt></r:return>
<r:return><r:itemId>2</r:itemId></r:return></r:findResponse></e:Body></e:Envelope>"""


def test_a_soap_operation_sends_its_wrapper_and_reads_records(generate) -> None:  # fixture of conftest
    sdk = generate(WSDL, "wsdl")
    with sdk.client(lambda _: httpx2.Response(200, text=ANSWER, headers={"content-type": "text/xml"})) as client:
        first, second = client.find(text="<x>&", kinds=[3, 1])
    assert (first.item_id, first.title, first.state, first.made_at.year) == (9007199254740993, "A & B", "new", 2026)
    assert (second.item_id, second.title) == (2, None)
    wrapper = etree.fromstring(sdk.seen[0].content).find(".//{urn:shop}find")
    assert wrapper is not None
    assert [(child.tag, child.text) for child in wrapper] == [
        ("{urn:shop}text", "<x>&"),
        ("{urn:shop}kinds", "3"),
        ("{urn:shop}kinds", "1"),
    ]
    assert sdk.seen[0].headers["soapaction"].strip('"') == "urn:find"


def test_json_parts_of_the_runtime_are_enough_for_json_and_xml_comes_with_xml(generate) -> None:
    sdk = generate(WSDL, "wsdl")
    assert "lxml" in (sdk.folder / "pyproject.toml").read_text()
