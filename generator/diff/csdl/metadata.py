"""One metadata document of a version: what it declares, what its container offers, what is reached from there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from generator.diff.findings import Place
from generator.diff.sides import Side
from generator.model import Provenance
from generator.readers.csdl.declarations import (
    Container,
    Declarations,
    Definition,
    Element,
    Enumeration,
    Navigation,
    Notes,
    Overload,
    Property,
    Resource,
    Structured,
    TypeRef,
)
from generator.readers.csdl.loading import load
from generator.readers.csdl.marks import MARKS, text
from generator.readers.files import SourceFile

CAPABILITIES: Final = "Org.OData.Capabilities.V1"
CORE: Final = "Org.OData.Core.V1"
Declared = Structured | Enumeration | Definition
Member = Property | Navigation


def place_of(at: Provenance) -> Place:
    return Place(at.file, at.line, at.pointer)


@dataclass(frozen=True)
class Metadata:
    declared: Declarations
    side: Side
    source: SourceFile = field(compare=False)

    @classmethod
    def read(cls, side: Side, source: SourceFile) -> Metadata:
        """Raises BadInput for what is no metadata of OData 4."""
        return cls(load(source), side, source)

    @property
    def whole(self) -> Place:
        """The document itself."""
        return Place(self.source.name, 1)

    def notes(self, element: Element, path: str) -> Notes:
        """Annotations inside an element, and those that stand apart and name its path."""
        apart = self.declared.outer.get(path)
        return {**apart, **element.notes} if apart else element.notes

    def holds(self, element: Element, path: str) -> bool:
        """Whether the element is there in the version that is compared."""
        notes = self.notes(element, path)
        return self.side.holds(text(notes, f"{MARKS}.Since"), text(notes, f"{MARKS}.Until"))

    @cached_property
    def types(self) -> Mapping[str, Declared]:
        return {name: type_ for name, type_ in self.declared.types.items() if self.holds(type_, name)}

    def own(self, name: str) -> dict[str, Member]:
        """Properties and navigation properties that the type itself declares."""
        found = self.types.get(name)
        if not isinstance(found, Structured):
            return {}
        members: list[Member] = [*found.properties, *found.navigations]
        return {member.name: member for member in members if self.holds(member, f"{name}/{member.name}")}

    def lineage(self, name: str) -> list[str]:
        """The type and its bases, nearest first."""
        found: list[str] = []
        while name and name not in found:
            found.append(name)
            type_ = self.types.get(name)
            name = type_.base if isinstance(type_, Structured) else ""
        return found

    def members(self, name: str) -> dict[str, Member]:
        """With those of the bases."""
        return {key: member for one in reversed(self.lineage(name)) for key, member in self.own(one).items()}

    def keys(self, name: str) -> tuple[str, ...]:
        types = (self.types.get(one) for one in self.lineage(name))
        return next((type_.key for type_ in types if isinstance(type_, Structured) and type_.key), ())

    def plain(self, ref: TypeRef) -> TypeRef:
        """Behind type definitions, which leave no trace on the wire."""
        seen: set[str] = set()
        while ref.name not in seen and isinstance(found := self.types.get(ref.name), Definition):
            seen.add(ref.name)
            under = found.type
            ref = TypeRef(
                under.name,
                ref.collection,
                ref.nullable,
                under.max_length if ref.max_length is None else ref.max_length,
                ref.precision or under.precision,
                ref.scale or under.scale,
            )
        return ref

    @cached_property
    def container(self) -> str:
        return self.declared.main

    @cached_property
    def resources(self) -> Mapping[str, tuple[Resource, str]]:
        """Children of the container and of those that it extends, each with its path."""
        found: dict[str, tuple[Resource, str]] = {}
        name, seen = self.container, set[str]()
        while name not in seen and isinstance(here := self.declared.containers.get(name), Container):
            seen.add(name)
            for child in here.resources:
                path = f"{name}/{child.name}"
                if self.holds(child, path):
                    found.setdefault(child.name, (child, path))
            name = here.extends
        return found

    def overloads(self, name: str) -> list[Overload]:
        return [one for one in self.declared.overloads.get(name, []) if self.holds(one, name)]

    @cached_property
    def derived(self) -> Mapping[str, list[str]]:
        """Types derived from each, directly."""
        found: dict[str, list[str]] = {}
        for name, type_ in self.types.items():
            if isinstance(type_, Structured) and type_.base:
                found.setdefault(type_.base, []).append(name)
        return found

    @cached_property
    def reach(self) -> Mapping[str, tuple[str, ...]]:
        """Resources and operations that a type is met through."""
        found: dict[str, dict[str, None]] = {}
        for label, start in self._starts():
            todo, seen = list(start), set[str]()
            while todo:
                name = todo.pop()
                if name in seen or name not in self.types:
                    continue
                seen.add(name)
                found.setdefault(name, {})[label] = None
                todo += self._next(name)
        return {name: tuple(labels) for name, labels in found.items()}

    def _starts(self) -> Iterator[tuple[str, list[str]]]:
        for name, (resource, _) in self.resources.items():
            if resource.kind in ("set", "singleton"):
                yield name, [resource.type]
            else:
                yield name, [ref.name for over in self.overloads(resource.type) for ref in _refs(over)]
        for name in self.declared.overloads:
            bound = [over for over in self.overloads(name) if over.bound]
            if bound:
                yield name, [ref.name for over in bound for ref in _refs(over)]
        if not self.declared.containers:  # a document of types alone: all of them may be used
            for name in self.types:
                yield name, [name]

    def _next(self, name: str) -> list[str]:
        type_ = self.types[name]
        if isinstance(type_, Definition):
            return [type_.type.name]
        if isinstance(type_, Enumeration):
            return []
        return [type_.base, *self.derived.get(name, ()), *(member.type.name for member in self.own(name).values())]

    @cached_property
    def written(self) -> frozenset[str]:
        """Labels of `reach` through which clients write: sets that take new entities, and actions."""
        return frozenset(self._written())

    def _written(self) -> Iterator[str]:
        if not self.declared.containers:
            yield from self.types
        for name, (resource, path) in self.resources.items():
            notes = self.notes(resource, path)
            closed = notes.get(f"{CAPABILITIES}.InsertRestrictions/Insertable") is False
            if resource.kind == "action" or (resource.kind in ("set", "singleton") and not closed):
                yield name
        yield from (name for name in self.declared.overloads if any(over.action for over in self.overloads(name)))


def _refs(over: Overload) -> list[TypeRef]:
    given = over.parameters[1:] if over.bound else over.parameters
    return [parameter.type for parameter in given] + ([over.returns] if over.returns is not None else [])
