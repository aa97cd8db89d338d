"""A schema in its normal form: `allOf` merged, null apart from the types, defaults of keywords made explicit."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.diff.openapi.tree import Spot, Tree, component
from generator.readers.jsonlike import is_list, is_mapping, items
from generator.readers.trees import Path

BOUNDS = (
    "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
    "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
)  # fmt: skip
_LOWER = frozenset({"minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"})
_UPPER = frozenset({"maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"})


@dataclass
class View:
    """`types` without null; empty = any. `values` None = not enumerated. `closed`: undeclared members are refused."""

    path: Path
    name: str = ""
    types: frozenset[str] = frozenset()
    nullable: bool = False
    format: str = ""
    values: tuple[str, ...] | None = None
    members: dict[str, Spot] = field(default_factory=dict[str, Spot])
    required: set[str] = field(default_factory=set[str])
    closed: bool = False
    extra: Spot | None = None
    items: Spot | None = None
    variants: dict[str, Spot] = field(default_factory=dict[str, Spot])
    discriminator: str = ""
    bounds: dict[str, Any] = field(default_factory=dict[str, Any])
    default: str | None = None
    readonly: bool = False
    writeonly: bool = False
    deprecated: bool = False

    @property
    def anything(self) -> bool:
        return not (self.types or self.members or self.variants or self.values or self.items)


class Views:
    """Views of a document's schemas, each made once."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._made: dict[Path, View] = {}

    def of(self, spot: Spot) -> View:
        known = self._made.get(spot.path)
        if known is None:
            known = self._made[spot.path] = self._view(spot)
        return known

    def _view(self, spot: Spot) -> View:
        view = View(spot.path, component(spot.path))
        waiting, seen = [spot], set[Path]()
        while waiting:
            one = waiting.pop(0)
            if one.path in seen or not is_mapping(one.node):
                continue
            seen.add(one.path)
            self._take(view, one)
            waiting += [branch for _, branch in self.tree.children(self.tree.child(one, "allOf"))]
        if not view.types:
            view.types = frozenset({"object"}) if view.members else _common(view)
        return view

    def _take(self, view: View, spot: Spot) -> None:
        node: Mapping[str, Any] = spot.node
        self._kinds(view, node)
        view.members |= dict(self.tree.children(self.tree.child(spot, "properties")))
        view.required |= {str(name) for name in items(node.get("required"))} if is_list(node.get("required")) else set()
        extra = node.get("additionalProperties", node.get("unevaluatedProperties"))
        if extra is False:
            view.closed = True
        elif is_mapping(extra):
            view.extra = self.tree.child(spot, "additionalProperties")
        view.items = self.tree.child(spot, "items") or view.items
        self._variants(view, spot)
        for key in BOUNDS:
            if node.get(key) not in (None, False):
                view.bounds[key] = _tighter(key, view.bounds.get(key), node[key])
        if "default" in node:
            view.default = _text(node["default"])
        view.readonly |= node.get("readOnly") is True
        view.writeonly |= node.get("writeOnly") is True
        view.deprecated |= node.get("deprecated") is True

    def _kinds(self, view: View, node: Mapping[str, Any]) -> None:
        given = node.get("type")
        types = frozenset(str(one) for one in given) if is_list(given) else frozenset({given} if given else ())
        types = frozenset(str(one) for one in types)
        view.nullable |= "null" in types or node.get("nullable") is True
        if types - {"null"}:
            view.types = types - {"null"}
        view.format = str(node.get("format") or view.format)
        values = node.get("enum", [node["const"]] if "const" in node else None)
        if is_list(values):
            view.nullable |= None in values
            view.values = tuple(_text(one) for one in values if one is not None)

    def _variants(self, view: View, spot: Spot) -> None:
        for keyword in ("oneOf", "anyOf"):
            branches = list(self.tree.children(self.tree.child(spot, keyword)))
            if branches and view.values is None and all(_enumerated(branch.node) for _, branch in branches):
                self._enumeration(view, [branch for _, branch in branches])  # written value by value, each with words
                continue
            for number, branch in branches:
                if branch.node.get("type") == "null":
                    view.nullable = True
                    continue
                key = component(branch.path) or self._parts(branch) or _outline(branch.node) or number
                view.variants[key if key not in view.variants else f"{key} {number}"] = branch
        told = spot.node.get("discriminator")
        if is_mapping(told):
            mapping = told.get("mapping")
            names = sorted(mapping) if is_mapping(mapping) else []
            view.discriminator = f"{told.get('propertyName')} {' '.join(names)}".strip()
        if len(view.variants) == 1 and not view.members:  # something or null: no choice
            (only,) = view.variants.values()
            view.variants = {}
            inner = self.of(only)
            nullable, name = view.nullable or inner.nullable, view.name
            for key in View.__dataclass_fields__:
                if key not in ("path", "default", "deprecated"):
                    setattr(view, key, getattr(inner, key))
            view.nullable, view.name = nullable, name or inner.name

    def _enumeration(self, view: View, branches: list[Spot]) -> None:
        inner = [self.of(branch) for branch in branches]
        view.types = view.types.union(*(one.types for one in inner))
        view.nullable |= any(one.nullable for one in inner)
        view.values = tuple(dict.fromkeys(value for one in inner for value in one.values or ()))

    def _parts(self, branch: Spot) -> str:
        """The named schemas that a nameless branch is made of."""
        parts = self.tree.children(self.tree.child(branch, "allOf"))
        return "+".join(name for _, part in parts if (name := component(part.path)))


def _common(view: View) -> frozenset[str]:
    """Types of the branches, if each has one."""
    kinds = ["object" if "properties" in branch.node else branch.node.get("type") for branch in view.variants.values()]
    return frozenset(kind for kind in kinds if isinstance(kind, str)) if all(kinds) else frozenset()


def _enumerated(node: Mapping[str, Any]) -> bool:
    return ("enum" in node or "const" in node or node.get("type") == "null") and "properties" not in node


def _outline(node: Mapping[str, Any]) -> str:
    """What tells one nameless branch from another: its title, or its type with the names of its members."""
    if isinstance(node.get("title"), str):
        return str(node["title"])
    members = node.get("properties")
    names = sorted(members) if is_mapping(members) else []
    return f"{node.get('type', '')}({','.join(names)})" if names or "type" in node else ""


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True, default=str)


def _tighter(key: str, one: Any, other: Any) -> Any:
    numbers = isinstance(one, int | float) and isinstance(other, int | float)
    if not numbers:
        return other
    return max(one, other) if key in _LOWER else min(one, other) if key in _UPPER else other


def bound_change(key: str, old: Any, new: Any) -> int:
    """1 = tighter, -1 = wider, 0 = the same."""
    if old == new:
        return 0
    if old is None or new is None:
        return 1 if old is None else -1
    comparable = isinstance(old, int | float) and isinstance(new, int | float)
    if key in _LOWER and comparable:
        return 1 if new > old else -1
    if key in _UPPER and comparable:
        return 1 if new < old else -1
    return 1  # another pattern or divisor refuses something that was accepted


def likeness(one: View, other: View) -> float:
    """How much two objects have in common, from 0 to 1: members of the smaller one that the other one has too."""
    if one.types != other.types or not one.members or not other.members:
        return 0.0
    return len(one.members.keys() & other.members.keys()) / min(len(one.members), len(other.members))
