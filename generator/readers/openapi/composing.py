"""allOf, oneOf, anyOf and lists of types -> structures with bases, and unions."""

from __future__ import annotations

from generator.model import ShapeId, Structure, Union
from generator.readers.jsonlike import Node, is_mapping, items, mapping, texts
from generator.readers.marking import below
from generator.readers.openapi.keywords import branch_keyword, is_null, restricts, types
from generator.readers.openapi.objects import members
from generator.readers.openapi.references import follow
from generator.readers.openapi.schemas import Schemas, Task


def build_composed(schemas: Schemas, task: Task) -> None:
    """allOf, or a 3.1 reference with restricting siblings: bases, and what stands beside them."""
    schema = task.schema
    bases: list[ShapeId] = []
    required = texts(schema.get("required"))
    if "$ref" in schema:
        bases.append(schemas.target({"$ref": schema["$ref"]}, task.path, task.owner, task.marks).id)
    for index, part in enumerate(items(schema.get("allOf"))):
        path = (*task.path, "allOf", index)
        if is_mapping(part):
            if "$ref" not in part:
                required += texts(part.get("required"))
            if restricts(part) <= {"required", "type"}:
                continue
        bases.append(schemas.target(part, path, f"{task.owner}/part{index + 1}", task.marks).id)
    if branch_keyword(schema):
        bases.append(_options(schemas, task))
    schemas.table.shapes[task.id] = Structure(
        task.id,
        members(schemas, task, required),
        bases=tuple(dict.fromkeys(bases)),
        open=schema.get("additionalProperties") is not False,
        **schemas.common(task),
    )


def _options(schemas: Schemas, task: Task) -> ShapeId:
    """The branches of a schema that says more beside them, as a shape of their own."""
    kept = {key: task.schema[key] for key in ("oneOf", "anyOf", "discriminator") if key in task.schema}
    return schemas.inline(kept, task.path, f"{task.owner}/options", below(task.marks))


def build_union(schemas: Schemas, task: Task) -> None:
    """oneOf or anyOf; with properties beside it, a structure whose base is the union."""
    schema = task.schema
    if mapping(schema.get("properties")):
        schemas.table.shapes[task.id] = Structure(
            task.id,
            members(schemas, task, texts(schema.get("required"))),
            bases=(_options(schemas, task),),
            open=schema.get("additionalProperties") is not False,
            **schemas.common(task),
        )
        return
    keyword = branch_keyword(schema)
    found: list[tuple[ShapeId, Node]] = []
    for index, branch in enumerate(items(schema[keyword])):
        if not is_null(branch):
            path = (*task.path, keyword, index)
            target = schemas.target(branch, path, f"{task.owner}/option{index + 1}", task.marks)
            found.append((target.id, mapping(branch)))
    tag = mapping(schema.get("discriminator")).get("propertyName")
    schemas.table.shapes[task.id] = Union(
        task.id,
        tuple(dict.fromkeys(id for id, _ in found)),
        discriminator=tag if isinstance(tag, str) else "",
        mapping=_mapping(schemas, task, found) if isinstance(tag, str) else (),
        **schemas.common(task),
    )


def _mapping(schemas: Schemas, task: Task, found: list[tuple[ShapeId, Node]]) -> tuple[tuple[str, ShapeId], ...]:
    """Values of the discriminator: those given, then the schema names of branches that none was given for."""
    result: dict[str, ShapeId] = {}
    for value, where in mapping(mapping(task.schema.get("discriminator")).get("mapping")).items():
        text = str(where)
        reference = text if text.startswith("#") else f"#/components/schemas/{text}"
        if follow(schemas.document.root, reference) is None:
            schemas.note((*task.path, "discriminator"), "discriminator maps to nothing")
            continue
        result[value] = schemas.target({"$ref": reference}, task.path, task.owner, task.marks).id
    mapped = set(result.values())
    for id, branch in found:
        name = branch.get("$ref")
        if isinstance(name, str) and id not in mapped:
            result.setdefault(name.rpartition("/")[2], id)
    return tuple(result.items())


def build_type_union(schemas: Schemas, task: Task) -> None:
    """``type: [string, integer]``: a branch a type, with the keywords of all."""
    branches: list[ShapeId] = []
    for type in types(task.schema):
        narrowed = {k: v for k, v in task.schema.items() if k not in ("description", "title")} | {"type": type}
        plain = schemas.plain(narrowed)
        branches.append(plain or schemas.inline(narrowed, task.path, f"{task.owner}/{type}", below(task.marks)))
    schemas.table.shapes[task.id] = Union(task.id, tuple(branches), **schemas.common(task))
