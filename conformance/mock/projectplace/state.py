"""The data of one account: workspaces with boards, cards, documents and posts, and the people who belong to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from conformance.mock.clock import Clock
from conformance.mock.people import Person
from conformance.mock.projectplace.people import ADMIN, OTHER, OWNER, ROBOT, USER

Row = dict[str, Any]

ROWS = 45
"""Workspaces of a mock that was not told otherwise; one in nine is archived."""
PEOPLE = 26
_FIRST = 663_309_440
_ROLES = ("account_role_member", "account_role_admin", "account_role_external", "account_role_co_owner")
COLUMNS = ("To do", "Doing", "Done")
LABELS = ("Red", "Green")


@dataclass(slots=True)
class State:
    """`trash` holds deleted cards by workspace; ids are shared by all kinds of objects, as far as is known."""

    clock: Clock
    projects: dict[int, Row] = field(default_factory=dict[int, Row])
    boards: dict[int, Row] = field(default_factory=dict[int, Row])
    cards: dict[int, Row] = field(default_factory=dict[int, Row])
    trash: dict[int, Row] = field(default_factory=dict[int, Row])
    planlets: dict[int, Row] = field(default_factory=dict[int, Row])
    documents: dict[int, Row] = field(default_factory=dict[int, Row])
    comments: dict[int, Row] = field(default_factory=dict[int, Row])
    posts: dict[int, Row] = field(default_factory=dict[int, Row])
    people: dict[int, Row] = field(default_factory=dict[int, Row])
    webhooks: dict[str, Row] = field(default_factory=dict[str, Row])
    exports: dict[int, Row] = field(default_factory=dict[int, Row])
    hooks: list[Row] = field(default_factory=list[Row])
    history: list[Row] = field(default_factory=list[Row])
    last: int = 978_642_950

    def id(self) -> int:
        self.last += 1
        return self.last

    def moment(self) -> str:
        """The form of cards' times."""
        return self.clock.moment().strftime("%Y-%m-%d %H:%M:%SZ")

    # --- making ---

    def project(self, name: str, *, tenant: str = "", archived: bool = False, owner: int = OWNER) -> Row:
        id = _FIRST + len(self.projects)
        created = len(self.projects)
        row: Row = {
            "id": id, "name": name, "description": f"Workspace {name}", "archived": archived, "cost_code": None,
            "space_used": 10_485_760 + created, "created": created, "tenant": tenant, "owner": owner,
            "members": {owner}, "root": 0,
        }  # fmt: skip
        self.projects[id] = row
        row["root"] = self.document(id, 0, "root", folder=True)["id"]
        return row

    def board(self, project: int, name: str) -> Row:
        row: Row = {
            "id": self.id(), "project_id": project, "name": name, "is_archived": False, "container": self.id(),
            "columns": [{"display_order": i, "id": i, "name": n, "wip_limit": ""} for i, n in enumerate(COLUMNS)],
            "labels": [{"display_order": i, "id": i + 1, "name": n} for i, n in enumerate(LABELS)],
        }  # fmt: skip
        self.boards[row["id"]] = row
        return row

    def card(self, board: Row, title: str, creator: int, **values: Any) -> Row:
        now = self.moment()
        local = 1 + sum(1 for c in (*self.cards.values(), *self.trash.values()) if c["board_id"] == board["id"])
        row: Row = {
            "id": self.id(), "local_id": local, "title": title, "description": "", "board_id": board["id"],
            "column_id": 0, "assignee_id": None, "planlet_id": None, "label_id": None, "contributors": [],
            "estimate": None, "estimated_time": None, "due_date": None, "start_date": None, "is_blocked": False,
            "is_blocked_reason": None, "checklist": None, "creator": creator, "created": now, "moved": now,
        }  # fmt: skip
        self.cards[row["id"]] = row | values
        return self.cards[row["id"]]

    def planlet(self, project: int, name: str, kind: int = 0, start: str | None = None) -> Row:
        row: Row = {
            "id": self.id(), "project": project, "name": name, "kind": kind, "start_date": start, "board_id": None,
            "achieved": False,
        }  # fmt: skip
        self.planlets[row["id"]] = row
        return row

    def document(self, project: int, parent: int, name: str, *, folder: bool = False, data: bytes = b"") -> Row:
        row: Row = {
            "id": self.id(), "project": project, "parent": parent, "name": name, "folder": folder, "data": data,
            "version": None, "modified": int(self.clock.now()),
        }  # fmt: skip
        self.documents[row["id"]] = row
        return row

    def post(self, project: int, text: str) -> Row:
        row: Row = {"id": self.id(), "project": project, "text": text, "likes": set[int](), "parent": 0}
        self.posts[row["id"]] = row
        return row

    # --- who sees what ---

    def visible(self, person: Person, *, leaks: bool = False) -> Iterator[Row]:
        """Workspaces of the caller: a robot reaches all of its account, a user those that the user belongs to.

        `leaks`: those of this account whoever asks.
        """
        tenant = "" if leaks else person.tenant
        for row in self.projects.values():
            if row["tenant"] == tenant and (ROBOT in person.rights or leaks or person.number in row["members"]):
                yield row

    def sees(self, person: Person, project: int, *, open: bool = False) -> bool:
        """`open`: whoever belongs to the account sees everything (F-PP-47)."""
        return any(row["id"] == project for row in self.visible(person)) or (open and project in self.projects)

    def administers(self, person: Person, project: int) -> bool:
        """Whether the caller is an administrator of the account, or owns the workspace."""
        return ADMIN in person.rights or self.projects[project]["owner"] == person.number


