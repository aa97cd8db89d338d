"""``generation.lock``: what went in, what came out, and which names were given. Versioned with the SDK."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

from generator.diagnostics import BadInput
from generator.render.fileset import PathEscape, digest, safe_path

NAME: Final = "generation.lock"
_VERSION: Final = 1

Names = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Lock:
    """Digests are SHA-256 in hexadecimal. `tools`: those of generator, templates and runtime, and black's version."""

    inputs: Mapping[str, str] = field(default_factory=dict[str, str])
    options: Mapping[str, str] = field(default_factory=dict[str, str])
    tools: Mapping[str, str] = field(default_factory=dict[str, str])
    outputs: Mapping[str, str] = field(default_factory=dict[str, str])
    names: Names = field(default_factory=dict[str, Mapping[str, str]])

    def text(self) -> str:
        """Deterministic JSON; one line an entry, so that a diff shows what changed."""
        sections = {
            "inputs": self.inputs,
            "options": self.options,
            "tools": self.tools,
            "outputs": self.outputs,
            "names": self.names,
        }
        parts = [f'  "lock": {_VERSION}']
        for title, section in sections.items():
            rows = ",\n".join(f"    {_json(key)}: {_json(value)}" for key, value in sorted(section.items()))
            parts.append(f'  "{title}": {{\n{rows}\n  }}' if rows else f'  "{title}": {{}}')
        return "{\n" + ",\n".join(parts) + "\n}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True)


def read_lock(folder: Path) -> Lock | None:
    """The lock of a distribution's folder; None where there is none. Raises BadInput if it is not one of ours."""
    path = folder / NAME
    try:
        data = json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, RecursionError) as error:
        raise _broken(path, str(error)) from None
    return _lock(data, path)


def _lock(data: Any, path: Path) -> Lock:
    if not isinstance(data, dict) or cast("dict[str, Any]", data).get("lock") != _VERSION:
        raise _broken(path, f"no lock of version {_VERSION}")
    table = cast("dict[str, Any]", data)
    flat = {name: _texts(table.get(name, {}), path) for name in ("inputs", "options", "tools", "outputs")}
    names = table.get("names", {})
    if not isinstance(names, dict):
        raise _broken(path, "'names' is no mapping")
    pins = {str(scope): _texts(pinned, path) for scope, pinned in cast("dict[str, Any]", names).items()}
    try:
        for output in flat["outputs"]:
            safe_path(output)
    except PathEscape as error:
        raise _broken(path, str(error)) from None
    return Lock(flat["inputs"], flat["options"], flat["tools"], flat["outputs"], pins)


def _texts(value: Any, path: Path) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(v, str) for v in cast("dict[str, Any]", value).values()):
        raise _broken(path, "a section is no mapping of texts")
    return cast("dict[str, str]", value)


def _broken(path: Path, reason: str) -> BadInput:
    return BadInput(
        f"broken lock ({reason})", str(path), remedy="restore it from version control, or generate into an empty folder"
    )


def tree_digest(root: Path, files: Iterable[Path]) -> str:
    """One digest over the names and contents of `files` below `root`."""
    rows = sorted(f"{file.relative_to(root).as_posix()} {digest(file.read_bytes())}" for file in files)
    return digest("\n".join(rows).encode("utf-8"))
