"""What the engine asks of a wire format, and what all formats share."""

from __future__ import annotations

from importlib import import_module
from typing import Any, NamedTuple, Protocol, cast

from .credentials import Filled
from .errors import AnswerUnreadable
from .locate import Document
from .operation import Operation
from .service import Interface
from .transport import Answer
from .urls import Base

BODY_KEPT = 65_536
"""Bytes of an answer that an error keeps."""

HTML = "the answer is an HTML page (a login page or a proxy?)"

_MODULES = {"rest-json": "json_rest", "soap-1.1": "xml_soap", "xml-post": "xml_post", "odata-4.0": "odata_wire"}


class Outgoing(NamedTuple):
    """A request without credentials in its headers. Its repr leaves the content out."""

    method: str
    url: str
    headers: list[tuple[str, str]]
    body: bytes | None

    def __repr__(self) -> str:
        return f"Outgoing({self.method} {self.url.partition('?')[0]})"


class Wire(Protocol):
    """Requests from arguments, records from answers. `puts` are the body elements of credentials."""

    accept: str

    def outgoing(self, op: Operation[Any], values: tuple[Any, ...], puts: tuple[Filled, ...]) -> Outgoing: ...

    def document(self, answer: Answer) -> Document: ...

    def decode(self, op: Operation[Any], document: Document) -> Any: ...


def wire_for(interface: Interface, base: Base, package: str) -> Wire:
    """The wire of an interface's kind; its module, and with it lxml or not, is imported here."""
    module = import_module(f".{_MODULES[interface.kind]}", __package__)
    return cast(Wire, module.make_wire(interface, base, package))


def is_html(answer: Answer) -> bool:
    return answer.body[:512].lstrip().lower().startswith((b"<!doctype html", b"<html"))


def unreadable(op: Operation[Any], answer: Answer, problem: str) -> AnswerUnreadable:
    """One line about an answer that cannot be read; HTML and empty bodies are named as such."""
    if not answer.body:
        problem = "the answer is empty"
    elif is_html(answer):
        problem = HTML
    message = f"{problem} (status {answer.status}, {answer.media or 'no media type'}, {len(answer.body)} bytes)"
    return AnswerUnreadable(message, operation=op.name, status=answer.status, body=answer.body[:BODY_KEPT])
