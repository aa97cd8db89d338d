"""Entities of the mocked PPM Pro: instances of every type, with values by field ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from typing import Final

from conformance.mock.ppmpro import rows as ppmpro_rows
from conformance.mock.ppmpro import types
from conformance.mock.ppmpro import values as ppmpro_values
from conformance.mock.ppmpro.types import EntityType
from conformance.mock.soap import SoapFault
from conformance.mock.vendor import World

PACIFIC: Final = timezone(timedelta(hours=-8))
"""The zone of the mocked tenant."""
_NEW: Final = 600_000
"""Ids of what is created begin so far behind those of the seeded rows."""
_STAMPS: Final[Mapping[int, tuple[int, int]]] = {types.PROJECT: (495, 498), types.TASK: (595, 598)}
"""Fields of creation and of change."""

_ISO: Final[Mapping[str, tuple[str, str]]] = {
    "moment": ("F-PRO-26", ppmpro_values.MOMENT), "day": ("F-PRO-26", ppmpro_values.DAY),
    "stamp": ("F-PRO-27", "%a %b %d %H:%M:%S %Y"),
}  # fmt: skip
"""Forms that a fault prints as ISO 8601, and how they are read."""
Pair = tuple[int, str | None]
Values = dict[int, str | None]


@dataclass(frozen=True, slots=True)
class Event:
    """A change or a deletion."""

    type: int
    id: int
    at: datetime
    by: int


@dataclass(slots=True)
class Kind:
    """A type with its instances."""

    type: EntityType
    rows: dict[int, Values] = field(default_factory=dict[int, Values])
    made: int = 0


class Entities:
    def __init__(self, world: World) -> None:
        self.world, self.faults = world, world.faults
        self.kinds = {id: Kind(type) for id, type in types.entity_types(world.folder).items()}
        self.changes: list[Event] = []
        self.deletions: list[Event] = []
        projects = 40 if world.rows is None else world.rows
        for type_id, rows in ppmpro_rows.counts(projects).items():
            self.seed(type_id, rows)

    def seed(self, type_id: int, rows: int) -> int:
        """Add rows; returns how many there are."""
        kind = self.kinds[type_id]
        fields = kind.type.fields
        for id, values in ppmpro_rows.rows(type_id, len(kind.rows), rows):
            kind.rows[id] = {f: v for f, v in values.items() if f in fields}
        return len(kind.rows)

    def now(self) -> datetime:
        return self.world.clock.moment().astimezone(PACIFIC)

    # --- looking things up; every method raises SoapFault for what there is not ---

    def kind(self, type_id: int) -> Kind:
        found = self.kinds.get(type_id)
        if found is None:
            raise SoapFault(f"Unknown entity type {type_id}.", "Server")
        return found

    def instance(self, type_id: int, id: int) -> Values:
        found = self.kind(type_id).rows.get(id)
        if found is None:
            raise SoapFault(f"There is no {self.kind(type_id).type.name} {id}.", "Server")
        return found

    def find(self, type_id: int, pairs: Sequence[Pair], wanted: Sequence[int]) -> list[tuple[int, Values]]:
        """Instances that fulfil all pairs: equality and AND; booleans are equal whatever their case."""
        kind = self.kind(type_id)
        self._known(kind, [*wanted, *(id for id, _ in pairs)])
        tests = [(id, _folded(value)) for id, value in pairs]
        own = kind.type.own
        return [
            (id, row)
            for id, row in kind.rows.items()
            if all(_folded(str(id) if f == own else row.get(f)) == value for f, value in tests)
        ]

    def _known(self, kind: Kind, fields: Sequence[int]) -> None:
        for id in fields:
            if id not in kind.type.fields:
                raise SoapFault(f"Unknown field {id} of entity type {kind.type.id}.", "Server")

    def view(self, type_id: int, id: int, values: Values, wanted: Sequence[int]) -> dict[str, object]:
        """An EntityObj. Fields of an empty request are the common ones."""
        type = self.kinds[type_id].type
        all_of_it = self.faults.on("F-PRO-10") and not wanted
        chosen = list(type.fields) if all_of_it else list(wanted) or list(type.common)
        pairs: list[dict[str, object]] = []
        for f in chosen:
            value = str(id) if f == type.own else self._printed(type.fields[f].form, values.get(f))
            if value is None and self.faults.has("T-PRO-01") and self.faults.on("T-PRO-01"):
                continue
            empty = "" if value is None and self.faults.has("T-PRO-02") and self.faults.on("T-PRO-02") else value
            pairs.append({"elementValue": empty, "id": f})
        return {"entityId": id, "entityTypeId": type_id, "methodValues": pairs}

    def _printed(self, form: str, value: str | None) -> str | None:
        if form == "stamp" and value is not None and self.faults.on("T-PRO-03"):
            value = value.replace("PST", "PDT")
        fault = _ISO.get(form)
        if value is None or fault is None or not self.faults.has(fault[0]) or not self.faults.on(fault[0]):
            return value
        return datetime.strptime(value.replace("PST ", "").replace("PDT ", ""), fault[1]).isoformat()

    # --- writing ---

    def create(self, type_id: int, pairs: Sequence[Pair], by: int, *, fixed: Values | None = None) -> int:
        """Returns the new id. `fixed`: values of fields that only the server writes."""
        kind = self.kind(type_id)
        if not kind.type.creates and fixed is None:
            raise SoapFault(f"A {kind.type.name} cannot be created by this operation.", "Server")
        values = self._stored(kind, pairs)
        missing = sorted(f for f in kind.type.required if values.get(f) is None)
        if self.faults.on("F-PRO-11", "insertEntity") and fixed is None:
            raise SoapFault("A field that nobody knows of is required.", "Server")
        if missing:
            named = ", ".join(f"{kind.type.fields[f].label} ({f})" for f in missing)
            raise SoapFault(f"Required on insert: {named}.", "Server")
        kind.made += 1
        id = ppmpro_rows.FIRST_ID + type_id * 1_000_000 + _NEW + kind.made
        for f, value in {**dict(self._first(kind, values)), **(fixed or {})}.items():
            values[f] = value
        kind.rows[id] = values
        self._changed(kind, id, by, created=True)
        return id

    def _first(self, kind: Kind, values: Values) -> Iterator[tuple[int, str]]:
        """What the server itself puts into a new instance."""
        if kind.type.id == types.FINANCE:
            parent, parent_type = values.get(types.PARENT_ID), values.get(types.PARENT_TYPE)
            self.instance(int(parent_type or 0), int(parent or 0))
            words = ("Actual", "Forecast") if self.faults.on("F-PRO-12") else ("Forecast", "Actual")
            if int(parent_type or 0) not in (types.PROJECT, types.FINANCE):
                raise SoapFault("The parent of a financial entry is a project or a forecast.", "Server")
            yield types.ENTRY_KIND, words[int(parent_type or 0) == types.FINANCE]
        if kind.type.id == types.ALLOCATION:
            today = self.now().date()
            for f, day in ((types.ALLOCATED_FROM, today), (types.ALLOCATED_TO, today + timedelta(days=27))):
                if values.get(f) is None:
                    yield f, day.strftime(ppmpro_values.DAY)

    def change(self, type_id: int, id: int, pairs: Sequence[Pair], by: int) -> None:
        """Set the given fields; the others stay."""
        kind = self.kind(type_id)
        row = self.instance(type_id, id)
        values = self._stored(kind, pairs)
        if self.faults.on("F-BT-11", "updateEntity"):
            for f in [f for f in row if f not in values and not kind.type.fields[f].fixed]:
                row[f] = None
        row.update(values)
        self._changed(kind, id, by)

    def upsert(self, type_id: int, pairs: Sequence[Pair], search: Sequence[Pair], by: int) -> int:
        """Change what the search pairs find, or create; no pairs create. Raises SoapFault if several are found."""
        found = self.find(type_id, search, ()) if search and not self.faults.on("F-BT-10") else []
        if len(found) > 1:
            raise SoapFault(f"{len(found)} instances match the search pairs.", "Server")
        if not found:
            return self.create(type_id, pairs, by)
        self.change(type_id, found[0][0], pairs, by)
        return found[0][0]

    def delete(self, type_id: int, ids: Sequence[int], by: int) -> None:
        """All of them or none."""
        kind = self.kind(type_id)
        for id in ids:
            self.instance(type_id, id)
        for id in dict.fromkeys(ids):
            del kind.rows[id]
            self.deletions.append(Event(type_id, id, self.now(), by))

    def _stored(self, kind: Kind, pairs: Sequence[Pair]) -> Values:
        self._known(kind, [id for id, _ in pairs])
        values: Values = {}
        for id, value in pairs:
            f = kind.type.fields[id]
            if f.fixed:
                raise SoapFault(f"Field {f.label} ({id}) cannot be written.", "Server")
            if f.form == "flag" and value in ("True", "False") and self.faults.on("F-PRO-13"):
                raise SoapFault(f"The value of {f.label} ({id}) cannot be read.", "Server")
            values[id] = ppmpro_values.stored(f, value)
        return values

    def _changed(self, kind: Kind, id: int, by: int, *, created: bool = False) -> None:
        now = self.now()
        self.changes.append(Event(kind.type.id, id, now, by))
        for f in _STAMPS.get(kind.type.id, ())[not created :]:
            kind.rows[id][f] = ppmpro_values.stamp(now)

    # --- history ---

    def history(
        self, events: Sequence[Event], type_id: int, start: date | None, end: date | None, *, repeats: bool = True
    ) -> list[Event]:
        """Events of a type between two days; without `repeats` the last one of an instance on a day stands for all."""
        self.kind(type_id)
        if self.faults.on("F-PRO-14"):
            start = end = None
        held = [e for e in events if e.type == type_id and ppmpro_values.inside(e.at.date(), start, end)]
        if repeats:
            return held
        return list({(e.id, e.at.date()): e for e in held}.values())


def _folded(value: str | None) -> str | None:
    """Booleans are equal whatever their case; what is empty is nothing."""
    if not value:
        return None
    return value.lower() if value.lower() in ("true", "false") else value
