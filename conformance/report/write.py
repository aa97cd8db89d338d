"""Writes reports. A scan for known secrets stands before every byte that leaves the process."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from conformance.engine import Run
from generator.diagnostics import BadInput

STANDARD_OUTPUT = "-"


class SecretLeak(BadInput):
    """An artefact would have held a credential; it was not written. Exit code 2."""


def as_json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def write(text: str, place: str, runs: Sequence[Run]) -> None:
    """Write to a file (atomically) or to standard output (``-``). Raises SecretLeak, or BadInput if the file cannot
    be written."""
    data = text.encode("utf-8", "backslashreplace")
    leaks = sorted({name for run in runs for name in run.registry.leaks(data)})
    if leaks:
        raise SecretLeak(
            f"the report would hold {', '.join(leaks)}; it was withheld", remedy="please report this as a defect"
        )
    if place == STANDARD_OUTPUT:
        sys.stdout.write(data.decode("utf-8"))
        sys.stdout.flush()
        return
    path = Path(place)
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent or Path(), prefix=path.name, suffix=".part")
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(temporary).replace(path)
    except OSError as error:
        raise BadInput(f"cannot write the report: {error.strerror}", place) from None
