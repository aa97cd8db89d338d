"""Ways of SOAP: each description makes a client that a small server understands, and that reads what zeep reads."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
import zeep
from lxml import etree

SOAP11, SOAP12 = "http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"
HEAD = """<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
  xmlns:s12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t"
  xmlns:p="http://schemas.xmlsoap.org/ws/2004/09/policy" xmlns:enc="http://schemas.xmlsoap.org/soap/encoding/"
  targetNamespace="urn:t" name="Shop">"""
HTTP_HEAD = """<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:h="http://schemas.xmlsoap.org/wsdl/http/"
  xmlns:m="http://schemas.xmlsoap.org/wsdl/mime/" xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t"
  targetNamespace="urn:t" name="Shop">"""
TYPES = """<w:types><x:schema targetNamespace="urn:t" elementFormDefault="qualified">
  <x:complexType name="Item"><x:sequence><x:element name="id" type="x:long"/><x:element name="title" type="x:string"
    minOccurs="0"/></x:sequence></x:complexType>
  <x:element name="find"><x:complexType><x:sequence><x:element name="text" type="x:string"/></x:sequence>
    </x:complexType></x:element>
  <x:element name="findResponse"><x:complexType><x:sequence><x:element name="item" type="t:Item" minOccurs="0"
    maxOccurs="unbounded"/></x:sequence></x:complexType></x:element>
  <x:element name="token"><x:complexType><x:sequence><x:element name="user" type="x:string"/></x:sequence>
    </x:complexType></x:element>
  <x:element name="quota" type="x:int"/>
  <x:element name="gone"><x:complexType><x:sequence><x:element name="since" type="x:date"/></x:sequence>
    </x:complexType></x:element>
  <x:element name="number" type="x:long"/><x:element name="word" type="x:string"/>
</x:schema></w:types>"""
MESSAGES = """<w:message name="find"><w:part name="p" element="t:find"/><w:part name="h" element="t:token"/></w:message>
  <w:message name="found"><w:part name="p" element="t:findResponse"/><w:part name="h" element="t:quota"/></w:message>
  <w:message name="gone"><w:part name="d" element="t:gone"/></w:message>"""
FIND = """<w:portType name="P"><w:operation name="find"><w:input message="t:find"/><w:output message="t:found"/>
  <w:fault name="gone" message="t:gone"/></w:operation></w:portType>"""


def bound(operation: str, soap: str, body: str = "", style: str = "document", head: tuple[str, str] = ("", "")) -> str:
    use = f'<{soap}:body use="literal" {body}/>'
    return f"""<w:binding name="B" type="t:P">
      <{soap}:binding style="{style}" transport="http://schemas.xmlsoap.org/soap/http"/>
      <w:operation name="{operation}"><{soap}:operation soapAction="urn:{operation}"/><w:input>{use}{head[0]}</w:input>
      <w:output>{use}{head[1]}</w:output></w:operation></w:binding>
      <w:service name="S"><w:port name="Q" binding="t:B"><{soap}:address location="http://shop.example.com/soap"/>
        </w:port></w:service>
      </w:definitions>"""


class Served:
    """A server that gives one answer and keeps what it was sent."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.paths: list[str] = []
        self.headers: list[Any] = []
        self.bodies: list[Any] = []

    def content(self, number: int = -1) -> Any:
        """What stands in the Body of a request."""
        return self.bodies[number].find("{*}Body")


Serve = Callable[..., Any]


@pytest.fixture
def serve() -> Serve:
    @contextmanager
    def start(answer: str, status: int = 200, media: str = "text/xml") -> Iterator[Served]:
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length", 0)))
                seen.headers.append(self.headers)
                seen.bodies.append(etree.fromstring(body) if body[:1] == b"<" else body.decode())
                self.respond()

            def do_GET(self) -> None:
                self.respond()

            def respond(self) -> None:
                seen.paths.append(self.path)
                self.send_response(status)
                self.send_header("content-type", media)
                self.end_headers()
                self.wfile.write(answer.encode())

            def log_message(self, *arguments: object) -> None:
                pass

        server = HTTPServer(("127.0.0.1", 0), Handler)
        seen = Served(f"http://127.0.0.1:{server.server_port}/soap")
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield seen
        finally:
            server.shutdown()
            thread.join()
            server.server_close()

    return start


def enveloped(content: str, space: str = SOAP11, header: str = "") -> str:
    head = f"<e:Header>{header}</e:Header>" if header else ""
    return f'<e:Envelope xmlns:e="{space}" xmlns:t="urn:t">{head}<e:Body>{content}</e:Body></e:Envelope>'


