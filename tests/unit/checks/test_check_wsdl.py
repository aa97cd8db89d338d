"""The instance's own WSDL: it judges the instance's data, ours reports drift, zeep reads a second time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from conformance.checks import ALL
from conformance.checks.base import Scene, Want
from conformance.documents import Documents
from conformance.documents.wsdl import drift, served
from generator import vendors
from generator.data import data_root
from generator.model import Evidence

OURS = (data_root() / "specs" / "ppmpro" / "service.wsdl").read_bytes()
XS = "{http://www.w3.org/2001/XMLSchema}"
ENTITY = "<o:entityId>{}</o:entityId><o:entityTypeId>4</o:entityTypeId>{}"


def answer(exchange, row):
    body = (
        '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><n:findEntityResponse '
        'xmlns:n="http://services" xmlns:o="http://objects.services/xsd" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><n:return xsi:type="o:EntityObj">{row}</n:return>'
        "</n:findEntityResponse></e:Body></e:Envelope>"
    )
    return replace(exchange("findEntity", body), interface="soap")


def described(exchange, change=None, status=200):
    root = etree.fromstring(OURS)
    if change is not None:
        change(root)
    made = exchange(
        "findEntity", etree.tostring(root), url="http://ppm.example/services/MainService?WSDL", status=status
    )
    return replace(made, interface="soap")


def retyped(root):
    """In this instance, entities have an id of text, and one more member."""
    entity = next(t for t in root.iter(f"{XS}complexType") if t.get("name") == "EntityObj")
    sequence = entity[-1]
    next(e for e in sequence if e.get("name") == "entityId").set("type", "xs:string")
    etree.SubElement(sequence, f"{XS}element", name="owner", type="xs:int", minOccurs="0")


def without(root):
    port = root.find("{*}portType")
    port.remove(next(o for o in port if o.get("name") == "serverInfo"))


@pytest.fixture(scope="module")
def documents():
    return Documents(vendors.load("ppmpro"))


def test_an_instances_own_description_judges_its_data(exchange, documents):
    odd = answer(exchange, ENTITY.format("P-17", ""))
    more = answer(exchange, ENTITY.format("17", "<o:owner>nobody</o:owner>"))
    ours = documents.beside([odd])
    (finding,), _ = ours.violations(odd)
    assert finding.at == "body:/return/entityId"
    own = documents.beside([described(exchange, retyped), odd])
    assert own.violations(odd) == ([], "")
    (finding,), _ = own.violations(more)
    assert (finding.at, finding.evidence) == ("body:/return/owner", Evidence.DOCUMENTED)


def test_a_description_that_cannot_be_used_leaves_ours_in_its_place(exchange, documents):
    def broken(root):
        next(root.iter(f"{XS}element")).set("type", "ax21:Nothing")

    odd = answer(exchange, ENTITY.format("P-17", ""))
    for useless in (described(exchange, broken), described(exchange, status=404)):
        findings, _ = documents.beside([useless]).violations(odd)
        assert [finding.at for finding in findings] == ["body:/return/entityId"]
    assert served([replace(described(exchange), response=None)]) is None


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (None, []),
        (without, [("operation/serverInfo", "present", "absent")]),
        (
            retyped,
            [
                ("type/EntityObj/entityId", "type=xs:long", "type=xs:string"),
                ("type/EntityObj/owner", "absent", "type=xs:int"),
            ],
        ),
    ],
)
def test_drift_names_what_is_missing_new_and_different(exchange, change, expected):
    theirs = described(exchange, change)
    found = drift(etree.fromstring(OURS), served([theirs]), theirs)
    assert [(f.at, _type(f.expected), _type(f.actual)) for f in found] == expected


def _type(said):
    return said.partition(" min")[0].replace(XS, "xs:")


def test_names_of_services_and_what_is_assumed_are_no_drift(exchange):
    def other(root):
        for kind in ("service", "binding", "portType"):
            root.find(f"{{*}}{kind}").set("name", "Renamed")
        for operation in root.iterfind("{*}portType/{*}operation"):
            if operation.get("{urn:ppmkit:marks}evidence") == "assumed":
                operation.getparent().remove(operation)

    theirs = described(exchange, other)
    assert drift(etree.fromstring(OURS), served([theirs]), theirs) == []


def judged(check, documents, *exchanges):
    loaded = vendors.load("ppmpro")
    scene = Scene(
        {"all": exchanges, "answer": exchanges}, loaded.contract, lambda _: None, {}, documents.beside(exchanges)
    )
    return ALL[check].run(scene, Want({}))


def test_the_second_reader_agrees_with_us_or_leaves_it_undecided(exchange, documents):
    row = "<o:methodValues><o:elementValue>A &amp; B</o:elementValue><o:id>436</o:id></o:methodValues>"
    good = answer(exchange, ENTITY.format("15004000001", row))
    assert judged("soap.second_reading", documents, good).comparisons == 1
    assert not judged("soap.second_reading", documents, good).undecided
    unknown = answer(exchange, ENTITY.format("15004000001", "<o:more>x</o:more>"))
    assert not judged("soap.second_reading", documents, unknown).undecided
    empty = answer(exchange, "<o:entityId/><o:entityTypeId>4</o:entityTypeId>")
    assert not judged("soap.second_reading", documents, empty).findings
    bad = judged("soap.second_reading", documents, answer(exchange, ENTITY.format("seven", "")))
    assert (bad.findings, bad.shaken) == ((), True)
    assert bad.undecided.startswith("findEntity: zeep")


def test_drift_is_reported_and_never_a_breach(exchange, documents):
    seen = judged("document.drift", documents, described(exchange, without))
    assert [finding.at for finding in seen.findings] == ["operation/serverInfo"]
    assert judged("document.drift", documents, answer(exchange, "")).comparisons == 0
