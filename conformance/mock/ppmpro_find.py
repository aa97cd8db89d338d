"""PPM Pro's findEntity: all instances of a type whose fields equal every search pair."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from conformance.mock import ppmpro_rows as data
from conformance.mock import soap
from conformance.mock.soap import SoapFault, clean
from conformance.mock.store import Row, Table, quoted
from conformance.mock.vendor import World
from conformance.mock.xmlin import Element

_OPERATION = "findEntity"
_WRAP = 2**32


def _column(field: int) -> str:
    return f"f{field}"


class Finder:
    def __init__(self, world: World) -> None:
        self.world, self.faults = world, world.faults
        self._tables: dict[int, Table] = {}
        projects = 40 if world.rows is None else world.rows
        for type_id, rows in (
            (data.PROJECT, projects),
            (data.TASK, 2 * projects),
            (data.RESOURCE, 12),
            (data.USER, 12),
            (data.UNIT, 3),
        ):
            columns = {"id": "INTEGER", **{_column(f): "TEXT" for f in data.TYPES[type_id].fields}}
            self._tables[type_id] = world.store.table(f"entity{type_id}", columns, "id")
            self.add(type_id, rows)

    def add(self, type_id: int, rows: int) -> int:
        table = self._tables[type_id]
        table.insert(
            {"id": id, **{_column(f): v for f, v in values.items()}}
            for id, values in data.rows(type_id, table.count(), rows)
        )
        return table.count()

    def found(self, call: Element) -> str:
        """The `return` elements. Raises SoapFault for an unknown type or field."""
        type_id = _number(soap.text(call, "entityTypeId"), "entityTypeId")
        kind = data.TYPES.get(type_id)
        if kind is None:
            raise SoapFault(f"Unknown entity type {type_id}.", "Server")
        wanted = [_number(e.text, "fieldsRequest") for e in soap.children(call, "fieldsRequest") if not soap.is_nil(e)]
        pairs = [_pair(e) for e in soap.children(call, "searchValuePairs") if not soap.is_nil(e)]
        for field in (*wanted, *(field for field, _ in pairs)):
            if field not in kind.fields:
                raise SoapFault(f"Unknown field {field} of entity type {type_id}.", "Server")
        if self.faults.on("F-XM-10", _OPERATION):
            pairs = pairs[:1]
        rows = self._tables[type_id].select(*_where(pairs))
        if not rows and (self.world.rules.no_hits(_OPERATION) == "nil_item" or self.faults.on("T-05", _OPERATION)):
            return '<ns:return xsi:nil="true"/>'
        fields = wanted or list(kind.common)
        return "".join(self._entity(row, kind, fields) for row in rows)

    def _entity(self, row: Row, kind: data.EntityType, fields: Sequence[int]) -> str:
        on = self.faults.on
        p = "" if on("F-XM-05", _OPERATION) else "ax21:"
        id = self._id(int(row["id"]))
        values = list[str]()
        leak = on("F-XM-09", _OPERATION)
        twice = on("F-XM-18", _OPERATION)
        for field in fields:
            value: str | None = row[_column(field)]
            if field == kind.own:
                value = str(id)
            if leak and field == fields[0]:
                value = "[Ljava.lang.Object;@46117de5"
            shown = (
                f"<{p}elementValue>{_written(value, twice)}</{p}elementValue>"
                if value is not None
                else f'<{p}elementValue xsi:nil="true"/>'
            )
            values.append(f'<{p}methodValues xsi:type="ax21:ValuePair">{shown}<{p}id>{field}</{p}id></{p}methodValues>')
        name = "EntityObjV2" if on("F-XM-08", _OPERATION) else "EntityObj"
        return (
            f'<ns:return xsi:type="ax21:{name}"><{p}entityId>{id}</{p}entityId>'
            f"<{p}entityTypeId>{kind.id}</{p}entityTypeId>{''.join(values)}</ns:return>"
        )

    def _id(self, id: int) -> int:
        if not self.faults.on("F-XM-11", _OPERATION):
            return id
        low = id % _WRAP
        return low - _WRAP if low >= _WRAP // 2 else -low


def _written(value: str, twice: bool) -> str:
    return escape(escape(clean(value)) if twice else clean(value))


def _number(text: str | None, name: str) -> int:
    if text is None or not text.strip():
        raise SoapFault(f"Parameter {name} is required.", "Server")
    return int(text)


def _pair(element: Element) -> tuple[int, str | None]:
    return _number(soap.text(element, "id"), "id"), soap.text(element, "elementValue")


def _where(pairs: Sequence[tuple[int, str | None]]) -> tuple[str, list[str]]:
    """Equality and AND; booleans are equal whatever their case, a nil value finds what has none."""
    parts, values = list[str](), list[str]()
    for field, value in pairs:
        column = quoted(_column(field))
        if value is None:
            parts.append(f"{column} IS NULL")
        elif value.lower() in ("true", "false"):
            parts.append(f"lower({column}) = ?")
            values.append(value.lower())
        else:
            parts.append(f"{column} = ?")
            values.append(value)
    return " AND ".join(parts), values
