"""Mistakes of whoever types: one clear line on standard error and exit code 2, never a traceback."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from conformance import cli
from conformance.commands import explain
from conformance.engine import Options, Session
from conformance.mock import mock
from generator.data import data_root

API = """openapi: 3.0.3
info: {title: T, version: "1"}
paths:
  /things:
    get:
      operationId: listThings
      responses: {"200": {description: ok, content: {application/json: {schema: {type: array, items: {}}}}}}
"""
CONTRACT = """contract: 1
vendor: acme
evidence: documented
source: [M]
versions: {scheme: label, known: ['1'], default: '1'}
interfaces:
  rest: {kind: rest-json, documents: [api.yaml], servers: [{url: "https://{host}/api"}]}
operations:
  - {id: op.reads, ops: [listThings], effect: read, idempotent: true}
"""
CLAUSES = """clauses: 1
vendor: acme
evidence: documented
source: [M]
base: {op: listThings}
rows:
  - {id: ACM-1, level: MUST, area: list, says: "A list.", send: {op: listThings}, check: works, no_fault: none}
"""
Ppm = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ppm(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Ppm:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.delenv("PPM_DEBUG", raising=False)

    def run(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            cli.main(list(args))
        out, err = capsys.readouterr()
        return int(left.value.code or 0), out, err

    return run


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """A vendor of one's own, which knows no credentials and has no mock."""
    folder = tmp_path / "specs" / "acme"
    folder.mkdir(parents=True)
    source = '[sources]\nM = {title = "Manual", url = "https://example.com/manual", date = "2026-01-01"}\n'
    for name, text in {
        "api.yaml": API,
        "contract.yaml": CONTRACT,
        "clauses.yaml": CLAUSES,
        "source.toml": source,
    }.items():
        (folder / name).write_text(text, "utf-8")
    return folder.parent


@contextmanager
def serving(body: bytes, media: str = "application/json") -> Generator[str]:
    """A server that gives every request the same answer."""

    class Same(BaseHTTPRequestHandler):
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

    server = HTTPServer(("127.0.0.1", 0), Same)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/api"
    finally:
        server.shutdown()
        server.server_close()


def one_line(told: tuple[int, str, str]) -> str:
    code, out, err = told
    assert (code, out) == (2, "")
    lines = [line for line in err.splitlines() if not line.endswith(" clauses")]  # without progress
    assert len(lines) == 1, err
    assert lines[0].startswith("ppm-conform: ")
    return lines[0].removeprefix("ppm-conform: ")


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["run", "clarity", "--mock", "--fault", "F-PG-2"], "this mock has no fault 'F-PG-2'; did you mean 'F-PG-02'?"),
        (
            ["run", "clarity", "--mock", "--fault", "F-PG-02@nix=2"],
            "cannot read 'nix=2' of fault 'F-PG-02@nix=2'; keys: ",
        ),
        (["serve", "clarity", "--fault", "nix"], "this mock has no fault 'nix'; "),
        (["selftest", "--family", "nix"], "unknown family 'nix'; families: catalogue, twin, mechanical"),
        (["selftest", "claritty"], "unknown vendor 'claritty'; did you mean 'clarity'?"),
        (["clauses", "--area", "pagin"], "no area 'pagin'; did you mean 'paging'?"),
        (["clauses", "planfix", "--area", "nix"], "no area 'nix'; areas: "),
        (["run", "clarity", "--mock", "--json", "none/r.json"], "none/r.json: the folder of --json does not exist"),
        (["run", "clarity", "--mock", "--json", "."], ".: --json names a folder; name a file in it"),
    ],
)
def test_a_mistake_is_one_line(ppm: Ppm, args: list[str], told: str) -> None:
    assert one_line(ppm(*args)).startswith(told)


@pytest.mark.parametrize(
    ("option", "value"), [("--rows", "-1"), ("--rows", "9999999"), ("--clock", "nix"), ("--port", "70000")]
)
def test_an_option_out_of_range_is_refused_by_its_name(ppm: Ppm, option: str, value: str) -> None:
    code, out, err = ppm("serve", "clarity", option, value)
    assert (code, out) == (2, "")
    assert option in err
    assert "Traceback" not in err


def test_a_port_that_is_taken(ppm: Ppm) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = one_line(ppm("serve", "planfix", "--port", str(port)))
    assert told == f"port {port} is in use; choose another with --port, or 0"


@pytest.mark.parametrize(("debug", "code"), [("", 5), ("0", 5)])
def test_a_defect_is_one_line_without_its_message(
    ppm: Ppm, monkeypatch: pytest.MonkeyPatch, debug: str, code: int
) -> None:
    def broken(*_: object) -> object:
        raise KeyError("a secret")

    monkeypatch.setenv("PPM_DEBUG", debug)
    monkeypatch.setattr(explain, "clauses_of", broken)
    left, out, err = ppm("explain", "X-1")
    assert (left, out) == (code, "")
    assert err.startswith("ppm-conform: a defect of ppm-conform: KeyError at test_commands_mistakes.py:")
    assert err.count("\n") == 1
    assert "a secret" not in err


