"""XML over one entry point: the root's attribute names the function, failures arrive with status 200."""

from __future__ import annotations

from typing import Any

from .credentials import Filled
from .errors import UsageError
from .locate import Document
from .operation import Operation, XmlPost
from .transport import Answer
from .wire import Outgoing
from .xml_document import XmlDocument, XmlWire, children
from .xml_text import escape_attribute


class PostWire(XmlWire):
    accept = "application/xml"

    def outgoing(self, op: Operation[Any], values: tuple[Any, ...], puts: tuple[Filled, ...]) -> Outgoing:
        binding = op.binding
        if not isinstance(binding, XmlPost):
            raise UsageError(f"{op.name} is no XML-post operation")
        inner, _, headers = children(self._codec, op, values, puts)
        text = (
            f'<?xml version="1.0" encoding="UTF-8"?><{binding.root} {binding.selector}='
            f'"{escape_attribute(binding.function)}"{self._codec.declarations()}>{inner}</{binding.root}>'
        )
        headers.append(("content-type", "application/xml"))
        return Outgoing("POST", self._url, headers, text.encode("utf-8"))

    def document(self, answer: Answer) -> XmlDocument:
        return XmlDocument(answer)

    def decode(self, op: Operation[Any], document: Document) -> Any:
        wanted = op.binding.answer if isinstance(op.binding, XmlPost) else ""
        if not wanted:
            return document.answer.body
        return self.read(op, document, wanted, "the answer is empty")


make_wire = PostWire
