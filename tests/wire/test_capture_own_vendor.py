"""A capture follows the contract and nothing else: a vendor that ppmkit never heard of, with pages by numbers."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.commands.capturing import Request, run
from generator.contract.overlay import load_overlay
from generator.diagnostics import BadInput

DOCUMENT = """
openapi: 3.1.0
info: {title: Acme, version: "1"}
paths:
  /kinds:
    get:
      operationId: listKinds
      parameters: [{name: state, in: query, schema: {type: string}}, {name: at, in: query, schema: {type: integer}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Kinds"}}}}
  /fields:
    get:
      operationId: listFields
      parameters: [{name: kind, in: query, schema: {type: string}}, {name: page, in: query, schema: {type: string}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Fields"}}}}
  /tickets:
    get:
      operationId: listTickets
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Tickets"}}}}
    post:
      operationId: createTicket
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/TicketInput"}}}}
      responses:
        "201": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Ticket"}}}}
components:
  schemas:
    Kinds: {type: object, properties: {total: {type: integer}, rows: {type: array, items: {type: object}}}}
    Fields: {type: object, properties: {rows: {type: array, items: {type: object}}, next: {type: string}}}
    Tickets: {type: object, properties: {rows: {type: array, items: {$ref: "#/components/schemas/Ticket"}}}}
    Ticket: {type: object, properties: {code: {type: string}, size: {type: number}, open: {type: boolean}}}
    TicketInput: {type: object, properties: {code: {type: string}, size: {type: number}, open: {type: boolean}}}
"""
CONTRACT = """
contract: 1
vendor: acme
evidence: documented
source: [D1]
versions: {scheme: label, known: ["1"], default: "1"}
interfaces:
  rest: {kind: rest-json, documents: [openapi.yaml]}
auth:
  secrets: {token: {kind: key}}
  schemes:
    - {id: auth.token, kind: static, rank: 1, secrets: [token],
       send: [{at: "header:Authorization", value: "Bearer {token}"}]}
operations:
  - {id: op.reads, ops: ["list*"], effect: read}
  - {id: op.writes, ops: ["create*"], effect: write}
paging:
  - {id: paging.kinds, ops: [listKinds], style: offset, start: {at: query:at, base: 0}, items: "body:/rows[]",
     total: body:/total, end: [total_reached]}
  - {id: paging.fields, ops: [listFields], style: cursor, start: {at: query:page}, items: "body:/rows[]",
     next: {from: link, at: body:/next}, end: [no_link]}
  - {id: paging.tickets, ops: [listTickets], style: none, items: "body:/rows[]"}
entities:
  - id: entities.fields
    names: "[a-z_]+"
    catalogue: {op: OPERATION, of: query:kind, key: item:/id, name: item:/title, type: [item:/is],
      read_only: item:/fixed,
      kinds: {op: listKinds, send: [{at: query:state, value: live}], key: item:/id, name: item:/title}}
"""
KINDS = [{"id": "nothing"}, {"id": "tickets", "title": "Tickets"}, {"id": "strange"}]
FIELDS = [
    *({"id": name, "is": word} for name, word in (("code", "T"), ("size", "N"), ("open", "B"))),
    {"id": "weight", "is": "N", "title": "Weight"},
    {"id": "done", "is": "B", "fixed": True},
    {"id": "odd", "is": "?"},
]


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def acme(tmp_path: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Request]]:
    """`acme(operation)` is a request to capture from a server of that vendor, whose catalogue is that operation."""
    monkeypatch.setenv("PPM_TOKEN", "t0ken-of-acme")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
            if self.path.startswith("/kinds"):
                at = int(query.get("at", 0))
                content: object = {"total": len(KINDS), "rows": KINDS[at : at + 2]}
            else:
                at = int(query.get("page", 0))
                more = {"next": str(at + 4)} if at + 4 < len(FIELDS) else {}
                content = {"rows": FIELDS[at : at + 4] if query["kind"] == "tickets" else [], **more}
            body = json.dumps(content).encode()
            self.send_response(200 if self.headers["Authorization"] == "Bearer t0ken-of-acme" else 401)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()

    def request(operation: str = "listFields") -> Request:
        folder = tmp_path / "specs" / "acme"
        folder.mkdir(parents=True)
        (folder / "source.toml").write_text('[sources]\nD1 = {title = "t", url = "", date = ""}\n[sdk]\n', "utf-8")
        (folder / "openapi.yaml").write_text(DOCUMENT, "utf-8")
        (folder / "contract.yaml").write_text(CONTRACT.replace("OPERATION", operation), "utf-8")
        url = f"http://127.0.0.1:{server.server_port}"
        return Request("acme", tmp_path / "out", url=url, specs=(folder.parent,))

    yield request
    server.shutdown()
    server.server_close()


def test_every_page_of_types_and_members_is_read(
    acme: Callable[..., Request], asked: list[str], tmp_path: Path
) -> None:
    assert run(acme()) == 0
    assert [path for path in asked if path.startswith("/kinds")] == ["/kinds?state=live", "/kinds?state=live&at=2"]
    assert "/fields?kind=tickets&page=4" in asked
    answered, sent = load_overlay(tmp_path / "out" / "overlay.yaml").extensions
    assert {m.name: (m.type, m.read_only) for m in answered.members} == {
        "weight": ("number", False),
        "done": ("boolean", True),
        "odd": ("any", False),
    }
    assert [m.name for m in sent.members] == ["weight", "odd"]  # nobody sends what only the server writes
    assert {m.name: str(m.marks.evidence) for m in answered.members}["odd"] == "observed"


def test_an_operation_that_writes_is_no_catalogue(
    acme: Callable[..., Request], asked: list[str], tmp_path: Path
) -> None:
    with pytest.raises(BadInput, match="createTicket is no read"):
        run(acme("createTicket"))
    assert [path for path in asked if not path.startswith("/kinds")] == []
    assert not (tmp_path / "out").exists()
