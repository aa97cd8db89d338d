"""A request's URI, read by odatapy and evaluated over rows: filter, count, order, skip, top, then pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, cast
from urllib.parse import unquote

from conformance.mock.faults import Faults
from conformance.mock.odata.refusals import Refusal
from conformance.mock.odata.schema import Schema
from conformance.mock.odata.values import Order, Row

if TYPE_CHECKING:
    from odatapy.data import Entity
    from odatapy.server.uri.expression import Expression
    from odatapy.server.uri.query_options import ExpandItem
    from odatapy.server.uri.resource import UriInfo

LONGEST = 8192
"""Characters of a query string."""
_UNSUPPORTED = ("search", "apply", "compute", "deltatoken", "id", "index", "schemaversion", "crossjoin_entity_sets")
_OPTIONS = frozenset({"$filter", "$select", "$expand", "$orderby", "$top", "$skip", "$count", "$skiptoken"})
_FURTHER = frozenset({"$search", "$apply", "$compute"})
_COSTLY = ("matchespattern(",)
"""Functions whose cost the caller would set."""


@dataclass(frozen=True, slots=True)
class Place:
    """The path of a resource: a set, then perhaps an entity, what its links lead to, one property."""

    set: str
    key: Mapping[str, Any]
    links: tuple[str, ...] = ()
    property: str = ""
    tail: Literal["", "count", "value"] = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """`info`: odatapy's reading; `place` None: a document of the service."""

    info: UriInfo
    place: Place | None
    metadata: bool

    @property
    def format(self) -> str:
        return str(self.info.format.format) if self.info.format is not None else ""


def asked(schema: Schema, path: str, raw_query: str, faults: Faults, operation: str, *, queries: bool = True) -> Asked:
    """Read a URI below the service root; without `queries` no query option but $format is supported.

    Raises Refusal with the status that the standard gives."""
    from odatapy.errors import ODataException

    if len(raw_query) > LONGEST or len(path) > LONGEST:
        raise Refusal(414, "UriTooLong", "the address is too long")
    options = _options(raw_query)
    if any(word in raw_query.lower() for word in _COSTLY):
        raise Refusal(501, "NotImplemented", "this function is not supported", "$filter")
    query, unsupported = raw_query, "" if queries else min(options.keys() & (_OPTIONS | _FURTHER), default="")
    if unsupported:
        if not faults.on("F-ER-14", operation):
            raise Refusal(501, "NotImplemented", f"{unsupported} is not supported", unsupported)
        query = ""
    lenient = "$count" in options and options["$count"] not in ("true", "false") and faults.on("F-OD-13", operation)
    if lenient:
        query = "&".join(p for p in raw_query.split("&") if not unquote(p).startswith("$count="))
    try:
        info = schema.parser.parse_uri(path.strip("/"), query)
    except ODataException as error:
        status = int(getattr(error, "status_code", 400) or 400)
        code = {404: "NotFound", 501: "NotImplemented"}.get(status, "BadRequest")
        raise Refusal(status, code, " ".join(str(error).split())[:200]) from None
    except (RecursionError, ValueError, OverflowError):
        raise Refusal(400, "BadRequest", "the address cannot be read") from None
    _supported(info, options, faults, operation)
    if info.kind.name not in ("SERVICE", "METADATA", "RESOURCE"):
        raise Refusal(501, "NotImplemented", "this resource is not supported")
    return Asked(info, _place(info) if info.kind.name == "RESOURCE" else None, info.kind.name == "METADATA")


def _place(info: UriInfo) -> Place:
    from odatapy.server.uri import resource

    unsupported = Refusal(501, "NotImplemented", "this path is not supported")
    first, *rest = info.resource_parts
    if not isinstance(first, resource.UriResourceEntitySet) or first.type_filter:
        raise unsupported
    place = Place(first.entity_set.name, first.typed_keys)
    for part in rest:
        if place.tail or (place.property and not isinstance(part, resource.UriResourceValue)):
            raise unsupported
        if isinstance(part, resource.UriResourceNavigation) and place.key and not part.typed_keys:
            place = replace(place, links=(*place.links, part.navigation_property.name))
        elif isinstance(part, resource.UriResourcePrimitiveProperty) and place.key:
            place = replace(place, property=part.property.name)
        elif isinstance(part, resource.UriResourceCount):
            place = replace(place, tail="count")
        elif isinstance(part, resource.UriResourceValue) and place.property:
            place = replace(place, tail="value")
        else:
            raise unsupported
    return place


