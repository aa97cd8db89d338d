"""XML Schema -> shapes."""

from __future__ import annotations

from typing import Any as Anything

import pytest

from generator.model import Any, Enum, Evidence, Facets, List, Scalar, ScalarKind, ShapeId, Structure, XmlName
from generator.readers.fragment import Fragment

T = "urn:t"


def of(fragment: Fragment, name: str, namespace: str = T) -> Anything:
    return fragment.shapes[ShapeId("v", namespace, name)]


def names(fragment: Fragment, shape: Structure) -> list[XmlName]:
    return [w for m in shape.members for w in fragment.wire[m.id] if isinstance(w, XmlName)]


def test_members_of_a_sequence(xsd) -> None:
    found = xsd("""
        <xs:element name="root"><xs:complexType><xs:sequence>
          <xs:element name="a" type="xs:string"><xs:annotation><xs:documentation>Some
             words.</xs:documentation></xs:annotation></xs:element>
          <xs:element name="b" type="xs:long" minOccurs="0" nillable="true"/>
          <xs:element name="c" type="xs:dateTime" maxOccurs="unbounded"/>
          <xs:element name="d" type="xs:int" minOccurs="0" default="7" form="unqualified"/>
        </xs:sequence><xs:attribute name="e" type="xs:boolean" use="required"/></xs:complexType></xs:element>
        """)
    root = of(found, "root")
    assert [(m.name, m.required, m.nullable, m.repeated, m.default) for m in root.members] == [
        ("a", True, False, False, None),
        ("b", False, True, False, None),
        ("c", True, False, True, None),
        ("d", False, False, False, "7"),
        ("e", True, False, False, None),
    ]
    assert root.members[0].doc == "Some words."
    assert names(found, root) == [
        XmlName((T, "a"), order=0),
        XmlName((T, "b"), order=1),
        XmlName((T, "c"), order=2),
        XmlName(("", "d"), order=3),
        XmlName(("", "e"), "attribute"),
    ]
    assert [str(m.target).partition("#")[2] for m in root.members] == ["string", "long", "dateTime", "int", "boolean"]
    assert root.provenance.line > 1


def test_attributes_are_qualified_where_the_schema_says_so(xsd) -> None:
    body = (
        '<xs:element name="root"><xs:complexType>'
        '<xs:attribute name="a" type="xs:string"/></xs:complexType></xs:element>'
    )
    plain, qualified = xsd(body), xsd(body, attributes='attributeFormDefault="qualified"')
    assert names(plain, of(plain, "root"))[0].name == ("", "a")
    assert names(qualified, of(qualified, "root"))[0].name == (T, "a")


def test_choices_are_optional_and_share_a_group(xsd) -> None:
    found = xsd("""
        <xs:element name="root"><xs:complexType><xs:sequence>
          <xs:choice><xs:element name="a" type="xs:string"/><xs:sequence>
            <xs:element name="b" type="xs:string"/>
            <xs:choice minOccurs="0"><xs:element name="c" type="xs:string"/><xs:element name="d" type="xs:string"/>
              </xs:choice>
          </xs:sequence></xs:choice>
          <xs:choice><xs:element name="only" type="xs:string"/></xs:choice>
        </xs:sequence></xs:complexType></xs:element>
        """)
    root = of(found, "root")
    assert [(m.name, m.required) for m in root.members] == [
        ("a", False),
        ("b", False),
        ("c", False),
        ("d", False),
        ("only", True),
    ]
    assert [w.choice for w in names(found, root)] == ["1", "1", "1.2", "1.2", ""]


def test_a_repeated_choice_lets_members_recur_in_any_order(xsd) -> None:
    found = xsd(
        '<xs:element name="root"><xs:complexType>'
        '<xs:choice maxOccurs="unbounded"><xs:element name="a" type="xs:string"/>'
        '<xs:element name="b" type="xs:string"/></xs:choice></xs:complexType></xs:element>'
    )
    root = of(found, "root")
    assert root.any_order
    assert all(m.repeated for m in root.members)


