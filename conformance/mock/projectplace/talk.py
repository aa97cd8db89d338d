"""Comments of version 3 and the conversations of 2013, which page by links to older posts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conformance.mock.answers import Refused
from conformance.mock.projectplace.call import Call, whole
from conformance.mock.projectplace.desk import Desk, Handler
from conformance.mock.projectplace.state import Row, comment

_PAGE = 20


def _comments(desk: Desk, call: Call) -> Any:
    if call.query.get("item_name") != "card":
        raise Refused("param.value", say="item_name")
    id = desk.card(call, call.number("item_id", 0))["id"]
    rows = [c for c in desk.state.comments.values() if c["card"] == id]
    if call.query.get("sort_order") == "desc":
        rows.reverse()
    rules = desk.world.rules
    start = call.number("offset", rules.start_default(call.operation, 0)) - rules.start_base(call.operation)
    count = call.number("count", 100)
    if desk.faults.on("F-PP-39", call.operation):
        start = 0
    return {"data": [desk.views.comment(row) for row in rows[max(start, 0) : max(start, 0) + count]]}


def _create(desk: Desk, call: Call) -> Any:
    body = call.required(("text", "item_id"))
    card = desk.card(call, whole(body, "item_id") or 0)
    return {"data": desk.views.comment(comment(desk.state, card["id"], call.person.number, str(body["text"])))}


def _found(desk: Desk, call: Call) -> Row:
    """Raises Refused."""
    found = desk.state.comments.get(call.id("commentId"))
    if found is None:
        raise Refused("object.unknown", say="comment")
    desk.card(call, found["card"])
    return found


def _update(desk: Desk, call: Call) -> Any:
    row = _found(desk, call)
    row["text"] = str(call.required(("text",))["text"])
    return {"data": desk.views.comment(row)}


def _delete(desk: Desk, call: Call) -> Any:
    del desk.state.comments[_found(desk, call)["id"]]
    return {"status": 1}


# --- conversations ---


def _posts(desk: Desk, call: Call) -> Any:
    """Newest first; `before` is our own mark of where a page begins."""
    id = desk.project(call, call.id("projectId"))["id"]
    count, before = call.number("count", _PAGE), call.number("before", 2**40)
    rows = sorted(
        (p for p in desk.state.posts.values() if p["project"] == id and not p["parent"]), key=lambda p: -p["id"]
    )
    older = [row for row in rows if row["id"] < before]
    page, rest = older[:count], older[count:]
    base = f"{call.request.origin}{call.request.path}?count={count}"
    link = f"{base}&before={page[-1]['id']}" if rest else None
    newer = f"{base}&before={2**40}" if len(older) < len(rows) else None
    if desk.faults.on("F-PP-40", call.operation):
        link, newer = newer, link
    if link is not None and desk.faults.on("F-SC-08", call.operation):
        link += f"&access_token={call.request.headers.get('authorization', '').partition(' ')[2]}"
    if link is not None and desk.faults.on("F-SC-09", call.operation):
        link = link.replace(call.request.origin, "https://elsewhere.example.com")
    return {
        "data": [{"id": p["id"], "text": p["text"]} for p in page],
        "pagination": {"prev_url": link, "next_url": newer},
    }


def _text(call: Call) -> str:
    """Of the query, where the Java client puts it, or of a form. Raises Refused."""
    text = call.query.get("text") or str(call.body().get("text") or "")
    if not text:
        raise Refused("param.missing", say="text")
    return text


def _post(desk: Desk, call: Call) -> Any:
    row = desk.state.post(desk.project(call, call.id("projectId"))["id"], _text(call))
    return {"id": row["id"], "text": row["text"]}


def _one(desk: Desk, call: Call) -> Row:
    """Raises Refused."""
    found = desk.state.posts.get(call.id("postId"))
    if found is None:
        raise Refused("object.unknown", say="post")
    desk.project(call, found["project"])
    return found


def _answer(desk: Desk, call: Call) -> Any:
    above = _one(desk, call)
    row = desk.state.post(above["project"], _text(call))
    row["parent"] = above["id"]
    return {"id": row["id"], "text": row["text"]}


def _like(desk: Desk, call: Call, *, on: bool) -> Any:
    likes: set[int] = _one(desk, call)["likes"]
    likes.add(call.id("userId")) if on else likes.discard(call.id("userId"))
    return {"status": True}


def _mine(desk: Desk, call: Call) -> Any:
    seen = {row["id"] for row in desk.state.visible(call.person)}
    rows = [p for p in desk.state.posts.values() if p["project"] in seen][: call.number("count", 30)]
    return {"posts": [{"id": p["id"], "text": p["text"]} for p in rows]}


def _forget(desk: Desk, call: Call) -> Any:
    del desk.state.posts[_one(desk, call)["id"]]
    return {"status": 1}


def _updates(desk: Desk, call: Call) -> dict[str, Any]:
    nothing: list[Any] = []
    return {"ts": call.number("ts", 0), "updates": nothing}


HANDLERS: Mapping[str, Handler] = {
    "listComments": _comments,
    "createComment": _create,
    "updateComment": _update,
    "deleteComment": _delete,
    "listPosts": _posts,
    "createPost": _post,
    "createPostByForm": _post,
    "createPostComment": _answer,
    "createPostCommentByForm": _answer,
    "likePost": lambda desk, call: _like(desk, call, on=True),
    "unlikePost": lambda desk, call: _like(desk, call, on=False),
    "listMyPosts": _mine,
    "listMyUpdates": _updates,
    "deletePost": _forget,
}
