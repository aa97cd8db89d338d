"""``ppm-sdk diff``: reads two subjects, compares them, writes what changed."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from generator.commands.console import say, tell
from generator.diagnostics import BadInput
from generator.diff.engine import difference
from generator.diff.findings import Promise
from generator.diff.formats import Format, rendered
from generator.diff.report import Report
from generator.diff.subjects import Subjects
from generator.diff.waivers import Limit, load_waivers, waive


@dataclass(frozen=True, slots=True)
class Request:
    old: str
    new: str
    form: Format
    out: str
    promise: Promise
    fail_on: Limit
    waivers: Path | None
    specs: tuple[Path, ...]


def run(request: Request) -> int:
    """The exit code. Raises BadInput, before anything is written."""
    accepted = load_waivers(request.waivers) if request.waivers is not None else ()
    place = None if request.out == "-" else Path(request.out)
    if place is not None and (place.is_dir() or not place.parent.is_dir()):
        raise BadInput("--out names no file in a folder that exists", request.out, remedy="choose another place")
    with Subjects(request.specs) as subjects:
        findings = difference(subjects.read(request.old), subjects.read(request.new))
    waived = waive(findings, accepted, datetime.now(UTC).date())
    report = Report(request.old, request.new, findings, request.promise, request.fail_on, waived)
    colour = place is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    content = rendered(report, request.form, colour=colour)
    if place is None:
        say(content.rstrip("\n"))
    else:
        _write(place, content)
        tell(f"{request.out}: {report.sentence}")
    return report.exit_code


def _write(place: Path, content: str) -> None:
    # A pipe or a device is written in place: nothing may take its name.
    beside = place.with_name(f".{place.name}.part") if place.is_file() or not place.exists() else place
    try:
        beside.write_text(content, "utf-8")
        if beside != place:
            beside.replace(place)
    except OSError as error:
        if beside != place:
            beside.unlink(missing_ok=True)
        raise BadInput(f"cannot be written: {error.strerror}", str(place), remedy="choose another place") from None
