"""The pace of a run: the rate that a vendor states or that the target asks for, and the points that a vendor says are
left to the customer."""

from __future__ import annotations

from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime

from conformance.exchanges.exchange import Response
from conformance.exchanges.reading import find, text
from conformance.lab import Clock
from generator.contract.resolve import Behaviour
from generator.contract.vocabulary import Limit

RESERVE = 5
"""Points that a run leaves to the others of the customer."""
_PATIENCE = 2
"""Windows that are waited for, one after another, before the run gives up."""
_WINDOW_S = 60.0
_TOO_MANY = 429


class BudgetSpent(Exception):
    """No request is left in the budget of the run, or in the vendor's for the customer."""


@dataclass
class Governor:
    """Asked before each request, told of each answer. One customer is everybody but ``other_tenant``.

    `exhausting`: a probe uses the customer's points up on purpose and does its own waiting.
    """

    clock: Clock
    rate_per_s: float = 0.0
    exhausting: bool = False
    _next_at: float = 0.0
    _left: dict[bool, int] = field(default_factory=dict[bool, int])
    _held: dict[bool, float] = field(default_factory=dict[bool, float])
    _waits: dict[bool, int] = field(default_factory=dict[bool, int])

    def before(self, behaviour: Behaviour, identity: str) -> None:
        """Wait until a request may go out. Raises BudgetSpent when the customer's points do not come back."""
        self._space(behaviour)
        limit, customer = _told(behaviour), identity == "other_tenant"
        if limit is None or self.exhausting:
            return
        left = self._left.get(customer)
        if left is not None and left < RESERVE:
            self._waits[customer] = self._waits.get(customer, 0) + 1
            if self._waits[customer] > _PATIENCE:
                raise BudgetSpent(f"the vendor leaves the customer {left} requests, and waiting did not help")
            self._held.setdefault(customer, self.clock.now() + float(limit.per_s or _WINDOW_S))
            del self._left[customer]
        wait = self._held.pop(customer, 0.0) - self.clock.now()
        if wait > 0:
            self.clock.sleep(wait)

    def after(self, behaviour: Behaviour, identity: str, response: Response | None) -> None:
        """Learn what is left, and until when the vendor wants to be left alone."""
        limit, customer = _told(behaviour), identity == "other_tenant"
        if limit is None or response is None:
            return
        if response.status == _TOO_MANY and not self.exhausting:
            window, ceiling = float(limit.per_s or _WINDOW_S), limit.wait.ceiling_s if limit.wait is not None else 0
            asked = pause(response)
            self._left[customer] = 0  # waited for once more if the pause does not help
            self._held[customer] = self.clock.now() + (window if asked is None else min(asked, ceiling or window))
            return
        found = find(response, limit.remaining.at) if limit.remaining is not None else []
        if found and text(found[0]).isdecimal():
            self._left[customer] = int(text(found[0]))
            if self._left[customer] >= RESERVE:
                self._waits.pop(customer, None)

    def _space(self, behaviour: Behaviour) -> None:
        """Even gaps for a rate that is known."""
        rates = [x for x in behaviour.limits if x.kind == "rate" and x.max is not None and x.max.judged]
        gaps = [(x.per_s or 1) / x.max.value for x in rates if x.max is not None and x.max.value]
        gap = 1.0 / self.rate_per_s if self.rate_per_s else max(gaps, default=0.0)
        if not gap:
            return
        wait = self._next_at - self.clock.now()
        if wait > 0:
            self.clock.sleep(wait)
        self._next_at = self.clock.now() + gap


def _told(behaviour: Behaviour) -> Limit | None:
    """The rate of which answers tell what is left."""
    return next((x for x in behaviour.limits if x.kind == "rate" and x.remaining is not None), None)


def pause(response: Response) -> float | None:
    """Seconds that Retry-After asks for, from either of its forms; None where it is absent or cannot be read."""
    said = (response.header("retry-after") or "").strip()
    if said.isascii() and said.isdecimal() and len(said) < 10:
        return float(said)
    try:
        until = parsedate_to_datetime(said)
        now = parsedate_to_datetime(response.header("date") or "")
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return None
