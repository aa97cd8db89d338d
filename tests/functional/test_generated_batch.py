"""Calls that carry many rows: what went well, what failed, and which row it was where the service says so."""

from __future__ import annotations

import asyncio
import datetime as dt
import importlib
import json

import httpx2
import pytest

TASKS = """
openapi: 3.1.0
info: {title: Tasks, version: "1"}
components:
  schemas:
    Task:
      type: object
      properties: {code: {type: string}, title: {type: string}, id: {type: integer}, due: {type: string, format: date}}
    Refusal:
      type: object
      properties: {row: {type: string}, why: {type: string}}
    Tasks:
      type: object
      required: [rows]
      properties: {rows: {type: array, items: {$ref: "#/components/schemas/Task"}}, note: {type: string}}
    Answer:
      type: object
      properties:
        done: {type: array, items: {$ref: "#/components/schemas/Task"}}
        refused: {type: array, items: {$ref: "#/components/schemas/Refusal"}}
        left: {type: array, items: {$ref: "#/components/schemas/Refusal"}}
paths:
  /tasks:
    post:
      operationId: createTasks
      tags: [tasks]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Tasks"}}}}
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Answer"}}}}
    put:
      operationId: replaceTasks
      tags: [tasks]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Tasks"}}}}
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Answer"}}}}
"""
CONTRACT = """
contract: 1
vendor: tasks
evidence: documented
versions: {scheme: label, known: ["1"], default: "1"}
interfaces: {rest: {kind: rest-json, documents: [tasks.yaml], servers: [{url: "https://tasks.example.com"}]}}
operations: [{id: op.writes, ops: ["*"], effect: write, idempotent: false}]
batch:
  - {id: batch.rows, ops: ["*"], rows: "body:/rows[]", results: "body:/done[]", failures: "body:/refused[]",
     skipped: "body:/left[]", empty_lists: omitted, atomic: per_row}
  - {id: batch.keyed, ops: [createTasks], correlate: {by: key, sent: "row:/code", echoed: "item:/row"}}
  - {id: batch.blind, ops: [replaceTasks], correlate: {by: none}}
formats: {day: {applies: [date], pattern: dd.MM.yyyy}}
"""
ANSWER = {
    "done": [{"code": "a", "id": 1}],
    "refused": [{"row": " b", "why": "too long"}, {"row": "d", "why": "?"}],
    "left": [{"row": "c"}],
}


def serving(body: object):  # the type is httpx2's handler
    return lambda _: httpx2.Response(200, json=body)


def test_rows_are_sent_and_each_one_is_accounted_for(generate) -> None:  # fixture
    sdk = generate(TASKS, contract=CONTRACT)
    task = sdk.models.Task
    rows = [task(code="a"), task(code="b", due=dt.date(2026, 2, 1)), task(code="c"), task()]
    with sdk.client(serving(ANSWER)) as client:
        result = client.tasks.create_tasks(rows)
    assert json.loads(sdk.seen[0].content) == {
        "rows": [{"code": "a"}, {"code": "b", "due": "01.02.2026"}, {"code": "c"}, {}]
    }
    assert ([t.id for t in result.ok], [r.why for r in result.failed]) == ([1], ["too long", "?"])
    assert repr(result) == "KeyedBatchResult(1 ok, 2 failed, 1 skipped)"
    assert [result.for_input(i) for i in range(4)] == [result.ok[0], result.failed[0], result.skipped[0], None]
    with pytest.raises(IndexError):
        result.for_input(4)


def test_rows_that_share_a_key_are_not_told_apart(generate) -> None:
    sdk = generate(TASKS, contract=CONTRACT)
    with sdk.client(serving(ANSWER)) as client:
        result = client.tasks.create_tasks([sdk.models.Task(code="d"), sdk.models.Task(code="d")])
    assert [result.for_input(0), result.for_input(1)] == [None, None]


def test_a_whole_body_may_be_given_in_place_of_the_rows(generate) -> None:
    sdk = generate(TASKS, contract=CONTRACT)
    with sdk.client(serving(ANSWER)) as client:
        result = client.tasks.create_tasks(sdk.models.Tasks(rows=[sdk.models.Task(code="a")], note="n"))
        raw = client.raw(client.tasks.create_tasks)([sdk.models.Task(code="c")])
    assert json.loads(sdk.seen[0].content) == {"rows": [{"code": "a"}], "note": "n"}
    assert result.for_input(0) is result.ok[0]
    assert raw.parsed.for_input(0) is raw.parsed.skipped[0]


def test_lists_that_were_left_out_are_empty(generate) -> None:
    sdk = generate(TASKS, contract=CONTRACT)
    with sdk.client(serving({})) as client:
        result = client.tasks.create_tasks([sdk.models.Task(code="a")])
    assert (result.ok, result.failed, result.skipped, result.for_input(0)) == ([], [], [], None)


def test_where_the_answer_names_no_rows_none_is_claimed_to_have_failed(generate) -> None:
    sdk = generate(TASKS, contract=CONTRACT)
    with sdk.client(serving(ANSWER)) as client:
        result = client.tasks.replace_tasks([sdk.models.Task(code="a")])
    assert (len(result.failed), hasattr(result, "for_input")) == (2, False)
    assert "-> BatchResult[models.Task, models.Refusal]" in sdk.source("resources/tasks.py")


def test_the_asynchronous_twin_gives_the_same(generate) -> None:
    sdk = generate(TASKS, contract=CONTRACT)
    transports = importlib.import_module(f"{sdk.package}._runtime.httpx_transport")
    inner = httpx2.MockTransport(serving(ANSWER))
    transport = transports.AsyncHttpxTransport(transports.Wiring(), "http://ppm.example", inner)
    cls = getattr(sdk.module, next(n for n in sdk.module.__all__ if n.startswith("Async")))

    async def work():
        async with cls(base_url="http://ppm.example/api", transport=transport) as client:
            return await client.tasks.create_tasks([sdk.models.Task(code="c")])

    result = asyncio.run(work())
    assert result.for_input(0) is result.skipped[0]
