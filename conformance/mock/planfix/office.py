"""What one account of the mocked Planfix holds, and what its functions share: people, names, rights, time, ids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from conformance.mock.answers import Answer, Refused
from conformance.mock.people import Person
from conformance.mock.planfix.arguments import Args
from conformance.mock.planfix.paging import Pages
from conformance.mock.vendor import World

ADMIN = "admin"
"""The right of an administrator."""
NEW = 100_001
Row = dict[str, Any]
Rows = dict[int, Row]
Result = Mapping[str, Any] | Answer
"""The values of an answer, or an answer that is no XML."""
Sorts = Mapping[str, Callable[[Row], Any]]
"""What rows are ordered by, by the word before ``_ASC``."""
Function = Callable[[Args, Person], Result]


class Office:
    def __init__(self, world: World, account: str) -> None:
        self.world, self.account = world, account
        self.faults, self.rules, self.model = world.faults, world.rules, world.model
        self.pages = Pages(world.rules, world.faults)
        self.users: Rows = {}
        self.contacts: Rows = {}
        self.projects: Rows = {}
        self.actions: Rows = {}
        self.files: Rows = {}
        self.tasks_of: Callable[[int], int] = lambda project: 0
        """How many tasks a project has."""
        self._next = NEW

    def new_id(self) -> int:
        self._next += 1
        return self._next

    def now(self) -> str:
        return self.world.clock.moment().strftime("%Y-%m-%d %H:%M")

    def today(self) -> date:
        return datetime.fromisoformat(self.now()).date()

    def custom_values(self, values: Mapping[int, str], fields: Mapping[int, tuple[str, str]]) -> Row:
        """`customData` of a card: all fields, in their order; the unit is shown behind what is set."""
        rows = [
            {
                "field": {"id": id, "name": name},
                "value": values.get(id, ""),
                "text": f"{values[id]} {unit}".strip() if values.get(id) else "",
            }
            for id, (name, unit) in fields.items()
        ]
        return {"customValue": rows}

    def person(self, id: int) -> Row:
        """id and name of an employee, or of a contact by its user id."""
        found = self.users.get(id) or self._contact(id)
        if found is None:
            return {"id": id, "name": ""}
        return {"id": id, "name": " ".join(word for word in (found["name"], found.get("lastName", "")) if word)}

    def people(self, ids: Iterable[int], groups: Mapping[int, str] | None = None) -> Row:
        found = [{"id": id, "name": name} for id, name in (groups or {}).items()]
        return {"users": {"user": [self.person(id) for id in ids]}, "groups": {"group": found}}

    def known_person(self, id: int) -> bool:
        return id in self.users or self._contact(id) is not None

    def _contact(self, id: int) -> Row | None:
        return next((c for c in self.contacts.values() if c["userid"] == id), None)

    def project(self, id: int) -> Row:
        return {"id": id, "title": self.projects[id]["title"] if id in self.projects else ""}


def admin(person: Person) -> bool:
    return ADMIN in person.rights


def only_admin(person: Person, condition: str = "right.missing") -> None:
    """Raises Refused for anybody else."""
    if not admin(person):
        raise Refused(condition)


def at(rows: Rows, id: int | None) -> Row:
    """The row of an id. Raises Refused."""
    if id is None:
        raise Refused("param.missing")
    if id not in rows:
        raise Refused("object.unknown")
    return rows[id]


def ids_of(args: Args, name: str) -> list[int]:
    """The ids inside an element of that name."""
    return list(dict.fromkeys(args.get(name, {}).get("id", [])))
