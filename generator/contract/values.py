"""Values of the contract that carry their own alternatives, and the small languages that rules are written in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Annotated, Generic, Literal, TypeVar

from generator.contract.locator import Locator
from generator.contract.rule import Rule, Words
from generator.model import Evidence, Marks

T = TypeVar("T")

CONDITIONS: tuple[str, ...] = (
    "auth.missing", "auth.bad_secret", "auth.key.unknown", "auth.account.unknown", "auth.region",
    "auth.session.unknown", "auth.session.expired", "auth.token.unknown", "auth.token.expired", "auth.token.revoked",
    "auth.scheme.off", "auth.user.inactive", "auth.password.expired", "auth.signature",
    "right.missing", "right.function", "right.member", "right.read_only",
    "account.frozen", "account.plan", "service.off", "service.updating", "origin.denied", "transport.plain",
    "request.unparsable", "request.operation", "request.unimplemented",
    "param.missing", "param.value", "param.context", "param.dependent", "param.clash", "param.member",
    "option.unsupported", "object.unknown", "object.locked", "object.busy", "object.duplicate", "write.failed",
    "limit.rate", "limit.quota", "limit.rows", "limit.size", "limit.range", "server.failed",
)  # fmt: skip
"""Why a server refuses. The mock raises one, `errors` gives it its wire form, a clause provokes it.

``x.<own>`` adds to them.
"""


_HOLE = re.compile(r"\{((?:session\.)?[A-Za-z][A-Za-z0-9_]*|basic:[A-Za-z0-9_]*:[A-Za-z0-9_]*)\}")
_OWN = re.compile(r"x\.[a-z][a-z0-9_]*(\.[a-z0-9_]+)*\Z")


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value with its evidence: `value` is the best reading, `others` are readings for which nobody may be blamed.

    Written plainly in YAML, or as ``{is: V, or: [W, ...], evidence: E, source: [...]}``.
    """

    value: T
    others: tuple[T, ...] = ()
    marks: Marks = field(default=Marks())
    others_marks: tuple[Marks, ...] = ()
    """Of each of `others`, in their order; an alternative may be known otherwise, or since another version."""

    @property
    def judged(self) -> bool:
        """False where nothing public settles the value, or sources contradict each other."""
        return self.marks.evidence not in (Evidence.ASSUMED, Evidence.CONFLICT)

    def accepts(self, value: object) -> bool:
        return value == self.value or value in self.others


@dataclass(frozen=True, slots=True)
class Condition:
    """One of CONDITIONS, or ``x.<own>``."""

    name: str

    @classmethod
    def parse(cls, text: str) -> Condition:
        """Raises ValueError with the nearest known name."""
        if text not in CONDITIONS and not _OWN.match(text):
            near = get_close_matches(text, CONDITIONS, 1, 0.75)
            raise ValueError(f"unknown condition {text!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
        return cls(text)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Template:
    """Text with ``{secret}``, ``{setting}``, ``{session.name}`` and ``{basic:user:pass}`` holes."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Template:
        """Raises ValueError with the reason."""
        rest = _HOLE.sub("", text)
        if "{" in rest or "}" in rest:
            raise ValueError(
                f"template {text!r} has a hole that is no {{name}}, {{session.name}} or {{basic:user:pass}}"
            )
        return cls(text)

    def __str__(self) -> str:
        return self.text

    def holes(self) -> tuple[str, ...]:
        """What stands between braces, in order: ``secret``, ``session.sid``, ``basic:api_key:token``."""
        return tuple(_HOLE.findall(self.text))

    def names(self) -> tuple[str, ...]:
        """Secrets and settings that the holes name, in order; session values left out, literal words kept."""
        found = [word for hole in self.holes() for word in (hole.split(":")[1:] if ":" in hole else [hole])]
        return tuple(word for word in found if word and not word.startswith("session."))


@dataclass(frozen=True, slots=True)
class Test(Rule):
    """A question to a message; all given tests of a list must hold. Exactly one answer key stands beside `at`."""

    __test__ = False  # no test class, whatever pytest takes the name for

    at: Locator
    """Place that is looked at."""
    is_: str | int | bool | None = field(default=None, metadata={"key": "is"})
    """It is this value."""
    in_: tuple[str | int, ...] = field(default=(), metadata={"key": "in"})
    """It is one of these values."""
    present: bool | None = None
    """It is there (or is not)."""
    starts: str | None = None
    """It is text that begins so."""
    media: str | None = None
    """The answer has this media type, without parameters."""


@dataclass(frozen=True, slots=True)
class Send(Rule):
    """Something put into a request: a place and a template."""

    at: Reading[Locator]
    """Place in the request."""
    value: Reading[Template]
    """Text with holes: {secret}, {setting}, {session.name}, {basic:user:pass}."""


RetryClass = Literal["never", "soon", "after", "reauth", "quota_reset"]

Refusal = Annotated[str, Words(conditions=True)]
"""A condition, as text."""
