"""Clarity's projects: pages with their links, single objects, attribute selection, sorting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from conformance.mock import clarity_rows
from conformance.mock.answers import Refused, Request
from conformance.mock.clarity_filter import BadFilter, Kind, UnknownAttributes, Where, compiled
from conformance.mock.clarity_rows import ATTRIBUTES, DISPLAY, LOOKUPS, SQL
from conformance.mock.store import Row, quoted
from conformance.mock.vendor import World

FAR = 9_999_999_999
"""An id that no row ever gets."""
DEFAULT_FIELDS = ("code", "name")
CHILDREN = ("tasks",)
_ORDER = ("filter", "fields", "sort", "links", "limit", "offset")
"""Links repeat the query in this order, whatever order the client used."""
_BIGGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Call:
    """A read: `id` is the path parameter ("" for the list); `token` what a leaking server would put into links."""

    request: Request
    operation: str
    id: str
    token: str


class Projects:
    def __init__(self, world: World, mount: str) -> None:
        self.world, self.faults = world, world.faults
        self._base = f"{mount}/projects"
        success = world.model.operation("getProject").success
        shape = world.model.structure(success.shape if success else None)
        known = {m.name for m in shape.members} if shape else set(ATTRIBUTES)
        self.attributes: dict[str, Kind] = {name: kind for name, kind in ATTRIBUTES.items() if name in known}
        self._filtered: dict[str, Kind] = {"_internalId": "integer", **self.attributes}
        columns = {"_internalId": "INTEGER", **{name: SQL[kind] for name, kind in ATTRIBUTES.items()}}
        self.table = world.store.table("project", columns, "_internalId")
        self._calls = 0
        self.add(20 if world.faults.has("T-19") else 60 if world.rows is None else world.rows)

    def add(self, rows: int) -> int:
        self.table.insert(clarity_rows.projects(self.table.count(), rows))
        return self.table.count()

    # --- list ---

    def page(self, call: Call) -> dict[str, Any]:
        """The envelope of a page. Raises Refused."""
        query = self._query(call)
        size, limit, offset = self._window(query, call.operation)
        where = self._where(query.get("filter", ""))
        order = self._sorted(query.get("sort", ""))
        chosen = self._chosen(query.get("fields", ""), DEFAULT_FIELDS)
        links = self._flag(query)
        if offset and self.faults.on("T-16", call.operation):
            self.add(1)
        total = self.table.count(where.sql, where.values)
        if offset > total and self.world.rules.past_end(call.operation) not in ("empty", "repeat"):
            raise Refused(self.world.rules.past_end(call.operation), say="offset")
        rows = self.table.select(where.sql, where.values, order=order, limit=size, offset=offset)
        if offset and rows and self.faults.on("F-PG-10", call.operation):
            rows[0] = self.table.select(where.sql, where.values, order=order, limit=1, offset=offset - 1)[0]
        base = call.request.origin + self._base
        results = [self._item(row, base, chosen, links, call) for row in rows]
        answer: dict[str, Any] = {
            "_pageSize": size,
            "_self": _linked(base, {k: v for k, v in query.items() if k in _ORDER}),
            "_totalCount": len(rows) if self.faults.on("F-PG-08", call.operation) else total,
            "_results": results,
            "_recordsReturned": len(results),
        }
        if limit is not None:
            query["limit"] = str(size)
        self._links(answer, call, base, query, offset, size, total)
        return answer

    def _query(self, call: Call) -> dict[str, str]:
        try:
            pairs = call.request.query()
        except ValueError:
            raise Refused("request.unparsable", message="The query cannot be read.") from None
        return dict(pairs)

    def _window(self, query: dict[str, str], operation: str) -> tuple[int, int | None, int]:
        """(size in force, limit as sent, offset). Raises Refused."""
        default, maximum, over, zero = self.world.rules.page_size(operation, 25, 500)
        if self.faults.on("F-PG-01", operation):
            default = 20
        limit, offset = _whole(query, "limit"), _whole(query, "offset")
        size = default if limit is None else limit
        if size == 0 and zero != "empty":
            if zero != "clamp":
                raise Refused(zero, say="limit")
            size = 1
        if size > maximum and over != "honour" and not self.faults.on("F-PG-09", operation):
            if over != "clamp":
                raise Refused(over, say="limit")
            size = maximum
        return size, limit, self.world.rules.start_default(operation, 0) if offset is None else offset

    def _where(self, text: str) -> Where:
        if not text.strip():
            return Where("")
        try:
            return compiled(text, self._filtered)
        except UnknownAttributes as unknown:
            raise Refused("param.member", say=", ".join(unknown.args)) from None
        except BadFilter as bad:
            raise Refused("param.value", say=f"filter: {bad}") from None

    def _sorted(self, text: str) -> str:
        parts = list[str]()
        for term in text.split(",") if text.strip() else ():
            name, *direction = term.split()[:3] or [""]
            if name not in self.attributes and name != "_internalId":
                raise Refused("param.member", say=name)
            if direction not in ([], ["asc"], ["desc"]):
                raise Refused("param.value", say="sort")
            parts.append(quoted(name) + (" DESC" if direction == ["desc"] else ""))
        return ", ".join(parts)

    def _chosen(self, text: str, default: tuple[str, ...]) -> tuple[str, ...]:
        names = tuple(dict.fromkeys(n.strip() for n in text.split(",") if n.strip())) or default
        unknown = [
            n for n in names if n not in self.attributes and n not in CHILDREN and n not in ("_internalId", "_self")
        ]
        if unknown:
            raise Refused("param.member", say=", ".join(unknown))
        return names

    def _flag(self, query: dict[str, str]) -> bool:
        text = query.get("links", "false")
        if text not in ("true", "false"):
            raise Refused("param.value", say="links")
        return text == "true"

    def _links(
        self, answer: dict[str, Any], call: Call, base: str, query: dict[str, str], offset: int, size: int, total: int
    ) -> None:
        kept = {k: v for k, v in query.items() if k in _ORDER and k != "offset"}
        following = offset + size
        if (following < total and not self.faults.on("F-PG-02", call.operation)) or (
            following >= total and self.faults.on("F-PG-03", call.operation)
        ):
            answer["_next"] = self._next(call, base, kept, offset, following)
        if offset > 0:
            answer["_previous"] = _linked(base, {**kept, "offset": str(max(0, offset - size))})

    def _next(self, call: Call, base: str, kept: dict[str, str], offset: int, following: int) -> str:
        on = self.faults.on
        if on("F-PG-05", call.operation):
            kept = {}
        if on("F-SC-08", call.operation):
            kept = {**kept, "authToken": call.token}
        link = _linked(base, {**kept, "offset": str(offset if on("F-PG-04", call.operation) else following)})
        if on("F-SC-09", call.operation):
            link = "https://elsewhere.example.com" + link.removeprefix(call.request.origin)
        head, mark, tail = link.partition("?")
        if on("F-PG-06", call.operation):
            return head + mark + quote(tail, safe="=&")
        if on("F-PG-07", call.operation):
            cut = tail.replace("%29", "", 1) if "%29" in tail else f"filter=%28%28code+%3D+%27A&{tail}"
            return head + mark + cut
        return link

    # --- one ---

    def one(self, call: Call) -> dict[str, Any]:
        """A project by its internal id. Raises Refused."""
        query = self._query(call)
        chosen = self._chosen(query.get("fields", ""), tuple(self.attributes))
        links = self._flag(query)
        key = int(call.id) if call.id.isascii() and call.id.isdecimal() and len(call.id) < 19 else FAR
        row = self.table.get(key)
        if row is None:
            raise Refused("object.unknown", say=call.id[:40])
        return self._item(row, call.request.origin + self._base, chosen, links, call)

    def _item(self, row: Row, base: str, chosen: tuple[str, ...], links: bool, call: Call) -> dict[str, Any]:
        address = f"{base}/{row['_internalId']}"
        self._calls += 1
        id: Any = row["_internalId"]
        if self._calls % 2 == 0 and self.faults.on("F-CT-08", call.operation):
            id = str(id)
        item: dict[str, Any] = {"_internalId": id, "_self": address}
        for name in chosen:
            if name in self.attributes:
                item[name] = self._value(name, row[name], call.operation)
            elif name in CHILDREN:
                item[name] = {"_self": f"{address}/{name}"}
        if links:
            lookups = base.removesuffix("/projects") + "/lookups"
            item["_links"] = {n: f"{lookups}/{LOOKUPS[n]}/lookupValues" for n in chosen if n in LOOKUPS}
            item |= {child: {"_self": f"{address}/{child}"} for child in CHILDREN}
        return item

    def _value(self, name: str, value: Any, operation: str) -> Any:
        if value is None:
            return None
        match self.attributes[name]:
            case "boolean":
                return bool(value)
            case "number":
                return int(value) if value == int(value) and not self.faults.on("T-18", operation) else value
            case "lookup":
                return {"displayValue": DISPLAY[name].get(value, value), "_type": "lookup", "id": value}
            case _:
                return value


def _whole(query: dict[str, str], name: str) -> int | None:
    text = query.get(name)
    if text is None:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) < 19 and int(text) <= _BIGGEST):
        raise Refused("param.value", say=name)
    return int(text)


def _linked(base: str, query: dict[str, str]) -> str:
    pairs = sorted(query.items(), key=lambda pair: _ORDER.index(pair[0]) if pair[0] in _ORDER else len(_ORDER))
    return f"{base}?{urlencode(pairs)}" if pairs else base
