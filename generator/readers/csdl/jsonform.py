"""CSDL as JSON -> declarations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.diagnostics import BadInput
from generator.model import Provenance
from generator.readers.csdl.annotations import json_parts
from generator.readers.csdl.declarations import (
    Container,
    Declarations,
    Definition,
    Enumeration,
    EnumMember,
    Navigation,
    Notes,
    Overload,
    Parameter,
    Property,
    Resource,
    Structured,
    TypeRef,
)
from generator.readers.csdl.naming import Aliases, bounded
from generator.readers.files import SourceFile
from generator.readers.jsonlike import Node, is_list, is_mapping, items, mapping
from generator.readers.jsontree import load_json
from generator.readers.trees import Document, Path, pointer


def read_json(source: SourceFile, data: bytes, found: Declarations) -> None:
    """Add what the document declares. Raises BadInput for what is no metadata of OData 4."""
    try:
        tree = load_json(source, data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise BadInput("the file is not UTF-8", source.name, remedy="save it as UTF-8") from None
    root = mapping(tree.root)
    version = str(root.get("$Version") or "")
    if not version.startswith("4"):
        raise BadInput("this is no OData 4 metadata", source.name, 1, remedy='give a document with "$Version": "4.01"')
    found.version = found.version or version
    reader = _Reader(tree, found)
    for uri, reference in mapping(root.get("$Reference")).items():
        found.references.append((uri, tree.line(("$Reference", uri))))
        for include in items(mapping(reference).get("$Include")):
            reader.aliases.add(mapping(include).get("$Alias"), mapping(include).get("$Namespace"))
    schemas = [(name, node) for name, node in root.items() if not name.startswith("$") and is_mapping(node)]
    for name, node in schemas:
        reader.aliases.add(node.get("$Alias"), name)
        if node.get("$Alias"):
            found.aliases[name] = str(node["$Alias"])
    found.main = found.main or reader.aliases.resolve(str(root.get("$EntityContainer") or ""))
    for name, node in schemas:
        reader.schema(name, node)


def _members(node: Node) -> Iterator[tuple[str, Any]]:
    """Children that are named by the vendor: neither keywords nor annotations."""
    return ((name, value) for name, value in node.items() if not name.startswith("$") and "@" not in name)


class _Reader:
    def __init__(self, tree: Document, found: Declarations) -> None:
        self.tree = tree
        self.found = found
        self.aliases = Aliases()

    def schema(self, space: str, node: Node) -> None:
        self.found.namespaces.append(space)
        self.found.outer.setdefault(space, {}).update(self._notes(node))
        for target, notes in mapping(node.get("$Annotations")).items():
            self.found.outer.setdefault(self.aliases.path(target), {}).update(self._notes(mapping(notes)))
        for name, value in _members(node):
            path: Path = (space, name)
            full = f"{space}.{name}"
            if is_list(value):
                overloads = [
                    self._overload((*path, number), name, mapping(one)) for number, one in enumerate(items(value))
                ]
                self.found.overloads.setdefault(full, []).extend(overloads)
                continue
            child = mapping(value)
            head = self._head(path, name, child, node)
            match child.get("$Kind"):
                case "EntityType" | "ComplexType":
                    self.found.types.setdefault(full, self._structured(path, head, child))
                case "EnumType":
                    self.found.types.setdefault(full, self._enumeration(path, head, child))
                case "TypeDefinition":
                    underlying = self._type(child, str(child.get("$UnderlyingType") or "Edm.String"))
                    self.found.types.setdefault(full, Definition(*head, underlying))
                case "EntityContainer":
                    self.found.containers.setdefault(full, self._container(path, head, child))
                case _:
                    pass

    def _head(self, path: Path, name: str, node: Node, around: Node) -> tuple[str, Provenance, Notes]:
        place = Provenance(self.tree.source.name, pointer(path), self.tree.line(path))
        return name, place, {**self._notes(node), **self._notes(around, name)}

    def _notes(self, node: Node, about: str = "") -> dict[str, object]:
        """Annotations of `node` itself, or those beside the member `about`."""
        notes: dict[str, object] = {}
        for key, value in node.items():
            target, at, term = key.partition("@")
            if not at or target != about or "@" in term:
                continue
            name = self.aliases.resolve(term.partition("#")[0])
            notes.update((name + path, part) for path, part in json_parts(value))
            if is_list(value):
                texts = tuple(item for item in items(value) if isinstance(item, str))
                value = texts or ("Deprecated" if "Deprecated" in str(value)[:2000] else True)
            notes[name] = True if is_mapping(value) else value
        return notes

    def _type(self, node: Node, written: str = "") -> TypeRef:
        name = self.aliases.resolve(written or str(node.get("$Type") or "Edm.String"))
        scale = node.get("$Scale", "variable" if name == "Edm.Decimal" else "")
        return TypeRef(
            name,
            node.get("$Collection") is True,
            node.get("$Nullable") is True,
            bounded(node.get("$MaxLength")),
            str(node.get("$Precision", "")),
            str(scale),
        )

    def _structured(self, path: Path, head: tuple[str, Provenance, Notes], node: Node) -> Structured:
        properties: list[Property] = []
        navigations: list[Navigation] = []
        for name, value in _members(node):
            child = mapping(value)
            own, type_ = self._head((*path, name), name, child, node), self._type(child)
            if child.get("$Kind") == "NavigationProperty":
                partner = str(child.get("$Partner") or "")
                navigations.append(Navigation(*own, type_, partner, child.get("$ContainsTarget") is True))
            else:
                default = child.get("$DefaultValue")
                properties.append(Property(*own, type_, None if default is None else str(default)))
        keys = [next(iter(key.values()), "") if is_mapping(key) else key for key in items(node.get("$Key"))]
        return Structured(
            *head,
            node.get("$Kind") == "EntityType",
            self.aliases.resolve(str(node.get("$BaseType") or "")),
            node.get("$Abstract") is True,
            node.get("$OpenType") is True,
            tuple(str(key) for key in keys),
            tuple(properties),
            tuple(navigations),
        )

    def _enumeration(self, path: Path, head: tuple[str, Provenance, Notes], node: Node) -> Enumeration:
        members = tuple(
            EnumMember(*self._head((*path, name), name, {}, node), str(value)) for name, value in _members(node)
        )
        return Enumeration(*head, node.get("$IsFlags") is True, members)

    def _overload(self, path: Path, name: str, node: Node) -> Overload:
        parameters = tuple(
            Parameter(
                *self._head((*path, "$Parameter", number), str(mapping(one).get("$Name") or ""), mapping(one), {}),
                self._type(mapping(one)),
            )
            for number, one in enumerate(items(node.get("$Parameter")))
        )
        answer = node.get("$ReturnType")
        returns = self._type(mapping(answer)) if is_mapping(answer) else None
        action = node.get("$Kind") == "Action"
        return Overload(*self._head(path, name, node, {}), action, node.get("$IsBound") is True, parameters, returns)

    def _container(self, path: Path, head: tuple[str, Provenance, Notes], node: Node) -> Container:
        resources: list[Resource] = []
        for name, value in _members(node):
            child = mapping(value)
            kind = next((word for word in ("Function", "Action") if f"${word}" in child), "")
            target = str(child.get(f"${kind}") or child.get("$Type") or "")
            known = kind.lower() or ("set" if child.get("$Collection") is True else "singleton")
            bindings = mapping(child.get("$NavigationPropertyBinding"))
            resources.append(
                Resource(
                    *self._head((*path, name), name, child, node),
                    known,
                    self.aliases.resolve(target),
                    tuple((key, str(to)) for key, to in bindings.items()),
                )
            )
        return Container(*head, self.aliases.resolve(str(node.get("$Extends") or "")), tuple(resources))
