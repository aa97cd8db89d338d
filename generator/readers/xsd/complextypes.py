"""XSD complex types -> structures, one after the other: what a type holds joins the line instead of the stack."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from generator.model import Any, Member, QName, ShapeId, Structure, XmlName
from generator.readers.openapi.contents import Holder, Substitutes, members_of
from generator.readers.safexml import Element, children_of
from generator.readers.xsd.particles import attributes_of
from generator.readers.xsd.reader import ATTRIBUTE, COMPLEX, ELEMENT, SIMPLE, Types, TypeTask
from generator.readers.xsd.schemaset import XS, Scope
from generator.readers.xsd.simpletypes import build_constant, build_simple

_EXTENSION: Final = f"{{{XS}}}extension"
_RESTRICTION: Final = f"{{{XS}}}restriction"
_SIMPLE_CONTENT: Final = f"{{{XS}}}simpleContent"
_COMPLEX_CONTENT: Final = f"{{{XS}}}complexContent"
_SOAP_ARRAY: Final = ("http://schemas.xmlsoap.org/soap/encoding/", "Array")
_ARRAY_TYPE: Final = "{http://schemas.xmlsoap.org/wsdl/}arrayType"
_ANY_TYPE: Final[QName] = (XS, "anyType")


def build_types(types: Types) -> None:
    """Build every shape that was asked for, and those that they ask for."""
    substitutes = Substitutes(types.schemas)
    while types.queue:
        task = types.queue.popleft()
        if task.node.tag == SIMPLE:
            build_simple(types, task)
        elif task.node.tag in (ELEMENT, ATTRIBUTE):
            build_constant(types, task)
        else:
            _complex(types, task, substitutes)


def link_subtypes(types: Types) -> None:
    """Note with every type which named ones are derived from it: only those can be named by xsi:type."""
    shapes = types.table.shapes
    below: dict[ShapeId, list[ShapeId]] = {}
    for name, declared in sorted(types.schemas.tables["type"].items()):
        id = types.type(name, declared.node)
        parent = types.parents.get(id)
        base = shapes.get(parent) if parent is not None else None
        derived = shapes.get(id)
        if isinstance(derived, Structure) and isinstance(base, Structure) and not _circular(types, id):
            below.setdefault(base.id, []).append(id)
            shapes[id] = replace(derived, parent=base.id)
    for id, subtypes in below.items():
        shape = shapes[id]
        if isinstance(shape, Structure):
            shapes[id] = replace(shape, subtypes=tuple(subtypes))


def _circular(types: Types, id: ShapeId) -> bool:
    seen = {id}
    here = types.parents.get(id)
    while here is not None and here not in seen:
        seen.add(here)
        here = types.parents.get(here)
    return here is not None


@dataclass(frozen=True, slots=True)
class _Derived:
    """What a complex type takes from another: bases, the shape of its text, inherited attributes."""

    holder: Element
    bases: tuple[ShapeId, ...] = ()
    text: ShapeId | None = None
    attributes: tuple[tuple[Element, Scope], ...] = ()


def _complex(types: Types, task: TypeTask, substitutes: Substitutes) -> None:
    node, id = task.node, task.id
    outer = next(iter(children_of(node, _SIMPLE_CONTENT, _COMPLEX_CONTENT)), None)
    derived = _Derived(node)
    if outer is not None:
        inner = next(iter(children_of(outer, _EXTENSION, _RESTRICTION)), None)
        if inner is None:
            types.table.shapes[id] = Any(id, **types.common(task))
            return
        base = task.scope.qname(inner, str(inner.get("base"))) if inner.get("base") else _ANY_TYPE
        if base == _SOAP_ARRAY:
            _soap_array(types, task, inner)
            return
        derived = _derive(types, task, outer, inner, base)
        declared = types.schemas.find("type", base)
        if declared is not None and declared.node.tag == COMPLEX:
            types.parents[id] = types.type(base, inner)
    mixed = "true" in (node.get("mixed"), outer.get("mixed") if outer is not None else None)
    text = derived.text or (types.scalar("string") if mixed else None)
    content = members_of(types, task, Holder(derived.holder, text, derived.attributes), substitutes)
    types.table.shapes[id] = Structure(
        id,
        content.members,
        bases=derived.bases,
        open=content.wildcard,
        any_order=content.any_order,
        **types.common(task),
    )


def _derive(types: Types, task: TypeTask, outer: Element, inner: Element, base: QName) -> _Derived:
    extends = inner.tag == _EXTENSION
    if outer.tag == _SIMPLE_CONTENT:
        narrowed = inner.find(SIMPLE)
        if not extends and narrowed is not None:
            inherited = tuple(_inherited_attributes(types, base))
            return _Derived(inner, (), types.nameless(narrowed, task.scope, f"{task.id.name}/value"), inherited)
        declared = types.schemas.find("type", base)
        target = types.type(base, inner)
        complex_ = declared is not None and declared.node.tag == COMPLEX
        return _Derived(inner, (target,)) if complex_ else _Derived(inner, (), target)
    if extends:
        return _Derived(inner, (types.type(base, inner),) if base != _ANY_TYPE else ())
    return _Derived(inner, attributes=tuple(_inherited_attributes(types, base)))


def _inherited_attributes(types: Types, base: QName) -> list[tuple[Element, Scope]]:
    """Attributes of the types that a restriction goes back to; its elements it restates."""
    found: list[tuple[Element, Scope]] = []
    seen: set[QName] = set()
    while base not in seen:
        seen.add(base)
        declared = types.schemas.find("type", base)
        if declared is None:
            break
        outer = next(iter(children_of(declared.node, _SIMPLE_CONTENT, _COMPLEX_CONTENT)), None)
        inner = next(iter(children_of(outer, _EXTENSION, _RESTRICTION)), None) if outer is not None else None
        holder = declared.node if inner is None else inner
        found += attributes_of(holder, declared.scope, types.schemas, types.table)
        if inner is None or not inner.get("base"):
            break
        base = declared.scope.qname(inner, str(inner.get("base")))
    return found


def _soap_array(types: Types, task: TypeTask, inner: Element) -> None:
    """A SOAP-encoded array: items of one type, whatever their element is called."""
    item = types.table.any()
    for attribute in inner.iter(ATTRIBUTE):
        text = attribute.get(_ARRAY_TYPE)
        if text:
            item = types.type(task.scope.qname(attribute, text.partition("[")[0]), attribute)
    place = types.place(inner, task.scope)
    member = Member(task.id.of("item"), item, repeated=True, nullable=True, provenance=place)
    types.table.wire[member.id] = (XmlName(("", "item")),)
    types.table.shapes[task.id] = Structure(task.id, (member,), **types.common(task))
