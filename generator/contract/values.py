"""Values of the contract that carry their own alternatives, and the small languages that rules are written in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from generator.contract.locator import Locator
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
"""Why a server refuses. The mock raises one, `errors` gives it its wire form, a clause provokes it. ``x.<own>`` adds to them."""


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value with its evidence: `value` is the best reading, `others` are readings for which nobody may be blamed.

    Written plainly in YAML, or as ``{is: V, or: [W, ...], evidence: E, source: [...]}``.
    """

    value: T
    others: tuple[T, ...] = ()
    marks: Marks = Marks()

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
        if text not in CONDITIONS and not text.startswith("x."):
            raise ValueError(f"unknown condition {text!r}")
        return cls(text)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Template:
    """Text with ``{secret}``, ``{setting}``, ``{session.name}`` and ``{basic:user:pass}`` holes."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Template:
        if text.count("{") != text.count("}"):
            raise ValueError(f"unbalanced braces in template {text!r}")
        return cls(text)

    def __str__(self) -> str:
        return self.text

    def holes(self) -> tuple[str, ...]:
        """What stands between braces, in order: ``secret``, ``session.sid``, ``basic:api_key:token``."""
        return tuple(part.partition("}")[0] for part in self.text.split("{")[1:])


@dataclass(frozen=True, slots=True)
class Test:
    """A condition on a message; all given tests of a list must hold."""

    at: Locator
    is_: str | int | bool | None = field(default=None, metadata={"key": "is"})
    in_: tuple[str | int, ...] = field(default=(), metadata={"key": "in"})
    present: bool | None = None
    starts: str | None = None
    media: str | None = None


@dataclass(frozen=True, slots=True)
class Send:
    """Something put into a request: a place and a template."""

    at: Reading[Locator]
    value: Reading[Template]


RetryClass = Literal["never", "soon", "after", "reauth", "quota_reset"]
