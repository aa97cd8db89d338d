"""WSDL 1.1 -> operations with SOAP bindings."""

from __future__ import annotations

import pytest

from generator.diagnostics import BadInput
from generator.model import Model, SoapBinding
from generator.readers.documents import READERS
from generator.readers.fragment import merge

HEAD = """<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
  xmlns:s12="http://schemas.xmlsoap.org/wsdl/soap12/"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
"""
TYPES = """<w:types><xs:schema targetNamespace="urn:t" elementFormDefault="qualified">
  <xs:element name="find"><xs:complexType><xs:sequence><xs:element name="q" type="xs:string"/></xs:sequence>
    </xs:complexType></xs:element>
  <xs:element name="findResponse"><xs:complexType><xs:sequence>
    <xs:element name="return" type="xs:int" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
  <xs:element name="findRequest" type="t:Other"/><xs:complexType name="Other"><xs:sequence>
    <xs:element name="o" type="xs:int"/></xs:sequence></xs:complexType>
  <xs:element name="id" type="xs:long" nillable="true"/><xs:element name="problem" type="t:Other"/>
    <xs:element name="token" type="xs:string"/>
</xs:schema></w:types>
"""


def binding(*operations: str, style: str = "document", soap: str = "s", name: str = "b", service: str = "S") -> str:
    inner = "".join(operations)
    return f"""<w:binding name="{name}" type="t:pt"><{soap}:binding style="{style}" transport="http://schemas.xmlsoap.org/soap/http"/>{inner}</w:binding>
<w:service name="{service}"><w:port name="P{name}" binding="t:{name}"><{soap}:address location="https://ppm.example/{name}"/></w:port></w:service>"""


def bound(name: str, extra: str = "", use: str = 'use="literal"', soap: str = "s") -> str:
    return (
        f'<w:operation name="{name}"><{soap}:operation soapAction="urn:{name}"/>'
        f"<w:input><{soap}:body {use}/>{extra}</w:input>"
        f"<w:output><{soap}:body {use}/></w:output></w:operation>"
    )


@pytest.fixture
def read(write):
    def model(body: str) -> Model:
        return merge("v", [READERS["soap-1.1"](write(HEAD + body + "</w:definitions>", "service.wsdl"), "v", "soap")])

    return model


def test_wrapped_operations_and_names_that_mislead(read) -> None:
    """Messages go by qualified names: `findRequest` is the message of one operation and the element of another."""
    model = read(TYPES + """
        <w:message name="findRequest"><w:part name="parameters" element="t:find"/></w:message>
        <w:message name="findRequestRequest"><w:part name="parameters" element="t:findRequest"/></w:message>
        <w:message name="findResponse"><w:part name="parameters" element="t:findResponse"/></w:message>
        <w:portType name="pt"><w:documentation>no</w:documentation>
          <w:operation name="find"><w:documentation>Finds.</w:documentation><w:input message="t:findRequest"/>
            <w:output message="t:findResponse"/></w:operation>
          <w:operation name="findRequest"><w:input message="t:findRequestRequest"/>
            <w:output message="t:findResponse"/></w:operation></w:portType>
        """ + binding(bound("find"), bound("findRequest")))
    find, request = model.operation("find"), model.operation("findRequest")
    assert find.binding == SoapBinding(
        "urn:find", ("urn:t", "find"), ("urn:t", "findResponse"), port="Pb", address="https://ppm.example/b"
    )
    assert (find.doc, str(find.input), str(find.success.shape)) == ("Finds.", "v:urn:t#find", "v:urn:t#findResponse")
    assert isinstance(request.binding, SoapBinding)
    assert (request.binding.input, request.binding.wrapped, str(request.input)) == (
        ("urn:t", "findRequest"),
        True,
        "v:urn:t#Other",
    )
    assert request.binding.output == ("urn:t", "findResponse")
    assert model.interfaces["soap"].target_namespace == "urn:t"
    assert [s.url for s in model.interfaces["soap"].servers] == ["https://ppm.example/b"]


def test_a_bare_element_of_a_simple_type_is_a_member(read) -> None:
    model = read(TYPES + """<w:message name="in"><w:part name="p" element="t:id"/></w:message>
        <w:message name="out"><w:part name="p" element="t:id"/></w:message>
        <w:portType name="pt"><w:operation name="drop"><w:input message="t:in"/><w:output message="t:out"/>
          </w:operation></w:portType>""" + binding(bound("drop")))
    operation = model.operation("drop")
    assert str(operation.input) == "v:soap#dropInput"
    (member,) = model.structure(operation.input).members
    assert (member.name, member.nullable, model.xml_name(member.id).name) == ("id", True, ("urn:t", "id"))
    assert (operation.binding.input, operation.binding.wrapped) == (("urn:t", "id"), False)
    (text,) = model.structure(operation.success.shape).members
    assert (text.target.name, model.xml_name(text.id).kind) == ("long", "text")


def test_headers_and_faults(read) -> None:
    model = read(
        TYPES
        + """<w:message name="in"><w:part name="p" element="t:find"/><w:part name="h" element="t:token"/></w:message>
        <w:message name="out"><w:part name="p" element="t:findResponse"/></w:message><w:message name="bad">
          <w:part name="f" element="t:problem"/></w:message>
        <w:portType name="pt"><w:operation name="find"><w:input message="t:in"/><w:output message="t:out"/>
          <w:fault name="f" message="t:bad"/></w:operation></w:portType>"""
        + binding(bound("find", '<s:header message="t:in" part="h" use="literal"/>'))
    )
    operation = model.operation("find")
    assert operation.binding.headers == (("urn:t", "token"),)
    assert operation.binding.faults == (("urn:t", "problem"),)
    assert [(a.error, str(a.shape)) for a in operation.answers] == [
        (False, "v:urn:t#findResponse"),
        (True, "v:urn:t#Other"),
    ]
    assert str(operation.input) == "v:urn:t#find"


