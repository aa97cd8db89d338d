"""A vendor with two interfaces in one run: a place for every clause, and the one that is out of reach stops nothing."""

from __future__ import annotations

import base64
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from conformance.cli import main
from conformance.engine import Options, Run, run
from conformance.preflight import CannotRun
from conformance.verdict.lattice import Verdict

PASSWORD, KEY = "wOrd-of-left", "k" * 20
BASIC = "Basic " + base64.b64encode(f"ann:{PASSWORD}".encode()).decode()
ROWS = """
openapi: 3.1.0
info: {{title: {name}, version: "1"}}
paths:
  /rows:
    get:
      operationId: {name}Rows
      responses:
        "200":
          description: rows
          content:
            application/json: {{schema: {{type: object, properties: {{of: {{type: string}}}}}}}}
"""
CONTRACT = """
contract: 1
vendor: twofold
evidence: documented
source: [S]
versions: {scheme: label, known: ["1"], default: "1"}
interfaces:
  left: {kind: rest-json, documents: [left.yaml], servers: [{url: "https://left.example/"}]}
  right: {kind: rest-json, documents: [right.yaml], servers: [{url: "https://right.example/"}]}
operations: [{id: op.rows, ops: ["*"], effect: read, idempotent: true}]
auth:
  secrets:
    user: {kind: name, made_by: console}
    pass: {kind: password, made_by: console}
    key: {kind: key, made_by: console}
  schemes:
    - {id: auth.left, interface: left, kind: basic, rank: 1, secrets: [user, pass],
       send: [{at: header:Authorization, value: "{basic:user:pass}"}]}
    - {id: auth.right, interface: right, kind: static, rank: 1, secrets: [key],
       send: [{at: header:X-Key, value: "{key}"}]}
paging: [{id: paging.none, ops: ["*"], style: none}]
"""
CLAUSES = """
clauses: 1
vendor: twofold
evidence: documented
source: [S]
base: {op: leftRows}
bases: {right: {op: rightRows}}
rows:
  - {id: TWO-1, level: MUST, area: reading, says: "Left gives rows.", check: member.value, with: {at: "body:/of", is: left}, no_fault: test}
  - {id: TWO-2, level: MUST, area: reading, says: "Right gives rows.", send: {op: rightRows}, check: member.value, with: {at: "body:/of", is: right}, no_fault: test}
  - {id: TWO-3, level: MUST, area: reading, says: "Right answers its base request.", interface: right, check: member.value, with: {at: "body:/of", is: right}, no_fault: test}
"""  # noqa: E501


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    folder = tmp_path / "specs" / "twofold"
    folder.mkdir(parents=True)
    for name in ("left", "right"):
        (folder / f"{name}.yaml").write_text(ROWS.format(name=name))
    (folder / "contract.yaml").write_text(CONTRACT)
    (folder / "clauses.yaml").write_text(CLAUSES)
    (folder / "source.toml").write_text('[sources]\nS = {title = "a text", url = "", date = ""}\n')
    return folder.parent


