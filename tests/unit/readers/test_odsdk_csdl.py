"""CSDL, as XML and as JSON, into the model."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import BadInput
from generator.model import Enum, Evidence, List, Member, Model, ODataBinding, Scalar, ScalarKind, ShapeId, Structure
from generator.passes.pipeline import run
from generator.readers.csdl.reader import read_csdl
from generator.readers.files import SourceFile
from generator.readers.fragment import Fragment, joined, merge

XML = """<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0">
<edmx:Reference Uri="https://vocabularies.example/Core.xml">
  <edmx:Include Namespace="Org.OData.Core.V1" Alias="Core"/></edmx:Reference>
<edmx:DataServices><Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="Trip.Model" Alias="T">
{body}
</Schema></edmx:DataServices></edmx:Edmx>"""
TYPES = """
<EnumType Name="Gender"><Member Name="Male" Value="0"/><Member Name="Female" Value="1"/></EnumType>
<TypeDefinition Name="Code" UnderlyingType="Edm.String" MaxLength="3"/>
<ComplexType Name="Place" OpenType="true"><Property Name="City" Type="Edm.String"/></ComplexType>
<EntityType Name="Thing" Abstract="true"><Key><PropertyRef Name="Id"/></Key>
  <Property Name="Id" Type="Edm.Int64" Nullable="false"/></EntityType>
<EntityType Name="Person" BaseType="T.Thing">
  <Property Name="Name" Type="Edm.String" Nullable="false" MaxLength="80">
    <Annotation Term="Core.Description" String="Full name"/></Property>
  <Property Name="Gender" Type="T.Gender"/><Property Name="Home" Type="T.Place"/><Property Name="Code" Type="T.Code"/>
  <Property Name="Mails" Type="Collection(Edm.String)" Nullable="false"/>
  <NavigationProperty Name="Friends" Type="Collection(T.Person)" Partner="Friends"/>
  <NavigationProperty Name="Trips" Type="Collection(T.Trip)" ContainsTarget="true"/></EntityType>
<EntityType Name="Trip"><Key><PropertyRef Name="Day"/></Key><Property Name="Day" Type="Edm.Date" Nullable="false"/>
</EntityType>
<Function Name="Nearest"><Parameter Name="lat" Type="Edm.Double" Nullable="false"/>
  <ReturnType Type="T.Place"/></Function>
<Action Name="Reset"/>
<EntityContainer Name="Main">
  <EntitySet Name="People" EntityType="T.Person"><NavigationPropertyBinding Path="Friends" Target="People"/></EntitySet>
  <Singleton Name="Me" Type="T.Person"/>
  <FunctionImport Name="Nearest" Function="T.Nearest"/><ActionImport Name="Reset" Action="T.Reset"/>
