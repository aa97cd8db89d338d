"""A run that writes is killed without warning, again and again; what it made is found and taken away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from conformance.exchanges.journal import load_journal
from conformance.exchanges.redact import Registry
from conformance.mock import MockServer, mock

ROOT = Path(__file__).parents[2]
CHILD = """
import os, signal, sys
from conformance import cli
from conformance.exchanges.transport import Transport

moment, number, real, seen = sys.argv[1], int(sys.argv[2]), Transport.send, 0

def send(self, request):
    global seen
    creates = b"insertEntity" in request.body or b"createOrReplace" in request.body
    if moment == "after":
        creates = creates and (b"ppmkit-" in request.body) != (sys.argv[3:] == ["nameless"])
    seen += creates
    if creates and moment == "before" and seen == number:
        os.kill(os.getpid(), signal.SIGKILL)
    answered = real(self, request)
    if creates and moment == "after" and seen == number:
        os.kill(os.getpid(), signal.SIGKILL)
    return answered

Transport.send = send
cli.main(["run", "ppmpro", "--config", "target.toml", "--allow", "write,destructive,credential", "--only", "PRO-*",
          "--journal", "run.journal"])
"""
POINTS = [("before", 1), ("after", 1), ("before", 2), ("after", 2), ("before", 3), ("after", 3), ("after", 4),
          ("before", 5), ("before", 6), ("before", 8)]  # fmt: skip
"""The n-th creating request before it is sent, or the n-th that bears a name after it was served, its answer unseen."""


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]), "NO_COLOR": "1"}


@pytest.fixture
def server() -> Iterator[MockServer]:
    with mock("ppmpro", clock="real") as running:
        yield running


def rows(server: MockServer) -> set[tuple[int, int]]:
    entities = server._site.world.services["soap"].services.entities  # type: ignore[attr-defined]  # a look behind the counter
    return {(type, id) for type, kind in entities.kinds.items() for id in kind.rows}


def killed(server: MockServer, folder: Path, *point: str) -> None:
    server.write_target(folder / "target.toml")
    command = [sys.executable, "-c", CHILD, *point]
    died = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, timeout=60)
    assert died.returncode == -signal.SIGKILL, died.stderr


def cleaned(folder: Path) -> subprocess.CompletedProcess[str]:
    target = ["--journal", "run.journal", "--config", "target.toml"]
    command = [sys.executable, "-m", "conformance.cli", "cleanup", *target]
    return subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize(("moment", "number"), POINTS)
def test_nothing_is_left_after_kill_9_and_cleanup(server: MockServer, moment: str, number: int, tmp_path: Path) -> None:
    before = rows(server)
    killed(server, tmp_path, moment, str(number))
    journal = tmp_path / "run.journal"
    left = load_journal(journal, Registry(b"test")).left
    made = rows(server) - before
    assert len(made) <= len(left)
    assert made or moment == "before"
    done = cleaned(tmp_path)
    assert rows(server) == before, done.stdout + done.stderr
    unsure = any(not entry.ids and "ppmkit-" not in str(entry.args) for entry in left)
    assert done.returncode == int(unsure), done.stdout + done.stderr
    assert journal.exists() == unsure, "a journal with nothing to tell goes"


def test_what_bears_no_name_is_left_to_a_person(server: MockServer, tmp_path: Path) -> None:
    before = rows(server)
    killed(server, tmp_path, "after", "1", "nameless")
    (made,) = rows(server) - before
    done = cleaned(tmp_path)
    assert done.returncode == 1
    assert "no answer told its id, and nothing that it was made with bears the run's name" in done.stdout
    assert rows(server) - before == {made}, "it might be somebody's own"
