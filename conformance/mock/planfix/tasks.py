"""Planfix's task functions: lists with counts, targets, filters and order; single tasks by id or running number."""

from __future__ import annotations

import re
from typing import Any
from xml.sax.saxutils import escape

from conformance.mock.answers import Refused
from conformance.mock.people import Person
from conformance.mock.planfix import rows as data
from conformance.mock.store import Row
from conformance.mock.vendor import World
from conformance.mock.xmlin import Element, tag

LIST, GET = "task.getList", "task.get"
_SORTS = {
    "NUMBER": "general",
    "IMPORTANCE": "importance",
    "DEADLINE": '"end"',
    "TASKTITLE": "title",
    "PROJECT": "project",
}
_DAY = re.compile(r"(\d\d)-(\d\d)-(\d{4})\Z")
# Filter types that the mock evaluates: number -> column, or SQL of a flag.
_TEXTS, _NUMBERS = {8: "title", 101: "budget"}, {1: "owner", 2: "worker", 51: "template", 73: "parent"}
_DATES = {12: '"begin"', 13: "start", 14: '"end"'}
_FLAGS = {17: "overdue = 1", 29: "overdue = 0", 16: "recurs = 1", 28: "recurs = 0", 22: "start = ''", 25: "start <> ''",
          23: "\"end\" = ''", 26: "\"end\" <> ''", 33: "worker = 0"}  # fmt: skip
_SIGNS = {"equal": "=", "notequal": "<>", "gt": ">", "lt": "<"}
Where = tuple[list[str], list[Any]]


