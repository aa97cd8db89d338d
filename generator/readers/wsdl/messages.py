"""Messages of a WSDL description -> what goes into a SOAP body: the element, and the shape of what is in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from generator.diagnostics import BadInput
from generator.model import Member, Provenance, QName, ShapeId, Structure, XmlName
from generator.readers.marking import xml_marks
from generator.readers.safexml import Element, line_of, xpath_of
from generator.readers.table import ShapeTable
from generator.readers.wsdl.definitions import Definitions, Part, documentation, qname, tag
from generator.readers.xsd.reader import COMPLEX, Types

NOTHING: Final[QName] = ("", "")
Way = Literal["input", "output"]


@dataclass(frozen=True, slots=True)
class Bound:
    """An operation of a port: `node` in the binding, `abstract` in the port type; `soap` is the binding's namespace."""

    node: Element
    abstract: Part
    binding: Part
    soap: str
    name: str
    """Name in the model; the wire knows `local`."""

    @property
    def local(self) -> str:
        return str(self.node.get("name") or "").strip()

    def body(self, way: Way) -> Element | None:
        """soap:body, which may stand inside a multipart binding."""
        holder = self.node.find(tag(way))
        return next(holder.iter(f"{{{self.soap}}}body"), None) if holder is not None else None

    def headers(self, way: Way) -> list[Element]:
        return self.node.findall(f"{tag(way)}/{{{self.soap}}}header")


@dataclass(frozen=True, slots=True)
class Payload:
    """`element` is the child of the body, `wrapped` whether its children are parameters."""

    element: QName = NOTHING
    shape: ShapeId | None = None
    wrapped: bool = False


