"""Descriptors of whole services: interfaces with their schemes, errors and limits, as literals without behaviour."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from .operation import Code, Locator, Operation


class Put(Struct, frozen=True):
    """Something that every call of a scheme or interface carries: place and template (`{secret}`, `{setting}`,
    `{session.name}`, `{basic:user:password}`). Body elements go before the operation's own."""

    at: Locator
    value: str
    namespace: str = ""


class Obtain(Struct, frozen=True):
    """Exchange of secrets for a session: by an operation, or by a form posted to `url`, which is an address or a path
    below the base URL. `read` names session values; `refresh_token` is one that need not be there.

    `refresh` is sent in place of `send` once there is a refresh token, be it one that the credentials hold.
    """

    read: tuple[tuple[str, Locator], ...]
    send: tuple[Put, ...] = ()
    op: Operation[Any] | None = None
    url: str = ""
    refresh: tuple[Put, ...] = ()


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


class Consent(Struct, frozen=True):
    """How a user lets an application act (OAuth 2): the page, which is an address or a path below the base URL, and the
    name of the secret that is the application's id."""

    url: str
    client: str
    response_type: str = ""
    """"" = none is sent."""
    pkce: bool = False


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
    consent: Consent | None = None


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
    """Where answers tell what is left. `owner`: claim of a token that names whose it is; () = the credentials' own."""

    remaining: Locator
    approximate: bool = False
    stale_s: float = 0
    owner: Locator = ()


class Signature(Struct, frozen=True):
    """A signature over the request, made where the credentials hold the secret `key`."""

    algorithm: str
    at: Locator
    key: str


class Interface(Struct, frozen=True):
    """One protocol surface of the service."""

    key: str
    kind: Literal["rest-json", "soap-1.1", "xml-post", "odata-4.0"]
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
    movable: dict[str, str] = {}
    """Paths that are not public, by operation: a client can be given others."""
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
