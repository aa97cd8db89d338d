"""A bad WSDL gets one line with its place and leaves nothing behind, odd names a client that works, a bad SOAP answer a
typed error that keeps the evidence."""

from __future__ import annotations

import inspect
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from textwrap import dedent
from typing import Any

import httpx2
import pytest

from generator.cli import main

HEAD = """<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
  xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
"""
TAIL = """<w:message name="m"><w:part name="p" element="t:put"/></w:message>
  <w:portType name="P"><w:operation name="put"><w:input message="t:m"/><w:output message="t:m"/></w:operation>
    </w:portType>
  <w:binding name="B" type="t:P"><s:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
  <w:operation name="put"><s:operation soapAction="urn:put"/><w:input><s:body use="literal"/></w:input>
  <w:output><s:body use="literal"/></w:output></w:operation></w:binding>
  <w:service name="S"><w:port name="Q" binding="t:B"><s:address location="https://ppm.example/"/></w:port></w:service>
  </w:definitions>"""


def types(content: str) -> str:
    return f'<w:types><x:schema targetNamespace="urn:t" elementFormDefault="qualified">{content}</x:schema></w:types>\n'


PUT = """<x:element name="put"><x:complexType><x:sequence><x:element name="a" type="x:string"/></x:sequence>
  </x:complexType></x:element>"""
