"""Putting a file set on disk: all files or none are visible half-written, and only our own are ever deleted."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from generator.diagnostics import BadInput
from generator.render.fileset import FileSet, digest
from generator.render.lock import NAME, Lock


def write(folder: Path, files: FileSet, lock: Lock, previous: Lock | None) -> list[str]:
    """Write what differs, delete what only `previous` knew, write the lock last. Returns the paths that changed.

    Contents are staged beside their targets and renamed, so that a reader sees an old file or a new one. Files that
    `previous` does not list are left alone, except where a new output bears their name. Raises BadInput where a
    folder or link stands in the way.
    """
    changed = [path for path, content in files if _differs(folder, path, content, keep=path in files.kept)]
    stale = sorted(set(previous.outputs if previous else ()) - set(files.files))
    staged: list[tuple[Path, Path]] = []
    try:
        for path in changed:
            staged.append(_stage(folder, path, files.files[path]))
        staged.append(_stage(folder, NAME, lock.text().encode("utf-8")))
        for source, target in staged:
            os.replace(source, target)
    except OSError as error:
        raise BadInput(
            f"cannot write below {folder}: {error.strerror or error}", remedy="free the path, or use --out"
        ) from None
    finally:
        for source, _ in staged:
            source.unlink(missing_ok=True)
    return sorted([*changed, *(path for path in stale if _delete(folder, path))])


def _differs(folder: Path, path: str, content: bytes, *, keep: bool) -> bool:
    target = folder / path
    if keep:
        return not target.exists()
    try:
        return digest(target.read_bytes()) != digest(content)
    except OSError:
        return True


def _stage(folder: Path, path: str, content: bytes) -> tuple[Path, Path]:
    target = folder / path
    _refuse_links(folder, target)
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".ppm-", dir=target.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    os.chmod(name, 0o644)
    return Path(name), target


def _refuse_links(folder: Path, target: Path) -> None:
    """A link below the folder could lead a write out of it."""
    part = target.parent
    while part != folder and folder in part.parents:
        if part.is_symlink():
            raise BadInput(f"{part} is a link; outputs are not written through links", remedy="remove the link")
        part = part.parent


def _delete(folder: Path, path: str) -> bool:
    target = folder / path
    _refuse_links(folder, target)
    if not target.is_file() and not target.is_symlink():
        return False
    target.unlink()
    parent = target.parent
    with suppress(OSError):
        while parent != folder and folder in parent.parents:
            parent.rmdir()
            parent = parent.parent
    return True
