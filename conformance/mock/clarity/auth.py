"""Who calls Clarity: token, Basic, cookie, API key with its client; acting as somebody else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conformance.mock.answers import Answer, Refused, Request
from conformance.mock.people import People, Person
from conformance.mock.sessions import Sessions
from conformance.mock.vendor import World

API_ACCESS, VIEW, EDIT = "API - Access", "Project - View", "Project - Edit"
ALL, READ_EDIT, READ_ONLY = "Key - All Access", "Key - Read/Edit", "Key - Read-Only"
"""Access types of a key, held as rights of its owner: the widest one held counts."""
_LOGIN_PAGE = b"<!DOCTYPE html><html><head><title>Clarity: Login</title></head><body><form>...</form></body></html>"
_LONG = 3_650 * 86_400.0
"""Seconds that the main key lives; another one lives as long as the contract says."""
_ADMIN = ("listUsers", "getUser", "createUser", "createManyUsers", "updateUser", "updateManyUsers", "changeCredentials")
_WRITES = ("create", "update", "replace", "change")


class Gate:
    def __init__(self, world: World, people: People) -> None:
        self.world, self.faults, self.people = world, world.faults, people
        absolute, idle = world.rules.lives("auth.login")
        self.sessions = Sessions(world.clock, absolute_s=absolute, idle_s=idle)
        self._key_life = world.rules.lives("auth.key")[0]
        self._issued = {person.secrets.get("api_key", ""): world.clock.now() for person in people}
        self._opened = 5_096_019

    # --- the caller of a request ---

    def caller(self, request: Request, operation: str, *, single: bool) -> Person | Answer:
        """Who sends the request, by the first credential present; an Answer is a login page. Raises Refused.

        `single`: the request came to the address that serves keys only.
        """
        if request.headers.get("authorization", "").lower().startswith("bearer "):
            return self._impersonated(self._by_key(request, operation), request, operation)
        if single:
            raise Refused("auth.missing")
        token = self.token(request)
        if token:
            return self._acting(self.by_token(token, operation), request, operation)
        basic = request.basic()
        if basic is not None and self.world.rules.takes("auth.basic", operation):
            return self._acting(self.by_password(*basic, operation), request, operation)
        cookie = request.cookie("sessionId")
        if cookie and self.world.rules.takes("auth.cookie", operation):
            return self.by_token(cookie, operation)
        main = self.people.identity("main")
        if main is not None and self.faults.on("F-AU-01", operation):
            return main
        raise Refused("auth.missing")

    def by_password(self, user: str, password: str, operation: str) -> Person:
        """Raises Refused."""
        person = self.people.user(user, tenant=None)
        if person is not None and person.tenant and not self.faults.on("F-AU-03", operation):
            person = None
        if person is None and self.faults.on("F-SC-11", operation):
            raise Refused("auth.bad_secret", code="api.unknownUser", message=f"API-1029 : No user {user}")
        known = person is not None and (person.holds(password, "password") or self.faults.on("F-AU-02", operation))
        own_login = self.world.capabilities.get("cap.own_login", True)
        if person is None or not known or not person.active or not own_login:
            raise Refused("auth.bad_secret")
        if API_ACCESS not in person.rights:
            raise Refused("right.function")
        return person

    def by_token(self, token: str, operation: str) -> Person | Answer:
        """Raises Refused."""
        state = self.sessions.state(token)
        session = self.sessions.find(token)
        if state == "expired" and self.faults.on("F-SE-07", operation):
            return Answer(200, _LOGIN_PAGE, "text/html; charset=UTF-8")
        if state == "ended" and self.faults.on("F-SE-05", operation):
            state = "alive"
        if state != "alive" or session is None:
            raise Refused("auth.session.expired" if state in ("expired", "ended") else "auth.session.unknown")
        person = self.people.user(session.user, tenant=None)
        if person is None or not person.active:
            raise Refused("auth.session.unknown")
        if API_ACCESS not in person.rights:
            raise Refused("right.function")
        self.sessions.touch(token)
        return person

    def token(self, request: Request) -> str:
        """The session token: header `authToken`, or bare in `Authorization` where the version takes it there."""
        token = request.headers.get("authtoken", "").strip()
        bare = request.headers.get("authorization", "").strip()
        return token or (bare if bare and " " not in bare and self._takes_bare() else "")

    def _takes_bare(self) -> bool:
        known = self.world.rules.contract.versions.known
        return known.index(self.world.version) >= known.index("16.4.1")

    # --- keys ---

    def _by_key(self, request: Request, operation: str) -> Person:
        key = request.headers["authorization"].partition(" ")[2].strip()
        client = request.headers.get("x-api-ppm-client", "")
        owner = next((p for p in self.people if p.holds(key, "api_key") and not p.tenant), None)
        enabled = self.world.capabilities.get("cap.api_keys", False) and self.world.rules.takes("auth.key", operation)
        if owner is None or not enabled or client != owner.secrets.get("client"):
            raise Refused("auth.token.unknown")
        if not self.world.capabilities.get("cap.api_client", True) or self._expired(owner, key):
            raise Refused("auth.token.expired")
        if not owner.active:
            raise Refused("auth.user.inactive")
        cookie = request.cookie("sessionId")
        session = self.sessions.find(cookie) if cookie else None
        if session is not None and session.user != owner.user and not self.faults.on("F-AU-15", operation):
            raise Refused("auth.token.unknown", message="Access Token does not match with user")
        if API_ACCESS not in owner.rights:
            raise Refused("right.function")
        self._may(owner, operation)
        return owner

    def _expired(self, owner: Person, key: str) -> bool:
        issued = self._issued.setdefault(key, self.world.clock.now())
        life = _LONG if owner.identity == "main" else self._key_life
        return life is not None and self.world.clock.now() - issued >= life

    def _may(self, owner: Person, operation: str) -> None:
        """What the access type of the key leaves open. Raises Refused."""
        writes, deletes = operation.startswith(_WRITES), operation.startswith("delete")
        if ALL in owner.rights or not (writes or deletes):
            return
        if writes and (READ_EDIT in owner.rights or self.faults.on("F-AU-14", operation)):
            return
        raise Refused("right.missing")

    # --- acting as somebody else ---

    def _acting(self, person: Person | Answer, request: Request, operation: str) -> Person | Answer:
        return person if isinstance(person, Answer) else self._impersonated(person, request, operation)

    def _impersonated(self, person: Person, request: Request, operation: str) -> Person:
        user = request.headers.get("x-api-impersonate-user", "")
        if not user or not self.world.capabilities.get("cap.impersonation", False):
            return person
        other = self.people.user(user)
        if operation in _ADMIN or other is None or not other.active or API_ACCESS not in other.rights:
            raise Refused("right.missing")
        return other

    # --- sessions ---

    def login(self, request: Request, mount: str) -> tuple[dict[str, Any], str]:
        """(body, token). Raises Refused."""
        basic = request.basic()
        if basic is None:
            raise Refused("auth.missing")
        person = self.by_password(*basic, "login")
        token = self.open(person, "0123456789" if self.faults.on("T-12", "login") else "")
        body: dict[str, Any] = {"authToken": token, "_self": f"{request.origin}{mount}/auth/login"}
        if self.faults.on("F-SC-08", "login"):
            body["_self"] += f"?authToken={token}"
        if self.faults.on("F-AU-11", "login"):
            del body["authToken"]
        return body, token

    def open(self, person: Person, more: str = "") -> str:
        """The token of a new session of that person, with `more` behind it."""
        self._opened += 1
        token = f"{self._opened}__{self.world.tokens.uuid().upper()}{more}"
        self.sessions.open(token, person.user)
        return token

    def logout(self, request: Request) -> None:
        """Raises Refused."""
        token = self.token(request) or request.cookie("sessionId")
        if not token:
            raise Refused("auth.missing")
        self.by_token(token, "logout")
        self.sessions.end(token)


def people(world: World, rights: Mapping[str, tuple[str, ...]]) -> People:
    """The identities of a target, each with its own key and client."""

    def person(identity: str, user: str, number: int, tenant: str = "") -> Person:
        secrets = {"username": user, "password": world.tokens.hex(24)}
        if "api_key" in world.rules.contract.auth.secrets:
            secrets |= {"client": "suite", "api_key": world.tokens.hex(48)}
        return Person(identity, user, secrets, set(rights[identity]), tenant, number=number)

    return People(
        person("main", "ann.main", 0),
        person("limited", "liam.limited", 1),
        person("other_tenant", "olga.other", 2, tenant="other"),
        person("throwaway", "theo.throwaway", 3),
    )
