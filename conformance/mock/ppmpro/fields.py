"""Catalogues of the mocked PPM Pro: fields of types and categories, lookup lists, skill categories."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from conformance.mock.ppmpro import rows as data
from conformance.mock.ppmpro import types
from conformance.mock.ppmpro.entities import Entities
from conformance.mock.ppmpro.types import Field
from conformance.mock.soap import SoapFault

Row = dict[str, Any]
_STATUS: Final = tuple((9_300 + n, title) for n, title in enumerate(data.STATUS_TITLES))
SKILLS: Final[tuple[tuple[int, str, tuple[tuple[int, str], ...], tuple[tuple[int, str], ...]], ...]] = (
    (9_401, "Languages", ((9_411, "Basic"), (9_412, "Fluent")), ((9_421, "Czech"), (9_422, "English"))),
    (9_402, "Methods", ((9_413, "Novice"), (9_414, "Expert")), ()),
)
"""(id, title, range values, sub-categories)"""


class Catalogues:
    def __init__(self, entities: Entities) -> None:
        self.entities, self.faults = entities, entities.faults

    def entity_fields(self, type_id: int, mode: int) -> list[Row]:
        """0 all, 1 those of insert, 2 those of update. Raises SoapFault for complex types and for other modes."""
        kind = self.entities.kind(type_id)
        if type_id in types.COMPLEX:
            raise SoapFault(f"Fields of a {kind.type.name} are listed by {types.COMPLEX[type_id]}.", "Server")
        if mode not in (0, 1, 2):
            raise SoapFault(f"Unknown mode {mode}.", "Server")
        fields: Iterable[Field] = kind.type.fields.values()
        if mode and not (mode == 1 and self.faults.on("F-XM-12", "getEntityFields")):
            fields = [f for f in fields if not f.fixed]
        if not mode and self.faults.on("F-PRO-25", "getEntityFields"):
            fields = list(fields)[1:]
        return self._shown(fields, kind.type.required)

    def category_fields(self, type_id: int, category: int) -> list[Row]:
        """Fields of a request or portfolio of one category."""
        known = data.REQUEST_TYPES if type_id == types.REQUEST else data.PORTFOLIO_TYPES
        if category not in dict(known):
            raise SoapFault(f"There is no category {category}.", "Server")
        if self.faults.on("F-PRO-15"):
            return []
        kind = self.entities.kind(type_id)
        return self._shown(kind.type.fields.values(), kind.type.required)

    def _shown(self, fields: Iterable[Field], required: frozenset[int]) -> list[Row]:
        absent = self.faults.on("F-PRO-16")
        short = self.faults.on("F-PRO-17")
        rows = [_method(n, f, f.id in required) for n, f in enumerate(fields)]
        for row in rows:
            if absent:
                del row["defaultValue"]
            if short and str(row["method"]).startswith("UDF"):
                row["methodId"] %= 100_000
        if len(rows) > 1 and self.faults.on("F-PRO-18"):
            rows[-1]["methodId"] = rows[0]["methodId"]
        return rows

    def list_values(self, field_type: int, sub_type: int) -> list[Row]:
        if (field_type, sub_type) != types.LOOKUP:
            raise SoapFault(f"There is no list of field type {field_type}, {sub_type}.", "Server")
        return pairs(_STATUS)

    def skills(self) -> list[Row]:
        return [
            {"elementValue": title, "id": id, "skillRangeTitle": "Level", "skillRangeValues": pairs(levels),
             "subCategories": pairs(below)}
            for id, title, levels, below in SKILLS
        ]  # fmt: skip


def pairs(rows: Iterable[tuple[int, str]]) -> list[Row]:
    return [{"elementValue": title, "id": id} for id, title in rows]


def named(rows: Iterable[tuple[int, str]], id_or_title: str | None) -> list[Row]:
    """Pairs, of which `id_or_title` picks by id or by title; "" and None take all."""
    return pairs(row for row in rows if not id_or_title or id_or_title in (str(row[0]), row[1]))


def _method(n: int, f: Field, required: bool) -> Row:
    kind, sub = f.kind
    return {
        "defaultValue": None, "fieldLength": f.length, "fieldSubTypeId": sub, "fieldTypeId": kind,
        "isRequired": required, "label": f.label[:1].upper() + f.label[1:],
        "method": f.method or f"property{f.id}", "methodId": f.id,
        "onInsert": not f.fixed, "onSelect": True, "onUpdate": not f.fixed, "sequence": n,
    }  # fmt: skip
