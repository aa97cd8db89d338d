"""The caller and other users."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conformance.mock.answers import Answer, Refused
from conformance.mock.projectplace.call import Call
from conformance.mock.projectplace.desk import Desk, Handler
from conformance.mock.projectplace.people import ADMIN
from conformance.mock.projectplace.state import Row

_LANGUAGES = ["danish", "dutch", "english", "french", "german", "norwegian", "swedish", "spanish"]
_PIXEL = b"\x89PNG\r\n\x1a\n"


def _me(desk: Desk, call: Call) -> Any:
    return desk.views.profile(call.person.number, call.person.user)


def _profile(desk: Desk, call: Call) -> Any:
    return desk.views.profile(_user(desk, call)["id"], "")


def _user(desk: Desk, call: Call) -> Row:
    found = desk.state.people.get(call.id("userId"))
    if found is None or call.person.tenant:
        raise Refused("object.unknown", say="user")
    return found


def _mine(desk: Desk, call: Call) -> Any:
    rows = desk.state.visible(call.person, leaks=call.leaks)
    shown = [_membership(desk, call, row) for row in rows if not row["archived"]]
    if desk.faults.on("F-CT-08", call.operation):
        return [{**row, "id": str(row["id"])} for row in shown]
    return shown


def _theirs(desk: Desk, call: Call) -> Any:
    id = _user(desk, call)["id"]
    rows = [row for row in desk.state.visible(call.person) if id in row["members"]]
    return [_membership(desk, call, row) for row in rows]


def _membership(desk: Desk, call: Call, row: Row) -> dict[str, Any]:
    shown: dict[str, Any] = {name: row[name] for name in ("id", "name", "description", "cost_code")}
    shown |= {"logotype": None, "membership_type": "normal", "membership_role": "member"}
    if call.flag("include_tools") and not desk.faults.on("F-PP-27", call.operation):
        shown["tools"] = {"documents": {"container_id": row["root"]}}
    return shown


def _boards(desk: Desk, call: Call) -> Any:
    seen = {row["id"] for row in desk.state.visible(call.person)}
    shown = ("id", "name", "project_id")
    return [{n: b[n] for n in shown} for b in desk.state.boards.values() if b["project_id"] in seen]


def _assignments(desk: Desk, call: Call) -> Any:
    found: list[dict[str, Any]] = []
    for card in desk.state.cards.values():
        if card["assignee_id"] == call.person.number:
            project = desk.state.projects[desk.state.boards[card["board_id"]]["project_id"]]
            found.append({
                "id": card["id"], "name": card["title"], "type": "activity", "project_id": project["id"],
                "project_name": project["name"], "assignee": desk.views.named(call.person.number),
                "due_date": card["due_date"] or "", "due_time": "",
            })  # fmt: skip
    return found


def _coworkers(desk: Desk, call: Call) -> Any:
    return [{**desk.views.named(id), "sort_name": desk.views.name(id)} for id in desk.state.people]


def _assignment(desk: Desk, call: Call) -> Any:
    body = call.required(("title",))
    return {
        "id": desk.state.id(),
        "name": str(body["title"]),
        "type": "personal",
        "due_date": str(body.get("due_date") or ""),
    }


def _terminate(desk: Desk, call: Call) -> Any:
    if ADMIN not in call.person.rights:
        raise Refused("right.missing")
    _user(desk, call)["member"] = False
    return {"status": 1}


def _nothing(desk: Desk, call: Call) -> list[Any]:
    return []


HANDLERS: Mapping[str, Handler] = {
    "getMyProfile": _me,
    "getUserProfile": _profile,
    "listMyProjects": _mine,
    "listUserProjects": _theirs,
    "listMyBoards": _boards,
    "listMyAssignments": _assignments,
    "listMyCoworkers": _coworkers,
    "listMyProjectGroups": _nothing,
    "getMyState": lambda desk, call: {"ppdata": {"xsrf": "none", "userid": call.person.number}},
    "checkTermination": lambda desk, call: {"can_terminate": bool(_user(desk, call))},
    "terminateUser": _terminate,
    "getAvatar": lambda desk, call: Answer(200, _PIXEL, "image/png"),
    "listLanguages": lambda desk, call: _LANGUAGES,
    "createAssignment": _assignment,
}
