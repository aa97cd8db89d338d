"""The content model of an XSD type as a flat list, one slot an element or wildcard, without recursion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from generator.readers.safexml import Element, line_of
from generator.readers.table import ShapeTable
from generator.readers.xsd.schemaset import XS, Declared, SchemaSet, Scope

_ELEMENT: Final = f"{{{XS}}}element"
_ANY: Final = f"{{{XS}}}any"
_GROUP: Final = f"{{{XS}}}group"
_SEQUENCE: Final = f"{{{XS}}}sequence"
_CHOICE: Final = f"{{{XS}}}choice"
_ALL: Final = f"{{{XS}}}all"
_PARTICLES: Final = frozenset({_ELEMENT, _ANY, _GROUP, _SEQUENCE, _CHOICE, _ALL})
MAX_SLOTS: Final = 20_000
"""Slots of one type; named groups that hold each other could otherwise multiply without bound."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for children: `node` is the xs:element or xs:any, `scope` the document that it stands in."""

    node: Element
    scope: Scope
    kind: Literal["element", "any"]
    required: bool
    repeated: bool
    choice: str


@dataclass(frozen=True, slots=True)
class Content:
    slots: tuple[Slot, ...]
    any_order: bool


@dataclass(frozen=True, slots=True)
class _Frame:
    node: Element
    scope: Scope
    required: bool
    repeated: bool
    choice: str
    groups: frozenset[tuple[str, str]]


def content_of(holder: Element, scope: Scope, schemas: SchemaSet, table: ShapeTable) -> Content:
    """Slots of the particles below `holder` (a complexType, an extension or a restriction), in document order."""
    tops = [c for c in holder if c.tag in _PARTICLES]
    slots: list[Slot] = []
    any_order = any(c.tag == _ALL for c in tops)
    choices = 0
    stack = [_Frame(c, scope, True, False, "", frozenset()) for c in reversed(tops)]
    while stack:
        frame = stack.pop()
        frame = _counted(frame)
        if frame.node.tag in (_ELEMENT, _ANY):
            kind: Literal["element", "any"] = "any" if frame.node.tag == _ANY else "element"
            slots.append(Slot(frame.node, frame.scope, kind, frame.required, frame.repeated, frame.choice))
            if len(slots) > MAX_SLOTS:
                table.note(line_of(holder), f"content model with more than {MAX_SLOTS} places is cut")
                break
            continue
        if frame.node.tag == _GROUP and frame.node.get("ref"):
            inner = _group(frame, schemas, table)
            if inner is not None:
                stack.append(inner)
            continue
        children = [c for c in frame.node if c.tag in _PARTICLES]
        if frame.node.tag == _CHOICE and len(children) > 1:
            choices += 1
            any_order = any_order or (frame.repeated and frame.node.getparent() is holder)
            label = f"{frame.choice}.{choices}" if frame.choice else str(choices)
            frame = replace(frame, required=False, choice=label)
        any_order = any_order or frame.node.tag == _ALL
        stack += [replace(frame, node=c) for c in reversed(children)]
    return Content(tuple(slots), any_order)


def _counted(frame: _Frame) -> _Frame:
    """The frame with the node's own occurrences taken in."""
    least, most = frame.node.get("minOccurs", "1"), frame.node.get("maxOccurs", "1")
    return replace(
        frame,
        required=frame.required and least.strip() != "0",
        repeated=frame.repeated or most.strip() not in ("0", "1"),
    )


def _group(frame: _Frame, schemas: SchemaSet, table: ShapeTable) -> _Frame | None:
    """The content of a named group; None where there is none, or where the group holds itself."""
    name = frame.scope.qname(frame.node, str(frame.node.get("ref")))
    found = schemas.find("group", name)
    if found is None or name in frame.groups:
        table.note(
            line_of(frame.node),
            f"group {name[1]!r} is not declared" if found is None else f"group {name[1]!r} holds itself",
        )
        return None
    inner = next((c for c in found.node if c.tag in _PARTICLES), None)
    if inner is None:
        return None
    return replace(frame, node=inner, scope=found.scope, groups=frame.groups | {name})


def attributes_of(
    holder: Element, scope: Scope, schemas: SchemaSet, table: ShapeTable
) -> Iterator[tuple[Element, Scope]]:
    """xs:attribute nodes below `holder`, those of attribute groups included, in document order."""
    stack: list[tuple[Element, Scope, frozenset[tuple[str, str]]]] = [(c, scope, frozenset()) for c in reversed(holder)]
    while stack:
        node, here, groups = stack.pop()
        if node.tag == f"{{{XS}}}attribute":
            yield node, here
        elif node.tag == f"{{{XS}}}attributeGroup" and node.get("ref"):
            name = here.qname(node, str(node.get("ref")))
            found: Declared | None = schemas.find("attributeGroup", name)
            if found is None or name in groups:
                table.note(line_of(node), f"attribute group {name[1]!r} cannot be resolved")
                continue
            stack += [(c, found.scope, groups | {name}) for c in reversed(found.node)]
