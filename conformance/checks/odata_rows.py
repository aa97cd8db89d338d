"""OData 4.0: rows of an instance against its own metadata, and these against ours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, cast

from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.odata import of_odata
from conformance.exchanges.edm import Edm, Rows, Type, content, counted, metadata, rows
from conformance.exchanges.exchange import Exchange

_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>")
_MOST_FINDINGS = 5
"""Of one answer; a page of rows that are all wrong is told once."""
_REMEMBERED = 1000
_TOLD: dict[tuple[object, int, str], tuple[Edm, list[tuple[str, str, str]]]] = {}
"""The metadata are kept beside what they are known by, so that nothing else takes their identity."""


@check("odata.valid", "label")
def valid(scene: Scene, want: Want) -> Judged:
    """Rows hold what the instance's own metadata say: no other members, all of theirs, each of its type."""
    judging = Judging()
    for exchange, found, kind, edm in _described(scene, want.label()):
        judging.expect(True, exchange, "valid", "body:/value[]", "rows")
        for at, expected, actual in _worst(exchange, found, kind, edm):
            judging.expect(False, exchange, "metadata", f"body:/value[]/{at}", expected, actual)
    return judging.done()


def _worst(exchange: Exchange, found: Rows, kind: Type, edm: Edm) -> list[tuple[str, str, str]]:
    """The first breaches of an answer. They are kept with what they were found by: one run looks at an answer again
    and again while it is judged with others."""
    key = (exchange.response, id(edm), kind.name)
    if key not in _TOLD:
        if len(_TOLD) >= _REMEMBERED:
            _TOLD.clear()
        context = str(content(exchange)["@odata.context"])
        partial = "(" in context.partition("#")[2].removeprefix(f"Collection({kind.name})")
        label = ((exchange.response and exchange.response.header("content-type")) or "").lower()
        text_numbers = "ieee754compatible=true" in label
        breaches = dict.fromkeys(b for row in found for b in _breaches(row, kind, edm, partial, text_numbers))
        _TOLD[key] = (edm, list(breaches)[:_MOST_FINDINGS])
    return _TOLD[key][1]


def _described(scene: Scene, label: str) -> Iterator[tuple[Exchange, Rows, Type, Edm]]:
    """Served lists with the type that the metadata of their own service root give for their context."""
    documents = {
        e.request.url.partition("$metadata")[0]: metadata(e.response)
        for e in scene.of(label)
        if "/$metadata" in e.request.url and e.status == 200 and e.response is not None
    }
    for exchange in of_odata(scene, label):
        found, context = rows(exchange), str(content(exchange).get("@odata.context", ""))
        edm = documents.get(context.partition("$metadata")[0]) or _knowing(documents.values(), context)
        kind = edm.of_context(context) if edm is not None else None
        if edm is not None and kind is not None and found is not None and 200 <= exchange.status < 300:
            yield exchange, found, kind, edm


def _knowing(documents: Iterable[Edm | None], context: str) -> Edm | None:
    """The metadata that know what is listed, where their address is another one than the context says: it moved."""
    return next((edm for edm in documents if edm is not None and edm.of_context(context) is not None), None)


@check("odata.distinct", "label")
def distinct(scene: Scene, want: Want) -> Judged:
    """No two rows of an answer have the same key. Rows of a type without a key are let pass."""
    judging = Judging()
    for exchange, found, kind, _ in _described(scene, want.label()):
        if not kind.key or any(name not in row for row in found for name in kind.key):
            continue
        keys = Counter(repr([row[name] for name in kind.key]) for row in found)
        twice = [key for key, times in keys.most_common(3) if times > 1]
        judging.expect(not twice, exchange, "key", "body:/value[]", "each key once", ", ".join(twice))
    return judging.done()


@check("odata.names", "label", "exactly", "has")
def names(scene: Scene, want: Want) -> Judged:
    """Names of what a service document lists: exactly these, or at least these."""
    judging = Judging()
    for exchange in scene.of(want.label()):
        found = {str(row.get("name")) for row in rows(exchange) or []}
        exact, least = set(want.list("exactly")), set(want.list("has"))
        right = found == exact if exact else least <= found
        judging.expect(right, exchange, "names", "body:/value[]/name", sorted(exact or least), sorted(found))
    return judging.done()


@check("odata.readable", "label")
def readable(scene: Scene, want: Want) -> Judged:
    """Every answer is a list that can be read to its end."""
    judging = Judging()
    for exchange in scene.of(want.label("set")):
        listed = exchange.status == 200 and rows(exchange) is not None
        judging.expect(listed, exchange, "rows", "body:/value", "a list", f"status {exchange.status}")
    return judging.done()


@check("odata.lacks", "label", "name", "value")
def lacks(scene: Scene, want: Want) -> Judged:
    """No row has that value, which the target names in [data]."""
    judging = Judging()
    value = str(scene.notes.get("data", {}).get(want.text("value").removeprefix("data."), ""))
    for exchange in scene.of(want.label()):
        found = rows(exchange)
        if found is None:
            judging.undecide(f"{exchange.operation} lists no rows (status {exchange.status})")
            continue
        there = [row for row in found if str(row.get(want.text("name"))) == value]
        judging.expect(not there, exchange, "row", f"body:/value[]/{want.text('name')}", f"none that is {value}", value)
    return judging.done()


