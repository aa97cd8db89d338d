"""Types that stand for others: written with xsi:type, read by it, kept where it is unknown."""

from __future__ import annotations

import subprocess
import sys
from textwrap import dedent

import httpx2
from lxml import etree

WSDL = """<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
    xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" xmlns:u="urn:u" targetNamespace="urn:t">
  <w:types>
  <x:schema targetNamespace="urn:u" elementFormDefault="qualified" xmlns:t="urn:t">
    <x:import namespace="urn:t"/>
    <x:complexType name="Van"><x:complexContent><x:extension base="t:Car"><x:sequence>
      <x:element name="load" type="x:decimal" minOccurs="0"/></x:sequence><x:attribute name="code" type="x:string"/>
    </x:extension></x:complexContent></x:complexType>
  </x:schema>
  <x:schema targetNamespace="urn:t" elementFormDefault="qualified"><x:import namespace="urn:u"/>
    <x:complexType name="Vehicle" abstract="true"/>
    <x:complexType name="Car"><x:complexContent><x:extension base="t:Vehicle"><x:sequence>
      <x:element name="seats" type="x:int"/><x:element name="note" type="x:string" nillable="true" minOccurs="0"/>
    </x:sequence></x:extension></x:complexContent></x:complexType>
    <x:complexType name="SmallCar"><x:complexContent><x:restriction base="t:Car"><x:sequence>
      <x:element name="seats" type="x:int" fixed="2"/></x:sequence></x:restriction></x:complexContent></x:complexType>
    <x:complexType name="Unused"><x:complexContent><x:extension base="t:Other"/></x:complexContent></x:complexType>
    <x:complexType name="Other"><x:sequence><x:element name="o" type="x:int"/></x:sequence></x:complexType>
    <x:element name="park"><x:complexType><x:sequence>
      <x:element name="vehicle" type="t:Vehicle" maxOccurs="unbounded"/>
        <x:element name="first" type="t:Car" minOccurs="0"/>
    </x:sequence></x:complexType></x:element>
  </x:schema></w:types>
  <w:message name="m"><w:part name="p" element="t:park"/></w:message>
  <w:portType name="P"><w:operation name="park"><w:input message="t:m"/><w:output message="t:m"/></w:operation>
    </w:portType>
  <w:binding name="B" type="t:P"><s:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <w:operation name="park"><s:operation soapAction="urn:park"/>
    <w:input><s:body use="literal"/></w:input><w:output><s:body use="literal"/></w:output></w:operation></w:binding>
  <w:service name="S"><w:port name="Q" binding="t:B"><s:address location="https://ppm.example/"/></w:port></w:service>
</w:definitions>"""
XSI = "{http://www.w3.org/2001/XMLSchema-instance}type"


def echo(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, content=request.content, headers={"content-type": "text/xml"})


def test_values_of_derived_types_go_both_ways(generate) -> None:
    sdk = generate(WSDL, "wsdl")
    models = sdk.models
    van = models.Van(seats=2, load=1, code="x", note="n")
    with sdk.client(echo) as client:
        answer = client.park(vehicle=[models.Car(seats=5), van, models.SmallCar(seats="2")], first=models.Car(seats=4))
        assert [type(v).__name__ for v in answer.vehicle] == ["Car", "Van", "SmallCar"]
        assert answer.vehicle[1] == van
        assert isinstance(answer.vehicle[1], models.Car)
        assert type(client.park(vehicle=[van], first=van).first) is models.Van
    sent = list(etree.fromstring(sdk.seen[0].content).iter("{urn:t}vehicle"))
    names = [(v.nsmap[v.get(XSI).partition(":")[0]], v.get(XSI).partition(":")[2]) for v in sent]
    assert names == [("urn:t", "Car"), ("urn:u", "Van"), ("urn:t", "SmallCar")]
    assert [e.tag for e in sent[1]] == ["{urn:t}seats", "{urn:t}note", "{urn:u}load"]
    assert next(etree.fromstring(sdk.seen[0].content).iter("{urn:t}first")).get(XSI) in (None, "n0:Car")
    assert not hasattr(models, "Unused")


def test_an_unknown_type_is_read_as_the_declared_one_and_loses_nothing(generate) -> None:
    sdk = generate(WSDL, "wsdl")
    body = """<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><t:park xmlns:t="urn:t"
      xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><t:vehicle i:type="t:Tank"><t:seats>3</t:seats>
        <t:gun>1</t:gun>
      </t:vehicle><t:vehicle i:type="nowhere:Car"/><t:first i:type="Car"><t:seats>1</t:seats></t:first></t:park>
        </e:Body>
      </e:Envelope>"""
    with sdk.client(lambda _: httpx2.Response(200, text=body, headers={"content-type": "text/xml"})) as client:
        answer = client.park(vehicle=[])
    tank, other = answer.vehicle
    assert (type(tank).__name__, [extra.name for extra in tank.extra]) == ("Vehicle", ["seats", "gun"])
    assert (type(other).__name__, other.extra) == ("Vehicle", ())
    with sdk.client(echo) as client:
        client.park(vehicle=[tank, other])
    sent = list(etree.fromstring(sdk.seen[-1].content).iter("{urn:t}vehicle"))
    assert [v.get(XSI) for v in sent] == ["ut:Tank", "Car"]
    assert sent[0].nsmap["ut"] == "urn:t"
    assert [e.tag for e in sent[0]] == ["{urn:t}seats", "{urn:t}gun"]
    assert answer.first.seats == 1


def test_a_type_checker_takes_a_derived_type_for_its_base(generate, tmp_path) -> None:
    sdk = generate(WSDL, "wsdl")
    program = tmp_path / "use.py"
    program.write_text(dedent(f"""
        from {sdk.package} import models

        def seats(car: models.Car) -> int:
            return car.seats

        vehicles: list[models.Vehicle] = [models.Van(seats=2, load=None), models.Car(seats=1)]
        print(seats(models.Van(seats=2)), vehicles)
        """))
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", str(program)]
    done = subprocess.run(
        command, env={"MYPYPATH": str(sdk.folder / "src"), "PATH": ""}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
