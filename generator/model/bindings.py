"""Wire facts: how a member is spelt and where an operation's parts go. Shapes know nothing of this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.ids import ShapeId

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


@dataclass(frozen=True, slots=True)
class ODataName:
    """A property as its type declares it. `type`: qualified name without ``Collection()``, e.g. ``Edm.Int64``."""

    name: str
    type: str
    kind: Literal["property", "navigation"] = "property"
    key: int = 0
    """Position in the key, from 1; 0 = no part of it."""
    partner: str = ""
    contained: bool = False


WireName = JsonName | XmlName | ODataName


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
    address: str = ""
    headers: tuple[QName, ...] = ()
    heading: ShapeId | None = None
    """Structure of the elements in the header of a request."""
    answer_heading: ShapeId | None = None
    """The same of an answer."""
    faults: tuple[QName, ...] = ()
    """Detail elements, in the order of the operation's error answers."""


@dataclass(frozen=True, slots=True)
class XmlPostBinding:
    """One entry point; the root's `selector` attribute names the `function`."""

    function: str
    root: str = "request"
    answer_root: str = "response"
    selector: str = "method"


@dataclass(frozen=True, slots=True)
class ODataBinding:
    """``list`` reads a collection, ``get`` one entity or a singleton, ``call`` a function (GET) or an action (POST).

    Members of the input that are neither in `key` nor in `arguments` are query options (``$filter``, ...).
    """

    entity_set: str
    """Name in the service document: of an entity set, a singleton, a function import or an action import."""
    verb: Literal["get", "list", "call"] = "list"
    root: str = ""
    """Service root below the interface's server, e.g. ``pm``."""
    key: tuple[str, ...] = ()
    """Members of the input that make up the key predicate, in the order of the type's key."""
    element: ShapeId | None = None
    """Type of the entities."""
    targets: tuple[tuple[str, str], ...] = ()
    """Path of a navigation property -> entity set that holds what it leads to."""
    arguments: tuple[str, ...] = ()
    """Members of the input that are parameters of a function or an action."""
    action: bool = False


Binding = HttpBinding | SoapBinding | XmlPostBinding | ODataBinding
