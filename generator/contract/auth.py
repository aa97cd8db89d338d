"""How one gets in, for how long, and what one may do there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.contract.locator import Locator
from generator.contract.rule import Rule, Section, Statement
from generator.contract.values import Condition, Reading, Send


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret(Rule):
    """Something that an identity holds. ``name`` is for user names, which templates name like secrets."""

    kind: Literal["password", "token", "key", "cookie", "name"]
    """What it is."""
    made_by: Literal["console", "api"] = "console"
    """Where it is made."""
    shown: Literal["once", "always"] = "always"
    """How often its maker sees it."""
    lifetime_s: Reading[int | Literal["never"]] | None = None
    """Seconds until it expires."""
    on_renewal: Literal["old_dies", "both_live", "unknown"] = "unknown"
    """What becomes of the old one when a new one is made."""
    max_active: int | None = None
    """How many may be valid at once."""
    status: Literal["current", "deprecated"] = "current"
    """Whether the vendor still wants it used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Obtain(Rule):
    """Exchange of secrets for a session or token: by an operation, or by a `url` outside the interface documents."""

    op: str = ""
    """Operation that is called."""
    url: str = ""
    """Address that is called where no document has the operation."""
    send: tuple[Send, ...] = ()
    """What is put into the request."""
    media: str = ""
    """Media type of the request, where it differs from the interface's."""
    read: Mapping[str, Locator] = field(default_factory=dict[str, Locator])
    """Session values and where the answer gives them; templates name them ``{session.NAME}``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refresh(Rule):
    """Refresh tokens."""

    rotates: bool = False
    """Each use gives a new refresh token and ends the old one."""
    lifetime_s: Reading[int] | None = None
    """Seconds in which it may be used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant(Rule):
    """OAuth: which grant, where, and how the client names itself. OAuth 1.0a uses `request_url` too."""

    type: Literal["client_credentials", "authorization_code", "refresh_token", "password", "oauth1"]
    """Grant type."""
    request_url: str = ""
    """OAuth 1.0a: where temporary credentials are given."""
    authorize_url: str = ""
    """Where the user consents."""
    token_url: str = ""
    """Where tokens are given."""
    client_auth: Reading[Literal["basic", "form"]] | None = None
    """How the client shows its id and secret at the token endpoint."""
    response_type: Reading[str] | None = None
    """``response_type`` of the authorization request; ``absent`` where none is sent."""
    redirect: str = ""
    """Redirect address where the vendor prescribes one."""
    pkce: bool = False
    """Proof key for code exchange."""
    state: bool = False
    """The state parameter is returned."""
    refresh: Refresh | None = None
    """Refresh tokens, where given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lives(Rule):
    """Lifetime of a session or token, in seconds."""

    absolute_s: Reading[int] | None = None
    """From its making."""
    idle_s: Reading[int] | None = None
    """From its last use."""
    starts: Reading[Literal["login", "last_use"]] | None = None
    """What the clock of the lifetime starts from."""
    expiry: tuple[Locator, ...] = ()
    """Where the answer of `obtain` gives the lifetime; the first one present wins."""
    never: bool = False
    """It does not expire by time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renew(Rule):
    """When and how a client gets a new session; always one renewal at a time."""

    by: Literal["obtain", "refresh"] = "obtain"
    """By logging in again, or by the refresh token."""
    before_s: int = 0
    """Seconds before the end at which it renews unasked."""
    refused_with: tuple[Condition, ...] = ()
    """Refusals after which it renews and sends again."""
    attempts: int = 1
    """How many times for one call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends(Rule):
    """What ends a session before its time."""

    op: str = ""
    """Operation that ends it (logout)."""
    by: tuple[Literal["secret.regenerated", "secret.deleted", "user.deactivated", "capability.disabled"], ...] = ()
    """Events that end it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActsAs(Rule):
    """Acting as another user."""

    at: Locator
    """Where the other user is named."""
    needs: str = ""
    """Capability that it takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme(Statement):
    """A way to get in."""

    kind: Literal["basic", "static", "body", "login", "cookie", "oauth1", "oauth2"]
    """Mechanism."""
    rank: int
    """1 is preferred; unique in an interface."""
    status: Literal["current", "compat", "deprecated", "beta", "withdrawn"] = "current"
    """What the vendor thinks of it today."""
    needs: tuple[str, ...] = ()
    """Capabilities that it takes."""
    secrets: tuple[Reading[str], ...] = ()
    """Names of `auth.secrets` that it takes."""
    send: tuple[Send, ...] = ()
    """What each call carries."""
    preemptive: bool = True
    """Sent with the first call, not after a challenge."""
    obtain: Obtain | None = None
    """Exchange of secrets for a session or token."""
    grant: Grant | None = None
    """OAuth grant."""
    lives: Lives | None = None
    """Lifetime of the session or token."""
    renew: Renew | None = None
    """When and how a new one is got."""
    ends: Ends | None = None
    """What ends it before its time."""
    concurrent: Reading[int | Literal["many"]] | None = None
    """How many sessions of one identity may be open."""
    acts_as: ActsAs | None = None
    """Acting as another user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Statement):
    """A signature over the message."""

    algorithm: str
    """Name of the algorithm; each reader implements it against the shared vectors."""
    at: Locator
    """Where it is sent."""
    secret: str
    """Name of `auth.secrets` that signs."""
    required: bool = False
    """A message without it is refused."""
    vectors: str = ""
    """File of worked examples, relative to the folder of the vendor."""
    list_order: Reading[Literal["document", "by_value"]] | None = None
    """Order in which repeated elements are signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Right(Statement):
    """A right that operations take."""

    right: str
    """Its name in the vendor's console."""
    missing: Condition | None = None
    """Refusal of those who lack it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Auth(Section):
    """Secrets, schemes, signatures and rights."""

    secrets: Mapping[str, Secret] = field(default_factory=dict[str, Secret])
    """Secrets by name; targets give them by reference under these names."""
    schemes: tuple[Scheme, ...] = ()
    """Ways to get in."""
    precedence: Reading[tuple[str, ...]] | None = None
    """Which scheme wins when several arrive together: ids, strongest first."""
    signatures: tuple[Signature, ...] = ()
    """Signatures over messages."""
    rights: tuple[Right, ...] = ()
    """Rights that operations take."""
