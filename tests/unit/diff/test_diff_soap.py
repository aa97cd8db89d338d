"""Every WSDL and XSD rule has a pair of descriptions that it calls by its name, and a near miss that it does not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import vendors
from generator.diff.findings import Finding
from generator.diff.rules import rules
from generator.diff.sides import Side
from generator.diff.soap.services import compare_wsdl
from generator.readers.documents import source_at

HERE = Path(__file__).parent / "triples"
BASE = (HERE / "base.wsdl").read_text("utf-8")
ROWS: list[dict[str, Any]] = yaml.safe_load((HERE / "soap.yaml").read_text("utf-8"))


def line(start: str) -> str:
    (found,) = [line for line in BASE.splitlines() if line.startswith(start)]
    return found


BOUND = '<xs:simpleType name="{}"><xs:restriction base="xs:string"><xs:maxLength value="{}"/>'
TEXTS = {
    "DROP_BOUND": line('<wsdl:operation name="drop"><soap:operation'),
    "DROP": line('<wsdl:operation name="drop"><wsdl:input message'),
    "TAG": line('<xs:element name="tag"'),
    "LABEL": line('<xs:element name="label"'),
    "OWNER": line('<xs:element name="owner"'),
    "PERSON": line('<xs:complexType name="Person"'),
    "NAME_IN_FILTER": line('<xs:element name="kind"'),
    "BOSS": '<xs:complexType name="Boss"><xs:complexContent><xs:extension base="t:Person"><xs:sequence/></xs:extension>'
    "</xs:complexContent></xs:complexType>",
    "BINDING12": '<wsdl:binding name="B12" type="t:P"><soap12:binding style="document" transport='
    '"http://schemas.xmlsoap.org/soap/http"/><wsdl:operation name="find"><soap12:operation soapAction="urn:find"/>'
    '<wsdl:input><soap12:body use="literal"/></wsdl:input><wsdl:output><soap12:body use="literal"/></wsdl:output>'
    "</wsdl:operation></wsdl:binding>",
    "PORT12": '<wsdl:port name="Next" binding="t:B12"><soap12:address location="https://ppm.example/soap12"/></wsdl:port>',
    **{f"CODE_{n}": BOUND.format("Code", n) for n in (4, 8, 9)},
    **{f"LABEL_{n}": BOUND.format("Label", n) for n in (4, 8, 9)},
}  # fmt: skip


def spelt(text: str) -> str:
    for name in sorted(TEXTS, key=len, reverse=True):
        text = text.replace(name, TEXTS[name])
    return text


def patched(patches: Mapping[str, str]) -> str:
    document = BASE
    for old, new in patches.items():
        assert spelt(old) in document, old
        document = document.replace(spelt(old), spelt(new))
    return document


def changes(folder: Path, old: str, new: str) -> list[Finding]:
    sides: list[Side] = []
    for name, text in (("a", old), ("b", new)):
        home = folder / name
        home.mkdir(exist_ok=True)
        for schema in ("one.xsd", "two.xsd"):
            (home / schema).write_text(
                '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x"/>', "utf-8"
            )
        path = home / "api.wsdl"
        path.write_text(text, "utf-8")
        model = vendors.read_document(path, "soap-1.1", vendor="api", interface="api")[0]
        sides.append(Side("soap-1.1", "api", (source_at(path),), model=model))
    return list(compare_wsdl(*sides))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["rule"])
def test_a_rule_names_its_change_and_not_the_near_miss(row: dict[str, Any], tmp_path: Path) -> None:
    found = changes(tmp_path, patched(row.get("a", {})), patched(row["b"]))
    named = [finding for finding in found if finding.rule.id == row["rule"]]
    assert named, [(finding.rule.id, finding.subject, finding.said) for finding in found]
    for finding in named:
        assert finding.old is not None or finding.new is not None
    near = changes(tmp_path, patched(row.get("near_a", row.get("a", {}))), patched(row["near"]))
    assert row["rule"] not in {finding.rule.id for finding in near}


def test_every_rule_has_its_triple() -> None:
    assert sorted(row["rule"] for row in ROWS) == sorted(id for id in rules() if id.startswith(("wsdl:", "xsd:")))


def test_the_same_description_does_not_differ(tmp_path: Path) -> None:
    assert changes(tmp_path, BASE, BASE) == []
    assert (
        changes(
            tmp_path, BASE, BASE.replace("xmlns:t=", "xmlns:ns1=").replace("t:", "ns1:").replace('"urn:ns1', '"urn:t')
        )
        == []
    )


def test_a_type_that_travels_both_ways_is_judged_both_ways(tmp_path: Path) -> None:
    both = BASE.replace('type="t:Thing"', 'type="t:Filter"')
    found = changes(tmp_path, both, both.replace(TEXTS["TAG"], ""))
    assert {(f.rule.id, f.direction, f.operations) for f in found} == {
        ("xsd:req-elem-removed", "request", ("find",)), ("xsd:resp-elem-removed", "answer", ("find",)),
    }  # fmt: skip
