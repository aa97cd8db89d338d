"""Canaries: every secret is unique, the server echoes what it can, and nothing that leaves the process has one of
them, in whatever spelling."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from conformance.exchanges.redact import encodings
from conformance.mock import MockServer, mock
from conformance.mock.sessions import Session, Sessions
from generator import vendors

ROOT = Path(__file__).parents[2]
ECHOES = {"clarity": ("F-ER-16", "F-ER-15"), "ppmpro": ("F-ER-16", "F-ER-15"), "planfix": ("F-ER-16", "F-ER-15")}
ARTEFACTS = ("json", "html", "junit", "sarif", "markdown", "har", "record", "journal")
BREAKS = """
import sys
from conformance import cli, engine
real = engine.Session.run
def broken(self, progress):
    secret = next(iter(self.target.identities["main"].secrets.values())).value
    values = [s.value for i in self.target.identities.values() for s in i.secrets.values()]
    real(self, progress)
    raise RuntimeError(f"the library quotes {values!r} and {values!s}")
engine.Session.run = broken
cli.main(sys.argv[1:])
"""


def secrets_of(server: MockServer) -> dict[str, str]:
    """Credentials of every identity, names apart: those are no secrets."""
    rules = vendors.load(server.vendor).contract.auth.secrets
    table: dict[str, dict[str, Any]] = server.target()["identity"]
    return {
        f"{who} {name}": str(value)
        for who, row in table.items()
        for name, value in row.items()
        if name in rules and rules[name].kind != "name"
    }


def escaped(data: bytes, known: dict[str, str]) -> list[str]:
    return [name for name, value in known.items() if any(form in data for form in encodings(value) if len(form) >= 4)]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]), **more}


@pytest.mark.parametrize("vendor", sorted(ECHOES))
def test_no_artefact_holds_a_secret(vendor: str, issued: dict[str, str], tmp_path: Path) -> None:
    with mock(vendor, tls=None, faults=ECHOES[vendor]) as server:
        server.write_target(tmp_path / "target.toml")
        known = secrets_of(server)
        options = [word for name in ARTEFACTS for word in (f"--{name}", f"out.{name}")]
        command = [sys.executable, "-m", "conformance.cli", "run", vendor, "--config", "target.toml", *options]
        command += ["--allow", "write,destructive,credential"]
        ran = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, timeout=120)
    assert ran.returncode == 1, ran.stderr
    assert known
    assert issued
    written = [tmp_path / f"out.{name}" for name in ARTEFACTS if name != "journal"]
    assert all(file.stat().st_size for file in written)
    for file in [f for f in tmp_path.iterdir() if f.name.startswith("out.")]:
        assert escaped(file.read_bytes(), known | issued) == [], file.name
    assert escaped(ran.stdout + ran.stderr, known | issued) == []


@pytest.fixture
def issued(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Sessions that mocks of this process open from now on."""
    seen: dict[str, str] = {}
    real = Sessions.open

    def opened(self: Sessions, token: str, user: str) -> Session:
        seen[f"session {len(seen)}"] = token
        return real(self, token, user)

    monkeypatch.setattr(Sessions, "open", opened)
    return seen


@pytest.mark.parametrize("debug", ["0", "1"])
def test_no_traceback_quotes_a_secret(debug: str, tmp_path: Path) -> None:
    with mock("ppmpro", tls=None) as server:
        server.write_target(tmp_path / "target.toml")
        known = secrets_of(server)
        command = [sys.executable, "-c", BREAKS, "run", "ppmpro", "--config", "target.toml", "--only", "X-ENC-*"]
        ran = subprocess.run(command, cwd=tmp_path, env=environment(PPM_DEBUG=debug), capture_output=True, timeout=120)
    assert ran.returncode == 5
    assert (b"Traceback" in ran.stderr) == (debug == "1")
    assert escaped(ran.stdout + ran.stderr, known) == []
