"""Analytics of the mocked Planfix: their fields, their directories, and the rows of data that comments hold."""

from __future__ import annotations

import re
from typing import Any, Final

from conformance.mock.answers import Refused
from conformance.mock.people import Person
from conformance.mock.planfix.arguments import Args, moment, reference
from conformance.mock.planfix.office import Function, Office, Row

HOURS: Final = 31
"""The analytic that the seeded rows belong to."""
DIRECTORY: Final = 12
_GROUPS: Final = {1: "Работа"}
_FIELDS: Final = {
    HOURS: (
        (311, "Day", "DATE"), (312, "Hours", "NUMBER"), (313, "Kind", "HANDBOOK"), (314, "Note", "STRING"),
        (315, "From, to", "TIMEPERIOD"), (316, "Who", "USER"),
    ),
    32: ((321, "Сумма", "NUMBER"), (322, "State", "LIST"), (323, "Paid", "CHECKBOX")),
}  # fmt: skip
_NAMES: Final = {HOURS: "Hours spent", 32: "Оплата"}
_LIST: Final = ("open", "закрыто")
_ROWS: Final = ((0, True, 389, "Group A", ""), (389, False, 725, "Hour", "Unit"), (389, False, 726, "День", "Unit"))
_SAMPLE: Final = {311: "2025-02-19", 312: "2", 313: "725", 314: "Разбор <почты>", 315: "09:00 - 11:00", 316: "7"}
_NUMBER: Final = re.compile(r"-?\d{1,15}(\.\d{1,6})?")
_DAY: Final = re.compile(r"\d\d-\d\d-\d{4}")
_TIME: Final = re.compile(r"\d\d:\d\d")


