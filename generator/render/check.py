"""What `generate --check` says: which files differ from what would be written, how, and because of which input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Literal

from generator.render.fileset import FileSet
from generator.render.lock import Lock

_SHOWN_LINES = 60


@dataclass(frozen=True, slots=True)
class Difference:
    path: str
    kind: Literal["missing", "changed", "stale"]
    diff: str = ""
    """Unified diff from the file on disk to the one that would be written, cut after some lines."""


def compare(folder: Path, files: FileSet, previous: Lock | None) -> list[Difference]:
    """Differences between disk and `files`, by path. Files of the user (`kept`) never count."""
    found: list[Difference] = []
    for path, content in files:
        if path in files.kept:
            continue
        try:
            old = (folder / path).read_bytes()
        except OSError:
            found.append(Difference(path, "missing"))
            continue
        if old != content:
            found.append(Difference(path, "changed", _diff(path, old, content)))
    stale = set(previous.outputs if previous else ()) - set(files.files)
    found.extend(Difference(path, "stale") for path in sorted(stale) if (folder / path).exists())
    return sorted(found, key=lambda difference: difference.path)


def _diff(path: str, old: bytes, new: bytes) -> str:
    before, after = (text.decode("utf-8", "replace").splitlines() for text in (old, new))
    lines = list(unified_diff(before, after, f"a/{path}", f"b/{path}", lineterm=""))
    rest = len(lines) - _SHOWN_LINES
    return "\n".join([*lines[:_SHOWN_LINES], f"... {rest} more lines"] if rest > 0 else lines)


def causes(previous: Lock | None, lock: Lock) -> list[str]:
    """Why the output may differ: the inputs, options and tools whose digests changed; by hand, if none did."""
    if previous is None:
        return ["there is no lock: nothing was generated here yet"]
    found = [
        *_changed("input", previous.inputs, lock.inputs),
        *_changed("option", previous.options, lock.options),
        *_changed("tool", previous.tools, lock.tools),
    ]
    return found or ["edited by hand: no input changed since the last generation"]


def _changed(kind: str, old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    words = {(True, False): "removed", (False, True): "added", (True, True): "changed"}
    return [
        f"{kind} {key} {words[key in old, key in new]}" for key in sorted({*old, *new}) if old.get(key) != new.get(key)
    ]
