"""What a package made from an OpenAPI document does."""

from __future__ import annotations

import datetime as dt
import json

import httpx2
import msgspec
import pytest

PETS = """
openapi: 3.1.0
info: {title: Pet Shop, version: "1"}
servers: [{url: "https://shop.example.com/v1"}]
components:
  schemas:
    Kind: {type: string, enum: [cat, dog]}
    Owner:
      type: object
      required: [name]
      properties: {name: {type: string}, favourite: {$ref: "#/components/schemas/Pet"}}
    Pet:
      type: object
      required: [petId]
      properties:
        petId: {type: integer}
        bornOn: {type: string, format: date}
        kind: {$ref: "#/components/schemas/Kind"}
        owner: {$ref: "#/components/schemas/Owner"}
        nick: {type: [string, "null"]}
        class: {type: string}
        self: {type: string}
        list: {type: array, items: {type: string}}
        field: {type: string}
        someField: {type: integer}
paths:
  /pets:
    get:
      operationId: list
      tags: [pets]
      parameters:
        - {name: tags, in: query, schema: {type: array, items: {type: string}}}
        - {name: ids, in: query, style: form, explode: false, schema: {type: array, items: {type: integer}}}
        - {name: X-Trace, in: header, schema: {type: string}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
  /pets/{petId}:
    parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
    get:
      operationId: getPet
      tags: [pets]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
    patch:
      operationId: changePet
      tags: [pets]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
      responses: {"204": {description: done}}
"""


def answering(status: int, body: object):  # the type is httpx2's handler
    return lambda _: httpx2.Response(status, json=body) if body is not None else httpx2.Response(status)


def test_a_list_answers_typed_records(generate) -> None:  # fixture of conftest
    sdk = generate(PETS)
    rows = [{"petId": 1, "bornOn": "2020-02-29", "kind": "axolotl", "owner": {"name": "Ann"}, "class": "A"}]
    with sdk.client(answering(200, rows)) as client:
        (pet,) = client.pets.list(tags=["a", "b"], ids=[1, 2], x_trace="t")
    assert (pet.pet_id, pet.born_on, pet.kind, pet.owner.name, pet.class_) == (
        1,
        dt.date(2020, 2, 29),
        "axolotl",
        "Ann",
        "A",
    )
    assert pet.nick is None
    (request,) = sdk.seen
    assert str(request.url) == "http://ppm.example/api/pets?tags=a&tags=b&ids=1,2"
    assert request.headers["x-trace"] == "t"


def test_path_parameters_are_quoted_and_records_are_read(generate) -> None:
    sdk = generate(PETS)
    with sdk.client(
        answering(200, {"petId": 7, "self": "me", "list": ["x"], "field": "f", "someField": 3, "unknown": 1})
    ) as client:
        pet = client.pets.get_pet(7)
    assert sdk.seen[0].url.path == "/api/pets/7"
    assert (pet.self_, pet.list_, pet.field, pet.some_field) == ("me", ["x"], "f", 3)
    assert pet.extra == {"unknown": 1}


def test_requests_tell_null_from_nothing(generate) -> None:
    sdk = generate(PETS)
    with sdk.client(answering(204, None)) as client:
        assert client.pets.change_pet(7, sdk.models.PetInput(pet_id=7, nick=None)) is None
        client.pets.change_pet(7, sdk.models.PetInput(pet_id=7))
    assert [json.loads(request.content) for request in sdk.seen] == [{"petId": 7, "nick": None}, {"petId": 7}]


def test_an_answer_without_a_required_member_is_unreadable(generate) -> None:
    sdk = generate(PETS)
    with sdk.client(answering(200, {"nick": "x"})) as client, pytest.raises(sdk.module.errors.AnswerUnreadable):
        client.pets.get_pet(7)


def test_errors_are_typed_by_status(generate) -> None:
    sdk = generate(PETS)
    errors = sdk.module.errors
    with sdk.client(answering(404, {})) as client, pytest.raises(errors.NotFound) as caught:
        client.pets.get_pet(7)
    root = next(base for base in errors.NotFound.__mro__ if base.__name__ == "Error")
    assert isinstance(caught.value, root)
    assert caught.value.status == 404


def test_camel_case_renaming_is_what_msgspec_makes_of_it(generate) -> None:
    sdk = generate(PETS)
    names = {f.name: f.encode_name for f in msgspec.structs.fields(sdk.models.Pet)}
    assert {k: v for k, v in names.items() if not v.startswith("\ue000")} == {
        "pet_id": "petId", "born_on": "bornOn", "kind": "kind", "owner": "owner", "nick": "nick", "class_": "class",
        "self_": "self", "list_": "list", "field": "field", "some_field": "someField",
    }  # fmt: skip


SECURED = """
openapi: 3.0.3
info: {title: Secured, version: "1"}
components:
  securitySchemes:
    api: {type: apiKey, in: header, name: X-Key}
    user: {type: http, scheme: basic}
paths:
  /me:
    get:
      operationId: me
      responses: {"200": {description: ok, content: {application/json: {schema: {type: string}}}}}
"""


def test_security_schemes_become_credentials(generate) -> None:
    sdk = generate(SECURED)
    client_class = getattr(sdk.module, next(n for n in sdk.module.__all__ if f"Async{n}" in sdk.module.__all__))
    with sdk.client(lambda _: httpx2.Response(200, json="Ann"), auth=client_class.api("k1")) as client:
        assert client.me() == "Ann"
    assert sdk.seen[0].headers["x-key"] == "k1"
    assert "k1" not in repr(client_class.api("k1"))


def test_a_ring_of_types_is_generated_imported_and_decoded(generate) -> None:
    size = 1200
    schemas = {
        f"T{i}": {
            "type": "object",
            "properties": {"next": {"$ref": f"#/components/schemas/T{(i + 1) % size}"}, "n": {"type": "integer"}},
        }
        for i in range(size)
    }
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/T0"}}}
    first = {"operationId": "first", "responses": {"200": {"description": "ok", "content": content}}}
    info = {"title": "Ring", "version": "1"}
    document = {"openapi": "3.0.3", "info": info, "paths": {"/t": {"get": first}}, "components": {"schemas": schemas}}
    sdk = generate(json.dumps(document), "json")
    with sdk.client(answering(200, {"next": {"next": {"n": 5}}})) as client:
        assert client.first().next.next.n == 5
