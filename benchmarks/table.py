"""The rows of a run as a table for people, and as JSON."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from benchmarks.figure import Row

_TITLES = ("figure", "ours", "peer", "theirs", "ratio", "goal", "met")


def cells(row: Row) -> tuple[str, ...]:
    """Texts under the titles of the table."""
    return (
        row.subject,
        f"{short(row.ours)} {row.unit}",
        row.peer,
        "" if row.theirs is None else f"{short(row.theirs)} {row.unit}",
        "" if row.ratio is None else f"{row.ratio:.2f}",
        str(row.goal or ""),
        {True: "yes", False: "NO", None: ""}[row.met],
    )


def short(value: float) -> str:
    """Three figures, no exponent."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


def lines(results: Mapping[str, Sequence[Row]]) -> Iterable[str]:
    """A Markdown table, a section each benchmark; notes follow their row's section."""
    for name, rows in results.items():
        yield f"\n### {name}\n"
        yield f"| {' | '.join(_TITLES)} |"
        yield f"|{'---|' * len(_TITLES)}"
        for row in rows:
            yield f"| {' | '.join(cells(row))} |"
        for note in dict.fromkeys(f"{row.subject}: {row.note}" for row in rows if row.note):
            yield f"\n- {note}"


def as_json(results: Mapping[str, Sequence[Row]], rounds: int) -> dict[str, Any]:
    return {
        "schema": 1,
        "machine": machine(),
        "rounds": rounds,
        "figures": {
            name: [
                {
                    "subject": row.subject,
                    "unit": row.unit,
                    "ours": row.ours,
                    "peer": row.peer,
                    "theirs": row.theirs,
                    "ratio": row.ratio,
                    "goal": str(row.goal or ""),
                    "met": row.met,
                    "note": row.note,
                }
                for row in rows
            ]
            for name, rows in results.items()
        },
    }


def machine() -> str:
    return f"{os.cpu_count()} cores, {platform.python_implementation()} {platform.python_version()}"
