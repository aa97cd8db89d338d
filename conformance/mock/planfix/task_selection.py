"""Which tasks a list of the mocked Planfix is asked for, as SQL: targets, references, flags, filter conditions."""

from __future__ import annotations

from typing import Any, Final

from conformance.mock.answers import Refused
from conformance.mock.people import Person
from conformance.mock.planfix import rows as data
from conformance.mock.planfix.arguments import Args, reference
from conformance.mock.planfix.conditions import TASK, Condition, conditions
from conformance.mock.planfix.office import Office, admin
from conformance.mock.store import quoted

LIST: Final = "task.getList"
_FLAGS: Final = {
    17: "overdue = 1", 29: "overdue = 0", 16: "recurs = 1", 28: "recurs = 0", 22: "start = ''", 25: "start <> ''",
    23: "\"end\" = ''", 26: "\"end\" <> ''", 33: "workers = ','", 41: "members = ','", 34: "owner < 100",
    71: "workers <> ','",
}  # fmt: skip
_DATES: Final = {12: '"begin"', 13: "start", 14: '"end"', 21: "changed", 38: "changed", 79: "changed"}
_PEOPLE: Final = {2: "workers", 39: "members", 3: "auditors", 60: "auditors"}
_NUMBERS: Final = {1: "owner", 51: "template", 73: "parent", 7: "client"}
_SAVED: Final = {"101": "status IN (1, 2)", ":overdue": "overdue = 1"}
"""Saved filters: id -> SQL."""
_SIGNS: Final = {"equal": "=", "notequal": "<>", "gt": ">", "lt": "<"}
Where = tuple[list[str], list[Any]]


class Selection:
    def __init__(self, office: Office, table: str) -> None:
        self.office, self.faults = office, office.faults
        name = quoted(table)
        self._children = f"SELECT id FROM {name} WHERE parent = ?"  # noqa: S608  our own table's name
        self._below = (
            f"WITH RECURSIVE below(i) AS ({self._children} "  # noqa: S608  as above
            f"UNION SELECT id FROM {name}, below WHERE parent = below.i) SELECT i FROM below"
        )

    def where(self, args: Args, caller: Person) -> Where:
        usual = "in" if self.faults.on("F-PFX-11", LIST) else "all"
        parts, values = self._target(str(args.get("target", usual)), caller)
        user = reference(args, "user")
        if user is not None and not admin(caller) and not self.faults.on("F-PFX-06", LIST):
            raise Refused("right.missing")
        if user is not None:
            parts.append("instr(workers, ?) > 0")
            values.append(f",{user},")
        project = reference(args, "project")
        if project is not None:
            below = [p["id"] for p in self.office.projects.values() if p["parent"] == project]
            wanted = [project, *(below if args["project"].get("withSubprojects") else ())]
            parts.append(f"project IN ({', '.join('?' * len(wanted))})")
            values += wanted
        parent = reference(args, "parent")
        if parent is not None:
            parts.append(f"id IN ({self._children if self.faults.on('F-PFX-07', LIST) else self._below})")
            values.append(parent)
        if "status" in args:
            parts.append("status = ?")
            values.append(status_number(args["status"]))
        for word in args.get("filter", []):
            mine = f"instr(workers, ',{int(caller.number)},') > 0"
            parts.append({"ACTIVE": "status IN (1, 2)", "OVERDUE": "overdue = 1", "MY": mine}[word])
        for condition in conditions(args, TASK, self.office.today()):
            self._condition(condition, parts, values)
        return parts, values

    def _target(self, target: str, caller: Person) -> Where:
        kind = "type = 'template'" if target == "template" else "type = 'task'"
        if target in _SAVED:
            return [kind, _SAVED[target]], []
        match target:
            case "all" | "template":
                return [kind], []
            case "in":
                return [kind, "instr(workers, ?) > 0"], [f",{caller.number},"]
            case "out":
                return [kind, "owner = ?"], [caller.number]
            case "periodic":
                return [kind, "recurs = 1"], []
            case _:
                raise Refused("param.value")

    def _condition(self, condition: Condition, parts: list[str], values: list[Any]) -> None:
        """SQL of a condition; a property that no task of this mock has is unset."""
        type, wanted, same = condition.type, condition.values, condition.operator == "equal"
        if type == 8:
            parts.append(f"instr(title, ?) {'>' if same else '='} 0")
            values.append(wanted[0])
        elif condition.field:
            # A path of JSON is bound like any value; the field is a whole number.
            text = "coalesce(json_extract(custom, ?), '')"
            sign = _SIGNS[condition.operator]
            if condition.kind == "text":
                parts.append(f"instr({text}, ?) {'>' if same else '='} 0")
            elif condition.kind == "number":
                parts.append(f"CAST({text} AS REAL) {sign} ?")
            else:
                parts.append(f"{text} {sign} ?")
            values += [f'$."{int(condition.field)}"', wanted[0]]
        elif type in _NUMBERS:
            parts.append(f"{_NUMBERS[type]} {'=' if same else '<>'} ?")
            values.append(wanted[0])
        elif type in _PEOPLE:
            parts.append(f"instr({_PEOPLE[type]}, ?) {'>' if same else '='} 0")
            values.append(f",{wanted[0]},")
        elif type == 10:
            numbers = [status_number(word) for word in wanted]
            if self.faults.on("F-PFX-16", LIST):
                numbers = numbers[:1]
            parts.append(f"status {'' if same else 'NOT '}IN ({', '.join('?' * len(numbers))})")
            values += numbers
        elif type in _FLAGS:
            parts.append(_FLAGS[type])
        elif type in _DATES:
            column, (first, last) = _DATES[type], wanted
            at = f"substr({column}, 1, {max(len(first), 10)})"
            if condition.operator in ("equal", "notequal"):
                parts.append(f"{'' if same else 'NOT '}{at} BETWEEN ? AND ?")
                values += [first, last]
            else:
                after = condition.operator == "gt"
                parts.append(f"{column} <> '' AND {at} {'>' if after else '<'} ?")
                values.append(last if after else first)
        elif type in (152, 153):
            parts.append(f"json_extract(custom, ?) IS {'NOT ' if type == 152 else ''}NULL")
            values.append(f'$."{int(wanted[0])}"')
        else:
            parts.append("0" if same and type != 18 else "1")


def status_number(word: str) -> int:
    """The number of a status. Raises Refused."""
    if word in data.STATUS:
        return data.STATUS[word]
    if not (word.isascii() and word.isdecimal() and int(word) in data.STATUS.values()):
        raise Refused("param.value")
    return int(word)
