"""What one interface of a vendor's mock offers to the core, and the state that the core gives it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from conformance.mock.answers import Answer, Request
from conformance.mock.clock import Clock
from conformance.mock.faults import Faults
from conformance.mock.people import People
from conformance.mock.rules import Rules
from conformance.mock.sessions import Tokens
from conformance.mock.store import Store
from generator.contract.vocabulary import Contract
from generator.model import Model


@dataclass(slots=True)
class World:
    """Everything that a mocked vendor plays from, shared by all its interfaces. `rows` None = the vendor's own number;
    `services`: the interfaces made so far, so that a later one can look into an earlier one."""

    version: str
    model: Model
    rules: Rules
    clock: Clock
    store: Store
    faults: Faults
    tokens: Tokens
    capabilities: dict[str, bool]
    folder: Path
    rows: int | None = None
    services: dict[str, VendorMock] = field(default_factory=dict[str, "VendorMock"])


class LabRefused(Exception):
    """The lab cannot do that here; the message says why in one line."""


class VendorMock(ABC):
    """The server of one interface. `mount` is its path, `items` the places of list items (for row mutants)."""

    interface: str
    mount: str
    people: People

    def __init__(self, world: World) -> None:
        self.world = world
        self.faults = world.faults

    def serves(self, path: str) -> bool:
        """Whether a request to `path` is for this interface; what none claims goes to the vendor's first."""
        return path == self.mount or path.startswith(self.mount.rstrip("/") + "/")

    @classmethod
    def own_switches(cls, contract: Contract) -> Iterable[str]:
        """Switches that come from the contract, besides those of the registry."""
        return ()

    @abstractmethod
    def operation_of(self, request: Request) -> str:
        """The model's name of the operation that a request is meant for, "" if none; cheap, judges nothing."""

    @abstractmethod
    def handle(self, request: Request) -> Answer:
        """Answer one request. Every refusal is an answer; an exception is a defect of the mock."""

    @abstractmethod
    def forget(self, user: str) -> None:
        """A user was deactivated: end what that ends."""

    @abstractmethod
    def data(self) -> dict[str, Any]:
        """Known ids for ``[data]`` of a target."""

    def settings(self) -> dict[str, str]:
        return {}

    def session_tokens(self) -> Iterator[str]:
        """Tokens given out, for redaction."""
        return iter(())

    def items(self, operation: str) -> str:
        """Path of a list's items below the payload root, "" if the operation gives no list."""
        return ""

    def seed(self, rows: int) -> int:
        """Add rows; returns how many there are now. Raises LabRefused."""
        raise LabRefused("this mock cannot add rows")

    def lock(self, id: int, on: bool) -> None:
        """Lock or unlock an object. Raises LabRefused."""
        raise LabRefused("nothing in this mock can be locked")

    def quota(self, remaining: int) -> None:
        """Leave so many requests for today. Raises LabRefused."""
        raise LabRefused("this vendor has no quota")

    def retire(self, on: bool) -> None:
        """Retire the owner of what is published, or take it back. Raises LabRefused."""
        raise LabRefused("nothing here belongs to an owner")
