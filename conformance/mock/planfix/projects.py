"""Projects and project groups of the mocked Planfix."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from conformance.mock.answers import Refused
from conformance.mock.people import Person
from conformance.mock.planfix.arguments import Args, reference
from conformance.mock.planfix.conditions import PROJECT, Condition, conditions, fulfils
from conformance.mock.planfix.office import Function, Office, Row, Rows, Sorts, admin, at, ids_of, only_admin
from conformance.mock.planfix.users import ordered

FIELDS: Final = {77: ("Budget", "h"), 78: ("Постановка", "")}
_SEED: Final[tuple[tuple[int, str, int, int, int, str, str, dict[int, str]], ...]] = (
    (55, "Site", 7, 3, 0, "ACTIVE", "2026-12-31", {77: "548"}),
    (56, "Склад & логистика", 8, 4, 0, "ACTIVE", "", {78: "да"}),
    (57, "Site: <b>images</b>", 7, 3, 55, "DRAFT", "", {}),
    (58, "Žádosti", 9, 0, 0, "COMPLETED", "2025-03-01", {77: "12"}),
)
TEMPLATE: Final = 50
_PEOPLE: Final = ("workers", "members", "auditors", "managers")
_PLAIN: Final = ("title", "description", "status", "hidden", "hasEndDate", "endDate")
_LINKS: Final = ("owner", "client", "group", "parent")
_SORTS: Final[Sorts] = {"TITLE": lambda p: p["title"], "NUMBER": lambda p: p["id"]}


class Projects:
    def __init__(self, office: Office, seeded: bool = True) -> None:
        self.office = office
        self.groups: Rows = {}
        if seeded:
            self.groups |= {3: {"id": 3, "name": "Web"}, 4: {"id": 4, "name": "Склад"}}
            office.projects[TEMPLATE] = _project(TEMPLATE, "Standard project", 7, 0, 0, "ACTIVE", "", {}) | {
                "template?": True
            }
            for id, title, owner, group, parent, status, end, custom in _SEED:
                office.projects[id] = _project(id, title, owner, group, parent, status, end, custom)

    def functions(self) -> dict[str, Function]:
        return {
            "project.add": self._add, "project.update": self._update, "project.get": self._get,
            "project.getList": self._list, "projectGroup.add": self._add_group,
            "projectGroup.update": self._rename_group, "projectGroup.move": self._move_group,
            "projectGroup.get": self._group, "projectGroup.getList": self._groups,
        }  # fmt: skip

    def _found(self, given: Args) -> Row:
        """By id, else by running number. Raises Refused."""
        id, general = given.get("id"), given.get("general")
        if self.office.faults.on("F-PFX-03") and general is not None:
            id = None
        if id is not None:
            return at(self.office.projects, id)
        if general is None:
            raise Refused("param.missing")
        found = next((p for p in self.office.projects.values() if p["general"] == general), None)
        if found is None:
            raise Refused("object.unknown")
        return found

    def _get(self, args: Args, caller: Person) -> Row:
        return {"project": self._card(self._found(args["project"]), people=True)}

    def _list(self, args: Args, caller: Person) -> Row:
        asked = conditions(args, PROJECT, self.office.today())
        user = reference(args, "user")
        if user is not None and not admin(caller) and not self.office.faults.on("F-PFX-06", "project.getList"):
            raise Refused("right.missing")
        target = args.get("target", "all")
        rows = [p for p in self.office.projects.values() if p["template?"] is (target == "template")]
        if target in ("in", "out"):
            rows = [p for p in rows if caller.number in (p["workers"] if target == "in" else [p["owner"]])]
        if user is not None:
            rows = [p for p in rows if user in (p["owner"], *p["workers"])]
        if "status" in args:
            rows = [p for p in rows if p["status"] == args["status"]]
        client = reference(args, "client")
        if client is not None:
            rows = [p for p in rows if p["client"] == client]
        rows = [p for p in rows if fulfils(p, asked, self._property)]
        page = self.office.pages.listed("project.getList", args, ordered(rows, args.get("sortType"), _SORTS))
        people = self.office.faults.on("F-PFX-05", "project.getList")
        cards = [self._card(p, people=people) for p in page.rows]
        return {"projects": {"totalCount": page.total, "count": page.count, "project": cards}}

    def _property(self, project: Mapping[str, Any], condition: Condition) -> Any:
        if condition.field:
            return project["custom"].get(condition.field)
        names = {5001: "title", 5004: "owner", 5005: "endDate", 5010: "template", 5014: "parent"}
        return project.get(names.get(condition.type, ""))

    def _card(self, project: Row, *, people: bool) -> Row:
        office, tasks = self.office, self.office.tasks_of(project["id"])
        group = self.groups.get(project["group"], {"id": 0, "name": ""})
        contact = office.contacts.get(project["client"], {"id": 0, "name": ""})
        over = bool(project["hasEndDate"] and project["endDate"] and project["endDate"] < office.now())
        card: Row = {
            **{
                k: project[k]
                for k in ("id", "title", "description", "status", "hidden", "hasEndDate", "endDate", "beginDate")
            },
            "owner": office.person(project["owner"]),
            "client": {"id": contact["id"], "name": contact["name"]},
            "group": group,
            "parent": {"id": project["parent"]},
            "template": {"id": project["template"]},
            "taskCount": tasks,
            "isOverdued": over,
            "isCloseToDeadline": False,
            "customData": office.custom_values(project["custom"], FIELDS),
        }
        if people:
            card |= {role: office.people(project[role]) for role in ("workers", "members")}
            card["auditors"] = {"users": {"user": [office.person(id) for id in project["auditors"]]}}
        return card

    # --- writing ---

    def _add(self, args: Args, caller: Person) -> Row:
        given = args["project"]
        id = self.office.new_id()
        project = _project(id, given["title"], caller.number, 0, 0, "ACTIVE", "", {})
        project["beginDate"] = self.office.now()
        self._apply(project, given, caller, "write.failed")
        self.office.projects[id] = project
        return {"project": {"id": id}}

    def _update(self, args: Args, caller: Person) -> Row:
        given = args["project"]
        project = self._found(given)
        if caller.number not in (project["owner"], *project["managers"]):
            only_admin(caller, "right.read_only")
        if self.office.faults.on("F-BT-12", "project.update"):
            project |= {"description": "", "status": "DRAFT", "hidden": False, "custom": {}}
        self._apply(project, given, caller, "write.failed")
        return {"project": {"id": project["id"]}}

    def _apply(self, project: Row, given: Args, caller: Person, failure: str) -> None:
        """Take over what is given. Raises Refused, and has changed nothing then."""
        new: Row = {k: given[k] for k in _PLAIN if k in given}
        new |= {k: given[k].get("id") or 0 for k in _LINKS if k in given}
        new |= {k: ids_of(given, k) for k in _PEOPLE if k in given}
        if "owner" in new and not new["owner"]:
            new["owner"] = caller.number if not self.office.faults.on("F-PFX-04") else 8
        if "owner" not in new and "title" in given and project["id"] not in self.office.projects:
            new["owner"] = caller.number if not self.office.faults.on("F-PFX-04") else 8
        if new.get("parent") and new["parent"] not in self.office.projects:
            raise Refused("object.unknown")
        if new.get("group") and new["group"] not in self.groups:
            raise Refused(failure)
        people = {new["owner"]} if new.get("owner") else set[int]()
        if not all(map(self.office.known_person, people.union(*(new[k] for k in _PEOPLE if k in new)))):
            raise Refused(failure)
        values = {v["id"]: v.get("value", "") for v in given.get("customData", {}).get("customValue", [])}
        if not values.keys() <= FIELDS.keys():
            raise Refused("param.value")
        if not new.get("hasEndDate", project["hasEndDate"]) and not self.office.faults.on("F-PFX-14"):
            new["endDate"] = ""
        project |= new
        project["custom"] = {**project["custom"], **values}

    # --- groups ---

    def _groups(self, args: Args, caller: Person) -> Row:
        page = self.office.pages.whole("projectGroup.getList", list(self.groups.values()))
        return {"projectGroups": page.values("projectGroup")}

    def _group(self, args: Args, caller: Person) -> Row:
        return {"projectGroup": at(self.groups, args["projectGroup"]["id"])}

    def _add_group(self, args: Args, caller: Person) -> Row:
        only_admin(caller, "right.function")
        id = self.office.new_id()
        self.groups[id] = {"id": id, "name": args["projectGroup"]["name"]}
        return {"projectGroup": {"id": id}}

    def _rename_group(self, args: Args, caller: Person) -> Row:
        only_admin(caller, "right.function")
        at(self.groups, args["projectGroup"]["id"])["name"] = args["projectGroup"]["name"]
        return {"projectGroup": {"id": args["projectGroup"]["id"]}}

    def _move_group(self, args: Args, caller: Person) -> Row:
        only_admin(caller, "right.function")
        moved = at(self.groups, args["move"]["projectGroup"]["id"])
        after = at(self.groups, args["after"]["projectGroup"]["id"])
        rest = {id: group for id, group in self.groups.items() if id != moved["id"]}
        self.groups.clear()
        for id, group in rest.items():
            self.groups[id] = group
            if id == after["id"]:
                self.groups[moved["id"]] = moved
        self.groups.setdefault(moved["id"], moved)
        return {"projectGroup": {"id": moved["id"]}}


def _project(
    id: int, title: str, owner: int, group: int, parent: int, status: str, end: str, custom: dict[int, str]
) -> Row:
    return {
        "id": id, "general": id - 40 if id < 100 else id, "title": title, "description": f"<p>{id}</p>", "owner": owner,
        "client": 0, "group": group, "parent": parent, "template": TEMPLATE, "status": status, "hidden": False,
        "hasEndDate": bool(end), "endDate": end, "beginDate": "2025-02-01 09:30", "workers": [8, 9],
        "members": [], "auditors": [], "managers": [], "custom": dict(custom), "template?": False,
    }  # fmt: skip
