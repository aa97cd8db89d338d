"""The cases of a document, drawn once: the same ones for the same document, operations and seed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from conformance.fuzz.case import Case
from generator.diagnostics import BadInput

PATIENCE_S = 120.0
"""How long drawing may take; what was drawn by then is used."""


def cases(document: Path, names: frozenset[str], seed: int, each: int) -> Mapping[str, tuple[Case, ...]]:
    """Up to `each` cases of every operation of `names`. Raises BadInput if nothing at all could be drawn."""
    return _cases(document, document.stat().st_mtime_ns, names, seed, each)


@lru_cache(maxsize=16)
def _cases(document: Path, changed: int, names: frozenset[str], seed: int, each: int) -> Mapping[str, tuple[Case, ...]]:
    asked = {"document": str(document), "names": sorted(names), "seed": seed, "each": each}
    said, complaint = _asked(json.dumps(asked))
    found: dict[str, list[Case]] = {}
    for line in said.splitlines(keepends=True):
        if line.endswith("\n"):  # the last one may be cut
            case = Case(**json.loads(line))
            found.setdefault(case.operation, []).append(case)
    if names and not found:
        raise BadInput("schemathesis draws no request from the document", document.name, remedy=complaint)
    return {name: tuple(found[name]) for name in sorted(found)}


def _asked(question: str) -> tuple[str, str]:
    """(what the process said, the last line of its complaint)."""
    with tempfile.TemporaryDirectory(prefix="ppm-fuzz-") as folder:
        paths = [str(Path(entry).resolve()) for entry in sys.path if entry]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONHASHSEED": "0"}
        command = [sys.executable, "-W", "ignore", "-m", "conformance.fuzz.drawing"]
        try:
            done = subprocess.run(  # noqa: S603 - our own module
                command, input=question, capture_output=True, text=True, check=False, timeout=PATIENCE_S,
                cwd=folder, env=environment,
            )  # fmt: skip
        except subprocess.TimeoutExpired as late:
            return (late.stdout or b"").decode(), f"it took longer than {PATIENCE_S:.0f} s"
    complaint = done.stderr.strip().splitlines()
    return done.stdout, complaint[-1] if complaint else ""
