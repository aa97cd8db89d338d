"""What stands in an XML element -> members.

They are called like their elements and attributes; on a clash the attribute takes ``@name`` and a second element of
another namespace ``name_POSITION``; a wildcard is `any`, text is `value` (``~`` on a clash).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from generator.model import Member, QName, ShapeId, XmlName
from generator.readers.safexml import Element, line_of
from generator.readers.xsd.particles import Slot, attributes_of, content_of
from generator.readers.xsd.reader import ElementUse, Types, TypeTask, documentation
from generator.readers.xsd.schemaset import XS, Declared, SchemaSet, Scope
from generator.readers.xsd.simpletypes import default_of

_XML: Final = "http://www.w3.org/XML/1998/namespace"


class Substitutes:
    """Elements that may stand for another, directly or through a third."""

    def __init__(self, schemas: SchemaSet) -> None:
        self._direct: dict[QName, list[QName]] = {}
        for name, declared in sorted(schemas.tables["element"].items()):
            for head in str(declared.node.get("substitutionGroup") or "").split():
                self._direct.setdefault(declared.scope.qname(declared.node, head), []).append(name)

    def of(self, head: QName) -> list[QName]:
        found: dict[QName, None] = {}
        todo = deque(self._direct.get(head, ()))
        while todo:
            name = todo.popleft()
            if name not in found and name != head:
                found[name] = None
                todo.extend(self._direct.get(name, ()))
        return list(found)


@dataclass(frozen=True, slots=True)
class Holder:
    """Where a type's particles and attributes stand, the shape of its text, and attributes that it inherits."""

    node: Element
    text: ShapeId | None
    attributes: tuple[tuple[Element, Scope], ...]


@dataclass(frozen=True, slots=True)
class Content:
    members: tuple[Member, ...]
    any_order: bool
    wildcard: bool


def members_of(types: Types, task: TypeTask, holder: Holder, substitutes: Substitutes) -> Content:
    """Members of a complex type: elements in order, text, attributes."""
    particles = content_of(holder.node, task.scope, types.schemas, types.table)
    work = _Work(types, task)
    for order, slot in enumerate(particles.slots):
        if slot.kind == "any":
            work.wildcard(slot, order)
        else:
            for use, choice in _uses(types, task, slot, substitutes):
                work.element(replace(slot, choice=choice), use, order)
    if holder.text is not None:
        work.text(holder.node, holder.text)
    own = attributes_of(holder.node, task.scope, types.schemas, types.table)
    for node, scope in [*own, *holder.attributes]:
        work.attribute(node, scope)
    wildcard = (
        any(slot.kind == "any" for slot in particles.slots) or holder.node.find(f"{{{XS}}}anyAttribute") is not None
    )
    return Content(tuple(work.found.values()), particles.any_order, wildcard)


def _uses(types: Types, task: TypeTask, slot: Slot, substitutes: Substitutes) -> Iterator[tuple[ElementUse, str]]:
    """The elements that may stand in a slot, each with its choice group: the one named there and its substitutes."""
    reference = slot.node.get("ref")
    if not reference:
        yield types.element(Declared(slot.node, slot.scope), task.id.name), slot.choice
        return
    name = slot.scope.qname(slot.node, reference)
    head = types.global_element(name)
    if head is None:
        types.table.note(line_of(slot.node), f"element {name[1]!r} is not declared and is read as anything")
        yield ElementUse(name, types.table.any(), True, slot.node, slot.scope), slot.choice
        return
    others = [use for use in map(types.global_element, substitutes.of(name)) if use is not None]
    choice = slot.choice or (f"substitutes:{name[1]}" if others else "")
    if not others or head.node.get("abstract") not in ("true", "1"):
        yield head, choice
    for use in others:
        yield use, choice


