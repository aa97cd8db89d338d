"""Base of the records of XML interfaces, and the description of how they are spelt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from msgspec import Struct, field

from .xml_text import Element, local, parse, text_of


class Xml(Struct, frozen=True):
    """Spelling of a record's members; all names are attribute names of the record.

    `namespace` is that of its child elements, `namespaces` the exceptions; members are elements unless they are
    `attributes` or the `text`. `nillable` members are sent as nil when they are None. `subtypes` maps
    ``{namespace}Name`` of an xsi:type to a reference.
    """

    namespace: str = ""
    attributes: tuple[str, ...] = ()
    text: str = ""
    nillable: tuple[str, ...] = ()
    namespaces: dict[str, str] = {}
    subtypes: dict[str, str] = {}


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


class XmlModel(Struct, kw_only=True, gc=False, omit_defaults=True):
    """An XML record. Elements that its type does not know are kept in `extra`, and sent back after the known ones."""

    _xml: ClassVar[Xml] = Xml()
    unknown_: tuple[str, ...] = field(default=(), name="\ue000unknown")

    @classmethod
    def spelling_(cls) -> Xml:
        return cls._xml

    @property
    def extra(self) -> tuple[XmlAny, ...]:
        return tuple(XmlAny(text) for text in self.unknown_)

    def __repr__(self) -> str:
        shown = ((n, getattr(self, n)) for n in self.__struct_fields__ if n != "unknown_")
        return f"{type(self).__name__}({', '.join(f'{n}={v!r}' for n, v in shown if v is not None)})"
