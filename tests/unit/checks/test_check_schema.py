"""Answers against the interface documents: the two validators agree, and a breach weighs what its node weighs."""

from __future__ import annotations

import pytest
from lxml import etree

from conformance.documents import Documents
from conformance.documents.xsd import SoapTypes
from conformance.exchanges.redact import Registry
from generator import vendors
from generator.model import Evidence

LIST = {
    "_pageSize": 25,
    "_self": "http://ppm.example/ppm/rest/v1/projects",
    "_totalCount": 1,
    "_results": [{"_internalId": 5000001, "_self": "http://ppm.example/ppm/rest/v1/projects/5000001", "code": "A"}],
}
TASK = (
    '<response status="ok"><tasks totalCount="1" count="1"><task><id>1</id><title>x</title><general>1</general>'
    "{}</task></tasks></response>"
)


def violations(vendor, exchange):
    return Documents(vendors.load(vendor)).violations(exchange)


def made(exchange, *arguments, interface, **more):
    from dataclasses import replace

    return replace(exchange(*arguments, **more), interface=interface)


def test_json_that_fits(exchange):
    assert violations("clarity", made(exchange, "listProjects", LIST, interface="rest")) == ([], "")


def test_json_that_lacks_or_retypes_a_member(exchange):
    lacking = {k: v for k, v in LIST.items() if k != "_results"}
    findings, undecided = violations("clarity", made(exchange, "listProjects", lacking, interface="rest"))
    assert ([f.at for f in findings], undecided) == (["body:/_results"], "")
    retyped = {**LIST, "_totalCount": "1"}
    (finding,), _ = violations("clarity", made(exchange, "listProjects", retyped, interface="rest"))
    assert (finding.kind, finding.at, finding.evidence) == ("type", "body:/_totalCount", Evidence.DOCUMENTED)


def test_each_missing_member_is_named_once(exchange):
    lacking = {k: v for k, v in LIST.items() if k not in ("_results", "_totalCount", "_self")}
    findings, _ = violations("clarity", made(exchange, "listProjects", lacking, interface="rest"))
    assert sorted(f.at for f in findings) == ["body:/_results", "body:/_self", "body:/_totalCount"]
    assert {(f.kind, f.expected, f.actual) for f in findings} == {("required", "present", "absent")}


def test_two_operations_of_one_address_are_held_to_their_own_answers(exchange):
    one = {"_internalId": 1, "_self": "http://ppm.example/ppm/rest/v1/projects/1"}
    rows = {"_results": [one], "_errors": [{"resourceId": "B", "errorMessage": "x", "errorCode": None}]}
    assert violations("clarity", made(exchange, "createProject", one, interface="rest")) == ([], "")
    assert violations("clarity", made(exchange, "createManyProjects", rows, interface="rest")) == ([], "")
    findings, _ = violations("clarity", made(exchange, "createProject", rows, interface="rest"))
    assert "body:/_internalId" in {finding.at for finding in findings}
    bad = {"_results": [{**one, "priority": "high"}], "_errors": [{"resourceId": "B"}]}
    findings, _ = violations("clarity", made(exchange, "createManyProjects", bad, interface="rest"))
    assert {finding.at for finding in findings} == {"body:/_results/[]/priority", "body:/_errors/[]/errorMessage"}


def test_unknown_json_members_are_let_pass(exchange):
    assert violations("clarity", made(exchange, "listProjects", {**LIST, "more": 1}, interface="rest")) == ([], "")


def test_a_redacted_token_is_judged_by_a_text_of_its_form(exchange):
    registry = Registry(b"k")
    body = '<response status="ok"><sid>{}</sid></response>'
    for sid, count in (("0" * 31 + "a", 0), ("0" * 30, 1)):
        name = registry.learn("sid", sid, issued=True)
        answer = made(exchange, "auth.login", body.format(name), interface="xml", secrets=registry.facts)
        findings, _ = violations("planfix", answer)
        assert len(findings) == count


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("", 0),
        ("<unheardOf>x</unheardOf>", 0),
        ("<isOverdued>true</isOverdued>", 1),
        ("<beginDateTime>2025-01-01T10:00:00</beginDateTime>", 1),
    ],
)
def test_planfix_answers(exchange, inside, expected):
    findings, undecided = violations("planfix", made(exchange, "task.getList", TASK.format(inside), interface="xml"))
    assert (len(findings), undecided) == (expected, "")


WSDL = """<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:ppmkit:marks" xmlns:o="urn:objects" targetNamespace="urn:services" m:evidence="observed"><w:types>
  <xs:schema targetNamespace="urn:objects" elementFormDefault="qualified"><xs:complexType name="Row"><xs:sequence>
    <xs:element name="id" type="xs:long" m:evidence="documented"/><xs:element name="kind" type="xs:long" minOccurs="0"/>
  </xs:sequence></xs:complexType></xs:schema>
  <xs:schema targetNamespace="urn:services" elementFormDefault="qualified"><xs:import namespace="urn:objects"/>
    <xs:element name="findResponse"><xs:complexType><xs:sequence><xs:element name="return" type="o:Row"/></xs:sequence>
    </xs:complexType></xs:element></xs:schema></w:types></w:definitions>"""


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("<o:id>15000000001</o:id><o:kind>4</o:kind>", []),
        ("<o:id>15000000001</o:id><o:unheardOf>4</o:unheardOf>", []),
        ("<o:id>seven</o:id>", [Evidence.DOCUMENTED]),
        ("<o:id>7</o:id><o:kind>four</o:kind>", [Evidence.OBSERVED]),
        ("<o:kind>4</o:kind>", [Evidence.DOCUMENTED]),
    ],
)
def test_soap_answers_weigh_what_the_violated_node_weighs(exchange, row, expected):
    body = (
        '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><n:findResponse '
        f'xmlns:n="urn:services" xmlns:o="urn:objects"><n:return>{row}</n:return>'
        "</n:findResponse></e:Body></e:Envelope>"
    )
    judged = SoapTypes(etree.fromstring(WSDL)).violations(exchange("findEntity", body), body.encode())
    assert judged is not None
    assert ([finding.evidence for finding in judged[0]], judged[1]) == (expected, "")


def test_what_no_document_describes_is_not_judged(exchange):
    assert violations("clarity", made(exchange, "listProjects", "<p/>", interface="rest")) is None
    assert violations("clarity", made(exchange, "logout", "", interface="rest")) is None
