"""Full runs of the suite against the mocks it carries: time, memory, requests per judged clause, exchanges."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.child import Failed, Usage, run, typical
from benchmarks.figure import Row, Setting, above, below

_WIDE = ("--allow", "write,destructive,credential")


def measure(setting: Setting) -> list[Row]:
    rounds = 1 if setting.quick else max(2, setting.rounds // 2)
    rows = _all(setting, rounds)
    for vendor in sorted(path.parent.name for path in setting.root.glob("specs/*/clauses.yaml")):
        if vendor != "common":
            rows += _vendor(setting, vendor, rounds)
    return rows


def _all(setting: Setting, rounds: int) -> list[Row]:
    """Read-only, every vendor in one process."""
    report = setting.folder("runs") / "all.json"
    usages = [_run(setting, report, "--all") for _ in range(rounds)]
    found = [one["summary"]["verdicts"] for one in json.loads(report.read_text())["runs"]]
    judged = sum(sum(verdicts.get(v, 0) for v in ("PASS", "INFO", "WARN", "FAIL", "OBSERVED")) for verdicts in found)
    note = f"{len(found)} vendors, {judged} clauses judged"
    used = typical(usages)
    return [
        Row("all mocks, read-only, one process", "s", used.wall_s, goal=below(20), note=note),
        Row("all mocks, read-only, CPU", "s", used.cpu_s),
        Row("all mocks, read-only, peak memory", "MB", used.peak_mb, goal=below(300)),
    ]


def _vendor(setting: Setting, vendor: str, rounds: int) -> list[Row]:
    """Once read-only, for the requests; then with all classes allowed, for speed."""
    report = setting.folder("runs") / f"{vendor}.json"
    _run(setting, report, vendor)
    calm = json.loads(report.read_text())
    usages, rates = list[Usage](), list[float]()
    wide: dict[str, Any] = {}
    for _ in range(rounds):
        usages.append(_run(setting, report, vendor, *_WIDE))
        wide = json.loads(report.read_text())
        rates.append(wide["requests"] / wide["wall_s"])
    used, judged = typical(usages), calm["summary"]["judged"]
    note = f"read-only {calm['requests']} requests for {judged} clauses"
    note += f"; all classes {wide['requests']} for {wide['summary']['judged']}"
    return [
        Row(f"{vendor}, requests a judged clause", "requests", calm["requests"] / judged, goal=below(0.8), note=note),
        Row(f"{vendor}, all classes, whole command", "s", used.wall_s),
        Row(f"{vendor}, all classes, peak memory", "MB", used.peak_mb),
        Row(f"{vendor}, exchanges over the run's own time", "per s", median(rates), goal=above(500)),
    ]


def _run(setting: Setting, report: Path, *arguments: str) -> Usage:
    """Raises Failed unless the mock is judged clean."""
    report.unlink(missing_ok=True)
    used = run([setting.python.parent / "ppm-conform", "run", *arguments, "--mock", "--json", report])
    if not report.exists():
        raise Failed(f"no report: {used.output[-300:]}")
    return used
