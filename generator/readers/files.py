"""Bounded reading of the files that a reader is given."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import BadInput

MAX_BYTES = 64 * 1024 * 1024
"""Largest interface document that is read; the largest public ones have about half of that."""

MAX_DEPTH = 256
"""Deepest nesting of a document; libxml2 has the same bound."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as a reader sees it: where it is, and how it is called in messages and provenance."""

    path: Path
    shown: str = ""
    root: Path | None = None
    """Folder that nothing is read outside of; None = the file's own."""

    @property
    def name(self) -> str:
        return self.shown or self.path.name

    def beside(self, reference: str, line: int) -> SourceFile:
        """The local file that a document refers to. Raises BadInput if it lies outside the folder of the document that
        was given."""
        plain = reference.replace("\\", "/")
        folder = self.path.parent.resolve()
        root = self.root or folder
        target = (folder / plain).resolve()
        if ":" in plain or plain.startswith("/") or not target.is_relative_to(root):
            raise BadInput(
                "reference to a document outside the folder of the specification",
                self.name,
                line,
                remedy="put a copy beside the document and refer to it by a relative path",
            )
        if not target.is_file():
            raise BadInput(
                "the document referred to does not exist", self.name, line, remedy="add the file or drop the reference"
            )
        own = self.path.resolve().relative_to(root).as_posix()
        prefix = self.name[: -len(own)] if self.name.endswith(own) else ""
        return SourceFile(target, prefix + target.relative_to(root).as_posix(), root)


def read_bytes(source: SourceFile, limit: int = MAX_BYTES) -> bytes:
    """The file's content. Raises BadInput if it cannot be read, or is larger than `limit` bytes."""
    try:
        with source.path.open("rb") as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        raise BadInput(f"cannot read the file ({error.strerror or type(error).__name__})", source.name) from None
    if len(data) > limit:
        raise BadInput(f"the file is larger than {limit} bytes", source.name, remedy="split the document")
    return data


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
