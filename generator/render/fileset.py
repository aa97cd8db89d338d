"""The files of one distribution, in memory. Whatever a spec says, no path can leave the folder it is written to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import PurePosixPath

from generator.diagnostics import BadInput

_PART = re.compile(r"(?!\.+\Z)[\w.\-]{1,200}")
_DEVICES = frozenset({"aux", "con", "nul", "prn", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))})


class PathEscape(BadInput):
    """A path that would leave the output folder, or that some file system cannot hold."""


def safe_path(path: str) -> str:
    """`path` in normal form, relative, with forward slashes. Raises PathEscape with the path."""
    parts = path.split("/")
    for part in parts:
        if not _PART.fullmatch(part) or part.split(".")[0].lower() in _DEVICES:
            raise PathEscape(f"refused output path {path!r}")
    return str(PurePosixPath(*parts))


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()


@dataclass(slots=True)
class FileSet:
    """Content by path; `kept` are files that are written once and then belong to the user."""

    files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    kept: set[str] = field(default_factory=set[str])
    _folded: dict[str, str] = field(default_factory=dict[str, str])

    def add(self, path: str, content: str | bytes, *, keep: bool = False) -> None:
        """Add a file. Raises PathEscape for a path outside the folder, ValueError for one that is already there,
        be it only in other case."""
        path = safe_path(path)
        other = self._folded.setdefault(path.casefold(), path)
        if path in self.files or other != path:
            raise ValueError(f"two outputs for one path: {path!r}" + (f" and {other!r}" if other != path else ""))
        self.files[path] = content if isinstance(content, bytes) else content.encode("utf-8")
        if keep:
            self.kept.add(path)

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        return iter(sorted(self.files.items()))

    def __len__(self) -> int:
        return len(self.files)

    def digests(self) -> dict[str, str]:
        """Digest of every file that belongs to the generator, by path."""
        return {path: digest(content) for path, content in self if path not in self.kept}
