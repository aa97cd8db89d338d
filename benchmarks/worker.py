"""Running a program of `workers/` with the peers' interpreter, and the SDKs it needs."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

from benchmarks.child import run
from benchmarks.figure import Setting


def figures(setting: Setting, name: str, arguments: Sequence[str], paths: Sequence[Path]) -> dict[str, float]:
    """What the worker printed: figures by the name of their case. `paths` are importable there, beside ours."""
    path = os.pathsep.join(str(part) for part in (setting.root, *paths))
    used = run([setting.peers, "-m", f"benchmarks.workers.{name}", *arguments], env={"PYTHONPATH": path})
    last = json.loads(used.output.strip().splitlines()[-1])
    return {str(key): float(value) for key, value in last.items()}


def sdk(setting: Setting, document: str, package: str) -> Path:
    """The importable folder of our client for a document of `benchmarks/documents`."""
    out = setting.folder("sdk") / package
    spec = setting.root / "benchmarks" / "documents" / document
    run([setting.python.parent / "ppm-sdk", "generate", "--spec", spec, "--package", package, "--out", out])
    return out / "src"


def with_peers(setting: Setting) -> dict[str, str]:
    """PATH for peers that call their formatter by name."""
    return {"PATH": f"{setting.peers.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"}