def test_a_defect_is_shown_whole_to_whoever_debugs(ppm: Ppm, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> object:
        raise KeyError("whole")

    monkeypatch.setenv("PPM_DEBUG", "1")
    monkeypatch.setattr(explain, "clauses_of", broken)
    code, _, err = ppm("explain", "X-1")
    assert code == 5
    assert "Traceback" in err
    assert "KeyError: 'whole'" in err


def test_init_writes_to_standard_output_or_to_a_new_file(ppm: Ppm, tmp_path: Path) -> None:
    code, out, err = ppm("init", "clarity")
    assert (code, err) == (0, "")
    assert out.startswith("#:schema ./target.schema.json\n# An instance of clarity")
    assert list(tmp_path.iterdir()) == []
    assert ppm("init", "clarity", "--out", "t.toml")[0] == 0
    assert Path("t.toml").read_text("utf-8") == out
    assert one_line(ppm("init", "clarity", "--out", "t.toml")).startswith("t.toml: the file exists already")


def test_a_vendor_without_credentials_is_begun_and_judged(ppm: Ppm, specs: Path) -> None:
    code, out, _ = ppm("init", "acme", "--specs", str(specs))
    assert code == 0
    assert "[identity." not in out
    with serving(b"[]") as url:
        Path("t.toml").write_text(out.replace("https://{host}/api", url), "utf-8")
        told = ppm("run", "acme", "--config", "t.toml", "--specs", str(specs), "--only", "ACM-1")
        seen = ppm("doctor", "t.toml", "--specs", str(specs))
    assert told[0] == 0, told
    assert "1 of 1 clause judged" in told[1]
    assert "1 PASS; 1 request " in told[1]
    assert "acme: reached, no credentials wanted, 1 request\n" in seen[1]


def test_a_vendor_without_a_mock_says_so(ppm: Ppm, specs: Path) -> None:
    assert one_line(ppm("run", "acme", "--mock", "--specs", str(specs))).startswith(
        "acme has no mock; vendors with one: "
    )


def test_an_operation_that_the_vendor_lacks_is_told_with_its_line(ppm: Ppm, specs: Path) -> None:
    path = specs / "acme" / "clauses.yaml"
    path.write_text(CLAUSES.replace("send: {op: listThings}", "send: {op: listThing}"), "utf-8")
    Path("t.toml").write_text('vendor = "acme"\n[server.rest]\nurl = "http://127.0.0.1:9"\n', "utf-8")
    told = one_line(ppm("run", "acme", "--config", "t.toml", "--specs", str(specs)))
    assert told == f"{path}:7: ACM-1 sends the unknown operation 'listThing'; did you mean 'listThings'?"


@pytest.mark.parametrize(
    ("body", "media"),
    [
        (b'{"authToken": "abc', "application/json"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "text/xml"),
        (b"<a/>", "text/xml"),
        (b"", "application/json"),
    ],
)
def test_what_cannot_be_read_is_no_way_in(ppm: Ppm, specs: Path, body: bytes, media: str) -> None:
    with serving(body, media) as url:
        Path("t.toml").write_text(f'vendor = "acme"\n[server.rest]\nurl = "{url}"\n', "utf-8")
        told = one_line(ppm("doctor", "t.toml", "--specs", str(specs)))
    assert "answered, but the answer to listThings cannot be read as JSON" in told


def test_a_login_that_cannot_be_read_is_no_way_in(ppm: Ppm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PPM_USERNAME", "ann")
    monkeypatch.setenv("PPM_PASSWORD", "no-such-password")
    with serving(b'{"authToken": "abc') as url:
        told = one_line(ppm("run", "clarity", "--url", url))
    assert "answered, but the answer to " in told
    assert "cannot be read as JSON" in told


@pytest.mark.parametrize("vendor", ["clarity", "planfix"])
def test_wrong_secrets_are_told_once(ppm: Ppm, vendor: str) -> None:
    with mock(vendor) as server:
        server.write_target("t.toml")
        for file in Path("t.toml.secrets").glob("main.*"):
            if file.suffix not in (".username", ".login"):
                file.write_text("no-such-secret")
        told = one_line(ppm("run", vendor, "--config", "t.toml"))
    assert "lets identity main in by no scheme (" in told
    assert told.count("status ") == 1
    assert "code ;" not in told
    assert "code )" not in told
    assert "no-such-secret" not in told


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://no-such-host.invalid/x", "cannot be reached (the name of the host is not known)"),
        ("http://127.0.0.1:{free}/x", "cannot be reached (connection refused)"),
        ("https://127.0.0.1:{tls}/x", "cannot be reached over TLS (unable to get local issuer certificate)"),
    ],
)
def test_why_a_host_cannot_be_reached(ppm: Ppm, monkeypatch: pytest.MonkeyPatch, url: str, why: str) -> None:
    monkeypatch.setenv("PPM_API_KEY", "no-such-key")
    monkeypatch.setenv("PPM_TOKEN", "no-such-token")
    monkeypatch.setenv("PPM_SETTING_ACCOUNT", "demo")
    with socket.create_server(("127.0.0.1", 0)) as closed:
        free = closed.getsockname()[1]
    with mock("planfix", tls=True) as server:
        where = url.format(free=free, tls=server.origin.rpartition(":")[2])
        told = one_line(ppm("run", "planfix", "--url", where))
    assert why in told


