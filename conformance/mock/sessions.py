"""Sessions with the lifetime that the contract gives them, on the mock's clock."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from conformance.mock.clock import Clock


class Tokens:
    """Unlike, reproducible secrets: a digest over a seed and a counter. Good enough for a mock, never for a product."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._made = 0

    def hex(self, length: int = 32) -> str:
        """`length` (at most 64) lower-case hexadecimal digits, different at each call."""
        self._made += 1
        return hashlib.sha256(f"{self._seed}/{self._made}".encode()).hexdigest()[:length]

    def uuid(self) -> str:
        h = self.hex()
        return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"


@dataclass(slots=True)
class Session:
    token: str
    user: str
    opened: float
    used: float
    ended: bool = False


State = Literal["alive", "unknown", "expired", "ended"]


class Sessions:
    """`absolute_s` counts from the login, `idle_s` from the last use; None = no such bound."""

    def __init__(self, clock: Clock, *, absolute_s: float | None = None, idle_s: float | None = None) -> None:
        self.absolute_s = absolute_s
        self.idle_s = idle_s
        self._clock = clock
        self._all: dict[str, Session] = {}

    def open(self, token: str, user: str) -> Session:
        now = self._clock.now()
        session = self._all[token] = Session(token, user, now, now)
        return session

    def find(self, token: str) -> Session | None:
        """The session of that token in whatever state; counts as no use."""
        return self._all.get(token)

    def state(self, token: str, *, absolute_s: float | None = None) -> State:
        """`absolute_s` replaces the contract's bound: how a fault lengthens or shortens a life."""
        session = self._all.get(token)
        if session is None:
            return "unknown"
        if session.ended:
            return "ended"
        bound = self.absolute_s if absolute_s is None else absolute_s
        now = self._clock.now()
        if bound is not None and now - session.opened >= bound:
            return "expired"
        return "expired" if self.idle_s is not None and now - session.used >= self.idle_s else "alive"

    def touch(self, token: str) -> None:
        """A use: the idle time begins anew."""
        if token in self._all:
            self._all[token].used = self._clock.now()

    def end(self, token: str) -> bool:
        session = self._all.get(token)
        if session is None or session.ended:
            return False
        session.ended = True
        return True

    def end_of(self, user: str) -> int:
        """End every session of a user; returns how many."""
        return sum(self.end(s.token) for s in list(self._all.values()) if s.user == user)

    def tokens(self) -> list[str]:
        """Every token ever given out: what the traffic page must not show."""
        return list(self._all)
