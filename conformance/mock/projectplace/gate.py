"""Who calls: by bearer token or by signature. What opens OData only opens nothing here."""

from __future__ import annotations

from conformance.mock.answers import Refused, Request
from conformance.mock.people import People, Person
from conformance.mock.projectplace.oauth1 import Provider, signed
from conformance.mock.projectplace.oauth2 import AuthorizationServer
from conformance.mock.projectplace.people import OTHER, WRITE
from conformance.mock.vendor import World

_READS = ("get", "list", "search", "check", "download")


class Gate:
    def __init__(self, world: World, people: People) -> None:
        self.world, self.faults, self.people = world, world.faults, people
        self.oauth1 = Provider(world, people)
        self.oauth2 = AuthorizationServer(world, people)

    def caller(self, request: Request, operation: str) -> Person:
        """Who sends the request. Raises Refused, Rejected."""
        if signed(request):
            return self.oauth1.caller(request)
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and token:
            return self.oauth2.caller(token.strip(), operation)
        if scheme.lower() == "basic" and self.faults.on("F-AU-22", operation):
            person = self._by_app_password(request)
            if person is not None:
                return person
        main = self.people.identity("main")
        if main is not None and self.faults.on("F-AU-01", operation):
            return main
        raise Refused("auth.missing")

    def _by_app_password(self, request: Request) -> Person | None:
        user, password = request.basic() or ("", "")
        return next((p for p in self.people if p.user == user and p.holds(password, "app_password")), None)

    def entitled(self, person: Person, operation: str) -> None:
        """Raises Refused for a write of one who only reads."""
        if WRITE in person.rights or operation.startswith(_READS) or self.faults.on("F-PP-10", operation):
            return
        raise Refused("right.read_only")

    def leaks(self, person: Person, operation: str) -> bool:
        """Whether the data of this account show to somebody of another one."""
        return person.tenant == OTHER and self.faults.on("F-AU-03", operation)

    def forget(self, user: str) -> None:
        self.oauth1.revoke(user)
        self.oauth2.revoke(user)
