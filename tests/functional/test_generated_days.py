"""Amounts by day from a contract of one's own: minutes, one member down, under another name."""

from __future__ import annotations

from datetime import date
from typing import Any

DOCUMENT = """
openapi: 3.1.0
info: {title: Timer, version: "1"}
paths:
  /logs/{id}:
    get:
      operationId: getLog
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Log"}}}}}
    put:
      operationId: putLog
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Log"}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Log"}}}}}
components:
  schemas:
    Log: {type: object, properties: {work: {$ref: "#/components/schemas/Work"}}}
    Work:
      type: object
      properties: {kind: {type: string}, days: {type: array, items: {$ref: "#/components/schemas/Day"}}}
    Day: {type: object, properties: {on: {type: string, format: date-time}, minutes: {type: number}}}
"""
CONTRACT = """
contract: 1
vendor: timer
evidence: documented
source: [D1]
versions: {scheme: label, known: ["1"], default: "1"}
interfaces:
  rest: {kind: rest-json, documents: [api.yaml]}
operations:
  - {id: op.reads, ops: ["get*"], effect: read}
  - {id: op.writes, ops: ["put*"], effect: write}
formats:
  worked: {applies: [Log.work], days: {at: "item:/days[]", day: [on], amount: minutes, unit_s: 60, always: {kind: log}}}
  absent: {applies: [Log.work], days: {at: "item:/nowhere[]", day: [on], amount: minutes, unit_s: 60}}
"""


def test_minutes_become_hours_and_hours_minutes(generate: Any) -> None:
    sdk = generate(DOCUMENT, contract=CONTRACT)
    worked, models = sdk.module.worked, sdk.models
    sent = worked.of_hours({date(2026, 1, 2): 1.5})
    assert (sent.kind, sent.days[0].minutes, sent.days[0].on.isoformat()) == ("log", 90, "2026-01-02T00:00:00")
    assert worked.hours(models.Work(days=sent.days)) == {date(2026, 1, 2): 1.5}
    assert not (sdk.folder / "src" / sdk.package / "absent.py").exists()
