"""What a description says besides the model: services, ports, port types, parts, imports, policies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.diff.findings import Place
from generator.readers.files import SourceFile
from generator.readers.safexml import Element, line_of, load_xml, local_name, xpath_of
from generator.readers.wsdl.definitions import load_definitions, tag

_POLICY = "Policy"
_PROTOCOLS = {
    "http://schemas.xmlsoap.org/wsdl/soap/": "SOAP 1.1",
    "http://schemas.xmlsoap.org/wsdl/soap12/": "SOAP 1.2",
    "http://schemas.xmlsoap.org/wsdl/http/": "HTTP",
}


@dataclass(frozen=True, slots=True)
class Port:
    name: str
    service: str
    protocol: str
    address: str
    place: Place


@dataclass(frozen=True, slots=True)
class Names:
    """Ports and services in document order; `parts`: (message, position) -> (part, element or type); `policies`:
    assertion -> whether it must be obeyed; `imports`: namespace -> location."""

    namespace: str
    root: Place
    ports: tuple[Port, ...] = ()
    port_types: Mapping[str, Place] = field(default_factory=dict[str, Place])
    parts: Mapping[tuple[str, int], tuple[str, str, Place]] = field(
        default_factory=dict[tuple[str, int], tuple[str, str, Place]]
    )
    policies: Mapping[str, tuple[bool, Place]] = field(default_factory=dict[str, tuple[bool, Place]])
    imports: Mapping[str, tuple[str, Place]] = field(default_factory=dict[str, tuple[str, Place]])


def names_of(source: SourceFile) -> Names:
    """Raises BadInput for what is no WSDL 1.1 document."""
    root = load_xml(source)
    told = load_definitions(source, root)
    parts: dict[tuple[str, int], tuple[str, str, Place]] = {}
    for (_, name), part in told.tables["message"].items():
        for number, one in enumerate(part.node.findall(tag("part"))):
            target = (one.get("element") or one.get("type") or "").rpartition(":")[2]
            parts[name, number] = (one.get("name", ""), target, _place(part.source, one))
    ports = [
        _port(service.node, port, service.source)
        for service in told.tables["service"].values()
        for port in service.node.findall(tag("port"))
    ]
    return Names(
        told.namespace, _place(source, root), tuple(ports),
        {name: _place(part.source, part.node) for (_, name), part in told.tables["portType"].items()},
        parts, _policies(source, root), _imports(source, root),
    )  # fmt: skip


def _place(source: SourceFile, node: Element) -> Place:
    return Place(source.name, line_of(node), xpath_of(node))


def _port(service: Element, port: Element, source: SourceFile) -> Port:
    """The protocol is that of the address: every binding of a kind has an address element of its own."""
    address = next((child for child in port if local_name(child) == "address"), None)
    space = str(address.tag).partition("}")[0].lstrip("{") if address is not None else ""
    location = address.get("location", "") if address is not None else ""
    return Port(
        port.get("name", ""), service.get("name", ""), _PROTOCOLS.get(space, space), location, _place(source, port)
    )


def _policies(source: SourceFile, root: Element) -> dict[str, tuple[bool, Place]]:
    """Assertions at the top of each policy; below an alternative they are a choice, and marked ones optional."""
    found: dict[str, tuple[bool, Place]] = {}
    for policy in (node for node in root.iter("{*}Policy")):
        for node in policy.iter("{*}*"):
            if local_name(node) in (_POLICY, "ExactlyOne", "All", "PolicyReference"):
                continue
            above = node.getparent()
            if above is None or local_name(above) not in (_POLICY, "ExactlyOne", "All"):
                continue
            optional = any(str(k).endswith("}Optional") and str(v) in ("true", "1") for k, v in node.attrib.items())
            choice = next((a for a in node.iterancestors("{*}ExactlyOne")), None)
            several = choice is not None and len(choice) > 1
            found[local_name(node)] = (not optional and not several, _place(source, node))
    return found


def _imports(source: SourceFile, root: Element) -> dict[str, tuple[str, Place]]:
    found: dict[str, tuple[str, Place]] = {}
    for node in root.iter("{*}import"):
        location = node.get("location") or node.get("schemaLocation") or ""
        found[node.get("namespace", "")] = (location, _place(source, node))
    return found
