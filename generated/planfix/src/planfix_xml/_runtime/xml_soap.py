"""SOAP 1.1 and 1.2: envelopes, headers, Faults; wrapped, bare and rpc."""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import urlsplit, urlunsplit

from .credentials import Filled
from .errors import UsageError
from .locate import Document
from .operation import Http, Locator, Operation, Soap
from .service import Interface
from .transport import Answer
from .urls import Base
from .wire import Outgoing, unreadable
from .xml_codec import XmlCodec
from .xml_document import XmlDocument, XmlWire, children, xml_at
from .xml_encoded import join
from .xml_http import http_outgoing
from .xml_text import Element, XmlProblem, local, text_of

SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/"
SOAP12 = "http://www.w3.org/2003/05/soap-envelope"
_ENCODING = "http://schemas.xmlsoap.org/soap/encoding/"
_VERSIONS = {SOAP11: "1.1", SOAP12: "1.2"}
_SPACES = {version: space for space, version in _VERSIONS.items()}
_PARTS_12: dict[str, Locator] = {
    "faultcode": ("Code", "Value"),
    "faultstring": ("Reason", "Text"),
    "faultactor": ("Role",),
    "detail": ("Detail",),
}
"""Where SOAP 1.2 has what 1.1 calls by these names."""


class SoapDocument(XmlDocument):
    """The payload is the wrapper inside Body; a Fault is found in answers of any status, whatever its version."""

    def __init__(self, answer: Answer, codec: XmlCodec) -> None:
        super().__init__(answer)
        self._codec = codec
        self.version = ""
        self.header: Element | None = None
        self.content: Element | None = None
        """The Body."""
        space = ""
        if self.root is not None and isinstance(self.root.tag, str) and local(self.root) == "Envelope":
            space = self.root.tag[1:].partition("}")[0]
            self.version = _VERSIONS.get(space, "")
        if self.root is not None and self.version:
            self.header = self.root.find(f"{{{space}}}Header")
            self.content = self.root.find(f"{{{space}}}Body")
        self._inside = self.content[0] if self.content is not None and len(self.content) else None
        self._fault = self._inside if self._inside is not None and self._inside.tag == f"{{{space}}}Fault" else None

    @property
    def payload(self) -> Element | None:
        return None if self._fault is not None else self._inside

    def fault(self, steps: Locator) -> Any:
        if self._fault is None:
            return None
        if steps == ("detail",):
            found = self._detail()
            return None if found is None or not (len(found) or found.text) else text_of(found)
        return xml_at(self._fault, _PARTS_12.get(steps[0], steps) if steps and self.version == "1.2" else steps)

    def _detail(self) -> Element | None:
        name = "Detail" if self.version == "1.2" else "detail"
        inside = () if self._fault is None else self._fault
        return next((child for child in inside if local(child) == name), None)

    def detail(self, op: Operation[Any]) -> Any:
        known = (op.binding.faults if isinstance(op.binding, Soap) else None) or {}
        holder = self._detail()
        child = next((child for child in holder if str(child.tag) in known), None) if holder is not None else None
        if child is None:
            return None
        try:
            return self._codec.reader(known[str(child.tag)])(child)
        except XmlProblem:
            return None  # its text is kept

    def heading(self, op: Operation[Any]) -> Any:
        reference = op.binding.heading if isinstance(op.binding, Soap) else ""
        return self._codec.reader(reference)(self.header) if reference and self.header is not None else None


class SoapWire(XmlWire):
    accept = "text/xml, application/soap+xml"

    def __init__(self, interface: Interface, base: Base, package: str) -> None:
        super().__init__(interface, base, package)
        self._base = base
        self._origin = urlsplit(base.url)

    def outgoing(self, op: Operation[Any], values: tuple[Any, ...], puts: tuple[Filled, ...]) -> Outgoing:
        binding = op.binding
        if isinstance(binding, Http):
            return http_outgoing(self._base, op, binding, values)
        if not isinstance(binding, Soap):
            raise UsageError(f"{op.name} is no SOAP operation")
        namespace, name = binding.input
        inner, heading, headers = children(self._codec, op, values, puts)
        if name:
            tag = self._codec.prefix(namespace) + name
            style = f' soapenv:encodingStyle="{_ENCODING}"' if binding.encoded else ""
            inner = f"<{tag}{style}>{inner}</{tag}>"
        head = f"<soapenv:Header>{heading}</soapenv:Header>" if heading else ""
        text = (
            f'<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="{_SPACES[binding.version]}"'
            f"{self._codec.declarations()}>{head}<soapenv:Body>{inner}</soapenv:Body></soapenv:Envelope>"
        )
        if binding.version == "1.1":
            headers += [("content-type", "text/xml; charset=UTF-8"), ("SOAPAction", f'"{binding.action}"')]
        else:
            action = f'; action="{binding.action}"' if binding.action else ""
            headers.append(("content-type", f"application/soap+xml; charset=UTF-8{action}"))
        url = urlunsplit((*self._origin[:2], binding.path, "", "")) if binding.path else self._url
        return Outgoing("POST", url, headers, text.encode("utf-8"))

    def document(self, answer: Answer) -> SoapDocument:
        return SoapDocument(answer, self._codec)

    def decode(self, op: Operation[Any], document: Document) -> Any:
        found = cast(SoapDocument, document)
        if isinstance(op.binding, Http):
            if op.answer and found.root is None:
                raise unreadable(op, found.answer, found.problem or "the answer is empty")
            return self.read_element(op, found, found.root)
        binding = cast(Soap, op.binding)
        if op.answer and found.version != binding.version and not found.problem:
            said = f"a SOAP {found.version} envelope" if found.version else "no SOAP envelope"
            raise unreadable(op, found.answer, f"the answer is {said}, SOAP {binding.version} was asked")
        if binding.encoded and found.content is not None:
            try:
                join(found.content)
            except XmlProblem as exc:
                raise unreadable(op, found.answer, str(exc)) from None
        if not binding.output[1] and found.payload is not None:  # the parts stand in the Body itself
            return self.read_element(op, found, found.content)
        return self.read(op, found, binding.output[1], "the SOAP body is empty")


make_wire = SoapWire
