"""The suite's own reading of OData metadata: which sets there are, what their rows hold. Shared with no mock."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, cast
from urllib.parse import unquote

from conformance.exchanges.exchange import Exchange, Response
from conformance.exchanges.reading import Element, local, payload

Rows = list[Mapping[str, Any]]


def content(exchange: Exchange) -> Mapping[str, Any]:
    """The JSON object of an answer; empty if it is none."""
    found = payload(exchange.response).json if exchange.response is not None else None
    return cast(Mapping[str, Any], found) if isinstance(found, dict) else {}


def rows(exchange: Exchange) -> Rows | None:
    """The rows of a collection; None if the answer is none."""
    found = content(exchange).get("value")
    if not isinstance(found, list):
        return None
    return [cast(Mapping[str, Any], row) for row in cast(list[object], found) if isinstance(row, dict)]


def counted(several: Rows) -> Counter[str]:
    """Rows as a multiset, whatever the order of rows and members."""
    return Counter(json.dumps(row, sort_keys=True) for row in several)


def next_link(exchange: Exchange) -> str:
    link = content(exchange).get("@odata.nextLink")
    return link if isinstance(link, str) else ""


@dataclass(frozen=True, slots=True)
class Type:
    """A structured type with what it inherits. `links`: navigation property to (type, whether to many)."""

    name: str
    properties: Mapping[str, tuple[str, bool]]
    """Name to (type, nullable)."""
    key: tuple[str, ...] = ()
    links: Mapping[str, tuple[str, bool]] = field(default_factory=dict[str, tuple[str, bool]])
    open: bool = False


@dataclass(frozen=True, slots=True)
class Edm:
    """`sets`: set or singleton to the name of its type."""

    sets: Mapping[str, str]
    types: Mapping[str, Type]
    enums: frozenset[str] = frozenset()

    def of_context(self, context: str) -> Type | None:
        """The type of the rows that a context URL describes; None where it does not say."""
        return self.types.get(self.sets.get(described(context), described(context)))


def described(context: str) -> str:
    """The set, or for ``Collection(T)`` the type, that a context URL names."""
    fragment = unquote(context.partition("#")[2])
    if (found := re.match(r"Collection\(([\w.]+)\)", fragment)) is not None:
        return found[1]
    return re.split(r"[(/]", fragment, maxsplit=1)[0]


@lru_cache(maxsize=32)
def metadata(response: Response) -> Edm | None:
    """The metadata document of an instance; None if the answer is none."""
    parsed = payload(response)
    if parsed.xml is None or parsed.defects:
        return None
    return read(parsed.xml)


def read(root: Element) -> Edm | None:
    """The metadata in a document; None if its root is another."""
    return _Reader(root).edm() if local(root) == "Edmx" else None


class _Reader:
    def __init__(self, root: Element) -> None:
        self.root = root
        self.raw: dict[str, Element] = {}
        self.spaces: dict[str, str] = {}
        for schema in self._all("Schema"):
            space = schema.get("Namespace", "")
            self.spaces[schema.get("Alias") or space] = space
            for child in schema.iterchildren("*"):
                if local(child) in ("EntityType", "ComplexType"):
                    self.raw[f"{space}.{child.get('Name')}"] = child

    def edm(self) -> Edm:
        sets = {str(s.get("Name")): self._full(s.get("EntityType", "")) for s in self._all("EntitySet")}
        sets |= {str(s.get("Name")): self._full(s.get("Type", "")) for s in self._all("Singleton")}
        enums = frozenset(
            f"{schema.get('Namespace')}.{child.get('Name')}"
            for schema in self._all("Schema")
            for child in schema.iterchildren("*")
            if local(child) in ("EnumType", "TypeDefinition")
        )
        return Edm(sets, {name: self._type(name) for name in self.raw}, enums)

    def _all(self, name: str) -> Iterator[Element]:
        return (element for element in self.root.iter("*") if local(element) == name)

    def _full(self, name: str) -> str:
        head, dot, last = name.rpartition(".")
        return f"{self.spaces.get(head, head)}{dot}{last}"

    def _type(self, name: str) -> Type:
        chain, at = list[Element](), name
        while at in self.raw and self.raw[at] not in chain:
            chain.insert(0, self.raw[at])
            at = self._full(self.raw[at].get("BaseType", ""))
        children = [child for element in chain for child in element.iterchildren("*")]
        properties = {
            str(c.get("Name")): (self._typed(c.get("Type", "")), c.get("Nullable") != "false")
            for c in children
            if local(c) == "Property"
        }
        links = {
            str(c.get("Name")): (self._typed(c.get("Type", "")), c.get("Type", "").startswith("Collection("))
            for c in children
            if local(c) == "NavigationProperty"
        }
        key = tuple(str(r.get("Name")) for c in children if local(c) == "Key" for r in c.iterchildren("*"))
        return Type(name, properties, key, links, any(e.get("OpenType") == "true" for e in chain))

    def _typed(self, written: str) -> str:
        inner = written.removeprefix("Collection(").removesuffix(")")
        return written.replace(inner, self._full(inner)) if not inner.startswith("Edm.") else written