class Analitics:
    def __init__(self, office: Office, seeded: bool = True) -> None:
        self.office = office
        self.data: dict[int, Row] = {}
        """Rows of data by key: analytic, action, values by field."""
        self.seeded = seeded

    def functions(self) -> dict[str, Function]:
        return {
            "analitic.getGroupList": lambda args, caller: self._groups(),
            "analitic.getList": lambda args, caller: self._list(),
            "analitic.getOptions": self._options,
            "analitic.getHandbook": self._handbook,
            "analitic.getData": self._data,
            "analitic.getDataByCondition": self._found,
        }

    def _groups(self) -> Row:
        rows = [{"id": id, "name": name} for id, name in _GROUPS.items()] if self.seeded else []
        return {"analiticGroups": self.office.pages.whole("analitic.getGroupList", rows).values("group")}

    def _list(self) -> Row:
        group = {"id": 1, "name": _GROUPS[1]}
        rows = [{"id": id, "name": name, "group": group} for id, name in _NAMES.items()] if self.seeded else []
        return {"analitics": self.office.pages.whole("analitic.getList", rows).values("analitic")}

    def _options(self, args: Args, caller: Person) -> Row:
        id = self._known(args["analitic"]["id"])
        fields = [
            {"id": field, "num": num, "name": name, "type": kind}
            | ({"list": {"value": list(_LIST)}} if kind == "LIST" else {})
            | ({"handbook": {"id": DIRECTORY}} if kind == "HANDBOOK" else {})
            for num, (field, name, kind) in enumerate(_FIELDS[id], 1)
        ]
        return {"analitic": {"id": id, "name": _NAMES[id], "group": {"id": 1}, "fields": {"field": fields}}}

    def _known(self, id: int) -> int:
        if id not in _FIELDS or not self.seeded:
            raise Refused("object.unknown")
        return id

    def _handbook(self, args: Args, caller: Person) -> Row:
        if args["handbook"]["id"] != DIRECTORY or not self.seeded:
            raise Refused("x.directory_unknown")
        rows = [
            {
                "parentKey": parent,
                "isGroup": group,
                "key": key,
                "value": [{"value": value, "name": name, "isDisplayed": not group}],
            }
            for parent, group, key, value, name in _ROWS
        ]
        return {"records": {"record": rows}}

    def _data(self, args: Args, caller: Person) -> Row:
        """An unknown key gives an empty row."""
        keys = args["analiticKeys"].get("key", [])
        if any(key not in self.data for key in keys) and self.office.faults.on("F-PFX-28"):
            raise Refused("object.unknown")
        rows = [{"key": key, "itemData": self._items(self.data[key])} if key in self.data else {} for key in keys]
        return {"analiticDatas": {"analiticData": rows}}

    def _items(self, row: Row) -> list[Row]:
        names = {field: name for field, name, _ in _FIELDS[row["analitic"]]}
        kinds = {field: kind for field, _, kind in _FIELDS[row["analitic"]]}
        return [
            {
                "id": field,
                "name": names[field],
                "value": _shown(kinds[field], value),
                "valueId": int(value) if kinds[field] in ("HANDBOOK", "USER") else None,
            }
            for field, value in row["values"].items()
        ]

    def _found(self, args: Args, caller: Person) -> Row:
        id = self._known(args["analitic"]["id"])
        rows = [
            (key, row)
            for key, row in self.data.items()
            if row["analitic"] == id and row["action"] in self.office.actions
        ]
        task = reference(args, "task")
        if task is not None:
            rows = [(key, row) for key, row in rows if self.office.actions[row["action"]]["task"] == task]
        for wanted in args.get("filters", {}).get("filter", []):
            rows = [(key, row) for key, row in rows if _meets(row["values"].get(wanted["field"], ""), wanted)]
        shown = [
            {
                "key": key,
                "task": {"id": self.office.actions[row["action"]]["task"]},
                "action": {"id": row["action"]},
                "itemData": self._items(row),
            }
            for key, row in rows
        ]
        return {"analiticDatas": {"analiticData": self.office.pages.part("analitic.getDataByCondition", args, shown)}}

    # --- rows that comments bring ---

    def seed(self, action: int) -> None:
        """A row of the first analytic for a comment."""
        self._store(HOURS, action, _SAMPLE)

    def of(self, action: int) -> list[Row]:
        """What a comment says of its rows."""
        return [
            {"id": row["analitic"], "key": key, "name": _NAMES[row["analitic"]]}
            for key, row in self.data.items()
            if row["action"] == action
        ]

    def check(self, given: Args) -> list[tuple[int, int | None, dict[int, str]]]:
        """(analytic, key of the row to change, values) of a request. Raises Refused."""
        rows: list[tuple[int, int | None, dict[int, str]]] = []
        for one in given.get("analitics", {}).get("analitic", []):
            if one["id"] not in _FIELDS:
                raise Refused("x.analitic_unknown")
            row = one.get("analiticData", {})
            key = row.get("key")
            if key is not None and (key not in self.data or self.data[key]["analitic"] != one["id"]):
                raise Refused("x.key_foreign")
            rows.append((one["id"], key, self._values(one["id"], row.get("itemData", []), whole=key is None)))
        return rows

    def store(self, action: int, rows: list[tuple[int, int | None, dict[int, str]]]) -> None:
        for id, key, values in rows:
            if key is None:
                self._store(id, action, values)
            else:
                self.data[key]["values"] |= values

    def _store(self, id: int, action: int, values: Any) -> None:
        self.data[self.office.new_id()] = {"analitic": id, "action": action, "values": dict(values)}

    def drop(self, action: int, keys: list[int]) -> None:
        for key in keys:
            if key in self.data and self.data[key]["action"] == action:
                del self.data[key]

    def _values(self, id: int, items: list[Args], whole: bool) -> dict[int, str]:
        kinds = {field: kind for field, _, kind in _FIELDS[id]}
        if any(item["fieldId"] not in kinds for item in items):
            raise Refused("x.analitic_parameter")
        values = {item["fieldId"]: _stored(kinds[item["fieldId"]], item.get("value", {})) for item in items}
        if whole and values.keys() != kinds.keys():
            raise Refused("x.analitic_incomplete")
        return values


def _stored(kind: str, value: Args) -> str:
    """A value as it is kept. Raises Refused for one that does not fit the field's type."""
    text = str(value.get("~", "")).strip()
    if kind == "TIMEPERIOD":
        if "begin" not in value or "end" not in value:
            raise Refused("x.analitic_type")
        return f"{value['begin']} - {value['end']}"
    if kind == "HANDBOOK":
        groups = {str(key): group for _, group, key, _, _ in _ROWS}
        if text not in groups:
            raise Refused("x.key_unknown")
        if groups[text]:
            raise Refused("x.key_unusable")
    fits = {
        "NUMBER": _NUMBER.fullmatch(text), "DATE": _DAY.fullmatch(text), "TIME": _TIME.fullmatch(text),
        "USER": text.isdecimal(), "LIST": text in _LIST, "CHECKBOX": text in ("0", "1"), "STRING": len(text) <= 255,
    }.get(kind, True)  # fmt: skip
    if not fits:
        raise Refused("x.analitic_type")
    return moment(text) if kind == "DATE" else text


def _shown(kind: str, value: str) -> str:
    return "-".join(reversed(value.split("-"))) if kind == "DATE" else value


def _meets(value: str, wanted: Args) -> bool:
    first, last = wanted.get("fromDate", ""), wanted.get("toDate", "9999")
    dated = "fromDate" not in wanted and "toDate" not in wanted
    return (dated or (bool(value) and first[:10] <= value[:10] <= last[:10])) and (
        "userid" not in wanted or value == str(wanted["userid"])
    )
