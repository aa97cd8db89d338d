"""Directories ("handbooks") of the mocked Planfix: records and groups of records, level by level."""

from __future__ import annotations

from typing import Any, Final

from conformance.mock.answers import Refused
from conformance.mock.people import Person
from conformance.mock.planfix.arguments import Args, reference
from conformance.mock.planfix.files import Files
from conformance.mock.planfix.office import Function, Office, Row, admin

PRICES: Final = 21
GROUP: Final = 1
"""Key of the seeded group."""
FIRST: Final = 101
PRICE: Final = 211
COLOUR: Final = 212
FILE: Final = 213
_GROUPS: Final = {1: "Sales", 2: "Склад"}
_NAMES: Final = {PRICES: ("Prices", 1), 22: ("Пустой", 2)}
_FIELDS: Final = {
    PRICES: (
        (PRICE, "Price", "NUMBER"),
        (COLOUR, "Цвет", "LIST"),
        (FILE, "Photo", "STRING"),
        (214, "Unit", "HANDBOOK"),
    ),
    22: ((221, "Name", "STRING"),),
}
_LIST: Final = ("red", "синий")
_RECORDS: Final = 3


class Handbooks:
    def __init__(self, office: Office, files: Files, seeded: bool = True) -> None:
        self.office, self.files, self.seeded = office, files, seeded
        self.records: dict[tuple[int, int], Row] = {}
        """By directory and key."""
        if seeded:
            self._put(PRICES, GROUP, 0, "Paint <matt>", {})
            self._put(PRICES, GROUP + 1, GROUP, "Oil", {})
            for n in range(_RECORDS):
                self._put(PRICES, FIRST + n, GROUP if n else 0, "", {PRICE: str(10 + n), COLOUR: _LIST[n % 2]})

    def functions(self) -> dict[str, Function]:
        return {
            "handbook.getGroupList": lambda args, caller: self._groups(), "handbook.getList": self._list,
            "handbook.getStructure": self._structure, "handbook.getRecords": self._level,
            "handbook.getRecord": self._record, "handbook.getRecordMulti": self._several,
            "handbook.addRecord": self._add, "handbook.updateRecord": self._update,
        }  # fmt: skip

    def _groups(self) -> Row:
        rows = [{"id": id, "name": name} for id, name in _GROUPS.items()] if self.seeded else []
        return {"handbookGroups": self.office.pages.whole("handbook.getGroupList", rows).values("group")}

    def _list(self, args: Args, caller: Person) -> Row:
        group = reference(args, "group")
        rows = [
            {"id": id, "name": name, "group": {"id": own, "name": _GROUPS[own]}}
            for id, (name, own) in (_NAMES.items() if self.seeded else ())
            if group in (None, own)
        ]
        return {"handbooks": self.office.pages.whole("handbook.getList", rows).values("handbook")}

    def _structure(self, args: Args, caller: Person) -> Row:
        id = self._known(args)
        fields = [
            {"id": field, "num": num, "name": name, "type": kind}
            | ({"list": {"value": list(_LIST)}} if kind == "LIST" else {})
            | ({"handbook": {"id": 22}} if kind == "HANDBOOK" else {})
            for num, (field, name, kind) in enumerate(_FIELDS[id], 1)
        ]
        return {
            "handbook": {"id": id, "name": _NAMES[id][0], "group": {"id": _NAMES[id][1]}, "fields": {"field": fields}}
        }

    def _known(self, args: Args) -> int:
        id = int(args["handbook"]["id"])
        if id not in _NAMES or not self.seeded:
            raise Refused("object.unknown")
        return id

    def _level(self, args: Args, caller: Person) -> Row:
        id, parent = self._known(args), args.get("parentKey", 0)
        if parent and (id, parent) not in self.records:
            raise Refused("object.unknown")
        whole = self.office.faults.on("F-PFX-38", "handbook.getRecords")
        rows = [
            self._card(r) for (book, _), r in self.records.items() if book == id and (whole or r["parent"] == parent)
        ]
        return {"records": {"record": self.office.pages.part("handbook.getRecords", args, rows)}}

    def _record(self, args: Args, caller: Person) -> Row:
        return {"record": self._card(self._at(self._known(args), args["key"]))}

    def _several(self, args: Args, caller: Person) -> Row:
        id, keys = self._known(args), args["records"].get("key", [])
        limit = self.office.rules.limit("limit.ids")
        if limit is not None and limit.max is not None and len(keys) > limit.max.value:
            raise Refused("limit.rows")
        rows = [self._card(self.records[id, key]) for key in dict.fromkeys(keys) if (id, key) in self.records]
        return {"records": {"record": rows}}

    def _at(self, id: int, key: int) -> Row:
        if (id, key) not in self.records:
            raise Refused("object.unknown")
        return self.records[id, key]

    def _card(self, record: Row) -> Row:
        values = [
            {"field": {"id": field}, "value": record["values"].get(field, ""), "text": record["values"].get(field, "")}
            for field, _, _ in _FIELDS[record["book"]]
        ]
        return {
            "parentKey": record["parent"],
            "isGroup": bool(record["name"]),
            "key": record["key"],
            "name": record["name"],
            "archived": record["archived"],
            "customData": {"customValue": values},
        }

    # --- writing ---

    def _add(self, args: Args, caller: Person) -> Row:
        id = self._known(args)
        if not admin(caller):
            raise Refused("right.read_only")
        self._checked(id, args)
        key = self.office.new_id()
        record = self._put(id, key, args.get("parentKey", 0), args.get("name", "") if args.get("isGroup") else "", {})
        self._apply(record, args, caller)
        return {"key": key}

    def _update(self, args: Args, caller: Person) -> Row:
        record = self._at(self._known(args), args["key"])
        if not admin(caller):
            raise Refused("right.read_only")
        self._checked(record["book"], args)
        if record["name"] and "name" in args:
            record["name"] = args["name"]
        record["parent"] = args.get("parentKey", record["parent"])
        self._apply(record, args, caller)
        return {"key": record["key"]}

    def _checked(self, id: int, args: Args) -> None:
        if args.get("isGroup") and "name" not in args:
            raise Refused("param.dependent")
        if args.get("parentKey") and not self.records.get((id, args["parentKey"]), {}).get("name"):
            raise Refused("object.unknown")
        known = {field for field, _, _ in _FIELDS[id]}
        if any(v["id"] not in known for v in self._given(args)):
            raise Refused("param.value")

    def _given(self, args: Args) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = args.get("customData", {}).get("customValue", [])
        return found

    def _apply(self, record: Row, args: Args, caller: Person) -> None:
        """The value of a file field lists the files that stay; others go."""
        for given in self._given(args):
            value = given.get("value", "")
            if given["id"] == FILE:
                old = [int(word) for word in record["values"].get(FILE, "").split(",") if word]
                kept = (
                    [id for id in old if str(id) in value.split(",")] if not self.office.faults.on("F-PFX-39") else old
                )
                for id in set(old) - set(kept):
                    self.files.drop(id)
                added = [self.files.attach(one, caller) for one in given.get("files", {}).get("file", [])]
                value = ",".join(map(str, [*kept, *added]))
            record["values"][given["id"]] = value
        record["archived"] = args.get("archived", record["archived"])

    def _put(self, book: int, key: int, parent: int, name: str, values: dict[int, str]) -> Row:
        record = {"book": book, "key": key, "parent": parent, "name": name, "archived": False, "values": dict(values)}
        self.records[book, key] = record
        return record
