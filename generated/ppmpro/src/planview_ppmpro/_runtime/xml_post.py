"""XML over one entry point: the root's attribute names the function, failures arrive with status 200."""

from __future__ import annotations

from typing import Any

from .credentials import Filled
from .errors import AnswerUnreadable, UsageError
from .locate import Document
from .operation import Interface, Operation, XmlPost
from .transport import Answer
from .urls import Base
from .wire import Outgoing, unreadable
from .xml_codec import XmlCodec
from .xml_document import XmlDocument, children
from .xml_text import XmlProblem, escape_attribute, local


class PostWire:
    accept = "application/xml"

    def __init__(self, interface: Interface, base: Base, package: str) -> None:
        self._url = base.url
        self._codec = XmlCodec(interface, package)

    def outgoing(self, op: Operation[Any], values: tuple[Any, ...], puts: tuple[Filled, ...]) -> Outgoing:
        binding = op.binding
        if not isinstance(binding, XmlPost):
            raise UsageError(f"{op.name} is no XML-post operation")
        inner, headers = children(self._codec, op, values, puts)
        text = (
            f'<?xml version="1.0" encoding="UTF-8"?><{binding.root} {binding.selector}='
            f'"{escape_attribute(binding.function)}"{self._codec.declarations()}>{inner}</{binding.root}>'
        )
        headers.append(("content-type", "application/xml"))
        return Outgoing("POST", self._url, headers, text.encode("utf-8"))

    def document(self, answer: Answer) -> XmlDocument:
        return XmlDocument(answer)

    def decode(self, op: Operation[Any], document: Document) -> Any:
        if not op.answer:
            return None
        if not isinstance(document, XmlDocument) or not isinstance(op.binding, XmlPost):
            raise UsageError(f"{op.name} is no XML-post operation")
        root = document.root
        problem: AnswerUnreadable
        if root is None:
            problem = unreadable(op, document.answer, document.problem)
        elif local(root) != op.binding.answer:
            problem = unreadable(op, document.answer, f"the answer's root is {local(root)}, not {op.binding.answer}")
        else:
            try:
                return self._codec.reader(op.answer)(root)
            except XmlProblem as exc:
                problem = unreadable(op, document.answer, str(exc))
        raise problem


make_wire = PostWire