def client(sdk: Any, served: Served) -> Any:
    name = next(n for n in sdk.module.__all__ if f"Async{n}" in sdk.module.__all__)
    return getattr(sdk.module, name)(base_url=served.url)


def zeeps(folder: Path, wsdl: str, served: Served) -> Any:
    path = folder / "zeep.wsdl"
    path.write_text(wsdl)
    made = zeep.Client(str(path))
    return made.create_service(next(iter(made.wsdl.bindings)), served.url)


FOUND = """<t:findResponse><t:item><t:id>7</t:id><t:title>A &amp; B</t:title></t:item><t:item><t:id>8</t:id></t:item>
  </t:findResponse>"""
FAULTS = {
    "s": """<e:Fault><faultcode>e:Server</faultcode><faultstring>It is gone</faultstring><detail>{}</detail>
      </e:Fault>""",
    "s12": """<e:Fault><e:Code><e:Value>e:Receiver</e:Value></e:Code><e:Reason>
      <e:Text xml:lang="en">It is gone</e:Text></e:Reason><e:Detail>{}</e:Detail></e:Fault>""",
}


@pytest.mark.parametrize(("soap", "space"), [("s", SOAP11), ("s12", SOAP12)])
def test_headers_go_both_ways_in_both_versions(generate, serve, tmp_path, soap: str, space: str) -> None:
    heads = tuple(f'<{soap}:header message="t:{m}" part="h" use="literal"/>' for m in ("find", "found"))
    wsdl = HEAD + TYPES + MESSAGES + FIND + bound("find", soap, 'parts="p"', head=(heads[0], heads[1]))
    sdk = generate(wsdl, "wsdl")
    with serve(enveloped(FOUND, space, "<t:quota>41</t:quota>")) as served, client(sdk, served) as shop:
        items = shop.find(text="a<b", token=sdk.models.Token(user="ann"))
        assert [(item.id, item.title) for item in items] == [(7, "A & B"), (8, None)]
        assert shop.raw(shop.find)(text="x").soap_header.quota == 41
        sent = served.bodies[0]
        assert (sent.tag, sent.findtext("{*}Header/{urn:t}token/{urn:t}user")) == (f"{{{space}}}Envelope", "ann")
        assert served.bodies[1].find("{*}Header") is None
        assert served.content(0).findtext("{urn:t}find/{urn:t}text") == "a<b"
        media = served.headers[0]["content-type"]
        if soap == "s12":
            assert (media, served.headers[0]["soapaction"]) == (
                'application/soap+xml; charset=UTF-8; action="urn:find"',
                None,
            )
        else:
            assert (media, served.headers[0]["soapaction"]) == ("text/xml; charset=UTF-8", '"urn:find"')
        theirs = zeeps(tmp_path, wsdl, served).find(text="a<b", _soapheaders={"h": {"user": "ann"}})
        assert [(item.id, item.title) for item in theirs.body.item] == [(7, "A & B"), (8, None)]
        assert served.content().findtext("{urn:t}find/{urn:t}text") == "a<b"
        assert served.headers[-1]["content-type"].partition(";")[0] == media.partition(";")[0]


@pytest.mark.parametrize("soap", ["s", "s12"])
def test_a_fault_brings_the_record_of_its_detail(generate, serve, tmp_path, soap: str) -> None:
    wsdl = HEAD + TYPES + MESSAGES + FIND + bound("find", soap, 'parts="p"')
    sdk = generate(wsdl, "wsdl")
    space = SOAP11 if soap == "s" else SOAP12
    errors = __import__(f"{sdk.package}.errors", fromlist=["SoapFault"])
    fault = FAULTS[soap]
    gone = fault.format("<t:gone><t:since>2026-01-31</t:since></t:gone>")
    with serve(enveloped(gone, space), 500) as served, client(sdk, served) as shop:
        with pytest.raises(errors.SoapFault, match="It is gone") as caught:
            shop.find(text="x")
        assert (caught.value.content.since.isoformat(), caught.value.status) == ("2026-01-31", 500)
        assert caught.value.faultcode == ("e:Server" if soap == "s" else "e:Receiver")
        assert "since>2026" in caught.value.detail
        with pytest.raises(zeep.exceptions.Fault, match="It is gone"):
            zeeps(tmp_path, wsdl, served).find({"text": "x"}, {"user": "ann"})
    other = fault.format("<t:other/>")
    with serve(enveloped(other, space), 500) as served, client(sdk, served) as shop:
        with pytest.raises(errors.SoapFault) as caught:
            shop.find(text="x")
        assert caught.value.content is None


