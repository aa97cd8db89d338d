"""XML Schema documents that belong together: inline ones, and local files that they include or import."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from generator.diagnostics import BadInput
from generator.model import QName
from generator.readers.files import SourceFile
from generator.readers.safexml import Element, line_of, load_xml

XS: Final = "http://www.w3.org/2001/XMLSchema"
_WSDL: Final = "http://schemas.xmlsoap.org/wsdl/"

WELL_KNOWN: Final = frozenset(
    {
        "http://www.w3.org/XML/1998/namespace",
        "http://schemas.xmlsoap.org/soap/encoding/",
        "http://schemas.xmlsoap.org/soap/envelope/",
        "http://schemas.xmlsoap.org/wsdl/",
        "http://www.w3.org/2003/05/soap-encoding",
        "http://www.w3.org/2005/05/xmlmime",
        "http://www.w3.org/2004/06/xmlmime",
        "http://www.w3.org/2005/08/addressing",
        "http://schemas.xmlsoap.org/ws/2004/08/addressing",
        "http://www.w3.org/2000/09/xmldsig#",
        XS,
    }
)
"""Namespaces of standards whose documents nobody needs to fetch: an address given for them is ignored."""

KINDS: Final = ("type", "element", "attribute", "group", "attributeGroup")
_TAGS: Final = {
    f"{{{XS}}}complexType": "type",
    f"{{{XS}}}simpleType": "type",
    f"{{{XS}}}element": "element",
    f"{{{XS}}}attribute": "attribute",
    f"{{{XS}}}group": "group",
    f"{{{XS}}}attributeGroup": "attributeGroup",
}

_INCLUDE: Final = f"{{{XS}}}include"
_REDEFINE: Final = f"{{{XS}}}redefine"
_OVERRIDE: Final = f"{{{XS}}}override"
_IMPORT: Final = f"{{{XS}}}import"
_ORIGINAL: Final = "~original"
"""Ends the name of a declaration that another one of the same name replaces; no XML name can hold it."""


@dataclass(frozen=True, slots=True)
class Declared:
    """A global declaration: its element, the schema that it stands in, and the namespace that it is declared in."""

    node: Element
    scope: Scope


@dataclass(frozen=True, slots=True)
class Scope:
    """A schema document as its declarations see it."""

    source: SourceFile
    namespace: str
    element_qualified: bool
    attribute_qualified: bool

    def qname(self, node: Element, text: str) -> QName:
        """A prefixed name in the context of a node. Raises BadInput for a prefix that is not declared."""
        prefix, colon, local = text.strip().rpartition(":")
        if not colon:
            default = node.nsmap.get(None)
            # Included without a namespace of its own, a schema means the including one by unprefixed names.
            return (str(default) if default is not None else self.namespace if self.chameleon(node) else ""), local
        if prefix == "xml":
            return "http://www.w3.org/XML/1998/namespace", local
        found = node.nsmap.get(prefix)
        if found is None:
            raise BadInput(
                f"prefix {prefix!r} is not declared", self.source.name, line_of(node), remedy="declare it with xmlns"
            )
        return str(found), local

    def chameleon(self, node: Element) -> bool:
        schema = node
        while schema.tag != f"{{{XS}}}schema":
            above = schema.getparent()
            if above is None:
                return False
            schema = above
        return schema.get("targetNamespace") is None and self.namespace != ""


@dataclass(slots=True)
class SchemaSet:
    """Global declarations of all schemas by kind and name."""

    tables: dict[str, dict[QName, Declared]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    namespaces: set[str] = field(default_factory=set[str])
    _seen: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    _redefined: set[tuple[str, QName]] = field(default_factory=set[tuple[str, QName]])

    def add(self, schema: Element, source: SourceFile, namespace: str | None = None) -> None:
        """Take in a schema and all that it includes and imports. Raises BadInput for documents outside its folder."""
        todo: list[tuple[Element, SourceFile, str | None]] = [(schema, source, namespace)]
        while todo:
            node, at, given = todo.pop()
            if node.tag != f"{{{XS}}}schema":
                raise BadInput(
                    "this is no XML Schema",
                    at.name,
                    line_of(node),
                    remedy="refer to a document whose root is xs:schema",
                )
            scope = Scope(
                at,
                str(node.get("targetNamespace") or given or ""),
                node.get("elementFormDefault") == "qualified",
                node.get("attributeFormDefault") == "qualified",
            )
            self.namespaces.add(scope.namespace)
            todo += reversed(list(self._declare(node, scope)))

    def _declare(self, schema: Element, scope: Scope) -> Iterator[tuple[Element, SourceFile, str | None]]:
        for child in schema:
            kind = _TAGS.get(str(child.tag))
            name = (scope.namespace, str(child.get("name") or "").strip())
            if kind is not None and name[1]:
                if (kind, name) in self._redefined:
                    name = (name[0], f"{name[1]}{_ORIGINAL}")
                self.tables[kind].setdefault(name, Declared(child, scope))
            elif child.tag in (_INCLUDE, _REDEFINE, _OVERRIDE, _IMPORT):
                if child.tag in (_REDEFINE, _OVERRIDE):
                    self._redefine(child, scope)
                yield from self._reach(child, scope, child.tag == _IMPORT)

    def _redefine(self, node: Element, scope: Scope) -> None:
        """Declarations that take the place of others; what they call by their own name is the one that they replace."""
        for inner in node:
            kind = _TAGS.get(str(inner.tag))
            name = (scope.namespace, str(inner.get("name") or "").strip())
            if kind is None or not name[1]:
                continue
            self.tables[kind][name] = Declared(inner, scope)
            self._redefined.add((kind, name))
            for user in inner.iter():
                for attribute in ("base", "ref"):
                    text = user.get(attribute)
                    if text and scope.qname(user, text) == name:
                        user.set(attribute, f"{text}{_ORIGINAL}")

    def _reach(self, node: Element, scope: Scope, imported: bool) -> Iterator[tuple[Element, SourceFile, str | None]]:
        location = node.get("schemaLocation")
        if not location or (imported and node.get("namespace") in WELL_KNOWN):
            return
        source = scope.source.beside(str(location), line_of(node))
        namespace = None if imported else scope.namespace
        key = (str(source.path), "" if imported else scope.namespace)
        if key in self._seen:
            return
        self._seen.add(key)
        root = load_xml(source)
        if root.tag == f"{{{_WSDL}}}definitions":  # some vendors keep the schemas of one WSDL in another
            for schema in root.iterfind(f"{{{_WSDL}}}types/{{{XS}}}schema"):
                yield schema, source, namespace
            return
        yield root, source, namespace

    def find(self, kind: str, name: QName) -> Declared | None:
        return self.tables[kind].get(name)
