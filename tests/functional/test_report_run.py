"""Reports of real runs against the mock: what the command writes, when it refuses, and what Ctrl-C leaves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest
from lxml import etree

from conformance.engine import Run, run
from conformance.mock import mock
from conformance.report import outputs
from conformance.report.build import build
from conformance.report.har import har
from conformance.report.html import own_text, page
from conformance.report.junit import junit
from conformance.report.markdown import markdown
from conformance.report.model import Report
from conformance.report.outputs import Outputs
from conformance.verdict.lattice import Verdict

VENDOR, FAULTS = "planfix", ("F-PG-21", "F-XM-16")
DELAY_S = 0.15


@pytest.fixture(scope="module")
def report() -> Report:
    with mock(VENDOR, faults=FAULTS) as server:
        return build(run(VENDOR, server.target()))


def conform(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "conformance.cli", *args]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=120, env=environment())


def environment() -> dict[str, str]:
    """The tree under test goes first, wherever the command is started."""
    return {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2]), "NO_COLOR": "1"}


def test_a_finding_leads_to_its_exchange_and_its_place(report: Report) -> None:
    clause = next(c for c in report.clauses if c.id == "PFX-PG-04")
    assert clause.verdict is Verdict.FAIL
    assert all(cite.title for one in report.clauses for cite in one.cites)
    finding = next(f for f in clause.findings if f.at == "total")
    assert report.exchanges[finding.exchange].operation == finding.operation == "task.getList"
    assert report.places["task.getList", "total"] == "body:/*/@totalCount"
    assert f"<mark>&lt;tasks totalCount=&#34;{finding.actual}&#34;" in page([report])


def test_the_worst_of_the_operations_is_the_clause(report: Report) -> None:
    for clause in report.clauses:
        if clause.operations:
            assert max((o.verdict for o in clause.operations), key=lambda v: v.rank) == clause.verdict


def test_the_footprint_of_a_run_that_only_reads(report: Report) -> None:
    foot = report.footprint
    assert (foot.writes, foot.created, foot.left_over) == (0, 0, ())
    assert sum(foot.operations.values()) == foot.requests == report.requests
    assert 0 < foot.logins >= foot.reauthentications
    assert foot.per_judged == foot.requests / report.summary.judged


def test_what_a_writing_run_leaves_is_told_by_id() -> None:
    with mock("clarity") as server:
        judged = run("clarity", server.target(), allow={"write", "destructive"})
    foot = build(judged).footprint
    assert foot.writes > foot.created > 0
    answered = [e for e in judged.exchanges if e.status == 200]
    made, gone = (sum(e.operation == op for e in answered) for op in ("createTask", "deleteTask"))
    assert made >= gone > 0
    # The mock gives an id again that became free, so that only numbers can be compared.
    assert sum(op == "createTask" for op, _ in foot.left_over) == made - gone


def test_no_format_holds_a_secret() -> None:
    with mock("clarity", faults=("F-ER-16",)) as server:  # the mock repeats the submitted secret in its error text
        judged = run("clarity", server.target())
    one = build(judged)
    texts = [page([one]), junit([one]), markdown([one]), har([(judged.started, judged.exchanges)], "1")]
    own = set(judged.registry.leaks(own_text()))
    assert len(judged.registry.facts) > 1
    assert [
        judged.registry.leaks(text.encode()) for text in texts if set(judged.registry.leaks(text.encode())) - own
    ] == []


def test_the_archive_holds_every_exchange(report: Report) -> None:
    exchanges = list(report.exchanges.values())
    entries = json.loads(har([(report.started, exchanges)], "1"))["log"]["entries"]
    assert [e["request"]["url"] for e in entries] == [e.request.url for e in exchanges]
    assert entries[0]["response"]["content"]["text"].encode() == exchanges[0].response.body  # type: ignore[union-attr]  # answered


def test_all_formats_come_from_one_run(tmp_path: Path) -> None:
    options = ["--html", "r.html", "--junit", "r.xml", "--markdown", "r.md", "--har", "r.har", "--json", "-"]
    done = conform("run", VENDOR, "--mock", "--fault", "F-PG-21", *options, cwd=tmp_path)
    assert done.returncode == 1
    told = json.loads(done.stdout)
    failing = {c["id"] for c in told["clauses"] if c["verdict"] == "FAIL"}
    assert "PFX-PG-04" in failing
    assert sorted(os.listdir(tmp_path)) == ["r.har", "r.html", "r.md", "r.xml"]
    cases = etree.parse(tmp_path / "r.xml").iter("testcase")
    assert {case.get("name", "").split(" ")[0] for case in cases if case.find("failure") is not None} == failing
    for text in ((tmp_path / "r.html").read_text("utf-8"), (tmp_path / "r.md").read_text("utf-8")):
        assert all(id in text for id in failing)
    assert len(json.loads((tmp_path / "r.har").read_text("utf-8"))["log"]["entries"]) == told["requests"]


@pytest.mark.parametrize("option", ["--html", "--junit", "--markdown", "--har", "--json"])
def test_a_place_that_cannot_be_written_is_one_line_before_anything_is_sent(option: str, tmp_path: Path) -> None:
    done = conform("run", VENDOR, "--url", "http://127.0.0.1:9/", option, "none/r", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == f"ppm-conform: none/r: the folder of {option} does not exist; create none first\n"


@pytest.fixture
def terminal() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    listening()
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("terminal")
def test_ctrl_c_while_reports_are_written_leaves_them_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with mock(VENDOR) as server:
        judged = run(VENDOR, server.target(), only=["X-ENC-*"])
    pressed: list[bool] = []

    def pressing(one: Run) -> Report:
        os.kill(os.getpid(), signal.SIGINT)
        pressed.append(True)
        return build(one)

    monkeypatch.setattr(outputs, "build", pressing)
    places = {"json": str(tmp_path / "r.json"), "html": str(tmp_path / "r.html"), "junit": str(tmp_path / "r.xml")}
    with pytest.raises(KeyboardInterrupt):
        Outputs(places).write([judged], several=False)
    assert pressed
    assert sorted(os.listdir(tmp_path)) == ["r.html", "r.json", "r.xml"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def listening() -> None:
    """A shell starts what runs in its background with SIGINT ignored; these tests are about a terminal."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


