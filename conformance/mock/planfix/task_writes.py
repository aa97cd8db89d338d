"""Planfix's tasks as they are written: made, changed, accepted, rejected, given to others."""

from __future__ import annotations

import json
from typing import Any, Final

from conformance.mock.answers import Refused
from conformance.mock.people import Person
from conformance.mock.planfix import rows as data
from conformance.mock.planfix.arguments import Args, reference
from conformance.mock.planfix.office import Function, Office, Row, admin, ids_of
from conformance.mock.planfix.task_selection import status_number
from conformance.mock.planfix.tasks import Tasks

_PLAIN: Final = ("title", "description", "importance", "statusSet", "duration", "durationUnit")
_ROLES: Final = ("workers", "members", "auditors")
_ON_CREATION: Final = frozenset({"DRAFT", "ACTIVE", "DELAYED"})
_RESET: Final = {
    "description": "",
    "importance": "AVERAGE",
    "project": 0,
    "client": 0,
    "parent": 0,
    "start": "",
    "end": "",
    "custom": "{}",
}


class TaskWrites:
    def __init__(self, office: Office, tasks: Tasks) -> None:
        self.office, self.tasks = office, tasks

    def functions(self) -> dict[str, Function]:
        return {
            "task.add": self._add, "task.update": self._update, "task.updateCustomData": self._custom,
            "task.accept": self._accept, "task.reject": self._reject, "task.changeExpectDate": self._expect,
            "task.changeStatus": self._status, "task.changeWorkers": self._workers,
        }  # fmt: skip

    def _add(self, args: Args, caller: Person) -> Row:
        given = args["task"]
        template = given.get("template")
        row = data.blank()
        if template is not None:
            found = self.tasks.table.select("id = ? AND type = 'template'", [template], limit=1)
            if not found:
                raise Refused("object.unknown")
            row |= {k: found[0][k] for k in ("description", "importance", "statusSet", "custom", "workers", "members")}
        if given.get("status", "ACTIVE") not in _ON_CREATION and not self.office.faults.on("F-PFX-18"):
            raise Refused("param.value")
        if "beginDateTime" in given and not admin(caller):
            raise Refused("right.missing")
        id = self.office.new_id()
        changes = self._changes(row, given)
        row |= {
            "id": id, "general": id, "owner": caller.number, "template": template or 0,
            "begin": given.get("beginDateTime", self.office.now()), **changes, "changed": self.office.now(),
        }  # fmt: skip
        self.tasks.table.insert([row])
        return {"task": {"id": id, "general": id}}

    def _update(self, args: Args, caller: Person) -> Row:
        given = args["task"]
        row = self._mine(given, caller)
        reset = _RESET if self.office.faults.on("T-PFX-01", "task.update") else {}
        return self._write(row, reset | self._changes(row, given))

    def _custom(self, args: Args, caller: Person) -> Row:
        row = self.tasks.found(args["task"])
        return self._write(row, self._fields(row, args["task"]))

    def _accept(self, args: Args, caller: Person) -> Row:
        row = self.tasks.found(args["task"])
        if caller.number not in data.persons(row["workers"]):
            raise Refused("x.no_assignee")
        if row["status"] != data.STATUS["ACTIVE"]:
            raise Refused("x.not_acceptable")
        return self._write(row, {"status": data.STATUS["ACCEPTED"]})

    def _reject(self, args: Args, caller: Person) -> Row:
        row = self.tasks.found(args["task"])
        if caller.number not in data.persons(row["workers"]):
            raise Refused("x.no_assignee")
        if row["status"] != data.STATUS["ACTIVE"]:
            raise Refused("x.not_rejectable")
        return self._write(row, {"status": data.STATUS["REJECTED"]})

    def _expect(self, args: Args, caller: Person) -> Row:
        """The owner and administrators change the date; anybody else asks the owner."""
        row = self.tasks.found(args["task"])
        if admin(caller) or caller.number == row["owner"]:
            if row["start"] and args["expectDate"][:10] < row["start"][:10]:
                raise Refused("x.dates")
            self._write(row, {"end": args["expectDate"]})
            return {"task": {"id": row["id"], "endTime": args["expectDate"]}}
        shown = args["expectDate"] if self.office.faults.on("F-PFX-19") else None
        return {"task": {"id": row["id"], "endTime": shown}}

    def _status(self, args: Args, caller: Person) -> Row:
        row, word = self._mine(args["task"], caller), str(args["status"])
        number = status_number(word)
        if number == data.STATUS["REJECTED"] and not self.office.faults.on("F-PFX-20"):
            raise Refused("param.context")
        if number == data.STATUS["DELAYED"] and "dateTime" not in args and not self.office.faults.on("F-PFX-43"):
            raise Refused("param.dependent")
        if number in (data.STATUS["COMPLETED"], data.STATUS["DONE"]) and row["status"] == data.STATUS["DRAFT"]:
            raise Refused("x.not_accepted")
        return self._write(row, {"status": number})

    def _workers(self, args: Args, caller: Person) -> Row:
        given = args["task"]
        row, change = self._mine(given, caller), given["workers"]
        users = [id for id in data.persons(row["workers"]) if id not in ids_of(change, "delUsers")]
        groups = [id for id in data.groups(row["workers"]) if id not in ids_of(change, "delGroups")]
        added = ids_of(change, "addUsers")
        self._known(added)
        users, groups = [*users, *added], [*groups, *ids_of(change, "addGroups")]
        words = dict.fromkeys([*map(str, users), *(f"g{id}" for id in groups)])
        return self._write(row, {"workers": data.people(words)})

    # --- what they share ---

    def _mine(self, given: Args, caller: Person) -> Row:
        """A task that the caller may change. Raises Refused."""
        row = self.tasks.found(given)
        if not admin(caller) and caller.number not in (row["owner"], *data.persons(row["workers"])):
            raise Refused("right.read_only")
        return row

    def _write(self, row: Row, changes: Row) -> Row:
        self.tasks.table.update(row["id"], {**changes, "changed": self.office.now()})
        for people in (True, False):
            self.tasks.cards.pop((row["id"], people), None)
        return {"task": {"id": row["id"]}}

    def _changes(self, row: Row, given: Args) -> Row:
        """Columns that the arguments set. Raises Refused."""
        changes: Row = {k: given[k] for k in _PLAIN if k in given}
        changes |= {k: int(given[k]) for k in ("checkResult", "isSummary") if k in given}
        if "status" in given:
            changes["status"] = status_number(given["status"])
        self._links(changes, given)
        for role in _ROLES:
            if role in given:
                users, groups = ids_of(given[role], "users"), ids_of(given[role], "groups")
                self._known(users)
                if self.office.faults.on("F-PFX-22"):
                    users = [id - 1000 if id > 1000 else id for id in users]
                changes[role] = data.people([*users, *(f"g{id}" for id in groups)])
        for end, day, minute in (("start", "startDate", "startTime"), ("end", "endDate", "endTime")):
            if given.get(f"{day}IsSet") and day in given:
                clock = given.get(minute, "") if given.get(f"{minute}IsSet") else ""
                changes[end] = f"{given[day]} {clock}".strip()
            elif given.get(f"{day}IsSet") is False:
                changes[end] = ""
        begins, ends = (str(changes.get(name, row[name])) for name in ("start", "end"))
        if begins and ends and begins > ends and not self.office.faults.on("F-PFX-21"):
            raise Refused("x.dates")
        return changes | self._fields(row, given)

    def _links(self, changes: Row, given: Args) -> None:
        for name in ("owner", "parent", "project", "client"):
            if name in given:
                changes[name] = given[name].get("id") or 0
        if changes.get("project") and changes["project"] not in self.office.projects:
            raise Refused("x.project_unknown")
        if changes.get("parent") and not self.tasks.table.count("id = ?", [changes["parent"]]):
            raise Refused("x.parent_denied")
        if changes.get("client") and changes["client"] not in self.office.contacts:
            raise Refused("object.unknown")
        if reference(given, "owner") is not None:
            self._known([changes["owner"]])
        elif "owner" in changes:
            del changes["owner"]

    def _known(self, users: list[int]) -> None:
        """People go by the id of an employee or the user id of a contact. Raises Refused."""
        if not all(map(self.office.known_person, users)):
            raise Refused("param.value")

    def _fields(self, row: Row, given: Args) -> Row:
        values: list[dict[str, Any]] = given.get("customData", {}).get("customValue", [])
        if not values:
            return {}
        if any(v["id"] not in data.FIELDS for v in values):
            raise Refused("param.value")
        return {"custom": json.dumps(data.custom(row) | {v["id"]: v.get("value", "") for v in values})}
