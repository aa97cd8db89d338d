"""Workspaces: members, changes, archives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conformance.mock.answers import Answer, Refused
from conformance.mock.projectplace.call import Call
from conformance.mock.projectplace.desk import Desk, Handler
from conformance.mock.projectplace.people import ADMIN

_TAKES_S = 10
"""Seconds of the mock's clock that an archive takes; a frozen clock makes it ready at the second look."""


def _get(desk: Desk, call: Call) -> Any:
    return desk.views.project(desk.project(call, call.id("projectId")))


def _update(desk: Desk, call: Call) -> Any:
    row = desk.project(call, call.id("projectId"))
    body = call.body()
    row.update({name: body[name] for name in ("name", "description", "cost_code") if name in body})
    if "archived" in body:
        row["archived"] = body["archived"] in (True, "true", 1)
    return desk.views.project(row)


def _delete(desk: Desk, call: Call) -> Any:
    row = desk.project(call, call.id("projectId"))
    if not desk.state.administers(call.person, row["id"]):
        raise Refused("right.missing")
    del desk.state.projects[row["id"]]
    gone = [id for id, board in desk.state.boards.items() if board["project_id"] == row["id"]]
    desk.state.boards = {id: b for id, b in desk.state.boards.items() if id not in gone}
    desk.state.cards = {id: c for id, c in desk.state.cards.items() if c["board_id"] not in gone}
    desk.state.documents = {id: d for id, d in desk.state.documents.items() if d["project"] != row["id"]}
    return Answer(204) if desk.faults.on("F-PP-34", call.operation) else Answer(200)


def _members(desk: Desk, call: Call) -> Any:
    ids = sorted(desk.project(call, call.id("projectId"))["members"])
    return [desk.views.member(desk.state.people[id]) for id in ids if id in desk.state.people]


def _groups(desk: Desk, call: Call) -> Any:
    row = desk.project(call, call.id("projectId"))
    group = {"id": row["id"] + 1_000_000, "name": "Everybody", "description": None, "project_id": row["id"]}
    return [{**group, "members": sorted(row["members"])}]


def _export(desk: Desk, call: Call) -> Any:
    row = desk.project(call, call.id("projectId"))
    if ADMIN not in call.person.rights and not desk.faults.on("F-PP-35", call.operation):
        raise Refused("right.missing")
    call.body()
    id = desk.state.id()
    desk.state.exports[id] = {"project": row["id"], "began": desk.state.clock.now(), "looks": 0}
    return {"eid": id} if desk.faults.on("F-PP-36", call.operation) else id


def _state(desk: Desk, call: Call) -> Any:
    row = desk.project(call, call.id("projectId"))
    export = desk.state.exports.get(call.id("exportId"))
    if export is None or export["project"] != row["id"]:
        raise Refused("object.unknown", say="export")
    export["looks"] += 1
    done = export["looks"] > 1 or desk.state.clock.now() - export["began"] >= _TAKES_S
    uri = f"{call.request.origin}/downloads/{call.path['exportId']}" if done else None
    name = "download_url" if desk.faults.on("F-PP-16", call.operation) else "download_uri"
    return {
        "eid": call.id("exportId"), "started_at": int(export["began"]), "finished_at": None, "done": done, name: uri,
        "download_name": f"workspace-{row['id']}.zip" if done else None,
    }  # fmt: skip


HANDLERS: Mapping[str, Handler] = {
    "getProject": _get,
    "updateProject": _update,
    "deleteProject": _delete,
    "listProjectMembers": _members,
    "listProjectGroups": _groups,
    "startExport": _export,
    "getExport": _state,
}
