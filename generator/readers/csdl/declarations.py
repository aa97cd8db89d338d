"""What a CSDL document declares, the same from XML and from JSON. Names of types are qualified, aliases resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model import Provenance

Notes = Mapping[str, object]
"""Annotations by term: text, number, truth value; a tuple of texts for a collection of them. What stands in records
goes by term and path (`annotations`)."""


@dataclass(frozen=True, slots=True)
class Element:
    name: str
    place: Provenance
    notes: Notes


@dataclass(frozen=True, slots=True)
class TypeRef:
    """`name` is qualified (``Edm.String``, ``NS.Card``); `nullable` is that of the items where it is a collection."""

    name: str = "Edm.String"
    collection: bool = False
    nullable: bool = True
    max_length: int | None = None
    precision: str = ""
    """As written; "" = not written."""
    scale: str = ""
    """As written, a number, ``variable`` or ``floating``; JSON without one means ``variable``."""


@dataclass(frozen=True, slots=True)
class Property(Element):
    type: TypeRef
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Navigation(Element):
    type: TypeRef
    partner: str = ""
    contained: bool = False


@dataclass(frozen=True, slots=True)
class Structured(Element):
    """An entity type or a complex type; `key` holds paths of properties, of this type only."""

    entity: bool
    base: str = ""
    abstract: bool = False
    open: bool = False
    key: tuple[str, ...] = ()
    properties: tuple[Property, ...] = ()
    navigations: tuple[Navigation, ...] = ()


@dataclass(frozen=True, slots=True)
class EnumMember(Element):
    value: str = ""


@dataclass(frozen=True, slots=True)
class Enumeration(Element):
    flags: bool = False
    members: tuple[EnumMember, ...] = ()


@dataclass(frozen=True, slots=True)
class Definition(Element):
    """A type definition; `type` is its underlying primitive type."""

    type: TypeRef


@dataclass(frozen=True, slots=True)
class Parameter(Element):
    type: TypeRef


@dataclass(frozen=True, slots=True)
class Overload(Element):
    """One overload of a function or an action. `name` is unqualified; `bound`: the first parameter is the binding."""

    action: bool
    bound: bool
    parameters: tuple[Parameter, ...] = ()
    returns: TypeRef | None = None


@dataclass(frozen=True, slots=True)
class Resource(Element):
    """A child of the container: ``set`` and ``singleton`` have a `type`, ``function`` and ``action`` what they call.

    `bindings`: path of a navigation property -> entity set.
    """

    kind: str
    type: str
    bindings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Container(Element):
    extends: str = ""
    resources: tuple[Resource, ...] = ()


@dataclass(slots=True)
class Declarations:
    """Of a document with all that it refers to. `types` and `overloads` go by qualified name."""

    version: str = ""
    types: dict[str, Structured | Enumeration | Definition] = field(
        default_factory=dict[str, Structured | Enumeration | Definition]
    )
    overloads: dict[str, list[Overload]] = field(default_factory=dict[str, list[Overload]])
    containers: dict[str, Container] = field(default_factory=dict[str, Container])
    main: str = ""
    """The container that the document itself offers."""
    outer: dict[str, dict[str, object]] = field(default_factory=dict[str, dict[str, object]])
    """Annotations that stand apart from what they are about, by target path."""
    namespaces: list[str] = field(default_factory=list[str])
    aliases: dict[str, str] = field(default_factory=dict[str, str])
    """What the schemas call themselves for short, by namespace."""
    references: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    """Documents referred to, and the line of each reference."""
