"""Parameters and bodies of OpenAPI operations -> the structure that is sent, and where its members go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal, cast

from generator.model import HttpBinding, JsonName, Marks, Member, Place, ShapeId, Structure
from generator.readers.jsonlike import Node, items, mapping
from generator.readers.openapi.objects import member
from generator.readers.openapi.references import follow
from generator.readers.openapi.schemas import Schemas
from generator.readers.table import free_name
from generator.readers.trees import Path

Where = Literal["path", "query", "header", "cookie"]

_MEDIA: Final = (
    re.compile(r"application/json\b"),
    re.compile(r"application/(?:[^;]*\+)?json\b"),
    re.compile(r"application/x-www-form-urlencoded"),
    re.compile(r"multipart/"),
    re.compile(r"text/"),
)
_NOT_PARAMETERS: Final = frozenset({"accept", "content-type", "authorization"})
"""Headers that OpenAPI forbids as parameters."""


@dataclass(frozen=True, slots=True)
class Site:
    """An operation in its document, with the path item around it."""

    name: str
    method: str
    template: str
    node: Node
    path: Path
    item: Node
    item_path: Path
    marks: Marks


def by_preference(content: Node) -> list[str]:
    """Media types, JSON first."""
    return sorted(
        content, key=lambda media: next((i for i, form in enumerate(_MEDIA) if form.match(media)), len(_MEDIA))
    )


def resolve(schemas: Schemas, node: Any, path: Path) -> tuple[Node, Path]:
    """A node that may be a reference, and where it stands; an empty one with a note where there is nothing."""
    here = mapping(node)
    while isinstance(here.get("$ref"), str):  # rings of references were refused when the document was loaded
        found = follow(schemas.document.root, str(here["$ref"]))
        if found is None:
            schemas.note(path, "reference to nothing is left out")
            return {}, path
        here, path = mapping(found[0]), found[1]
    return here, path


def read_input(schemas: Schemas, site: Site, interface: str) -> tuple[ShapeId | None, HttpBinding]:
    """The input's shape (None where nothing is sent) and the binding of the operation."""
    id = schemas.table.reserve(interface, f"{site.name}Input")
    members: list[Member] = []
    places: list[Place] = []
    taken: set[str] = set()
    for where, parameter, path in _parameters(schemas, site):
        wire = str(parameter["name"])
        name = free_name(wire, where, taken)
        members.append(_parameter(schemas, site, id.of(name), parameter, path, where))
        style, explode = _style(parameter, where)
        places.append(Place(name, where, wire, style, explode))
        if name != wire:
            schemas.table.wire[id.of(name)] = (JsonName(wire),)
    body, media = _body(schemas, site, id, taken)
    if body is not None:
        members.append(body)
    binding = HttpBinding(
        site.method.upper(),
        site.template,
        tuple(places),
        body.name if body is not None else "",
        media,
        body is not None and body.required,
    )
    if not members:
        return None, binding
    place = schemas.place(site.path)
    schemas.table.shapes[id] = Structure(id, tuple(members), open=False, marks=site.marks, provenance=place)
    return id, binding


def _parameters(schemas: Schemas, site: Site) -> Iterator[tuple[Where, Node, Path]]:
    """Parameters of the path item and the operation; the operation's replace those of the same name and place."""
    found: dict[tuple[str, str], tuple[Node, Path]] = {}
    for owner, at in ((site.item, site.item_path), (site.node, site.path)):
        for index, node in enumerate(items(owner.get("parameters"))):
            parameter, path = resolve(schemas, node, (*at, "parameters", index))
            name, where = parameter.get("name"), parameter.get("in")
            if not isinstance(name, str) or not name or where not in ("path", "query", "header", "cookie"):
                if parameter:
                    schemas.note(path, "parameter without name or place is left out")
            elif where != "header" or name.lower() not in _NOT_PARAMETERS:
                found[name, str(where)] = (parameter, path)
    for (_, where), (parameter, path) in found.items():
        yield cast("Where", where), parameter, path


def _parameter(schemas: Schemas, site: Site, id: ShapeId, parameter: Node, path: Path, where: Where) -> Member:
    schema, at = parameter.get("schema", True), (*path, "schema")
    content = mapping(parameter.get("content"))
    if content:
        media = next(iter(content))
        schema, at = mapping(content[media]).get("schema", True), (*path, "content", media, "schema")
    marks = schemas.marks(parameter, site.marks, path)
    owner = str(path[2]) if path[:2] == ("components", "parameters") else f"{site.name}/{id.member}"
    found = member(schemas, id, schema, at, owner, marks, where == "path" or parameter.get("required") is True)
    return Member(
        id,
        found.target,
        found.required,
        found.nullable,
        default=found.default,
        deprecated=parameter.get("deprecated") is True or found.deprecated,
        doc=str(parameter.get("description") or found.doc),
        marks=marks,
        provenance=schemas.place(path),
    )


def _style(parameter: Node, where: Where) -> tuple[str, bool]:
    """Style ("" = default of the place, ``content:MEDIA`` for a serialised value) and explode."""
    content = mapping(parameter.get("content"))
    if content:
        return f"content:{next(iter(content))}", False
    usual = "form" if where in ("query", "cookie") else "simple"
    style = str(parameter.get("style") or usual)
    given = parameter.get("explode")
    explode = given if isinstance(given, bool) else style == "form"
    return ("" if style == usual else style), explode


def _body(schemas: Schemas, site: Site, id: ShapeId, taken: set[str]) -> tuple[Member | None, tuple[str, ...]]:
    """The member that is the payload, and its media types, the preferred one first."""
    request, path = resolve(schemas, site.node.get("requestBody"), (*site.path, "requestBody"))
    content = mapping(request.get("content"))
    if not content:
        return None, ()
    media = by_preference(content)
    marks = schemas.marks(request, site.marks, path)
    at = (*path, "content", media[0], "schema")
    owner = str(path[2]) if path[:1] == ("components",) else f"{site.name}/body"
    schema = mapping(content[media[0]]).get("schema", True)
    required = request.get("required") is True
    found = member(schemas, id.of(free_name("body", "payload", taken)), schema, at, owner, marks, required)
    doc = str(request.get("description") or found.doc)
    place = schemas.place(path)
    body = Member(found.id, found.target, required, found.nullable, doc=doc, marks=marks, provenance=place)
    return body, tuple(media)
