"""Base of the records of XML interfaces, and the description of how they are spelt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Self

from msgspec import Struct, field
from msgspec.structs import replace

from .xml_text import Element, local, parse, text_of


class Xml(Struct, frozen=True):
    """Spelling of a record's members; all names are attribute names of the record.

    `namespace` is that of its child elements, `namespaces` the exceptions; members are elements unless they are
    `attributes` or the `text`. `nillable` members are sent as nil when they are None. `name` is the record's own
    xsi:type as ``{namespace}Name``, `subtypes` maps those of the types that may stand for it to references. `open`:
    attributes that are not listed are kept.
    """

    namespace: str = ""
    attributes: tuple[str, ...] = ()
    text: str = ""
    nillable: tuple[str, ...] = ()
    namespaces: dict[str, str] = {}
    name: str = ""
    open: bool = False
    subtypes: dict[str, str] = {}


HIDDEN = frozenset({"unknown_", "nil_"})
"""Fields of a record that are no members."""


class XmlAny:
    """An element of unknown or open type, kept as its XML text."""

    __slots__ = ("_element", "xml")

    def __init__(self, xml: str) -> None:
        self.xml = xml
        self._element: Element | None = None

    @property
    def element(self) -> Element:
        """Parsed when first asked for."""
        if self._element is None:
            self._element = parse(self.xml.encode())
        return self._element

    @property
    def name(self) -> str:
        """Local name."""
        return local(self.element)

    @property
    def text(self) -> str | None:
        return self.element.text

    @property
    def attributes(self) -> Mapping[str, str]:
        return dict(self.element.attrib)

    def __iter__(self) -> Iterator[XmlAny]:
        """Its child elements."""
        return (XmlAny(text_of(child)) for child in self.element)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, XmlAny) and other.xml == self.xml

    def __hash__(self) -> int:
        return hash(self.xml)

    def __repr__(self) -> str:
        return f"XmlAny({self.xml[:80]!r})"


class Nils(frozenset[str]):
    """Members that came, or go, as nil. Records are equal whether a None was nil or absent."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Nils)

    def __hash__(self) -> int:
        return 0  # all are equal


class XmlModel(Struct, kw_only=True, gc=False, omit_defaults=True):
    """An XML record. Elements that its type does not know are kept in `extra`, and sent back after the known ones; so
    are attributes where any are allowed, and an unknown xsi:type where there are known ones.

    A member that is None is absent unless it is nil: see `was_nil` and `with_nil`. What is empty is "".
    """

    _xml: ClassVar[Xml] = Xml()
    unknown_: tuple[str, ...] = field(default=(), name="\ue000unknown")
    nil_: Nils = field(default=Nils(), name="\ue000nil")

    @classmethod
    def spelling_(cls) -> Xml:
        return cls._xml

    @property
    def extra(self) -> tuple[XmlAny, ...]:
        return tuple(XmlAny(text) for text in self.unknown_ if text[0] == "<")

    def was_nil(self, name: str) -> bool:
        """Whether the member of that attribute name was sent as nil. AttributeError if there is none."""
        if name not in self.__struct_fields__ or name in HIDDEN:
            raise AttributeError(f"{type(self).__name__} has no member {name!r}")
        return name in self.nil_

    def with_nil(self, *names: str) -> Self:
        """A copy that sends these members as nil. ValueError for one that is never nil."""
        never = [name for name in names if name not in self.spelling_().nillable]
        if never:
            raise ValueError(f"{type(self).__name__}.{never[0]} cannot be nil")
        none: dict[str, Any] = {n: [] if isinstance(getattr(self, n), list) else None for n in names}
        return replace(self, **none, nil_=Nils(self.nil_.union(names)))

    def __repr__(self) -> str:
        shown = ((n, getattr(self, n)) for n in self.__struct_fields__ if n not in HIDDEN)
        return f"{type(self).__name__}({', '.join(f'{n}={v!r}' for n, v in shown if v is not None)})"
