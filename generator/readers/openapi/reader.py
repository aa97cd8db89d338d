"""OpenAPI 3.0 and 3.1 -> model.

Operations are ``vendor:interface#operationId``; the input of one is the structure
``vendor:interface#<operationId>Input`` with a member for each parameter, called as on the wire (``name_header`` where
a name stands in two places), and `body`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.diagnostics import BadInput
from generator.model import Answer, Interface, Marks, Operation, Server, ShapeId
from generator.readers.files import SourceFile
from generator.readers.fragment import Fragment
from generator.readers.jsonlike import Node, is_mapping, items, mapping
from generator.readers.loading import load_tree
from generator.readers.marking import json_marks
from generator.readers.openapi.parameters import Site, by_preference, read_input, resolve
from generator.readers.openapi.references import check_references
from generator.readers.openapi.schemas import Schemas
from generator.readers.openapi.shaping import build_all
from generator.readers.table import ShapeTable, free_name
from generator.readers.trees import Document

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def read_openapi(source: SourceFile, vendor: str, interface: str) -> Fragment:
    """Read one document. Raises BadInput; what is legal but not understood becomes "anything" and a note."""
    document = load_tree(source)
    _check_version(document)
    check_references(document)
    table = ShapeTable(vendor, source.name)
    schemas = Schemas(document, table)
    root = mapping(document.root)
    components = mapping(mapping(root.get("components")).get("schemas"))
    for name, schema in components.items():
        schemas.target(schema, ("components", "schemas", name), name, Marks())
    operations = {o.id: o for o in (_operation(schemas, site, interface) for site in _sites(schemas, root))}
    build_all(schemas)
    info = mapping(root.get("info"))
    title, doc = str(info.get("title") or ""), str(info.get("description") or "")
    found = Interface(interface, "rest-json", tuple(_servers(root)), (source.name,), title, doc)
    return Fragment(found, operations, table.shapes, table.wire, tuple(sorted(set(table.notes))))


def _check_version(document: Document) -> None:
    root, name = document.root, document.source.name
    if not is_mapping(root) or not ("openapi" in root or "swagger" in root):
        raise BadInput("this is no OpenAPI document", name, 1, remedy="give a document with an `openapi` key")
    version = str(root.get("openapi", root.get("swagger")))
    if not re.match(r"3\.[01](\.|\Z)", version):
        line = document.line(("openapi" if "openapi" in root else "swagger",))
        raise BadInput(f"OpenAPI {version} is not supported", name, line, remedy="convert the document to 3.0 or 3.1")


def _servers(root: Node) -> Iterator[Server]:
    """Addresses with the defaults of their variables."""
    for node in items(root.get("servers")):
        server = mapping(node)
        url = str(server.get("url") or "/")
        for name, variable in mapping(server.get("variables")).items():
            url = url.replace(f"{{{name}}}", str(mapping(variable).get("default", f"{{{name}}}")))
        yield Server(url, str(server.get("description") or ""))


def _sites(schemas: Schemas, root: Node) -> Iterator[Site]:
    """Operations in document order, each with a name of its own."""
    names: set[str] = set()
    top = json_marks(root, Marks(), schemas.table.file, 1)
    for template, node in mapping(root.get("paths")).items():
        if not template.startswith("/"):
            continue
        item, item_path = resolve(schemas, node, ("paths", template))
        above = schemas.marks(item, top, item_path)
        for method in METHODS:
            operation = item.get(method)
            if not is_mapping(operation):
                continue
            path = (*item_path, method)
            given = operation.get("operationId")
            wanted = given if isinstance(given, str) and given.strip() else _made_up(method, template)
            name = free_name(wanted, "", names)
            if name != wanted:
                schemas.note(path, f"operationId {wanted!r} stands twice; this one is called {name!r}")
            marks = schemas.marks(operation, above, path)
            # A fragment never goes over the wire: it tells two operations of one address apart (``/projects#many``).
            address = template.partition("#")[0]
            yield Site(name, method, address, operation, path, item, item_path, marks)


def _made_up(method: str, template: str) -> str:
    """An operation's name where the document gives none: ``getProjectsId`` for ``GET /projects/{id}``."""
    words = re.findall(r"[A-Za-z0-9]+", template)
    return method + "".join(word[:1].upper() + word[1:] for word in words)


def _operation(schemas: Schemas, site: Site, interface: str) -> Operation:
    node = site.node
    sent, binding = read_input(schemas, site, interface)
    tags = items(node.get("tags"))
    return Operation(
        ShapeId(schemas.table.vendor, interface, site.name),
        binding,
        sent,
        tuple(_answers(schemas, site)),
        str(tags[0]) if tags else "",
        str(node.get("summary") or ""),
        str(node.get("description") or ""),
        node.get("deprecated") is True,
        site.marks,
        schemas.place(site.path),
    )


def _answers(schemas: Schemas, site: Site) -> Iterator[Answer]:
    """Successes first, else in document order; one answer a media type, JSON first."""
    responses = mapping(site.node.get("responses"))
    statuses = [status for status in responses if not status.startswith("x-")]
    explicit = any(status[:1] == "2" for status in statuses)
    for status in sorted(statuses, key=lambda status: status[:1] != "2"):
        response, path = resolve(schemas, responses[status], (*site.path, "responses", status))
        error = status[:1] in ("4", "5") or (status == "default" and explicit)
        marks = schemas.marks(response, site.marks, path)
        doc = str(response.get("description") or "")
        content = mapping(response.get("content"))
        owner = str(path[2]) if path[:1] == ("components",) else f"{site.name}/{status}"
        shown = status if status == "default" else status.upper()
        for media in by_preference(content):
            schema = mapping(content[media]).get("schema", True)
            target = schemas.target(schema, (*path, "content", media, "schema"), owner, marks)
            yield Answer(shown, media, target.id, error, doc, marks)
        if not content:
            yield Answer(shown, "", None, error, doc, marks)