def test_the_same_element_at_two_places_repeats_unless_they_exclude_each_other(xsd) -> None:
    found = xsd("""
        <xs:element name="root"><xs:complexType><xs:sequence>
          <xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:string"/>
            <xs:element name="a" type="xs:string"/>
          <xs:choice><xs:element name="x" type="xs:string"/>
            <xs:sequence><xs:element name="y" type="xs:string"/>
              <xs:element name="z" type="xs:string" minOccurs="0"/></xs:sequence>
            <xs:sequence><xs:element name="z" type="xs:string"/></xs:sequence></xs:choice>
        </xs:sequence></xs:complexType></xs:element>
        """)
    assert [(m.name, m.repeated) for m in of(found, "root").members] == [
        ("a", True),
        ("b", False),
        ("x", False),
        ("y", False),
        ("z", False),
    ]


def test_groups_and_attribute_groups_are_written_out(xsd) -> None:
    found = xsd("""
        <xs:group name="g"><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence></xs:group>
        <xs:attributeGroup name="ag"><xs:attribute name="p" type="xs:string"/><xs:attributeGroup ref="t:ag"/>
          </xs:attributeGroup>
        <xs:element name="root"><xs:complexType><xs:sequence><xs:group ref="t:g" maxOccurs="2"/></xs:sequence>
          <xs:attributeGroup ref="t:ag"/><xs:attribute ref="xml:lang"/></xs:complexType></xs:element>
        """)
    root = of(found, "root")
    assert [(m.name, m.repeated) for m in root.members] == [("a", True), ("p", False), ("lang", False)]
    assert names(found, root)[2].name == ("http://www.w3.org/XML/1998/namespace", "lang")


def test_a_group_that_holds_itself_ends(xsd) -> None:
    found = xsd(
        '<xs:group name="g"><xs:sequence><xs:element name="a" type="xs:string"/>'
        '<xs:group ref="t:g"/></xs:sequence></xs:group>'
        '<xs:element name="root"><xs:complexType><xs:group ref="t:g"/></xs:complexType></xs:element>'
    )
    assert [m.name for m in of(found, "root").members] == ["a"]
    assert [n.message for n in found.notes] == ["group 'g' holds itself"]


def test_groups_that_double_each_other_are_cut(xsd) -> None:
    groups = "".join(
        f'<xs:group name="g{i}"><xs:sequence><xs:group ref="t:g{i + 1}"/>'
        f'<xs:group ref="t:g{i + 1}"/></xs:sequence></xs:group>'
        for i in range(40)
    )
    end = '<xs:group name="g40"><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence></xs:group>'
    found = xsd(
        groups + end + '<xs:element name="root"><xs:complexType><xs:group ref="t:g0"/></xs:complexType></xs:element>'
    )
    assert "is cut" in found.notes[0].message


def test_extension_keeps_its_base_and_restriction_restates(xsd) -> None:
    found = xsd("""
        <xs:complexType name="Base"><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence>
          <xs:attribute name="p" type="xs:string"/></xs:complexType>
        <xs:complexType name="More"><xs:complexContent><xs:extension base="t:Base"><xs:sequence>
          <xs:element name="b" type="xs:string"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
        <xs:complexType name="Less"><xs:complexContent><xs:restriction base="t:Base"><xs:sequence>
          <xs:element name="a" type="xs:string"/></xs:sequence></xs:restriction></xs:complexContent>
          </xs:complexType>
        <xs:element name="root" type="t:More"/>
        """)
    assert [str(b) for b in of(found, "More").bases] == [f"v:{T}#Base"]
    assert [m.name for m in of(found, "More").members] == ["b"]
    assert (of(found, "Less").bases, [m.name for m in of(found, "Less").members]) == ((), ["a", "p"])


