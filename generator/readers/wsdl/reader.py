"""WSDL 1.1 with a SOAP binding -> model.

Document/literal: the input is the type of the element in the body. Where that is no structure, where a message has
several parts, and in rpc style, it is ``vendor:interface#<operation>Input`` with one member an element or part.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from generator.diagnostics import BadInput
from generator.model import Answer, Interface, Operation, Provenance, Server, ShapeId, SoapBinding
from generator.readers.files import SourceFile
from generator.readers.fragment import Fragment
from generator.readers.marking import xml_marks
from generator.readers.safexml import Element, line_of, local_name, xpath_of
from generator.readers.table import ShapeTable
from generator.readers.wsdl.definitions import Definitions, Part, documentation, load_definitions, qname, tag
from generator.readers.wsdl.httpbound import HTTP, http_operations, verb_of
from generator.readers.wsdl.messages import NOTHING, Bound, Messages
from generator.readers.xsd.complextypes import build_types, link_subtypes
from generator.readers.xsd.reader import Types

SOAP11: Final = "http://schemas.xmlsoap.org/wsdl/soap/"
SOAP12: Final = "http://schemas.xmlsoap.org/wsdl/soap12/"
_POLICIES: Final = frozenset({"http://schemas.xmlsoap.org/ws/2004/09/policy", "http://www.w3.org/ns/ws-policy"})
_MEDIA: Final = {SOAP11: "text/xml", SOAP12: "application/soap+xml"}


@dataclass(frozen=True, slots=True)
class _Port:
    name: str
    binding: Part
    soap: str
    address: str


def read_wsdl(source: SourceFile, vendor: str, interface: str) -> Fragment:
    """Read one description; of the bindings of a port type the first of SOAP 1.1 counts, else that of 1.2.

    What is bound to HTTP GET or POST only comes that way. Raises BadInput if there is no binding of these.
    """
    wsdl = load_definitions(source)
    table = ShapeTable(vendor, source.name)
    ports = _ports(wsdl, table)
    plain = list(_http_ports(wsdl))
    if not ports and not plain:
        remedy = "describe one, or choose another kind of interface"
        raise BadInput("no SOAP binding, and none of HTTP GET or POST, is described", source.name, 1, remedy=remedy)
    ports.sort(key=lambda port: port.soap != SOAP11)  # stable: of a port type's bindings the first of 1.1 counts
    types = Types(wsdl.schemas, table)
    types.all_types()
    messages = Messages(wsdl, types, table, interface)
    operations: dict[ShapeId, Operation] = {}
    seen: set[int] = set()
    used: dict[str, int] = {}
    for port in ports:
        port_type = _port_type(wsdl, port.binding)
        if id(port_type.node) in seen:  # a second address of the same operations
            continue
        seen.add(id(port_type.node))
        operations |= {operation.id: operation for operation in _operations(messages, port, port_type, used)}
    for binding, _ in plain:
        port_type = _port_type(wsdl, binding)
        if id(port_type.node) not in seen:
            seen.add(id(port_type.node))
            found = http_operations(messages, binding, port_type, used)
            operations |= {operation.id: operation for operation in found}
    build_types(types)
    link_subtypes(types)
    _note_policies(wsdl, table)
    servers = tuple(
        Server(address) for address in dict.fromkeys([*(p.address for p in ports), *(a for _, a in plain)]) if address
    )
    title = next((name for _, name in wsdl.tables["service"]), "")
    described = Interface(interface, "soap-1.1", servers, (source.name,), title, wsdl.doc, wsdl.namespace)
    return Fragment(described, operations, table.shapes, table.wire, tuple(sorted(set(table.notes))))


def _note_policies(wsdl: Definitions, table: ShapeTable) -> None:
    """What a WS-Policy demands is outside of what a client of this kind does."""
    for part in (*wsdl.tables["binding"].values(), *wsdl.tables["service"].values()):
        for node in part.node.iter("*"):
            if str(node.tag).partition("}")[0][1:] in _POLICIES:
                table.note(
                    line_of(node), f"{local_name(node)} of WS-Policy is ignored: satisfy it by `headers` or `auth`"
                )
                return


def _ports(wsdl: Definitions, table: ShapeTable) -> list[_Port]:
    """Ports with a SOAP binding; the bindings themselves where no service leads to one."""
    bindings = wsdl.tables["binding"].items()
    unserved = [_Port(n, b, _soap_of(b.node), "") for (_, n), b in bindings if _soap_of(b.node)]
    return list(_served(wsdl, table)) or unserved


def _served(wsdl: Definitions, table: ShapeTable) -> Iterator[_Port]:
    for service in wsdl.tables["service"].values():
        for port in service.node.findall(tag("port")):
            binding = wsdl.find("binding", qname(port, str(port.get("binding") or ""), service.source))
            soap = _soap_of(binding.node) if binding is not None else ""
            if binding is not None and soap:
                address = port.find(f"{{{soap}}}address")
                url = str(address.get("location") or "") if address is not None else ""
                yield _Port(str(port.get("name") or ""), binding, soap, url)
            elif binding is None:
                node = str(port.get("name") or "")
                table.note(line_of(port), f"port {node!r} names a binding that is not declared")


def _http_ports(wsdl: Definitions) -> Iterator[tuple[Part, str]]:
    """Bindings of HTTP GET and POST with the addresses of their ports."""
    for service in wsdl.tables["service"].values():
        for port in service.node.findall(tag("port")):
            binding = wsdl.find("binding", qname(port, str(port.get("binding") or ""), service.source))
            if binding is not None and verb_of(binding.node):
                address = port.find(f"{{{HTTP}}}address")
                yield binding, str(address.get("location") or "") if address is not None else ""


def _soap_of(binding: Element) -> str:
    return next((ns for ns in (SOAP11, SOAP12) if binding.find(f"{{{ns}}}binding") is not None), "")


def _port_type(wsdl: Definitions, binding: Part) -> Part:
    node, source = binding.node, binding.source
    name = qname(node, str(node.get("type") or ""), source)
    found = wsdl.find("portType", name)
    if found is None:
        raise BadInput(f"port type {name[1]!r} is not declared", source.name, line_of(node), remedy="declare it")
    return found


def _operations(messages: Messages, port: _Port, port_type: Part, used: dict[str, int]) -> Iterator[Operation]:
    """Operations that are bound; overloaded ones, and those of several ports, are numbered by `used`."""
    binding = port.binding.node.find(f"{{{port.soap}}}binding")
    style = binding.get("style", "document") if binding is not None else "document"
    declared: dict[str, list[Element]] = {}
    for node in port_type.node.findall(tag("operation")):
        declared.setdefault(str(node.get("name") or "").strip(), []).append(node)
    for node in port.binding.node.findall(tag("operation")):
        local = str(node.get("name") or "").strip()
        abstract = _declaration(node, declared.get(local, []))
        if abstract is None:
            messages.table.note(line_of(node), f"operation {local!r} is bound but not declared")
            continue
        used[local] = used.get(local, 0) + 1
        name = local if used[local] == 1 else f"{local}_{used[local]}"
        bound = Bound(node, Part(abstract, port_type.source), port.binding, port.soap, name)
        yield _operation(messages, port, bound, style)


def _declaration(bound: Element, candidates: list[Element]) -> Element | None:
    """The declaration that a bound operation means: of several with its name, that with the same input name."""
    given = bound.find(tag("input"))
    wanted = given.get("name") if given is not None else None
    for candidate in candidates:
        declared = candidate.find(tag("input"))
        if wanted and declared is not None and declared.get("name") == wanted:
            return candidate
    return candidates[0] if candidates else None


def _operation(messages: Messages, port: _Port, bound: Bound, default_style: str) -> Operation:
    soap = bound.node.find(f"{{{port.soap}}}operation")
    own = soap.get("style") if soap is not None else None
    style: Literal["document", "rpc"] = "rpc" if (own or default_style) == "rpc" else "document"
    body = bound.body("input")
    encoded = body is not None and body.get("use") == "encoded"
    two_way = bound.abstract.node.find(tag("output")) is not None
    sent = messages.payload(bound, "input", style)
    got = messages.payload(bound, "output", style) if two_way else None
    faults = list(messages.faults(bound))
    headers, heading = messages.heading(bound, "input")
    media = _MEDIA[port.soap]
    answers = [Answer("", media, got.shape)] if got is not None else []
    answers += [Answer("", media, shape, True, doc) for _, shape, doc in faults]
    node, source = bound.abstract.node, bound.abstract.source
    return Operation(
        ShapeId(messages.table.vendor, messages.interface, bound.name),
        SoapBinding(
            str(soap.get("soapAction") or "") if soap is not None else "",
            sent.element,
            got.element if got is not None else NOTHING,
            "1.2" if port.soap == SOAP12 else "1.1",
            style,
            "encoded" if encoded else "literal",
            sent.wrapped,
            port.name,
            port.address,
            headers,
            heading,
            messages.heading(bound, "output")[1] if two_way else None,
            tuple(element for element, _, _ in faults),
        ),
        sent.shape,
        tuple(answers),
        doc=documentation(node),
        marks=xml_marks(node, source.name),
        provenance=Provenance(source.name, xpath_of(node), line_of(node)),
    )