LAUGHS = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol"}">' for n in range(20))
REFUSED, ELSEWHERE = "document type declarations are refused", "outside the folder"
WRONG_PREFIX = PUT.replace("x:string", "q:string")
XXE = '<?xml version="1.0"?>\n<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
BAD = {
    "an HTML page": ("<!DOCTYPE html><html><body>Log in</body></html>", "neither an OpenAPI nor a WSDL", 1),
    "another HTML page": ("<html><body>Log in</body></html>", "neither an OpenAPI nor a WSDL", 1),
    "a document that is cut": ((HEAD + types(PUT) + TAIL)[:700], "no well-formed XML", 8),
    "an import of nothing": (HEAD + '<w:import namespace="urn:n" location="no.wsdl"/>' + TAIL, "does not exist", 3),
    "an import from elsewhere": (HEAD + '<w:import namespace="n" location="../../x.wsdl"/>' + TAIL, ELSEWHERE, 3),
    "a schema from elsewhere": (HEAD + types('<x:include schemaLocation="file:///a"/>') + TAIL, ELSEWHERE, 3),
    "an external entity": (f"{XXE}{HEAD}{types(PUT)}&x;{TAIL}", REFUSED, 2),
    "a billion laughs": (f"<!DOCTYPE d [{LAUGHS}]>{HEAD}{types(PUT)}&e19;{TAIL}", REFUSED, 1),
    "an undeclared prefix": (HEAD + types(WRONG_PREFIX) + TAIL, "prefix 'q' is not declared", 3),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_description_is_refused_in_one_line(tmp_path, capsys, monkeypatch, case: str) -> None:
    text, says, line = BAD[case]
    spec = tmp_path / "service.wsdl"
    spec.write_text(text)
    command = ["ppm-sdk", "generate", "--spec", str(spec), "--package", "bad", "--out", str(tmp_path / "out")]
    monkeypatch.setattr(sys, "argv", command)
    with pytest.raises(SystemExit) as left:
        main()
    told = capsys.readouterr().err.strip()
    assert (left.value.code, len(told.splitlines())) == (2, 1)
    assert says in told
    assert f"service.wsdl:{line}: " in told
    assert "root:" not in told
    assert not (tmp_path / "out").exists()


def test_documents_that_import_each_other_are_read_once(generate, tmp_path) -> None:
    schema = (
        '<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">{}</x:schema>'
    )
    element = PUT.replace("x:string", "t:A")
    (tmp_path / "a.xsd").write_text(schema.format('<x:include schemaLocation="b.xsd"/>' + element))
    inner = """<x:include schemaLocation="a.xsd"/><x:complexType name="A"><x:sequence>
      <x:element name="b" type="t:A" minOccurs="0"/>"""
    (tmp_path / "b.xsd").write_text(schema.format(inner + "</x:sequence></x:complexType>"))
    sdk = generate(HEAD + types('<x:include schemaLocation="a.xsd"/>') + TAIL, "wsdl")
    with sdk.client(lambda sent: httpx2.Response(200, content=sent.content)) as client:
        assert client.put(a=sdk.models.A(b=sdk.models.A())).b == sdk.models.A()


NAMES = (
    "class",
    "None",
    "XmlModel",
    "Xml",
    "Nils",
    "dt",
    "list",
    "Item",
    "item",
    "ITEM",
    "self",
    "__init__",
    "a-b",
    "a.b",
)


def test_names_of_keywords_of_the_runtime_and_of_one_letter_s_case_stay_apart(generate) -> None:
    described = "".join(
        f'<x:complexType name="{name}"><x:sequence>'
        + "".join(f'<x:element name="{n}" type="x:int" minOccurs="0"/>' for n in NAMES)
        + "</x:sequence></x:complexType>"
        for name in NAMES
    )
    members = "".join(f'<x:element name="m{n}" type="t:{name}" minOccurs="0"/>' for n, name in enumerate(NAMES))
    whole = f'<x:element name="put"><x:complexType><x:sequence>{members}</x:sequence></x:complexType></x:element>'
    sdk = generate(HEAD + types(described + whole) + TAIL, "wsdl")
    with sdk.client(lambda sent: httpx2.Response(200, content=sent.content)) as client:
        asked = inspect.signature(client.put).parameters
        kinds = {p: getattr(sdk.models, str(a.annotation).split(".")[1].split()[0]) for p, a in asked.items()}
        assert len({kind.__name__.casefold() for kind in kinds.values()}) == len(NAMES)
        fields = _members(next(iter(kinds.values())))
        assert len({name.casefold() for name in fields}) == len(NAMES)
        given = {p: kind(**{name: at for at, name in enumerate(fields)}) for p, kind in kinds.items()}
        answer = client.put(**given)
        assert {name: getattr(answer, name) for name in _members(answer)} == given
        assert {type(getattr(answer, name)) for name in _members(answer)} == set(kinds.values())


def _members(record: Any) -> list[str]:
    return [name for name in record.__struct_fields__ if name not in ("unknown_", "nil_")]


def client_of(sdk: Any, url: str, **more: Any) -> Any:
    name = next(n for n in sdk.module.__all__ if f"Async{n}" in sdk.module.__all__)
    return getattr(sdk.module, name)(base_url=url, **more)


@contextmanager
def served(answer: Callable[[BaseHTTPRequestHandler], None]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("content-length", 0)))
            answer(self)

        def log_message(self, *arguments: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def saying(body: bytes, length: int | None = None) -> Callable[[BaseHTTPRequestHandler], None]:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("content-type", "text/xml")
        handler.send_header("content-length", str(len(body) if length is None else length))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def envelope(content: str, space: str = "http://schemas.xmlsoap.org/soap/envelope/") -> bytes:
    return f'<e:Envelope xmlns:e="{space}"><e:Body>{content}</e:Body></e:Envelope>'.encode()


GOOD = '<t:put xmlns:t="urn:t"><t:a>x</t:a></t:put>'
ANSWERS: dict[str, tuple[bytes, int | None, str, str]] = {
    "HTML": (b"<!doctype html><html>Log in</html>", None, "AnswerUnreadable", "HTML page"),
    "nothing": (b"", None, "AnswerUnreadable", "empty"),
    "cut off": (envelope(GOOD)[:-30], len(envelope(GOOD)), "ConnectionLost", "put: ."),
    "cut off and closed": (envelope(GOOD)[:-30], None, "AnswerUnreadable", "no well-formed XML"),
    "another version": (
        envelope(GOOD, "http://www.w3.org/2003/05/soap-envelope"),
        None,
        "AnswerUnreadable",
        "SOAP 1.2",
    ),
    "another envelope": (envelope(GOOD, "urn:other"), None, "AnswerUnreadable", "no SOAP envelope"),
    "another namespace": (envelope(GOOD.replace("urn:t", "urn:z")), None, "AnswerUnreadable", "put lacks a"),
    "another operation": (envelope('<t:get xmlns:t="urn:t"/>'), None, "AnswerUnreadable", "holds get, not put"),
    "an empty body": (envelope(""), None, "AnswerUnreadable", "SOAP body is empty"),
    "a document type": (b"<!DOCTYPE e [<!ENTITY x 'y'>]>" + envelope(GOOD), None, "AnswerUnreadable", "document type"),
    "more tags than memory": (envelope("<a/>" * 5_000_001), None, "AnswerUnreadable", "more than 5000000 tags"),
    "depth": (envelope("<a>" * 5000 + "</a>" * 5000), None, "AnswerUnreadable", "no well-formed XML"),
}


@pytest.mark.parametrize("case", ANSWERS)
def test_a_bad_answer_is_a_typed_error_that_keeps_the_evidence(generate, case: str) -> None:
    body, length, kind, says = ANSWERS[case]
    sdk = generate(HEAD + types(PUT) + TAIL, "wsdl")
    errors = __import__(f"{sdk.package}.errors", fromlist=[kind])
    with served(saying(body, length)) as url, client_of(sdk, url) as client:
        with pytest.raises(getattr(errors, kind), match=says) as caught:
            client.put(a="x")
        assert "\n" not in str(caught.value)
        if kind == "AnswerUnreadable":
            assert (caught.value.status, caught.value.body) == (200, body[:65_536])


def test_an_answer_of_200_mb_is_refused_within_bounded_memory(generate, tmp_path) -> None:
    sdk = generate(HEAD + types(PUT) + TAIL, "wsdl")
    chunk = b"<t:z>" + b"x" * 1_000_000 + b"</t:z>"

    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("content-type", "text/xml")
        handler.end_headers()
        try:
            for _ in range(200):
                handler.wfile.write(chunk)
        except OSError:
            pass  # the client has heard enough

    program = tmp_path / "call.py"
    program.write_text(dedent(f"""
        import resource, sys
        sys.path.insert(0, {str(sdk.folder / "src")!r})
        import {sdk.package} as sdk
        client = getattr(sdk, next(n for n in sdk.__all__ if "Async" + n in sdk.__all__))(base_url=sys.argv[1])
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        try:
            client.put(a="x")
        except sdk.errors.AnswerUnreadable as problem:
            print(str(problem)[:60], (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024, sep="|")
        """))
    with served(endless) as url:
        done = subprocess.run(
            [sys.executable, str(program), url], capture_output=True, text=True, check=True, timeout=60
        )
    said, grown = done.stdout.strip().split("|")
    assert "larger than" in said
    assert int(grown) < 150