def test_rpc_calls_have_a_member_a_part(read) -> None:
    model = read(
        TYPES + """<w:message name="in"><w:part name="a" type="xs:string"/><w:part name="b" type="t:Other"/></w:message>
        <w:message name="out"><w:part name="r" type="xs:int"/></w:message>
        <w:portType name="pt"><w:operation name="call"><w:input message="t:in"/><w:output message="t:out"/>
          </w:operation></w:portType>""" + binding(bound("call", use='use="encoded" namespace="urn:n"'), style="rpc")
    )
    operation = model.operation("call")
    assert (operation.binding.style, operation.binding.use, operation.binding.input) == (
        "rpc",
        "encoded",
        ("urn:n", "call"),
    )
    assert operation.binding.output == ("urn:n", "callResponse")
    structure = model.structure(operation.input)
    assert [(m.name, model.xml_name(m.id).name, m.target.name) for m in structure.members] == [
        ("a", ("", "a"), "string"),
        ("b", ("", "b"), "Other"),
    ]
    assert [m.name for m in model.structure(operation.success.shape).members] == ["r"]


def test_one_way_and_empty_messages(read) -> None:
    model = read(
        TYPES
        + """<w:message name="none"/><w:message name="in"><w:part name="p" element="t:find"/></w:message>
        <w:portType name="pt"><w:operation name="ping"><w:input message="t:none"/><w:output message="t:none"/>
          </w:operation>
        <w:operation name="tell"><w:input message="t:in"/></w:operation></w:portType>"""
        + binding(bound("ping"), bound("tell"))
    )
    ping, tell = model.operation("ping"), model.operation("tell")
    assert (ping.input, ping.binding.input, ping.success.shape) == (None, ("", ""), None)
    assert (tell.binding.output, tell.answers) == (("", ""), ())


def test_soap_1_1_is_preferred_and_overloads_are_numbered(read) -> None:
    port_type = TYPES + """<w:message name="in"><w:part name="p" element="t:find"/></w:message>
        <w:message name="in2"><w:part name="p" element="t:findRequest"/></w:message>
        <w:portType name="pt"><w:operation name="find"><w:input name="one" message="t:in"/></w:operation>
          <w:operation name="find"><w:input name="two" message="t:in2"/></w:operation></w:portType>"""
    over = [bound("find").replace("<w:input>", f'<w:input name="{n}">') for n in ("one", "two")]
    model = read(port_type + binding(bound("find", soap="s12"), soap="s12", name="b12", service="S12") + binding(*over))
    assert [(o.name, o.binding.version, o.input.name) for o in model.operations.values()] == [
        ("find", "1.1", "find"),
        ("find_2", "1.1", "Other"),
    ]
    only12 = read(port_type + binding(bound("find", soap="s12"), soap="s12"))
    assert only12.operation("find").binding.version == "1.2"


def test_documents_may_be_split(write) -> None:
    write(
        HEAD.replace("<w:def", "<w:def", 1) + TYPES + '<w:message name="in">'
        '<w:part name="p" element="t:find"/></w:message>'
        '<w:portType name="pt"><w:operation name="find">'
        '<w:input message="t:in"/></w:operation>'
        "</w:portType></w:definitions>",
        "abstract.wsdl",
    )
    source = write(
        HEAD + '<w:import namespace="urn:t" location="abstract.wsdl"/>' + binding(bound("find")) + "</w:definitions>",
        "service.wsdl",
    )
    assert [o.name for o in READERS["soap-1.1"](source, "v", "soap").operations] == ["find"]


@pytest.mark.parametrize(
    ("body", "words", "line"),
    [
        ('<w:import namespace="urn:x" location="http://ppm.example/x.wsdl"/>', "outside the folder", 4),
        (TYPES, "no SOAP binding", 1),
        (binding(bound("find")), "port type 'pt' is not declared", 4),
        (
            '<w:portType name="pt"><w:operation name="find">'
            '<w:input message="t:in"/>'
            "</w:operation></w:portType>" + binding(bound("find")),
            "message 'in' is not declared",
            4,
        ),
    ],
)
def test_broken_descriptions_are_told(read, body: str, words: str, line: int) -> None:
    with pytest.raises(BadInput, match=words) as caught:
        read(body)
    assert caught.value.place == f"service.wsdl:{line}"


def test_a_document_of_another_kind_is_refused(write) -> None:
    with pytest.raises(BadInput, match=r"no WSDL 1\.1 document"):
        READERS["soap-1.1"](write("<a/>", "a.wsdl"), "v", "soap")


@pytest.mark.parametrize("default", ["", 'xmlns="http://schemas.xmlsoap.org/wsdl/"'])
def test_names_without_prefix_mean_the_target_namespace(write, default: str) -> None:
    body = (
        '<w:message name="in"><w:part name="p" element="t:find"/></w:message>'
        '<w:portType name="pt"><w:operation name="find"><w:input message="in"/></w:operation></w:portType>'
        + binding(bound("find")).replace('"t:', '"')
    )
    text = HEAD.replace("xmlns:t=", f"{default} xmlns:t=") + TYPES + body + "</w:definitions>"
    model = merge("v", [READERS["soap-1.1"](write(text, "service.wsdl"), "v", "soap")])
    operation = model.operation("find")
    assert isinstance(operation.binding, SoapBinding)
    assert operation.binding.input == ("urn:t", "find")
