"""The suite's own reading of answers: strict JSON, safe XML, and locators over both. Nothing here is shared with the
mock."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, cast
from urllib.parse import parse_qsl

from lxml import etree

from conformance.exchanges.exchange import Response
from generator.contract.locator import Locator, Step

Element = etree._Element  # pyright: ignore[reportPrivateUsage]  # lxml has no public name for the type of its elements
SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/"
SOAP12 = "http://www.w3.org/2003/05/soap-envelope"
FORM = "application/x-www-form-urlencoded"
XSI_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"

Format = Literal["json", "form", "xml", "empty", "other"]


class _Absent:
    """Nothing is there; None is a JSON null or a nil element."""

    def __repr__(self) -> str:
        return "absent"


ABSENT = _Absent()


@dataclass(frozen=True, slots=True)
class Payload:
    """A parsed body. `defects` are breaches of the format's grammar that leave it readable; `error` says why nothing
    was read."""

    format: Format
    json: Any = ABSENT
    xml: Element | None = None
    error: str = ""
    defects: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def payload(response: Response) -> Payload:
    """Parse a body by what it is, not by its label: `media` is judged elsewhere."""
    body = response.body
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if not start:
        return Payload("empty")
    if start == b"<":
        return _xml(body)
    if response.media == FORM:
        return _form(body)
    if start in b'{["-0123456789tfn':
        return _json(body)
    return Payload("other", error="neither JSON nor XML")


def _form(body: bytes) -> Payload:
    """Pairs as the members of an object, all of them texts."""
    try:
        pairs = parse_qsl(body.decode().strip(), keep_blank_values=True, strict_parsing=True, max_num_fields=100)
    except (UnicodeDecodeError, ValueError):
        return Payload("other", error="no urlencoded pairs")
    return Payload("form", json=dict(pairs))


def _json(body: bytes) -> Payload:
    defects: list[str] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in items]
        defects.extend(
            f"member {name!r} twice in one object" for name in sorted({n for n in names if names.count(n) > 1})
        )
        return dict(items)

    def constant(word: str) -> float:
        defects.append(f"literal {word}")
        return float("nan")

    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        defects.append("not UTF-8")
        text = body.decode("latin-1")
    try:
        value = json.loads(text, object_pairs_hook=pairs, parse_constant=constant)
    except (ValueError, RecursionError) as error:
        return Payload("other", error=f"not JSON: {type(error).__name__} near {_near(error)}", defects=tuple(defects))
    return Payload("json", json=value, defects=tuple(defects))


def _near(error: Exception) -> str:
    return f"line {error.lineno} column {error.colno}" if isinstance(error, json.JSONDecodeError) else "its nesting"


def _xml(body: bytes) -> Payload:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, remove_pis=True,
        remove_comments=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        return Payload("other", error=f"not well-formed XML: {str(error).splitlines()[0]}")
    if root.getroottree().docinfo.internalDTD is not None:
        return Payload("xml", xml=root, defects=("document type declaration",))
    return Payload("xml", xml=root)


def local(element: Element) -> str:
    """Local name of an element."""
    return etree.QName(element).localname


def children(element: Element) -> list[Element]:
    return [child for child in element if isinstance(cast(object, child.tag), str)]


def envelope(root: Element) -> str:
    """Namespace of the SOAP envelope that `root` is; "" when it is none."""
    name = etree.QName(root)
    return name.namespace or "" if name.localname == "Envelope" and name.namespace in (SOAP11, SOAP12) else ""


def soap_content(root: Element) -> Element | None:
    """First element inside the SOAP Body."""
    namespace = envelope(root)
    body = root.find(f"{{{namespace}}}Body") if namespace else None
    inside = children(body) if body is not None else []
    return inside[0] if inside else None


def fault(root: Element) -> Element | None:
    content = soap_content(root)
    return content if content is not None and local(content) == "Fault" else None


Node = Any
"""A JSON value or an XML element or the text of an attribute."""


def find(response: Response | None, locator: Locator) -> list[Node]:
    """What stands at `locator` in the answer: JSON values, XML elements, or texts. Empty when nothing is there.

    `item:` and `row:` are relative: see `within`.
    """
    if response is None:
        return []
    match locator.where:
        case "status":
            return [response.status]
        case "media":
            return [response.media] if response.media else []
        case "header":
            value = response.header(locator.name)
            return [value] if value is not None else []
        case "body" | "fault":
            root = _root(payload(response), locator.where)
            return [] if root is ABSENT else within(root, locator)
        case _:
            return []


def _root(parsed: Payload, where: str) -> Node:
    if parsed.format in ("json", "form"):
        return parsed.json if where == "body" else ABSENT
    if parsed.xml is None:
        return ABSENT
    if where == "fault":
        found = fault(parsed.xml)
        return ABSENT if found is None else found
    if envelope(parsed.xml):
        content = soap_content(parsed.xml)
        return ABSENT if content is None else content
    return parsed.xml


def within(node: Node, locator: Locator) -> list[Node]:
    """Follow the steps of `locator` from `node`."""
    nodes: list[Node] = [node]
    for step in locator.steps:
        nodes = [found for one in nodes for found in _step(one, step)]
    return nodes


def _step(node: Node, step: Step) -> list[Node]:
    if isinstance(node, Element):
        return _step_xml(node, step)
    if isinstance(node, dict):
        members = cast(dict[str, Any], node)
        if step.kind == "only" and len(members) == 1:
            return list(members.values())
        if step.name == "*" and step.kind == "each":
            return list(members.values())
        if step.name not in members:
            return []
        value = members[step.name]
        if step.kind == "each":
            return list(cast(Iterable[Any], value)) if isinstance(value, list) else []
        return [value]
    if isinstance(node, list) and step.kind == "each" and not step.name:
        return list(cast(Iterable[Any], node))
    return []


def _step_xml(node: Element, step: Step) -> list[Node]:
    inside = children(node)
    match step.kind:
        case "text":
            return [node.text or ""]
        case "attribute":
            return [value for name, value in node.attrib.items() if etree.QName(name).localname == step.name]
        case "only":
            # Unknown further elements do not hide the one that holds something.
            holding = inside if len(inside) == 1 else [child for child in inside if child.attrib or children(child)]
            return list(holding) if len(holding) == 1 else []
        case "each":
            return [child for child in inside if step.name == "*" or local(child) == step.name]
        case "child":
            return [child for child in inside if local(child) == step.name][:1]


def value(node: Node) -> Any:
    """The plain value of a node: JSON as it is, an XML element as its text (None when nil)."""
    if isinstance(node, Element):
        if node.get(XSI_NIL) in ("true", "1"):
            return None
        return "".join(cast(Sequence[str], node.itertext()))
    return node


def text(node: Node) -> str:
    """The value as wire text, for comparisons across formats."""
    plain = value(node)
    if isinstance(plain, bool):
        return "true" if plain else "false"
    return "" if plain is None else str(plain)
