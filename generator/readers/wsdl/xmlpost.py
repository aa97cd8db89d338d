"""Plain XML over one entry point -> model: a WSDL 1.1 HTTP binding as catalogue of functions, XSD types of messages.

A message part is named like the root element that it describes. The attribute of the request whose fixed value is the
function's name is the selector; it belongs to the binding and is no member of the input. An output that is bound as
``mime:content`` is no XML: such an answer is the bytes of its body, and the binding has no answer root.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.diagnostics import BadInput
from generator.model import (
    Answer,
    Enum,
    Interface,
    Member,
    Operation,
    Provenance,
    Scalar,
    Server,
    Shape,
    ShapeId,
    Structure,
    XmlName,
    XmlPostBinding,
)
from generator.readers.files import SourceFile
from generator.readers.fragment import Fragment
from generator.readers.marking import xml_marks
from generator.readers.safexml import Element, line_of, xpath_of
from generator.readers.table import ShapeTable
from generator.readers.wsdl.definitions import Definitions, Part, documentation, load_definitions, qname, tag
from generator.readers.xsd.complextypes import build_types
from generator.readers.xsd.reader import Types

HTTP: Final = "http://schemas.xmlsoap.org/wsdl/http/"
MIME: Final = "http://schemas.xmlsoap.org/wsdl/mime/"
_MEDIA: Final = "application/xml"


def read_xmlpost(source: SourceFile, vendor: str, interface: str) -> Fragment:
    """Read the catalogue. Raises BadInput if it has no HTTP binding with POST."""
    return _Reader(load_definitions(source), vendor, interface).read()


class _Reader:
    def __init__(self, definitions: Definitions, vendor: str, interface: str) -> None:
        self.wsdl = definitions
        self.vendor = vendor
        self.interface = interface
        self.file = definitions.source.name
        self.table = ShapeTable(vendor, self.file)
        self.types = Types(definitions.schemas, self.table)

    def read(self) -> Fragment:
        found = next((b for b in self.wsdl.tables["binding"].values() if _is_post(b.node)), None)
        if found is None:
            raise BadInput(
                "no HTTP binding with POST is described",
                self.file,
                1,
                remedy="describe one with http:binding verb=POST",
            )
        name = qname(found.node, str(found.node.get("type") or ""), found.source)
        port_type = self.wsdl.find("portType", name)
        if port_type is None:
            raise BadInput(
                f"port type {name[1]!r} is not declared", found.source.name, line_of(found.node), remedy="declare it"
            )
        self.types.all_types()
        build_types(self.types)
        bound = {str(o.get("name")): _content(o) for o in found.node.findall(tag("operation"))}
        operations: dict[ShapeId, Operation] = {}
        for node in port_type.node.findall(tag("operation")):
            if str(node.get("name")) in bound:
                operation = self._operation(Part(node, port_type.source), bound[str(node.get("name"))])
                operations[operation.id] = operation
        build_types(self.types)
        interface = Interface(
            self.interface,
            "xml-post",
            tuple(self._servers()),
            (self.file,),
            str(self.wsdl.source.path.stem),
            self.wsdl.doc,
            self.wsdl.namespace,
        )
        return Fragment(interface, operations, self.table.shapes, self.table.wire, tuple(sorted(set(self.table.notes))))

    def _servers(self) -> Iterator[Server]:
        for service in self.wsdl.tables["service"].values():
            for address in service.node.iter(f"{{{HTTP}}}address"):
                yield Server(str(address.get("location") or ""))

    def _operation(self, part: Part, media: str) -> Operation:
        function = str(part.node.get("name"))
        root, request = self._message(part, "input")
        if request is not None and isinstance(self.table.shapes.get(request), Scalar):
            remedy = "give a document whose messages are XML elements"
            what = f"operation {function!r} sends a form or a plain value, which is not read"
            raise BadInput(what, part.source.name, line_of(part.node), remedy=remedy)
        answer_root, answer = self._message(part, "output")
        selector = self._take_selector(request, function)
        answer_root = "" if media else answer_root or "response"
        answers = [Answer("", media or _MEDIA, answer)] if answer is not None else []
        for fault in part.node.findall(tag("fault")):
            _, shape = self._part(part, fault)
            answers.append(Answer("", _MEDIA, shape, True, documentation(fault)))
        return Operation(
            ShapeId(self.vendor, self.interface, function),
            XmlPostBinding(function, root or "request", answer_root, selector),
            request,
            tuple(answers),
            function.partition(".")[0] if "." in function else "",
            doc=documentation(part.node),
            marks=xml_marks(part.node, part.source.name),
            provenance=Provenance(part.source.name, xpath_of(part.node), line_of(part.node)),
        )

    def _message(self, part: Part, way: str) -> tuple[str, ShapeId | None]:
        node = part.node.find(tag(way))
        return self._part(part, node) if node is not None else ("", None)

    def _part(self, part: Part, node: Element) -> tuple[str, ShapeId | None]:
        """Root element and shape of the only part of a message."""
        name = qname(node, str(node.get("message") or ""), part.source)
        message = self.wsdl.find("message", name)
        found = message.node.find(tag("part")) if message is not None else None
        if message is None or found is None:
            raise BadInput(
                f"message {name[1]!r} is not declared or empty",
                part.source.name,
                line_of(node),
                remedy="declare it with one part",
            )
        if found.get("element"):
            element = qname(found, str(found.get("element")), message.source)
            use = self.types.global_element(element)
            return element[1], use.target if use is not None else self.table.any()
        return str(found.get("name")), self.types.type(
            qname(found, str(found.get("type") or ""), message.source), found
        )

    def _take_selector(self, id: ShapeId | None, function: str) -> str:
        """Remove the attribute that names the function from the input; its name, ``method`` where there is none."""
        shape: Shape | None = self.table.shapes.get(id) if id is not None else None
        if id is None or not isinstance(shape, Structure):
            return "method"
        for member in shape.members:
            wire = next((w for w in self.table.wire.get(member.id, ()) if isinstance(w, XmlName)), None)
            if wire is not None and wire.kind == "attribute" and self._says(member, function):
                self.table.shapes[id] = replace(shape, members=tuple(m for m in shape.members if m is not member))
                del self.table.wire[member.id]
                return wire.name[1]
        return "method"

    def _says(self, member: Member, function: str) -> bool:
        value = self.table.shapes.get(member.target)
        return isinstance(value, Enum) and [v.value for v in value.values] == [function]


def _is_post(binding: Element) -> bool:
    http = binding.find(f"{{{HTTP}}}binding")
    return http is not None and str(http.get("verb") or "").upper() == "POST"


def _content(bound: Element) -> str:
    """Media type of an output that is no XML; "" = it is."""
    output = bound.find(tag("output"))
    content = output.find(f"{{{MIME}}}content") if output is not None else None
    media = str(content.get("type") or "") if content is not None else ""
    return "" if media.endswith(("/xml", "+xml")) else media
