"""What Clarity tells of itself: resources and attributes, the values of lookups, the caller's profile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conformance.mock.answers import Refused, Request
from conformance.mock.clarity.filter import BadFilter, Kind, UnknownAttributes, compiled
from conformance.mock.clarity.list import linked
from conformance.mock.clarity.model import Resource, Route
from conformance.mock.clarity.rows import DISPLAY, FIRST_ID, LOOKUPS
from conformance.mock.clarity.special import SECURED
from conformance.mock.clarity.store import Shelf
from conformance.mock.people import Person
from conformance.mock.vendor import World

DEPENDENT = "TRANSFER_EXIT_VALUES"
"""A static dependent lookup: its filter must name entryType and exitType."""
_SEARCHED: dict[str, Kind] = {"id": "text", "code": "text", "searchText": "text"}
_ATTRIBUTE: dict[str, Kind] = {"resourceName": "text", "name": "text"}
_PARAMETERS: dict[str, Kind] = {"entryType": "text", "exitType": "text", "parentLookup": "text"}
_TYPES = {"integer": "integer", "number": "double", "boolean": "boolean", "date": "date"}
_METHODS = {"list": "GET", "get": "GET", "create": "POST", "createMany": "POST", "update": "PATCH",
            "updateMany": "PATCH", "replace": "PUT", "replaceMany": "PUT", "delete": "DELETE"}  # fmt: skip


class Meta:
    def __init__(self, world: World, shelf: Shelf, mount: str, routes: list[Route]) -> None:
        self.world, self.shelf, self.mount = world, shelf, mount
        self._methods: dict[str, list[str]] = {}
        for route in routes:
            if route.verb and route.resource:
                known = self._methods.setdefault(route.resource, [])
                if _METHODS[route.verb] not in known:
                    known.append(_METHODS[route.verb])

    # --- describe ---

    def all(self, request: Request) -> dict[str, Any]:
        results = [
            {"resourceName": r.name, "extensions": None, "methods": self._methods.get(r.name, [])}
            for r in self.shelf.resources.values()
        ]
        return {"_self": self._self(request, "/describe"), "_totalCount": len(results), "_results": results}

    def resource(self, name: str) -> dict[str, Any]:
        """Raises Refused."""
        resource = self.shelf.resources.get(name)
        if resource is None:
            raise Refused("object.unknown", say=name[:40])
        attributes = [self._attribute(resource, attribute) for attribute in resource.attributes]
        return {"resourceName": name, "methods": self._methods.get(name, []), "attributes": attributes}

    def attributes(self, request: Request) -> dict[str, Any]:
        """A page of attributes, of the resource that the filter names. Raises Refused."""
        where = self._compiled(dict(request.query()).get("filter", ""), _ATTRIBUTE)
        names = [str(value) for name, operator, value in where if name == "resourceName" and operator == "="]
        chosen = [r for r in self.shelf.resources.values() if not names or r.name in names]
        rows = [{**self._attribute(r, a), "resourceName": r.name} for r in chosen for a in r.attributes]
        return self._page(request, "/describeAttributes", rows, "describeAttributes")

    def _attribute(self, resource: Resource, name: str) -> dict[str, Any]:
        kind = resource.attributes[name]
        lookup = kind == "lookup"
        return {
            "name": name, "label": name, "dataType": _TYPES.get(kind, "string"),
            "extendedType": "lookup" if lookup else None,
            "isMultiValued": name == "userGroups", "lookupType": "dynamic" if lookup else None,
            "lookupCode": LOOKUPS.get(name) if lookup else None, "lookupParameters": {} if lookup else None,
            "isExpandable": name in ("manager", "businessOwner", "taskOwner", "approver"),
            "isRequired": name in self.world.rules.required(f"create{resource.label}"),
            "isReadOnly": name not in resource.writable or name in SECURED,
        }  # fmt: skip

    # --- lookups ---

    def values(self, request: Request, code: str) -> dict[str, Any]:
        """A page of a lookup's values. Raises Refused."""
        attribute = next((name for name, known in LOOKUPS.items() if known == code), "")
        if not attribute and code != DEPENDENT:
            raise Refused("object.unknown", say=code[:40])
        columns: dict[str, Kind] = {**_SEARCHED, **(_PARAMETERS if code == DEPENDENT else {})}
        where = self._compiled(dict(request.query()).get("filter", ""), columns)
        if code == DEPENDENT:
            for needed in ("entryType", "exitType"):
                if not any(name == needed for name, _, _ in where):
                    raise Refused("param.missing", say=needed)
        base = f"/lookups/{code}/lookupValues"
        rows = [
            {"id": id, "code": id, "displayValue": shown, "_self": f"{self._self(request, base)}/{id}"}
            for id, shown in DISPLAY.get(attribute, {"1": "One", "2": "Two"}).items()
        ]
        return self._page(
            request, base, [row for row in rows if all(_holds(row, w) for w in where)], "listLookupValues"
        )

    def _compiled(self, text: str, columns: Mapping[str, Kind]) -> tuple[tuple[str, str, Any], ...]:
        if not text.strip():
            return ()
        try:
            return compiled(text, columns).names
        except UnknownAttributes as unknown:
            raise Refused("param.member", say=", ".join(unknown.args)) from None
        except BadFilter as bad:
            raise Refused("param.value", message=f"filter: {bad}") from None

    def _page(self, request: Request, path: str, rows: list[dict[str, Any]], operation: str) -> dict[str, Any]:
        query = dict(request.query())
        default, maximum, _, _ = self.world.rules.page_size(operation, 25, 500)
        size = min(maximum, _number(query, "limit", default) or 1)
        offset = _number(query, "offset", 0)
        page: dict[str, Any] = {
            "_self": linked(self._self(request, path), query), "_totalCount": len(rows), "_pageSize": size,
            "_results": rows[offset : offset + size], "_recordsReturned": len(rows[offset : offset + size]),
        }  # fmt: skip
        kept = {name: value for name, value in query.items() if name != "offset"}
        if offset + size < len(rows):
            page["_next"] = linked(self._self(request, path), {**kept, "offset": str(offset + size)})
        if offset:
            page["_previous"] = linked(self._self(request, path), {**kept, "offset": str(max(0, offset - size))})
        return page

    def _self(self, request: Request, path: str) -> str:
        return f"{request.origin}{self.mount}{path}"

    # --- the caller ---

    def profile(self, request: Request, person: Person) -> dict[str, Any]:
        first, _, last = person.user.partition(".")
        return {
            "_internalId": FIRST_ID + person.number, "firstName": first.title(), "lastName": last.title(),
            "language": "en", "userName": person.user, "locale": "en_US", "email": f"{person.user}@example.com",
            "_self": self._self(request, "/virtual/userProfile"),
        }  # fmt: skip


def _holds(row: dict[str, Any], condition: tuple[str, str, Any]) -> bool:
    name, operator, value = condition
    if name in _PARAMETERS:
        return True
    actual = str(row["displayValue" if name == "searchText" else name]).lower()
    wanted = str(value).lower().replace("%", "").replace("*", "")
    return actual.startswith(wanted) if operator == "startsWith" or "*" in str(value) else actual == wanted


def _number(query: dict[str, str], name: str, default: int) -> int:
    text = query.get(name, "")
    if text and not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise Refused("param.value", say=name)
    return int(text) if text else default
