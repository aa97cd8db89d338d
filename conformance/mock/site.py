"""All interfaces of a vendor on one world: each with its own paths, credentials and error bodies."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from conformance.mock.answers import Answer, Request
from conformance.mock.people import Person
from conformance.mock.vendor import LabRefused, VendorMock, World

T = TypeVar("T")


class Site:
    """What the application serves. A path that no interface claims is answered by the first one."""

    def __init__(self, world: World, kinds: Sequence[type[VendorMock]]) -> None:
        self.world = world
        for kind in kinds:
            world.services[kind.interface] = kind(world)
        self.services = tuple(world.services.values())
        self.first = self.services[0]

    def service_of(self, request: Request) -> VendorMock:
        return next((s for s in self.services if s.serves(request.path)), self.first)

    def operation_of(self, request: Request) -> str:
        return self.service_of(request).operation_of(request)

    def handle(self, request: Request) -> Answer:
        return self.service_of(request).handle(request)

    def items(self, operation: str) -> str:
        """Path of a list's items below the payload root, "" if the operation gives no list."""
        return next((found for service in self.services if (found := service.items(operation))), "")

    # --- people and their secrets ---

    def people(self) -> Iterator[Person]:
        """Everybody once: interfaces may share their people, and one identity may be another person at each."""
        seen = set[int]()
        for person in (person for service in self.services for person in service.people):
            if id(person) not in seen:
                seen.add(id(person))
                yield person

    def persons(self, identity: str) -> list[Person]:
        return [person for person in self.people() if person.identity == identity]

    def identities(self) -> dict[str, dict[str, str]]:
        """The secrets of each identity, by name."""
        found: dict[str, dict[str, str]] = {}
        for person in self.people():
            found.setdefault(person.identity, {}).update(person.secrets)
        return found

    def secrets(self) -> Iterator[str]:
        """Whatever the traffic page must not show."""
        for service in self.services:
            yield from service.people.secrets()
            yield from service.session_tokens()

    def forget(self, user: str) -> None:
        for service in self.services:
            service.forget(user)

    # --- what a target needs to know ---

    def data(self) -> dict[str, Any]:
        return {name: value for service in self.services for name, value in service.data().items()}

    def settings(self) -> dict[str, str]:
        return {name: value for service in self.services for name, value in service.settings().items()}

    # --- the lab ---

    def ask(self, action: Callable[[VendorMock], T], interface: str = "") -> T:
        """Have the named interface do it, or the first that can. Raises LabRefused."""
        services = [s for s in self.services if interface in ("", s.interface)]
        refusals = list[str]()
        for service in services:
            try:
                return action(service)
            except LabRefused as refusal:
                refusals.append(str(refusal))
        raise LabRefused(refusals[0] if refusals else f"there is no interface {interface!r}")
