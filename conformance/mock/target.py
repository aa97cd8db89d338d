"""A ``target.toml`` for a running mock: in memory with plain secrets, on disk with secrets in files of their own."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from conformance.mock.guards import is_object

Target = dict[str, Any]


def write(target: Target, path: Path) -> None:
    """Write `target` to `path` (secrets go to ``<path>.secrets/``, readable by the owner only). Raises OSError."""
    folder = path.with_name(path.name + ".secrets")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    content = dict(target)
    identities: dict[str, dict[str, str]] = {}
    for name, secrets in cast("Mapping[str, Mapping[str, str]]", target["identity"]).items():
        references: dict[str, str] = {}
        for key, value in secrets.items():
            file = folder / f"{name}.{key}"
            _private(file, value)
            references[key] = f"file:{folder.name}/{file.name}"
        identities[name] = references
    content["identity"] = identities
    path.write_text(_toml(content), "utf-8")


def _private(file: Path, value: str) -> None:
    file.unlink(missing_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(value + "\n")


def _toml(content: Target) -> str:
    """TOML of texts, numbers, booleans and tables of them; a JSON text is a TOML text as well."""
    lines = list[str]()
    todo: list[tuple[tuple[str, ...], Target]] = [((), content)]
    while todo:
        path, table = todo.pop(0)
        plain = [f"{_key(k)} = {_scalar(v)}" for k, v in table.items() if not is_object(v)]
        if path and plain:
            lines += ["", f"[{'.'.join(map(_key, path))}]"]
        lines += plain
        todo = [((*path, k), v) for k, v in table.items() if is_object(v)] + todo
    return "\n".join(lines) + "\n"


def _key(name: str) -> str:
    return name if name.replace("_", "").replace("-", "").isalnum() and name.isascii() else json.dumps(name)


def _scalar(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
