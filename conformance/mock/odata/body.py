"""Bodies of OData answers: rows and entities in JSON, with the control information of their metadata level."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conformance.mock.faults import Faults
from conformance.mock.guards import is_object
from conformance.mock.odata.query import found
from conformance.mock.odata.refusals import Refusal
from conformance.mock.odata.schema import EntitySet, Schema
from conformance.mock.odata.values import Row, encoded, literals
from conformance.mock.odata.wants import Wants

if TYPE_CHECKING:
    from odatapy.server.uri.query_options import ExpandItem
    from odatapy.server.uri.resource import UriInfo

_DEEPEST = 5
"""Levels of ``$expand``."""


@dataclass(frozen=True, slots=True)
class Writer:
    """`base`: address of the service root, without a slash at its end."""

    schema: Schema
    faults: Faults
    base: str
    wants: Wants
    operation: str

    def context(self, fragment: str) -> dict[str, str]:
        return {} if self.wants.level == "none" else {"@odata.context": f"{self.base}/$metadata{fragment}"}

    def named(self, set: EntitySet, query: UriInfo, *, entity: bool = False, several: str = "") -> dict[str, str]:
        """The context of rows of a set, or of `several` values of a type."""
        name = set.name
        if self.faults.on("F-OD-03", self.operation):
            name, several = next((other for other in self.schema.sets if other != name), f"{name}X"), ""
        if several:
            return self.context(f"#Collection({several})")
        return self.context(f"#{name}{_projection(query)}{'/$entity' if entity else ''}")

    def rows(self, rows: Sequence[Row], set: EntitySet, query: UriInfo | ExpandItem, depth: int = 0) -> list[Any]:
        return [self.row(row, set, query, depth) for row in rows]

    def row(self, row: Row, set: EntitySet, query: UriInfo | ExpandItem, depth: int = 0) -> dict[str, Any]:
        """One entity with what is selected and expanded."""
        on, level = self.faults.on, self.wants.level
        names = _selected(query, row) if not on("F-OD-06", self.operation) else None
        types, text_numbers = set.properties, self.wants.text_numbers or on("F-OD-27", self.operation)
        shown: dict[str, Any] = {}
        if level == "full":
            shown |= {"@odata.type": f"#{set.type}", "@odata.id": f"{self.base}/{set.name}({_key(row, set)})"}
        for name, value in row.items():
            if names is None or name in names:
                shown[name] = encoded(value, types.get(name, ""), text_numbers=text_numbers)
        if on("F-OD-05", self.operation):
            _retype(shown, set)
        for item in query.expand.items if query.expand is not None else ():
            shown |= self._expanded(row, set, item, depth + 1)
        return shown

    def _expanded(self, row: Row, set: EntitySet, item: ExpandItem, depth: int) -> dict[str, Any]:
        if depth > _DEEPEST or item.is_ref or item.is_count or len(item.path) > 1:
            raise Refusal(501, "NotImplemented", "this $expand is not supported", "$expand")
        shown: dict[str, Any] = {}
        for name in set.links if item.star else item.path:
            link = set.links[name]
            target, value = self.schema.sets[link.target], row.get(name)
            if link.many:
                chosen = found(value or [], item, self.faults, self.operation)
                if item.count is not None and item.count.value:
                    shown[f"{name}@odata.count"] = chosen.total
                shown[name] = self.rows(chosen.rows, target, item, depth)
            else:
                shown[name] = None if value is None else self.row(value, target, item, depth)
        return shown


def printed(document: Mapping[str, Any]) -> bytes:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _key(row: Row, set: EntitySet) -> str:
    values = list(literals(row, set.key))
    return values[0] if len(values) == 1 else ",".join(map("=".join, zip(set.key, values, strict=True)))


def _selected(query: UriInfo | ExpandItem, row: Row) -> frozenset[str] | None:
    """Names of properties that are wanted; None = all."""
    if query.select is None:
        return None
    paths = query.select.selected_paths
    return None if "*" in paths else frozenset(paths) & row.keys()


def _projection(query: UriInfo | ExpandItem) -> str:
    """The select list of a context URL (OData 4.0 Protocol, 10.7 and 10.9)."""
    names = query.select.selected_paths if query.select is not None else []
    for item in query.expand.items if query.expand is not None else ():
        if nested := _projection(item):
            names = [*names, f"{item.path_str}{nested}"]
    return f"({','.join(names)})" if names else ""


def _retype(shown: dict[str, Any], set: EntitySet) -> None:
    name = next((n for n in shown if n not in set.key and shown[n] is not None and "@" not in n), "")
    if name:
        shown[name] = 4711 if isinstance(shown[name], str) or is_object(shown[name]) else str(shown[name])
