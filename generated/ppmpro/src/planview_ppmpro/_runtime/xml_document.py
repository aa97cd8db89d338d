"""An XML answer that locators can be applied to, and the elements of an XML request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeGuard

from msgspec import UNSET

from .credentials import Filled
from .errors import UsageError
from .locate import Document
from .operation import Locator, Operation
from .service import Interface
from .transport import Answer
from .urls import Base
from .wire import unreadable
from .xml_codec import XmlCodec
from .xml_model import XmlAny
from .xml_text import Element, XmlProblem, local, parse


class XmlDocument(Document):
    """`root` is the answer's root, None if the answer is no XML, with the reason in `problem`."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer)
        self.root: Element | None = None
        self.problem = ""
        if answer.body:
            try:
                self.root = parse(answer.body)
            except XmlProblem as exc:
                self.problem = str(exc)

    @property
    def payload(self) -> Element | None:
        """The element that ``body:/`` stands for."""
        return self.root

    def body(self, steps: Locator) -> Any:
        return xml_at(self.payload, steps)


def xml_at(element: Element | None, steps: Locator) -> str | None:
    """Text at a path below an element; names go without namespace, ``name[]`` is the first of its kind."""
    for step in steps:
        if element is None:
            return None
        if step.startswith("@"):
            return next((v for k, v in element.attrib.items() if k.rpartition("}")[2] == step[1:]), None)
        if step == "~":
            return element.text or ""
        element = _below(element, step)
    if element is None:
        return None
    return "".join(element.itertext()) if len(element) else element.text or ""


def _below(element: Element, step: str) -> Element | None:
    if step in ("*", "*[]"):
        return element[0] if len(element) == 1 or (len(element) and step == "*[]") else None
    name = step.removesuffix("[]")
    return next((child for child in element if local(child) == name), None)


def children(
    codec: XmlCodec, op: Operation[Any], values: tuple[Any, ...], puts: tuple[Filled, ...]
) -> tuple[str, str, list[tuple[str, str]]]:
    """XML text of a request's children, credentials first, that of its SOAP header, and the header parameters. Raises
    UsageError."""
    out: list[str] = []
    heading: list[str] = []
    headers: list[tuple[str, str]] = []
    opened: list[str] = []
    try:
        for inside, tag, value, form in _elements(codec, op, values, puts, headers, heading):
            same = next((i for i, (a, b) in enumerate(zip(opened, inside, strict=False)) if a != b), None)
            keep = min(len(opened), len(inside)) if same is None else same
            out += [f"</{name}>" for name in reversed(opened[keep:])]
            out += [f"<{name}>" for name in inside[keep:]]
            opened = inside
            codec.write(tag, value, out, form)
    except (XmlProblem, TypeError, AttributeError) as exc:
        problem = UsageError(f"the request cannot be sent as XML: {exc}", operation=op.name)
    else:
        out += [f"</{name}>" for name in reversed(opened)]
        return "".join(out), "".join(heading), headers
    raise problem


class XmlWire:
    """What the XML wires share: requests go to one address, answers are read by one codec."""

    def __init__(self, interface: Interface, base: Base, package: str) -> None:
        self._url = base.url
        self._codec = XmlCodec(interface, package)

    def read(self, op: Operation[Any], document: Document, wanted: str, nothing: str) -> Any:
        """The record of the answer, whose payload must be the element `wanted`; `nothing` says that there is none.
        Raises AnswerUnreadable."""
        if not op.answer or not isinstance(document, XmlDocument):
            return None
        element = document.payload
        if element is not None and local(element) == wanted:
            return self.read_element(op, document, element)
        holds = f"the answer holds {local(element)}, not {wanted}" if element is not None else ""
        raise unreadable(op, document.answer, holds or document.problem or nothing)

    def read_element(self, op: Operation[Any], document: XmlDocument, element: Element | None) -> Any:
        """The record in that element. Raises AnswerUnreadable."""
        if element is None or not op.answer:
            return None
        try:
            return self._codec.reader(op.answer)(element)
        except XmlProblem as exc:
            problem = str(exc)
        raise unreadable(op, document.answer, problem)


def _is_many(value: Any) -> TypeGuard[Iterable[Any]]:
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | XmlAny)


def _elements(
    codec: XmlCodec,
    op: Operation[Any],
    values: tuple[Any, ...],
    puts: tuple[Filled, ...],
    headers: list[tuple[str, str]],
    heading: list[str],
) -> Iterator[tuple[list[str], str, Any, Any]]:
    for put in puts:
        prefix = codec.prefix(put.namespace)
        *inside, name = put.at[1:]
        yield [prefix + step for step in inside], prefix + name, put.value.reveal(), None
    for param, value in zip(op.params, values, strict=True):
        if value is UNSET or (value is None and not param.nillable):
            continue
        if param.at == "header":
            headers.append((param.name, str(value)))
            continue
        prefix = codec.prefix(param.namespace)
        if param.at == "heading":
            codec.write(prefix + param.name, value, heading, param.format)
            continue
        enclosing = [prefix + step for step in param.inside]
        for item in value if _is_many(value) else (value,):
            if item is not None or param.nillable:
                yield enclosing, prefix + param.name, item, param.format
