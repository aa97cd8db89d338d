"""CPU of one SDK call over the transport, against httpx2 used with care, used plainly, and requests."""

from __future__ import annotations

from benchmarks.figure import Goal, Row, Setting, at_most
from benchmarks.serving import loopback
from benchmarks.worker import figures, sdk


def measure(setting: Setting) -> list[Row]:
    ours = sdk(setting, "projects.json", "bench_json")
    with loopback(setting) as url:
        seen = figures(setting, "call", [url, str(setting.rounds)], [ours])
    micro = {name: value * 1e6 for name, value in seen.items()}

    def row(subject: str, case: str, peer: str, goal: Goal | None = None) -> Row:
        return Row(subject, "us", micro[case], peer, micro[peer], goal)

    call = "CPU of an SDK call, answer not decoded"
    return [
        row(call, "ours", "httpx2 send(prebuilt)", at_most(1.15)),
        row(call, "ours", "httpx2 get(url, params)", at_most(1.0)),
        row(call, "ours", "requests"),
        row("CPU of an SDK call, answer to a record", "ours, decoded", "httpx2 get(url, params)"),
        row("async, one at a time, not decoded", "ours, async", "httpx2 async send(prebuilt)"),
    ]
