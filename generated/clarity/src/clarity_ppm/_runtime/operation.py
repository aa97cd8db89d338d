"""Descriptors: what generated code says about a service, as literals. No behaviour here; the engine reads them.

A locator is a tuple, split when the code was generated: ``("header", "X-Quota")``, ``("body", "*", "@totalCount")``.
Its first word is the place; the steps are ``name``, ``name[]`` (each repetition), ``*`` (the only child), ``@name``
(XML attribute) and ``~`` (text of the element). An attribute path is dotted Python text over the decoded answer:
``"tasks.task"``. A reference to a type is ``"module:Name"`` below the client's package.
"""

from __future__ import annotations

from typing import Any, Generic, Literal, TypeVar

from msgspec import Struct

T = TypeVar("T")

Locator = tuple[str, ...]
RetryClass = Literal["never", "soon", "after", "reauth", "quota_reset"]


class Format(Struct, frozen=True):
    """Lexical form of a date or time, e.g. ``dd-MM-yyyy[ HH:mm]``; `unset` are texts that mean "no value"."""

    pattern: str
    unset: tuple[str, ...] = ()


class Param(Struct, frozen=True):
    """One argument of an operation and where it goes. Made by `path`, `query`, `header`, `payload` and `element`."""

    at: Literal["path", "query", "header", "payload", "element"]
    name: str = ""
    style: Literal["", "repeat", "comma", "space", "pipe"] = ""
    inside: tuple[str, ...] = ()
    """Elements that enclose this one, outermost first."""
    namespace: str = ""
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


class Http(Struct, frozen=True):
    method: str
    path: str
    """Below the server's base URL, with ``{name}`` for path parameters."""
    media: str = "application/json"
    """Of the payload."""


class Soap(Struct, frozen=True):
    """SOAP 1.1, document/literal wrapped; `input` and `output` are (namespace, local name) of the wrappers."""

    action: str
    input: tuple[str, str]
    output: tuple[str, str]


class XmlPost(Struct, frozen=True):
    """XML over one entry point: the root's `selector` attribute names the `function`."""

    function: str
    root: str = "request"
    answer: str = "response"
    selector: str = "method"


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


class Operation(Struct, Generic[T], frozen=True, eq=False):
    """`T` is what the method returns; for a paged list, the type of one item."""

    name: str
    binding: Http | Soap | XmlPost
    params: tuple[Param, ...] = ()
    answer: str = ""
    """Reference to the type of the answer; "" = the body is not read."""
    result: str = ""
    """Attribute path of the result inside the answer; "" = the answer itself."""
    paging: Paging | None = None
    idempotent: bool = False
    codes: dict[str, Code] | None = None
    """Codes that mean something else here than in the interface's table."""
    schemes: tuple[str, ...] | None = None
    """Ids of the schemes that apply; None = all, () = sent without credentials."""
    interface: str = ""
    """Key of the interface; "" = the service's first."""


class Put(Struct, frozen=True):
    """Something that every call of a scheme or interface carries: place and template (`{secret}`, `{setting}`,
    `{session.name}`, `{basic:user:password}`). Body elements go before the operation's own."""

    at: Locator
    value: str
    namespace: str = ""


class Obtain(Struct, frozen=True):
    """Exchange of secrets for a session: by an operation, or by a form posted to `url`. `read` names session values."""

    read: tuple[tuple[str, Locator], ...]
    send: tuple[Put, ...] = ()
    op: Operation[Any] | None = None
    url: str = ""


class Lives(Struct, frozen=True):
    """Lifetime of a session in seconds (0 = unbounded). `expiry`: where the answer says it, first present wins."""

    absolute_s: float = 0
    idle_s: float = 0
    starts: Literal["login", "last_use"] = "login"
    expiry: tuple[Locator, ...] = ()


class Renew(Struct, frozen=True):
    """When a session is replaced: `before_s` ahead of its end, and when a refusal shows that it has ended.

    `statuses` count unless the error's code is one of `unless`. `fault`: the vendor publishes no code, so any SOAP
    Fault of an idempotent operation is worth one new session.
    """

    before_s: float = 0
    statuses: tuple[int, ...] = ()
    codes: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    fault: bool = False
    attempts: int = 1
    by: Literal["obtain", "refresh"] = "obtain"


class Scheme(Struct, frozen=True):
    id: str
    kind: Literal["basic", "static", "body", "login", "cookie", "oauth1", "oauth2"]
    send: tuple[Put, ...] = ()
    obtain: Obtain | None = None
    lives: Lives = Lives()
    renew: Renew = Renew()
    ends: Operation[Any] | None = None
    deprecated: str = ""
    """What to use instead; "" = the scheme is current."""


class Test(Struct, frozen=True):
    """A condition on an answer. Unset members do not count; all that are set must hold."""

    at: Locator
    equals: str | int | None = None
    among: tuple[str | int, ...] = ()
    present: bool | None = None
    starts: str = ""


class Envelope(Struct, frozen=True):
    """How a failure is told apart (all of `when`; none = status 400 and above) and where its parts are."""

    code: Locator = ()
    message: Locator = ()
    request_id: Locator = ()
    when: tuple[Test, ...] = ()
    ops: tuple[str, ...] = ()
    """Names of the operations that it holds for; empty = all."""


class Code(Struct, frozen=True):
    """`error`: class in the client's errors module; "" = chosen by status."""

    error: str = ""
    retry: RetryClass = "never"


class Disguise(Struct, frozen=True):
    """A failure that looks like success. It is raised with `code`, which the table of codes may map to a class."""

    when: tuple[Test, ...]
    code: str
    ops: tuple[str, ...] = ()


class Errors(Struct, frozen=True):
    module: str = "errors"
    """Module of the error classes below the client's package."""
    envelopes: tuple[Envelope, ...] = ()
    codes: dict[str, Code] = {}
    statuses: dict[int, str] = {}
    """Status -> class in that module, where no code decides."""
    disguises: tuple[Disguise, ...] = ()


class Rate(Struct, frozen=True):
    """At most `max` calls in `per_s` seconds for each `scope`."""

    max: int
    per_s: float = 1
    scope: Literal["application", "credential", "user", "account", "customer"] = "credential"


class Quota(Struct, frozen=True):
    remaining: Locator
    approximate: bool = False
    stale_s: float = 0


class Signature(Struct, frozen=True):
    """A signature over the request, made where the credentials hold the secret `key`."""

    algorithm: str
    at: Locator
    key: str


class Interface(Struct, frozen=True):
    """One protocol surface of the service."""

    key: str
    kind: Literal["rest-json", "soap-1.1", "xml-post"]
    server: str = ""
    """Default base URL; "" = the user gives it."""
    trusted_origins: tuple[str, ...] = ()
    https_only: bool = False
    always: tuple[Put, ...] = ()
    schemes: tuple[Scheme, ...] = ()
    errors: Errors = Errors()
    rates: tuple[Rate, ...] = ()
    quota: Quota | None = None
    signature: Signature | None = None
    wait_ceiling_s: float = 120
    """Longest Retry-After that is waited for; a longer one is raised."""
    booleans: tuple[str, str] = ("true", "false")
    """Words for true and false in XML requests."""
    empty: Literal["value", "absent"] = "value"
    """What an empty element of a text member means in XML answers."""


class Service(Struct, frozen=True):
    """Everything that the clients of a vendor share. `package` is the generated package (``__package__``)."""

    name: str
    package: str | None
    interfaces: tuple[Interface, ...]
    version: str = ""
