"""Comments ("actions") of the mocked Planfix, on tasks and on contacts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from conformance.mock.answers import Refused
from conformance.mock.people import Person
from conformance.mock.planfix import rows as data
from conformance.mock.planfix.analitics import Analitics
from conformance.mock.planfix.arguments import Args, reference
from conformance.mock.planfix.contacts import Contacts
from conformance.mock.planfix.office import Function, Office, Row, admin, at, ids_of
from conformance.mock.planfix.task_selection import status_number
from conformance.mock.planfix.tasks import Tasks

FIRST: Final = 6_379_001
_COMMENT_BYTES: Final = 65_536
_CHANGEABLE: Final = frozenset({"ACTION", "COMMENT"})


class Actions:
    def __init__(
        self, office: Office, tasks: Tasks, contacts: Contacts, analitics: Analitics, seeded: bool = True
    ) -> None:
        self.office, self.tasks, self.contacts, self.analitics = office, tasks, contacts, analitics
        if seeded and tasks.seeded:
            self._seed()

    def _seed(self) -> None:
        """On the first tasks: made, a comment with a row of data, a comment that changed the status, a comment."""
        for n in range(min(self.tasks.seeded, 3)):
            task = data.FIRST_ID + n
            rows = (
                ("TASKCREATED", "{event1}", None), ("COMMENT", "<p>Первый &amp; second</p>", None),
                ("STATUSCHANGED", "Taken", (1, 2)), ("ACTION", "Done <b>so</b> far", None),
            )  # fmt: skip
            for step, (kind, text, change) in enumerate(rows):
                id = FIRST + n * 10 + step
                self.office.actions[id] = _action(id, kind, text, task, 0, 7 + step % 2, f"2025-02-1{n} 10:0{step}")
                self.office.actions[id]["change"] = change
        self.office.actions[FIRST]["expect"] = ("2025-02-20", "2025-03-01")
        self.analitics.seed(FIRST + 1)
        contact = next(c for c in self.office.contacts.values() if not c["template?"])
        id = FIRST + 90
        self.office.actions[id] = _action(id, "COMMENT", "Called", 0, contact["general"], 9, "2025-02-14 12:00")

    def functions(self) -> dict[str, Function]:
        return {
            "action.add": self._add,
            "action.update": self._update,
            "action.get": self._get,
            "action.getList": self._list,
            "action.getListByPeriod": self._by_period,
            "action.getListWithAnalitic": self._with_analitic,
            "action.delete": self._delete,
        }

    # --- reading ---

    def _get(self, args: Args, caller: Person) -> Row:
        return {"action": self._card(at(self.office.actions, args["action"]["id"]))}

    def _list(self, args: Args, caller: Person) -> Row:
        if ("task" in args) == ("contact" in args):
            raise Refused("param.clash" if "task" in args else "param.missing")
        if "task" in args:
            task = self.tasks.found(args["task"])["id"]
            rows = [a for a in self.office.actions.values() if a["task"] == task]
        else:
            contact = self.contacts.found(args["contact"])
            rows = [a for a in self.office.actions.values() if a["contact"] == contact["general"]]
        return self._listed("action.getList", args, rows)

    def _by_period(self, args: Args, caller: Person) -> Row:
        first, last, task = args["fromDate"], args["toDate"], reference(args, "task")
        rows = [
            a for a in self.office.actions.values() if first <= a["dateTime"] and a["dateTime"][: len(last)] <= last
        ]
        return self._listed("action.getListByPeriod", args, [a for a in rows if task in (None, a["task"])])

    def _with_analitic(self, args: Args, caller: Person) -> Row:
        wanted, task = args["analitic"]["id"], reference(args, "task")
        rows = [a for a in self.office.actions.values() if any(r["id"] == wanted for r in self.analitics.of(a["id"]))]
        return self._listed("action.getListWithAnalitic", args, [a for a in rows if task in (None, a["task"])])

    def _listed(self, operation: str, args: Args, rows: Sequence[Row]) -> Row:
        usual = "asc" if self.office.faults.on("F-PFX-29", operation) else "desc"
        newest = args.get("sort", usual) == "desc"
        found = sorted(rows, key=lambda a: (a["dateTime"], a["id"]), reverse=newest)
        page = self.office.pages.listed(operation, args, found)
        cards = [self._card(a) for a in page.rows]
        return {"actions": {"totalCount": page.total, "count": page.count, "action": cards}}

    def _card(self, action: Row) -> Row:
        office = self.office
        found = self.tasks.table.select("id = ?", [action["task"]], limit=1)
        task: Row = found[0] if found else {"id": 0, "title": "", "project": 0}
        card: Row = {
            **{k: action[k] for k in ("id", "description", "type", "dateTime", "isNotRead", "fromEmail")},
            "task": {"id": task["id"], "title": task["title"]}, "owner": office.person(action["owner"]),
            "project": office.project(task["project"]), "files": {"file": self._files(action["id"])},
            "notifiedList": {"user": [office.person(id) for id in action["notified"]]},
            "analitics": {"analitic": self.analitics.of(action["id"])},
        }  # fmt: skip
        if action["contact"]:
            contact = next((c for c in office.contacts.values() if c["general"] == action["contact"]), None)
            card["contact"] = {"general": action["contact"], "name": contact["name"] if contact else ""}
        if action["change"]:
            card["statusChange"] = dict(zip(("oldStatus", "newStatus"), action["change"], strict=True))
        if action["expect"]:
            card["taskExpectDateChanged"] = dict(zip(("oldDate", "newDate"), action["expect"], strict=True))
        return card

    def _files(self, action: int) -> list[Row]:
        return [
            {"id": f["id"], "name": f["versions"][-1]["name"]}
            for f in self.office.files.values()
            if f["action"] == action
        ]

    # --- writing ---

    def _add(self, args: Args, caller: Person) -> Row:
        given, faults = args["action"], self.office.faults
        both = "task" in given and "contact" in given
        if (both and not faults.on("F-PFX-30")) or ("task" not in given and "contact" not in given):
            raise Refused("param.clash" if both else "param.missing")
        task = self.tasks.found(given["task"]) if "task" in given else None
        contact = self.contacts.found(given["contact"]) if task is None else None
        self._checked(given, caller)
        rows = self.analitics.check(given)
        change = self._change(task, given) if task is not None else None
        id = self.office.new_id()
        moment = given.get("dateTime", self.office.now())
        owner = reference(given, "owner") or caller.number
        action = _action(id, "COMMENT", given.get("description", ""), task["id"] if task else 0,
                         contact["general"] if contact else 0, owner, moment)  # fmt: skip
        action |= {"notified": ids_of(given.get("notifiedList", {}), "user"), "change": change}
        if change:
            action["type"] = "STATUSCHANGED"
        self.office.actions[id] = action
        self.analitics.store(id, rows)
        return {"action": {"id": id}}

    def _update(self, args: Args, caller: Person) -> Row:
        given = args["action"]
        action = at(self.office.actions, given["id"])
        if action["type"] not in _CHANGEABLE and not self.office.faults.on("F-PFX-31"):
            raise Refused("write.failed")
        self._checked(given, caller)
        rows = self.analitics.check(given)
        if "taskNewStatus" in given:
            newest = max(a["id"] for a in self.office.actions.values() if a["task"] == action["task"])
            if newest != action["id"] and not self.office.faults.on("F-PFX-32"):
                raise Refused("x.status_fixed")
            task = self.tasks.found({"id": action["task"]})
            action["change"] = self._change(task, given)
        action["description"] = given.get("description", action["description"])
        action["dateTime"] = given.get("dateTime", action["dateTime"])
        if "notifiedList" in given:
            action["notified"] = ids_of(given["notifiedList"], "user")
        self.analitics.store(action["id"], rows)
        self.analitics.drop(action["id"], given.get("deletedAnalitics", {}).get("key", []))
        return {"action": {"id": action["id"]}}

    def _delete(self, args: Args, caller: Person) -> Row:
        action = at(self.office.actions, args["action"]["id"])
        if action["change"] and not self.office.faults.on("F-PFX-33"):
            raise Refused("write.failed")
        if not admin(caller) and action["owner"] != caller.number:
            raise Refused("right.read_only")
        del self.office.actions[action["id"]]
        self.analitics.drop(action["id"], list(self.analitics.data))
        return {"action": {"id": action["id"]}}

    def _checked(self, given: Args, caller: Person) -> None:
        if "dateTime" in given and not admin(caller) and not self.office.faults.on("F-PFX-34"):
            raise Refused("right.missing")
        if len(given.get("description", "").encode()) > _COMMENT_BYTES:
            raise Refused("param.value")
        if not all(map(self.office.known_person, ids_of(given.get("notifiedList", {}), "user"))):
            raise Refused("param.value")

    def _change(self, task: Row, given: Args) -> tuple[int, int] | None:
        """What a comment does to the status of its task. Raises Refused."""
        word: Any = given.get("taskNewStatus")
        if word is None:
            return None
        number = status_number(str(word))
        if number == data.STATUS["REJECTED"]:
            raise Refused("x.status_forbidden")
        self.tasks.table.update(task["id"], {"status": number})
        for people in (True, False):
            self.tasks.cards.pop((task["id"], people), None)
        return int(task["status"]), number


def _action(id: int, kind: str, text: str, task: int, contact: int, owner: int, moment: str) -> Row:
    return {
        "id": id,
        "type": kind,
        "description": text,
        "task": task,
        "contact": contact,
        "owner": owner,
        "dateTime": moment,
        "isNotRead": False,
        "fromEmail": False,
        "notified": [],
        "change": None,
        "expect": None,
    }
