"""SOAP 1.1 as a server reads and writes it: envelopes in, Faults out, requests checked against the model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from conformance.mock.xmlin import BadXml, Element, parsed, tag
from generator.model import Model, ScalarKind, ShapeId, Structure
from generator.model.shapes import Scalar, Shape

SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/"
SOAP12 = "http://www.w3.org/2003/05/soap-envelope"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
_LONG = 2**63
_NUMBER = re.compile(r"[+-]?(\d{1,40}(\.\d{0,40})?|\.\d{1,40})([eE][+-]?\d{1,3})?")


class SoapFault(Exception):
    """`code` is Client, Server, VersionMismatch or MustUnderstand."""

    def __init__(self, text: str, code: str = "Client") -> None:
        super().__init__(text)
        self.text = text
        self.code = code


@dataclass(frozen=True, slots=True)
class Call:
    """The element inside Body: its namespace, its name, itself."""

    namespace: str
    name: str
    element: Element


def read(body: bytes) -> Call:
    """The one call of a request. Raises SoapFault."""
    try:
        root = parsed(body)
    except BadXml as bad:
        raise SoapFault(str(bad)) from None
    namespace, name = tag(root)
    if name != "Envelope":
        raise SoapFault("The root element is no SOAP envelope.")
    if namespace != SOAP11:
        raise SoapFault("Only SOAP 1.1 messages are understood.", "VersionMismatch")
    parts = {tag(child): child for child in root}
    header = parts.get((SOAP11, "Header"))
    for entry in header if header is not None else ():
        if entry.get(f"{{{SOAP11}}}mustUnderstand") in ("1", "true"):
            raise SoapFault(f"Header {tag(entry)[1]} is not understood.", "MustUnderstand")
    content = parts.get((SOAP11, "Body"))
    calls = list(content) if content is not None else []
    if len(calls) != 1:
        raise SoapFault("The SOAP body must hold one operation.")
    return Call(*tag(calls[0]), calls[0])


def check(model: Model, shape: ShapeId | None, element: Element, ordered: bool, allowed: Mapping[str, str]) -> None:
    """Judge a request's element by the model: known children, order, repetition, lexical forms. Raises SoapFault.

    `allowed`: further leaves (name -> namespace) that the contract permits at the beginning, e.g. credentials.
    """
    todo: list[tuple[Structure, Element, Mapping[str, str]]] = []
    structure = model.structure(shape)
    if structure is not None:
        todo.append((structure, element, allowed))
    while todo:
        structure, element, extra = todo.pop()
        names = [model.xml_name(m.id) for m in structure.members]
        places = {n.name: at for at, n in enumerate(names) if n is not None and n.kind == "element"}
        last, seen = -1, set[int]()
        for child in element:
            at = places.get(tag(child))
            if at is None:
                namespace, name = tag(child)
                if extra.get(name) == namespace and len(child) == 0:
                    continue
                raise SoapFault(f"Unexpected subelement {name}")
            member = structure.members[at]
            if (ordered and at < last) or (at in seen and not member.repeated):
                raise SoapFault(f"Unexpected subelement {tag(child)[1]}")
            last = at
            seen.add(at)
            if is_nil(child):
                continue
            target = model.shapes.get(member.target)
            if isinstance(target, Structure):
                todo.append((target, child, {}))
            elif isinstance(target, Scalar):
                _lexical(target, child)


def arguments(model: Model, shape: ShapeId | None, element: Element) -> dict[str, Any]:
    """The values of a request that `check` let pass: by name, repeated ones as lists, nil ones left out."""
    found: dict[str, Any] = {}
    todo: list[tuple[Structure | None, Element, dict[str, Any]]] = [(model.structure(shape), element, found)]
    while todo:
        structure, here, values = todo.pop()
        members = {m.name: m for m in structure.members} if structure is not None else {}
        for child in here:
            name = tag(child)[1]
            member = members.get(name)
            if member is None or is_nil(child):
                continue
            target = model.shapes.get(member.target)
            value: Any = {} if isinstance(target, Structure) else _value(target, child.text or "")
            if isinstance(target, Structure):
                todo.append((target, child, value))
            if member.repeated:
                values.setdefault(name, []).append(value)
            else:
                values[name] = value
    return found


def _value(shape: Shape | None, text: str) -> str | int | float | bool:
    kind = shape.kind if isinstance(shape, Scalar) else ScalarKind.STRING
    if kind in (ScalarKind.LONG, ScalarKind.INTEGER):
        return int(text)
    if kind is ScalarKind.BOOLEAN:
        return text.strip().lower() in ("true", "1")
    return float(text) if kind is ScalarKind.NUMBER else text


def _lexical(shape: Scalar, element: Element) -> None:
    text, name = (element.text or "").strip(), tag(element)[1]
    if len(element):
        raise SoapFault(f"Element {name} must hold text only.")
    if shape.kind in (ScalarKind.LONG, ScalarKind.INTEGER):
        digits = text.removeprefix("-").removeprefix("+")
        if not (digits.isascii() and digits.isdecimal() and len(digits) < 20 and -_LONG <= int(text) < _LONG):
            raise SoapFault(f'For input string: "{text[:40]}"')
    elif shape.kind is ScalarKind.BOOLEAN and text.lower() not in ("true", "false", "1", "0"):
        raise SoapFault(f"Element {name} is no boolean.")
    elif shape.kind is ScalarKind.NUMBER and _NUMBER.fullmatch(text) is None:
        raise SoapFault(f'For input string: "{text[:40]}"')


def is_nil(element: Element) -> bool:
    return element.get(f"{{{XSI}}}nil") in ("true", "1")


def children(element: Element, name: str) -> Iterator[Element]:
    return (child for child in element if tag(child)[1] == name)


def text(element: Element, name: str) -> str | None:
    """Text of the first child of that name; None if it is absent or nil."""
    found = next(children(element, name), None)
    return None if found is None or is_nil(found) else (found.text or "")


def envelope(content: str, namespace: str = SOAP11) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="{namespace}">'
        f"<soapenv:Body>{content}</soapenv:Body></soapenv:Envelope>"
    ).encode()


def fault(code: str, message: str, qualified: bool = False) -> str:
    """A Fault element; `qualified` puts its children into the envelope's namespace, which SOAP 1.1 forbids."""
    p = "soapenv:" if qualified else ""
    said = escape(clean(message))
    return (
        f"<soapenv:Fault><{p}faultcode>soapenv:{code}</{p}faultcode>"
        f"<{p}faultstring>{said}</{p}faultstring><{p}detail/></soapenv:Fault>"
    )


def clean(value: str) -> str:
    """Text without characters that XML cannot hold."""
    return "".join(c if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff") else "?" for c in value)