@check("odata.within", "label", "of")
def within(scene: Scene, want: Want) -> Judged:
    """One answer's rows are some of the other's, and not all."""
    judging = Judging()
    part, whole = scene.one(want.label()), scene.one(want.text("of"))
    few, many = (rows(exchange) if exchange is not None else None for exchange in (part, whole))
    if part is None or few is None or not many:
        judging.undecide("there are no rows to compare")
        return judging.done()
    fewer = len(few) < len(many) and counted(few) <= counted(many)
    judging.expect(fewer, part, "rows", "body:/value", f"fewer than {len(many)} rows", f"{len(few)} rows")
    return judging.done()


@check("odata.implies", "label", "when", "then")
def implies(scene: Scene, want: Want) -> Judged:
    """Rows with the values of `when` have those of `then`."""
    judging = Judging()
    when, then = _values(want, "when"), _values(want, "then")
    for exchange in scene.of(want.label()):
        chosen = [row for row in rows(exchange) or [] if all(row.get(n) == v for n, v in when.items())]
        _held(judging, exchange, chosen, then)
    return judging.done()


@check("odata.parents", "label", "id", "parent", "then")
def parents(scene: Scene, want: Want) -> Judged:
    """Rows that others name as their parent have the values of `then`."""
    judging = Judging()
    for exchange in scene.of(want.label()):
        found = rows(exchange) or []
        above = [row[want.text("parent")] for row in found if row.get(want.text("parent")) is not None]
        chosen = [row for row in found if row.get(want.text("id")) in above]
        _held(judging, exchange, chosen, _values(want, "then"))
    return judging.done()


def _values(want: Want, key: str) -> Mapping[str, Any]:
    return cast(Mapping[str, Any], want.values.get(key, {}))


def _held(judging: Judging, exchange: Exchange, chosen: Rows, then: Mapping[str, Any]) -> None:
    for name, value in then.items():
        other = next((row.get(name, "nothing") for row in chosen if row.get(name, "nothing") != value), value)
        if chosen:
            judging.expect(other == value, exchange, "value", f"body:/value[]/{name}", value, other)


@check("odata.texts", "label")
def texts(scene: Scene, want: Want) -> Judged:
    """Every value of every row is plain text, without markup."""
    judging = Judging()
    for exchange in scene.of(want.label()):
        for row in rows(exchange) or []:
            for name, value in row.items():
                plain = value is None or (isinstance(value, str) and _MARKUP.search(value) is None)
                judging.expect(plain, exchange, "text", f"body:/value[]/{name}", "plain text", value)
    return judging.done()


def _breaches(
    row: Mapping[str, Any], kind: Type, edm: Edm, partial: bool, text_numbers: bool
) -> Iterator[tuple[str, str, str]]:
    """(property, what was expected, what is there); values are told by their JSON type only, so that equal breaches of
    many rows are one."""
    for name, value in row.items():
        if "@" in name or name in kind.links:
            continue
        declared = kind.properties.get(name)
        if declared is None:
            if not kind.open:
                yield name, "a declared property", "none of that name"
            continue
        type, nullable = declared
        if value is None and not nullable:
            yield name, f"{type}, never null", "null"
        elif value is not None and not _fits(value, type, edm, text_numbers):
            yield name, type, _json_type(value)
    for name, (type, _) in kind.properties.items():
        if not partial and name not in row and type != "Edm.Stream":
            yield name, f"{type}, or null", "nothing"


def _json_type(value: Any) -> str:
    for kind, name in ((bool, "boolean"), (int, "integer"), (float, "number"), (str, "text"), (list, "list")):
        if isinstance(value, kind):
            return name
    return "object"


_WHOLE = {
    "Edm.Byte": (0, 255),
    **{
        f"Edm.{name}": (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
        for name, bits in (("SByte", 8), ("Int16", 16), ("Int32", 32), ("Int64", 64))
    },
}
_TEXTS = {
    "Edm.Guid": re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),
    "Edm.Duration": re.compile(r"-?P(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?"),
    "Edm.TimeOfDay": re.compile(r"\d\d:\d\d(:\d\d(\.\d{1,12})?)?"),
    "Edm.Binary": re.compile(r"[A-Za-z0-9_-]*={0,2}"),
}


def _fits(value: Any, type: str, edm: Edm, text_numbers: bool) -> bool:
    """Whether a JSON value is of an EDM type (JSON Format 4.0, 7.1)."""
    if type.startswith("Collection("):
        inner = type.removeprefix("Collection(").removesuffix(")")
        return isinstance(value, list) and all(
            _fits(v, inner, edm, text_numbers) for v in cast(list[object], value) if v is not None
        )
    if type in ("Edm.Int64", "Edm.Decimal") and text_numbers:
        return isinstance(value, str) and re.fullmatch(r"-?\d+(\.\d+)?", value) is not None
    if type in _WHOLE:
        low, high = _WHOLE[type]
        return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
    if type in ("Edm.Decimal", "Edm.Double", "Edm.Single"):
        return (isinstance(value, int | float) and not isinstance(value, bool)) or value in ("INF", "-INF", "NaN")
    if type == "Edm.Boolean":
        return isinstance(value, bool)
    if type in edm.types:
        return isinstance(value, dict)
    if not type.startswith("Edm.") or type == "Edm.Untyped" or "Geo" in type:
        return type not in edm.enums or isinstance(value, str | int)
    return isinstance(value, str) and _spelt(value, type)


def _spelt(text: str, type: str) -> bool:
    if type in _TEXTS:
        return _TEXTS[type].fullmatch(text) is not None
    try:
        if type == "Edm.Date":
            date.fromisoformat(text)
        elif type == "Edm.DateTimeOffset":
            return datetime.fromisoformat(text.replace("Z", "+00:00")).tzinfo is not None
    except ValueError:
        return False
    return True
