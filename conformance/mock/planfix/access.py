"""Who may call the mocked Planfix: API keys, tokens, sessions, signatures, and what an account has left for today."""

from __future__ import annotations

import hmac
from collections.abc import Iterator

from conformance.mock.answers import Refused, Request
from conformance.mock.limits import DayQuota, Rate
from conformance.mock.people import People, Person
from conformance.mock.planfix.office import ADMIN
from conformance.mock.planfix.signature import ListOrder, signed
from conformance.mock.rules import value
from conformance.mock.sessions import Sessions
from conformance.mock.vendor import World
from conformance.mock.xmlin import Element, tag

ACCOUNT, OTHER = "demo", "otherdemo"
LOGIN = "auth.login"
FUNCTION = "function:"
"""A right of the form ``function:task.getList``: a token that is limited to functions has at least one."""
_LIMITED = ("task.getList", "project.getList", "contact.getList", "user.getList", "userGroup.getList", "action.add")
_LONGER_S = 3600.0


class Access:
    def __init__(self, world: World) -> None:
        self._world, self._faults, self._rules = world, world.faults, world.rules
        absolute, idle = world.rules.lives(LOGIN)
        self.sessions = Sessions(world.clock, absolute_s=absolute, idle_s=idle)
        self.people = _people(world)
        day, rate = world.rules.limit("limit.day"), world.rules.limit("limit.rate")
        remaining = day.remaining if day else None
        self.quota = DayQuota(world.clock, value(day.max if day else None, 20_000))
        self.header = remaining.at.name if remaining else "X-RateLimit-Remaining"
        self._stale_s = remaining.stale_s if remaining else 600
        # What happens above the published rate is open, and clients may wait on another clock: only on demand.
        per_s = (rate.per_s if rate else 0) or 1
        enforced = world.faults.has("T-RATE")
        self._rate = Rate(world.clock, value(rate.max if rate else None, 1), per_s) if enforced else None

    def left(self, account: str, operation: str) -> int:
        """An approximate figure: under T-20 it is refreshed as rarely as the vendor permits."""
        stale = self._faults.on("T-20", operation)
        return self.quota.stale(account, self._stale_s) if stale else self.quota.remaining(account)

    # --- in the order of the checks ---

    def key(self, request: Request, operation: str) -> Person:
        """The person whose application key is sent. Raises Refused."""
        basic = request.basic()
        if basic is None and self._faults.on("F-AU-01", operation):
            return next(iter(self.people))
        for person in self.people:
            if basic is not None and person.holds(basic[0], "api_key"):
                return person
        raise Refused("auth.key.unknown", code="0012" if self._faults.on("F-AU-29", operation) else "")

    def account(self, root: Element, owner: Person, operation: str) -> str:
        account = said(root, "account").strip()
        if not account:
            if self._faults.on("F-AU-32", operation):
                return ACCOUNT
            raise Refused("param.missing")
        if account not in (ACCOUNT, OTHER):
            raise Refused("auth.account.unknown")
        if account != (owner.tenant or ACCOUNT) and not self._faults.on("F-AU-03", operation):
            raise Refused("auth.key.unknown")
        return account

    def spend(self, account: str) -> bool:
        """Count a call; True where it came after the last one of today and F-RL-10 lets it pass. Raises Refused."""
        over = not self.quota.spend(account)
        if over and not self._faults.has("F-RL-10"):
            raise Refused("limit.quota")
        if self._rate is not None and not self._rate.take(account):
            raise Refused("limit.quota")
        return over

    def caller(self, request: Request, root: Element, owner: Person, operation: str) -> Person:
        """Who calls: by token in the Basic password, or by sid. Raises Refused."""
        basic = request.basic()
        secret, sid = basic[1] if basic else "", said(root, "sid").strip()
        if sid and self._rules.takes(LOGIN, operation):
            return self._by_sid(sid, operation)
        if len(secret) > 1 and self._rules.takes("auth.token", operation):
            for person in self.people:
                if person.holds(secret, "token") and person.tenant == owner.tenant:
                    if self._faults.on("F-SE-17", operation):
                        raise Refused("auth.missing")
                    return self._active(person)
            if self._faults.on("F-AU-02", operation):
                return owner
            raise Refused("auth.token.unknown")
        if self._faults.on("F-AU-01", operation):
            return owner
        raise Refused("auth.missing")

    def _by_sid(self, sid: str, operation: str) -> Person:
        absolute = self.sessions.absolute_s
        longer = None if absolute is None else absolute + _LONGER_S
        state = self.sessions.state(sid, absolute_s=longer if self._faults.on("F-SE-14", operation) else None)
        session = self.sessions.find(sid)
        if session is None or state != "alive":
            code = "0012" if state == "expired" and self._faults.on("F-SE-15", operation) else ""
            raise Refused("auth.session.expired" if state == "expired" else "auth.session.unknown", code=code)
        self.sessions.touch(sid)
        person = self.people.user(session.user, tenant=None)
        if person is None:
            raise Refused("auth.session.unknown")
        return self._active(person)

    def _active(self, person: Person) -> Person:
        if not person.active:
            raise Refused("auth.user.inactive")
        return person

    def signature(self, root: Element, owner: Person, operation: str) -> None:
        given, key = said(root, "signature").strip(), owner.secrets["signing_key"]
        if not given or self._faults.on("F-AU-31", operation):
            return
        orders = self._orders() if not self._faults.on("F-PFX-44", operation) else ()
        if not any(hmac.compare_digest(given.encode(), signed(root, key, order).encode()) for order in orders):
            raise Refused("auth.signature")

    def _orders(self) -> tuple[ListOrder, ...]:
        """Of the contract's two readings the first is played by taking both."""
        rules = self._rules.contract.auth.signatures
        sorted_only = any(r.list_order is not None and r.list_order.value == "by_value" for r in rules)
        return ("by_value",) if sorted_only else ("document", "by_value")

    def function(self, person: Person, operation: str) -> None:
        """Raises Refused for a function that the token is not for."""
        limits = {r.removeprefix(FUNCTION) for r in person.rights if r.startswith(FUNCTION)}
        if limits and operation not in limits and not self._faults.on("F-AU-30", operation):
            raise Refused("right.function")

    def login(self, root: Element, account: str) -> str:
        """A new session id. Raises Refused."""
        user, password = said(root, "login").strip(), said(root, "password")
        if not user or not password:
            raise Refused("param.missing")
        person = self.people.user(user, tenant=None)
        if person is not None and (person.tenant or ACCOUNT) != account:
            person = None
        if person is None and self._faults.on("F-SC-11", LOGIN):
            raise Refused("auth.bad_secret", code="0013")
        if person is None or not (person.holds(password, "password") or self._faults.on("F-AU-02", LOGIN)):
            raise Refused("auth.bad_secret")
        self._active(person)
        sid = self._world.tokens.hex(24 if self._faults.on("F-SE-16", LOGIN) else 32)
        self.sessions.open(sid, person.user)
        return sid

    def tokens(self) -> Iterator[str]:
        return iter(self.sessions.tokens())


def said(root: Element, name: str) -> str:
    """Text of the first child of that name, "" where it is empty or not there."""
    found = next((child for child in root if tag(child)[1] == name), None)
    return "" if found is None else (found.text or "")


def _people(world: World) -> People:
    def person(identity: str, number: int, key: str, signing: str, *rights: str, tenant: str = "") -> Person:
        secrets = {
            "api_key": key, "token": world.tokens.hex(), "login": identity.replace("_", "."),
            "password": world.tokens.hex(20), "signing_key": signing,
        }  # fmt: skip
        return Person(identity, secrets["login"], secrets, set(rights), tenant, number=number)

    key, signing = world.tokens.hex(), world.tokens.hex()
    return People(
        person("main", 7, key, signing, ADMIN),
        person("limited", 8, key, signing, *(f"{FUNCTION}{name}" for name in _LIMITED)),
        person("other_tenant", 1, world.tokens.hex(), world.tokens.hex(), ADMIN, tenant=OTHER),
        person("throwaway", 9, key, signing),
    )
