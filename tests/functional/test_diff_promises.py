"""The promises of clients that the sdk letters rest on: parameters by name, open enumerations, unknown members kept.

Were one broken, changes that the rules call safe or dangerous would break code.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from typing import Any

import httpx2

API = """
openapi: 3.0.3
info: {title: Things, version: "1"}
servers: [{url: "https://ppm.example/api"}]
components:
  schemas:
    Thing:
      type: object
      properties:
        id: {type: integer}
        state: {type: string, enum: [open, shut]}
paths:
  /things/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
    get:
      operationId: getThing
      parameters: [{name: fields, in: query, schema: {type: string}}, {name: depth, in: query, schema: {type: integer}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
    put:
      operationId: replaceThing
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}}
"""
LATER = {"id": 7, "state": "lost", "owner": {"name": "Ann"}}


def answered(_: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, json=LATER)


def methods(client: Any) -> list[Callable[..., Any]]:
    found = {name: getattr(client, name) for name in dir(client) if "thing" in name.lower()}
    return [method for method in found.values() if inspect.ismethod(method)]


def test_all_but_path_and_body_goes_by_name_so_a_new_parameter_may_stand_anywhere(generate: Any) -> None:
    client = generate(API).client(answered)
    named = methods(client)
    assert len(named) == 2
    for method in named:
        parameters = inspect.signature(method).parameters.values()
        loose = [parameter.name for parameter in parameters if parameter.kind is not inspect.Parameter.KEYWORD_ONLY]
        assert loose in (["id"], ["id", "body"])  # the path's and the body: what an address cannot get more of


def test_a_value_that_came_later_is_read_and_sent_back_as_it_is(generate: Any) -> None:
    sdk = generate(API)
    with sdk.client(answered) as client:
        thing = client.get_thing(id=7)
        assert thing.state == "lost"
        client.replace_thing(id=7, body=thing)
    assert json.loads(sdk.seen[-1].content)["state"] == "lost"


def test_a_member_that_came_later_is_kept_and_sent_back(generate: Any) -> None:
    sdk = generate(API)
    with sdk.client(answered) as client:
        thing = client.get_thing(id=7)
        assert thing.extra == {"owner": {"name": "Ann"}}
        client.replace_thing(id=7, body=thing)
    assert json.loads(sdk.seen[-1].content) == LATER
