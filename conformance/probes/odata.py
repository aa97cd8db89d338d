"""OData: the documents of a service, its base request with query options, and walks along next links."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast
from urllib.parse import urljoin, urlsplit

from conformance.exchanges.edm import Type, content, metadata, next_link, rows
from conformance.probes.context import CannotProbe, Context, Trail
from conformance.probes.registry import probe
from generator.contract.clauses import Sending
from generator.model import ODataBinding

LONGEST = 60
"""Pages; a walk that needs more is a loop, or a list too long to walk."""
_NAME = re.compile(r"[A-Za-z_]\w*")
_HOLE = re.compile(r"\{(property|literal|order|key|quarter|all)\}")
_ORDERED = re.compile(r"Edm\.(Int16|Int32|Int64|Date|DateTimeOffset|Double|Decimal|Byte|SByte|Single)")


def _root(context: Context) -> str:
    """The address of the service that the base request asks."""
    operation = context.sender.model.operation(context.base.op)
    binding = operation.binding
    server = context.target.servers.get(operation.interface)
    if server is None or not isinstance(binding, ODataBinding):
        raise CannotProbe(f"{context.base.op} is no OData resource")
    return "/".join(part for part in (server.url.rstrip("/"), binding.root) if part)


@probe("odata.documents", cost=3)
def documents(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """service: the service document; metadata; rows: the base request."""
    root = _root(context)
    context.send(trail, "service", replace(context.base, url=root))
    context.send(trail, "metadata", replace(context.base, url=f"{root}/$metadata", put={"header:Accept": "*/*"}))
    context.send(trail, "rows", context.base)


@probe("odata.sets", "root", "op", cost=5)
def sets(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """service, metadata: the documents of a root; set: each set that it lists, read whole."""
    sending = Sending(op=str(args["op"]))
    operations = context.sender.model.operations.values()
    known = {
        o.binding.entity_set: o.name
        for o in operations
        if isinstance(o.binding, ODataBinding) and o.binding.root == args["root"] and o.binding.verb == "list"
    }
    service = context.send(trail, "service", replace(sending, url=f"../{args['root']}"))
    described = replace(sending, url=f"../{args['root']}/$metadata", put={"header:Accept": "*/*"})
    context.send(trail, "metadata", described)
    for row in rows(service) or []:
        name = str(row.get("name", ""))
        if _NAME.fullmatch(name) and row.get("kind", "EntitySet") == "EntitySet":
            own = Sending(op=known[name]) if name in known else replace(sending, url=name)
            context.send(trail, "set", own)


@probe("odata.query", "options", "headers", "below", "at", "method", "also", cost=1)
def query(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """answer: the base request with query `options` and `headers`; rows, metadata: what it is held against. Where the
    server answers in pages, a label has all of them.

    `below` is appended to the path, `at` replaces it (relative to the service root); `also` are the options of a
    second request, labelled second. Options may quote ``{property}`` with its value as ``{literal}``, a sortable
    ``{order}``, the ``{key}`` of the first row, a ``{quarter}`` of the rows, ``{all}`` of them.
    """
    documents(context, trail, {})
    _whole(context, trail)
    holes = _holes(trail)
    for label, options in (("answer", args.get("options", {})), ("second", args.get("also"))):
        if options is not None:
            _one(context, trail, label, args, options, holes)
            _follow(context, trail, label)


def _one(
    context: Context, trail: Trail, label: str, args: Mapping[str, Any], options: Any, holes: Mapping[str, str]
) -> None:
    put = {f"header:{name}": _filled(str(value), holes) for name, value in args.get("headers", {}).items()}
    given = {name: _filled(str(value), holes) for name, value in cast(Mapping[str, Any], options).items()}
    below = _filled(str(args.get("below", "")), holes)
    at = _filled(str(args["at"]), holes) if "at" in args else None
    url = "" if at is None else f"{_root(context)}{'/' if at else ''}{at}"
    sending = replace(
        context.base, args=dict(context.base.args) | given, put=put, suffix=below, url=url,
        method=str(args.get("method", "")),
    )  # fmt: skip
    context.send(trail, label, sending)


@probe("odata.missing", cost=1)
def missing(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """answer: what stands at a key that no row has, made of the first row's."""
    documents(context, trail, {})
    holes = _holes(trail)
    if "key" not in holes:
        raise CannotProbe("the rows of the base request offer no key")
    far = ",".join(_other(part) for part in holes["key"].split(","))
    context.send(trail, "answer", replace(context.base, suffix=f"({far})"))


