"""OpenAPI documents -> operations."""

from __future__ import annotations

import pytest

from generator.diagnostics import BadInput
from generator.model import Evidence, HttpBinding, JsonName, Place, ShapeId, Structure
from generator.readers.documents import READERS

PATHS = """
openapi: 3.0.3
info: {title: Things, description: All of them.}
servers: [{url: "https://{host}/api", variables: {host: {default: ppm.example}}, description: main}]
paths:
  /things/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer}}
      - {name: trace, in: header, schema: {type: string}}
    get:
      operationId: getThing
      tags: [things, more]
      summary: Read
      deprecated: true
      parameters:
        - {name: id, in: query, schema: {type: string}}
        - {name: trace, in: header, required: true, schema: {type: string}}
        - {name: Accept, in: header, schema: {type: string}}
        - {name: fields, in: query, style: form, explode: false, schema: {type: array, items: {type: string}}}
        - {name: deep, in: query, style: deepObject, schema: {type: object}}
        - {name: q, in: query, content: {application/json: {schema: {type: object}}}}
        - {$ref: '#/components/parameters/page'}
      responses:
        404: {$ref: '#/components/responses/Gone'}
        default: {description: else, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
        "200":
          description: ok
          content:
            text/csv: {schema: {type: string}}
            application/json: {schema: {$ref: '#/components/schemas/Thing'}}
    put:
      requestBody:
        required: true
        content:
          application/xml: {schema: {type: string}}
          application/vnd.x+json: {schema: {type: object, properties: {n: {type: string}}}}
      responses: {"204": {description: done}}
components:
  parameters:
    page: {name: page, in: query, description: Which page., schema: {type: integer, default: 1}}
  responses:
    Gone: {description: gone}
  schemas:
    Thing: {type: object, properties: {n: {type: string}}}
    Error: {type: object, properties: {code: {type: string}}}
"""


def test_interface(openapi) -> None:
    interface = openapi(PATHS).interfaces["rest"]
    assert (interface.kind, interface.title, interface.documents) == ("rest-json", "Things", ("api.yaml",))
    assert [(s.url, s.doc) for s in interface.servers] == [("https://ppm.example/api", "main")]


def test_parameters_become_members_of_the_input(openapi) -> None:
    model = openapi(PATHS)
    operation = model.operation("getThing")
    assert (operation.group, operation.summary, operation.deprecated) == ("things", "Read", True)
    assert operation.input == ShapeId("v", "rest", "getThingInput")
    structure = model.structure(operation.input)
    assert isinstance(structure, Structure)
    assert [(m.name, m.required) for m in structure.members] == [
        ("id", True),
        ("trace", True),
        ("id_query", False),
        ("fields", False),
        ("deep", False),
        ("q", False),
        ("page", False),
    ]
    assert model.wire[operation.input.of("id_query")] == (JsonName("id"),)
    assert structure.member("page").default == "1"
    assert structure.member("page").doc == "Which page."


def test_places_say_where_members_go(openapi) -> None:
    binding = openapi(PATHS).operation("getThing").binding
    assert isinstance(binding, HttpBinding)
    assert (binding.method, binding.path) == ("GET", "/things/{id}")
    assert binding.places == (
        Place("id", "path", "id", "", False),
        Place("trace", "header", "trace", "", False),
        Place("id_query", "query", "id", "", True),
        Place("fields", "query", "fields", "", False),
        Place("deep", "query", "deep", "deepObject", False),
        Place("q", "query", "q", "content:application/json", False),
        Place("page", "query", "page", "", True),
    )


def test_body_and_media(openapi) -> None:
    model = openapi(PATHS)
    operation = model.operation("putThingsId")
    binding = operation.binding
    assert isinstance(binding, HttpBinding)
    assert (binding.body, binding.body_required) == ("body", True)
    assert binding.body_media == ("application/vnd.x+json", "application/xml")
    assert str(model.structure(operation.input).member("body").target) == "v:inline#putThingsId/body"


def test_answers_successes_first(openapi) -> None:
    answers = openapi(PATHS).operation("getThing").answers
    assert [(a.status, a.media, a.shape and a.shape.name, a.error) for a in answers] == [
        ("200", "application/json", "Thing", False),
        ("200", "text/csv", "string", False),
        ("404", "", None, True),
        ("default", "application/json", "Error", True),
    ]


