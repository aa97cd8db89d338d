"""Versions, interfaces, capabilities and operations: the surface that all other rules are about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.contract.locator import Locator
from generator.contract.rule import Rule, Statement
from generator.contract.values import Reading, Send

Effect = Literal["read", "write", "destructive", "credential"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Detect(Rule):
    """How a target tells what it is: call `op`, look `at`."""

    op: str
    """Operation to call; it reads only."""
    at: Locator
    """Where its answer tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions(Rule):
    """Versions that `since` and `until` may name."""

    scheme: Literal["dotted", "date", "label"]
    """How versions are written."""
    known: tuple[str, ...]
    """Oldest first."""
    default: str
    """Version that is meant where none is named."""
    detect: Detect | None = None
    """How a target tells its version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerRule(Rule):
    """An address at which the vendor serves the interface."""

    url: str
    """Address; ``{setting}`` holes."""
    region: str = ""
    """Region that it serves, where there are several."""
    ask: bool = False
    """The client has no default and asks for the address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Rule):
    """A standard that the vendor says it follows."""

    standard: str
    """Name of the standard, e.g. ``soap-1.1``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Media(Rule):
    """Media types without parameters."""

    send: Reading[str] | None = None
    """Of requests."""
    answer: Reading[str] | None = None
    """Of answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cors(Rule):
    """Answers to browsers of other origins."""

    origins: tuple[str, ...] = ()
    """Origins that are let in."""
    methods: tuple[str, ...] = ()
    """Methods that are let in."""
    headers: tuple[str, ...] = ()
    """Request headers that are let in."""
    max_age_s: int | None = None
    """How long a browser may keep the answer, in seconds."""
    refused: int | None = None
    """Status for an origin that is not let in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transport(Rule):
    """What lies below the messages."""

    https_only: bool = False
    """Calls over plain HTTP are not served."""
    compression: bool = False
    """Compressed answers are offered."""
    cors: Cors | None = None
    """Answers to browsers of other origins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterfaceRules(Rule):
    """One protocol surface of the vendor."""

    kind: Literal["rest-json", "soap-1.1", "odata-4.0", "xml-post"]
    """Chooses reader, codec and common clauses."""
    documents: tuple[str, ...]
    """Interface files, relative to the folder of the vendor."""
    servers: tuple[ServerRule, ...] = ()
    """Addresses; the first one is the default unless it asks."""
    trusted_origins: tuple[str, ...] = ()
    """Further origins that may see the credentials; all others never do."""
    claims: tuple[Claim, ...] = ()
    """Standards that the vendor says it follows."""
    always: tuple[Send, ...] = ()
    """Sent with every call."""
    quiet: tuple[Send, ...] = ()
    """Added to every write of the suite, so that nobody is notified."""
    media: Media = Media()
    """Media types."""
    methods: Reading[tuple[str, ...]] | None = None
    """HTTP methods, where the interface document does not give them."""
    transport: Transport = Transport()
    """What lies below the messages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capability(Statement):
    """Something that an instance has or has not."""

    means: str
    """What it is, in words."""
    default: Literal["enabled", "disabled", "unknown"] = "unknown"
    """What is expected of an instance that does not say."""
    detect: Detect | None = None
    """How a target tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationRule(Statement):
    """What calling an operation does."""

    effect: Effect | None = None
    """``read`` leaves the vendor's data alone; ``credential`` touches accounts and secrets."""
    idempotent: bool | None = None
    """Sending it twice does what sending it once does."""
    creates: Locator | None = None
    """Where the answer gives the id of what was made."""
    undo: str = ""
    """Operation that takes back what this one made."""
    required: tuple[str, ...] = ()
    """Members that are required in truth, whatever the document says."""
    public_path: bool | None = None
    """False: the path is assumed, a target may set it."""