def test_rpc_literal_wraps_parts_without_namespace(generate, serve, tmp_path) -> None:
    wsdl = (
        HEAD
        + TYPES
        + """<w:message name="in"><w:part name="item" type="t:Item"/><w:part name="count" type="x:int"/></w:message>
        <w:message name="out"><w:part name="stored" type="t:Item"/></w:message>
        <w:portType name="P"><w:operation name="store"><w:input message="t:in"/><w:output message="t:out"/>
          </w:operation></w:portType>"""
        + bound("store", "s", 'namespace="urn:rpc"', "rpc")
    )
    sdk = generate(wsdl, "wsdl")
    answer = '<r:storeResponse xmlns:r="urn:rpc"><stored><t:id>9</t:id></stored></r:storeResponse>'
    with serve(enveloped(answer)) as served, client(sdk, served) as shop:
        stored = shop.store(item=sdk.models.Item(id=1, title="x"), count=3)
        assert (stored.id, stored.title) == (9, None)
        theirs = zeeps(tmp_path, wsdl, served).store(item={"id": 1, "title": "x"}, count=3)
        assert theirs.id == 9
        for sent in (served.content(0), served.content(1)):
            (call,) = sent
            assert [call.tag, *(child.tag for child in call)] == ["{urn:rpc}store", "item", "count"]
            assert [(e.tag, e.text) for e in call[0]] == [("{urn:t}id", "1"), ("{urn:t}title", "x")]


def test_rpc_encoded_answers_are_read_through_their_references(generate, serve) -> None:
    types = TYPES.replace(
        "</x:schema>",
        """<x:complexType name="Items"><x:complexContent><x:restriction base="enc:Array">
        <x:attribute ref="enc:arrayType" w:arrayType="t:Item[]"/></x:restriction></x:complexContent></x:complexType>
          </x:schema>""",
    )
    wsdl = HEAD + types + """<w:message name="in"><w:part name="count" type="x:int"/></w:message>
        <w:message name="out"><w:part name="all" type="t:Items"/></w:message>
        <w:portType name="P"><w:operation name="list"><w:input message="t:in"/><w:output message="t:out"/>
          </w:operation></w:portType>
        """ + bound("list", "s", 'namespace="urn:rpc"', "rpc").replace('use="literal"', 'use="encoded"')  # fmt: skip
    sdk = generate(wsdl, "wsdl")
    answer = """<r:listResponse xmlns:r="urn:rpc"><all href="#a"/></r:listResponse>
      <multiRef id="a" xmlns:enc="http://schemas.xmlsoap.org/soap/encoding/" enc:arrayType="t:Item[2]"><item href="#i"/>
      <item><t:id>2</t:id></item></multiRef><multiRef id="i"><t:id>1</t:id><t:title>one</t:title></multiRef>"""
    with serve(enveloped(answer)) as served, client(sdk, served) as shop:
        found = shop.list(count=2)
        assert [(item.id, item.title) for item in found.item] == [(1, "one"), (2, None)]
        assert served.content()[0].get(f"{{{SOAP11}}}encodingStyle") == "http://schemas.xmlsoap.org/soap/encoding/"
    circle = """<r:listResponse xmlns:r="urn:rpc"><all href="#a"/></r:listResponse><multiRef id="a"><item href="#a"/>
      </multiRef>"""
    errors = __import__(f"{sdk.package}.errors", fromlist=["AnswerUnreadable"])
    with (
        serve(enveloped(circle)) as served,
        client(sdk, served) as shop,
        pytest.raises(errors.AnswerUnreadable, match="circle"),
    ):
        shop.list(count=2)


def test_bare_elements_of_simple_types_stand_in_the_body_themselves(generate, serve, tmp_path) -> None:
    wsdl = HEAD + TYPES + """<w:message name="in"><w:part name="p" element="t:number"/></w:message>
        <w:message name="out"><w:part name="p" element="t:word"/></w:message>
        <w:portType name="P"><w:operation name="name"><w:input message="t:in"/><w:output message="t:out"/>
          </w:operation></w:portType>""" + bound("name", "s")
    sdk = generate(wsdl, "wsdl")
    with serve(enveloped("<t:word>seven</t:word>")) as served, client(sdk, served) as shop:
        assert shop.name(number=7) == "seven"
        assert zeeps(tmp_path, wsdl, served).name(7) == "seven"
        assert [[(e.tag, e.text) for e in served.content(n)] for n in (0, 1)] == [[("{urn:t}number", "7")]] * 2


