"""Schemas in line -> shapes, one after the other: what a schema holds joins the line instead of the stack."""

from __future__ import annotations

import json

from generator.model import Any, Enum, EnumValue, List, Scalar, ScalarKind
from generator.readers.jsonlike import items
from generator.readers.openapi.composing import build_composed, build_type_union, build_union
from generator.readers.openapi.keywords import branch_keyword, count, enum_kind, facets, guess, scalar_kind, types
from generator.readers.openapi.objects import build_object
from generator.readers.openapi.schemas import Schemas, Task


def build_all(schemas: Schemas) -> None:
    """Build every shape that was asked for, and those that they ask for."""
    while schemas.queue:
        _build(schemas, schemas.queue.popleft())


def _build(schemas: Schemas, task: Task) -> None:
    schema = task.schema
    if "$dynamicRef" in schema or "$recursiveRef" in schema:
        schemas.note(task.path, "dynamic reference is read as anything")
        schemas.table.shapes[task.id] = Any(task.id, **schemas.common(task))
    elif "enum" in schema or "const" in schema:
        _enum(schemas, task)
    elif "allOf" in schema or "$ref" in schema:
        build_composed(schemas, task)
    elif branch_keyword(schema):
        build_union(schemas, task)
    elif len(types(schema)) > 1:
        build_type_union(schemas, task)
    else:
        _typed(schemas, task)


def _typed(schemas: Schemas, task: Task) -> None:
    schema = task.schema
    type = next(iter(types(schema)), "") or guess(schema)
    if type == "object":
        build_object(schemas, task)
    elif type == "array":
        item = schemas.target(schema.get("items", True), (*task.path, "items"), f"{task.owner}/item", task.marks)
        schemas.table.shapes[task.id] = List(
            task.id,
            item=item.id,
            item_nullable=item.nullable,
            min_items=count(schema.get("minItems")) or 0,
            max_items=count(schema.get("maxItems")),
            **schemas.common(task),
        )
    elif type == "":
        schemas.table.shapes[task.id] = Any(task.id, **schemas.common(task))
    else:
        format = str(schema.get("format", ""))
        kind = scalar_kind(schema, type)
        schemas.table.shapes[task.id] = Scalar(
            task.id, kind, format=format, facets=facets(schema), **schemas.common(task)
        )


def _enum(schemas: Schemas, task: Task) -> None:
    schema = task.schema
    given = items(schema["enum"]) if "enum" in schema else [schema["const"]]
    values = [value for value in given if value is not None]
    kind = enum_kind(values)
    if kind is None:
        if values:
            schemas.note(task.path, "enumeration of mixed or structured values is read as anything")
        schemas.table.shapes[task.id] = Any(task.id, **schemas.common(task))
    elif kind is ScalarKind.BOOLEAN and len(set(values)) == 2:
        schemas.table.shapes[task.id] = Scalar(task.id, kind, **schemas.common(task))
    else:
        lexical = dict.fromkeys(value if isinstance(value, str) else json.dumps(value) for value in values)
        listed = tuple(EnumValue(value) for value in lexical)
        schemas.table.shapes[task.id] = Enum(task.id, listed, kind=kind, **schemas.common(task))
