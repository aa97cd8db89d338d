"""What XML Schema can say, said in a WSDL: the client writes what zeep reads, and reads what zeep writes."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx2
import pytest
import zeep
from lxml import etree

WSDL = """<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
    xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
  <w:types><x:schema targetNamespace="urn:t" elementFormDefault="qualified">
    {types}
    <x:element name="put"><x:complexType><x:sequence>{members}</x:sequence></x:complexType></x:element>
    <x:element name="putResponse"><x:complexType><x:sequence><x:element ref="t:put"/></x:sequence></x:complexType>
      </x:element>
  </x:schema></w:types>
  <w:message name="in"><w:part name="p" element="t:put"/></w:message>
  <w:message name="out"><w:part name="p" element="t:putResponse"/></w:message>
  <w:portType name="P"><w:operation name="put"><w:input message="t:in"/><w:output message="t:out"/></w:operation>
    </w:portType>
  <w:binding name="B" type="t:P"><s:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <w:operation name="put"><s:operation soapAction="urn:put"/>
    <w:input><s:body use="literal"/></w:input><w:output><s:body use="literal"/></w:output></w:operation></w:binding>
  <w:service name="S"><w:port name="Q" binding="t:B"><s:address location="https://ppm.example/"/></w:port></w:service>
</w:definitions>"""


class Both:
    """Our client, whose answers are what it sent, and zeep, which reads the same."""

    def __init__(self, generate: Any, folder: Path, types: str, members: str) -> None:
        text = WSDL.format(types=types, members=members)
        self.sdk = generate(text, "wsdl")
        (folder / "zeep.wsdl").write_text(text)
        self.types = zeep.Client(str(folder / "zeep.wsdl")).wsdl.types
        self.models = self.sdk.models

    def put(self, **given: Any) -> tuple[Any, Any, Any]:
        """(our reading of the answer, zeep's, the element `put` that was sent)."""
        mine, sent = self.sent(**given)
        return mine, self.types.get_element("{urn:t}put").parse(sent, self.types), sent

    def sent(self, **given: Any) -> tuple[Any, Any]:
        with self.sdk.client(self._echo) as client:
            mine = client.put(**given)
        return mine, etree.fromstring(self.sdk.seen[-1].content).find(".//{urn:t}put")

    def read(self, inside: str) -> Any:
        """Our reading of an answer."""
        body = f"""<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
          <t:putResponse xmlns:t="urn:t"
          xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><t:put>{inside}</t:put></t:putResponse></e:Body>
            </e:Envelope>"""
        with self.sdk.client(lambda _: httpx2.Response(200, text=body)) as client:
            return client.put()

    def _echo(self, request: httpx2.Request) -> httpx2.Response:
        put = etree.fromstring(request.content).find(".//{urn:t}put")
        inside = etree.tostring(put, encoding="unicode")
        body = f"""<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>
          <t:putResponse xmlns:t="urn:t">{inside}</t:putResponse></e:Body></e:Envelope>"""
        return httpx2.Response(200, text=body)


Make = Any


@pytest.fixture
def both(generate: Any, tmp_path: Path) -> Make:
    return lambda types, members: Both(generate, tmp_path, types, members)


def names(element: Any) -> list[str]:
    return [etree.QName(child).localname for child in element]


def test_choices_groups_and_all(both: Make) -> None:
    made = both(
        """<x:group name="G"><x:sequence><x:element name="g1" type="x:int" minOccurs="0"/>
             <x:element name="g2" type="x:string" minOccurs="0"/></x:sequence></x:group>
           <x:attributeGroup name="A"><x:attribute name="lang" type="x:string"/><x:attribute name="n" type="x:int"/>
           </x:attributeGroup>
           <x:complexType name="Loose"><x:all><x:element name="b" type="x:int" minOccurs="0"/>
             <x:element name="a" type="x:int" minOccurs="0"/></x:all><x:attributeGroup ref="t:A"/></x:complexType>""",
        """<x:choice minOccurs="0"><x:element name="one" type="x:int"/><x:element name="two" type="x:string"/>
          </x:choice>
           <x:group ref="t:G"/><x:element name="all" type="t:Loose" minOccurs="0"/>""",
    )
    mine, theirs, sent = made.put(two="x", g1=1, all=made.models.Loose(a=1, b=2, lang="de", n=3))
    assert (mine.one, mine.two, mine.g1, mine.g2) == (None, "x", 1, None)
    assert (theirs.two, theirs.g1, theirs.all.a, theirs.all.lang, theirs.all.n) == ("x", 1, 1, "de", 3)
    assert (mine.all.a, mine.all.b, mine.all.lang, mine.all.n) == (1, 2, "de", 3)
    assert names(sent) == ["two", "g1", "all"]
    turned = made.read('<t:all n="4"><t:a>5</t:a><t:b>6</t:b></t:all><t:one>1</t:one>')
    assert (turned.all.a, turned.all.b, turned.all.n, turned.one) == (5, 6, 4, 1)


def test_enumerations_lists_unions_and_facets_stay_open(both: Make) -> None:
    made = both(
        """<x:simpleType name="Colour"><x:restriction base="x:string"><x:enumeration value="red"/>
          <x:enumeration value="blue"/>
           </x:restriction></x:simpleType>
           <x:simpleType name="Numbers"><x:list itemType="x:int"/></x:simpleType>
           <x:simpleType name="Either"><x:union memberTypes="x:int t:Colour"/></x:simpleType>
           <x:simpleType name="Short"><x:restriction base="x:string"><x:maxLength value="3"/></x:restriction>
             </x:simpleType>""",
        """<x:element name="colour" type="t:Colour" minOccurs="0" maxOccurs="unbounded"/>
           <x:element name="numbers" type="t:Numbers" minOccurs="0"/>
             <x:element name="either" type="t:Either" minOccurs="0"/>
           <x:element name="short" type="t:Short" minOccurs="0"/>""",
    )
    mine, theirs, _ = made.put(colour=["red", "green"], numbers="1 2 3", either="blue", short="longer")
    assert (mine.colour, mine.numbers, mine.either, mine.short) == (["red", "green"], "1 2 3", "blue", "longer")
    assert (theirs.colour, theirs.numbers, theirs.either) == (["red", "green"], [1, 2, 3], "blue")


def test_built_in_types_have_python_values(both: Make) -> None:
    kinds = {
        "decimal": Decimal("1.50"), "integer": 10**30, "boolean": False, "double": 2.5, "float": float("inf"),
        "date": dt.date(2026, 1, 31), "time": dt.time(1, 2, 3), "base64Binary": b"\\x00\\xff", "hexBinary": "00FF",
        "dateTime": dt.datetime(2026, 1, 31, 1, 2, 3, tzinfo=dt.UTC), "unsignedLong": 2**64 - 1, "anyURI": "urn:x",
        "gYear": "2026", "duration": "P1D", "QName": "t:x", "token": "a b",
    }  # fmt: skip
    members = "".join(f'<x:element name="m{kind}" type="x:{kind}" minOccurs="0"/>' for kind in kinds)
    made = both("", members)
    record = {f.encode_name: f.name for f in __import__("msgspec").structs.fields(made.models.Put)}
    given = {record[f"m{kind}"]: value for kind, value in kinds.items()}
    mine, theirs, _ = made.put(**given)
    assert {name: getattr(mine, name) for name in given} == given
    for kind in ("decimal", "integer", "boolean", "double", "float", "date", "base64Binary", "dateTime", "token"):
        assert getattr(theirs, f"m{kind}") == kinds[kind], kind
    seven_digits = made.read("<t:mdateTime>2026-01-31T01:02:03.1234567Z</t:mdateTime><t:mboolean>1</t:mboolean>")
    assert (seven_digits.mdate_time.microsecond, seven_digits.mboolean) == (123456, True)


def test_nil_absent_and_empty_are_three_things(both: Make) -> None:
    made = both(
        "", '<x:element name="note" type="x:string" nillable="true" minOccurs="0"/><x:element name="n" type="x:int"/>'
    )
    for given, there, nil in (({}, False, False), ({"note": None}, True, True), ({"note": ""}, True, False)):
        mine, theirs, sent = made.put(n=1, **given)
        assert ((sent.find("{urn:t}note") is not None), mine.was_nil("note")) == (there, nil)
        assert mine.note == (None if nil or not there else "")
        assert theirs.note is None


def test_recursion_defaults_fixed_values_and_mixed_content(both: Make) -> None:
    made = both(
        """<x:complexType name="Node"><x:sequence>
          <x:element name="node" type="t:Node" minOccurs="0" maxOccurs="unbounded"/>
           </x:sequence><x:attribute name="k" type="x:int" default="7"/>
             <x:attribute name="v" type="x:string" fixed="1"/>
           </x:complexType>
           <x:complexType name="Prose" mixed="true"><x:sequence><x:element name="b" type="x:string" minOccurs="0"/>
           </x:sequence></x:complexType>""",
        '<x:element name="node" type="t:Node"/><x:element name="prose" type="t:Prose" minOccurs="0"/>',
    )
    tree = made.models.Node(node=[made.models.Node(k=2), made.models.Node(node=[made.models.Node()])])
    mine, theirs, sent = made.put(node=tree, prose=made.models.Prose(value="text ", b="bold"))
    assert mine.node == tree
    assert (theirs.node.node[0].k, len(theirs.node.node[1].node)) == (2, 1)
    assert sent.find("{urn:t}node").attrib == {}
    assert (mine.prose.value, mine.prose.b) == ("text ", "bold")


def test_wildcards_and_anything_are_kept_as_they_came(both: Make) -> None:
    made = both(
        """<x:complexType name="Open"><x:sequence><x:element name="known" type="x:int"/>
           <x:any namespace="##other" processContents="lax" minOccurs="0" maxOccurs="unbounded"/></x:sequence>
           <x:anyAttribute namespace="##any"/></x:complexType>""",
        """<x:element name="open" type="t:Open" minOccurs="0"/>
           <x:element name="whatever" type="x:anyType" minOccurs="0"/>""",
    )
    inside = """<t:open more="1" xmlns:z="urn:q" z:b="&lt;2>"><t:known>1</t:known>
      <q:a xmlns:q="urn:q" k="2">x<q:b/></q:a></t:open>"""
    mine = made.read(inside + '<t:whatever i:type="x:int" xmlns:x="http://www.w3.org/2001/XMLSchema">5</t:whatever>')
    (extra,) = mine.open.extra
    assert (mine.open.known, extra.name, extra.attributes, [c.name for c in extra]) == (1, "a", {"k": "2"}, ["b"])
    assert (mine.whatever.text, mine.whatever.name) == ("5", "whatever")
    again, theirs, sent = made.put(open=mine.open, whatever=mine.whatever)
    assert [(x.name, x.attributes, x.text) for x in again.open.extra] == [("a", {"k": "2"}, "x")]
    assert sent.find("{urn:t}open").attrib == {"more": "1", "{urn:q}b": "<2>"}
    assert etree.tostring(sent.find("{urn:t}open/{urn:q}a"), method="c14n").count(b"<q:b></q:b>") == 1
    assert theirs.open.known == 1


def test_substitutes_stand_where_their_head_may_stand(both: Make) -> None:
    made = both(
        """<x:element name="animal" abstract="true" type="x:string"/>
          <x:element name="cat" substitutionGroup="t:animal"/>
           <x:element name="dog" substitutionGroup="t:animal" type="x:string"/>""",
        '<x:element ref="t:animal" minOccurs="0"/><x:element name="n" type="x:int"/>',
    )
    mine, sent = made.sent(cat="Tom", n=1)  # zeep knows no substitution groups
    assert (mine.cat, mine.dog, mine.n) == ("Tom", None, 1)
    assert names(sent) == ["cat", "n"]
