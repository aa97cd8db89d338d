"""`ppm-sdk diff` on two releases of GitHub's documents, which nobody here made, beside openapi-diff on the same pair.

The documents come by npm; nothing of theirs is kept here. What was found is printed by rule with the figures.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from benchmarks.child import Failed, Usage, run, typical
from benchmarks.figure import NotHere, Row, Setting, below
from benchmarks.peers import openapi_diff, released

PACKAGE, OLD, NEW = "@octokit/openapi", "22.0.0", "23.0.2"
DOCUMENTS = {"GitHub": "generated/api.github.com.json", "GitHub Enterprise Server 3.19": "generated/ghes-3.19.json"}
_PATIENCE_S = 120
"""What the peer may take; ours has a twelfth of it."""


def measure(setting: Setting) -> list[Row]:
    rows: list[Row] = []
    for name, member in DOCUMENTS.items():
        if setting.quick and name != "GitHub":
            continue
        pair = [released(setting.out, PACKAGE, version, member) for version in (OLD, NEW)]
        sizes = " and ".join(f"{path.stat().st_size / 1e6:.1f}" for path in pair)
        report = setting.folder("diff") / f"{Path(member).stem}.diff.json"
        ours = typical([_ours(setting, pair, report) for _ in range(setting.rounds)])
        subject, found = f"{name}, {sizes} MB", _told(report)
        rows += [
            Row(f"{subject}: wall", "s", ours.wall_s, goal=below(10), note=found),
            Row(f"{subject}: CPU", "s", ours.cpu_s),
            Row(f"{subject}: peak memory", "MB", ours.peak_mb, goal=below(1000)),
        ]
        if name == "GitHub":
            rows.append(_peer(setting, pair, ours))
    return rows


def _ours(setting: Setting, pair: list[Path], report: Path) -> Usage:
    command: list[str | Path] = [setting.python.parent / "ppm-sdk", "diff", *pair, "--format", "json", "--out", report]
    return run(command, codes=(0, 4))


def _told(report: Path) -> str:
    content = json.loads(report.read_text("utf-8"))
    rules = Counter(finding["rule"] for finding in content["findings"] if finding["wire"] == "breaking")
    print(f"{report.name}: {content['summary']}; breaking on the wire: {dict(rules.most_common())}")
    return ", ".join(f"{count} {effect}" for effect, count in content["summary"].items())


def _peer(setting: Setting, pair: list[Path], ours: Usage) -> Row:
    subject, peer = "GitHub: CPU beside a peer", "openapi-diff"
    try:
        # 1 is its word for a breaking change.
        theirs = run([openapi_diff(setting.out), *pair], timeout_s=_PATIENCE_S, codes=(0, 1))
    except (Failed, NotHere) as error:
        return Row(subject, "s", ours.cpu_s, peer, note=str(error)[:120])
    return Row(subject, "s", ours.cpu_s, peer, theirs.cpu_s)
