"""What failure looks like, and what is limited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from generator.contract.locator import Locator
from generator.contract.rule import Rule, Section, Statement, Words
from generator.contract.values import Condition, Reading, Refusal, RetryClass, Test

Accepted = Annotated[str, Words(("fault", "nil_item", "empty", "no_item"))]
RefusedWith = Annotated[str, Words(("none",), conditions=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope(Statement):
    """How a failure is told apart (`when`, all must hold) and where its parts are."""

    when: tuple[Test, ...] = ()
    """Tests that tell this failure from success and from other envelopes."""
    status: Reading[int] | None = None
    """HTTP status, where all failures of this form share one."""
    code: Locator | None = None
    """Where the code is."""
    code_form: Literal["text", "integer"] = "text"
    """How codes are compared."""
    message: Reading[Locator | Literal["absent"]] | None = None
    """Where the text for people is."""
    request_id: Locator | None = None
    """Where the request is named for the vendor's support."""
    localised: tuple[str, ...] = ()
    """Members whose text follows the language of the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code(Rule):
    """One documented refusal. A client knows it by `code`, else by `prefix`, else by `status`: at least one stands."""

    code: str = ""
    """What stands at the envelope's `code`; left out where the vendor has not published it."""
    prefix: str = ""
    """How the envelope's `message` begins in every language."""
    condition: tuple[Condition, ...] = ()
    """Why the server refuses so."""
    status: Reading[int] | None = None
    """HTTP status; left out = the envelope's."""
    class_: str = field(default="", metadata={"key": "class"})
    """Name of the client's exception."""
    interface: str = ""
    """Key of `interfaces` that the code is narrowed to."""
    ops: tuple[str, ...] = ()
    """Selector over operation names."""
    detail: tuple[Locator, ...] = ()
    """Further parts of the answer that the exception carries."""
    retry: RetryClass = "never"
    """What a client may do: send again ``soon``, ``after`` the wait told, after ``reauth``, when the quota is reset."""
    meaning: str = ""
    """What it means, in our words."""
    message: str = ""
    """Published text; the mock sends it, nobody judges it unless a clause does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disguise(Statement):
    """A failure that looks like success."""

    when: tuple[Test, ...]
    """Tests that tell it from success."""
    condition: Condition
    """Why the server refuses so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errors(Section):
    """What failure looks like."""

    envelopes: tuple[Envelope, ...] = ()
    """Forms of failure."""
    codes: tuple[Code, ...] = ()
    """Documented refusals."""
    accept: Mapping[Refusal, Reading[Accepted | int]] = field(default_factory=dict[Refusal, Reading[Accepted | int]])
    """Condition -> answers that count as that refusal where no code is known: ``fault``, ``nil_item``, a status."""
    disguises: tuple[Disguise, ...] = ()
    """Failures that look like success."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remaining(Rule):
    """Where the server tells what is left."""

    at: Locator
    """Place in the answer."""
    approximate: bool = False
    """The number is not exact."""
    stale_s: int = 0
    """Seconds that the number may be old."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait(Rule):
    """Where the server tells how long to wait."""

    at: Locator
    """Place in the answer."""
    unit: Reading[Literal["seconds", "date", "either"]] | None = None
    """What it is written in."""
    ceiling_s: int = 120
    """Longest wait that a client takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit(Statement):
    """Something that is limited. ``none`` says that the vendor publishes no limit."""

    kind: Literal["rate", "quota", "concurrency", "rows", "bytes", "chars", "days", "none"]
    """What is counted."""
    scope: Literal["call", "application", "credential", "user", "account", "customer"] = "call"
    """Over what it is counted."""
    at: Locator | None = None
    """Part of the request that is limited."""
    max: Reading[int] | None = None
    """Largest number."""
    per_s: int | None = None
    """Seconds in which it is counted."""
    window: Literal["fixed", "sliding", "day"] | None = None
    """How the counting time moves."""
    refused: Reading[RefusedWith] | None = None
    """What more than that brings: a condition, or ``none`` where nothing is refused."""
    exempt: tuple[str, ...] = ()
    """Selector over operation names that do not count."""
    owner: Locator | None = None
    """Claim of a token that names whose limit it is; left out = that of the credential or the account."""
    remaining: Remaining | None = None
    """Where the server tells what is left."""
    wait: Wait | None = None
    """Where the server tells how long to wait."""