def test_simple_content_is_a_member_for_the_text(xsd) -> None:
    found = xsd("""
        <xs:complexType name="Money"><xs:simpleContent><xs:extension base="xs:decimal">
          <xs:attribute name="value" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType>
        <xs:complexType name="Price"><xs:simpleContent><xs:extension base="t:Money">
          <xs:attribute name="kind" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType>
        <xs:complexType name="Mixed" mixed="true"><xs:sequence><xs:element name="value" type="xs:string"/>
          </xs:sequence></xs:complexType>
        <xs:element name="root" type="t:Price"/>
        """)
    money, mixed = of(found, "Money"), of(found, "Mixed")
    assert [(m.name, w.kind) for m, w in zip(money.members, names(found, money), strict=True)] == [
        ("value", "text"),
        ("@value", "attribute"),
    ]
    assert [(m.name, w.kind) for m, w in zip(mixed.members, names(found, mixed), strict=True)] == [
        ("value", "element"),
        ("~", "text"),
    ]
    assert [str(b) for b in of(found, "Price").bases] == [f"v:{T}#Money"]


def test_wildcards_and_any_type(xsd) -> None:
    found = xsd(
        '<xs:element name="root"><xs:complexType><xs:sequence>'
        '<xs:element name="x"/><xs:element name="y" type="xs:anyType"/>'
        '<xs:any minOccurs="0" maxOccurs="unbounded" processContents="lax"/>'
        "</xs:sequence></xs:complexType></xs:element>"
    )
    root = of(found, "root")
    assert root.open
    assert [str(m.target) for m in root.members] == ["v:builtin#any"] * 3
    assert isinstance(found.shapes[root.members[0].target], Any)
    assert (names(found, root)[2].kind, root.members[2].repeated) == ("any", True)


def test_any_order_of_xs_all(xsd) -> None:
    found = xsd(
        '<xs:element name="root"><xs:complexType><xs:all>'
        '<xs:element name="a" type="xs:string"/></xs:all></xs:complexType></xs:element>'
    )
    assert of(found, "root").any_order


def test_substitutes_stand_beside_their_head(xsd) -> None:
    found = xsd("""
        <xs:element name="head" type="xs:string" abstract="true"/>
        <xs:element name="one" type="xs:string" substitutionGroup="t:head"/>
        <xs:element name="two" substitutionGroup="t:one"/>
        <xs:element name="root"><xs:complexType><xs:sequence><xs:element ref="t:head" maxOccurs="unbounded"/>
          </xs:sequence></xs:complexType></xs:element>
        """)
    root = of(found, "root")
    assert [(m.name, m.required, m.repeated, m.target.name) for m in root.members] == [
        ("one", False, True, "string"),
        ("two", False, True, "string"),
    ]
    assert {w.choice for w in names(found, root)} == {"substitutes:head"}


def test_simple_types(xsd) -> None:
    found = xsd("""
        <xs:simpleType name="Code"><xs:restriction base="xs:string"><xs:pattern value="a"/><xs:pattern value="b"/>
          <xs:maxLength value="5"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="Short"><xs:restriction base="t:Code"><xs:length value="3"/></xs:restriction>
          </xs:simpleType>
        <xs:simpleType name="Level"><xs:restriction base="xs:int"><xs:enumeration value="1"/>
          <xs:enumeration value="2"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="Bounded"><xs:restriction base="xs:decimal"><xs:minExclusive value="0"/>
          <xs:maxInclusive value="9.5"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="Levels"><xs:list itemType="t:Level"/></xs:simpleType>
        <xs:simpleType name="FewLevels"><xs:restriction base="t:Levels"><xs:maxLength value="2"/></xs:restriction>
          </xs:simpleType>
        <xs:simpleType name="Day" xmlns:m="urn:ppmkit:marks" m:kind="date"><xs:restriction base="xs:string"/>
          </xs:simpleType>
        <xs:simpleType name="LevelOrText"><xs:union memberTypes="t:Level xs:string"/></xs:simpleType>
        <xs:simpleType name="Number"><xs:union memberTypes="xs:int"><xs:simpleType><xs:restriction base="xs:short"/>
          </xs:simpleType></xs:union></xs:simpleType>
        <xs:element name="root" type="t:Code"/>
        """)
    assert of(found, "Code").facets == Facets(pattern="(a)|(b)", max_length=5)
    assert (of(found, "Short").kind, of(found, "Short").facets.min_length) == (ScalarKind.STRING, 3)
    assert (of(found, "Level").kind, [v.value for v in of(found, "Level").values]) == (ScalarKind.INTEGER, ["1", "2"])
    assert of(found, "Bounded").facets == Facets(minimum="0", maximum="9.5", exclusive_minimum=True)
    assert isinstance(of(found, "Levels"), List)
    assert of(found, "FewLevels").item == ShapeId("v", T, "Level")
    assert of(found, "Day").kind is ScalarKind.DATE
    assert isinstance(of(found, "LevelOrText"), Enum)
    assert (of(found, "LevelOrText").kind, of(found, "LevelOrText").open) == (ScalarKind.STRING, True)
    assert isinstance(of(found, "Number"), Scalar)
    assert of(found, "Number").kind is ScalarKind.INTEGER


