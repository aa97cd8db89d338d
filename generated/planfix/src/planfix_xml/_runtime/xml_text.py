"""XML text: safe parsing, escaping, and the lexical forms of scalars."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Protocol, cast
from uuid import UUID

from lxml import etree

XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML = "http://www.w3.org/XML/1998/namespace"
NIL = f"{{{XSI}}}nil"
XSI_TYPE = f"{{{XSI}}}type"

_MOST_TAGS = 5_000_000
"""A tree of so many takes some 500 MB; a real page of 64 MB has four fifths of them."""
_SPECIAL = re.compile(r"[&<>\"\r]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
ODD = re.compile(r"[^\t\n !#-%'-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What character data cannot hold as it is: see `escape`."""
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Element(Protocol):
    """What is used of lxml's elements; lxml itself has no types."""

    tag: Any
    text: str | None

    @property
    def attrib(self) -> Mapping[str, str]: ...
    @property
    def nsmap(self) -> Mapping[str | None, str]: ...
    def get(self, name: str, /) -> str | None: ...
    def find(self, path: str, /) -> Element | None: ...
    def itertext(self) -> Iterator[str]: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Element]: ...
    def __getitem__(self, index: int, /) -> Element: ...


class XmlProblem(Exception):
    """XML that cannot be read, or a value that cannot be written; one line."""


def parse(data: bytes) -> Element:
    """The root element. Refuses document type declarations (entities with them), depth over 256, texts over 10 MB, and
    more tags than a tree of them should take memory."""
    if len(data) > _MOST_TAGS and data.count(b"<") > _MOST_TAGS:
        raise XmlProblem(f"the answer holds more than {_MOST_TAGS} tags")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as exc:
        raise XmlProblem(f"the answer is no well-formed XML ({' '.join(str(exc).split())[:160]})") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise XmlProblem("the answer holds a document type declaration, which is refused")
    return cast(Element, root)


def escape(text: str) -> str:
    """Character data. Raises XmlProblem for characters that XML 1.0 cannot hold."""
    if _FORBIDDEN.search(text):
        raise XmlProblem("a text holds a control character or a lone surrogate, which XML cannot carry")
    return _SPECIAL.sub(lambda found: _ENTITIES[found[0]], text) if _SPECIAL.search(text) else text


def escape_attribute(text: str) -> str:
    return escape(text).replace("\n", "&#10;").replace("\t", "&#9;")


def writer(booleans: tuple[str, str]) -> Callable[[object], str]:
    """The escaped text of a scalar, with the interface's words for true and false."""
    yes, no = booleans

    def text(value: object) -> str:
        kind = type(value)
        if kind is str:
            return escape(value)  # type: ignore[arg-type]  # its type was just compared
        if kind is int:
            return str(value)
        if kind is bool:
            return yes if value else no
        if isinstance(value, str):
            return escape(str(value))
        if isinstance(value, int):
            return str(int(value))
        if isinstance(value, float):
            return {"inf": "INF", "-inf": "-INF", "nan": "NaN"}.get(repr(value), repr(value))
        if isinstance(value, Decimal):
            return format(value, "f")
        if isinstance(value, datetime | date | time):
            return value.isoformat()
        if isinstance(value, bytes):
            return b64encode(value).decode("ascii")
        if isinstance(value, UUID):
            return str(value)
        raise XmlProblem(f"a {kind.__name__} cannot be sent as XML")

    return text


def local(element: Element) -> str:
    """Name without its namespace; "" for what is no element."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def text_of(element: Element) -> str:
    """The element as XML text with the namespaces that it needs, without what follows it."""
    return etree.tostring(cast(Any, element), encoding="unicode", with_tail=False)