def test_an_operation_without_parameters_has_no_input(openapi) -> None:
    operation = openapi("paths: {/ping: {get: {responses: {default: {description: d}}}}}").operation("getPing")
    assert operation.input is None
    assert [a.error for a in operation.answers] == [False]


def test_an_id_given_twice_is_numbered_and_noted(write) -> None:
    text = (
        "openapi: 3.1.0\npaths:\n  /a: {get: {operationId: x, "
        "responses: {}}}\n  /b: {get: {operationId: x, responses: {}}}\n"
    )
    fragment = READERS["rest-json"](write(text), "v", "rest")
    assert sorted(o.name for o in fragment.operations) == ["x", "x_2"]
    assert [str(n) for n in fragment.notes] == ["api.yaml:4: operationId 'x' stands twice; this one is called 'x_2'"]


def test_a_parameter_called_body_leaves_the_payload_another_name(openapi) -> None:
    model = openapi(
        "paths: {/a: {post: {operationId: x, parameters: [{name: body, in: query, schema: {type: string}}], "
        "requestBody: {content: {application/json: {schema: {type: string}}}}, responses: {}}}}"
    )
    binding = model.operation("x").binding
    assert isinstance(binding, HttpBinding)
    assert binding.body == "body_payload"
    assert [p.member for p in binding.places] == ["body"]


def test_marks_of_operations_and_parameters(openapi) -> None:
    model = openapi(
        "x-evidence: observed\nx-source: [C1]\npaths: {/a: {get: {operationId: x, x-since: '2', parameters: "
        "[{name: p, in: query, x-evidence: assumed, schema: {type: string}}], "
        "responses: {'200': {description: d, x-until: '3'}}}}}"
    )
    operation = model.operation("x")
    assert (operation.marks.evidence, operation.marks.source, operation.marks.since) == (
        Evidence.OBSERVED,
        ("C1",),
        "2",
    )
    member = model.structure(operation.input).members[0]
    assert (member.marks.evidence, member.marks.since) == (Evidence.ASSUMED, "")
    assert (operation.answers[0].marks.until, operation.answers[0].marks.evidence) == ("3", Evidence.OBSERVED)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\n", "api.yaml:1: this is no OpenAPI document; give a document with an `openapi` key"),
        ("- 1\n", "api.yaml:1: this is no OpenAPI document; give a document with an `openapi` key"),
        ("info: {}\nswagger: '2.0'\n", "api.yaml:2: OpenAPI 2.0 is not supported; convert the document to 3.0 or 3.1"),
        (
            "openapi: 3.1.0\nx-evidence: sure\n",
            "api.yaml:1: unknown evidence 'sure'; use one of documented, standard, observed,",
        ),
        (
            "openapi: 3.1.0\npaths:\n  /a:\n    $ref: 'file:///etc/hostname'\n",
            "api.yaml:4: reference to another document; bundle the specification into one file",
        ),
        (
            "openapi: 3.1.0\ncomponents:\n  schemas:\n    A: {$ref: '#/components/schemas/Gone'}\n",
            "api.yaml:4: $ref '#/components/schemas/Gone' leads to nothing in the document; is the document complete?",
        ),
    ],
)
def test_bad_documents_are_told_in_one_line(write, text: str, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        READERS["rest-json"](write(text), "v", "rest")
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    "text",
    [
        "paths: []",
        "paths: {/a: 1}",
        "paths: {/a: {get: {parameters: 3, responses: [], requestBody: x, tags: {}}}}",
        "paths: {/a: {get: {parameters: [1, {name: 2, in: query}, {name: x, in: nowhere}], responses: {'200': 1}}}}",
        "paths: {/a: {get: {responses: {'200': {content: {application/json: []}}}}}}",
        "paths: {/a: {get: {responses: {'200': {content: {'': {schema: {type: [], enum: []}}}}}}}}",
        "components: {schemas: {A: {type: 5, properties: [], required: {}, "
        "allOf: 1, items: 7}, B: 3, C: {oneOf: [], anyOf: [1]}}}",
        "components: {schemas: {A: {$ref: '#/components/schemas/C'}, "
        "B: {$ref: '#anchor'}, C: {discriminator: 1, oneOf: [{type: string}, 4]}}}",
        "components: {schemas: {A: {properties: {'': {type: string}, '$': {type: string}}, required: ['', x]}}}",
        "components: []\nservers: {}\ntags: 1",
    ],
)
def test_odd_documents_are_read_as_far_as_they_make_sense(openapi, text: str) -> None:
    assert openapi(text).interfaces["rest"].kind == "rest-json"
