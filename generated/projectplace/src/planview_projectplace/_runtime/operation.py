"""Descriptors: what generated code says about a service, as literals. No behaviour here; the engine reads them.

A locator is a tuple, split when the code was generated: ``("header", "X-Quota")``, ``("body", "*", "@totalCount")``.
Its first word is the place; the steps are ``name``, ``name[]`` (each repetition), ``*`` (the only child), ``@name``
(XML attribute) and ``~`` (text of the element). An attribute path is dotted Python text over the decoded answer:
``"tasks.task"``. A reference to a type is ``"module:Name"`` below the client's package.
"""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from msgspec import Struct

T = TypeVar("T")

Locator = tuple[str, ...]
BYTES = ":bytes"
"""In place of a reference to a type: the body as it came."""
RetryClass = Literal["never", "soon", "after", "reauth", "quota_reset"]


class Format(Struct, frozen=True):
    """Lexical form of a date or time, e.g. ``dd-MM-yyyy[ HH:mm]``; `unset` are texts that mean "no value"."""

    pattern: str
    unset: tuple[str, ...] = ()


class Param(Struct, frozen=True):
    """One argument of an operation and where it goes. Made by `path`, `query`, `header`, `payload`, `element`,
    `heading` and `argument`."""

    at: Literal["path", "query", "header", "payload", "element", "heading", "argument"]
    name: str = ""
    style: Literal["", "repeat", "comma", "space", "pipe"] = ""
    inside: tuple[str, ...] = ()
    """Elements that enclose this one, outermost first."""
    namespace: str = ""
    """Of an element; of an argument, what stands before its literal: ``duration``, the type of an enumeration."""
    format: Format | None = None
    nillable: bool = False
    """None is sent as nil; UNSET leaves the element out."""


def path(name: str, *, format: Format | None = None) -> Param:
    """A segment of the URL."""
    return Param("path", name, format=format)


def query(
    name: str, style: Literal["repeat", "comma", "space", "pipe"] = "repeat", *, format: Format | None = None
) -> Param:
    """A query parameter; `style` says how a sequence is written."""
    return Param("query", name, style, format=format)


def header(name: str, *, format: Format | None = None) -> Param:
    return Param("header", name, format=format)


def payload() -> Param:
    """The whole JSON body."""
    return Param("payload")


def element(
    name: str, *inside: str, namespace: str = "", format: Format | None = None, nillable: bool = False
) -> Param:
    """A child element of the request's wrapper, or of the elements `inside` it. Schema order is the order of params."""
    return Param("element", name, "", inside, namespace, format, nillable)


def heading(name: str, *, namespace: str = "", format: Format | None = None) -> Param:
    """An element of the SOAP header."""
    return Param("heading", name, namespace=namespace, format=format)


def argument(name: str, type: str = "") -> Param:
    """A parameter of an OData function or action."""
    return Param("argument", name, namespace=type)


class Http(Struct, frozen=True):
    method: str
    path: str
    """Below the server's base URL, with ``{name}`` for path parameters."""
    media: str = "application/json"
    """Of the payload."""


class Soap(Struct, frozen=True):
    """`input` and `output` are (namespace, local name) of the element inside Body; ("", "") = the parameters, or the
    members of the answer, stand there themselves."""

    action: str
    input: tuple[str, str]
    output: tuple[str, str]
    version: Literal["1.1", "1.2"] = "1.1"
    encoded: bool = False
    """The rules of SOAP 1.1, section 5."""
    path: str = ""
    """Path of the operation's port, where it is not that of the base URL."""
    faults: dict[str, str] | None = None
    """``{namespace}Name`` of an element inside a Fault's detail -> reference to its type."""
    heading: str = ""
    """Reference to the type of an answer's SOAP header."""


class XmlPost(Struct, frozen=True):
    """XML over one entry point: the root's `selector` attribute names the `function`."""

    function: str
    root: str = "request"
    answer: str = "response"
    """"" = the answer is no XML: the bytes of the body, or a redirect to them."""
    selector: str = "method"


class Invoke(Struct, frozen=True):
    """An OData function (GET, literals in the URL) or action (POST, members of a JSON body)."""

    path: str
    action: bool = False


class Paging(Struct, frozen=True):
    """How a list goes on. `items`, `total`, `page_size`, `next` and `terms` are attribute paths of the answer."""

    style: Literal["none", "link", "offset", "page", "cursor"]
    items: str
    start: str = ""
    """Wire name of the parameter that positions a page."""
    base: int = 0
    """Position of the first page."""
    size: str = ""
    """Wire name of the parameter that bounds a page."""
    default_size: int = 0
    """Page size of the server when none is asked for; 0 = unknown."""
    max_size: int = 0
    send_size: int = 0
    """Page size that the client asks for by itself; 0 = none."""
    total: str = ""
    page_size: str = ""
    """Page size that the service says it used."""
    next: str = ""
    """Link or cursor of the following page."""
    terms: tuple[str, ...] = ()
    """What adds up to the next offset; empty = offset plus the number of items received."""
    end: tuple[Literal["no_link", "short_page", "empty_page", "total_reached"], ...] = ("no_link",)


class Batch(Struct, frozen=True):
    """Many rows in one call. `results`, `failures` and `skipped` are attribute paths of the answer; `sent` is that of
    the key in a row, `made` in a result, `echoed` in a row that failed or was skipped; "" = there is none."""

    rows: str
    """Wire name of what holds the rows: a member of the payload, or an argument."""
    within: str = ""
    """Attribute path of the rows in a payload that is a record."""
    results: str = ""
    failures: str = ""
    skipped: str = ""
    sent: str = ""
    made: str = ""
    echoed: str = ""


class Code(Struct, frozen=True):
    """`error`: class in the client's errors module; "" = chosen by status."""

    error: str = ""
    retry: RetryClass = "never"


class Operation(Struct, Generic[T], frozen=True, eq=False):
    """`T` is what the method returns; for a paged list, the type of one item."""

    name: str
    binding: Http | Soap | XmlPost | Invoke
    params: tuple[Param, ...] = ()
    answer: str = ""
    """Reference to the type of the answer; "" = the body is not read."""
    result: str = ""
    """Attribute path of the result inside the answer; "" = the answer itself."""
    paging: Paging | None = None
    batch: Batch | None = None
    idempotent: bool = False
    codes: dict[str, Code] | None = None
    """Codes that mean something else here than in the interface's table."""
    schemes: tuple[str, ...] | None = None
    """Ids of the schemes that apply; None = all, () = sent without credentials."""
    interface: str = ""
    """Key of the interface; "" = the service's first."""