class Tasks:
    def __init__(self, world: World) -> None:
        self.world, self.faults = world, world.faults
        self.table = world.store.table("task", data.COLUMNS, "id")
        self.busy = set[int]()
        self._cards: dict[tuple[int, bool], str] = {}
        self.table.insert([data.template_row()])
        self.add(205 if world.rows is None else world.rows)

    def add(self, rows: int) -> int:
        self.table.insert(data.tasks(self.table.count() - 1, rows))
        return self.table.count() - 1

    # --- task.get ---

    def get(self, root: Element) -> str:
        """The `task` element. Raises Refused."""
        reference = child(root, "task")
        if reference is None:
            raise Refused("param.missing")
        general, id = number(reference, "general"), number(reference, "id")
        if general is None and id is None:
            raise Refused("param.missing")
        where, value = ("general = ?", general) if general is not None else ("id = ?", id)
        found = self.table.select(where, [value], limit=1)
        if not found:
            raise Refused("object.unknown")
        if found[0]["id"] in self.busy:
            raise Refused("object.busy")
        return self._card(found[0], GET)

    # --- task.getList ---

    def page(self, root: Element, person: Person) -> str:
        """The `tasks` element. Raises Refused."""
        on = self.faults.on
        size, current = self._size(root), self._current(root)
        parts, values = self._where(root, person)
        where = " AND ".join(parts)
        if current > 1 and on("T-16", LIST):
            self.add(1)
        total = self.table.count(where, values)
        if total == 0 and on("F-PG-25", LIST):
            raise Refused("object.unknown")
        counting = str(current) == self.world.rules.count_only(LIST)
        if counting and not on("F-PG-23", LIST):
            return _listed(total, 0, "")
        offset = max(0, current - 1) * size
        if offset and offset >= total:
            past = self.world.rules.past_end(LIST)
            if past == "repeat" or on("F-PG-24", LIST):
                offset = (total - 1) // size * size if total else 0
            elif past != "empty":
                raise Refused(past)
        rows = self.table.select(where, values, order=self._order(root), limit=size, offset=offset)
        shown = len(rows) + 1 if on("F-PG-20", LIST) else len(rows)
        counted = len(rows) if on("F-PG-21", LIST) else total
        return _listed(counted, shown, "".join(self._card(row, LIST) for row in rows))

    def _size(self, root: Element) -> int:
        default, maximum, over, zero = self.world.rules.page_size(LIST, 100, 100)
        size = number(root, "pageSize")
        if size is None or (size == 0 and zero == "default"):
            size = default
        if size < 0 or (size == 0 and zero not in ("default", "empty", "clamp")):
            raise Refused("param.value")
        if size >= maximum and self.faults.on("F-PG-22", LIST):
            return maximum + 1
        if size > maximum and over != "honour":
            if over != "clamp":
                raise Refused(over)
            size = maximum
        return max(size, 1) if zero == "clamp" else size

    def _current(self, root: Element) -> int:
        current = number(root, "pageCurrent")
        if current is None:
            return self.world.rules.start_default(LIST, 1)
        if not 0 <= current < 2**31:
            raise Refused("param.value")
        return current

    def _order(self, root: Element) -> str:
        sort = text(root, "sort")
        if not sort:
            return ""
        name, _, direction = sort.rpartition("_")
        if name not in _SORTS or direction not in ("ASC", "DESC"):
            raise Refused("param.value")
        return f"{_SORTS[name]} {direction}"

    def _where(self, root: Element, person: Person) -> Where:
        parts, values = self._target(text(root, "target") or "all", person)
        for name, column in (("project", "project"), ("user", "worker")):
            id = self._reference(root, name)
            if id is not None:
                parts.append(f"{column} = ?")
                values.append(id)
        parent = self._reference(root, "parent")
        if parent is not None:
            parts.append(
                "id IN (WITH RECURSIVE below(i) AS (SELECT id FROM task WHERE parent = ? "
                "UNION SELECT id FROM task, below WHERE parent = below.i) SELECT i FROM below)"
            )
            values.append(parent)
        status = text(root, "status")
        if status:
            parts.append("status = ?")
            values.append(self._status(status))
        for word in text(root, "filter").split():
            if word not in ("ACTIVE", "OVERDUE", "MY"):
                raise Refused("param.value")
            parts.append(
                {"ACTIVE": "status IN (1, 2)", "OVERDUE": "overdue = 1", "MY": f"worker = {int(person.number)}"}[word]
            )
        filters = child(root, "filters")
        for element in filters if filters is not None else ():
            self._filter(element, parts, values)
        return parts, values

    def _target(self, target: str, person: Person) -> Where:
        match target:
            case "all":
                return ["type = 'task'"], []
            case "in":
                return ["type = 'task'", "worker = ?"], [person.number]
            case "out":
                return ["type = 'task'", "owner = ?"], [person.number]
            case "template":
                return ["type = 'template'"], []
            case "periodic":
                return ["type = 'task'", "recurs = 1"], []
            case _:
                raise Refused("param.value")

    def _reference(self, root: Element, name: str) -> int | None:
        element = child(root, name)
        return None if element is None else number(element, "id")

    def _status(self, word: str) -> int:
        if word in data.STATUS:
            return data.STATUS[word]
        return whole(word)

    def _filter(self, element: Element, parts: list[str], values: list[Any]) -> None:
        kind, sign = number(element, "type"), _SIGNS.get(text(element, "operator"))
        if kind is None or sign is None:
            raise Refused("param.missing" if kind is None or not text(element, "operator") else "param.value")
        value = text(element, "value")
        if kind in _TEXTS and sign in ("=", "<>"):
            parts.append(f"instr({_TEXTS[kind]}, ?) {'>' if sign == '=' else '='} 0")
            values.append(value)
        elif kind in _NUMBERS and sign in ("=", "<>"):
            parts.append(f"{_NUMBERS[kind]} {sign} ?")
            values.append(whole(value))
        elif kind == 10 and sign in ("=", "<>"):
            numbers = [self._status(word) for word in value.split(";")]
            parts.append(f"status {'' if sign == '=' else 'NOT '}IN ({', '.join('?' * len(numbers))})")
            values += numbers
        elif kind in _FLAGS and sign == "=" and value == "1":
            parts.append(_FLAGS[kind])
        elif kind in _DATES:
            parts.append(f"{_DATES[kind]} <> '' AND substr({_DATES[kind]}, 1, 10) {sign} ?")
            values.append(_day(child(element, "value")))
        else:
            raise Refused("param.value")

    # --- cards ---

    def _card(self, row: Row, operation: str) -> str:
        on, people = self.faults.on, operation == GET
        if self.faults:
            date = _iso if on("F-XM-16", operation) else data.moment
            flag = _word if on("F-XM-17", operation) else data.digit
            return data.card(
                row, people=people, date=date, flag=flag, text=_twice if on("F-XM-18", operation) else escape
            )
        key = (int(row["id"]), people)
        if key not in self._cards:
            self._cards[key] = data.card(row, people=people)
        return self._cards[key]


def _iso(moment: str) -> str:
    return moment.replace(" ", "T")


def _word(on: object) -> str:
    return "true" if on else "false"


def _twice(text: str) -> str:
    return escape(escape(text))


def _listed(total: int, count: int, content: str) -> str:
    head = f'<tasks totalCount="{total}" count="{count}"'
    return f"{head}>{content}</tasks>" if content else f"{head}/>"


def _day(value: Element | None) -> str:
    if value is None or text(value, "datetype") != "anotherdate":
        raise Refused("param.value")
    found = _DAY.match(text(value, "datefrom"))
    if found is None:
        raise Refused("param.value")
    return f"{found[3]}-{found[2]}-{found[1]}"


def child(element: Element, name: str) -> Element | None:
    """The first child of that name; an element with neither text nor children counts as absent."""
    found = next((c for c in element if tag(c)[1] == name), None)
    return found if found is not None and (len(found) or (found.text or "").strip()) else None


def text(element: Element, name: str) -> str:
    found = child(element, name)
    return "" if found is None else (found.text or "").strip()


def number(element: Element, name: str) -> int | None:
    """None if absent. Raises Refused for what is no integer."""
    value = text(element, name)
    return whole(value) if value else None


def whole(value: str) -> int:
    digits = value.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 18):
        raise Refused("param.value")
    return int(value)
