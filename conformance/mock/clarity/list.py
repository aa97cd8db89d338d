"""Clarity's lists and objects: pages with their links, attribute selection, sorting, children inline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from conformance.mock.answers import Refused, Request
from conformance.mock.clarity.expand import BadExpand, nested
from conformance.mock.clarity.filter import BadFilter, UnknownAttributes, Where, compiled
from conformance.mock.clarity.model import Resource
from conformance.mock.clarity.rows import LOOKUPS
from conformance.mock.clarity.special import SECURED, demanded, stock_first
from conformance.mock.clarity.store import Shelf
from conformance.mock.people import Person
from conformance.mock.store import Row, quoted
from conformance.mock.vendor import World

FAR = 9_999_999_999
"""An id that no row ever gets."""
_ORDER = ("filter", "objFilter", "fields", "sort", "links", "expand", "expandFields", "tsvParams", "limit", "offset")
"""Links repeat the query in this order, whatever order the client used."""
_BIGGEST = 2**63 - 1
_USERS = frozenset({"manager", "businessOwner", "taskOwner", "lastUpdatedBy", "resource", "approver"})
"""Lookups of people, which `expandFields` can open."""


@dataclass(frozen=True, slots=True)
class Call:
    """A request about a resource: `base` is the path of the collection, `parent` the id above it (0 = none), `id` the
    path's own (0 = the collection); `token` what a leaking server would put into links."""

    request: Request
    operation: str
    base: str
    parent: int
    id: int
    person: Person
    token: str = ""

    @property
    def address(self) -> str:
        return self.request.origin + self.base


