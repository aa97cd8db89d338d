"""Who may call: the identities of a target, their secrets and rights."""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from dataclasses import dataclass, field

IDENTITIES = ("main", "limited", "other_tenant", "throwaway")


@dataclass(slots=True)
class Person:
    """`secrets` by the contract's names; `dead`: those that were valid once; `tenant` "" = the one under test."""

    identity: str
    user: str
    secrets: dict[str, str] = field(repr=False)
    rights: set[str] = field(default_factory=set[str])
    tenant: str = ""
    active: bool = True
    dead: list[str] = field(default_factory=list[str], repr=False)
    number: int = 0
    """The person's id in the vendor's data."""

    def holds(self, secret: str, *names: str) -> bool:
        """Whether `secret` is the current value of one of `names`."""
        given = secret.encode()
        return any(hmac.compare_digest(given, self.secrets[n].encode()) for n in names if self.secrets.get(n))


class People:
    def __init__(self, *people: Person) -> None:
        self._people = list(people)

    def __iter__(self) -> Iterator[Person]:
        return iter(self._people)

    def identity(self, name: str) -> Person | None:
        return next((p for p in self._people if p.identity == name), None)

    def user(self, name: str, tenant: str | None = "") -> Person | None:
        """The person of that login name; `tenant` None = of whatever tenant."""
        return next((p for p in self._people if p.user == name and tenant in (None, p.tenant)), None)

    def secrets(self) -> Iterator[str]:
        """Every secret, dead ones too: what the traffic page must not show. Login names are no secrets."""
        for person in self._people:
            yield from (value for name, value in person.secrets.items() if name not in ("username", "login") and value)
            yield from person.dead
