"""A vendor of one's own with a check of one's own: the worked example of CONTRIBUTING, run as it stands there."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from conformance import cli
from conformance.checks.base import CHECKS

GUIDE = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text("utf-8")


def conform(*args: str) -> int:
    with pytest.raises(SystemExit) as caught:
        cli.main(list(args))
    return int(str(caught.value.code))


def example(name: str) -> str:
    """The block of the guide below the line that names a file."""
    found = re.search(rf"`{re.escape(name)}`:\n\n```\w+\n(.*?)```", GUIDE, re.DOTALL)
    assert found, name
    return found[1]


class Tickets(BaseHTTPRequestHandler):
    numbers = (2, 4)

    def do_GET(self) -> None:
        body = ('{"items": [' + ", ".join(f'{{"number": {n}}}' for n in self.numbers) + "]}").encode()
        self.send_response(200 if self.headers.get("Authorization") == "Bearer s3cret-token" else 401)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PPM_TOKEN", "s3cret-token")
    folder = tmp_path / "specs" / "acme"
    folder.mkdir(parents=True)
    for name in ("source.toml", "openapi.yaml", "contract.yaml", "clauses.yaml", "checks.yaml"):
        (folder / name).write_text(example(f"specs/acme/{name}"), "utf-8")
    Path("acme_checks.py").write_text(example("acme_checks.py"), "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Tickets)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    CHECKS.pop("acme.even", None)


def test_the_example_of_the_guide_judges(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    from generator.commands.linting import run as lint

    assert lint(("acme",), (Path("specs"),)) == 0, capsys.readouterr().out
    own = ("run", "acme", "--specs", "specs", "--checks", "acme_checks.py", "--url", address, "--only", "ACM-*")
    assert conform(*own) == 0
    assert "1 PASS" in capsys.readouterr().out
    Tickets.numbers = (2, 5)
    try:
        assert conform(*own) == 1
        assert "item 1: expected an even number; got 5" in capsys.readouterr().out
    finally:
        Tickets.numbers = (2, 4)


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("import nowhere_to_be_found", "acme_checks.py:1: ModuleNotFoundError"),
        ("def (", "acme_checks.py:1: SyntaxError"),
        (
            "from conformance.checks.base import check\n\n@check('works')\ndef mine(scene, want): ...\n",
            "acme_checks.py: works is a name of the suite's own",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_one_line(
    address: str, code: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("acme_checks.py").write_text(code, "utf-8")
    assert conform("run", "acme", "--specs", "specs", "--checks", "acme_checks.py", "--url", address) == 2
    assert capsys.readouterr().err.startswith(f"ppm-conform: {told}")


def test_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert conform("run", "clarity", "--mock", "--checks", "nowhere.py") == 2
    assert "nowhere.py: there is no such Python file" in capsys.readouterr().err