class Messages:
    """Reads messages; structures that no type describes are named after the operation, in the interface's namespace."""

    def __init__(self, definitions: Definitions, types: Types, table: ShapeTable, interface: str) -> None:
        self.wsdl = definitions
        self.types = types
        self.table = table
        self.interface = interface

    def payload(self, bound: Bound, way: Way, style: str) -> Payload:
        """What an operation sends or gets. Raises BadInput for a message that is not declared.

        `style`: ``document``, ``rpc``, or ``parts`` for a structure with a member a part.
        """
        parts = self._parts(bound, way)
        wrapper = bound.local if way == "input" else f"{bound.local}Response"
        made_up = f"{bound.name}{'Input' if way == 'input' else 'Output'}"
        if style == "rpc":
            body = bound.body(way)
            namespace = str(body.get("namespace") or "") if body is not None else ""
            return Payload((namespace or self.wsdl.namespace, wrapper), self._structure(made_up, bound, parts), True)
        if style == "parts":
            return Payload(NOTHING, self._structure(made_up, bound, parts) if parts else None)
        if not parts:
            return Payload()
        if len(parts) > 1 or not parts[0].get("element"):
            return Payload(NOTHING, self._structure(made_up, bound, parts))
        name = qname(parts[0], str(parts[0].get("element")), bound.abstract.source)
        use = self.types.global_element(name)
        if use is None:
            self.table.note(line_of(parts[0]), f"element {name[1]!r} is not declared and is read as anything")
            return Payload(name, self.table.any() if way == "output" else self._structure(made_up, bound, parts))
        if self._is_complex(use.target) or (way == "output" and use.target == self.table.any()):
            return Payload(name, use.target, name[1] == wrapper)
        if way == "output":
            return Payload(name, self._text(made_up, bound, use.target))
        return Payload(name, self._structure(made_up, bound, parts))

    def _is_complex(self, id: ShapeId) -> bool:
        origin = self.types.origins.get(id)
        return origin is not None and origin.node.tag == COMPLEX

    def message(self, node: Element, part: Part) -> Part:
        """The message that an input, output or fault names. Raises BadInput where it is not declared."""
        name = qname(node, str(node.get("message") or ""), part.source)
        found = self.wsdl.find("message", name)
        if found is None:
            file, line = part.source.name, line_of(node)
            raise BadInput(f"message {name[1]!r} is not declared", file, line, remedy="declare it")
        return found

    def _parts(self, bound: Bound, way: Way) -> list[Element]:
        """Parts that go into the body: those that it names, else those that no header of the same message takes."""
        node = bound.abstract.node.find(tag(way))
        if node is None:
            return []
        message = self.message(node, bound.abstract)
        parts = message.node.findall(tag("part"))
        body = bound.body(way)
        chosen = body.get("parts") if body is not None else None
        if chosen is not None:
            return [part for part in parts if part.get("name") in chosen.split()]
        heads = {h.get("part") for h in bound.headers(way) if self._header_message(h, bound) is message}
        return [part for part in parts if part.get("name") not in heads]

    def _header_message(self, node: Element, bound: Bound) -> Part | None:
        return self.wsdl.find("message", qname(node, str(node.get("message") or ""), bound.binding.source))

    def _structure(self, name: str, bound: Bound, parts: list[Element]) -> ShapeId:
        """A structure with one member a part: parts of an rpc call, several parts, or an element of a simple type."""
        id = self.table.reserve(self.interface, name)
        source = bound.abstract.source
        members: list[Member] = []
        for order, part in enumerate(parts):
            wire: QName = ("", str(part.get("name") or f"part{order}"))
            nillable = False
            if part.get("element"):
                wire = qname(part, str(part.get("element")), source)
                use = self.types.global_element(wire)
                target, nillable = (use.target, use.nillable) if use is not None else (self.table.any(), True)
            elif part.get("type"):
                target = self.types.type(qname(part, str(part.get("type")), source), part)
            else:
                target = self.table.any()
            place = Provenance(source.name, xpath_of(part), line_of(part))
            members.append(Member(id.of(wire[1]), target, True, nillable, provenance=place))
            self.table.wire[id.of(wire[1])] = (XmlName(wire, order=order),)
        node = bound.abstract.node
        place = Provenance(source.name, xpath_of(node), line_of(node))
        marks = xml_marks(node, source.name)
        self.table.shapes[id] = Structure(id, tuple(members), open=False, marks=marks, provenance=place)
        return id

    def _text(self, name: str, bound: Bound, target: ShapeId) -> ShapeId:
        """A structure for an element that holds a simple type: its text is `value`."""
        id = self.table.reserve(self.interface, name)
        node, source = bound.abstract.node, bound.abstract.source
        place = Provenance(source.name, xpath_of(node), line_of(node))
        member = Member(id.of("value"), target, provenance=place)
        self.table.wire[member.id] = (XmlName(("", "~"), "text"),)
        self.table.shapes[id] = Structure(id, (member,), marks=xml_marks(node, source.name), provenance=place)
        return id

    def heading(self, bound: Bound, way: Way) -> tuple[tuple[QName, ...], ShapeId | None]:
        """Elements of the SOAP header, and a structure with a member for each; none of what no schema declares."""
        id, members, names = None, list[Member](), list[QName]()
        node, source = bound.abstract.node, bound.abstract.source
        for name in dict.fromkeys(self._header_elements(bound, way)):
            use = self.types.global_element(name)
            if use is None:
                self.table.note(line_of(node), f"header element {name[1]!r} is not declared and is left out")
                continue
            names.append(name)
            if id is None:
                suffix = "Header" if way == "input" else "AnswerHeader"
                id = self.table.reserve(self.interface, f"{bound.name}{suffix}")
            wire = name[1] if name[1] not in {m.name for m in members} else f"{name[1]}_{len(members)}"
            place = Provenance(source.name, xpath_of(node), line_of(node))
            members.append(Member(id.of(wire), use.target, False, use.nillable, provenance=place))
            self.table.wire[id.of(wire)] = (XmlName(name, order=len(members)),)
        if id is not None:
            place = Provenance(source.name, xpath_of(node), line_of(node))
            self.table.shapes[id] = Structure(id, tuple(members), open=True, provenance=place)
        return tuple(names), id

    def _header_elements(self, bound: Bound, way: Way) -> Iterator[QName]:
        for node in bound.headers(way):
            message = self._header_message(node, bound)
            for part in message.node.findall(tag("part")) if message is not None else ():
                if message is not None and part.get("name") == node.get("part") and part.get("element"):
                    yield qname(part, str(part.get("element")), message.source)

    def faults(self, bound: Bound) -> Iterator[tuple[QName, ShapeId, str]]:
        """Element, shape and words of each fault detail."""
        for node in bound.abstract.node.findall(tag("fault")):
            message = self.message(node, bound.abstract)
            for part in message.node.findall(tag("part")):
                if part.get("element"):
                    name = qname(part, str(part.get("element")), message.source)
                    use = self.types.global_element(name)
                    yield name, use.target if use is not None else self.table.any(), documentation(node)
