"""Checks and probes of somebody's own: a Python file that registers them, named on the command line and nowhere else.

No document of a vendor can name code; only whoever starts the suite can.
"""

from __future__ import annotations

import importlib.util
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path

from conformance.checks.base import CHECKS
from conformance.probes.registry import PROBES
from generator.diagnostics import BadInput


def load_own(files: Iterable[Path]) -> tuple[str, ...]:
    """Run the files; returns the names that they registered. Raises BadInput for a file that is not there, fails, or
    takes a name of ours."""
    known = {**dict.fromkeys(CHECKS), **dict.fromkeys(PROBES)}
    ours = {**CHECKS}, {**PROBES}
    for file in files:
        _run(file)
        taken = [name for name in ours[0] if CHECKS[name] is not ours[0][name]]
        taken += [name for name in ours[1] if PROBES[name] is not ours[1][name]]
        if taken:
            CHECKS.update(ours[0])
            PROBES.update(ours[1])
            raise BadInput(f"{taken[0]} is a name of the suite's own", str(file), remedy="begin yours with your vendor")
    return tuple(name for name in (*CHECKS, *PROBES) if name not in known)


def _run(file: Path) -> None:
    name = f"ppm_own_{file.stem}"
    spec = importlib.util.spec_from_file_location(name, file)
    if not file.is_file() or spec is None or spec.loader is None:
        raise BadInput("there is no such Python file", str(file), remedy="--checks checks.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        line = error.lineno or 0 if isinstance(error, SyntaxError) else _line(error, file)
        raise BadInput(f"{type(error).__name__}: {error}", str(file), line, remedy="mend the file") from None


def _line(error: Exception, file: Path) -> int:
    """The last line of the file that the error came through."""
    lines = [at.lineno or 0 for at in traceback.extract_tb(error.__traceback__) if Path(at.filename) == file]
    return lines[-1] if lines else 0
