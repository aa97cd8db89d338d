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
    before = {*CHECKS, *PROBES}
    checks = {name: known for name, known in CHECKS.items() if _ours(known.run)}
    probes = {name: known for name, known in PROBES.items() if _ours(known.run)}
    for file in files:
        _run(file)
        taken = [name for name, known in checks.items() if CHECKS[name] is not known]
        taken += [name for name, known in probes.items() if PROBES[name] is not known]
        if taken:
            CHECKS.update(checks)
            PROBES.update(probes)
            raise BadInput(f"{taken[0]} is a name of the suite's own", str(file), remedy="begin yours with your vendor")
    return tuple(name for name in (*CHECKS, *PROBES) if name not in before)


def _ours(function: object) -> bool:
    return str(getattr(function, "__module__", "")).startswith("conformance.")


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
    lines = [
        at.lineno or 0
        for at in traceback.extract_tb(error.__traceback__)
        if Path(at.filename).resolve() == file.resolve()
    ]
    return lines[-1] if lines else 0
