"""XML documents of vendors: no document type, no entities, no network, bounded depth and size."""

from __future__ import annotations

import re

from lxml import etree

from generator.diagnostics import BadInput
from generator.readers.files import SourceFile, read_bytes

Element = etree._Element  # pyright: ignore[reportPrivateUsage]  # lxml has no public name for the type of its elements


def load_xml(source: SourceFile) -> Element:
    """The root element. Raises BadInput with the line; nothing but the document itself is ever read."""
    return parse_xml(source, read_bytes(source))


def parse_xml(source: SourceFile, data: bytes) -> Element:
    """`data` as the content of `source`. Raises BadInput."""
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
    except etree.XMLSyntaxError as error:
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise _doctype(source, data) from None
        line = error.lineno or 0
        raise BadInput(
            "the document is no well-formed XML", source.name, line, remedy="repair the syntax there"
        ) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise _doctype(source, data)
    return root


def _doctype(source: SourceFile, data: bytes) -> BadInput:
    found = re.search(rb"<!DOCTYPE|<!ENTITY", data)
    line = data.count(b"\n", 0, found.start()) + 1 if found else 1
    return BadInput("document type declarations are refused", source.name, line, remedy="remove the <!DOCTYPE ...>")


def line_of(element: Element) -> int:
    """Line on which the element begins; 0 where it is not known."""
    line = element.sourceline
    return line if isinstance(line, int) else 0


def xpath_of(element: Element) -> str:
    """Where the element stands, by the names of what is around it: ``/schema/complexType[@name='A']/sequence``."""
    steps: list[str] = []
    here: Element | None = element
    while here is not None:
        name = here.get("name")
        steps.append(local_name(here) + (f"[@name='{name}']" if name else ""))
        here = here.getparent()
    return "/" + "/".join(reversed(steps))


def local_name(element: Element) -> str:
    return etree.QName(element).localname


def children_of(element: Element, *tags: str) -> list[Element]:
    """Child elements with one of the Clark names `tags`, in document order."""
    return [child for child in element if child.tag in tags]


def text_of(element: Element | None) -> str:
    """All text inside an element, white space normalised; "" for None."""
    return " ".join("".join(str(part) for part in element.itertext()).split()) if element is not None else ""
