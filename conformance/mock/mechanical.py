"""Mechanical mutants: drop, rename, retype a member; change a status, drop a header; drop or repeat a row of an answer.

A place is ``/a/b[]/c`` from the payload root (the JSON document, ``/[]/c`` where that is a list; the children of the
XML root), ``/@name`` an XML attribute; the operator is applied at every match. It shares no reading of wire bytes
with the suite.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any, Literal, get_args

from lxml import etree

from conformance.mock.answers import Answer
from conformance.mock.faults import BadSwitch
from conformance.mock.guards import is_list, is_object
from conformance.mock.xmlin import Element

Operator = Literal["drop-member", "rename-member", "retype-member", "status", "drop-header", "drop-row", "repeat-row"]
_OPERATORS = frozenset(get_args(Operator))
_BARE = frozenset({"drop-row", "repeat-row"})


@dataclass(frozen=True, slots=True)
class Mutation:
    """`operation` is a glob; `place` is a path, a status or a header's name, by operator."""

    spec: str
    operator: str
    operation: str
    place: str = ""


def parse(spec: str) -> Mutation:
    """Read ``M:OPERATOR:OPERATION[:PLACE]``. Raises BadSwitch."""
    _, operator, rest = (*spec.split(":", 2), "", "")[:3]
    operation, _, place = rest.partition(":")
    if operator not in _OPERATORS or not operation or (operator not in _BARE) != bool(place):
        raise BadSwitch(
            f"cannot read mutant {spec!r} (form: M:OPERATOR:OPERATION[:PLACE]; "
            f"operators: {', '.join(sorted(_OPERATORS))})"
        )
    if operator == "status" and not (place.isdecimal() and 200 <= int(place) <= 599):
        raise BadSwitch(f"mutant {spec!r} needs a status from 200 to 599")
    if operator.endswith("-member") and not place.startswith("/"):
        raise BadSwitch(f"mutant {spec!r} needs a place that begins with a slash")
    return Mutation(spec, operator, operation, place)


def apply(mutation: Mutation, answer: Answer, rows: str) -> bool:
    """Change `answer` if the mutant is meant for it; True if it changed. `rows`: path of a list's items, "" = none."""
    if not answer.operation or not fnmatchcase(answer.operation, mutation.operation):
        return False
    if mutation.operator == "status":
        answer.status = int(mutation.place)
        return True
    if mutation.operator == "drop-header":
        if mutation.place.lower() == "content-type":
            changed, answer.media = bool(answer.media), ""
            return changed
        before = len(answer.headers)
        answer.without(mutation.place)
        return len(answer.headers) < before
    if answer.status >= 300 or not answer.body:
        return False
    place = mutation.place or rows
    text = answer.body.lstrip(b"\xef\xbb\xbf \r\n\t")
    if not place or text[:1] not in (b"{", b"[", b"<"):
        return False
    body = _xml(text, place, mutation.operator) if text[:1] == b"<" else _json(text, place, mutation.operator)
    if body is None:
        return False
    answer.body = body
    return True


def _parts(place: str) -> list[str]:
    return [part.replace("~1", "/").replace("~0", "~") for part in place.strip("/").split("/")]


# --- JSON ---


def _json(text: bytes, place: str, operator: str) -> bytes | None:
    document = json.loads(text)
    if operator in _BARE and place == "/":
        done = [_turned(document, operator)]
    elif operator in _BARE:
        done = [_row(parent, key, operator) for parent, key in _json_places(document, _parts(place.removesuffix("[]")))]
    else:
        done = [_member(parent, key, operator) for parent, key in list(_json_places(document, _parts(place)))]
    return json.dumps(document, ensure_ascii=False).encode() if any(done) else None


def _json_places(document: Any, parts: list[str]) -> Iterator[tuple[dict[str, Any], str]]:
    """(object, member) of every match; ``name[]`` walks into each element of a list."""
    nodes: list[Any] = [document]
    for part in parts[:-1]:
        nodes = [n for node in nodes for n in _json_children(node, part)]
    for node in nodes:
        name = parts[-1].removesuffix("[]")
        if is_object(node) and name in node:
            yield node, name


def _json_children(node: Any, part: str) -> list[Any]:
    if part == "[]":
        return node if is_list(node) else []
    name = part.removesuffix("[]")
    if not is_object(node) or name not in node:
        return []
    child = node[name]
    return child if part.endswith("[]") and is_list(child) else [child]


def _member(parent: dict[str, Any], name: str, operator: str) -> bool:
    value = parent.pop(name)
    if operator == "rename-member":
        parent[f"{name}X"] = value
    elif operator == "retype-member":
        parent[name] = _other_type(value)
    return True


def _other_type(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, str):
        return 4711
    if value is None:
        return {"retyped": True}
    return {"retyped": value} if is_list(value) else "retyped"


def _row(parent: dict[str, Any], name: str, operator: str) -> bool:
    return _turned(parent[name], operator)


def _turned(rows: Any, operator: str) -> bool:
    """Lose the last row, or send it twice."""
    if not is_list(rows) or not rows:
        return False
    if operator == "drop-row":
        del rows[-1]
    else:
        rows.append(rows[-1])
    return True


# --- XML ---


def _xml(text: bytes, place: str, operator: str) -> bytes | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(text, parser)
    parts = _parts(place)
    done = False
    attribute = parts[-1][1:] if parts[-1].startswith("@") else ""
    found = list(_xml_places(root, parts[:-1] if attribute else parts))
    if operator in _BARE:
        found = found[-1:]
    for element in found:
        done |= _attribute(element, attribute, operator) if attribute else _element(element, operator)
    if not done:
        return None
    return etree.tostring(root, encoding="UTF-8", xml_declaration=text.startswith(b"<?xml"))


def _xml_places(root: Element, parts: list[str]) -> Iterator[Element]:
    nodes = [root]
    for part in parts:
        name = part.removesuffix("[]")
        nodes = [c for node in nodes for c in node if name == "*" or etree.QName(c).localname == name]
    yield from nodes


def _attribute(element: Element, name: str, operator: str) -> bool:
    key = next((k for k in element.attrib if etree.QName(str(k)).localname == name), None)
    if key is None:
        return False
    value = str(element.attrib.pop(key))
    if operator == "rename-member":
        element.set(f"{name}X", value)
    elif operator == "retype-member":
        element.set(key, _other_text(value))
    return True


def _element(element: Element, operator: str) -> bool:
    parent = element.getparent()
    if parent is None:
        return False
    match operator:
        case "drop-member" | "drop-row":
            parent.remove(element)
        case "repeat-row":
            element.addnext(copy.deepcopy(element))
        case "rename-member":
            element.tag = f"{element.tag}X"
        case _:
            text = element.text or ""
            for child in list(element):
                element.remove(child)
            element.text = _other_text(text)
    return True


def _other_text(text: str) -> str:
    """Text of another type: no number where one stood, and the like; a plain text becomes a number."""
    return (
        "retyped"
        if text.strip().lstrip("-").replace(".", "", 1).isdecimal() or text in ("true", "false", "")
        else "4711"
    )
