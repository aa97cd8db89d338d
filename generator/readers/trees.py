"""A YAML or JSON document as plain data with line numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Union

from generator.readers.files import SourceFile

Path = tuple[str | int, ...]
"""Steps from the root of a document to a node."""

MAX_NODES: Final = 4_000_000
"""Nodes of a document after the expansion of YAML aliases."""


@dataclass(frozen=True, slots=True)
class Branch:
    """Line of a mapping or list, and the positions of its children by key or index."""

    line: int
    children: dict[str, Position] | list[Position]


Position = Union[int, Branch]  # noqa: UP007  # an alias that names a class of its own module cannot be written with |
"""A scalar is only its line."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document read: `root` is its data."""

    source: SourceFile
    root: Any
    positions: Position

    def line(self, path: Path) -> int:
        """Line of the node at `path`, or of its nearest known ancestor."""
        here = self.positions
        for step in path:
            if isinstance(here, int):
                return here
            children = here.children
            if isinstance(children, dict):
                found = children.get(str(step))
            else:
                found = children[step] if isinstance(step, int) and step < len(children) else None
            if found is None:
                break
            here = found
        return here if isinstance(here, int) else here.line


def pointer(path: Path) -> str:
    """JSON pointer of a path."""
    return "".join(f"/{_escaped(str(step))}" for step in path)


def _escaped(step: str) -> str:
    return step.replace("~", "~0").replace("/", "~1") if "/" in step or "~" in step else step
