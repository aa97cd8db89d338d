"""Signatures over requests as the suite makes them, by the names that contracts give the algorithms."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Literal

from lxml import etree

from conformance.exchanges.reading import Element

ListOrder = Literal["document", "by_value"]
Signer = Callable[[bytes, str, ListOrder], str]


def planfix_md5(body: bytes, key: str, order: ListOrder) -> str:
    """32 lower-case hexadecimal digits over the function, the values by names level by level, and the key.

    `order`: of elements with one name, where prose (sorted by value) and published code (as they stand) differ.
    """
    root = etree.fromstring(body, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))
    signed = [child for child in root if child.tag != "signature"]
    text = "".join(str(value) for value in root.attrib.values()) + _level(signed, order) + key
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def _level(elements: list[Element], order: ListOrder) -> str:
    named: dict[str, list[str]] = {}
    for element in elements:
        below = list(element)
        leaf = element.text if element.text and element.text.strip() else ""
        named.setdefault(element.tag, []).append(_level(below, order) if below else leaf)
    groups = (named[name] for name in sorted(named, key=lambda name: name.encode()))
    return "".join("".join(sorted(group) if order == "by_value" else group) for group in groups)


ALGORITHMS: dict[str, Signer] = {"planfix-md5": planfix_md5}