def _other(part: str) -> str:
    """A key value, perhaps with its name before it, that no row has: ids are not negative."""
    name, equals, value = part.rpartition("=")
    return f"{name}{equals}" + (f"{value[:-1]} ppmkit'" if value.endswith("'") else "-1")


@probe("odata.walk", "headers", "options", cost=6)
def walk(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """rows: the base request and what its next links lead to; page: the same asked for by `headers` and `options`."""
    documents(context, trail, {})
    _whole(context, trail, loops=True)
    _one(context, trail, "page", args, args.get("options", {}), _holes(trail))
    trail.notes.update(_follow(context, trail, "page"))


def _whole(context: Context, trail: Trail, *, loops: bool = False) -> None:
    """Read the base request's rows to their end. Raises CannotProbe where there is none within reach; with `loops`,
    links that lead back or away are noted instead."""
    odd = _follow(context, trail, "rows")
    if "endless" in odd or (odd and not loops):
        raise CannotProbe(f"{context.base.op} is not read to its end within {LONGEST} pages")
    trail.notes.update(odd)


def _follow(context: Context, trail: Trail, label: str) -> dict[str, Any]:
    """Read on under a label, along the next links of its first answer; what was odd about them."""
    page = trail.first(label)
    seen = {page.request.url}
    for _ in range(LONGEST):
        link = next_link(page)
        if not link:
            return {}
        url = urljoin(page.request.url, link)
        if url in seen:
            return {"repeated": True}
        if urlsplit(url)[:2] != urlsplit(page.request.url)[:2]:
            return {"left": urlsplit(url).netloc}
        seen.add(url)
        page = context.send(trail, label, replace(context.base, url=url))
    return {"endless": True}


def _holes(trail: Trail) -> dict[str, str]:
    """What the first rows offer to ask for; noted for the checks as well."""
    first, described = trail.first("rows"), trail.first("metadata")
    found = [row for page in trail.labels["rows"] for row in rows(page) or []]
    edm = metadata(described.response) if described.response is not None else None
    kind = edm.of_context(str(content(first).get("@odata.context", ""))) if edm is not None else None
    quarter = trail.notes["quarter"] = max(1, -(-len(found) // 4))
    holes = {"quarter": str(quarter), "all": str(len(found))}
    if found and kind is not None:
        holes |= _offered(found[0], kind, trail)
    return holes


def _offered(row: Mapping[str, Any], kind: Type, trail: Trail) -> dict[str, str]:
    typed = {n: t for n, (t, _) in kind.properties.items() if _NAME.fullmatch(n) and row.get(n) is not None}
    holes: dict[str, str] = {}
    texts = [n for n, t in typed.items() if t == "Edm.String" and isinstance(row[n], str) and 0 < len(row[n]) < 60]
    chosen = next(iter([n for n in texts if n not in kind.key] or texts), "")
    if chosen:
        holes |= {"property": chosen, "literal": "'" + str(row[chosen]).replace("'", "''") + "'"}
        trail.notes |= {"property": chosen, "value": row[chosen]}
    ordered = [n for n, t in typed.items() if _ORDERED.fullmatch(t)]
    if ordered:
        holes["order"] = trail.notes["order"] = ([n for n in ordered if n not in kind.key] or ordered)[0]
    if kind.key and all(name in row for name in kind.key):
        trail.notes["key"] = {name: row[name] for name in kind.key}
        values = [_literal(row[name], kind.properties[name][0]) for name in kind.key]
        pairs = zip(kind.key, values, strict=True)
        holes["key"] = values[0] if len(values) == 1 else ",".join(map("=".join, pairs))
    return holes


def _literal(value: Any, type: str) -> str:
    return "'" + str(value).replace("'", "''") + "'" if type == "Edm.String" else str(value)


def _filled(text: str, holes: Mapping[str, str]) -> str:
    """Raises CannotProbe where the rows offer nothing of that kind."""

    def fill(match: re.Match[str]) -> str:
        if match[1] not in holes:
            raise CannotProbe(f"the rows of the base request offer no {match[1]}")
        return holes[match[1]]

    return _HOLE.sub(fill, text)
