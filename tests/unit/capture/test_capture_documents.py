"""An instance's own interface document: what it has beyond the vendor's becomes an overlay, and nothing else does."""

from __future__ import annotations

import pytest

from generator.capture.documents import live_model, members_beyond
from generator.capture.writing import Header, overlay_text
from generator.contract.overlay import parse_overlay
from generator.diagnostics import BadInput
from generator.model import Model
from generator.passes.overlay import extended

CSDL = """<?xml version="1.0"?>
<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><edmx:DataServices>
<Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="N">
  <EntityType Name="Project"><Key><PropertyRef Name="Id"/></Key>
    <Property Name="Id" Type="Edm.Int64" Nullable="false"/>MORE
  </EntityType>
  <EntityContainer Name="C"><EntitySet Name="Projects" EntityType="N.Project"/></EntityContainer>
</Schema></edmx:DataServices></edmx:Edmx>"""
COLUMNS = """
    <Property Name="Budget" Type="Edm.Decimal"/><Property Name="Go_x0020_live" Type="Edm.Date"/>
    <Property Name="Tags" Type="Collection(Edm.String)"/>"""


def odata(more: str) -> Model:
    return live_model(CSDL.replace("MORE", more).encode(), "metadata.xml", "odata-4.0", "acme", "odata")


def test_columns_of_an_instance_become_typed_members() -> None:
    ours, live = odata(""), odata(COLUMNS)
    found = members_beyond(ours, live)
    overlay = parse_overlay(overlay_text(Header("acme", "https://ppm.example", "2026-11-21", "1"), found, []))
    assert {m.name: (m.type, m.list) for m in overlay.members()} == {
        "Budget": ("decimal", False),
        "Go_x0020_live": ("date", False),
        "Tags": ("string", True),
    }
    assert {str(m.marks.evidence) for m in overlay.members()} == {"observed"}
    project = next(s for id, s in extended(ours, (overlay,)).shapes.items() if id.name == "Project")
    assert [m.name for m in getattr(project, "members", ())] == ["Id", "Budget", "Go_x0020_live", "Tags"]


def test_what_both_have_or_only_the_vendor_has_is_nothing_new() -> None:
    assert members_beyond(odata(COLUMNS), odata(COLUMNS)) == []
    assert members_beyond(odata(COLUMNS), odata("")) == []


@pytest.mark.parametrize(
    "data",
    [b"", b"<html>log in</html>", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>', b"\xff\xfe"],
)
def test_what_is_no_document_is_bad_input(data: bytes) -> None:
    with pytest.raises(BadInput):
        live_model(data, "metadata.xml", "odata-4.0", "acme", "odata")
