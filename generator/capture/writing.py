"""``overlay.yaml`` as text, and the folder of a capture: written whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.capture.fields import NewField, NewType
from generator.capture.objects import Added, Addition
from generator.diagnostics import BadInput

OVERLAY: Final = "overlay.yaml"
_OURS: Final = frozenset({OVERLAY, "raw", "documents"})


@dataclass(frozen=True, slots=True)
class Header:
    """What stands at the top of an overlay. `captured` is a day, ``yyyy-mm-dd``."""

    vendor: str
    instance: str
    captured: str
    version: str


def overlay_text(
    header: Header, additions: Sequence[Addition], types: Sequence[NewType], lists: Mapping[str, str] | None = None
) -> str:
    """Deterministic YAML: the same instance gives the same text, but for the day. `lists`: what they hold."""
    told = lists or {}
    lines = [
        f"# What {header.instance} adds to the documents of {header.vendor}, by `ppm-sdk capture`; yours to edit.",
        "# Types are those of known members with the same words for their type; `any` where there are none.",
        "overlay: 1",
        f"vendor: {quoted(header.vendor)}",
        "evidence: observed",
        f"instance: {quoted(header.instance)}",
        f"captured: {quoted(header.captured)}",
        f"version: {quoted(header.version)}",
    ]
    if additions:
        lines.append("extensions:")
    for addition in additions:
        shapes = ", ".join(quoted(str(id)) for id in addition.shapes)
        lines += [f"  - shapes: [{shapes}]", "    members:"]
        lines += [f"      - {{{', '.join(_member(member, told, sent=addition.sent))}}}" for member in addition.members]
    if types:
        lines.append("types:")
    for new in types:
        lines += [f"  - id: {new.id}", f"    name: {quoted(new.name)}", "    fields:"]
        lines += [f"      - {{{', '.join(_field(field))}}}" for field in new.fields]
    return "\n".join(lines) + "\n"


def _member(member: Added, lists: Mapping[str, str], *, sent: bool) -> Iterator[str]:
    row = member.row
    yield f"name: {quoted(row.key)}"
    yield f"type: {quoted(member.type[0])}"
    if member.type[1]:
        yield "list: true"
    if row.read_only:
        yield "read_only: true"
    if row.label and row.label != row.key:
        yield f"label: {quoted(row.label)}"
    said = ["The instance demands it of new objects."] * (row.required and sent)
    said += [lists[row.list]] if row.list in lists else []
    if said:
        yield f"doc: {quoted(' '.join(said))}"
    if member.learnt:
        yield "evidence: inferred"


def _field(field: NewField) -> Iterator[str]:
    yield f"id: {field.id}"
    yield f"label: {quoted(field.label or f'field {field.id}')}"
    if field.form is not None:
        yield f"form: {field.form}"
    if field.method:
        yield f"method: {quoted(field.method)}"
    if field.form is not None:
        yield "evidence: inferred"


def quoted(text: str) -> str:
    """A YAML text in double quotes; what does not print is escaped."""
    escaped = (c if c.isprintable() and c not in '"\\' else _escaped(c) for c in text)
    return f'"{"".join(escaped)}"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    code = ord(char)
    return f"\\U{code:08X}" if code > 0xFFFF else json.dumps(char)[1:-1] if code < 0x80 else f"\\u{code:04X}"


def check_folder(folder: Path) -> None:
    """Raises BadInput for a folder with files of somebody else, before anything is asked."""
    if not folder.absolute().parent.is_dir():
        raise BadInput(f"folder {folder.parent}/ does not exist", remedy="create it, or correct --out")
    if folder.exists() and not folder.is_dir():
        raise BadInput(f"{folder} is no folder", remedy="choose another with --out")
    foreign = [path.name for path in folder.iterdir() if path.name not in _OURS] if folder.is_dir() else []
    if foreign:
        raise BadInput(f"{folder} holds files that capture did not write", remedy="choose an empty folder")


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """The files by their paths below `folder`, in place of what an earlier capture left. Raises BadInput."""
    try:
        fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.absolute().parent))
        try:
            for name, data in files.items():
                path = fresh / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
            fresh.chmod(0o755)
            if folder.exists():
                old = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.absolute().parent))
                os.replace(folder, old / "old")
                os.replace(fresh, folder)
                shutil.rmtree(old)
            else:
                os.replace(fresh, folder)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    except OSError as error:
        raise BadInput(
            f"cannot be written: {error.strerror}", str(folder), remedy="check the path and rights"
        ) from None
