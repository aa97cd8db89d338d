"""Rows of the state as the answers show them."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from conformance.mock.projectplace.state import Row, State

Object = dict[str, Any]
_AVATAR = "/ppi/avatars/initial_avatar_OO.png"


class Views:
    def __init__(self, state: State) -> None:
        self.state = state

    # --- people ---

    def name(self, id: int) -> str:
        row = self.state.people.get(id)
        return f"{row['first_name']} {row['last_name']}" if row is not None else f"Robot {id}"

    def named(self, id: int) -> Object:
        return {"id": id, "name": self.name(id)}

    def actor(self, id: int) -> Object:
        return {**self.named(id), "type": "User", "avatar": _AVATAR}

    def profile(self, id: int, email: str) -> Object:
        row = self.state.people.get(id) or {"first_name": "Robot", "last_name": str(id), "email": email}
        first, last = row["first_name"], row["last_name"]
        blank = ("title", "description", "address1", "address2", "zip_code", "city", "country_code", "home_phone")
        more = ("work_phone", "mobile_phone", "homepage", "organisation_name", "organisation_homepage")
        return {
            "id": id, "first_name": first, "last_name": last, "sort_name": f"{last}, {first}", "email": row["email"],
            "language": "english", "avatar": _AVATAR, **dict.fromkeys((*blank, *more)),
        }  # fmt: skip

    def person(self, row: Row) -> Object:
        """A person of the account as the whole list shows it: the number as a text."""
        return {
            "id": str(row["id"]), "name": self.name(row["id"]), "email": row["email"], "account_role": row["role"],
        }  # fmt: skip

    def found(self, row: Row) -> Object:
        """A person as the search shows it."""
        found: Object = {"userid": str(row["id"]), "name": self.name(row["id"]), "last_login": row["login"]}
        return {**found, "account_role": row["role"]}

    def member(self, row: Row) -> Object:
        """A member of a workspace."""
        return {
            "id": row["id"], "name": self.name(row["id"]), "email": row["email"], "role": "member", "avatar": _AVATAR,
            "type": "User",
        }  # fmt: skip

    def account_member(self, row: Row) -> Object:
        role = row["role"]
        return {
            "account_owner": role == "account_role_owner", "account_admin": role == "account_role_admin",
            "name": self.name(row["id"]), "id": row["id"], "avatar": _AVATAR, "email": row["email"],
        }  # fmt: skip

    # --- workspaces and boards ---

    def project(self, row: Row) -> Object:
        return {name: row[name] for name in ("id", "name", "description", "archived", "cost_code")}

    def project_info(self, id: int) -> Object:
        row = self.state.projects[id]
        flags = {"is_team_member_plus": False, "is_team_member_plus_plan": False}
        return {"id": id, "name": row["name"], "type": "classic", **flags}

    def board(self, row: Row) -> Object:
        cards = [card for card in self.state.cards.values() if card["board_id"] == row["id"]]
        done = sum(1 for card in cards if card["column_id"] == len(row["columns"]) - 1)
        return {
            "id": row["id"], "name": row["name"], "access": "write", "activity_count": len(cards),
            "attachment_container_id": row["container"], "done_count": done, "email": f"board-{row['id']}@example.com",
            "is_archived": row["is_archived"], "labels": row["labels"], "mail_active": False,
            "progresses": row["columns"], "project": self.project_info(row["project_id"]),
            "project_id": row["project_id"], "project_step": "",
        }  # fmt: skip

    def planlet(self, row: Row) -> Object:
        return {name: row[name] for name in ("id", "name", "kind", "start_date", "board_id")}

    # --- cards ---

    def card(self, row: Row) -> Object:
        board = self.state.boards[row["board_id"]]
        shown = ("id", "local_id", "title", "description", "board_id", "column_id", "assignee_id", "planlet_id")
        more = ("label_id", "estimate", "estimated_time", "due_date", "start_date", "is_blocked", "is_blocked_reason")
        card: Object = {name: row[name] for name in (*shown, *more, "checklist")}
        planlet = self.state.planlets.get(row["planlet_id"] or 0)
        assignee = row["assignee_id"]
        last = len(board["columns"]) - 1
        card |= {
            "board_name": board["name"], "display_order": row["local_id"], "board_column_order": row["column_id"],
            "comment_count": sum(1 for c in self.state.comments.values() if c["card"] == row["id"]),
            "direct_url": f"https://service.projectplace.com/#direct/card/{row['id']}", "access": "write",
            "assignee": self.actor(assignee) if assignee is not None else None, "creator": self.actor(row["creator"]),
            "contributors": [self.named(id) for id in row["contributors"]],
            "planlet": {"id": planlet["id"], "name": planlet["name"], "wbs_id": "1"} if planlet else None,
            "progress": {"id": row["column_id"]}, "project": self.project_info(board["project_id"]),
            "dependencies": dict.fromkeys(("predecessors", "predecessors_done", "successors", "successors_done"), 0),
            "all_attachments": [], "connected_issues": [], "connected_risks": [], "is_done": row["column_id"] == last,
            "is_template": False, "reported_time": None, "due_date_offset": None, "start_date_offset": None,
            "created_time": row["created"], "column_first_updated": row["created"], "column_last_updated": row["moved"],
        }  # fmt: skip
        return card

    def comment(self, row: Row) -> Object:
        first, _, last = self.name(row["author"]).partition(" ")
        return {
            "id": row["id"], "text": row["text"], "encoded_text": row["text"], "item_id": row["card"],
            "created_at": row["at"], "created_by": {"id": row["author"], "first_name": first, "last_name": last},
            "attachments": [], "at_refs": {},
        }  # fmt: skip

    # --- documents ---

    def document(self, row: Row) -> Object:
        return {"id": row["id"], "file_name": row["name"], "os_file_name": quote(row["name"])}

    def folder(self, row: Row) -> Object:
        inside = [one for one in self.state.documents.values() if one["parent"] == row["id"]]
        contents = [{**self.document(one), "type": "Folder" if one["folder"] else "Document"} for one in inside]
        return {"container_id": row["id"], "access": "write", "contents": contents}

    def tree(self, folder: int, *, deep: bool) -> Object:
        inside = [one for one in self.state.documents.values() if one["parent"] == folder]
        containers: list[Object] = []
        for one in inside:
            if one["folder"]:
                below: Object = {"contents": self.tree(one["id"], deep=True)} if deep else {}
                containers.append({"id": one["id"], "name": one["name"], **below})
        documents = [
            {"id": one["id"], "name": one["name"], "modified_time": one["modified"], "last_modifier": None}
            for one in inside
            if not one["folder"]
        ]
        return {"containers": containers, "documents": documents, "urls": []}
