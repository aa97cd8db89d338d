"""Signatures over XML requests, by the names that the vendors give their algorithms."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import md5
from typing import Any, cast

from lxml import etree

from .errors import UsageError
from .secret import Secret
from .service import Signature
from .wire import Outgoing
from .xml_text import Element

Signer = Callable[[bytes, str], str]


def signing(rule: Signature, key: Secret) -> Callable[[Outgoing], Outgoing]:
    """What puts the signature at the end of a request. Raises UsageError for an algorithm that is not known here."""
    if rule.algorithm not in _ALGORITHMS:
        raise UsageError(f"this client cannot sign by {rule.algorithm}; update it, or leave the key out")
    made = _ALGORITHMS[rule.algorithm]
    name = rule.at[1]

    def sign(outgoing: Outgoing) -> Outgoing:
        body = outgoing.body or b""
        head, close, tail = body.rpartition(b"</")
        return outgoing._replace(body=head + f"<{name}>{made(body, key.reveal())}</{name}>".encode() + close + tail)

    return sign


def planfix_md5(body: bytes, key: str) -> str:
    """MD5 over the root's attributes, the values in the byte order of their names, level by level, and the key.

    Elements of one name stay in their order. Text in CDATA, and text of blanks alone, counts as nothing.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, strip_cdata=False)
    root = cast(Element, etree.fromstring(body, parser))
    text = "".join(root.attrib.values()) + _values(root) + key
    return md5(text.encode(), usedforsecurity=False).hexdigest()


def _values(element: Element) -> str:
    if not len(element):
        text = element.text or ""
        return text if text.strip() and not _is_cdata(element) else ""
    return "".join(map(_values, sorted(element, key=lambda child: child.tag.encode())))  # a stable sort keeps lists


def _is_cdata(element: Element) -> bool:
    written: str = etree.tostring(cast(Any, element), encoding="unicode", with_tail=False)
    return written.partition(">")[2].startswith("<![CDATA[")


_ALGORITHMS: dict[str, Signer] = {"planfix-md5": planfix_md5}
