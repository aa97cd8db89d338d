"""Several interfaces of one vendor behind one address: paths, people, lab."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance.mock.answers import Answer, Request
from conformance.mock.clock import Clock
from conformance.mock.faults import Faults
from conformance.mock.lab import perform
from conformance.mock.people import People, Person
from conformance.mock.rules import Rules
from conformance.mock.sessions import Tokens
from conformance.mock.site import Site
from conformance.mock.store import Store
from conformance.mock.vendor import LabRefused, VendorMock, World
from generator.vendors import load


class Plain(VendorMock):
    interface = "plain"
    mount = "/services/plain"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.people = People(Person("main", "ann", {"username": "ann", "token": "t" * 32}))
        self.forgotten: list[str] = []

    def operation_of(self, request: Request) -> str:
        return f"{self.interface} operation"

    def handle(self, request: Request) -> Answer:
        return Answer(200, self.interface.encode())

    def forget(self, user: str) -> None:
        self.forgotten.append(user)

    def data(self) -> dict[str, str]:
        return {f"{self.interface}_id": "1"}


class Feed(Plain):
    interface = "feed"
    mount = "/feed"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.beside = world.services["plain"]
        self.people = People(Person("main", "bob", {"login": "bob", "feed_token": "f" * 32}))

    def seed(self, rows: int) -> int:
        return rows

    def items(self, operation: str) -> str:
        return "/value[]"


class Shared(Plain):
    interface = "shared"
    mount = "/shared"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.people = world.services["plain"].people


@pytest.fixture
def site() -> Site:
    loaded = load("ppmpro")
    world = World(
        loaded.version, loaded.model, Rules(loaded.contract), Clock("frozen"), Store(), Faults(), Tokens("seed"), {},
        Path("."),
    )  # fmt: skip
    return Site(world, (Plain, Feed, Shared))


def asked(path: str) -> Request:
    return Request("GET", path, "", {}, b"")


@pytest.mark.parametrize(
    ("path", "answered_by"),
    [
        ("/services/plain", b"plain"),
        ("/feed", b"feed"),
        ("/feed/Rows('x')", b"feed"),
        ("/feedback", b"plain"),
        ("/shared/x", b"shared"),
        ("/nowhere", b"plain"),
    ],
)
def test_a_path_leads_to_its_interface_and_any_other_to_the_first(site, path, answered_by):
    assert site.handle(asked(path)).body == answered_by
    assert site.operation_of(asked(path)) == f"{answered_by.decode()} operation"


def test_an_identity_has_the_secrets_of_all_its_persons_and_each_person_counts_once(site):
    assert set(site.identities()["main"]) == {"username", "token", "login", "feed_token"}
    assert [person.user for person in site.people()] == ["ann", "bob"]
    assert {"t" * 32, "f" * 32} <= set(site.secrets())


def test_a_later_interface_can_look_into_an_earlier_one(site):
    assert site.services[1].beside is site.services[0]


def test_data_of_all_interfaces_are_told(site):
    assert site.data() == {"plain_id": "1", "feed_id": "1", "shared_id": "1"}
    assert site.items("any") == "/value[]"


def test_the_lab_changes_the_secret_of_the_person_who_has_it(site):
    ann, bob = site.persons("main")
    shown = perform(site, "secret.regenerate", {"identity": "main", "secret": "feed_token"})
    assert bob.secrets["feed_token"] == shown["value"] != "f" * 32
    assert bob.dead == ["f" * 32]
    assert ann.secrets["token"] == "t" * 32


def test_the_lab_deactivates_every_person_of_an_identity_everywhere(site):
    perform(site, "user.deactivate", {"identity": "main"})
    assert [person.active for person in site.persons("main")] == [False, False]
    assert all({"ann", "bob"} <= set(service.forgotten) for service in site.services)


def test_the_lab_asks_the_interface_that_can(site):
    assert perform(site, "data.seed", {"rows": 3}) == {"rows": 3}
    with pytest.raises(LabRefused, match="cannot add rows"):
        perform(site, "data.seed", {"rows": 3, "interface": "plain"})
    with pytest.raises(LabRefused, match="no interface 'moon'"):
        perform(site, "data.seed", {"rows": 3, "interface": "moon"})
    with pytest.raises(LabRefused, match="belongs to an owner"):
        perform(site, "owner.retire", {})
