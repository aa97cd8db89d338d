"""Employees and user groups of the mocked Planfix."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from conformance.mock.answers import Refused
from conformance.mock.people import Person
from conformance.mock.planfix.arguments import Args
from conformance.mock.planfix.conditions import USER, Condition, conditions, fulfils
from conformance.mock.planfix.office import Function, Office, Row, Rows, Sorts, admin, at, ids_of, only_admin

EMAIL: Final = re.compile(r"[^@\s]{1,64}@[^@\s]{1,250}")
_PEOPLE: Final[tuple[tuple[int, str, str, str, str, list[int]], ...]] = (
    (7, "Ann", "Lee", "ADMIN", "ACTIVE", [1, 2]),
    (8, "Иван", "Петров", "USER", "ACTIVE", [1]),
    (9, "Žofie", "Nováková", "USER", "ACTIVE", [2]),
    (10, "Uwe", "Alt", "USER", "UNACTIVE", [1]),
    (11, "Ota", "Novák", "TECHADMIN", "ACTIVE", []),
)
_SORTS: Final[Sorts] = {
    "NAME": lambda u: u["name"],
    "GROUP": lambda u: min(u["groups"], default=0),
    "ISACTIVE": lambda u: u["status"] == "ACTIVE",
    "PROJECTS": lambda u: u["id"],
    "ROLE": lambda u: u["role"],
}
_GROUP_SORTS: Final[Sorts] = {"NAME": lambda g: g["name"], "USERCOUNT": lambda g: g["userCount"]}
_ADMINS_SET: Final = frozenset({"role", "status", "isInvisibleOutOfGroup", "isBlindOutOfGroup"})
_PLAIN: Final = ("name", "midName", "lastName", "email", "birthdate", "sex")


class Users:
    def __init__(self, office: Office, seeded: bool = True) -> None:
        self.office = office
        self.groups: Rows = {}
        self._heads: dict[int, list[int]] = {}
        if seeded:
            self.groups |= {1: {"id": 1, "name": "Sales"}, 2: {"id": 2, "name": "Поддержка"}}
            self._heads = {1: [7], 2: [9]}
            for id, name, last, role, status, groups in _PEOPLE:
                office.users[id] = _user(id, name, last, f"p{id}@example.com", role, status, groups)

    def functions(self) -> dict[str, Function]:
        return {
            "user.add": self._add, "user.update": self._update, "user.get": self._get, "user.getList": self._list,
            "user.updateGroupMembership": self._membership, "user.changeStatus": self._status,
            "user.actionsAdded": self._added,
            "userGroup.add": self._add_group, "userGroup.update": self._rename_group, "userGroup.get": self._group,
            "userGroup.getList": self._groups, "userGroup.getHeads": self._head_list,
        }  # fmt: skip

    # --- employees ---

    def _get(self, args: Args, caller: Person) -> Row:
        asked = args.get("user", {})
        users = self.office.users
        if not asked:
            number = caller.number + 1 if self.office.faults.on("F-PFX-13") else caller.number
            return {"user": self._card(at(users, number), caller)}
        if "id" in asked:
            return {"user": self._card(at(users, asked["id"]), caller)}
        found = next((u for u in users.values() if u["general"] == asked.get("general")), None)
        if found is None:
            raise Refused("object.unknown")
        return {"user": self._card(found, caller)}

    def _list(self, args: Args, caller: Person) -> Row:
        rows, group, status = list(self.office.users.values()), args.get("userGroup", {}).get("id"), args.get("status")
        if group is not None:
            if group not in self.groups:
                raise Refused("x.group_unknown")
            rows = [u for u in rows if group in u["groups"]]
        if status is not None and (group is None or self.office.faults.on("F-PFX-08", "user.getList")):
            rows = [u for u in rows if u["status"] == _known(status)]
        if args.get("onlyOnline"):
            rows = [u for u in rows if u["id"] == caller.number]
        asked = conditions(args, USER, self.office.today())
        if asked and self.office.faults.on("F-PFX-15", "user.getList"):
            rows = [u for u in rows if all(_property(u, c) == c.values[0] for c in asked)]
        rows = [u for u in rows if fulfils(u, asked, _property)]
        rows = ordered(rows, args.get("sortType"), _SORTS)
        page = self.office.pages.listed("user.getList", args, rows)
        return {"users": self._page(page, caller)}

    def _page(self, page: Any, caller: Person) -> Row:
        return {"totalCount": page.total, "count": page.count, "user": [self._card(u, caller) for u in page.rows]}

    def _card(self, user: Row, caller: Person) -> Row:
        groups = [{"id": id, "name": self.groups[id]["name"]} for id in user["groups"] if id in self.groups]
        card: Row = {
            **{k: v for k, v in user.items() if k not in ("groups", "password")},
            "secondaryEmails": {"email": []},
            "phones": {"phone": user["phones"]},
            "isOnline": user["id"] == caller.number,
            "post": {"id": 0, "name": ""},
            "userGroups": {"userGroup": groups},
        }
        if user["status"] == "UNACTIVE" and self.office.faults.on("T-PFX-03"):
            card["status"] = "INACTIVE"
        if not admin(caller):
            del card["isInvisibleOutOfGroup"], card["isBlindOutOfGroup"]
        return card

    def _add(self, args: Args, caller: Person) -> Row:
        only_admin(caller)
        given = args["user"]
        self._email(given, None)
        id = self.office.new_id()
        user = _user(id, "", "", "", given.get("role", "USER"), _known(given.get("status", "ACTIVE")), [])
        user |= {k: given[k] for k in _PLAIN if k in given} | {"phones": given.get("phones", {}).get("phone", [])}
        self.office.users[id] = user | {"login": given.get("email", f"u{id}")}
        return {"user": {"id": id}}

    def _update(self, args: Args, caller: Person) -> Row:
        given = args["user"]
        user = at(self.office.users, given["id"])
        if user["id"] != caller.number or _ADMINS_SET & given.keys():
            only_admin(caller, "right.read_only")
        self._email(given, user["id"])
        user |= {k: v for k, v in given.items() if k in _PLAIN or k in _ADMINS_SET}
        if "phones" in given:
            user["phones"] = given["phones"].get("phone", [])
        return {"user": {"id": user["id"]}}

    def _email(self, given: Args, own: int | None) -> None:
        email = given.get("email")
        if email is not None and EMAIL.fullmatch(email) is None:
            raise Refused("param.value")
        if email and any(u["email"] == email and u["id"] != own for u in self.office.users.values()):
            raise Refused("object.duplicate")

    def _membership(self, args: Args, caller: Person) -> Row:
        only_admin(caller, "right.read_only")
        given = args["user"]
        user = at(self.office.users, given["id"])
        added, gone = ids_of(given, "addUserGroup"), ids_of(given, "delUserGroup")
        if not {*added, *gone} <= self.groups.keys():
            raise Refused("x.group_unknown")
        user["groups"] = [g for g in dict.fromkeys([*user["groups"], *added]) if g not in gone]
        return {"user": {"id": user["id"]}}

    def _status(self, args: Args, caller: Person) -> Row:
        only_admin(caller, "right.read_only")
        user = at(self.office.users, args["user"]["id"])
        turned = "UNACTIVE" if user["status"] == "ACTIVE" else "ACTIVE"
        if self.office.faults.on("F-PFX-09", "user.changeStatus"):
            turned = user["status"]
        user["status"] = _known(args["user"].get("status", turned))
        return {"user": {"id": user["id"], "status": user["status"]}}

    def _added(self, args: Args, caller: Person) -> Row:
        user, period = at(self.office.users, args["user"]["id"]), args["period"]
        first, last, kind = period.get("begin", ""), period.get("end", "9999-12-31"), args.get("actionType")
        rows = [a for a in self.office.actions.values() if a["owner"] == user["id"] and kind in (None, a["type"])]
        return {
            "count": sum(first <= a["dateTime"][: max(len(first), 10)] and a["dateTime"] <= f"{last} 99" for a in rows)
        }

    # --- groups ---

    def _groups(self, args: Args, caller: Person) -> Row:
        shown = admin(caller) or self.office.faults.on("F-PFX-10", "userGroup.getList")
        rows = [self._group_card(g, shown) for g in self.groups.values()]
        rows = ordered(rows, args.get("sortType"), _GROUP_SORTS)
        return {"userGroups": self.office.pages.listed("userGroup.getList", args, rows).values("userGroup")}

    def _group_card(self, group: Row, counted: bool) -> Row:
        count = sum(group["id"] in u["groups"] for u in self.office.users.values())
        return {"id": group["id"], "name": group["name"], "userCount": count if counted else 0}

    def _group(self, args: Args, caller: Person) -> Row:
        return {"userGroup": self._group_card(at(self.groups, args["userGroup"]["id"]), True)}

    def _add_group(self, args: Args, caller: Person) -> Row:
        only_admin(caller)
        id = self.office.new_id()
        self.groups[id] = {"id": id, "name": args["userGroup"]["name"]}
        return {"userGroup": {"id": id}}

    def _rename_group(self, args: Args, caller: Person) -> Row:
        only_admin(caller, "right.read_only")
        at(self.groups, args["userGroup"]["id"])["name"] = args["userGroup"]["name"]
        return {"userGroup": {"id": args["userGroup"]["id"]}}

    def _head_list(self, args: Args, caller: Person) -> Row:
        group = at(self.groups, args["userGroup"]["id"])
        rows = [self.office.users[id] for id in self._heads.get(group["id"], []) if id in self.office.users]
        return {"users": self._page(self.office.pages.whole("userGroup.getHeads", rows), caller)}


def ordered(rows: list[Row], sort: str | None, keys: Sorts) -> list[Row]:
    """Rows by a word like ``NAME_ASC``, as they are where none is given."""
    if not sort:
        return rows
    name, _, direction = sort.rpartition("_")
    return sorted(rows, key=lambda row: (keys[name](row), row["id"]), reverse=direction == "DESC")


def _known(status: str) -> str:
    """The word of the current page for the one that a client of former times knows."""
    return "UNACTIVE" if status == "INACTIVE" else status


def _property(user: Mapping[str, Any], condition: Condition) -> Any:
    return user["email"] if condition.type == 9003 else f"{user['name']} {user['lastName']}"


def _user(id: int, name: str, last: str, email: str, role: str, status: str, groups: list[int]) -> Row:
    return {
        "id": id,
        "general": id - 6 if id < 100 else id,
        "name": name,
        "lastName": last,
        "midName": "",
        "login": email,
        "email": email,
        "role": role,
        "status": status,
        "birthdate": "",
        "sex": "",
        "phones": [],
        "isInvisibleOutOfGroup": False,
        "isBlindOutOfGroup": False,
        "userPic": "",
        "timezone": "Europe/Prague",
        "groups": list(groups),
    }
