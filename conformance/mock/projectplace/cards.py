"""Cards: written under other names than they are read, moved, ticked off, thrown away and brought back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from conformance.mock.answers import Answer, Refused
from conformance.mock.guards import is_list, is_object
from conformance.mock.projectplace.call import Call, texts, whole
from conformance.mock.projectplace.desk import Desk, Handler
from conformance.mock.projectplace.state import Row, comment

_POINTS = ("0", "0.5", "1", "2", "3", "5", "8", "13", "20", "40", "100")
REMOVE = "remove"


def _of_project(desk: Desk, call: Call) -> Any:
    id = desk.project(call, call.id("projectId"))["id"]
    boards = {b["id"] for b in desk.state.boards.values() if b["project_id"] == id}
    return [desk.views.card(c) for c in desk.state.cards.values() if c["board_id"] in boards]


def _of_board(desk: Desk, call: Call) -> list[Row]:
    id = desk.board(call, call.id("boardId"))["id"]
    return [card for card in desk.state.cards.values() if card["board_id"] == id]


def _create(desk: Desk, call: Call) -> Any:
    project, body = desk.project(call, call.id("projectId")), desk.required(call)
    board = desk.board(call, whole(body, "board_id") or 0)
    if board["project_id"] != project["id"]:
        raise Refused("object.unknown", say="board")
    title = str(body.get("title", ""))
    if desk.faults.on("F-CT-07", call.operation):
        title = "".join(letter if ord(letter) < 0x10000 else "??" for letter in title)
    card = desk.state.card(board, title, call.person.number, **values(desk, board, body))
    if is_list(body.get("checklist")):
        for title in texts(body, "checklist"):
            _tick(desk, card, title)
    told(desk, card, "create_action")
    shown = desk.views.card(card)
    if desk.faults.on("F-PP-18", call.operation):
        shown["block_reason"] = shown.pop("is_blocked_reason")
    status = 201 if desk.faults.on("F-PP-17", call.operation) else 200
    return Answer(status, msgspec.json.encode(shown), "application/json")


def values(desk: Desk, board: Row, body: Mapping[str, Any]) -> Row:
    """What a new card gets from a body. Raises Refused."""
    column = whole(body, "column_id")
    found: Row = {"column_id": _column(desk, board, column)}
    for name in ("assignee_id", "planlet_id", "label_id"):
        found[name] = whole(body, name)
    for name in ("description", "estimated_time", "estimate"):
        if body.get(name) is not None:
            found[name] = str(body[name])
    if body.get("due_date"):
        found["due_date"] = _day(body, "due_date")
    found["is_blocked"] = body.get("is_blocked") in (1, True, "1")
    found["is_blocked_reason"] = str(body["block_reason"]) if body.get("block_reason") else None
    return found


def _column(desk: Desk, board: Row, column: int | None) -> int:
    """0 is the first column, and what holds where none is named. Raises Refused."""
    if column == 0 and desk.faults.on("F-PP-21", "createCard"):
        raise Refused("param.value", say="column_id")
    if column is not None and column not in [c["id"] for c in board["columns"]]:
        raise Refused("param.value", say="column_id")
    return column or 0


def _day(body: Mapping[str, Any], name: str) -> str:
    try:
        return date.fromisoformat(str(body[name])).isoformat()
    except ValueError:
        raise Refused("param.value", say=name) from None


def _update(desk: Desk, call: Call) -> Any:
    """``remove`` takes assignee, label or points away; `contributor_ids` replaces the whole list."""
    card, body = desk.card(call, call.id("cardId")), call.body()
    kept = desk.faults.on("F-PP-22", call.operation)
    for name in ("assignee_id", "label_id"):
        if body.get(name) == REMOVE:
            card[name] = card[name] if kept else None
        elif name in body:
            card[name] = whole(body, name)
    if body.get("estimate") == REMOVE:
        card["estimate"] = card["estimate"] if kept else None
    elif "estimate" in body:
        if str(body["estimate"]) not in _POINTS:
            raise Refused("param.value", say="estimate")
        card["estimate"] = str(body["estimate"])
    for name in ("title", "description"):
        if name in body:
            card[name] = str(body[name])
    if is_list(body.get("contributor_ids")):
        card["contributors"] = [id for id in body["contributor_ids"] if isinstance(id, int)]
    told(desk, card, "change_title_action")
    return desk.views.card(card)


def _delete(desk: Desk, call: Call) -> Any:
    card = desk.card(call, call.id("cardId"))
    desk.state.trash[card["id"]] = desk.state.cards.pop(card["id"])
    return {"status": 1}


def _restore(desk: Desk, call: Call) -> Any:
    project, body = desk.project(call, call.id("projectId")), call.required(("action", "items"))
    if body["action"] != "restore" or not is_list(body["items"]):
        raise Refused("param.value", say="action")
    for item in body["items"]:
        id = whole(item, "id") if is_object(item) else None
        card = desk.state.trash.get(id or 0)
        if card is None or desk.state.boards[card["board_id"]]["project_id"] != project["id"]:
            raise Refused("object.unknown", say="card")
        if not desk.faults.on("F-PP-37", call.operation):
            desk.state.cards[card["id"]] = desk.state.trash.pop(card["id"])
    return {"status": 1}


def _move(desk: Desk, call: Call) -> Any:
    board, body = desk.board(call, call.id("boardId")), call.required(("card_ids",))
    column = _column(desk, board, whole(body, "column_id"))
    moved: list[Any] = []
    for id in body["card_ids"] if is_list(body["card_ids"]) else []:
        card = desk.card(call, id if isinstance(id, int) else 0)
        card["column_id"], card["moved"] = column, desk.state.moment()
        told(desk, card, "change_status_action")
        moved.append(desk.views.card(card))
    return moved


# --- comments, checklist, history ---


def _comments(desk: Desk, call: Call) -> Any:
    id = desk.card(call, call.id("cardId"))["id"]
    return [{"text": c["text"]} for c in desk.state.comments.values() if c["card"] == id]


def _comment(desk: Desk, call: Call) -> Any:
    card = desk.card(call, call.id("cardId"))
    return {"text": comment(desk.state, card["id"], call.person.number, str(call.required(("text",))["text"]))["text"]}


def _tick(desk: Desk, card: Row, title: str) -> None:
    nothing: list[Row] = []
    checklist: Row = card["checklist"] or {"id": desk.state.id(), "items": nothing}
    items: list[Row] = checklist["items"]
    items.append({"id": desk.state.id(), "title": title, "done": False, "order": len(items)})
    card["checklist"] = checklist


def _add_item(desk: Desk, call: Call) -> Any:
    card = desk.card(call, call.id("cardId"))
    _tick(desk, card, str(call.required(("title",))["title"]))
    return card["checklist"]["items"][-1] if desk.faults.on("F-PP-38", call.operation) else desk.views.card(card)


def _item(desk: Desk, call: Call) -> tuple[Row, Row]:
    """Raises Refused."""
    card = desk.card(call, call.id("cardId"))
    items: list[Row] = card["checklist"]["items"] if card["checklist"] else []
    found = next((item for item in items if item["id"] == call.id("itemId")), None)
    if found is None:
        raise Refused("object.unknown", say="item")
    return card, found


def _update_item(desk: Desk, call: Call) -> Any:
    (card, item), body = _item(desk, call), call.body()
    if "title" in body:
        item["title"] = str(body["title"])
    if "done" in body:
        item["done"] = body["done"] is True
    return desk.views.card(card)


def _delete_item(desk: Desk, call: Call) -> Any:
    card, item = _item(desk, call)
    card["checklist"]["items"].remove(item)
    return desk.views.card(card)


def _convert(desk: Desk, call: Call) -> Any:
    body = call.required(("board_id",))
    board = desk.board(call, whole(body, "board_id") or 0)
    lists = [c for c in desk.state.cards.values() if c["checklist"] and c["checklist"]["id"] == call.id("checklistId")]
    items = [i for c in lists for i in c["checklist"]["items"] if i["id"] == call.id("itemId")]
    if not items:
        raise Refused("object.unknown", say="item")
    lists[0]["checklist"]["items"].remove(items[0])
    column = _column(desk, board, whole(body, "column_id"))
    return {"id": desk.state.card(board, items[0]["title"], call.person.number, column_id=column)["id"]}


def told(desk: Desk, card: Row, action: str) -> None:
    """Note what happened to a card."""
    desk.state.history.append(
        {"card": card["id"], "action": action, "ts": int(desk.state.clock.now()), "title": card["title"]}
    )


def _history(desk: Desk, call: Call) -> Any:
    desk.project(call, call.id("projectId"))
    rows = [row for row in desk.state.history if row["card"] == call.number("id", 0)]
    return {
        "data": [
            {"action": r["action"], "action_verbose": r["action"], "user_verbose": "", "progress_verbose": None,
             "action_new_title": r["title"], "ts": r["ts"]}
            for r in rows
        ]
    }  # fmt: skip


HANDLERS: Mapping[str, Handler] = {
    "listProjectCards": _of_project,
    "listBoardCards": lambda desk, call: [desk.views.card(card) for card in _of_board(desk, call)],
    "listBoardActivities": lambda desk, call: [desk.views.card(card) for card in _of_board(desk, call)],
    "listCardTitles": lambda desk, call: [{"id": c["id"], "title": c["title"]} for c in _of_board(desk, call)],
    "createCard": _create,
    "restoreItems": _restore,
    "moveCards": _move,
    "getCard": lambda desk, call: desk.views.card(desk.card(call, call.id("cardId"))),
    "getActivityProperties": lambda desk, call: desk.views.card(desk.card(call, call.id("cardId"))),
    "updateCard": _update,
    "deleteCard": _delete,
    "listCardComments": _comments,
    "listActivityComments": _comments,
    "createCardComment": _comment,
    "addChecklistItem": _add_item,
    "updateChecklistItem": _update_item,
    "deleteChecklistItem": _delete_item,
    "convertChecklistItem": _convert,
    "listHistory": _history,
}
