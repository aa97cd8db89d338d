"""XML types that have no like in JSON: types without members, attributes of a namespace."""

from __future__ import annotations

import httpx2
from lxml import etree

WSDL = """<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
    xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
  <w:types><x:schema targetNamespace="urn:t" elementFormDefault="qualified">
    <x:import namespace="http://www.w3.org/XML/1998/namespace"/>
    <x:attribute name="rank" type="x:int"/>
    <x:complexType name="Blank"/>
    <x:complexType name="Text"><x:simpleContent><x:extension base="x:string">
      <x:attribute name="lang" type="x:string"/><x:attribute ref="xml:lang"/><x:attribute ref="t:rank"/>
    </x:extension></x:simpleContent></x:complexType>
    <x:element name="put"><x:complexType><x:sequence><x:element name="text" type="t:Text" maxOccurs="unbounded"/>
      <x:element name="rest" type="t:Blank" minOccurs="0"/></x:sequence></x:complexType></x:element>
  </x:schema></w:types>
  <w:message name="m"><w:part name="p" element="t:put"/></w:message>
  <w:portType name="P"><w:operation name="put">
    <w:input message="t:m"/><w:output message="t:m"/></w:operation></w:portType>
  <w:binding name="B" type="t:P"><s:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <w:operation name="put"><s:operation soapAction="urn:put"/>
    <w:input><s:body use="literal"/></w:input><w:output><s:body use="literal"/></w:output></w:operation></w:binding>
  <w:service name="S"><w:port name="Q" binding="t:B"><s:address location="https://ppm.example/"/></w:port></w:service>
</w:definitions>"""


def test_attributes_of_a_namespace_and_open_content_go_both_ways(generate) -> None:
    sdk = generate(WSDL, "wsdl")

    def echo(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=request.content, headers={"content-type": "text/xml"})

    rest = '<q:rest xmlns:q="urn:t"><q:a k="1">x</q:a></q:rest>'
    with sdk.client(echo) as client:
        models, runtime = sdk.models, __import__(f"{sdk.package}._runtime.xml_model", fromlist=["XmlAny"])
        given = models.Text(value="hi", lang="plain", lang_2="en", rank=7)
        answer = client.put(text=[given], rest=runtime.XmlAny(rest))
    assert "    from ._runtime.xml_model import XmlAny" in sdk.source("_root.py").splitlines()
    sent = etree.fromstring(sdk.seen[0].content).find(".//{urn:t}text")
    assert sent is not None
    assert dict(sent.attrib) == {
        "lang": "plain",
        "{http://www.w3.org/XML/1998/namespace}lang": "en",
        "{urn:t}rank": "7",
    }
    assert answer.text == [given]
    assert [(child.name, child.text) for child in answer.rest] == [("a", "x")]