def test_operations_of_several_services_go_to_the_paths_of_their_ports(generate, serve) -> None:
    wsdl = HEAD + TYPES + MESSAGES + FIND + FIND.replace('"P"', '"P2"') + bound("find", "s", 'parts="p"').replace(
        "</w:definitions>", ""
    ) + bound("find", "s", 'parts="p"').replace('"B"', '"B2"').replace("t:B", "t:B2").replace("t:P", "t:P2").replace(
        'name="S"', 'name="S2"'
    ).replace("/soap\"", "/admin/soap\"")  # fmt: skip
    sdk = generate(wsdl, "wsdl")
    with serve(enveloped(FOUND)) as served, client(sdk, served) as shop:
        assert len(shop.find(text="x")) == len(shop.find_2(text="x")) == 2
        assert served.paths == ["/soap", "/admin/soap"]


def test_a_policy_is_reported_and_ignored(generate, serve, capsys) -> None:
    wsdl = HEAD + TYPES + MESSAGES + FIND + bound("find", "s", 'parts="p"').replace(
        'type="t:P">', 'type="t:P"><p:Policy><p:All/></p:Policy>'
    )  # fmt: skip
    sdk = generate(wsdl, "wsdl")
    said = capsys.readouterr()
    assert "WS-Policy is ignored" in said.out + said.err
    with serve(enveloped(FOUND)) as served, client(sdk, served) as shop:
        assert len(shop.find(text="x")) == 2


@pytest.mark.parametrize("verb", ["GET", "POST"])
def test_http_bindings_send_parts_in_path_query_or_form_and_read_xml(generate, serve, tmp_path, verb: str) -> None:
    way = "<h:urlEncoded/>" if verb == "GET" else '<m:content type="application/x-www-form-urlencoded"/>'
    wsdl = (
        HTTP_HEAD
        + TYPES + """<w:message name="in"><w:part name="text" type="x:string"/><w:part name="most" type="x:int"/>
          </w:message>
        <w:message name="out"><w:part name="Body" element="t:findResponse"/></w:message>
        <w:message name="word"><w:part name="Body" element="t:word"/></w:message>
        <w:portType name="P"><w:operation name="find"><w:input message="t:in"/><w:output message="t:out"/></w:operation>
        <w:operation name="word"><w:input message="t:in"/><w:output message="t:word"/></w:operation></w:portType>"""
        + f"""<w:binding name="B" type="t:P"><h:binding verb="{verb}"/>
        <w:operation name="find"><h:operation location="/find"/><w:input>{way}</w:input><w:output>
          <m:mimeXml part="Body"/>
        </w:output></w:operation>
        <w:operation name="word"><h:operation location="/word{"/(text)" if verb == "GET" else ""}"/><w:input>
        {"<h:urlReplacement/>" if verb == "GET" else way}</w:input><w:output><m:content type="text/xml"/></w:output>
          </w:operation>
        </w:binding><w:service name="S"><w:port name="Q" binding="t:B">
          <h:address location="http://shop.example.com/soap"/>
        </w:port></w:service></w:definitions>"""
    )  # fmt: skip
    sdk = generate(wsdl, "wsdl")
    plain = FOUND.replace("<t:findResponse>", '<t:findResponse xmlns:t="urn:t">')
    with serve(plain) as served, client(sdk, served) as shop:
        assert [item.id for item in shop.find(text="a&b", most=2)] == [7, 8]
        sent = served.paths[0].partition("?")[2] if verb == "GET" else served.bodies[0]
        assert (sent, served.paths[0].partition("?")[0]) == ("text=a%26b&most=2", "/soap/find")
        path = tmp_path / "zeep.wsdl"
        path.write_text(wsdl)
        made = zeep.Client(str(path))
        theirs = made.create_service("{urn:t}B", served.url)
        theirs.find(text="a&b", most=2)  # of the answer zeep gives the text
        assert (served.paths[1].partition("?")[2] if verb == "GET" else served.bodies[1]) == sent
    with serve('<t:word xmlns:t="urn:t">x &lt; y</t:word>') as served, client(sdk, served) as shop:
        assert shop.word(text="a/b", most=1) == "x < y"
        assert served.paths[0] == ("/soap/word/a%2Fb?most=1" if verb == "GET" else "/soap/word")
