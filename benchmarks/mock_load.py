"""Requests per second of our mock, which validates and holds state, beside Prism playing the same document.

The load generator is a Python process on the same two cores, so high rates are bounded by it as well.
"""

from __future__ import annotations

import base64
import json
import socket
import tomllib
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from benchmarks.child import Failed, run
from benchmarks.figure import NotHere, Row, Setting, at_least, at_most, below
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
        command = [setting.python, "-m", "benchmarks.workers.load", self.url, str(connections), str(_SECONDS)]
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
    ours = [setting.python.parent / "ppm-conform", "serve", "clarity", "--port", (port := _free()), "--write-target", target]
    document = setting.root / "specs" / "clarity" / "openapi.yaml"
    with process(ours, setting.root) as one:
        start_s = answers(f"http://127.0.0.1:{port}/", one)
        servers = [_ours(target, start_s, one.pid)]
        if command is None:
            return _turns(setting, servers)
        path = servers[0].url.removeprefix(f"http://127.0.0.1:{port}/ppm/rest/v1")
        with process([command, "mock", "-h", "127.0.0.1", "-p", (other := _free()), document]) as two:
            start_s = answers(f"http://127.0.0.1:{other}/", two)
            servers.append(Server("prism", f"http://127.0.0.1:{other}{path}", servers[0].headers, start_s, two.pid))
            return _turns(setting, servers)


def _turns(setting: Setting, servers: list[Server]) -> list[tuple[Server, float]]:
    for _ in range(setting.rounds):
        for connections in _CONNECTIONS:
            for server in servers:
                server.load(setting, connections)
    return [(server, resident_mb(server.pid)) for server in servers]


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
        peer = others[0][0].figure(connections, "rate") if others else None
        goal = at_least(5) if connections == 32 else None
        subject = f"mock, one record validated, {connections} connection{'s' if connections > 1 else ''}"
        rows.append(Row(subject, "req/s", ours.figure(connections, "rate"), PRISM, peer, goal, missing))
    peer_p99 = others[0][0].figure(32, "p99") if others else None
    rows += [
        Row("p99 at 32 connections", "ms", ours.figure(32, "p99"), PRISM, peer_p99, below(20)),
        Row("start to first answer", "s", ours.start_s, PRISM, others[0][0].start_s if others else None, at_most(0.6)),
        Row("resident after the load", "MB", our_mb, PRISM, others[0][1] if others else None, at_most(0.4)),
    ]
    return rows
