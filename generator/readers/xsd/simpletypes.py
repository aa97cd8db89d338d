"""XSD simple types and fixed values -> scalars, enumerations and lists."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from generator.model import Enum, EnumValue, Facets, List, Scalar, ScalarKind, ShapeId
from generator.readers.marking import kind_of
from generator.readers.safexml import Element, local_name
from generator.readers.xsd.reader import SIMPLE, Types, TypeTask, documentation
from generator.readers.xsd.schemaset import XS, Scope

_RESTRICTION: Final = f"{{{XS}}}restriction"
_LIST: Final = f"{{{XS}}}list"
_UNION: Final = f"{{{XS}}}union"
_ENUMERATION: Final = f"{{{XS}}}enumeration"
_KINDS: Final = {kind.value: kind for kind in ScalarKind}


@dataclass(frozen=True, slots=True)
class Resolved:
    """What stands behind a simple type: value space, enumerated values (None for none), built-in name, and its make."""

    kind: ScalarKind
    values: tuple[EnumValue, ...] | None = None
    format: str = ""
    is_list: bool = False


def build_simple(types: Types, task: TypeTask) -> None:
    """A simple type; ``m:kind`` names the value space of one whose lexical form is the vendor's own."""
    node, scope, id = task.node, task.scope, task.id
    restriction, listed, union = node.find(_RESTRICTION), node.find(_LIST), node.find(_UNION)
    if listed is not None:
        item = _inner(types, listed, scope, "itemType", f"{id.name}/item")
        types.table.shapes[id] = List(id, item=item, **types.common(task))
    elif union is not None:
        _union(types, task, union)
    elif restriction is not None:
        found = resolve(types, node, scope)
        if found.is_list:
            item = _item(types, restriction, scope, id)
            types.table.shapes[id] = List(id, item=item, **types.common(task))
        elif found.values is not None:
            types.table.shapes[id] = Enum(id, found.values, kind=found.kind, **types.common(task))
        else:
            bounds = facets(restriction)
            types.table.shapes[id] = Scalar(id, found.kind, format=found.format, facets=bounds, **types.common(task))
    else:
        types.table.shapes[id] = Scalar(id, **types.common(task))


def build_constant(types: Types, task: TypeTask) -> None:
    """A fixed value: a closed enumeration of one."""
    base = types.plain_type_of(task.node, task.scope, f"{task.id.name}/type")
    value = EnumValue(str(task.node.get("fixed") or ""))
    types.table.shapes[task.id] = Enum(
        task.id, (value,), kind=kind_of_shape(types, base), open=False, **types.common(task)
    )


def _inner(types: Types, node: Element, scope: Scope, attribute: str, owner: str) -> ShapeId:
    """The simple type that an attribute names, or that stands inside."""
    given, inner = node.get(attribute), node.find(SIMPLE)
    if given:
        return types.type(scope.qname(node, given), node)
    return types.nameless(inner, scope, owner) if inner is not None else types.scalar("string")


def _item(types: Types, restriction: Element, scope: Scope, id: ShapeId) -> ShapeId:
    """The item type of the list that a restriction narrows."""
    seen: set[Element] = set()
    here: Element | None = restriction
    while here is not None and here not in seen:
        seen.add(here)
        if here.tag == _LIST:
            return _inner(types, here, scope, "itemType", f"{id.name}/item")
        inner, base = here.find(SIMPLE), here.get("base")
        declared = types.schemas.find("type", scope.qname(here, base)) if base else None
        if declared is not None:
            inner, scope = declared.node, declared.scope
        here = None if inner is None else next((n for n in inner if n.tag in (_LIST, _RESTRICTION)), None)
    return types.scalar("string")


def _union(types: Types, task: TypeTask, union: Element) -> None:
    """Simple types travel as text: a union is an open enumeration where a branch has values, else a scalar."""
    kinds: set[ScalarKind] = set()
    values: dict[str, EnumValue] = {}
    branches: list[Resolved] = [resolve(types, node, task.scope) for node in union.findall(SIMPLE)]
    for text in str(union.get("memberTypes") or "").split():
        name = task.scope.qname(union, text)
        declared = types.schemas.find("type", name)
        if declared is not None:
            branches.append(resolve(types, declared.node, declared.scope))
        else:
            branches.append(Resolved(kind_of_shape(types, types.type(name, union))))
    for branch in branches:
        kinds.add(branch.kind)
        values |= {value.value: value for value in branch.values or ()}
    if values:
        listed = tuple(values.values())
        types.table.shapes[task.id] = Enum(task.id, listed, kind=ScalarKind.STRING, **types.common(task))
        return
    common = kinds.pop() if len(kinds) == 1 else ScalarKind.STRING
    kind = _KINDS.get(kind_of(task.node), common)
    types.table.shapes[task.id] = Scalar(task.id, kind, format="union", **types.common(task))


