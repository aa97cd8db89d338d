"""SOAP 1.1, document/literal wrapped: envelopes and Faults."""

from __future__ import annotations

from typing import Any

from .credentials import Filled
from .errors import UsageError
from .locate import Document
from .operation import Locator, Operation, Soap
from .transport import Answer
from .wire import Outgoing
from .xml_document import XmlDocument, XmlWire, children, xml_at
from .xml_text import Element, local, text_of

SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/"
_BODY = f"{{{SOAP11}}}Body"
_FAULT = f"{{{SOAP11}}}Fault"


class SoapDocument(XmlDocument):
    """The payload is the wrapper inside Body; a Fault is found in answers of any status."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer)
        self._inside: Element | None = None
        body = self.root.find(_BODY) if self.root is not None else None
        if body is not None and len(body):
            self._inside = body[0]

    @property
    def payload(self) -> Element | None:
        return None if self._inside is None or self._inside.tag == _FAULT else self._inside

    def fault(self, steps: Locator) -> Any:
        inside = self._inside
        if inside is None or inside.tag != _FAULT:
            return None
        if steps == ("detail",):
            found = next((child for child in inside if local(child) == "detail"), None)
            return None if found is None or not (len(found) or found.text) else text_of(found)
        return xml_at(inside, steps)


class SoapWire(XmlWire):
    accept = "text/xml"

    def outgoing(self, op: Operation[Any], values: tuple[Any, ...], puts: tuple[Filled, ...]) -> Outgoing:
        binding = op.binding
        if not isinstance(binding, Soap):
            raise UsageError(f"{op.name} is no SOAP operation")
        namespace, name = binding.input
        tag = self._codec.prefix(namespace) + name
        inner, headers = children(self._codec, op, values, puts)
        text = (
            f'<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="{SOAP11}"'
            f"{self._codec.declarations()}><soapenv:Body><{tag}>{inner}</{tag}></soapenv:Body></soapenv:Envelope>"
        )
        headers += [("content-type", "text/xml; charset=UTF-8"), ("SOAPAction", f'"{binding.action}"')]
        return Outgoing("POST", self._url, headers, text.encode("utf-8"))

    def document(self, answer: Answer) -> SoapDocument:
        return SoapDocument(answer)

    def decode(self, op: Operation[Any], document: Document) -> Any:
        wanted = op.binding.output[1] if isinstance(op.binding, Soap) else ""
        return self.read(op, document, wanted, "the answer is no SOAP 1.1 envelope")


make_wire = SoapWire