def seeded(clock: Clock, rows: int | None) -> State:
    """An account as a target finds it."""
    state = State(clock)
    grow(state, ROWS if rows is None else rows)
    state.project("Elsewhere", tenant=OTHER)
    _people(state)
    for number, row in enumerate(list(state.projects.values())[:2]):
        row["members"].add(USER)
        _furnish(state, row["id"], number)
    for row in list(state.projects.values())[3:4]:
        state.board(row["id"], "Board of others")
    return state


def grow(state: State, rows: int) -> None:
    """Add workspaces until there are so many in the account."""
    own = sum(1 for row in state.projects.values() if not row["tenant"])
    for number in range(own, rows):
        state.project(f"Workspace {number + 1:04}", archived=number % 9 == 8)


def _people(state: State) -> None:
    first = int(datetime(2021, 3, 1, 8, tzinfo=UTC).timestamp() * 1000)
    names = {OWNER: ("Olivia", "Owner", "account_role_owner"), USER: ("Theo", "Throwaway", "account_role_member")}
    for number in range(PEOPLE):
        id = OWNER + number
        default = (f"Person{number:02}", "Example", _ROLES[number % len(_ROLES)])
        first_name, last_name, role = names.get(id, default)
        login = first + number * 86_400_000 * 30
        state.people[id] = {
            "id": id, "first_name": first_name, "last_name": last_name, "role": role, "login": login,
            "email": f"{first_name.lower()}@example.com", "secondary": list[str](), "member": True,
        }  # fmt: skip


def _furnish(state: State, project: int, number: int) -> None:
    board = state.board(project, f"Board {number + 1}")
    planlet = state.planlet(project, "Design", start="2026-02-02")
    planlet["board_id"] = board["id"]
    archived = state.board(project, "Old board")
    archived["is_archived"] = True
    owner = OWNER
    state.card(
        board,
        "Kick-off",
        owner,
        label_id=1,
        assignee_id=USER,
        estimate="3",
        planlet_id=planlet["id"],
        due_date="2026-03-31",
    )
    state.card(
        board,
        "Design review",
        owner,
        column_id=1,
        contributors=[USER],
        is_blocked=True,
        is_blocked_reason="waits for the plan",
    )
    done = state.card(board, "Hand over", owner, column_id=2)
    done["checklist"] = {"id": state.id(), "items": [{"id": state.id(), "title": "Sign", "done": False, "order": 0}]}
    folder = state.document(project, state.projects[project]["root"], "Plans", folder=True)
    state.document(project, folder["id"], "Plan ä.txt", data=b"the plan\n")
    for day in range(25):
        state.post(project, f"Post {day + 1}")
    for day in range(6):
        comment(state, done["id"], OWNER, f"Comment {day + 1}")


def comment(state: State, card: int, author: int, text: str) -> Row:
    """A comment on a card."""
    row: Row = {
        "id": state.id(),
        "card": card,
        "author": author,
        "text": text,
        "at": int(state.clock.now()) + len(state.comments),
    }
    state.comments[row["id"]] = row
    return row