def test_a_fixed_value_is_an_enumeration_of_one(xsd) -> None:
    found = xsd(
        '<xs:element name="root"><xs:complexType><xs:sequence>'
        '<xs:element name="n" type="xs:int" fixed="1"/></xs:sequence>'
        '<xs:attribute name="kind" type="xs:string" fixed="k"/></xs:complexType></xs:element>'
    )
    number, kind = of(found, "root/n"), of(found, "root/@kind")
    assert (number.kind, [v.value for v in number.values], number.open) == (ScalarKind.INTEGER, ["1"], False)
    assert [v.value for v in kind.values] == ["k"]


def test_anonymous_types_are_called_by_their_path(xsd) -> None:
    found = xsd("""
        <xs:complexType name="root"><xs:sequence/></xs:complexType>
        <xs:element name="root"><xs:complexType><xs:sequence>
          <xs:element name="in"><xs:complexType><xs:sequence>
            <xs:element name="e"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="x"/>
              </xs:restriction></xs:simpleType></xs:element>
          </xs:sequence></xs:complexType></xs:element>
        </xs:sequence></xs:complexType></xs:element>
        """)
    assert sorted(i.name for i in found.shapes if i.namespace == T) == [
        "element:root",
        "element:root/in",
        "element:root/in/e",
        "root",
    ]


def test_marks_come_from_the_nearest_element(xsd) -> None:
    found = xsd("""
        <xs:element name="root" xmlns:m="urn:ppmkit:marks" m:evidence="observed" m:source="C1 C2"><xs:complexType>
          <xs:sequence>
          <xs:element name="a" type="xs:string" m:evidence="documented" m:since="2" m:note="n"/>
            <xs:element name="b" type="xs:string" m:source="D1"/>
        </xs:sequence></xs:complexType></xs:element>
        """)
    root = of(found, "root")
    a, b = (m.marks for m in root.members)
    assert (root.marks.evidence, root.marks.source) == (Evidence.OBSERVED, ("C1", "C2"))
    assert (a.evidence, a.source, a.since, a.note) == (Evidence.DOCUMENTED, ("C1", "C2"), "2", "n")
    assert (b.evidence, b.source) == (Evidence.OBSERVED, ("D1",))


@pytest.mark.parametrize(
    ("body", "note"),
    [
        (
            '<xs:element name="root"><xs:complexType><xs:sequence>'
            '<xs:element name="a" type="t:Gone"/>'
            "</xs:sequence></xs:complexType></xs:element>",
            "type 'Gone'",
        ),
        (
            '<xs:element name="root"><xs:complexType><xs:sequence>'
            '<xs:element ref="t:gone"/></xs:sequence>'
            "</xs:complexType></xs:element>",
            "element 'gone'",
        ),
        (
            '<xs:element name="root"><xs:complexType>'
            '<xs:attributeGroup ref="t:gone"/>'
            "<xs:sequence/></xs:complexType></xs:element>",
            "attribute group 'gone'",
        ),
        (
            '<xs:element name="root"><xs:complexType>' '<xs:attribute ref="t:gone"/>' "</xs:complexType></xs:element>",
            "attribute 'gone'",
        ),
    ],
)
def test_what_is_not_declared_is_noted(xsd, body: str, note: str) -> None:
    found = xsd(body)
    assert isinstance(of(found, "root"), Structure)
    assert found.notes[0].message.startswith(note)
    assert found.notes[0].line > 0