class Reader:
    def __init__(self, world: World, shelf: Shelf, mount: str, listers: Mapping[str, str]) -> None:
        """`listers`: the operation that lists a resource, by the resource's name."""
        self.world, self.faults, self.shelf, self.mount = world, world.faults, shelf, mount
        self._listers = listers
        self._calls = 0

    # --- list ---

    def page(self, resource: Resource, call: Call) -> dict[str, Any]:
        """The envelope of a page. Raises Refused."""
        query = self._query(call)
        where = self._where(resource, query.get("filter", ""), call.operation)
        if query.get("filter", "").strip() and self.faults.on("F-FI-01", call.operation):
            where = self._dropping(resource, where)
        if call.parent:
            own = f"{quoted('_parentId')} = ?"
            where = Where(f"{own} AND {where.sql}" if where.sql else own, (call.parent, *where.values))
        return self._envelope(resource, call, query, where)

    def _envelope(self, resource: Resource, call: Call, query: dict[str, str], where: Where) -> dict[str, Any]:
        table, expanded = self.shelf.tables[resource.name], self._expanded(resource, query)
        size, limit, offset = self._window(query, call.operation)
        if self.faults.has("F-PG-11") and expanded and self.faults.on("F-PG-11", call.operation):
            size = min(size, *(int(p["limit"]) for p in expanded.values() if p.get("limit", "").isdecimal()), size)
        order = self._sorted(resource, query.get("sort", ""))
        chosen = self._chosen(resource, query.get("fields", ""), resource.default, call)
        links = self._flag(query)
        if offset and self.faults.on("T-16", call.operation):
            self.shelf.seed(1)
        total = table.count(where.sql, where.values)
        if offset > total and self.world.rules.past_end(call.operation) not in ("empty", "repeat"):
            raise Refused(self.world.rules.past_end(call.operation), say="offset")
        rows = table.select(where.sql, where.values, order=order, limit=size, offset=offset)
        if offset and rows and self.faults.on("F-PG-10", call.operation):
            rows[0] = table.select(where.sql, where.values, order=order, limit=1, offset=offset - 1)[0]
        results = [self.item(resource, row, call, chosen, links, expanded, query) for row in rows]
        answer: dict[str, Any] = {
            "_pageSize": -(-size // 10) * 10 if 26 < size < 500 and self.faults.on("F-FZ-01", call.operation) else size,
            "_self": linked(call.address, {k: v for k, v in query.items() if k in _ORDER}),
            "_totalCount": len(rows) if self.faults.on("F-PG-08", call.operation) else total,
            "_results": results,
            "_recordsReturned": len(results),
        }
        if limit is not None:
            query["limit"] = str(size)
        self._links(answer, call, query, offset, size, total)
        return answer

    def _dropping(self, resource: Resource, where: Where) -> Where:
        """`where` without the first row that fulfils it."""
        table = self.shelf.tables[resource.name]
        first = f"SELECT {table.key} FROM {table.name} WHERE {where.sql} ORDER BY {table.key} LIMIT 1"  # noqa: S608
        return Where(f"({where.sql}) AND {table.key} NOT IN ({first})", where.values * 2)

    def _query(self, call: Call) -> dict[str, str]:
        try:
            pairs = call.request.query()
        except ValueError:
            raise Refused("request.unparsable", message="The query cannot be read.") from None
        if not all(value.isascii() for _, value in pairs) and self.faults.on("F-FZ-02", call.operation):
            raise Refused("server.failed", status=500)
        return dict(pairs)

    def _window(self, query: Mapping[str, str], operation: str) -> tuple[int, int | None, int]:
        """(size in force, limit as sent, offset). Raises Refused."""
        default, maximum, over, zero = self.world.rules.page_size(operation, 25, 500)
        if self.faults.on("F-PG-01", operation):
            default = 20
        limit, offset = self._whole(query, "limit", operation), self._whole(query, "offset", operation)
        size = default if limit is None else limit
        if size == 0 and zero != "empty":
            if zero != "clamp":
                raise Refused(zero, say="limit")
            size = 1
        if size > maximum and over != "honour" and not self.faults.on("F-PG-09", operation):
            if over != "clamp":
                raise Refused(over, say="limit")
            size = maximum
        if offset is None:
            return size, limit, self.world.rules.start_default(operation, 0)
        return size, limit, max(0, offset - self.world.rules.start_base(operation))

    def _whole(self, query: Mapping[str, str], name: str, operation: str) -> int | None:
        text = query.get(name)
        if text is None:
            return None
        if not (text.isascii() and text.isdecimal() and len(text) < 19 and int(text) <= _BIGGEST):
            raise Refused("param.value", say=name, status=203 if self.faults.on("F-FZ-03", operation) else 0)
        return int(text)

    def _where(self, resource: Resource, text: str, operation: str) -> Where:
        where = Where("")
        if text.strip():
            try:
                where = compiled(text, resource.filtered)
            except UnknownAttributes as unknown:
                raise Refused("param.member", say=", ".join(unknown.args)) from None
            except BadFilter as bad:
                raise Refused("param.value", message=f"filter: {bad}") from None
        demanded(self.world, operation, where)
        stock_first(self.world, resource.name, where)
        return where

    def _sorted(self, resource: Resource, text: str) -> str:
        parts = list[str]()
        for term in text.split(",") if text.strip() else ():
            name, *direction = term.split()[:3] or [""]
            if name not in resource.attributes and name != "_internalId":
                raise Refused("param.member", say=name)
            if direction not in ([], ["asc"], ["desc"]):
                raise Refused("param.value", say="sort")
            parts.append(quoted(name) + (" DESC" if direction == ["desc"] else ""))
        return ", ".join(parts)

    def _chosen(self, resource: Resource, text: str, default: tuple[str, ...], call: Call) -> tuple[str, ...]:
        asked = tuple(dict.fromkeys(n.strip() for n in text.split(",") if n.strip()))
        known = {*resource.attributes, *resource.children, "_internalId", "_self", "_parentId"}
        if unknown := [n for n in asked if n not in known]:
            raise Refused("param.member", say=", ".join(unknown))
        secured = {n for n, right in SECURED.items() if right not in call.person.rights}
        if secured & set(asked):
            raise Refused("right.member")
        return asked or tuple(n for n in default if n not in secured)

    def _flag(self, query: Mapping[str, str]) -> bool:
        text = query.get("links", "false")
        if text not in ("true", "false"):
            raise Refused("param.value", say="links")
        return text == "true"

    def _expanded(self, resource: Resource, query: Mapping[str, str]) -> dict[str, dict[str, str]]:
        """Children to put inline with their parameters. Raises Refused."""
        try:
            wanted = nested(query["expand"]) if query.get("expand") else {}
            fields = nested(query["expandFields"]) if query.get("expandFields") else {}
        except BadExpand as bad:
            raise Refused("param.value", message=f"expand: {bad}") from None
        if unknown := [name for name in wanted if name not in resource.children]:
            raise Refused("param.member", say=", ".join(unknown))
        for name in fields:
            if name not in resource.attributes or name not in _USERS:
                message = f"API-1092: Attribute {name} is not a valid expandable attribute on Object {resource.label}."
                raise Refused("x.not_expandable", message=message)
        return wanted

    def _links(
        self, answer: dict[str, Any], call: Call, query: dict[str, str], offset: int, size: int, total: int
    ) -> None:
        kept = {k: v for k, v in query.items() if k in _ORDER and k != "offset"}
        following = offset + size
        if (following < total and not self.faults.on("F-PG-02", call.operation)) or (
            following >= total and self.faults.on("F-PG-03", call.operation)
        ):
            answer["_next"] = self._next(call, kept, offset, following)
        if offset > 0:
            answer["_previous"] = linked(call.address, {**kept, "offset": str(max(0, offset - size))})

    def _next(self, call: Call, kept: dict[str, str], offset: int, following: int) -> str:
        on = self.faults.on
        if on("F-PG-05", call.operation):
            kept = {}
        if on("F-SC-08", call.operation):
            kept = {**kept, "authToken": call.token}
        link = linked(call.address, {**kept, "offset": str(offset if on("F-PG-04", call.operation) else following)})
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

    def one(self, resource: Resource, call: Call) -> dict[str, Any]:
        """An object by its internal id. Raises Refused."""
        query = self._query(call)
        chosen = self._chosen(resource, query.get("fields", ""), tuple(resource.attributes), call)
        row = self.shelf.get(resource, call.id, call.parent)
        if row is None:
            raise Refused("object.unknown", say=str(call.id))
        return self.item(resource, row, call, chosen, self._flag(query), self._expanded(resource, query), query)

    def item(
        self,
        resource: Resource,
        row: Row,
        call: Call,
        chosen: tuple[str, ...],
        links: bool = False,
        expanded: Mapping[str, dict[str, str]] | None = None,
        query: Mapping[str, str] | None = None,
    ) -> dict[str, Any]:
        """A row as it goes over the wire."""
        address = f"{call.address}/{row['_internalId']}"
        self._calls += 1
        id: Any = row["_internalId"]
        if self._calls % 2 == 0 and self.faults.on("F-CT-08", call.operation):
            id = str(id)
        item: dict[str, Any] = {"_internalId": id, "_self": address}
        if resource.parent and call.parent:
            item["_parent"] = call.address.rpartition("/")[0]
        for name in chosen:
            if name in resource.attributes:
                item[name] = self.shelf.shown(resource, name, row[name])
            elif name in resource.children:
                item[name] = {"_self": f"{address}/{name}"}
            elif name == "_parentId":
                item[name] = row[name]
        for name, parts in self._opened(query).items():
            if isinstance(item.get(name), dict):
                item[name] |= parts
        if links:
            item["_links"] = self.lookups(call, chosen)
            item |= {child: {"_self": f"{address}/{child}"} for child in resource.children}
        for name, parts in (expanded or {}).items():
            item[name] = self._inline(self.shelf.resources[name], f"{call.base}/{id}/{name}", int(id), parts, call)
        return item

    def _opened(self, query: Mapping[str, str] | None) -> dict[str, dict[str, str]]:
        """More data of lookups of people, by attribute."""
        if not query or not query.get("expandFields"):
            return {}
        known = {"userName": "ann.main", "email": "ann.main@example.com", "resourceId": "5000001"}
        opened: dict[str, dict[str, str]] = {}
        for name, parts in nested(query["expandFields"]).items():
            asked = [f.strip() for f in parts.get("fields", "").split(",") if f.strip()]
            opened[name] = {field: known.get(field, "") for field in asked or known}
        return opened

    def _inline(self, child: Resource, base: str, parent: int, query: dict[str, str], call: Call) -> dict[str, Any]:
        """A child list with its own envelope; its parameters are its own."""
        operation = self._listers[child.name]
        inner = Call(call.request, operation, base, parent, 0, call.person)
        where = self._where(child, query.get("filter", ""), operation)
        own = f"{quoted('_parentId')} = ?"
        bound = Where(f"{own} AND {where.sql}" if where.sql else own, (parent, *where.values))
        page = self._envelope(child, inner, {k: v for k, v in query.items() if k in _ORDER}, bound)
        return {**page, "_metadata": {}}

    def lookups(self, call: Call, names: tuple[str, ...]) -> dict[str, str]:
        """Addresses of the values of the lookup attributes among `names`."""
        root = f"{call.request.origin}{self.mount}/lookups"
        return {n: f"{root}/{LOOKUPS[n]}/lookupValues" for n in names if n in LOOKUPS}


def linked(base: str, query: Mapping[str, str]) -> str:
    pairs = sorted(query.items(), key=lambda pair: _ORDER.index(pair[0]) if pair[0] in _ORDER else len(_ORDER))
    return f"{base}?{urlencode(pairs)}" if pairs else base
