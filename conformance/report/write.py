"""Writes reports. A scan for known secrets stands before every byte that leaves the process."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from conformance.exchanges.redact import Registry
from generator.commands import console
from generator.diagnostics import BadInput

STANDARD_OUTPUT = "-"


class SecretLeak(BadInput):
    """An artefact would have held a credential; it was not written. Exit code 2."""


def prepare(places: Mapping[str, str]) -> None:
    """Find out before a run whether its reports can be written. `places`: option -> file or ``-``. Raises BadInput."""
    taken: dict[str, str] = {}
    for option, place in places.items():
        key = STANDARD_OUTPUT if place == STANDARD_OUTPUT else os.path.realpath(place)
        if key in taken:
            where = "standard output" if key == STANDARD_OUTPUT else place
            raise BadInput(f"{taken[key]} and {option} both write to {where}", remedy="give each a place of its own")
        taken[key] = option
        if place != STANDARD_OUTPUT:
            _writable(option, Path(key), place)


def _writable(option: str, path: Path, shown: str) -> None:
    if path.is_dir():
        raise BadInput(f"{option} names a folder", shown, remedy="name a file in it")
    if not path.parent.is_dir():
        raise BadInput(f"the folder of {option} does not exist", shown, remedy=f"create {path.parent.name} first")
    try:
        if path.exists() and not path.is_file():  # a pipe or a device is written in place
            if not os.access(path, os.W_OK):
                raise PermissionError(13, "Permission denied")
            return
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".ppm-", suffix=".part")
        os.close(handle)
        os.unlink(temporary)
    except OSError as error:
        raise BadInput(f"{option} cannot be written: {error.strerror}", shown, remedy="choose another place") from None


def write(text: str, place: str, registries: Iterable[Registry], own: bytes = b"") -> None:
    """Write to a file, atomically, or to standard output (``-``).

    `own`: our fixed text in it; a secret that is one of its words is no leak. Raises SecretLeak, or BadInput if the
    file cannot be written.
    """
    data = text.encode("utf-8", "backslashreplace")
    leaks = sorted({name for registry in registries for name in set(registry.leaks(data)) - set(registry.leaks(own))})
    if leaks:
        raise SecretLeak(
            f"the report would hold {', '.join(leaks)}; it was withheld", place, remedy="please report this as a defect"
        )
    if place == STANDARD_OUTPUT:
        console.write(data.decode("utf-8"))
        return
    try:
        _replace(Path(os.path.realpath(place)), data)
    except OSError as error:
        raise BadInput(f"cannot write the report: {error.strerror}", place) from None


def _replace(path: Path, data: bytes) -> None:
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".ppm-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            # mkstemp makes files for one user; a report is handed on like any other file.
            os.fchmod(stream.fileno(), path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
