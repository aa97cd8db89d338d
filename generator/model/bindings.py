"""Wire facts: how a member is spelt and where an operation's parts go. Shapes know nothing of this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

QName = tuple[str, str]
"""(namespace, local name); the namespace is "" where there is none."""


@dataclass(frozen=True, slots=True)
class JsonName:
    name: str


@dataclass(frozen=True, slots=True)
class XmlName:
    """`order` is the position in the sequence; `choice` names a choice group ("" = none); `any` keeps foreign ones."""

    name: QName
    kind: Literal["element", "attribute", "text", "any"] = "element"
    order: int = 0
    choice: str = ""


WireName = JsonName | XmlName


@dataclass(frozen=True, slots=True)
class Place:
    """Where a member of an operation's input goes: (`where`, wire `name`)."""

    member: str
    where: Literal["path", "query", "header", "cookie"]
    name: str
    style: str = ""
    """OpenAPI style; "" = the default of the place."""
    explode: bool = True


@dataclass(frozen=True, slots=True)
class HttpBinding:
    method: str
    path: str
    """Template with ``{name}``; relative to the interface's server."""
    places: tuple[Place, ...] = ()
    body: str = ""
    """Member of the input that is the payload; "" = none."""
    body_media: tuple[str, ...] = ()
    body_required: bool = False


@dataclass(frozen=True, slots=True)
class SoapBinding:
    action: str
    input: QName
    output: QName
    """Elements inside Body; ("", "") where the operation is one-way."""
    version: Literal["1.1", "1.2"] = "1.1"
    style: Literal["document", "rpc"] = "document"
    use: Literal["literal", "encoded"] = "literal"
    wrapped: bool = True
    port: str = ""
    headers: tuple[QName, ...] = ()
    faults: tuple[QName, ...] = ()


@dataclass(frozen=True, slots=True)
class XmlPostBinding:
    """One entry point; the root's `selector` attribute names the `function`."""

    function: str
    root: str = "request"
    answer_root: str = "response"
    selector: str = "method"


@dataclass(frozen=True, slots=True)
class ODataBinding:
    entity_set: str
    verb: Literal["get", "list", "call"] = "list"
    root: str = ""
    """Service root below the interface's server, e.g. ``pm``."""
    key: tuple[str, ...] = ()


Binding = HttpBinding | SoapBinding | XmlPostBinding | ODataBinding
