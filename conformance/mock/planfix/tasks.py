"""Planfix's tasks as they are read: lists with counts, targets, filters and order; single ones by id or number."""

from __future__ import annotations

from typing import Final

from conformance.mock.answers import Refused
from conformance.mock.people import Person
from conformance.mock.planfix import rows as data
from conformance.mock.planfix.arguments import Args
from conformance.mock.planfix.office import Function, Office, Row
from conformance.mock.planfix.task_selection import LIST, Selection
from conformance.mock.planfix.writer import Ready, Writer

GET, MULTI = "task.get", "task.getMulti"
_SORTS: Final = {
    "NUMBER": "general", "IMPORTANCE": "importance", "DEADLINE": '"end"', "TASKTITLE": "title", "PROJECT": "project",
}  # fmt: skip


class Tasks:
    def __init__(self, office: Office, writer: Writer, rows: int) -> None:
        self.office, self._writer, self._faults = office, writer, office.faults
        name = "task" if rows or office.account == "demo" else f"task_{office.account}"
        self.table = office.world.store.table(name, data.COLUMNS, "id")
        self._selection = Selection(office, name)
        self.busy = set[int]()
        self.cards: dict[tuple[int, bool], Ready] = {}
        self._card_shape = next(id for id in office.model.shapes if id.name == "TaskCard" and not id.member)
        if rows or office.account == "demo":
            self.table.insert([data.template_row()])
        self.seeded = 0
        self.add(rows)
        office.tasks_of = lambda project: self.table.count("project = ? AND type = 'task'", [project])

    def functions(self) -> dict[str, Function]:
        return {
            GET: lambda args, caller: {"task": self._card(self.found(args["task"]), GET)},
            LIST: self._list, MULTI: self._several,
            "task.getPossibleStatusToChange": self._possible,
            "task.getFilterList": lambda args, caller: self._filters(),
            "taskStatus.getSetList": lambda args, caller: self._sets(),
            "taskStatus.getListOfSet": self._statuses,
        }  # fmt: skip

    def add(self, rows: int) -> int:
        """Add rows that are made up; returns how many were."""
        self.table.insert(data.tasks(self.seeded, rows))
        self.seeded += rows
        return self.seeded

    def found(self, given: Args) -> Row:
        """By running number, else by id. Raises Refused."""
        id, general = given.get("id"), given.get("general")
        if id is None and general is None:
            raise Refused("param.missing")
        by_id = general is None or (id is not None and self._faults.on("F-PFX-02"))
        found = self.table.select("id = ?" if by_id else "general = ?", [id if by_id else general], limit=1)
        if not found:
            raise Refused("object.unknown")
        if found[0]["id"] in self.busy:
            raise Refused("object.unknown" if self._faults.on("F-PFX-12") else "object.busy")
        return found[0]

    # --- lists ---

    def _list(self, args: Args, caller: Person) -> Row:
        if args.get("pageCurrent", 1) > 1 and self._faults.on("T-16", LIST):
            self.add(1)
        parts, values = self._selection.where(args, caller)
        where = " AND ".join(parts)
        order = self._order(args.get("sort"))
        page = self.office.pages.of(
            LIST,
            args,
            self.table.count(where, values),
            lambda limit, offset: self.table.select(where, values, order=order, limit=limit, offset=offset),
        )
        cards = [self._card(row, LIST) for row in page.rows]
        return {"tasks": {"totalCount": page.total, "count": page.count, "task": cards}}

    def _several(self, args: Args, caller: Person) -> Row:
        ids, generals = args["tasks"].get("id", []), args["tasks"].get("general", [])
        if not ids and not generals:
            raise Refused("param.missing")
        limit = self.office.rules.limit("limit.ids")
        if limit is not None and limit.max is not None and len(ids) + len(generals) > limit.max.value:
            raise Refused("limit.rows")
        marks = [", ".join("?" * len(some)) for some in (ids, generals)]
        rows = self.table.select(f"id IN ({marks[0]}) OR general IN ({marks[1]})", [*ids, *generals])
        page = self.office.pages.whole(MULTI, rows)
        found: Row = {"count": page.count, "task": [self._card(row, MULTI) for row in rows]}
        return {"tasks": found}

    def _order(self, sort: str | None) -> str:
        if not sort:
            return ""
        name, _, direction = sort.rpartition("_")
        return f"{_SORTS[name]} {direction}"

    # --- what surrounds them ---

    def _possible(self, args: Args, caller: Person) -> Row:
        now = self.found(args["task"])["status"]
        words = [word for word, number in data.STATUS.items() if number != now and word != "REJECTED"]
        rows = [{"title": word.capitalize(), "value": word} for word in words]
        return {"statusList": self.office.pages.whole("task.getPossibleStatusToChange", rows).values("status")}

    def _filters(self) -> Row:
        rows = [{"ID": "101", "Name": "Active ones"}, {"ID": ":overdue", "Name": "Просроченные"}]
        return {"taskFilterList": self.office.pages.whole("task.getFilterList", rows).values("taskFilter")}

    def _sets(self) -> Row:
        rows = [{"id": id, "name": name} for id, name in data.SETS.items()]
        return {"taskStatusSets": self.office.pages.whole("taskStatus.getSetList", rows).values("taskStatusSet")}

    def _statuses(self, args: Args, caller: Person) -> Row:
        if args["taskStatusSet"]["id"] not in data.SETS:
            raise Refused("object.unknown")
        page = self.office.pages.whole("taskStatus.getListOfSet", data.status_rows())
        return {"taskStatuses": page.values("taskStatus")}

    # --- cards ---

    def _card(self, row: Row, operation: str) -> Ready:
        key = (int(row["id"]), operation != LIST or self._faults.on("F-PFX-17", LIST))
        known = self.cards.get(key) if not self._faults else None
        if known is None:
            values = self._values(row, people=key[1])
            known = self._writer.card(self.office.model.operation(operation), "task", self._card_shape, values)
            self.cards[key] = known
        return known

    def _values(self, row: Row, *, people: bool) -> Row:
        office = self.office
        contact = office.contacts.get(row["client"], {"id": 0, "name": ""})
        card: Row = {
            **{
                k: row[k]
                for k in ("id", "title", "description", "importance", "status", "statusSet", "type", "general")
            },
            "checkResult": bool(row["checkResult"]),
            "owner": office.person(row["owner"]),
            "parent": {"id": row["parent"]},
            "template": {"id": row["template"]},
            "project": office.project(row["project"]),
            "client": {"id": contact["id"], "name": contact["name"]},
            "beginDateTime": row["begin"],
            "startTime": row["start"],
            "endTime": row["end"],
            "duration": row["duration"],
            "durationUnit": row["durationUnit"],
            "isOverdued": bool(row["overdue"]),
            "isCloseToDeadline": False,
            "isNotAcceptedInTime": False,
            "isSummary": bool(row["isSummary"]),
            "starred": False,
            "additionalDescriptionData": "",
            "workers": self._people(row["workers"]),
            "customData": office.custom_values(data.custom(row), data.FIELDS),
        }
        if people:
            card |= {"members": self._people(row["members"]), "auditors": self._people(row["auditors"])}
        return card | ({"periodicity": data.PERIODICITY} if row["recurs"] else {})

    def _people(self, column: str) -> Row:
        return self.office.people(data.persons(column), {g: f"Group {g}" for g in data.groups(column)})
