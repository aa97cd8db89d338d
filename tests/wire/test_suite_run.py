"""Whole runs against the mocks: exit codes, reports, plans, and what stops a run before it began."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import pairwise
from pathlib import Path

import pytest

from conformance.cli import main
from conformance.engine import Options, run
from conformance.mock import MOCKS, mock
from generator.data import data_root
from generator.vendors import load

ALL = {"write", "destructive", "credential"}
VENDORS = ("clarity", "planfix", "planview_admin", "ppmpro")
Cli = Callable[..., tuple[int, str, str]]


@pytest.fixture
def cli(capsys, monkeypatch) -> Cli:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "300")

    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main(list(arguments))
        out, err = capsys.readouterr()
        return int(left.value.code or 0), out, err

    return call


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_clean_mock_has_no_findings(vendor):
    with mock(vendor) as server:
        seen = run(vendor, server.target(), allow=ALL)
    verdicts = {id: str(r.verdict) for id, r in seen.results.items()}
    assert not {id for id, v in verdicts.items() if v in ("FAIL", "WARN", "ERROR", "INCONCLUSIVE", "INFO")}
    assert sum(v in ("PASS", "OBSERVED") for v in verdicts.values()) >= 40
    assert seen.exit_code == 0


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_read_only_run_is_thrifty_and_repeats_nothing(vendor):
    with mock(vendor) as server:
        seen = run(vendor, server.target())
    judged = [r for r in seen.results.values() if r.verdict.judged]
    assert len(judged) >= 12
    # Each clause rests on exchanges of its own choice; that they share them is what keeps the figure low.
    assert seen.requests / len(judged) <= 0.8
    assert all(r.exchanges for r in judged)


def test_planfix_within_twenty_requests():
    with mock("planfix") as server:
        seen = run("planfix", server.target(), options=Options(max_requests=20))
    assert seen.requests <= 20
    assert sum(r.verdict.judged for r in seen.results.values()) >= 36


def test_planfix_is_paced_by_the_virtual_clock():
    with mock("planfix", faults=("T-RATE",)) as server:
        seen = run("planfix", server.target())
    assert seen.exit_code == 0
    times = [exchange.at_s for exchange in seen.exchanges]
    assert all(later - earlier >= 1 for earlier, later in pairwise(times))


@pytest.mark.parametrize(
    ("vendor", "fault", "clause", "verdict"),
    [
        ("clarity", "F-PG-02", "CLR-PAGE-005", "FAIL"),
        ("clarity", "F-AU-11", "CLR-AUTH-002", "FAIL"),
        ("ppmpro", "F-AU-04", "PRO-AUTH-BASIC-01", "FAIL"),
        ("ppmpro", "F-SE-01", "PRO-AUTH-LOGIN-04", "FAIL"),
        ("planfix", "F-PG-20", "PFX-PG-03", "FAIL"),
        ("planfix", "F-ER-11", "PFX-TR-14", "INFO"),
        ("planfix", "F-ER-16", "X-SEC-ECHO", "FAIL"),
    ],
)
def test_a_seeded_fault_is_found_by_its_clause(vendor, fault, clause, verdict):
    with mock(vendor, faults=(fault,)) as server:
        seen = run(vendor, server.target(), allow=ALL)
    assert str(seen.results[clause].verdict) == verdict
    assert seen.results[clause].findings
    assert verdict != "FAIL" or seen.exit_code == 1


@pytest.mark.parametrize("vendor", VENDORS)
def test_no_secret_of_the_mock_reaches_an_exchange_or_a_report(vendor, tmp_path, cli):
    report = tmp_path / "report.json"
    with mock(vendor, faults=("F-ER-16",)) as server:
        target = server.target()
        seen = run(vendor, target, allow=ALL)
        server.write_target(tmp_path / "target.toml")
        cli("run", vendor, "--config", str(tmp_path / "target.toml"), "--json", str(report))
    names = {"scheme", "login"} | {k for k, s in load(vendor).contract.auth.secrets.items() if s.kind == "name"}
    secrets = [v for identity in target["identity"].values() for k, v in identity.items() if k not in names]
    recorded = repr(seen.exchanges) + report.read_text()
    assert not [secret for secret in secrets if secret in recorded]
    assert len(secrets) >= 4


def test_the_json_report_has_the_promised_form(cli):
    code, out, err = cli("run", "clarity", "--mock", "--json", "-")
    report = json.loads(out)
    assert code == report["exit_code"] == 0
    assert list(report) == [
        "schema",
        "vendor",
        "target",
        "api_version",
        "started",
        "wall_s",
        "requests",
        "exit_code",
        "summary",
        "clauses",
    ]
    assert (report["schema"], report["vendor"], report["api_version"]) == (1, "clarity", "16.4.1")
    assert set(report["summary"]) == {"clauses", "documented", "judged", "untestable", "not_testable", "verdicts"}
    assert sum(report["summary"]["verdicts"].values()) == report["summary"]["clauses"] == len(report["clauses"])
    keys = [
        "id",
        "interface",
        "area",
        "subject",
        "level",
        "evidence",
        "cite",
        "outcome",
        "verdict",
        "reason",
        "exchanges",
        "operations",
        "findings",
    ]
    assert all(list(clause) == keys for clause in report["clauses"])
    assert "clauses judged" in err


def test_findings_are_reported_with_place_and_fingerprint(cli):
    code, out, _ = cli("run", "clarity", "--mock", "--fault", "F-PG-02", "--only", "CLR-PAGE-005", "--json", "-")
    clause = next(c for c in json.loads(out)["clauses"] if c["id"] == "CLR-PAGE-005")
    assert code == 1
    assert (clause["verdict"], clause["outcome"], clause["evidence"]) == ("FAIL", "violated", "documented")
    finding = clause["findings"][0]
    assert set(finding) == {"at", "expected", "actual", "exchange", "fingerprint"}
    assert finding["exchange"] in clause["exchanges"]


def test_fingerprints_do_not_change_from_run_to_run(cli):
    prints = []
    for _ in range(2):
        _, out, _ = cli("run", "planfix", "--mock", "--fault", "F-PG-20", "--only", "PFX-PG-03", "--json", "-")
        prints.append([f["fingerprint"] for c in json.loads(out)["clauses"] for f in c["findings"]])
    assert prints[0] == prints[1] != []


def test_all_vendors_in_one_run(cli):
    code, out, _ = cli("run", "--all", "--mock", "--json", "-")
    report = json.loads(out)
    assert code == 0
    assert [one["vendor"] for one in report["runs"]] == sorted(MOCKS)


def test_a_dry_run_sends_nothing(cli):
    with mock("clarity") as server:
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            server.write_target(Path(folder) / "target.toml")
            code, out, _ = cli("run", "clarity", "--config", f"{folder}/target.toml", "--dry-run")
        assert server.traffic() == []
    assert code == 0
    assert "CLR-PAGE-005" in out
    assert "about" in out.splitlines()[-1]


def test_nothing_judged_is_never_green(cli):
    code, _, err = cli("run", "ppmpro", "--mock", "--only", "PRO-AUTH-TOKEN-02", "--json", "-")
    assert code == 2
    assert "Nothing was judged" in err


@contextmanager
def serving(body: bytes, media: str) -> Iterator[str]:
    class Page(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(200)
            self.send_header("Content-Type", media)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_DELETE = _answer  # names that the base class looks for

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/ppm/rest/v1"
    server.shutdown()
    server.server_close()


@pytest.fixture
def credentials(monkeypatch):
    monkeypatch.setenv("PPM_USERNAME", "ann")
    monkeypatch.setenv("PPM_PASSWORD", "no-such-password")


def one_line(err: str) -> str:
    told = [line for line in err.splitlines() if line.startswith("ppm-conform:")]
    assert len(told) == 1
    assert "Traceback" not in err
    assert "no-such-password" not in err
    return told[0]


def test_an_unreachable_host_stops_the_run(cli, credentials):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    code, _, err = cli("run", "clarity", "--url", f"http://127.0.0.1:{port}/ppm/rest/v1")
    assert code == 2
    assert f"http://127.0.0.1:{port} cannot be reached" in one_line(err)


def test_a_web_page_instead_of_json_stops_the_run(cli, credentials):
    with serving(b"<!DOCTYPE html><html><body>Log in</body></html>", "text/html") as url:
        code, _, err = cli("run", "clarity", "--url", url)
    assert code == 2
    assert "answered with an HTML page" in one_line(err)


def test_wrong_credentials_stop_the_run(cli, credentials):
    with mock("clarity") as server:
        code, _, err = cli("run", "clarity", "--url", server.url())
        sent = len(server.traffic())
    assert code == 2
    assert "lets identity main in by no scheme" in one_line(err)
    assert sent <= 6


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["run", "clarity"], "exactly one of --mock, --url URL, --config FILE"),
        (["run", "claritty", "--mock"], "did you mean 'clarity'?"),
        (["run", "clarity", "--mock", "--allow", "wirte"], "choose from write, destructive, credential"),
        (["run", "clarity", "--mock", "--only", "NOPE"], "no clause matches NOPE"),
        (["run", "clarity", "--mock", "--api-version", "99"], "99"),
        (["run", "clarity", "--config", "none.toml"], "none.toml: cannot read the target"),
        (["explain", "CLR-PAGE-5"], "did you mean CLR-PAGE-0"),
    ],
)
def test_bad_input_is_one_line(cli, arguments, words):
    code, _, err = cli(*arguments)
    assert code == 2
    assert words in one_line(err)


def test_explain_clauses_init_and_doctor(cli, tmp_path):
    assert "a breach is FAIL" in cli("explain", "PFX-PG-03")[1]
    assert "CLR-PAGE-005" in cli("clauses", "clarity")[1]
    made = tmp_path / "target.toml"
    assert cli("init", "planfix", "--out", str(made))[0] == 0
    assert 'api_key = "env:PLANFIX_API_KEY"' in made.read_text()
    assert "exists already" in one_line(cli("init", "planfix", "--out", str(made))[2])
    with mock("planfix") as server:
        server.write_target(tmp_path / "mock.toml")
        code, out, _ = cli("doctor", str(tmp_path / "mock.toml"))
    assert code == 0
    assert "reached, logged in" in out
    assert "--allow destructive" in out


def test_pytest_is_a_view_over_one_run(tmp_path):
    root = data_root()
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "conformance.pytest_plugin",
        "-p",
        "no:cacheprovider",
        "-c",
        os.devnull,
        "--rootdir",
        str(root),
    ]
    command += [
        str(root / "specs" / "clarity" / "clauses.yaml"),
        "--ppm-mock",
        "--ppm-fault",
        "F-PG-02",
        "-k",
        "CLR-PAGE",
        "-q",
        "-rA",
    ]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(root)}
    done = subprocess.run(
        command, capture_output=True, text=True, env=environment, cwd=tmp_path, timeout=60, check=False
    )
    assert done.returncode == 1
    assert "FAIL CLR-PAGE-005: _next is there when more records follow, and only then." in done.stdout
    assert "::CLR-PAGE-001" in done.stdout
    assert "Traceback" not in done.stdout
