"""A document under comparison: nodes with their paths, references followed, what is not of its version left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import unquote

from generator.diff.findings import Place
from generator.diff.sides import Side
from generator.readers.jsonlike import is_list, is_mapping
from generator.readers.loading import load_tree
from generator.readers.openapi.references import check_references
from generator.readers.trees import Document, Path, pointer

_HOPS = 64


@dataclass(frozen=True, slots=True)
class Spot:
    """A node and where it stands. `path` is that of the definition, behind every reference."""

    node: Any
    path: Path

    @property
    def key(self) -> Path:
        return self.path


@dataclass(frozen=True)
class Tree:
    document: Document
    side: Side

    @classmethod
    def read(cls, side: Side) -> Tree:
        """Raises BadInput for what is no document, or refers to another one."""
        document = load_tree(side.source)
        check_references(document)
        return cls(document, side)

    @property
    def root(self) -> Spot:
        return Spot(self.document.root, ())

    def place(self, path: Path) -> Place:
        return Place(self.document.source.name, self.document.line(path), pointer(path))

    def child(self, spot: Spot, key: str | int) -> Spot | None:
        """The node below, behind its references; None if there is none in this version."""
        node: Any = spot.node
        named = is_mapping(node) and isinstance(key, str) and key in node
        if not named and not (is_list(node) and isinstance(key, int) and key < len(node)):
            return None
        raw: Any = cast(Any, node)[key]
        found = self.follow(Spot(raw, (*spot.path, key)))
        return found if self._visible(found.node) and self._visible(raw) else None

    def children(self, spot: Spot | None) -> Iterator[tuple[str, Spot]]:
        """Names and nodes of a mapping, or positions and nodes of a list; what is no mapping itself is left out."""
        if spot is None:
            return
        keys: list[Any] = (
            list(spot.node) if is_mapping(spot.node) else list(range(len(spot.node))) if is_list(spot.node) else []
        )
        for key in keys:
            found = self.child(spot, key)
            if found is not None and is_mapping(found.node):
                yield str(key), found

    def at(self, spot: Spot, *keys: str) -> Spot | None:
        found: Spot | None = spot
        for key in keys:
            found = self.child(found, key) if found is not None else None
        return found

    def follow(self, spot: Spot) -> Spot:
        """Behind a reference. Rings were refused when the document was read."""
        for _ in range(_HOPS):
            target = spot.node.get("$ref") if is_mapping(spot.node) else None
            if not isinstance(target, str):
                return spot
            spot = self._target(target)
        return spot

    def _target(self, reference: str) -> Spot:
        node, path = self.document.root, list[str | int]()
        for raw in reference.removeprefix("#").split("/")[1:]:
            step = unquote(raw).replace("~1", "/").replace("~0", "~")
            if is_list(node) and step.isdigit() and int(step) < len(node):
                node = node[int(step)]
                path.append(int(step))
            elif is_mapping(node) and step in node:
                node = node[step]
                path.append(step)
            else:
                return Spot({}, tuple(path))
        return Spot(node, tuple(path))

    def _visible(self, node: Any) -> bool:
        if not is_mapping(node) or not ("x-since" in node or "x-until" in node):
            return True
        return self.side.holds(str(node.get("x-since") or ""), str(node.get("x-until") or ""))


def component(path: Path) -> str:
    """The name of the schema that stands at `path`, or ""."""
    return str(path[2]) if len(path) == 3 and path[:2] == ("components", "schemas") else ""
