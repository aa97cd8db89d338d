"""The tables behind Clarity's resources: seeded, read as wire values, written from wire values."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from conformance.mock.answers import Refused
from conformance.mock.clarity import rows as clarity_rows
from conformance.mock.clarity.filter import Kind
from conformance.mock.clarity.model import SQL, Resource, resources
from conformance.mock.clarity.rows import FIRST_ID
from conformance.mock.guards import is_list, is_object
from conformance.mock.store import Row, Table
from conformance.mock.vendor import World

_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\Z")
_LARGE = FIRST_ID + 1
"""The project that has more tasks than a page of children may hold."""
_TASKS = 230


class Shelf:
    """All resources with their tables."""

    def __init__(self, world: World, interface: str) -> None:
        self.resources = resources(world.model, interface)
        projects = self.resources["projects"]
        with_custom = {**projects.attributes, clarity_rows.CUSTOM: "text"}
        writable = projects.writable | {clarity_rows.CUSTOM}
        self.resources["projects"] = replace(projects, attributes=with_custom, writable=writable)
        self.tables: dict[str, Table] = {}
        self.locked: set[int] = set()
        """Projects that a process holds."""
        self._faults = world.faults
        for resource in self.resources.values():
            columns = {"_internalId": "INTEGER", "_parentId": "INTEGER"}
            columns |= {name: SQL[kind] for name, kind in resource.attributes.items()}
            self.tables[resource.name] = world.store.table(resource.name, columns, "_internalId")
        self.seed(20 if world.faults.has("T-19") else 60 if world.rows is None else world.rows)
        for resource in self.resources.values():
            if resource.name != "projects":
                self._fill(resource)

    def seed(self, rows: int) -> int:
        """Add projects; returns how many there are now."""
        table = self.tables["projects"]
        table.insert(clarity_rows.projects(table.count(), rows))
        return table.count()

    def _fill(self, resource: Resource) -> None:
        if not resource.parent:
            plain = [clarity_rows.row(resource, n) for n in range(6)]
        elif resource.name == "tasks":
            parents = [FIRST_ID] * 6 + [_LARGE] * _TASKS
            plain = [clarity_rows.row(resource, n, parent) for n, parent in enumerate(parents)]
        else:
            plain = [clarity_rows.row(resource, n, FIRST_ID + n // 3) for n in range(6)]
        self.tables[resource.name].insert(plain)

    def shown(self, resource: Resource, name: str, value: Any) -> Any:
        """A stored value as it goes over the wire."""
        if value is None:
            return None
        match resource.attributes[name]:
            case "boolean":
                return bool(value)
            case "number":
                return int(value) if value == int(value) and not self._faults.on("T-18", "") else value
            case "lookup" | "obs":
                shown = clarity_rows.display(resource.name, name, value)
                return {"displayValue": shown, "_type": "lookup", "id": value}
            case "json":
                return json.loads(value)
            case _:
                return value

    def create(self, resource: Resource, values: Row, parent: int) -> int:
        table = self.tables[resource.name]
        id = max(table.greatest(), FIRST_ID - 1) + 1
        table.insert([{"_internalId": id, "_parentId": parent or None, **values}])
        return id

    def get(self, resource: Resource, id: int, parent: int = 0) -> Row | None:
        row = self.tables[resource.name].get(id)
        return row if row is not None and (not parent or row["_parentId"] == parent) else None

    def root(self, resource: Resource, row: Row) -> int:
        """Id of the object at the top that `row` is part of, itself if it is that."""
        while resource.parent:
            parent = self.resources[resource.parent]
            above = self.tables[parent.name].get(row["_parentId"])
            if above is None:
                return 0
            resource, row = parent, above
        return int(row["_internalId"])


def stored(name: str, kind: Kind, value: Any) -> Any:
    """A wire value as it is stored. Raises Refused for one of another kind."""
    if value is None:
        return None
    match kind:
        case "boolean" if isinstance(value, bool):
            return int(value)
        case "integer" if isinstance(value, int) and not isinstance(value, bool):
            return value
        case "number" if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        case "text" if isinstance(value, str):
            return value
        case "date" if isinstance(value, str) and _DATE.match(value):
            return value
        case "lookup" | "obs" if isinstance(value, str | int) and not isinstance(value, bool):
            return str(value)
        case "lookup" | "obs" if is_object(value) and isinstance(value.get("id"), str):
            return value["id"]
        case "json" if is_object(value) or is_list(value):
            return json.dumps(value)
        case _:
            raise Refused("param.value", say=name)
