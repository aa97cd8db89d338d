"""The signature of the Planfix XML API as its server checks it: MD5 over the method, the sorted values and the key."""

from __future__ import annotations

import hashlib
from typing import Literal

from lxml import etree

from conformance.mock.xmlin import Element

ListOrder = Literal["document", "by_value"]


def signed(root: Element, key: str, order: ListOrder = "document") -> str:
    """32 lower-case hexadecimal digits. `order`: of siblings with one name, where prose and published code differ."""
    text = "".join(str(v) for v in root.attrib.values()) + _values(root, order, root=True) + key
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def base(root: Element, order: ListOrder = "document") -> str:
    """What is hashed, before the key is appended."""
    return "".join(str(v) for v in root.attrib.values()) + _values(root, order, root=True)


def _values(element: Element, order: ListOrder, root: bool = False) -> str:
    by_name: dict[str, list[Element]] = {}
    for child in element:
        if not (root and child.tag == "signature"):
            by_name.setdefault(child.tag, []).append(child)
    parts = list[str]()
    for name in sorted(by_name, key=str.encode):
        values = [_values(child, order) if len(child) else _text(child) for child in by_name[name]]
        parts += sorted(values, key=str.encode) if order == "by_value" and len(values) > 1 else values
    return "".join(parts)


def _text(element: Element) -> str:
    """Text of a leaf; white space alone counts as nothing, and so does text that stands in CDATA alone."""
    text = element.text or ""
    if not text.strip():
        return ""
    written = etree.tostring(element, encoding="unicode", with_tail=False)
    inner = written[written.index(">") + 1 : written.rindex("</")]
    return "" if inner.startswith("<![CDATA[") and inner.endswith("]]>") else text