</EntityContainer>"""
AS_JSON: dict[str, Any] = {
    "$Version": "4.01",
    "$EntityContainer": "Trip.Model.Main",
    "$Reference": {
        "https://vocabularies.example/Core.json": {"$Include": [{"$Namespace": "Org.OData.Core.V1", "$Alias": "Core"}]}
    },
    "Trip.Model": {
        "$Alias": "T",
        "Gender": {"$Kind": "EnumType", "Male": 0, "Female": 1},
        "Code": {"$Kind": "TypeDefinition", "$UnderlyingType": "Edm.String", "$MaxLength": 3},
        "Place": {"$Kind": "ComplexType", "$OpenType": True, "City": {"$Nullable": True}},
        "Thing": {"$Kind": "EntityType", "$Abstract": True, "$Key": ["Id"], "Id": {"$Type": "Edm.Int64"}},
        "Person": {
            "$Kind": "EntityType",
            "$BaseType": "T.Thing",
            "Name": {"$MaxLength": 80, "@Core.Description": "Full name"},
            "Gender": {"$Type": "T.Gender", "$Nullable": True},
            "Home": {"$Type": "T.Place", "$Nullable": True},
            "Code": {"$Type": "T.Code", "$Nullable": True},
            "Mails": {"$Collection": True},
            "Friends": {
                "$Kind": "NavigationProperty",
                "$Collection": True,
                "$Type": "T.Person",
                "$Partner": "Friends",
                "$Nullable": True,
            },
            "Trips": {
                "$Kind": "NavigationProperty",
                "$Collection": True,
                "$Type": "T.Trip",
                "$ContainsTarget": True,
                "$Nullable": True,
            },
        },
        "Trip": {"$Kind": "EntityType", "$Key": ["Day"], "Day": {"$Type": "Edm.Date"}},
        "Nearest": [
            {
                "$Kind": "Function",
                "$Parameter": [{"$Name": "lat", "$Type": "Edm.Double"}],
                "$ReturnType": {"$Type": "T.Place", "$Nullable": True},
            }
        ],
        "Reset": [{"$Kind": "Action"}],
        "Main": {
            "$Kind": "EntityContainer",
            "People": {
                "$Collection": True,
                "$Type": "T.Person",
                "$NavigationPropertyBinding": {"Friends": "People"},
            },
            "Me": {"$Type": "T.Person"},
            "Nearest": {"$Function": "T.Nearest"},
            "Reset": {"$Action": "T.Reset"},
        },
    },
}


def read(folder: Path, text: str, name: str = "metadata.xml") -> Fragment:
    (folder / name).write_text(text, "utf-8")
    return read_csdl(SourceFile(folder / name, name), "v", "odata")


def xml(folder: Path, body: str = TYPES) -> Model:
    return run(merge("v", [read(folder, XML.format(body=body))]))


def shape(model: Model, name: str) -> Any:
    return model.shapes[ShapeId("v", "Trip.Model", name)]


def member(model: Model, type_: str, name: str) -> Member:
    found = shape(model, type_).member(name)
    assert found is not None
    return found


def test_types_become_shapes_with_inherited_members_keys_and_navigation(tmp_path: Path) -> None:
    model = xml(tmp_path)
    person: Structure = shape(model, "Person")
    assert [m.name for m in person.members] == ["Id", "Name", "Gender", "Home", "Code", "Mails", "Friends", "Trips"]
    assert shape(model, "Place").open
    assert not person.open
    name, friends, trips = (model.odata_name(person.id.of(n)) for n in ("Id", "Friends", "Trips"))
    assert name is not None
    assert (name.key, name.type, name.kind) == (1, "Edm.Int64", "property")
    assert friends is not None
    assert (friends.kind, friends.partner, friends.type) == (
        "navigation",
        "Friends",
        "Trip.Model.Person",
    )
    assert trips is not None
    assert trips.contained


def test_facets_nullability_and_collections_are_kept(tmp_path: Path) -> None:
    model = xml(tmp_path)
    name = member(model, "Person", "Name")
    target = model.shapes[name.target]
    assert isinstance(target, Scalar)
    assert (target.kind, target.facets.max_length) == (ScalarKind.STRING, 80)
    assert (name.nullable, name.doc, name.provenance.line) == (False, "Full name", 12)
    assert member(model, "Person", "Gender").nullable
    mails = model.shapes[member(model, "Person", "Mails").target]
    assert isinstance(mails, List)
    assert not mails.item_nullable
    gender = shape(model, "Gender")
    assert isinstance(gender, Enum)
    assert [v.value for v in gender.values] == ["Male", "Female"]
    code = shape(model, "Code")
    assert isinstance(code, Scalar)
    assert (code.format, code.facets.max_length) == ("Edm.String", 3)


def test_resources_become_operations(tmp_path: Path) -> None:
    model = xml(tmp_path)
    found = {op.name: op.binding for op in model.operations.values()}
    assert list(found) == ["Me.get", "Nearest.call", "People.get", "People.list", "Reset.call"]
    person = ShapeId("v", "Trip.Model", "Person")
    assert found["People.get"] == ODataBinding("People", "get", "", ("Id",), person, (("Friends", "People"),))
    assert found["Nearest.call"] == ODataBinding("Nearest", "call", arguments=("lat",))
    assert found["Reset.call"] == ODataBinding("Reset", "call", action=True)
    page = model.structure(model.operation("People.list").answers[0].shape)
    assert page is not None
    assert [m.name for m in page.members][-2:] == ["@odata.nextLink", "value"]
    asked = model.structure(model.operation("People.get").input)
    assert asked is not None
    assert [m.name for m in asked.members] == ["Id", "$select", "$expand", "$format"]


def bare(model: Model) -> Model:
    """Without the places in the document."""
    place = next(iter(model.interfaces.values()))

    def at_home(item: Any) -> Any:
        kept = replace(item, provenance=type(item.provenance)())
        return replace(kept, members=tuple(map(at_home, kept.members))) if isinstance(kept, Structure) else kept

    return replace(
        model,
        interfaces={"odata": replace(place, documents=())},
        shapes={id: at_home(s) for id, s in model.shapes.items()},
        operations={id: at_home(o) for id, o in model.operations.items()},
    )


def test_json_says_the_same_as_xml(tmp_path: Path) -> None:
    as_json = run(merge("v", [read(tmp_path, json.dumps(AS_JSON, indent=1), "metadata.json")]))
    assert bare(as_json) == bare(xml(tmp_path))


def test_evidence_holds_for_what_is_inside_until_it_says_otherwise(tmp_path: Path) -> None:
    model = xml(
        tmp_path,
        """<Annotation Term="Ppmkit.Evidence" String="assumed"/>
        <EntityType Name="A"><Key><PropertyRef Name="Id"/></Key><Property Name="Id" Type="Edm.Int32" Nullable="false"/>
          <Property Name="Seen" Type="Edm.String"><Annotation Term="Ppmkit.Evidence" String="observed"/>
            <Annotation Term="Ppmkit.Source" String="C1 C2"/></Property></EntityType>
        <EntityContainer Name="M"><Annotation Term="Ppmkit.Root" String="pm"/><EntitySet Name="As" EntityType="T.A"/>
        </EntityContainer>
        <Annotations Target="T.M/As"><Annotation Term="Ppmkit.Evidence" String="documented"/></Annotations>""",
    )
    seen, listed, one = member(model, "A", "Seen"), model.operation("pm.As.list"), model.operation("pm.As.get")
    assert (seen.marks.evidence, seen.marks.source) == (Evidence.OBSERVED, ("C1", "C2"))
    assert member(model, "A", "Id").marks.evidence == shape(model, "A").marks.evidence == Evidence.ASSUMED
    assert listed.marks.evidence == Evidence.DOCUMENTED
    assert one.marks.evidence == Evidence.ASSUMED  # nobody has published the key


def test_the_address_of_one_entity_may_be_answered_with_rows(tmp_path: Path) -> None:
    model = xml(
        tmp_path,
        """<ComplexType Name="Row" OpenType="true"/>
        <EntityType Name="D"><Key><PropertyRef Name="Id"/></Key><Property Name="Id" Type="Edm.String" Nullable="false"/>
        </EntityType><EntityContainer Name="M"><EntitySet Name="Fields" EntityType="T.D">
        <Annotation Term="Ppmkit.Answer" String="Collection(Trip.Model.Row)"/></EntitySet></EntityContainer>""",
    )
    (op,) = model.operations.values()
    row = ShapeId("v", "Trip.Model", "Row")
    assert (op.name, op.binding) == ("Fields.get", ODataBinding("Fields", "list", "", ("Id",), row))


def test_references_stay_in_the_folder(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "types.xml").write_text(
        XML.format(body='<ComplexType Name="Far"/>').replace("Trip.Model", "Far.Model"), "utf-8"
    )
    body = """<EntityType Name="A"><Key><PropertyRef Name="Id"/></Key>
      <Property Name="Id" Type="Edm.Guid" Nullable="false"/>
      <Property Name="Far" Type="Far.Model.Far"/><Property Name="Lost" Type="Nowhere.X"/></EntityType>
      <EntityContainer Name="M"><EntitySet Name="As" EntityType="T.A"/></EntityContainer>"""
    text = XML.format(body=body).replace("https://vocabularies.example/Core.xml", "more/types.xml")
    fragment = read(tmp_path, text)
    model = run(merge("v", [fragment]))
    assert member(model, "A", "Far").target == ShapeId("v", "Far.Model", "Far")
    assert member(model, "A", "Lost").target == ShapeId("v", "builtin", "any")
    assert [note.message for note in fragment.notes] == [
        "type 'Nowhere.X' is not declared here; it is read as anything"
    ]
    with pytest.raises(BadInput, match="outside the folder"):
        read(tmp_path, text.replace("more/types.xml", "../other.xml"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            '<Edmx xmlns="http://schemas.microsoft.com/ado/2007/06/edmx" Version="1.0"/>',
            "OData 2 or 3 is not supported",
        ),
        ('<Edmx xmlns="http://docs.oasis-open.org/odata/ns/edmx" Version="9.0"/>', "no OData 4 metadata"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "document type declarations are refused"),
        ('{"$Version": "3.0"}', "no OData 4 metadata"),
        (XML.format(body=""), "no entity container"),
        (
            XML.format(
                body='<EntityType Name="A" BaseType="T.B"/><EntityType Name="B" BaseType="T.A"/>'
                '<EntityContainer Name="M"><EntitySet Name="As" EntityType="T.A"/></EntityContainer>'
            ),
            "is its own base",
        ),
        (XML.format(body=TYPES.replace("<Singleton", '<Annotation Term="Ppmkit.Evidence" String="x"/><Singleton')), ""),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(BadInput, match=words or "unknown evidence 'x'") as caught:
        run(merge("v", [read(tmp_path, text)]))
    assert "\n" not in str(caught.value)
    assert caught.value.file == "metadata.xml"


def test_two_documents_of_one_interface_need_roots_of_their_own(tmp_path: Path) -> None:
    plain = read(tmp_path, XML.format(body=TYPES))
    with pytest.raises(BadInput, match="stands in two documents"):
        joined([plain, plain])
    rooted = TYPES.replace('<EntityContainer Name="Main">', '<EntityContainer Name="Main">{}')
    roots = [
        read(tmp_path, XML.format(body=rooted.format(f'<Annotation Term="Ppmkit.Root" String="{name}"/>')))
        for name in ("pm", "am")
    ]
    assert {id.name.partition(".")[0] for id in joined(roots).operations} == {"pm", "am"}


def test_a_ring_of_two_thousand_types_is_read(tmp_path: Path) -> None:
    types = "".join(
        f'<EntityType Name="T{n}"><Key><PropertyRef Name="Id"/></Key><Property Name="Id" Type="Edm.Int32"/>'
        f'<NavigationProperty Name="Next" Type="T.T{(n + 1) % 2000}"/></EntityType>'
        for n in range(2000)
    )
    body = f'{types}<EntityContainer Name="M"><EntitySet Name="Ts" EntityType="T.T0"/></EntityContainer>'
    model = xml(tmp_path, body)
    assert sum(isinstance(s, Structure) and s.id.namespace == "Trip.Model" for s in model.shapes.values()) == 2000
