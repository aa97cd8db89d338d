"""Schemas of an OpenAPI document: which shape each has, and in which order they are built.

Names: a schema in ``components/schemas`` is ``schemas#Name``; one that stands inside another is
``inline#Owner/property``, with ``item`` for items, ``value`` for additional properties, ``option1`` for branches,
``part1`` for parts of an allOf. A reference, or a schema that adds only words to one, has no shape of its own. A
plain scalar is ``builtin#string``, with its format ``builtin#string.uri``. Null is an axis of whatever holds the
value, never a shape.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Any, TypedDict

from generator.model import Marks, Provenance, ShapeId
from generator.readers.jsonlike import Node, is_mapping, items, mapping
from generator.readers.marking import below, json_marks
from generator.readers.openapi.keywords import (
    FACETS,
    branch_keyword,
    branches_of,
    is_null,
    restricts,
    says_null,
    scalar_kind,
    types,
)
from generator.readers.openapi.references import follow
from generator.readers.table import ShapeTable
from generator.readers.trees import Document, Path, pointer


@dataclass(frozen=True, slots=True)
class Target:
    """Where a schema leads: a shape, and whether null may stand in its place."""

    id: ShapeId
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """A schema that waits to become the shape `id`; `owner` begins the names of the shapes inside it."""

    id: ShapeId
    schema: Node
    path: Path
    owner: str
    marks: Marks


class Common(TypedDict):
    """What every shape has."""

    doc: str
    marks: Marks
    provenance: Provenance
    deprecated: bool


class Schemas:
    """Names shapes and puts their schemas in line; nothing here looks further than the schema at hand."""

    def __init__(self, document: Document, table: ShapeTable) -> None:
        self.document = document
        self.table = table
        self.queue: deque[Task] = deque()
        self._known: dict[Path, ShapeId] = {}
        root = mapping(document.root)
        self.is_30 = str(root.get("openapi", "")).startswith("3.0")
        components = mapping(root.get("components"))
        top = self.marks(components, json_marks(root, Marks(), table.file, 1), ("components",))
        self._component_marks = self.marks(mapping(components.get("schemas")), top, ("components", "schemas"))

    def target(self, schema: Any, path: Path, owner: str, marks: Marks) -> Target:
        """The shape of the schema at `path`; `owner` names it if it has no name of its own, `marks` are those above."""
        nullable = False
        while True:
            if not is_mapping(schema):
                if schema is False:
                    self.note(path, "schema `false` is read as anything")
                return Target(self.table.any(), nullable)
            nullable = nullable or says_null(schema)
            step = self.step(schema, path)
            if step is None:
                break
            schema, path, owner = step[0], step[1], step[2] or owner
        nullable = nullable or any(self._null_inside(branch, path) for branch in branches_of(schema))
        id = self._known.get(path)
        if id is None:
            id = self._known[path] = self._name(schema, path, owner, marks)
        return Target(id, nullable)

    def _null_inside(self, branch: Any, path: Path) -> bool:
        """Whether a branch, or what it stands for, allows null."""
        while is_mapping(branch):
            if says_null(branch):
                return True
            step = self.step(branch, path)
            branch = step[0] if step is not None else None
        return False

    def step(self, schema: Node, path: Path) -> tuple[Any, Path, str] | None:
        """Node, path and owner (or "") of the schema that this one only stands for, adding words and null at most."""
        rest = restricts(schema)
        if "$ref" in rest and (len(rest) == 1 or self.is_30):
            return self.deref(schema["$ref"], path)
        for keyword in ("allOf", "oneOf", "anyOf"):
            if keyword not in rest or not rest <= {keyword, "type"}:
                continue
            branches = list(enumerate(items(schema[keyword])))
            if keyword == "allOf":
                kept = [(i, b) for i, b in branches if not (is_mapping(b) and not restricts(b))]
            else:
                kept = [(i, b) for i, b in branches if not is_null(b)]
            if len(kept) == 1 and (rest == {keyword} or schema.get("type") == "object"):
                index, branch = kept[0]
                return branch, (*path, keyword, index), ""
        return None

    def deref(self, reference: Any, path: Path) -> tuple[Any, Path, str]:
        """Node, path and owner of what a reference leads to; "anything" with a note where that is nothing."""
        found = follow(self.document.root, str(reference))
        if found is None:
            self.note(path, "reference to nothing is read as anything")
            return True, path, ""
        return found[0], found[1], owner_of(found[1])

    def _name(self, schema: Node, path: Path, owner: str, marks: Marks) -> ShapeId:
        component = path[:2] == ("components", "schemas") and len(path) == 3
        if component:
            owner, marks = str(path[2]), self._component_marks
            return self.enqueue(
                self.table.reserve("schemas", owner), schema, path, owner, self.marks(schema, marks, path)
            )
        plain = self.plain(schema)
        if plain is not None:
            return plain
        return self.inline(schema, path, owner, self.marks(schema, marks, path))

    def inline(self, schema: Node, path: Path, owner: str, marks: Marks) -> ShapeId:
        """A new shape inside another; `marks` are its own."""
        return self.enqueue(self.table.reserve("inline", owner), schema, path, owner, marks)

    def enqueue(self, id: ShapeId, schema: Node, path: Path, owner: str, marks: Marks) -> ShapeId:
        self.queue.append(Task(id, schema, path, owner, marks))
        return id

    def plain(self, schema: Node) -> ShapeId | None:
        """The built-in shape that says all of the schema, if there is one."""
        telling = restricts(schema) - {"type", "format"}
        kinds = types(schema)
        if telling & {"enum", "const", "allOf", "properties", "items", "$ref", "$dynamicRef", "$recursiveRef", *FACETS}:
            return None
        if telling & {"additionalProperties", "patternProperties", "required"} or branch_keyword(schema):
            return None
        if len(kinds) > 1 or (kinds and kinds[0] in ("object", "array")):
            return None
        if not kinds and "format" not in schema:
            return self.table.any()
        type = kinds[0] if kinds else "string"
        return self.table.scalar(scalar_kind(schema, type), str(schema.get("format", "")))

    # What every shape and member has

    def common(self, task: Task) -> Common:
        return {
            "doc": str(task.schema.get("description") or ""),
            "marks": task.marks,
            "provenance": self.place(task.path),
            "deprecated": task.schema.get("deprecated") is True,
        }

    def place(self, path: Path) -> Provenance:
        return Provenance(self.table.file, pointer(path), self.document.line(path))

    def marks(self, node: Node, above: Marks, path: Path) -> Marks:
        return json_marks(node, below(above), self.table.file, self.document.line(path))

    def note(self, path: Path, message: str) -> None:
        self.table.note(self.document.line(path), message)


def owner_of(path: Path) -> str:
    """A name for what stands at a path: the component's name, then the steps that mean something to people."""
    if path[:1] == ("components",) and len(path) >= 3:
        return "/".join([str(path[2]), *_spoken(path[3:])])
    return "/".join(_spoken(path)) or "document"


def _spoken(path: Path) -> list[str]:
    words: list[str] = []
    skip = False
    for step, follower in zip(path, (*path[1:], None), strict=False):
        if skip:
            skip = False
        elif step in ("properties", "patternProperties", "$defs", "definitions", "schemas") and follower is not None:
            words.append(str(follower))
            skip = True
        elif step in ("oneOf", "anyOf", "allOf") and isinstance(follower, int):
            words.append(f"{'part' if step == 'allOf' else 'option'}{follower + 1}")
            skip = True
        else:
            words.append({"items": "item", "additionalProperties": "value"}.get(str(step), str(step).strip("/")))
    return words