@dataclass(slots=True)
class _Work:
    """Members of one type as they are found."""

    types: Types
    task: TypeTask
    found: dict[str, Member] = field(default_factory=dict[str, Member])
    _elements: dict[QName, str] = field(default_factory=dict[QName, str])
    _attributes: set[QName] = field(default_factory=set[QName])

    def _put(self, member: Member, wire: XmlName) -> None:
        self.found[member.name] = member
        self.types.table.wire[member.id] = (wire,)

    def element(self, slot: Slot, use: ElementUse, order: int) -> None:
        required = slot.required and not slot.choice
        if use.name in self._elements:
            self._again(self._elements[use.name], slot, required)
            return
        name = use.name[1] if use.name[1] not in self.found else f"{use.name[1]}_{order}"
        self._elements[use.name] = name
        node, scope = (slot.node, slot.scope) if slot.node.get("ref") else (use.node, use.scope)
        default = default_of(self.types, use.node, use.target)
        member = Member(
            self.task.id.of(name),
            use.target,
            required,
            use.nillable,
            slot.repeated,
            default if default is not None else default_of(self.types, node, use.target),
            doc=documentation(node) or documentation(use.node),
            marks=self.types.marks(node, scope),
            provenance=self.types.place(node, scope),
        )
        self._put(member, XmlName(use.name, order=order, choice=slot.choice))

    def _again(self, name: str, slot: Slot, required: bool) -> None:
        """The same element at a second place: it repeats, unless the two places exclude each other."""
        before = self.found[name]
        wire = next((w for w in self.types.table.wire[before.id] if isinstance(w, XmlName)), None)
        group = wire.choice.partition(".")[0] if wire is not None else ""
        exclusive = group != "" and slot.choice.partition(".")[0] == group
        repeated = before.repeated or slot.repeated or not exclusive
        self.found[name] = replace(before, repeated=repeated, required=before.required or required)

    def wildcard(self, slot: Slot, order: int) -> None:
        member = Member(
            self.task.id.of("any" if "any" not in self.found else f"any_{order}"),
            self.types.table.any(),
            slot.required and not slot.choice,
            repeated=slot.repeated,
            marks=self.types.marks(slot.node, slot.scope),
            provenance=self.types.place(slot.node, slot.scope),
        )
        self._put(member, XmlName(("", "*"), "any", order, slot.choice))

    def text(self, node: Element, target: ShapeId) -> None:
        name = "value" if "value" not in self.found else "~"
        place = self.types.place(node, self.task.scope)
        member = Member(self.task.id.of(name), target, marks=self.types.marks(node, self.task.scope), provenance=place)
        self._put(member, XmlName(("", "~"), "text"))

    def attribute(self, node: Element, scope: Scope) -> None:
        declared, name = self._declaration(node, scope)
        if name in self._attributes:
            return
        self._attributes.add(name)
        if node.get("use") == "prohibited":
            return
        target = self.types.type_of(declared.node, declared.scope, f"{self.task.id.name}/{name[1]}")
        default = default_of(self.types, node, target)
        member = Member(
            self.task.id.of(name[1] if name[1] not in self.found else f"@{name[1]}"),
            target,
            node.get("use") == "required",
            default=default if default is not None else default_of(self.types, declared.node, target),
            doc=documentation(node) or documentation(declared.node),
            marks=self.types.marks(node, scope),
            provenance=self.types.place(node, scope),
        )
        self._put(member, XmlName(name, "attribute"))

    def _declaration(self, node: Element, scope: Scope) -> tuple[Declared, QName]:
        """Where an attribute is declared, and its wire name."""
        reference = node.get("ref")
        if reference:
            name = scope.qname(node, reference)
            declared = self.types.schemas.find("attribute", name)
            if declared is None and name[0] != _XML:
                self.types.table.note(line_of(node), f"attribute {name[1]!r} is not declared and is read as text")
            return declared or Declared(node, scope), name
        form = node.get("form")
        qualified = form == "qualified" if form else scope.attribute_qualified
        return Declared(node, scope), (scope.namespace if qualified else "", str(node.get("name") or "_").strip())
