"""Reading XML of strangers: no entities, no document types, bounded depth and size."""

from __future__ import annotations

from lxml import etree

Element = etree._Element  # pyright: ignore[reportPrivateUsage]  # lxml gives the class no public name


class BadXml(ValueError):
    """The bytes are no XML that this server takes; the message is fit for an answer."""


def parsed(data: bytes) -> Element:
    """The root element, without comments and processing instructions. Raises BadXml."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True, strip_cdata=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise BadXml("The message is not well-formed XML.") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise BadXml("A document type declaration is not allowed.")
    return root


def tag(element: Element) -> tuple[str, str]:
    """(namespace, local name) of an element of a tree that `parsed` gave."""
    namespace, _, local = element.tag.rpartition("}")
    return namespace[1:], local
