"""Requests per second of our mock, which validates and holds state, beside Prism playing the same document.

Prism validates against the whole document's own examples, so it plays a document of two operations as well. The load
generator is a Python process on the same cores, so high rates are bounded by it too.
"""

from __future__ import annotations

import base64
import json
import socket
import time
import tomllib
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from benchmarks.child import Command, Failed, run
from benchmarks.figure import NotHere, Row, Setting, at_least, below
from benchmarks.peers import PRISM, prism
from benchmarks.serving import answers, process, resident_mb

_CONNECTIONS = (1, 32)
_SECONDS = 1.5
Load = dict[str, float]


class Server:
    """A started server with the URL to load, and what was seen of it."""

    def __init__(self, name: str, url: str, headers: Mapping[str, str], start_s: float, pid: int) -> None:
        self.name, self.url, self.headers, self.start_s, self.pid = name, url, headers, start_s, pid
        self.seen: dict[int, list[Load]] = {count: [] for count in _CONNECTIONS}

    def load(self, setting: Setting, connections: int) -> None:
        """Raises Failed if an answer was not 200."""
        command: Command = [setting.python, "-m", "benchmarks.workers.load", self.url, str(connections), str(_SECONDS)]
        used = run(command, cwd=setting.root, env={"BENCH_HEADERS": json.dumps(self.headers)})
        found: Load = json.loads(used.output)
        if found["wrong"]:
            raise Failed(f"{self.name}: {found['wrong']:.0f} answers were not 200")
        self.seen[connections].append(found)

    def figure(self, connections: int, name: str) -> float:
        return median(load[name] for load in self.seen[connections])


def measure(setting: Setting) -> list[Row]:
    try:
        command = prism(setting.out)
    except NotHere as error:
        return _rows(_against(setting, None), str(error))
    return _rows(_against(setting, command), "")


def _against(setting: Setting, command: Path | None) -> list[tuple[Server, float]]:
    """The servers, loaded in turns, ours first; with each its resident memory afterwards."""
    target = setting.folder("mock") / "target.toml"
    target.unlink(missing_ok=True)
    serve: list[str | Path] = [
        setting.python.parent / "ppm-conform",
        "serve",
        "clarity",
        "--write-target",
        target,
        "--port",
    ]
    documents = {
        PRISM: (setting.root / "specs" / "clarity" / "openapi.yaml", ""),
        f"{PRISM}, a document of two operations": (
            setting.root / "benchmarks" / "documents" / "projects.json",
            "/projects/5",
        ),
    }
    with ExitStack() as stack:
        port = _free()
        started = stack.enter_context(process([*serve, port], setting.root, quiet=True))
        start_s = answers(f"http://127.0.0.1:{port}/", started)
        _written(target)
        servers = [_ours(target, start_s, started.pid)]
        own_path = servers[0].url.removeprefix(f"http://127.0.0.1:{port}/ppm/rest/v1")
        for name, (document, path) in documents.items() if command is not None else ():
            arguments = ("mock", "-h", "127.0.0.1", "-p", (other := _free()), "--verboseLevel", "silent", document)
            started = stack.enter_context(process([str(command), *arguments], quiet=True))
            start_s = answers(f"http://127.0.0.1:{other}/", started)
            url = f"http://127.0.0.1:{other}{path or own_path}"
            servers.append(Server(name, url, servers[0].headers, start_s, started.pid))
        return _turns(setting, servers)


def _turns(setting: Setting, servers: list[Server]) -> list[tuple[Server, float]]:
    for _ in range(setting.rounds):
        for connections in _CONNECTIONS:
            for server in servers:
                server.load(setting, connections)
    return [(server, resident_mb(server.pid)) for server in servers]


def _written(target: Path) -> None:
    """The server answers a moment before it writes its target. Raises Failed if it does not."""
    ends = time.monotonic() + 10
    while not target.exists():
        if time.monotonic() > ends:
            raise Failed("the mock wrote no target.toml")
        time.sleep(0.05)


def _ours(target: Path, start_s: float, pid: int) -> Server:
    content = tomllib.loads(target.read_text())
    person = {name: _secret(value, target) for name, value in content["identity"]["main"].items()}
    word = base64.b64encode(f"{person['username']}:{person['password']}".encode()).decode()
    url = f"{content['server']['rest']['url']}/projects/{content['data']['project']}"
    return Server("ours", url, {"Authorization": f"Basic {word}"}, start_s, pid)


def _secret(value: str, target: Path) -> str:
    return (target.parent / value[5:]).read_text().strip() if value.startswith("file:") else value


def _free() -> str:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return str(free.getsockname()[1])


def _rows(measured: list[tuple[Server, float]], missing: str) -> list[Row]:
    (ours, our_mb), *others = measured
    rows: list[Row] = []
    for connections in _CONNECTIONS:
        subject = f"mock, one record, {connections} connection{'s' if connections > 1 else ''}"
        rate, goal = ours.figure(connections, "rate"), at_least(5) if connections == 32 else None
        peers = [(peer.name, peer.figure(connections, "rate")) for peer, _ in others]
        rows += [Row(subject, "req/s", rate, name, figure, goal) for name, figure in peers]
        if not peers:
            rows.append(Row(subject, "req/s", rate, PRISM, None, goal, missing))
    rows.append(Row("p99 at 32 connections", "ms", ours.figure(32, "p99"), goal=below(20)))
    for peer, peer_mb in others:
        rows += [
            Row("p99 at 32 connections", "ms", ours.figure(32, "p99"), peer.name, peer.figure(32, "p99")),
            Row("start to first answer", "s", ours.start_s, peer.name, peer.start_s),
            Row("resident after the load", "MB", our_mb, peer.name, peer_mb),
        ]
    return rows
