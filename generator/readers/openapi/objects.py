"""Objects of JSON Schema -> structures and maps."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Sequence
from typing import Any

from generator.model import Map, Marks, Member, ShapeId, Structure
from generator.readers.jsonlike import Node, is_mapping, items, mapping, texts
from generator.readers.marking import below
from generator.readers.openapi.schemas import Schemas, Target, Task
from generator.readers.trees import Path

_FLAGS = ("default", "readOnly", "writeOnly", "deprecated", "description")


def build_object(schemas: Schemas, task: Task) -> None:
    """A map where no members are named, else a structure."""
    schema = task.schema
    more = schema.get("additionalProperties")
    patterns = mapping(schema.get("patternProperties"))
    if more is None and patterns:
        more = next(iter(patterns.values())) if len(patterns) == 1 else True
    extra: Target | None = None
    if is_mapping(more) and more:
        path = (*task.path, "additionalProperties")
        extra = schemas.target(more, path, f"{task.owner}/value", task.marks)
    if not mapping(schema.get("properties")) and not texts(schema.get("required")) and more is not False:
        value = extra.id if extra else schemas.table.any()
        schemas.table.shapes[task.id] = Map(task.id, value=value, **schemas.common(task))
        return
    schemas.table.shapes[task.id] = Structure(
        task.id,
        members(schemas, task, texts(schema.get("required"))),
        open=more is not False,
        extra=extra.id if extra else None,
        **schemas.common(task),
    )


def members(schemas: Schemas, task: Task, required: Sequence[str]) -> tuple[Member, ...]:
    """Members for all properties, then for names that are required but described elsewhere in an allOf, or nowhere."""
    properties = mapping(task.schema.get("properties"))
    wanted = set(required)
    found: list[Member] = []
    for name, schema in properties.items():
        if name:
            path = (*task.path, "properties", name)
            found.append(
                member(schemas, task.id.of(name), schema, path, f"{task.owner}/{name}", task.marks, name in wanted)
            )
    inherited = "allOf" in task.schema or "$ref" in task.schema
    for name in dict.fromkeys(required):
        if not name or name in properties:
            continue
        place = _property(schemas, task.schema, task.path, name) if inherited else None
        if place is not None:
            owner = f"{task.owner}/{name}"
            found.append(member(schemas, task.id.of(name), place[0], place[1], owner, task.marks, True))
        elif not inherited:
            found.append(Member(task.id.of(name), schemas.table.any(), required=True, marks=below(task.marks)))
    return tuple(found)


def member(schemas: Schemas, id: ShapeId, schema: Any, path: Path, owner: str, above: Marks, required: bool) -> Member:
    """A member whose value is described by `schema`."""
    own = mapping(schema)
    marks = schemas.marks(own, above, path)
    target = schemas.target(schema, path, owner, marks)
    flags = _flags(schemas, own, path)
    return Member(
        id,
        target.id,
        required,
        target.nullable,
        default=json.dumps(flags["default"], sort_keys=True) if "default" in flags else None,
        read_only=flags.get("readOnly") is True,
        write_only=flags.get("writeOnly") is True,
        deprecated=flags.get("deprecated") is True,
        doc=str(flags.get("description") or ""),
        marks=marks,
        provenance=schemas.place(path),
    )


def _flags(schemas: Schemas, schema: Node, path: Path) -> dict[str, Any]:
    """What a member takes from its schema, and where that only stands for another, from that (words excepted)."""
    found = {key: schema[key] for key in _FLAGS if key in schema}
    step = schemas.step(schema, path)
    while step is not None and is_mapping(step[0]):
        here = step[0]
        found |= {key: here[key] for key in _FLAGS if key in here and key not in found and key != "description"}
        step = schemas.step(here, step[1])
    return found


def _property(schemas: Schemas, schema: Node, path: Path, name: str) -> tuple[Any, Path] | None:
    """The schema of a property somewhere in an allOf tree."""
    todo: deque[tuple[Any, Path]] = deque([(schema, path)])
    seen: set[Path] = set()
    while todo:
        node, at = todo.popleft()
        if not is_mapping(node) or at in seen:
            continue
        seen.add(at)
        properties = mapping(node.get("properties"))
        if name in properties:
            return properties[name], (*at, "properties", name)
        if isinstance(node.get("$ref"), str):
            target, where, _ = schemas.deref(node["$ref"], at)
            todo.append((target, where))
        for keyword in ("allOf", "oneOf", "anyOf"):
            todo.extend((branch, (*at, keyword, i)) for i, branch in enumerate(items(node.get(keyword))))
    return None
