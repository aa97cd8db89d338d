"""CSDL as XML (an ``edmx:Edmx`` document) -> declarations."""

from __future__ import annotations

from typing import Final

from generator.diagnostics import BadInput
from generator.model import Provenance
from generator.readers.csdl.annotations import xml_parts
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
from generator.readers.safexml import Element, line_of, local_name, parse_xml, text_of, xpath_of

EDMX: Final = "http://docs.oasis-open.org/odata/ns/edmx"
EDM: Final = "http://docs.oasis-open.org/odata/ns/edm"
_OLD: Final = ("http://schemas.microsoft.com/ado/", "http://schemas.microsoft.com/dallas/")
_SIMPLE: Final = ("String", "Bool", "Int", "Float", "Decimal", "Date", "DateTimeOffset", "EnumMember", "PropertyPath")
_RESOURCES: Final = {
    "EntitySet": ("set", "EntityType"),
    "Singleton": ("singleton", "Type"),
    "FunctionImport": ("function", "Function"),
    "ActionImport": ("action", "Action"),
}


def edm(name: str) -> str:
    return f"{{{EDM}}}{name}"


def read_xml(source: SourceFile, data: bytes, found: Declarations) -> None:
    """Add what the document declares. Raises BadInput for what is no metadata of OData 4."""
    root = parse_xml(source, data)
    space = root.tag[1:].partition("}")[0] if root.tag.startswith("{") else ""
    version = root.get("Version") or ""
    if space.startswith(_OLD) or version in ("1.0", "2.0", "3.0"):
        raise BadInput(
            "metadata of OData 2 or 3 is not supported", source.name, line_of(root), remedy="give that of OData 4"
        )
    if root.tag != f"{{{EDMX}}}Edmx" or not version.startswith("4"):
        raise BadInput("this is no OData 4 metadata", source.name, line_of(root), remedy="give an edmx:Edmx document")
    found.version = found.version or version
    reader = _Reader(source, found, Aliases())
    for reference in root.findall(f"{{{EDMX}}}Reference"):
        found.references.append((reference.get("Uri") or "", line_of(reference)))
        for include in reference.findall(f"{{{EDMX}}}Include"):
            reader.aliases.add(include.get("Alias"), include.get("Namespace"))
    schemas = root.findall(f"{{{EDMX}}}DataServices/{edm('Schema')}")
    for schema in schemas:
        reader.aliases.add(schema.get("Alias"), schema.get("Namespace"))
        if schema.get("Alias"):
            found.aliases[schema.get("Namespace") or ""] = schema.get("Alias") or ""
    for schema in schemas:
        reader.schema(schema)


class _Reader:
    def __init__(self, source: SourceFile, found: Declarations, aliases: Aliases) -> None:
        self.source = source
        self.found = found
        self.aliases = aliases

    def schema(self, node: Element) -> None:
        space = node.get("Namespace") or ""
        self.found.namespaces.append(space)
        self.found.outer.setdefault(space, {}).update(self._notes(node))
        for child in node:
            name = f"{space}.{child.get('Name') or ''}"
            match local_name(child):
                case "EntityType" | "ComplexType":
                    self.found.types.setdefault(name, self._structured(child))
                case "EnumType":
                    self.found.types.setdefault(name, self._enumeration(child))
                case "TypeDefinition":
                    underlying = self._type(child, child.get("UnderlyingType") or "Edm.String")
                    self.found.types.setdefault(name, Definition(*self._head(child), underlying))
                case "Function" | "Action":
                    self.found.overloads.setdefault(name, []).append(self._overload(child))
                case "EntityContainer":
                    self.found.containers.setdefault(name, self._container(child))
                    self.found.main = self.found.main or name
                case "Annotations":
                    target = self.aliases.path(child.get("Target") or "")
                    self.found.outer.setdefault(target, {}).update(self._notes(child))
                case _:
                    pass

    def _head(self, node: Element) -> tuple[str, Provenance, Notes]:
        place = Provenance(self.source.name, xpath_of(node), line_of(node))
        return node.get("Name") or "", place, self._notes(node)

    def _notes(self, node: Element) -> dict[str, object]:
        """Annotations that stand inside `node`. Deprecations are told by the term alone."""
        notes: dict[str, object] = {}
        for child in node.findall(edm("Annotation")):
            term = self.aliases.resolve(child.get("Term") or "")
            value: object = next((v for key in _SIMPLE if (v := child.get(key)) is not None), None)
            if value is None:
                texts = tuple(text_of(item) for item in child.iterfind(f"{edm('Collection')}/{edm('String')}"))
                inner = next((text_of(item) for item in child if local_name(item) in _SIMPLE), None)
                deprecated = any("Deprecated" in text_of(item) for item in child.iter(edm("EnumMember")))
                value = texts or inner or ("Deprecated" if deprecated else True)
            notes[term] = value == "true" if value in ("true", "false") else value
            notes.update((term + path, part) for path, part in xml_parts(child))
        return notes

    def _type(self, node: Element, written: str) -> TypeRef:
        name = written.strip()
        collection = name.startswith("Collection(") and name.endswith(")")
        name = name.removeprefix("Collection(").removesuffix(")") if collection else name
        return TypeRef(
            self.aliases.resolve(name.strip()),
            collection,
            node.get("Nullable", "true") != "false",
            bounded(node.get("MaxLength")),
            node.get("Precision") or "",
            (node.get("Scale") or "").lower(),
        )

    def _structured(self, node: Element) -> Structured:
        properties = [
            Property(*self._head(p), self._type(p, p.get("Type") or "Edm.String"), p.get("DefaultValue"))
            for p in node.findall(edm("Property"))
        ]
        navigations = [
            Navigation(
                *self._head(n),
                self._type(n, n.get("Type") or ""),
                n.get("Partner") or "",
                n.get("ContainsTarget") == "true",
            )
            for n in node.findall(edm("NavigationProperty"))
        ]
        return Structured(
            *self._head(node),
            local_name(node) == "EntityType",
            self.aliases.resolve(node.get("BaseType") or ""),
            node.get("Abstract") == "true",
            node.get("OpenType") == "true",
            tuple(ref.get("Name") or "" for ref in node.iterfind(f"{edm('Key')}/{edm('PropertyRef')}")),
            tuple(properties),
            tuple(navigations),
        )

    def _enumeration(self, node: Element) -> Enumeration:
        members = tuple(EnumMember(*self._head(m), m.get("Value") or "") for m in node.findall(edm("Member")))
        return Enumeration(*self._head(node), node.get("IsFlags") == "true", members)

    def _overload(self, node: Element) -> Overload:
        parameters = tuple(
            Parameter(*self._head(p), self._type(p, p.get("Type") or "Edm.String"))
            for p in node.findall(edm("Parameter"))
        )
        answer = node.find(edm("ReturnType"))
        returns = self._type(answer, answer.get("Type") or "") if answer is not None else None
        action = local_name(node) == "Action"
        return Overload(*self._head(node), action, node.get("IsBound") == "true", parameters, returns)

    def _container(self, node: Element) -> Container:
        resources: list[Resource] = []
        for child in node:
            kind, attribute = _RESOURCES.get(local_name(child), ("", ""))
            if kind:
                bindings = tuple(
                    (b.get("Path") or "", b.get("Target") or "")
                    for b in child.findall(edm("NavigationPropertyBinding"))
                )
                target = self.aliases.resolve(child.get(attribute) or "")
                resources.append(Resource(*self._head(child), kind, target, bindings))
        return Container(*self._head(node), self.aliases.resolve(node.get("Extends") or ""), tuple(resources))