def resolve(types: Types, node: Element, scope: Scope) -> Resolved:
    """Follow restrictions down to a built-in type, a list or a union."""
    values: tuple[EnumValue, ...] | None = None
    named: ScalarKind | None = None
    seen: set[Element] = set()
    while node not in seen:
        seen.add(node)
        named = named or _KINDS.get(kind_of(node))
        if node.find(_LIST) is not None:
            return Resolved(named or ScalarKind.STRING, values, is_list=True)
        restriction = node.find(_RESTRICTION)
        if restriction is None:
            break
        enumerated = restriction.findall(_ENUMERATION)
        if enumerated and values is None:
            values = tuple(_value(types, e, scope) for e in enumerated)
        inner, base = restriction.find(SIMPLE), restriction.get("base")
        if inner is not None:
            node = inner
            continue
        name = scope.qname(restriction, base) if base else (XS, "string")
        declared = types.schemas.find("type", name)
        if declared is None:
            shape = types.table.shapes.get(types.type(name, restriction))
            kind = shape.kind if isinstance(shape, Scalar) else ScalarKind.STRING
            return Resolved(named or kind, values, f"xs:{name[1]}", isinstance(shape, List))
        node, scope = declared.node, declared.scope
    return Resolved(named or ScalarKind.STRING, values)


def _value(types: Types, node: Element, scope: Scope) -> EnumValue:
    return EnumValue(str(node.get("value") or ""), documentation(node), types.marks(node, scope))


def kind_of_shape(types: Types, id: ShapeId) -> ScalarKind:
    """Value space of a simple type, whether it is built already or not; text for anything else."""
    shape, origin = types.table.shapes.get(id), types.origins.get(id)
    if isinstance(shape, (Scalar, Enum)):
        return shape.kind
    if shape is None and origin is not None and origin.node.tag == SIMPLE and origin.node.find(_UNION) is None:
        return resolve(types, origin.node, origin.scope).kind
    return ScalarKind.STRING


def default_of(types: Types, node: Element, target: ShapeId) -> str | None:
    """The default as JSON text; a lexical form that is not XSD's own stays text."""
    text = node.get("default")
    if text is None:
        return None
    kind = kind_of_shape(types, target)
    if kind in (ScalarKind.INTEGER, ScalarKind.LONG) and text.lstrip("+-").isdecimal():
        return json.dumps(int(text)) if len(text) < 400 else json.dumps(text)
    if kind is ScalarKind.BOOLEAN and text in ("true", "false", "1", "0"):
        return json.dumps(text in ("true", "1"))
    return json.dumps(text)


def facets(restriction: Element) -> Facets:
    """Facets of an xs:restriction; several patterns are alternatives."""
    values: dict[str, list[str]] = {}
    for child in restriction:
        value = child.get("value")
        if value is not None:
            values.setdefault(local_name(child), []).append(value)
    patterns = values.get("pattern", [])
    length = _number(values, "length")
    above, below = _last(values, "minExclusive"), _last(values, "maxExclusive")
    return Facets(
        pattern=patterns[0] if len(patterns) == 1 else "|".join(f"({p})" for p in patterns),
        min_length=length if length is not None else _number(values, "minLength"),
        max_length=length if length is not None else _number(values, "maxLength"),
        minimum=above or _last(values, "minInclusive"),
        maximum=below or _last(values, "maxInclusive"),
        exclusive_minimum=bool(above),
        exclusive_maximum=bool(below),
    )


def _last(values: dict[str, list[str]], name: str) -> str:
    return values.get(name, [""])[-1]


def _number(values: dict[str, list[str]], name: str) -> int | None:
    text = _last(values, name)
    return int(text) if text.isdecimal() and len(text) < 19 else None