def _options(raw_query: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in raw_query.split("&") if part)
    return {unquote(name): unquote(value.replace("+", " ")) for name, _, value in pairs}


def _supported(info: UriInfo, options: Mapping[str, str], faults: Faults, operation: str) -> None:
    asked = options.keys() & _OPTIONS - {"$skiptoken"}  # which stands in links of our own only
    if faults.has("T-OD-01") and asked and faults.on("T-OD-01", operation):
        raise Refusal(501, "NotImplemented", "query options are not supported", min(asked))
    unsupported = next((name for name in _UNSUPPORTED if getattr(info, name)), "")
    if unsupported and not faults.on("F-ER-14", operation):
        raise Refusal(501, "NotImplemented", f"${unsupported} is not supported", f"${unsupported}")
    custom = next((name for name in options if not name.startswith(("$", "@"))), "")
    if custom and not faults.on("F-OD-29", operation):
        raise Refusal(400, "UnknownOption", f"unknown query option {custom[:40]!r}", custom[:40])


@dataclass(frozen=True, slots=True)
class Found:
    """`total`: rows that fulfil the filter, whatever the page; `after`: where the next page begins, 0 = this is the
    last."""

    rows: Sequence[Row]
    total: int
    after: int = 0


def found(rows: Sequence[Row], query: UriInfo | ExpandItem, faults: Faults, operation: str) -> Found:
    """What `query` selects of `rows`, in its order. Raises Refusal."""
    on = faults.on
    if query.filter is not None and not on("F-OD-07", operation):
        rows = [row for row in rows if _holds(row, query.filter.expression)]
    total = len(rows)
    if query.orderby is not None:
        rows = list(rows)
        for item in reversed(query.orderby.items):  # a stable sort by the last key first
            down = item.descending != on("F-OD-15", operation)
            rows.sort(key=lambda row: Order(_value(row, item.expression)), reverse=down)  # called at once
    elif on("F-PG-29", operation):
        rows = [*rows[1:], *rows[:1]] if query.skip is not None else rows
    skip = query.skip.value if query.skip is not None else 0
    if skip >= total > 0 and on("F-OD-30", operation):
        skip = 0
    top = query.top.value if query.top is not None else None
    if top == 0 and on("F-OD-08", operation):
        top = None
    if on("F-OD-12", operation) and top is not None:
        rows = rows[:top][skip:]
    else:
        rows = rows[skip:] if top is None else rows[skip : skip + top]
    if faults.has("F-OD-09") and total > len(rows) // 2 > 0 and query.top is None and on("F-OD-09", operation):
        rows = rows[: len(rows) // 2]
    if rows and on("F-OD-41", operation):
        rows = [*rows, rows[0]]
    shown = len(rows) if on("F-PG-28", operation) else total
    return Found(rows, shown)


def paged(whole: Found, start: int, size: int) -> Found:
    """The page of at most `size` rows that begins at `start`; 0 = everything."""
    rows = whole.rows[start : start + size] if size else whole.rows[start:]
    after = start + size if size and start + size < len(whole.rows) else 0
    return replace(whole, rows=rows, after=after)


def _holds(row: Row, expression: Expression) -> bool:
    from odatapy.server.eval import evaluate_filter

    return bool(_evaluated(lambda: evaluate_filter(_entity(row), expression)))


def _value(row: Row, expression: Expression) -> Any:
    from odatapy.server.eval import evaluate_value

    return _evaluated(lambda: evaluate_value(_entity(row), expression))


def _entity(row: Row) -> Entity:
    """odatapy's evaluator looks properties up in a mapping as well, which spares an object for each value."""
    return cast("Entity", row)


def _evaluated(work: Callable[[], Any]) -> Any:
    """Raises Refusal for what odatapy cannot evaluate."""
    from odatapy.errors import ODataException

    try:
        return work()
    except ODataException as error:
        raise Refusal(501, "NotImplemented", " ".join(str(error).split())[:200]) from None
    except (TypeError, ArithmeticError, RecursionError, ValueError):
        raise Refusal(400, "BadRequest", "the expression cannot be evaluated") from None
