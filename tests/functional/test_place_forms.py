"""Operations whose body is a form, or a form with files, and answers that are bytes."""

from __future__ import annotations

from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qs

import httpx2
import pytest

DOCUMENT = """
openapi: 3.1.0
info: {title: Files, version: "1"}
components:
  schemas:
    Note:
      type: object
      required: [text]
      properties:
        text: {type: string}
        due: {type: string, format: date}
        tags: {type: array, items: {type: string}}
        pinned: {type: boolean}
    Files: {type: object, additionalProperties: {type: string, format: binary}}
paths:
  /notes:
    post:
      operationId: addNote
      requestBody:
        required: true
        content: {application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Note"}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}}}
  /files:
    post:
      operationId: upload
      requestBody:
        required: true
        content: {multipart/form-data: {schema: {$ref: "#/components/schemas/Files"}}}
      responses: {"204": {description: ok}}
    get:
      operationId: download
      responses: {"200": {description: the bytes, content: {application/octet-stream: {}}}}
"""


def test_a_record_is_sent_as_pairs(generate) -> None:  # fixture
    sdk = generate(DOCUMENT)
    with sdk.client(lambda _: httpx2.Response(200, json={"text": "x"})) as client:
        client.add_note(sdk.models.Note(text="å & ü", tags=["a", "b"], pinned=True))
    (request,) = sdk.seen
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    assert parse_qs(request.content.decode()) == {"text": ["å & ü"], "tags": ["a", "b"], "pinned": ["true"]}


def test_files_are_sent_in_parts_named_as_their_fields(generate) -> None:
    sdk = generate(DOCUMENT)
    content = bytes(range(256))
    with sdk.client(lambda _: httpx2.Response(204)) as client:
        assert client.upload({'plan "1"\r\nX: y.txt': content}) is None
    (request,) = sdk.seen
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    (part,) = list(BytesParser(policy=HTTP).parsebytes(head + request.content).iter_parts())
    assert part.get_param("name", header="content-disposition") == "plan %221%22%0D%0AX: y.txt"
    assert part.get_payload(decode=True) == content
    assert part["X"] is None


def test_an_answer_of_bytes_is_given_as_it_came(generate) -> None:
    sdk = generate(DOCUMENT)
    with sdk.client(lambda _: httpx2.Response(200, content=b"\x00\xff")) as client:
        assert client.download() == b"\x00\xff"


def test_what_a_form_cannot_hold_is_refused_before_anything_is_sent(generate) -> None:
    sdk = generate(DOCUMENT)
    nested: Any = {"text": {"deep": 1}}
    with (
        sdk.client(lambda _: httpx2.Response(200, json={})) as client,
        pytest.raises(sdk.module.errors.UsageError, match="member text"),
    ):
        client.add_note(nested)
    assert sdk.seen == []
