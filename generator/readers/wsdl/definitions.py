"""The parts of a WSDL 1.1 description by name, from one document and the local ones that it imports."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from generator.diagnostics import BadInput
from generator.model import QName
from generator.readers.files import SourceFile
from generator.readers.safexml import Element, line_of, load_xml, local_name, text_of
from generator.readers.xsd.schemaset import XS, SchemaSet

WSDL: Final = "http://schemas.xmlsoap.org/wsdl/"
_PARTS: Final = ("message", "portType", "binding", "service")


@dataclass(frozen=True, slots=True)
class Part:
    """A named part of a description and the document that it stands in."""

    node: Element
    source: SourceFile


@dataclass(slots=True)
class Definitions:
    """`messages`, `port_types`, `bindings` and `services` by qualified name, and the schemas of all documents."""

    source: SourceFile
    namespace: str = ""
    doc: str = ""
    tables: dict[str, dict[QName, Part]] = field(default_factory=lambda: {name: {} for name in _PARTS})
    schemas: SchemaSet = field(default_factory=SchemaSet)

    def find(self, kind: str, name: QName) -> Part | None:
        """A declaration. Names without prefix are meant for the target namespace by many who write them."""
        found = self.tables[kind].get(name)
        loose = found is None and name[0] in ("", WSDL)
        return self.tables[kind].get((self.namespace, name[1])) if loose else found


def tag(local: str) -> str:
    """Clark name of a WSDL element."""
    return f"{{{WSDL}}}{local}"


def load_definitions(source: SourceFile, root: Element | None = None) -> Definitions:
    """Read a WSDL document and its imports. Raises BadInput, also for documents outside its folder."""
    result = Definitions(source)
    seen: set[str] = {str(source.path.resolve())}
    todo: list[tuple[SourceFile, Element]] = [(source, root if root is not None else load_xml(source))]
    first = True
    while todo:
        at, node = todo.pop(0)
        if node.tag == f"{{{XS}}}schema":
            result.schemas.add(node, at)
            continue
        if node.tag != tag("definitions"):
            raise BadInput(
                "this is no WSDL 1.1 document",
                at.name,
                line_of(node),
                remedy="give a document whose root is wsdl:definitions",
            )
        namespace = str(node.get("targetNamespace") or "")
        if first:
            result.namespace, result.doc, first = namespace, documentation(node), False
        for child in node:
            local = local_name(child) if str(child.tag).startswith(f"{{{WSDL}}}") else ""
            name = child.get("name")
            if local in _PARTS and name:
                result.tables[local].setdefault((namespace, str(name).strip()), Part(child, at))
            elif local == "types":
                for schema in child.findall(f"{{{XS}}}schema"):
                    result.schemas.add(schema, at)
            elif local == "import" and child.get("location"):
                imported = at.beside(str(child.get("location")), line_of(child))
                if str(imported.path) not in seen:
                    seen.add(str(imported.path))
                    todo.append((imported, load_xml(imported)))
    return result


def qname(node: Element, text: str, source: SourceFile) -> QName:
    """A prefixed name where a node stands. Raises BadInput for a prefix that is not declared."""
    prefix, _, local = text.strip().rpartition(":")
    found = node.nsmap.get(prefix or None)
    if found is None and prefix:
        raise BadInput(f"prefix {prefix!r} is not declared", source.name, line_of(node), remedy="declare it with xmlns")
    return str(found or ""), local


def documentation(node: Element) -> str:
    """Text of wsdl:documentation, white space normalised."""
    return text_of(node.find(tag("documentation")))
