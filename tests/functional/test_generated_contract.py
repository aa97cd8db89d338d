"""What a contract adds to a document: errors by code and prefix, sessions, forms of moments, nil, notes."""

from __future__ import annotations

import datetime as dt
import json

import httpx2
import pytest
from lxml import etree
from msgspec import UNSET

NOTES = """
openapi: 3.1.0
info: {title: Notes, version: "1"}
components:
  schemas:
    Note:
      type: object
      required: [id]
      properties:
        id: {type: integer}
        day: {type: string, format: date}
        at: {type: string, format: date-time}
paths:
  /login:
    post:
      operationId: login
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
  /notes/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
    get:
      operationId: getNote
      tags: [notes]
      parameters:
        - {name: since, in: query, schema: {type: string, format: date}}
        - {name: trace, in: cookie, schema: {type: string}}
        - {name: where, in: query, style: deepObject, explode: true, schema: {type: object}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}}}
    put:
      operationId: putNote
      tags: [notes]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}}
      responses: {"204": {description: done}}
"""
CONTRACT = """
contract: 1
vendor: notes
evidence: documented
versions: {scheme: label, known: ["1"], default: "1"}
interfaces: {rest: {kind: rest-json, documents: [notes.yaml], servers: [{url: "https://notes.example.com/v1"}]}}
operations:
  - {id: op.reads, ops: [getNote, login], effect: read, idempotent: true}
  - {id: op.writes, ops: [putNote], effect: write, idempotent: true}
auth:
  secrets: {user: {kind: name}, password: {kind: password}}
  schemes:
    - id: auth.login
      kind: login
      rank: 1
      secrets: [user, password]
      obtain:
        {op: login, send: [{at: "header:Authorization", value: "{basic:user:password}"}], read: {token: "body:/token"}}
      send: [{at: "header:X-Token", value: "{session.token}"}]
      lives: {absolute_s: 600}
      renew: {by: obtain, refused_with: [auth.session.expired], attempts: 1}
errors:
  envelopes: [{id: errors.body, when: [{at: "body:/error", present: true}], code: "body:/code", message: "body:/error"}]
  codes:
    - {prefix: N-7, condition: auth.session.expired, status: 401, class: SessionExpired, retry: reauth}
    - {code: gone, prefix: N-8, condition: object.unknown, status: 404, class: NoteUnknown, retry: never}
    - {prefix: N-9, condition: param.value, status: 400, class: BadNote, ops: [putNote], retry: never}
  disguises:
    - {id: errors.page, when: [{at: status, is: 200}, {at: media, is: text/html}], condition: auth.session.expired}
formats:
  day: {applies: [date], pattern: dd.MM.yyyy, unset: ["-"]}
  moment: {applies: [date-time], pattern: "yyyy-MM-dd'T'HH:mm:ss", zone: none}
"""
PAGE = httpx2.Response(200, text="<html>log in</html>", headers={"content-type": "text/html"})


def error(message: str, status: int, code: str = "") -> httpx2.Response:
    return httpx2.Response(status, json={"error": message, "code": code})


def opened(sdk, *answers: httpx2.Response):  # the package is made by the test
    """A client whose service logs in whoever asks, and gives the answers one after another."""
    rest = list(answers)

    def serve(request: httpx2.Request) -> httpx2.Response:
        if request.url.path.endswith("/login"):
            return httpx2.Response(200, json={"token": f"t{len(sdk.seen)}"})
        return rest.pop(0)

    cls = getattr(sdk.module, next(n for n in sdk.module.__all__ if f"Async{n}" in sdk.module.__all__))
    return sdk.client(serve, auth=cls.token_login("ann", "s3cret"))


def tokens(sdk) -> list[str]:
    return [r.headers["x-token"] for r in sdk.seen if "x-token" in r.headers]


@pytest.mark.parametrize(
    ("answer", "name", "code"),
    [
        (error("nothing here", 404, "gone"), "NoteUnknown", "gone"),
        (error("N-8 : nothing here", 400), "NoteUnknown", "N-8"),
        (error("N-88 : other", 404), "NotFound", ""),
        (error("N-9 : for writers", 400), "BadRequest", ""),
    ],
)
def test_errors_go_by_code_then_by_the_beginning_of_the_message_then_by_status(generate, answer, name, code) -> None:
    sdk = generate(NOTES, contract=CONTRACT)
    with opened(sdk, answer) as client, pytest.raises(getattr(sdk.module.errors, name)) as caught:
        client.notes.get_note(1)
    assert (type(caught.value).__name__, caught.value.code) == (name, code)


def test_an_operation_has_prefixes_of_its_own(generate) -> None:
    sdk = generate(NOTES, contract=CONTRACT)
    with opened(sdk, error("N-9 : too long", 400)) as client, pytest.raises(sdk.module.errors.BadNote):
        client.notes.put_note(1, sdk.models.Note(id=1))


@pytest.mark.parametrize("refusal", [error("N-7 : session over", 401), PAGE], ids=["prefix", "page"])
def test_an_ended_session_is_replaced_once_and_the_call_sent_again(generate, refusal) -> None:
    sdk = generate(NOTES, contract=CONTRACT)
    with opened(sdk, refusal, httpx2.Response(200, json={"id": 1})) as client:
        assert client.notes.get_note(1).id == 1
    assert tokens(sdk) == ["t1", "t3"]


