"""Webhooks, what the Power Automate connector calls, and time reports."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from conformance.mock.answers import Answer, Refused
from conformance.mock.guards import is_list
from conformance.mock.projectplace.call import Call, texts, whole
from conformance.mock.projectplace.cards import told, values
from conformance.mock.projectplace.desk import Desk, Handler
from conformance.mock.projectplace.state import Row

_EVENTS = ("card_status_change",)
_IDLE = 7 * 86_400
"""Seconds after which a webhook vanishes under F-PP-44."""


def _secure(desk: Desk, call: Call, url: object) -> str:
    """Raises Refused for an address that is not https."""
    if not isinstance(url, str) or (urlsplit(url).scheme != "https" and not desk.faults.on("F-PP-45", call.operation)):
        raise Refused("param.value", say="webhook")
    return url


def _events(body: Mapping[str, Any]) -> list[str]:
    """Raises Refused."""
    events = texts(body, "event_type")
    if not events or any(event not in _EVENTS for event in events):
        raise Refused("param.value", say="event_type")
    return events


def _shown(desk: Desk, row: Row) -> dict[str, Any]:
    shown = {name: row[name] for name in ("id", "artifact_type", "artifact_id", "event_type", "webhook")}
    return {**shown, "event_type": ",".join(row["event_type"])} if desk.faults.on("F-PP-46") else shown


def _list(desk: Desk, call: Call) -> Any:
    late = desk.state.clock.now() - _IDLE if desk.faults.on("F-PP-44", call.operation) else 0
    mine = [w for w in desk.state.webhooks.values() if w["owner"] == call.person.number and w["made"] >= late]
    return [_shown(desk, row) for row in mine]


def _subscribe(desk: Desk, call: Call) -> Any:
    body = desk.required(call)
    board = desk.board(call, whole(body, "artifact_id") or 0)
    row: Row = {
        "id": desk.world.tokens.hex(24), "artifact_type": str(body["artifact_type"]), "artifact_id": board["id"],
        "event_type": _events(body), "webhook": _secure(desk, call, body["webhook"]), "owner": call.person.number,
        "made": desk.state.clock.now(),
    }  # fmt: skip
    desk.state.webhooks[row["id"]] = row
    return _shown(desk, row)


def _hook(desk: Desk, call: Call) -> Row:
    """Raises Refused."""
    found = desk.state.webhooks.get(call.path["webhookId"])
    if found is None or found["owner"] != call.person.number:
        raise Refused("object.unknown", say="webhook")
    return found


def _change(desk: Desk, call: Call) -> Any:
    row, body = _hook(desk, call), call.body()
    before = _shown(desk, row)
    if is_list(body.get("event_type")):
        row["event_type"] = _events(body)
    if "webhook" in body:
        row["webhook"] = _secure(desk, call, body["webhook"])
    return before  # as the vendor's sample shows it


def _end(desk: Desk, call: Call) -> Any:
    del desk.state.webhooks[_hook(desk, call)["id"]]
    return Answer(200)


# --- the connector ---


def _power(desk: Desk, call: Call) -> Any:
    body = desk.required(call)
    desk.board(call, whole(body, "board_id") or 0)
    desk.state.hooks.append(dict(body))
    return Answer(200)


def _subset(desk: Desk, card: Row) -> dict[str, Any]:
    board = desk.state.boards[card["board_id"]]
    labels = {label["id"]: label["name"] for label in board["labels"]}
    columns = {column["id"]: column["name"] for column in board["columns"]}
    shown = {name: card[name] for name in ("id", "title", "board_id", "column_id")}
    return {**shown, "column_name": columns[card["column_id"]], "label_name": labels.get(card["label_id"])}


def _create_card(desk: Desk, call: Call) -> Any:
    board, body = desk.board(call, call.id("boardId")), desk.required(call)
    card = desk.state.card(board, str(body.get("title", "")), call.person.number, **values(desk, board, body))
    told(desk, card, "create_action")
    return _subset(desk, card)


def _move_card(desk: Desk, call: Call) -> Any:
    board, body = desk.board(call, call.id("boardId")), call.body()
    card = desk.card(call, whole(body, "card_id") or 0)
    column = whole(body, "column_id")
    if column not in [c["id"] for c in board["columns"]]:
        raise Refused("param.value", say="column_id")
    card["column_id"] = column
    return _subset(desk, card)


def _boards(desk: Desk, call: Call) -> Any:
    seen = {row["id"] for row in desk.state.visible(call.person)}
    rows = [b for b in desk.state.boards.values() if b["project_id"] in seen]
    return [{"board": b["id"], "name": b["name"], "project_id": b["project_id"]} for b in rows]


def _planlets(desk: Desk, call: Call) -> Any:
    id = desk.board(call, call.id("boardId"))["id"]
    return [{"id": p["id"], "name": p["name"]} for p in desk.state.planlets.values() if p["board_id"] == id]


def _members(desk: Desk, call: Call) -> Any:
    board = desk.board(call, call.id("boardId"))
    rows = [
        desk.state.people[id]
        for id in sorted(desk.state.projects[board["project_id"]]["members"])
        if id in desk.state.people
    ]
    return [{**desk.views.member(r), "first_name": r["first_name"], "last_name": r["last_name"]} for r in rows]


# --- time ---


def _reports(desk: Desk, call: Call) -> Any:
    """One report on each artifact, in camel case and without a zone, as time reports are."""
    kind, id = call.path["artifactType"], call.id("artifactId")
    rows = desk.state.cards if kind == "cards" else desk.state.planlets
    if kind not in ("cards", "planlets") or id not in rows:
        raise Refused("object.unknown", say="artifact")
    row = rows[id]
    project = desk.state.boards[row["board_id"]]["project_id"] if kind == "cards" else row["project"]
    desk.project(call, project)
    stamp = datetime.fromtimestamp(desk.state.clock.now(), UTC).strftime("%Y-%m-%d %H:%M:%S")
    report: dict[str, Any] = {"reportId": id + 1, "artifactId": id, "artifactType": kind, "projectId": project}
    report |= {"artifactTitle": str(row.get("title") or row.get("name")), "userId": str(call.person.number)}
    report |= {"minutes": 90, "reportedDate": stamp[:10], "createdOn": stamp, "updatedOn": stamp}
    return [{**report, "meta": {"isParent": False}}]


def _no_reports(desk: Desk, call: Call) -> list[Any]:
    return []


HANDLERS: Mapping[str, Handler] = {
    "listWebhooks": _list,
    "createWebhook": _subscribe,
    "updateWebhook": _change,
    "deleteWebhook": _end,
    "hookCardCreated": _power,
    "hookCardChanged": _power,
    "hookCardDue": _power,
    "createBoardCard": _create_card,
    "moveBoardCard": _move_card,
    "listConnectorBoards": _boards,
    "listConnectorPlanlets": _planlets,
    "listConnectorMembers": _members,
    "listMyTimeReports": _no_reports,
    "listTimeReports": _reports,
}
