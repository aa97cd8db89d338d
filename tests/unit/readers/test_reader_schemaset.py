"""Schemas of several documents: local ones in the same folder, nothing else."""

from __future__ import annotations

import pytest

from generator.diagnostics import BadInput
from generator.model import ShapeId, Structure
from generator.readers.files import SourceFile
from generator.readers.safexml import load_xml
from generator.readers.table import ShapeTable
from generator.readers.xsd.complextypes import build_types
from generator.readers.xsd.reader import Types
from generator.readers.xsd.schemaset import SchemaSet

XS = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"'


def read(source: SourceFile) -> ShapeTable:
    schemas = SchemaSet()
    schemas.add(load_xml(source), source)
    table = ShapeTable("v", source.name)
    types = Types(schemas, table)
    types.all_types()
    build_types(types)
    return table


def test_an_included_schema_without_namespace_takes_that_of_the_other(write) -> None:
    write(
        f'<xs:schema {XS}><xs:complexType name="B"><xs:sequence>'
        f'<xs:element name="c" type="C"/>'
        f"</xs:sequence></xs:complexType>"
        '<xs:simpleType name="C">'
        '<xs:restriction base="xs:int"/>'
        "</xs:simpleType></xs:schema>",
        "sub/b.xsd",
    )
    table = read(
        write(f'<xs:schema {XS} targetNamespace="urn:a"><xs:include schemaLocation="sub/b.xsd"/></xs:schema>', "a.xsd")
    )
    shape = table.shapes[ShapeId("v", "urn:a", "B")]
    assert isinstance(shape, Structure)
    assert shape.members[0].target == ShapeId("v", "urn:a", "C")
    assert shape.provenance.file == "sub/b.xsd"
    assert not table.notes


def test_imports_and_circles_of_imports(write) -> None:
    write(
        f'<xs:schema {XS} xmlns:a="urn:a" targetNamespace="urn:b">'
        f'<xs:import namespace="urn:a" schemaLocation="a.xsd"/>'
        '<xs:complexType name="B"><xs:sequence>'
        '<xs:element name="a" type="a:A"/>'
        "</xs:sequence></xs:complexType></xs:schema>",
        "b.xsd",
    )
    table = read(
        write(
            f'<xs:schema {XS} xmlns:b="urn:b" targetNamespace="urn:a">'
            f'<xs:import namespace="urn:b" schemaLocation="b.xsd"/>'
            '<xs:complexType name="A"><xs:sequence>'
            '<xs:element name="b" type="b:B"/>'
            "</xs:sequence></xs:complexType></xs:schema>",
            "a.xsd",
        )
    )
    assert {i.namespace for i in table.shapes} == {"urn:a", "urn:b"}


def test_a_redefined_type_builds_on_the_one_that_it_replaces(write) -> None:
    write(
        f'<xs:schema {XS}><xs:complexType name="T"><xs:sequence>'
        f'<xs:element name="old" type="xs:int"/></xs:sequence></xs:complexType></xs:schema>',
        "b.xsd",
    )
    table = read(
        write(
            f'<xs:schema {XS}><xs:redefine schemaLocation="b.xsd">'
            f'<xs:complexType name="T">'
            f'<xs:complexContent><xs:extension base="T"><xs:sequence>'
            '<xs:element name="new" type="xs:int"/>'
            "</xs:sequence></xs:extension>"
            "</xs:complexContent></xs:complexType></xs:redefine></xs:schema>",
            "a.xsd",
        )
    )
    shape = table.shapes[ShapeId("v", "", "T")]
    assert isinstance(shape, Structure)
    assert ([m.name for m in shape.members], [b.name for b in shape.bases]) == (["new"], ["T~original"])


@pytest.mark.parametrize(
    "location",
    [
        "http://ppm.example/b.xsd",
        "file:///etc/passwd",
        "/etc/passwd",
        "../b.xsd",
        "..\\b.xsd",
        "sub/../../b.xsd",
        "c:/b.xsd",
    ],
)
@pytest.mark.parametrize("tag", ["include", 'import namespace="urn:b"'])
def test_documents_elsewhere_are_refused(write, tmp_path, tag: str, location: str) -> None:
    (tmp_path.parent / "b.xsd").write_text(f"<xs:schema {XS}/>")
    source = write(f'<xs:schema {XS}>\n<xs:{tag} schemaLocation="{location}"/></xs:schema>', "a.xsd")
    with pytest.raises(BadInput, match="outside the folder") as caught:
        read(source)
    assert caught.value.place == "a.xsd:2"


def test_a_link_that_leads_elsewhere_is_refused(write, tmp_path) -> None:
    (tmp_path.parent / "target.xsd").write_text(f"<xs:schema {XS}/>")
    (tmp_path / "b.xsd").symlink_to(tmp_path.parent / "target.xsd")
    with pytest.raises(BadInput, match="outside the folder"):
        read(write(f'<xs:schema {XS}><xs:include schemaLocation="b.xsd"/></xs:schema>', "a.xsd"))


def test_standards_need_no_fetching(write) -> None:
    location = "http://www.w3.org/2001/xml.xsd"
    table = read(
        write(
            f"<xs:schema {XS}>"
            f'<xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="{location}"/>'
            f'<xs:complexType name="A">'
            '<xs:attribute ref="xml:lang"/></xs:complexType></xs:schema>',
            "a.xsd",
        )
    )
    assert not table.notes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f'<xs:schema {XS}><xs:include schemaLocation="gone.xsd"/></xs:schema>', "does not exist"),
        ("<other/>", "no XML Schema"),
        (
            f'<xs:schema {XS}><xs:complexType name="A"><xs:sequence>'
            f'<xs:element name="b" type="zz:B"/></xs:sequence></xs:complexType></xs:schema>',
            "prefix 'zz'",
        ),
    ],
)
def test_broken_schemas_are_told(write, text: str, words: str) -> None:
    with pytest.raises(BadInput, match=words) as caught:
        read(write(text, "a.xsd"))
    assert caught.value.place == "a.xsd:1"
