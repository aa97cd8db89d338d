"""JSON Schema as OpenAPI uses it -> shapes."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import indent
from typing import Any as Anything

import pytest

from generator.model import Any, Enum, Evidence, List, Map, Model, Scalar, ScalarKind, ShapeId, Structure, Union

Read = Callable[[str], Model]


@pytest.fixture
def schemas(openapi: Read) -> Callable[..., Model]:
    def read(text: str, version: str = "3.1.0") -> Model:
        from textwrap import dedent

        head = f"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n"
        return openapi(head + indent(dedent(text), "    "))

    return read


def of(model: Model, name: str, namespace: str = "schemas") -> Anything:
    return model.shapes[ShapeId("v", namespace, name)]


def test_a_structure_keeps_the_axes_of_its_members_apart(schemas) -> None:
    model = schemas("""
        A:
          type: object
          required: [must, both]
          properties:
            must: {type: string}
            may: {type: [string, "null"], default: x, readOnly: true, description: words}
            both: {type: [integer, "null"], format: int64, deprecated: true}
            secret: {type: string, writeOnly: true}
        """)
    shape = of(model, "A")
    assert [(m.name, m.required, m.nullable) for m in shape.members] == [
        ("must", True, False),
        ("may", False, True),
        ("both", True, True),
        ("secret", False, False),
    ]
    may, both, secret = shape.members[1:]
    assert (may.default, may.read_only, may.doc) == ('"x"', True, "words")
    assert both.deprecated
    assert secret.write_only
    assert str(both.target) == "v:builtin#long.int64"
    assert of(model, "long.int64", "builtin").kind is ScalarKind.LONG


@pytest.mark.parametrize(
    ("version", "schema"),
    [
        ("3.0.3", "{type: string, nullable: true}"),
        ("3.1.0", "{type: [string, 'null']}"),
        ("3.1.0", "{anyOf: [{type: string}, {type: 'null'}]}"),
        ("3.1.0", "{oneOf: [{type: 'null'}, {type: string}]}"),
        ("3.0.3", "{allOf: [{type: string}], nullable: true}"),
        ("3.1.0", "{anyOf: [{$ref: '#/components/schemas/S'}, {type: 'null'}]}"),
        ("3.0.3", "{$ref: '#/components/schemas/N'}"),
    ],
)
def test_every_way_to_say_null_is_nullable(schemas, version: str, schema: str) -> None:
    model = schemas(
        f"A: {{type: object, properties: {{x: {schema}}}}}\nS: {{type: string}}\nN: {{type: string, nullable: true}}\n",
        version,
    )
    (member,) = of(model, "A").members
    assert member.nullable
    assert model.shapes[member.target].kind is ScalarKind.STRING


def test_siblings_of_a_reference_count_from_3_1_on(schemas) -> None:
    text = """
    A:
      type: object
      properties:
        x: {$ref: '#/components/schemas/B', description: own, deprecated: true}
        y: {$ref: '#/components/schemas/B', required: [b]}
    B: {type: object, properties: {b: {type: string}}}
    """
    new, old = of(schemas(text), "A"), of(schemas(text, "3.0.3"), "A")
    assert new.member("x").doc == "own"
    assert str(new.member("x").target) == "v:schemas#B"
    assert str(new.member("y").target) == "v:inline#A/y"
    assert str(old.member("y").target) == "v:schemas#B"


def test_names_of_inline_shapes_are_paths(schemas) -> None:
    model = schemas("""
        A:
          type: object
          properties:
            rows: {type: array, items: {type: object, properties: {n: {type: integer, minimum: 1}}}}
            more: {type: object, additionalProperties: {type: object, properties: {k: {enum: [a]}}}}
            pick: {oneOf: [{type: object, properties: {a: {type: string}}}, {type: integer}]}
        """)
    assert {i.name for i in model.shapes if i.namespace == "inline"} == {
        "A/rows",
        "A/rows/item",
        "A/rows/item/n",
        "A/more",
        "A/more/value",
        "A/more/value/k",
        "A/pick",
        "A/pick/option1",
    }
    assert of(model, "A/pick", "inline").branches == (
        ShapeId("v", "inline", "A/pick/option1"),
        ShapeId("v", "builtin", "integer"),
    )


def test_a_name_given_twice_gets_a_number(schemas) -> None:
    model = schemas("""
        A:
          type: object
          properties:
            "b/item": {type: array, items: {enum: [x]}}
            b: {type: array, items: {type: array, items: {enum: [y]}}}
        """)
    names = sorted(i.name for i in model.shapes if i.namespace == "inline")
    assert len(names) == len(set(names)) == 5
    assert "A/b/item_2" in names


@pytest.mark.parametrize(
    ("schema", "kind", "values"),
    [
        ("{enum: [a, b, null]}", ScalarKind.STRING, ["a", "b"]),
        ("{type: integer, enum: [1, 2]}", ScalarKind.INTEGER, ["1", "2"]),
        ("{enum: [1.5, 2]}", ScalarKind.NUMBER, ["1.5", "2"]),
        ("{const: x}", ScalarKind.STRING, ["x"]),
        ("{enum: [true]}", ScalarKind.BOOLEAN, ["true"]),
    ],
)
def test_enumerations(schemas, schema: str, kind: ScalarKind, values: list[str]) -> None:
    shape = of(schemas(f"E: {schema}\n"), "E")
    assert isinstance(shape, Enum)
    assert (shape.kind, [v.value for v in shape.values], shape.open) == (kind, values, True)


@pytest.mark.parametrize("schema", ["{enum: [a, 1]}", "{enum: [{x: 1}]}", "{}", "true", "{not: {type: string}}"])
def test_what_says_nothing_usable_is_anything(schemas, schema: str) -> None:
    model = schemas(f"A: {{type: object, properties: {{x: {schema}}}}}\n")
    assert isinstance(model.shapes[of(model, "A").members[0].target], Any)


def test_true_and_false_are_a_boolean(schemas) -> None:
    shape = of(schemas("E: {enum: [true, false]}\n"), "E")
    assert isinstance(shape, Scalar)
    assert shape.kind is ScalarKind.BOOLEAN


@pytest.mark.parametrize(
    ("format", "kind"),
    [
        ("date", ScalarKind.DATE),
        ("date-time", ScalarKind.DATETIME),
        ("date-time-local", ScalarKind.DATETIME),
        ("uuid", ScalarKind.UUID),
        ("byte", ScalarKind.BYTES),
        ("binary", ScalarKind.BYTES),
        ("email", ScalarKind.STRING),
    ],
)
def test_formats_of_text(schemas, format: str, kind: ScalarKind) -> None:
    model = schemas(f"A: {{type: object, properties: {{x: {{type: string, format: {format}}}}}}}\n")
    shape = model.shapes[of(model, "A").members[0].target]
    assert isinstance(shape, Scalar)
    assert (shape.kind, shape.format) == (kind, format)


def test_facets_of_both_versions(schemas) -> None:
    old = of(
        schemas("A: {type: number, minimum: 0, exclusiveMinimum: true, maximum: 1.5, pattern: x}\n", "3.0.3"), "A"
    ).facets
    new = of(schemas("A: {type: number, exclusiveMinimum: 0, maximum: 1.5, pattern: x}\n"), "A").facets
    assert old == new
    assert (new.minimum, new.exclusive_minimum, new.maximum, new.exclusive_maximum) == ("0", True, "1.5", False)


def test_objects_without_members_are_maps(schemas) -> None:
    model = schemas(
        "A: {type: object}\nB: {type: object, additionalProperties: {type: integer}}\n"
        "C: {type: object, additionalProperties: false}\n"
    )
    assert isinstance(of(model, "A"), Map)
    assert str(of(model, "A").value) == "v:builtin#any"
    assert str(of(model, "B").value) == "v:builtin#integer"
    assert isinstance(of(model, "C"), Structure)
    assert not of(model, "C").open


def test_further_members_have_their_shape(schemas) -> None:
    shape = of(schemas("A: {properties: {a: {type: string}}, additionalProperties: {type: integer}}\n"), "A")
    assert str(shape.extra) == "v:builtin#integer"
    assert shape.open


def test_all_of_keeps_bases_and_the_names_required_above(schemas) -> None:
    model = schemas("""
        Base: {type: object, properties: {a: {type: string}, b: {type: integer}}}
        Sub:
          allOf:
            - $ref: '#/components/schemas/Base'
            - {required: [a]}
            - {type: object, properties: {c: {type: string}}}
        Alias: {allOf: [{$ref: '#/components/schemas/Base'}], description: same}
        User: {type: object, properties: {x: {$ref: '#/components/schemas/Alias'}}}
        """)
    sub = of(model, "Sub")
    assert [str(b) for b in sub.bases] == ["v:schemas#Base", "v:inline#Sub/part3"]
    assert [(m.name, m.required, str(m.target)) for m in sub.members] == [("a", True, "v:builtin#string")]
    assert str(of(model, "User").members[0].target) == "v:schemas#Base"


def test_unions_and_their_tags(schemas) -> None:
    model = schemas("""
        Cat: {type: object, properties: {kind: {type: string}}}
        Dog: {type: object, properties: {kind: {type: string}}}
        Pet:
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: kind, mapping: {meow: '#/components/schemas/Cat', gone: Nothing}}
        """)
    pet = of(model, "Pet")
    assert isinstance(pet, Union)
    assert pet.discriminator == "kind"
    assert pet.mapping == (("meow", ShapeId("v", "schemas", "Cat")), ("Dog", ShapeId("v", "schemas", "Dog")))


def test_branches_that_only_demand_members_make_no_union(schemas) -> None:
    model = schemas(
        "A: {type: object, properties: {a: {type: string}, "
        "b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}\n"
    )
    assert isinstance(of(model, "A"), Structure)
    assert of(model, "A").bases == ()


def test_branches_beside_members_become_a_base(schemas) -> None:
    model = schemas(
        "A: {type: object, properties: {a: {type: string}}, "
        "oneOf: [{properties: {b: {type: string}}}, {properties: {c: {type: string}}}]}\n"
    )
    assert [str(b) for b in of(model, "A").bases] == ["v:inline#A/options"]
    assert len(of(model, "A/options", "inline").branches) == 2


def test_several_types_are_a_union(schemas) -> None:
    model = schemas("A: {type: object, properties: {x: {type: [string, array, 'null'], items: {type: integer}}}}\n")
    member = of(model, "A").members[0]
    union = model.shapes[member.target]
    assert member.nullable
    assert isinstance(union, Union)
    assert [type(model.shapes[b]) for b in union.branches] == [Scalar, List]


def test_marks_come_from_the_nearest_node(schemas) -> None:
    model = schemas("""
        A:
          x-evidence: observed
          x-source: [C1]
          type: object
          properties:
            a: {type: string}
            b: {type: string, x-evidence: assumed}
            c: {type: string, x-source: [D2], x-since: "2", x-note: words}
            d: {$ref: '#/components/schemas/B'}
        B: {type: object, properties: {e: {type: string}}}
        """)
    a, b, c, d = (of(model, "A").member(n).marks for n in "abcd")
    assert (a.evidence, a.source) == (Evidence.OBSERVED, ("C1",))
    assert (b.evidence, b.source) == (Evidence.ASSUMED, ("C1",))
    assert (c.evidence, c.source, c.since, c.note) == (Evidence.OBSERVED, ("D2",), "2", "words")
    assert d.evidence is Evidence.OBSERVED
    assert of(model, "B").members[0].marks.evidence is Evidence.DOCUMENTED


def test_provenance_has_pointer_and_line(schemas) -> None:
    shape = of(schemas("A:\n  type: object\n  properties:\n    a/b: {type: string}\n"), "A")
    assert str(shape.provenance) == "api.yaml:6"
    assert shape.members[0].provenance.pointer == "/components/schemas/A/properties/a~1b"
    assert shape.members[0].provenance.line == 9