@pytest.mark.parametrize("refusal", [error("N-7 : session over", 401), PAGE], ids=["prefix", "page"])
def test_a_refusal_that_a_new_session_does_not_cure_is_raised(generate, refusal) -> None:
    sdk = generate(NOTES, contract=CONTRACT)
    with opened(sdk, refusal, refusal) as client, pytest.raises(sdk.module.errors.SessionExpired):
        client.notes.get_note(1)
    assert tokens(sdk) == ["t1", "t3"]


def test_moments_have_the_form_of_the_contract_in_bodies_and_parameters(generate) -> None:
    sdk = generate(NOTES, contract=CONTRACT)
    sent = {"id": 1, "day": "01.02.2026", "at": "2026-02-01T10:00:00"}
    with opened(sdk, httpx2.Response(200, json=sent), httpx2.Response(204), httpx2.Response(204)) as client:
        note = client.notes.get_note(1, since=dt.date(2026, 1, 31))
        assert (note.day, note.at) == (dt.date(2026, 2, 1), dt.datetime(2026, 2, 1, 10))
        client.notes.put_note(1, note)
        client.notes.put_note(1, sdk.models.Note(id=2, at=dt.datetime(2026, 2, 1, 10, 0, 0, 999)))
        with pytest.raises(sdk.module.errors.UsageError, match="time zone"):
            client.notes.put_note(1, sdk.models.Note(id=2, at=dt.datetime(2026, 2, 1, tzinfo=dt.UTC)))
    got, put, again = [r for r in sdk.seen if "x-token" in r.headers]
    assert got.url.params["since"] == "31.01.2026"
    assert json.loads(put.content) == sent
    assert json.loads(again.content) == {"id": 2, "at": "2026-02-01T10:00:00"}


@pytest.mark.parametrize(("text", "day"), [("-", None), ("", None)])
def test_an_unset_moment_reads_as_none(generate, text, day) -> None:
    sdk = generate(NOTES, contract=CONTRACT)
    with opened(sdk, httpx2.Response(200, json={"id": 1, "day": text})) as client:
        assert client.notes.get_note(1).day is day


def test_a_moment_of_another_form_is_unreadable(generate) -> None:
    sdk = generate(NOTES, contract=CONTRACT)
    answer = httpx2.Response(200, json={"id": 1, "day": "2026-02-01"})
    with opened(sdk, answer) as client, pytest.raises(sdk.module.errors.AnswerUnreadable, match=r"\$\.day"):
        client.notes.get_note(1)


def test_optional_parameters_that_are_left_out_are_noted(generate, capsys) -> None:
    generate(NOTES, contract=CONTRACT)
    said = capsys.readouterr().err
    assert "the cookie parameter trace of style form is optional and left out of getNote" in said
    assert "the query parameter where of style deepObject is optional and left out of getNote" in said


NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
WSDL = """<?xml version="1.0"?>
<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:x="http://www.w3.org/2001/XMLSchema"
    xmlns:t="urn:n" targetNamespace="urn:n" name="N">
  <w:types><x:schema targetNamespace="urn:n" elementFormDefault="qualified">
    <x:element name="change"><x:complexType><x:sequence>
      <x:element name="id" type="x:int"/>
      <x:element name="owner" type="x:string" nillable="true"/>
      <x:element name="title" type="x:string" minOccurs="0" nillable="true"/>
      <x:element name="plain" type="x:string" minOccurs="0"/>
    </x:sequence></x:complexType></x:element>
    <x:element name="changeResponse"><x:complexType><x:sequence/></x:complexType></x:element>
  </x:schema></w:types>
  <w:message name="in"><w:part name="p" element="t:change"/></w:message>
  <w:message name="out"><w:part name="p" element="t:changeResponse"/></w:message>
  <w:portType name="P"><w:operation name="change">
    <w:input message="t:in"/><w:output message="t:out"/></w:operation></w:portType>
  <w:binding name="B" type="t:P"><s:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <w:operation name="change"><s:operation soapAction="urn:change"/><w:input><s:body use="literal"/></w:input>
    <w:output><s:body use="literal"/></w:output></w:operation></w:binding>
  <w:service name="S"><w:port name="Q" binding="t:B"><s:address location="https://n.example.com/soap"/></w:port></w:service>
</w:definitions>
"""
DONE = (
    '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><r:changeResponse xmlns:r="urn:n"/>'
    "</e:Body></e:Envelope>"
)


def test_nil_and_nothing_are_two_things_in_xml_requests(generate) -> None:
    sdk = generate(WSDL, "wsdl")
    answer = httpx2.Response(200, text=DONE, headers={"content-type": "text/xml"})
    with sdk.client(lambda _: answer) as client:
        client.change(id=1, owner=None)
        client.change(id=1, owner="a", title=None, plain=None)
        client.change(id=1, owner="a", title=UNSET)
        with pytest.raises(TypeError, match="owner"):
            client.change(id=1)
    sent = [[(e.tag.rpartition("}")[2], e.get(NIL)) for e in etree.fromstring(r.content)[0][0]] for r in sdk.seen]
    assert sent == [
        [("id", None), ("owner", "true")],
        [("id", None), ("owner", None), ("title", "true")],
        [("id", None), ("owner", None)],
    ]
