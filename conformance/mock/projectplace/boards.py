"""Boards with their columns, and the plan that stands beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conformance.mock.answers import Answer, Refused
from conformance.mock.projectplace.call import Call, whole
from conformance.mock.projectplace.desk import Desk, Handler


def _list(desk: Desk, call: Call, *, archived: bool) -> Any:
    id = desk.project(call, call.id("projectId"))["id"]
    rows = [b for b in desk.state.boards.values() if b["project_id"] == id and b["is_archived"] is archived]
    return [desk.views.board(row) for row in rows]


def _create(desk: Desk, call: Call) -> Any:
    project = desk.project(call, call.id("projectId"))
    return desk.views.board(desk.state.board(project["id"], str(call.required(("name",))["name"])))


def _get(desk: Desk, call: Call) -> Any:
    return desk.views.board(desk.board(call, call.id("boardId")))


def _update(desk: Desk, call: Call) -> Any:
    """Whether it is archived is written as a text and read as a boolean."""
    row, body = desk.board(call, call.id("boardId")), call.body()
    if "name" in body:
        row["name"] = str(body["name"])
    if "is_archived" in body:
        row["is_archived"] = body["is_archived"] in ("true", True)
    return desk.views.board(row)


def _delete(desk: Desk, call: Call) -> Any:
    row = desk.board(call, call.id("boardId"))
    del desk.state.boards[row["id"]]
    desk.state.cards = {id: c for id, c in desk.state.cards.items() if c["board_id"] != row["id"]}
    return Answer(200)


def _planlets(desk: Desk, call: Call) -> Any:
    row = desk.board(call, call.id("boardId"))
    shown = ("id", "name", "achieved")
    found = [{n: p[n] for n in shown} for p in desk.state.planlets.values() if p["board_id"] == row["id"]]
    return found if desk.faults.on("F-PP-20", call.operation) else {str(row["id"]): found}


def _rename(desk: Desk, call: Call) -> Any:
    row, name = desk.board(call, call.id("boardId")), call.required(("name",))["name"]
    column = next((c for c in row["columns"] if c["id"] == call.id("statusId")), None)
    if column is None:
        raise Refused("object.unknown", say="status")
    column["name"] = str(name)
    return {"id": column["id"], "name": column["name"]}


def _access(desk: Desk, call: Call) -> Any:
    row = desk.board(call, call.id("boardId"))
    return {"access": sorted(desk.state.projects[row["project_id"]]["members"])}


# --- the plan ---


def _change_plan(desk: Desk, call: Call) -> Any:
    body = call.required(("project_id", "data"))
    desk.project(call, whole(body, "project_id") or 0)
    return {"status": 1}


def _planlet(desk: Desk, call: Call) -> Any:
    return desk.views.planlet(_found(desk, call, call.number("project_id", 0)))


def _found(desk: Desk, call: Call, project: int) -> dict[str, Any]:
    """Raises Refused."""
    desk.project(call, project)
    found = desk.state.planlets.get(call.id("planletId"))
    if found is None or found["project"] != project:
        raise Refused("object.unknown", say="planlet")
    return found


def _create_planlet(desk: Desk, call: Call) -> Any:
    project, body = desk.project(call, call.id("projectId")), call.required(("name",))
    start = str(body["start_date"]) if body.get("start_date") else None
    row = desk.state.planlet(project["id"], str(body["name"]), whole(body, "kind") or 0, start)
    return {"created": [desk.views.planlet(row)], "modified": []}


def _link(desk: Desk, call: Call) -> Any:
    row = _found(desk, call, call.id("projectId"))
    row["board_id"] = desk.board(call, whole(call.required(("board_id",)), "board_id") or 0)["id"]
    return {"status": 1}


HANDLERS: Mapping[str, Handler] = {
    "listProjectBoards": lambda desk, call: _list(desk, call, archived=False),
    "listArchivedBoards": lambda desk, call: _list(desk, call, archived=True),
    "createBoard": _create,
    "getBoard": _get,
    "getBoardProperties": _get,
    "updateBoard": _update,
    "deleteBoard": _delete,
    "listBoardPlanlets": _planlets,
    "renameColumn": _rename,
    "getBoardAccess": _access,
    "changePlan": _change_plan,
    "getPlanlet": _planlet,
    "createPlanlet": _create_planlet,
    "linkPlanlet": _link,
}
