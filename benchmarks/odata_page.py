"""An OData page of 100 cards to typed records, whole and as a stream; CPU time."""

from __future__ import annotations

from benchmarks.figure import Goal, Row, Setting, at_most
from benchmarks.worker import figures, sdk

_DOCUMENT = "feed.xml"


def measure(setting: Setting) -> list[Row]:
    ours = sdk(setting, _DOCUMENT, "bench_feed")
    metadata = setting.root / "benchmarks" / "documents" / _DOCUMENT
    seen = {
        name: value * 1e6
        for name, value in figures(setting, "odata_page", [str(metadata), str(setting.rounds)], [ours]).items()
    }

    def row(subject: str, case: str, peer: str, goal: Goal | None = None) -> Row:
        return Row(subject, "us", seen[case], peer, seen[peer], goal)

    page = "OData page of 100 to typed records, unknown members kept"
    return [
        row(page, "ours", "bare msgspec", at_most(1.15)),
        row(page, "ours", "python-odata"),
        row(page, "ours", "json.loads"),
        row("the same, every property read", "ours, read", "python-odata, read"),
        row("the same as a stream, cut while it arrives", "ours, stream", "bare msgspec"),
    ]
