"""Clarity's writes: one object or many rows, abbreviated or whole answers, rows that fail beside rows that succeed."""

from __future__ import annotations

import json
from typing import Any

from conformance.mock.answers import Answer, Refused
from conformance.mock.clarity import special as clarity_special
from conformance.mock.clarity.errors import row_error
from conformance.mock.clarity.list import Call, Reader
from conformance.mock.clarity.model import Resource
from conformance.mock.clarity.store import Shelf, stored
from conformance.mock.guards import is_list, is_object
from conformance.mock.store import Row
from conformance.mock.vendor import World

Object = dict[str, Any]


class Writer:
    def __init__(self, world: World, shelf: Shelf, reader: Reader) -> None:
        self.world, self.faults, self.shelf, self.reader = world, world.faults, shelf, reader

    # --- one ---

    def create(self, resource: Resource, call: Call) -> Object:
        """Raises Refused."""
        id = self._create(resource, call, self._body(call))
        return self._written(resource, call, id)

    def change(self, resource: Resource, call: Call, *, replace: bool) -> Object:
        """PATCH or PUT of one object. Raises Refused."""
        body = self._body(call)
        self._change(resource, call, call.id, body, replace=replace and not _true(call, "x-api-force-patch"))
        return self._written(resource, call, call.id)

    def delete(self, resource: Resource, call: Call) -> Answer:
        """Raises Refused."""
        row = self._found(resource, call.id, call.parent)
        self._unlocked(resource, row, call.operation)
        self.shelf.tables[resource.name].delete(call.id)
        return Answer(200, b"null", "application/json") if self.faults.on("F-CT-09", call.operation) else Answer(200)

    # --- many ---

    def many(self, resource: Resource, call: Call, verb: str) -> Object:
        """The rows of a batch, each on its own. Raises Refused for what concerns the whole of it."""
        try:
            body = self._body(call)
        except Refused as refused:
            if refused.condition == "request.unparsable" and self.faults.on("F-BT-06", call.operation):
                return {
                    "_self": call.address,
                    "_results": [],
                    "_errors": [row_error(self.world, refused, call.operation, None)],
                }
            raise
        rows = body.get("d")
        if not is_list(rows) or not all(is_object(row) for row in rows):
            raise Refused("request.unparsable", message="The member d must be a list of objects.")
        directives = self._directives(body, call, verb)
        bound = self.world.rules.rows(call.operation)
        if bound is not None and len(rows) > bound:
            if not self.faults.on("F-BT-07", call.operation):
                raise Refused("limit.rows", say=str(bound))
            rows = rows[:bound]
        return self._batch(resource, call, verb, rows, directives)

    def _batch(self, resource: Resource, call: Call, verb: str, rows: list[Any], directives: Object) -> Object:
        on, results, errors = self.faults.on, list[Object](), list[Object]()
        for number, row in enumerate(rows):
            try:
                id = self._row(resource, call, verb, row)
            except Refused as refused:
                key = rows[number - 1] if on("F-BT-05", call.operation) else row
                if not on("F-BT-02", call.operation):
                    errors.append(row_error(self.world, refused, call.operation, _key(key)))
                if on("F-BT-01", call.operation):
                    failed = {"_internalId": 0, "_self": f"{call.address}/0", "code": _key(row)}
                    results.append({**failed, "name": row.get("name")} if "name" in row else failed)
                continue
            results.append(self._written(resource, call, id))
            if verb == "createMany" and number == 0 and on("F-BT-04", call.operation):
                self.shelf.tables[resource.name].delete(id)
        answer: Object = {"_self": call.address, "_links": self.reader.lookups(call, tuple(resource.attributes))}
        answer["_results"] = results
        if errors or on("F-BT-03", call.operation):
            answer["_errors"] = errors
        return answer

    def _row(self, resource: Resource, call: Call, verb: str, row: Object) -> int:
        if verb == "createMany":
            parent = row.get("_parentId")
            above = parent if isinstance(parent, int) and not call.parent else call.parent
            if resource.parent and not self.shelf.get(self.shelf.resources[resource.parent], above):
                raise Refused("param.missing" if not parent else "object.unknown", say="_parentId")
            return self._create(resource, call, row, above)
        id = row.get("_internalId")
        if not isinstance(id, int):
            raise Refused("param.missing", say="_internalId")
        replace = verb == "replaceMany" and not _true(call, "x-api-force-patch")
        self._change(resource, call, id, row, replace=replace)
        return id

    def _directives(self, body: Object, call: Call, verb: str) -> Object:
        metadata = body.get("_metadata")
        found = metadata.get("_directives") if is_object(metadata) else None
        directives = found if is_object(found) else {}
        if directives.get("updateReadOnlyAttrs") and (
            verb == "replaceMany" or "API Integration capabilities" not in call.person.rights
        ):
            raise Refused("right.missing")
        return directives

    # --- rows ---

    def _body(self, call: Call) -> Object:
        try:
            body = json.loads(call.request.body or b"{}")
        except (ValueError, RecursionError):
            raise Refused("request.unparsable", message="The body cannot be parsed as JSON.") from None
        if not is_object(body):
            raise Refused("request.unparsable", message="The body must be a JSON object.")
        return body

    def _values(self, resource: Resource, call: Call, body: Object) -> Row:
        """Columns from a body. Raises Refused."""
        names = [name for name in body if name not in ("_internalId", "_parentId")]
        unknown = [name for name in names if name not in resource.writable or name not in resource.attributes]
        if unknown and not self.faults.on("F-ER-04", call.operation):
            raise Refused("param.member", say=", ".join(unknown))
        names = [name for name in names if name not in unknown]
        secured = {n for n, right in clarity_special.SECURED.items() if right not in call.person.rights}
        if secured & set(names):
            if not self.faults.on("F-CLR-08", call.operation):
                raise Refused("right.member")
            names = [name for name in names if name not in secured]
        values: Row = {}
        for name in names:
            value = clarity_special.actuals(body[name]) if name == "actuals" else body[name]
            if isinstance(value, str) and self.faults.has("F-CT-07") and self.faults.on("F-CT-07", call.operation):
                value = "".join(letter if ord(letter) < 0x10000 else "??" for letter in value)
            values[name] = stored(name, resource.attributes[name], value)
        return values

    def _create(self, resource: Resource, call: Call, body: Object, parent: int | None = None) -> int:
        above = call.parent if parent is None else parent
        if resource.parent:
            self._unlocked(self.shelf.resources[resource.parent], self._found_parent(resource, above), call.operation)
        clarity_special.editable(self.shelf, resource.name, above)
        for name in self._required(resource, call):
            if body.get(name) in (None, "") and name != "_parentId":
                raise Refused("x.task_missing" if name == "taskId" else "param.missing", say=name)
        values = clarity_special.derived(self.shelf, resource.name, self._values(resource, call, body), above)
        if resource.name == "costPlanDetails" and "cost" in body and self.faults.on("F-CLR-07", call.operation):
            said = "An exception occurred while trying to update an object instance z_finance"
            raise Refused("server.failed", status=500, code="api.internalError", message=said)
        return self.shelf.create(resource, values, above)

    def _required(self, resource: Resource, call: Call) -> tuple[str, ...]:
        needed = self.world.rules.required(call.operation)
        numbered = not self.world.capabilities.get("cap.own_codes", True) or (
            resource.name == "hierarchies" and self.faults.on("F-CLR-10", call.operation)
        )
        if resource.label == "CustomObject" and self.faults.on("F-CLR-09", call.operation):
            return (*needed, "code")
        return tuple(name for name in needed if not (numbered and name == "code"))

    def _change(self, resource: Resource, call: Call, id: int, body: Object, *, replace: bool) -> None:
        row = self._found(resource, id, call.parent)
        self._unlocked(resource, row, call.operation)
        clarity_special.editable(self.shelf, resource.name, int(row["_parentId"] or 0))
        values = self._values(resource, call, body)
        if replace:
            for name in self.world.rules.required(f"create{resource.label}"):
                if body.get(name) in (None, ""):
                    raise Refused("param.missing", say=name)
        if replace or self.faults.on("F-BT-08", call.operation):
            secured = clarity_special.SECURED
            blank = dict.fromkeys(n for n in resource.writable if n in resource.attributes and n not in secured)
            kept = {"code", "name", "status"} if resource.name != "projects" or not replace else {"code", "name"}
            values = {**{n: None for n in blank if n not in kept}, **values}
        self.shelf.tables[resource.name].update(id, values)

    def _found(self, resource: Resource, id: int, parent: int) -> Row:
        row = self.shelf.get(resource, id, parent)
        if row is None:
            raise Refused("object.unknown", say=str(id))
        return row

    def _found_parent(self, resource: Resource, id: int) -> Row:
        return self._found(self.shelf.resources[resource.parent], id, 0)

    def _unlocked(self, resource: Resource, row: Row, operation: str) -> None:
        """Refuse to touch what is below a locked project, or that itself. Raises Refused."""
        if self.shelf.locked and self.shelf.root(resource, row) in self.shelf.locked:
            raise Refused("object.locked", say="name")

    def _written(self, resource: Resource, call: Call, id: int) -> Object:
        """The abbreviated answer, or the whole object: always before the manual that tells them apart."""
        row = self._found(resource, id, 0)
        whole = _true(call, "x-api-full-response") or self.world.version == "15.6"
        address = call if not call.id else _above(call)
        return self.reader.item(resource, row, address, tuple(resource.attributes) if whole else ())


def _above(call: Call) -> Call:
    return Call(call.request, call.operation, call.base, call.parent, 0, call.person, call.token)


def _true(call: Call, header: str) -> bool:
    return call.request.headers.get(header, "").lower() == "true"


def _key(row: Object) -> str | None:
    """How a row is named: by its code, else by its id."""
    value = row.get("code", row.get("_internalId"))
    return None if value is None else str(value)
