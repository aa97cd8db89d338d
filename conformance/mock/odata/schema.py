"""One service's metadata: the document as it is served, and what a server looks up in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from conformance.mock.xmlin import Element, parsed

if TYPE_CHECKING:
    from odatapy.server.uri.parser import Parser

EDM = "http://docs.oasis-open.org/odata/ns/edm"
_OURS = "Ppmkit."


@dataclass(frozen=True, slots=True)
class Link:
    """A navigation property: to which set, and whether to many."""

    target: str
    many: bool


@dataclass(frozen=True, slots=True)
class EntitySet:
    """`properties`: name to type, base types first; `open` ones have further properties of their own."""

    name: str
    type: str
    key: tuple[str, ...]
    properties: Mapping[str, str]
    links: Mapping[str, Link]
    open: bool


class Schema:
    """Read from a CSDL 4.0 document of ours; our own annotations stay at home."""

    def __init__(self, document: bytes) -> None:
        root = parsed(document)
        for element in list(root.iter(f"{{{EDM}}}Annotation")):
            parent = element.getparent()
            if parent is not None and str(element.get("Term", "")).startswith(_OURS):
                parent.remove(element)
        for comment in list(root.iter(etree.Comment)):
            parent = comment.getparent()
            if parent is not None:
                parent.remove(comment)
        etree.indent(root)
        self.document = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
        self.sets = {found.name: found for found in _sets(root)}
        self._parser: Parser | None = None

    @property
    def parser(self) -> Parser:
        """odatapy's reading of the same document; loaded with the first query, for it costs a quarter of a second."""
        if self._parser is None:
            from odatapy.edm.model import Edm
            from odatapy.edm.xml_io import XmlEdmProvider
            from odatapy.server.uri.parser import Parser

            self._parser = Parser(Edm(XmlEdmProvider(self.document)))
        return self._parser


def _sets(root: Element) -> list[EntitySet]:
    types: dict[str, Element] = {}
    homes: dict[str, str] = {}
    for schema in root.iter(f"{{{EDM}}}Schema"):
        home, alias = schema.get("Namespace", ""), schema.get("Alias", "")
        homes[alias or home] = home
        types |= {f"{home}.{t.get('Name')}": t for t in schema.iter(f"{{{EDM}}}EntityType")}

    def full(name: str) -> str:
        head, _, last = name.rpartition(".")
        return f"{homes.get(head, head)}.{last}"

    return [_set(found, types, full) for found in root.iter(f"{{{EDM}}}EntitySet")]


def _set(found: Element, types: Mapping[str, Element], full: Callable[[str], str]) -> EntitySet:
    name = full(found.get("EntityType", ""))
    chain: list[Element] = []
    at = name
    while at in types and len(chain) < 100:
        chain.insert(0, types[at])
        at = full(types[at].get("BaseType", ""))
    bound = {b.get("Path", ""): b.get("Target", "") for b in found.iter(f"{{{EDM}}}NavigationPropertyBinding")}
    links = {
        str(n.get("Name")): Link(bound[str(n.get("Name"))], n.get("Type", "").startswith("Collection("))
        for t in chain
        for n in t.iter(f"{{{EDM}}}NavigationProperty")
        if n.get("Name") in bound
    }
    return EntitySet(
        str(found.get("Name")),
        name,
        tuple(str(k.get("Name")) for t in chain for k in t.iter(f"{{{EDM}}}PropertyRef")),
        {str(p.get("Name")): str(p.get("Type")) for t in chain for p in t.iter(f"{{{EDM}}}Property")},
        links,
        any(t.get("OpenType") == "true" for t in chain),
    )