@contextmanager
def serving() -> Iterator[str]:
    """Rows that name the interface, for whoever shows that interface's own credential and no other."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.split("/")[1]
            basic, key = self.headers.get("authorization"), self.headers.get("x-key")
            let_in = (basic == BASIC and not key) if name == "left" else key == KEY and not basic
            body = f'{{"of": "{name}"}}'.encode() if let_in else b'{"error": "no"}'
            self.send_response(200 if let_in else 401)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def judged(specs: Path, *, without: str = "", key: str = KEY, password: str = PASSWORD) -> Run:
    with serving() as origin:
        servers = {name: {"url": f"{origin}/{name}"} for name in ("left", "right") if name != without}
        identity = {"user": "ann", "pass": password, "key": key}
        target = {"vendor": "twofold", "server": servers, "identity": {"main": identity}}
        return run("twofold", target, options=Options(specs=(specs,)))


def test_each_clause_is_judged_at_its_interface_with_the_credentials_of_that(specs):
    seen = judged(specs).results
    assert [(id, seen[id].interface, seen[id].verdict) for id in ("TWO-1", "TWO-2", "TWO-3")] == [
        ("TWO-1", "left", Verdict.PASS),
        ("TWO-2", "right", Verdict.PASS),
        ("TWO-3", "right", Verdict.PASS),
    ]


def test_a_common_clause_that_asks_is_judged_at_each_interface_one_that_looks_on_over_all(specs):
    seen = judged(specs).results
    assert (seen["X-SEC-TENANT"].interface, seen["X-SEC-TENANT.right"].interface) == ("left", "right")
    assert seen["X-SEC-TENANT.right"].severity is Verdict.FAIL
    assert seen["X-CT-LABEL"].interface == ""
    assert {op for op, _ in seen["X-CT-LABEL"].operations} == {"leftRows", "rightRows"}


def test_a_missing_server_leaves_its_clauses_open_with_the_remedy_and_judges_the_rest(specs):
    seen = judged(specs, without="right").results
    assert seen["TWO-1"].verdict is Verdict.PASS
    for id in ("TWO-2", "TWO-3", "X-SEC-TENANT.right"):
        assert (seen[id].verdict, seen[id].reason) == (Verdict.NOT_TESTABLE, "add [server.right] to target.toml")


def test_an_interface_that_lets_nobody_in_leaves_its_clauses_open_and_judges_the_rest(specs):
    seen = judged(specs, key="wrong" * 4).results
    assert Counter(str(seen[id].verdict) for id in ("TWO-1", "TWO-2", "TWO-3")) == {"PASS": 1, "NOT_TESTABLE": 2}
    assert "lets identity main in by no scheme (auth.right: status 401" in seen["TWO-2"].reason
    assert seen["TWO-2"].reason.endswith("check [identity.main]")


def test_no_interface_that_lets_in_is_no_run(specs):
    with pytest.raises(CannotRun, match=r"lets identity main in by no scheme \(auth.left: status 401"):
        judged(specs, key="wrong" * 4, password="wrong")


def written(folder: Path, origin: str, *, key: str = KEY) -> str:
    """A target file with its secrets beside it."""
    for name, value in (("secret", key), ("word", PASSWORD), ("name", "ann")):
        (folder / name).write_text(value)
    target = folder / "target.toml"
    target.write_text(
        f'vendor = "twofold"\n[server.left]\nurl = "{origin}/left"\n[server.right]\nurl = "{origin}/right"\n'
        '[identity.main]\nuser = "file:name"\npass = "file:word"\nkey = "file:secret"\n'
    )
    return str(target)


def test_doctor_tells_which_interface_keeps_out(specs, tmp_path, capsys):
    with serving() as origin:
        target = written(tmp_path, origin, key="wrong" * 4)
        with pytest.raises(SystemExit) as left:
            main(["doctor", target, "--specs", str(specs)])
    assert left.value.code == 0
    assert "twofold/right: 127.0.0.1:" in capsys.readouterr().out


def test_a_method_that_changes_is_no_read_whatever_its_operation_is(specs):
    path = specs / "twofold" / "clauses.yaml"
    row = '  - {id: TWO-4, level: MUST, area: reading, says: "No PUT.", send: {op: leftRows, method: PUT}, check: works, no_fault: test}\n'  # noqa: E501
    path.write_text(path.read_text() + row)
    seen = judged(specs)
    assert seen.results["TWO-4"].verdict is Verdict.SKIPPED_UNSAFE
    assert not [exchange for exchange in seen.exchanges if exchange.request.method != "GET"]


def test_the_report_has_a_column_for_each_interface(specs, tmp_path, capsys):
    page = tmp_path / "report.html"
    with serving() as origin:
        target = written(tmp_path, origin)
        for command in (["doctor", target], ["run", "twofold", "--config", target, "--html", str(page)]):
            with pytest.raises(SystemExit) as left:
                main([*command, "--specs", str(specs)])
            assert left.value.code == 0
    assert "twofold: reached, logged in, 2 requests" in capsys.readouterr().out
    assert "twofold/left" in page.read_text()
    assert "twofold/right" in page.read_text()
