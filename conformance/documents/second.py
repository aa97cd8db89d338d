"""SOAP answers read a second time, by zeep: where it reads other values than we do, one of the two is wrong.

zeep is imported, and a description loaded into it, at the first answer; nothing is fetched for it.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterable, Iterator
from decimal import Decimal
from importlib import import_module
from io import BytesIO
from typing import Any, cast

from lxml import etree

from conformance.exchanges.reading import XSI_NIL, Element, children, local

_TRUE = ("true", "1")


class SecondReader:
    """zeep with one description, and nothing from outside."""

    def __init__(self, wsdl: bytes) -> None:
        zeep: Any = import_module("zeep")
        # It logs what it cannot read, with the answer's own words; without a handler that would go to standard error.
        logging.getLogger("zeep").addHandler(logging.NullHandler())
        transport = zeep.Transport()
        transport.load = _nothing
        self._settings = zeep.Settings(strict=False, forbid_dtd=True, forbid_entities=True, forbid_external=True)
        self._types = zeep.Client(BytesIO(wsdl), transport=transport, settings=self._settings).wsdl.types
        self._context: Any = import_module("zeep.xsd.context").XmlParserContext

    def problem(self, content: Element) -> str:
        """How the two readings of the element inside a Body differ; "" if they agree."""
        try:
            element = self._types.get_element(etree.QName(content))
            value = element.parse(content, self._types, context=self._context(settings=self._settings))
        except Exception as error:  # whatever a foreign reader raises is what it says about the answer
            return f"zeep cannot read it ({type(error).__name__})"
        return _difference(_texts(content), _values(local(content), value))


def _nothing(url: str) -> bytes:
    raise OSError("nothing is fetched")


def _difference(mine: dict[str, list[str]], theirs: dict[str, list[Any]]) -> str:
    for name in sorted(mine.keys() | theirs.keys()):
        texts, values = mine.get(name, []), theirs.get(name, [])
        if len(texts) != len(values):
            return f"zeep reads {len(values)} values of {name}, not {len(texts)}"
        if not all(_same(text, value) for text, value in zip(texts, values, strict=True)):
            return f"zeep reads another value of {name}"
    return ""


def _same(text: str, value: Any) -> bool:
    try:
        if isinstance(value, bool):
            return (text.strip() in _TRUE) is value
        if isinstance(value, int | float | Decimal):
            return type(value)(text) == value
    except (ValueError, ArithmeticError):
        return False
    return str(value) == text


def _texts(content: Element) -> dict[str, list[str]]:
    """Texts of the leaves by local name, in document order; nil and empty ones left out, as zeep gives None."""
    found: dict[str, list[str]] = {}
    for element in content.iter("*"):
        if not children(element) and element.text and element.get(XSI_NIL) not in _TRUE:
            found.setdefault(local(element), []).append(element.text)
    return found


def _values(name: str, value: Any) -> dict[str, list[Any]]:
    """The same of what zeep read."""
    found: dict[str, list[Any]] = {}
    for at, leaf in _leaves(name, value):
        found.setdefault(at, []).append(leaf)
    return found


def _leaves(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    todo: list[tuple[str, Any]] = [(name, value)]
    while todo:
        at, node = todo.pop(0)
        if isinstance(node, etree._Element):  # pyright: ignore[reportPrivateUsage]  # see reading.Element
            yield from ((key, text) for key, texts in _texts(node).items() for text in texts)
        elif isinstance(node, list | deque):  # elements that the description lacks come in a deque
            todo[:0] = [(at, item) for item in cast("Iterable[Any]", node)]
        elif hasattr(node, "__values__"):
            todo[:0] = list(cast("dict[str, Any]", node.__values__).items())
        elif node is not None and node != "":
            yield at, node