class _Slow(BaseHTTPRequestHandler):
    """Passes requests on to the mock, slowly."""

    protocol_version = "HTTP/1.1"
    origin = ""
    seen: list[str]

    def do_POST(self) -> None:
        self.seen.append(self.path)
        time.sleep(DELAY_S)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {k: v for k, v in self.headers.items() if k.lower() not in ("host", "connection")}
        try:
            answer = urlopen(Request(self.origin + self.path, body or None, headers, method=self.command))
        except HTTPError as error:
            answer = error
        data = answer.read()
        self.send_response(answer.status or 500)
        for name, value in answer.headers.items():
            if name.lower() not in ("content-length", "transfer-encoding", "connection", "date", "server"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_DELETE = do_POST

    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[tuple[Path, list[str]]]:
    """(target.toml that leads through a slow relay, paths that were asked for)."""
    with mock(VENDOR) as server:
        url = urlsplit(server.url("xml"))
        seen: list[str] = []
        handler = type("Handler", (_Slow,), {"origin": f"{url.scheme}://{url.netloc}", "seen": seen})
        relay = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        relay.daemon_threads = True
        thread = threading.Thread(target=relay.serve_forever, daemon=True)
        thread.start()
        file = tmp_path / "target.toml"
        server.write_target(file)
        text = file.read_text("utf-8").replace(
            f'"{server.url("xml")}"', f'"http://127.0.0.1:{relay.server_port}{url.path}"'
        )
        file.write_text(text, "utf-8")
        yield file, seen
        relay.shutdown()
        relay.server_close()


def test_ctrl_c_leaves_a_partial_report_of_everything_asked_for(slow: tuple[Path, list[str]], tmp_path: Path) -> None:
    target, seen = slow
    formats = ["--html", "r.html", "--junit", "r.xml", "--markdown", "r.md", "--json", "r.json"]
    command = [sys.executable, "-m", "conformance.cli", "run", VENDOR, "--config", str(target), *formats]
    process = subprocess.Popen(
        command, cwd=tmp_path, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        preexec_fn=listening,
    )  # fmt: skip
    until = time.monotonic() + 60
    while len(seen) < 6 and time.monotonic() < until and process.poll() is None:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130, told.decode()
    assert b"Traceback" not in told

    content = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert content["exit_code"] == 130
    assert 0 < content["summary"]["judged"] < content["summary"]["clauses"] == len(content["clauses"])
    cut_off = [c for c in content["clauses"] if c["reason"] == "the run was interrupted"]
    assert {c["verdict"] for c in cut_off} == {"NOT_TESTABLE"}
    assert len(seen) < 25
    assert "INTERRUPTED" in (tmp_path / "r.html").read_text("utf-8")
    assert "INTERRUPTED" in (tmp_path / "r.md").read_text("utf-8")
    skipped = [s.get("message") for s in etree.parse(tmp_path / "r.xml").iter("skipped")]
    assert "NOT_TESTABLE: the run was interrupted" in skipped
    assert [name for name in os.listdir(tmp_path) if name.endswith(".part")] == []
