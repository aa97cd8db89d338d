"""Who calls the mocked PPM Pro: Basic, credentials in the body, sessions of ten minutes."""

from __future__ import annotations

from conformance.mock import soap
from conformance.mock.answers import Refused, Request
from conformance.mock.people import People, Person
from conformance.mock.ppmpro.rows import entity_id
from conformance.mock.ppmpro.types import USER
from conformance.mock.sessions import Sessions
from conformance.mock.soap import Call, SoapFault
from conformance.mock.vendor import World

WEB_SERVICES = "web services"
"""The right of a WS API user; people of the site lack it."""
_LIVES = {"F-SE-01": 660.0, "F-SE-02": 300.0, "F-SE-03": 1e12}
"""Seconds that a session lives under a fault."""


class Access:
    def __init__(self, world: World) -> None:
        self.world, self.faults = world, world.faults
        absolute, idle = world.rules.lives("auth.login")
        self.sessions = Sessions(world.clock, absolute_s=absolute, idle_s=idle)
        self.people = _people(world)
        self._challenged = set[str]()
        limit = world.rules.limit("limit.login")
        self._longest = limit.max.value if limit is not None and limit.max is not None else None

    def caller(self, request: Request, call: Call) -> Person:
        """Who calls, by the contract's precedence: Basic, body, session. Raises Refused."""
        on, session = self.faults.on, soap.text(call.element, "sessionId")
        if "authorization" in request.headers and self.world.rules.takes("auth.basic", call.name):
            return self._by_basic(request, call, session)
        user = soap.text(call.element, "username")
        secret = soap.text(call.element, "password") or soap.text(call.element, "token")
        if user is not None and secret is not None and self.world.rules.takes("auth.body", call.name):
            if on("F-AU-06", call.name):
                raise Refused("auth.session.unknown")
            return self._known(user, secret, call.name)
        if session:
            return self._by_session(session, call.name)
        main = self.people.identity("main")
        if main is not None and on("F-AU-01", call.name):
            return main
        raise Refused("auth.missing")

    def login(self, call: Call) -> str:
        """A new session id. Raises Refused."""
        names = (
            ("password",) if self.faults.on("F-AU-08", "login")
            else ("token",) if self.faults.on("F-PRO-01", "login")
            else ("token", "password")
        )  # fmt: skip
        user, secret = (soap.text(call.element, name) or "" for name in ("username", "password"))
        person = self._known(user, secret, "login", names=names)
        tokens = self.world.tokens
        token = tokens.hex(48).upper() if self.faults.on("T-12", "login") else tokens.uuid()
        self.sessions.open(token, person.user)
        return token

    def logout(self, call: Call) -> bool:
        """Whether a session ended."""
        session = soap.text(call.element, "sessionId") or ""
        if self.faults.on("F-PRO-02", "logout"):
            return self.sessions.find(session) is not None
        return self.sessions.end(session)

    def _known(
        self, user: str, secret: str, operation: str, *, names: tuple[str, ...] = ("token", "password")
    ) -> Person:
        """Raises Refused."""
        named = self._longest is None or len(user) <= self._longest
        person = self.people.user(user, tenant=None) if named else None
        if person is not None and person.tenant and not self.faults.on("F-AU-03", operation):
            person = None
        if person is None and self.faults.on("F-SC-11", operation):
            raise SoapFault(f"There is no user {user}.")
        if person is None:
            raise Refused("auth.bad_secret")
        held = person.holds(secret, *names)
        if not held and secret in person.dead and self.faults.on("F-AU-09", operation):
            held = True
        if not held and not self.faults.on("F-AU-02", operation):
            raise Refused("auth.token.revoked" if secret in person.dead else "auth.bad_secret")
        if not person.active and not self.faults.on("F-PRO-03", operation):
            raise Refused("auth.user.inactive")
        if WEB_SERVICES not in person.rights and not self.faults.on("F-PRO-05", operation):
            raise Refused("auth.bad_secret")
        return person

    def _by_basic(self, request: Request, call: Call, session: str | None) -> Person:
        basic = request.basic()
        if basic is None:
            raise Refused("auth.bad_secret", status=401)
        if self.faults.on("F-AU-04", call.name) and basic[0] not in self._challenged:
            self._challenged.add(basic[0])
            raise Refused("auth.missing", status=401)
        if self.faults.on("F-AU-05", call.name) and not session:
            raise Refused("auth.missing")
        try:
            return self._known(*basic, call.name)
        except Refused as refused:
            raise Refused(refused.condition, status=401, message=refused.message) from None

    def _by_session(self, token: str, operation: str) -> Person:
        session = self.sessions.find(token)
        on = self.faults.on
        absolute = next((s for id, s in _LIVES.items() if on(id, operation)), None)
        state = self.sessions.state(token, absolute_s=absolute)
        if session is None or state in ("unknown", "ended"):
            raise Refused("auth.session.unknown")
        if state == "expired":
            raise Refused("auth.session.expired")
        person = self.people.user(session.user, tenant=None)
        if person is None or not person.active:
            raise Refused("auth.user.inactive")
        self.sessions.touch(token)
        return person


def _people(world: World) -> People:
    def person(identity: str, user: str, *rights: str, tenant: str = "") -> Person:
        secrets = {"username": user, "token": world.tokens.hex(), "password": world.tokens.hex(20)}
        return Person(identity, user, secrets, set(rights), tenant, number=entity_id(USER, len(identity)))

    return People(
        person("main", "api.main", WEB_SERVICES),
        person("limited", "gui.limited"),
        person("other_tenant", "api.other", WEB_SERVICES, tenant="other"),
        person("throwaway", "api.throwaway", WEB_SERVICES),
    )