def test_a_lab_that_went_away_is_told_before_the_run(ppm: Ppm) -> None:
    with mock("planfix") as gone, mock("planfix") as server:
        server.write_target("t.toml")
        lab = gone.origin
        text = Path("t.toml").read_text("utf-8").replace(f'mock = "{server.origin}"', f'mock = "{lab}"')
        Path("t.toml").write_text(text, "utf-8")
        gone.close()
        told = one_line(ppm("run", "planfix", "--config", "t.toml"))
    line = text.splitlines().index(f'mock = "{lab}"') + 1
    assert told.startswith(f"t.toml:{line}: the mock's lab does not answer: {lab} cannot be reached")


def test_the_summary_is_printed_though_a_report_cannot_be_written(ppm: Ppm, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("conformance.report.write._replace", full)
    code, out, err = ppm("run", "planfix", "--mock", "--only", "PFX-PG-03", "--json", "r.json")
    assert code == 2
    assert "1 of 1 clause judged" in out
    assert "r.json: cannot write the report: No space left on device" in err


def test_a_seed_fixes_the_names_that_a_run_gives() -> None:
    with mock("planfix") as server:
        names = [
            Session.open("planfix", server.target(), Options(seed=seed), None).context.prefix
            for seed in (7, 7, 8, None, None)
        ]
    assert names[0] == names[1]
    assert len(set(names)) == 4


def test_selftest_counts_mutants(ppm: Ppm, monkeypatch: pytest.MonkeyPatch) -> None:
    from conformance.faults import selftest
    from conformance.faults.selftest import Score

    def scored(_: object, __: object, progress: Callable[[str, int, int], None], quick: bool) -> Score:
        progress("clarity", 1, 2)
        return Score((), ())

    monkeypatch.setattr(selftest, "selftest", scored)
    assert "selftest: 1/2 mutants" in ppm("selftest")[2]


@pytest.mark.parametrize("tls", [False, True])
def test_serve_says_where_the_credentials_are_to_be_had(tmp_path: Path, tls: bool) -> None:
    command = [sys.executable, "-u", "-m", "conformance.cli", "serve", "planfix", *(["--tls"] if tls else [])]
    with subprocess.Popen(command, cwd=data_root(), stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        told = [server.stdout.readline() for _ in range(3 if tls else 2)]
        server.terminate()
    assert told[0].startswith(f"planfix: http{'s' if tls else ''}://127.0.0.1:")
    assert "--write-target" in told[1]
    assert not tls or told[2].startswith("ca: ")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([], "exactly one of --ppm-mock, --ppm-url URL, --ppm-config FILE (none given)"),
        (["--ppm-config", "none.toml"], "none.toml: cannot read the target"),
        (["--ppm-mock", "--ppm-allow", "nix"], "--allow knows no 'nix'"),
    ],
)
def test_pytest_tells_a_wrong_option_once(tmp_path: Path, options: list[str], told: str) -> None:
    root = data_root()
    command = [sys.executable, "-m", "pytest", "-p", "conformance.pytest_plugin", "-p", "no:cacheprovider"]
    command += ["-c", os.devnull, "--rootdir", str(root), "-q", str(root / "specs" / "planfix" / "clauses.yaml")]
    done = subprocess.run(
        [*command, *options],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(root)},
        cwd=tmp_path,
        timeout=60,
        check=False,
    )
    assert done.returncode == 4
    assert (done.stdout + done.stderr).count("ERROR") == 1
    assert told in done.stderr


def test_faults_are_listed_with_the_clauses_that_must_see_them(ppm: Ppm) -> None:
    code, out, _ = ppm("faults", "planfix")
    assert code == 0
    lines = out.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("F-PG-21 "))
    assert "PFX-PG-04" in lines[at + 1]
    assert not any("CLR-" in line for line in lines)
    assert one_line(ppm("faults", "planfx")).startswith("unknown vendor 'planfx'; did you mean 'planfix'?")
