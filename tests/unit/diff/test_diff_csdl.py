"""Every rule of OData metadata has a pair of documents that it calls by its name, and a near miss that it does not."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diff.csdl.documents import compare_csdl
from generator.diff.findings import Finding
from generator.diff.rules import rules
from generator.diff.sides import Side
from generator.readers.documents import source_at

HERE = Path(__file__).parent / "triples"
BASE: dict[str, Any] = yaml.safe_load((HERE / "csdl_base.yaml").read_text("utf-8"))
ROWS: list[dict[str, Any]] = yaml.safe_load((HERE / "csdl.yaml").read_text("utf-8"))
Patch = Callable[[Mapping[str, Any], Mapping[str, Any]], dict[str, Any]]


def side(folder: Path, name: str, document: Mapping[str, Any]) -> Side:
    path = folder / f"{name}.json"
    path.write_text(json.dumps(document, indent=1), "utf-8")
    return Side("odata-4.0", name, (source_at(path),))


def changes(folder: Path, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Finding]:
    return list(compare_csdl(side(folder, "a", old), side(folder, "b", new)))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["rule"])
def test_a_metadata_rule_names_its_change_and_not_the_near_miss(
    row: dict[str, Any], patch: Patch, tmp_path: Path
) -> None:
    found = changes(tmp_path, patch(BASE, row.get("a", {})), patch(BASE, row["b"]))
    named = [finding for finding in found if finding.rule.id == row["rule"]]
    assert named, [finding.rule.id for finding in found]
    for finding in named:
        assert finding.old is not None or finding.new is not None
        for place in (finding.old, finding.new):
            assert place is None or place.line > 0
    near = changes(tmp_path, patch(BASE, row.get("near_a", row.get("a", {}))), patch(BASE, row["near"]))
    assert row["rule"] not in {finding.rule.id for finding in near}


def test_every_metadata_rule_has_its_triple() -> None:
    assert sorted(row["rule"] for row in ROWS) == sorted(id for id in rules() if id.startswith("csdl:"))


def test_the_same_metadata_does_not_differ(tmp_path: Path) -> None:
    assert changes(tmp_path, BASE, BASE) == []
    shuffled = {key: BASE[key] for key in reversed(BASE)} | {"T": dict(reversed(BASE["T"].items()))}
    assert changes(tmp_path, BASE, shuffled) == []


def test_a_change_of_metadata_reaches_whatever_leads_to_the_type(patch: Patch, tmp_path: Path) -> None:
    (finding,) = changes(tmp_path, BASE, patch(BASE, {"/T/Address/Zip": "GONE"}))
    assert (finding.subject, finding.wire) == ("T.Address/Zip", "breaking")
    assert finding.operations == ("Projects", "Tasks", "Me")


def test_a_type_that_nothing_leads_to_breaks_nobody(patch: Patch, tmp_path: Path) -> None:
    assert changes(tmp_path, BASE, patch(BASE, {"/T/Unused/Word": "GONE"})) == []


def test_a_renamed_type_is_one_change_and_not_one_for_each_of_its_uses(patch: Patch, tmp_path: Path) -> None:
    renamed = {"/T/Place": {"$copy": "/T/Address"}, "/T/Address": "GONE", "/T/Project/Site/$Type": "T.Place"}
    assert [finding.rule.id for finding in changes(tmp_path, BASE, patch(BASE, renamed))] == ["csdl:type-renamed"]


def test_a_renamed_namespace_is_one_change(patch: Patch, tmp_path: Path) -> None:
    text = json.dumps(BASE).replace("T.", "New.").replace('"T":', '"New":')
    assert [finding.rule.id for finding in changes(tmp_path, BASE, json.loads(text))] == ["csdl:namespace-changed"]


def test_a_property_that_moves_to_the_base_stays_where_it_was(patch: Patch, tmp_path: Path) -> None:
    moved = {"/T/Named/Code": {"$copy": "/T/Project/Code"}, "/T/Project/Code": "GONE"}
    found = changes(tmp_path, BASE, patch(BASE, moved))
    assert [finding for finding in found if finding.subject.startswith("T.Project")] == []


def test_a_default_or_a_server_value_is_not_demanded_of_writers(patch: Patch, tmp_path: Path) -> None:
    for note in ({"$DefaultValue": "x"}, {"@Org.OData.Core.V1.Computed": True}):
        (finding,) = changes(tmp_path, BASE, patch(BASE, {"/T/Project/Note": note}))
        assert finding.rule.id == "csdl:prop-required-added-ro"


EDMX = """<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><edmx:DataServices>
<Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="T">
<EntityType Name="Card"><Key><PropertyRef Name="Id"/></Key><Property Name="Id" Type="Edm.Int32" Nullable="false"/>
<Property Name="Cost" Type="Edm.Decimal" Precision="9" {facets}/>
<Property Name="Later" Type="Edm.String"><Annotation Term="Ppmkit.Since" String="2"/></Property></EntityType>
<EntityContainer Name="Box"><EntitySet Name="Cards" EntityType="T.Card">
<Annotation Term="Org.OData.Capabilities.V1.{term}">{value}</Annotation></EntitySet></EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>"""


def edmx(folder: Path, name: str, facets: str, term: str, value: str, version: str = "1") -> Side:
    path = folder / f"{name}.xml"
    path.write_text(EDMX.format(facets=facets, term=term, value=value), "utf-8")
    return Side("odata-4.0", name, (source_at(path),), version, ("1", "2"))


SORT = '<Record><PropertyValue Property="NonSortableProperties"><Collection>{}</Collection></PropertyValue></Record>'


def test_metadata_in_xml_says_the_same_of_facets_records_and_versions(tmp_path: Path) -> None:
    old = edmx(tmp_path, "a", "", "SortRestrictions", SORT.format("<PropertyPath>Id</PropertyPath>"))
    new = edmx(tmp_path, "b", 'Scale="0"', "SortRestrictions", SORT.format("<PropertyPath>Cost</PropertyPath>"), "2")
    assert {(finding.rule.id, finding.subject) for finding in compare_csdl(old, new)} == {
        ("csdl:scale-spelling", "T.Card/Cost"),
        ("csdl:prop-nullable-added", "T.Card/Later"),
        ("csdl:restriction-added", "Cards SortRestrictions/NonSortableProperties: Cost"),
        ("csdl:restriction-lifted", "Cards SortRestrictions/NonSortableProperties: Id"),
    }


def test_service_roots_are_paired_by_their_documents(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    none = ("", "SortRestrictions", "<Record/>")
    a, b = edmx(tmp_path, "a", *none), edmx(tmp_path, "b", *none)
    c = edmx(tmp_path / "new", "b", *none)
    (finding,) = compare_csdl(Side("odata-4.0", "x", (a.source, b.source), "1", ("1", "2")), c)
    assert (finding.rule.id, finding.subject) == ("csdl:set-removed", "a Cards")


def test_a_ring_of_types_is_walked_once(patch: Patch, tmp_path: Path) -> None:
    ring = {
        f"R{n}": {"$Kind": "ComplexType", "Next": {"$Type": f"T.R{(n + 1) % 2000}", "$Nullable": True}}
        for n in range(2000)
    }
    old = patch(BASE, {"/T/Project/Ring": {"$Type": "T.R0", "$Nullable": True}})
    old["T"] |= ring
    new = patch(old, {"/T/R1999/Tail": {"$Nullable": True}})
    assert [(f.rule.id, f.subject) for f in changes(tmp_path, old, new)] == [
        ("csdl:prop-nullable-added", "T.R1999/Tail")
    ]
