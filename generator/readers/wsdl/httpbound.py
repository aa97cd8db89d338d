"""WSDL 1.1 with HTTP GET and POST bindings -> model: parts go into the query, a form, or the path; answers are XML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.model import Answer, HttpBinding, Operation, Place, Provenance, ShapeId
from generator.readers.marking import xml_marks
from generator.readers.safexml import Element, line_of, xpath_of
from generator.readers.wsdl.definitions import Part, documentation, tag
from generator.readers.wsdl.messages import Bound, Messages

HTTP: Final = "http://schemas.xmlsoap.org/wsdl/http/"
MIME: Final = "http://schemas.xmlsoap.org/wsdl/mime/"
FORM: Final = "application/x-www-form-urlencoded"
XML: Final = "text/xml"


def verb_of(binding: Element) -> str:
    """``GET`` or ``POST`` of an HTTP binding; "" for another one."""
    found = binding.find(f"{{{HTTP}}}binding")
    verb = str(found.get("verb") or "").upper() if found is not None else ""
    return verb if verb in ("GET", "POST") else ""


def http_operations(messages: Messages, binding: Part, port_type: Part, used: dict[str, int]) -> Iterator[Operation]:
    """Operations that are bound in a way that is understood; the others are noted and left out."""
    verb = verb_of(binding.node)
    declared = {str(o.get("name")): o for o in port_type.node.findall(tag("operation"))}
    for node in binding.node.findall(tag("operation")):
        local = str(node.get("name") or "").strip()
        way = _way(node)
        if local not in declared or (verb == "POST" and way != "form") or (verb == "GET" and way == "form"):
            messages.table.note(line_of(node), f"operation {local!r} is bound to HTTP in a way that is not understood")
            continue
        used[local] = used.get(local, 0) + 1
        name = local if used[local] == 1 else f"{local}_{used[local]}"
        bound = Bound(node, Part(declared[local], port_type.source), binding, HTTP, name)
        yield _operation(messages, bound, verb, way)


def _way(node: Element) -> str:
    """How the parts of a request travel: ``query``, ``path``, ``form``; "" = unknown."""
    inputs = node.find(tag("input"))
    if inputs is None:
        return ""
    if inputs.find(f"{{{HTTP}}}urlEncoded") is not None:
        return "query"
    if inputs.find(f"{{{HTTP}}}urlReplacement") is not None:
        return "path"
    return "form" if any(c.get("type") == FORM for c in inputs.iter(f"{{{MIME}}}content")) else ""


def _operation(messages: Messages, bound: Bound, verb: str, way: str) -> Operation:
    node, source = bound.abstract.node, bound.abstract.source
    location = bound.node.find(f"{{{HTTP}}}operation")
    path = str(location.get("location") or "") if location is not None else ""
    sent = messages.payload(bound, "input", "parts")
    structure = messages.table.shapes.get(sent.shape) if sent.shape is not None else None
    places: list[Place] = []
    for member in getattr(structure, "members", ()):
        hole = f"({member.name})"
        in_path = way == "path" and hole in path
        path = path.replace(hole, f"{{{member.name}}}", 1) if in_path else path
        places.append(Place(member.name, "path" if in_path else "query", member.name))
    media = _media(bound.node)
    got = messages.payload(bound, "output", "document") if node.find(tag("output")) is not None else None
    shape = got.shape if got is not None and media == XML else None
    return Operation(
        ShapeId(messages.table.vendor, messages.interface, bound.name),
        HttpBinding(verb, path or "/", tuple(places)),
        sent.shape,
        (Answer("", media, shape),) if got is not None else (),
        doc=documentation(node),
        marks=xml_marks(node, source.name),
        provenance=Provenance(source.name, xpath_of(node), line_of(node)),
    )


def _media(node: Element) -> str:
    """What the answer is: XML unless it is bound as something else."""
    outputs = node.find(tag("output"))
    if outputs is None or outputs.find(f"{{{MIME}}}mimeXml") is not None:
        return XML
    said = next((str(c.get("type") or XML) for c in outputs.iter(f"{{{MIME}}}content")), XML)
    return XML if said in ("text/xml", "application/xml", "*/*") else said
