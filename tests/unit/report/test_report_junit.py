"""JUnit XML as CI systems read it."""

from __future__ import annotations

from typing import Any

from lxml import etree

from conformance.report.junit import junit
from conformance.report.model import Operation
from conformance.verdict.lattice import Verdict

# The shape that the common readers agree on: element order, attributes, counts as numbers.
SHAPE = etree.XMLSchema(etree.fromstring(b"""
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:complexType name="told"><xs:simpleContent><xs:extension base="xs:string">
    <xs:attribute name="message"/><xs:attribute name="type"/></xs:extension></xs:simpleContent></xs:complexType>
  <xs:attributeGroup name="counts">
    <xs:attribute name="name" use="required"/><xs:attribute name="time" type="xs:decimal"/>
    <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
    <xs:attribute name="skipped" type="xs:nonNegativeInteger"/></xs:attributeGroup>
  <xs:element name="testsuites"><xs:complexType><xs:sequence>
    <xs:element name="testsuite" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
      <xs:element name="properties" minOccurs="0"><xs:complexType><xs:sequence>
        <xs:element name="property" maxOccurs="unbounded"><xs:complexType>
          <xs:attribute name="name" use="required"/><xs:attribute name="value" use="required"/>
        </xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
      <xs:element name="testcase" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
        <xs:choice minOccurs="0"><xs:element name="skipped" type="told"/><xs:element name="error" type="told"/>
          <xs:element name="failure" type="told"/></xs:choice>
        <xs:element name="system-out" type="xs:string" minOccurs="0"/></xs:sequence>
        <xs:attribute name="name" use="required"/><xs:attribute name="classname" use="required"/>
        <xs:attribute name="time" type="xs:decimal"/></xs:complexType></xs:element></xs:sequence>
      <xs:attributeGroup ref="counts"/><xs:attribute name="timestamp" type="xs:dateTime"/>
    </xs:complexType></xs:element></xs:sequence><xs:attributeGroup ref="counts"/></xs:complexType></xs:element>
</xs:schema>"""))


def read(*reports: Any) -> Any:
    tree = etree.fromstring(junit(reports).encode())
    SHAPE.assertValid(tree)
    return tree


def test_verdicts_become_what_ci_knows(make: Any) -> None:
    rows = [make.clause(f"A-{v}", v) for v in Verdict]
    found = {
        case.get("name").split(" ")[0]: [child.tag for child in case]
        for case in read(make.report(*rows)).iter("testcase")
    }
    skipped = ["NOT_TESTABLE", "NOT_APPLICABLE", "DISABLED", "SKIPPED_UNSAFE", "UNTESTABLE", "INCONCLUSIVE"]
    assert found == {
        "A-FAIL": ["failure"],
        "A-ERROR": ["error"],
        "A-PASS": [],
        **{f"A-{v}": ["system-out"] for v in ("WARN", "INFO", "OBSERVED")},
        **{f"A-{v}": ["skipped"] for v in skipped},
    }


def test_counts_are_those_of_the_cases(make: Any) -> None:
    rows = [make.clause("A", Verdict.FAIL), make.clause("B", Verdict.ERROR), make.clause("C", Verdict.NOT_TESTABLE)]
    tree = read(make.report(*rows), make.report())
    assert [tree.get(k) for k in ("tests", "failures", "errors", "skipped")] == ["5", "2", "1", "1"]
    assert [tree[0].get(k) for k in ("tests", "failures", "errors", "skipped")] == ["3", "1", "1", "1"]


def test_a_case_for_every_operation_and_blame_where_it_belongs(make: Any) -> None:
    operations = (Operation("listProjects", "main", Verdict.FAIL), Operation("getProject", "limited", Verdict.PASS))
    cases = list(read(make.report(make.clause(operations=operations))).iter("testcase"))
    assert [(c.get("classname"), c.get("name"), [x.tag for x in c]) for c in cases] == [
        ("clarity.rest.paging", "CLR-PAGE-005 [listProjects]", ["failure"]),
        ("clarity.rest.paging", "CLR-PAGE-005 [getProject as limited]", []),
    ]
    failure = cases[0][0]
    assert failure.get("message") == "body:/_totalCount: expected 25; got 9"
    assert "https://docs.example/rest" in failure.text


def test_skipped_says_what_to_configure(make: Any) -> None:
    case = next(read(make.report(make.clause("A", Verdict.NOT_TESTABLE))).iter("skipped"))
    assert case.get("message") == "NOT_TESTABLE: set project in [data] of target.toml"


def test_characters_that_xml_cannot_hold_are_replaced(make: Any) -> None:
    finding = make.finding(actual="]]>\x00\x1b\ufffe\ud800<x>")
    failure = next(read(make.report(make.clause(findings=(finding,)))).iter("failure"))
    assert failure.get("message") == "body:/_totalCount: expected 25; got ]]>\ufffd\ufffd\ufffd\ufffd<x>"
