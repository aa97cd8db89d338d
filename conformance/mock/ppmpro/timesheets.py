"""Timesheets of the mocked PPM Pro: a week of a person, four buckets of entries, submitted and approved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final

from conformance.mock.ppmpro import rows as data
from conformance.mock.ppmpro import types, values
from conformance.mock.ppmpro.entities import Entities
from conformance.mock.ppmpro.fields import pairs
from conformance.mock.soap import SoapFault

Row = dict[str, Any]
BUCKETS: Final = ("entriesAccount", "entriesOther", "entriesPortfolio", "entriesProject")
FIRST_ID: Final = 16_000_000_001
"""Timesheets and entries of real tenants count far past 2^31."""
FIRST_PERIOD: Final = 9_501
_FIRST_ENTRY: Final = 16_500_000_001
_MONDAY: Final = date(2026, 1, 5)
_OPEN, _SUBMITTED, _APPROVED = "Open", "Submitted", "Approved"
_DEFAULTS: Final[Row] = {
    "billableRate": 0.0, "companyId": 0, "entryDate": None, "entryHours": 0.0, "entryTypeId": 1, "internalRate": 0.0,
    "isBillable": True, "isProductive": True, "level1Id": 0, "level2Id": 0, "level3Id": 0, "locationId": 0,
    "notes": None,
}  # fmt: skip


@dataclass(slots=True)
class Sheet:
    id: int
    user: int
    period: int
    start: date
    notes: str | None = None
    state: str = _OPEN
    level: int = 0
    buckets: dict[str, dict[int, Row]] = field(default_factory=lambda: {name: {} for name in BUCKETS})

    @property
    def end(self) -> date:
        return self.start + timedelta(days=6)

    def shown(self) -> Row:
        entries = {name: [{**row, "state": self.state} for row in rows.values()] for name, rows in self.buckets.items()}
        form = values.DAY
        return {
            **entries, "endDate": self.end.strftime(form), "satisfactionId": 0, "startDate": self.start.strftime(form),
            "summaryNotes": self.notes, "timesheetId": self.id, "timesheetPeriodId": self.period, "userId": self.user,
        }  # fmt: skip


class Timesheets:
    """The first two weeks of 2026 of every user are there from the start. Every method raises SoapFault."""

    def __init__(self, entities: Entities) -> None:
        self.entities = entities
        self.sheets: dict[int, Sheet] = {}
        self._entries = 0
        for user in sorted(entities.kinds[types.USER].rows):
            for week in (0, 1):
                sheet = self._new(user, _MONDAY + timedelta(weeks=week))
                for day in range(3):
                    row = {"entryDate": (sheet.start + timedelta(days=day)).strftime(values.DAY), "entryHours": 7.5}
                    self._put(sheet, "entriesProject", {**row, "level1Id": data.entity_id(types.PROJECT, 0)})

    def _new(self, user: int, start: date) -> Sheet:
        monday = start - timedelta(days=start.weekday())
        if any(s.user == user and s.start == monday for s in self.sheets.values()):
            raise SoapFault("The user has a timesheet of that period.", "Server")
        period = FIRST_PERIOD + (monday - _MONDAY).days // 7
        sheet = Sheet(FIRST_ID + len(self.sheets), user, period, monday)
        self.sheets[sheet.id] = sheet
        return sheet

    # --- reading ---

    def one(self, id: int) -> Sheet:
        found = self.sheets.get(id)
        if found is None:
            raise SoapFault(f"There is no timesheet {id}.", "Server")
        return found

    def of_users(self, users: Sequence[int], start: str | None, end: str | None) -> list[Row]:
        since, until = values.window_day(start, "startYYYYMMDD"), values.window_day(end, "endYYYYMMDD")
        for user in users:
            self.entities.instance(types.USER, user)
        return [
            s.shown()
            for s in self.sheets.values()
            if s.user in users and (until is None or s.start <= until) and (since is None or s.end >= since)
        ]

    def variables(self, user: int, period: int | None) -> list[Row]:
        self.entities.instance(types.USER, user)
        if period is not None and not any(s.period == period for s in self.sheets.values()):
            raise SoapFault(f"There is no period {period}.", "Server")
        projects = [
            (id, str(row[types.TITLE])) for id, row in list(self.entities.kinds[types.PROJECT].rows.items())[:3]
        ]
        return [{"levelVariable": pairs(projects), "variableTypeId": 1}, {"levelVariable": [], "variableTypeId": 2}]

    # --- writing ---

    def save(self, given: Iterable[Mapping[str, Any]], submit: bool) -> list[Row]:
        """Whole timesheets: the buckets that are given replace what was there."""
        return [self._saved(sheet, submit, replace=True) for sheet in given]

    def save_entries(self, given: Mapping[str, Any], submit: bool) -> list[Row]:
        """Entries of one timesheet: with an id they change that one, without they are new."""
        return [self._saved(given, submit, replace=False)]

    def _saved(self, given: Mapping[str, Any], submit: bool, *, replace: bool) -> Row:
        id = given.get("timesheetId") or 0
        if id:
            sheet = self._editable(id)
        else:
            user = given.get("userId") or 0
            self.entities.instance(types.USER, user)
            sheet = self._new(user, self._start(given))
        named = {name: given[name] for name in BUCKETS if name in given}
        for rows in named.values():
            for row in rows:
                self._check(sheet, row)
        if given.get("summaryNotes") is not None:
            sheet.notes = given["summaryNotes"]
        for name, rows in named.items():
            if replace:
                sheet.buckets[name] = {
                    k: v for k, v in sheet.buckets[name].items() if k in {r.get("entryId") for r in rows}
                }
            for row in rows:
                self._put(sheet, name, row)
        if submit:
            self.submit([sheet.id])
        return sheet.shown()

    def _start(self, given: Mapping[str, Any]) -> date:
        if given.get("startDate"):
            try:
                return datetime.strptime(str(given["startDate"]), values.DAY).date()
            except ValueError:
                raise SoapFault("Unparseable date in startDate.", "Server") from None
        period = given.get("timesheetPeriodId") or 0
        if not 0 < period - FIRST_PERIOD + 1 < 1000:
            raise SoapFault("A new timesheet needs startDate or timesheetPeriodId.", "Server")
        return _MONDAY + timedelta(weeks=period - FIRST_PERIOD)

    def _check(self, sheet: Sheet, row: Mapping[str, Any]) -> None:
        try:
            day = datetime.strptime(str(row.get("entryDate")), values.DAY).date()
        except ValueError:
            raise SoapFault("An entry needs entryDate.", "Server") from None
        if not sheet.start <= day <= sheet.end:
            raise SoapFault("An entry is outside the timesheet's period.", "Server")
        id = row.get("entryId") or 0
        if id and not any(id in rows for rows in sheet.buckets.values()):
            raise SoapFault(f"There is no entry {id}.", "Server")

    def _put(self, sheet: Sheet, bucket: str, row: Mapping[str, Any]) -> None:
        id = row.get("entryId") or 0
        if not id:
            self._entries += 1
            id = _FIRST_ENTRY + self._entries
        old = sheet.buckets[bucket].get(id, _DEFAULTS)
        sheet.buckets[bucket][id] = {**old, **row, "entryId": id, "timesheetId": sheet.id}

    def update(self, rows: Sequence[Mapping[str, Any]]) -> bool:
        found = [self._place(int(row.get("entryId") or 0)) for row in rows]
        for (sheet, _), row in zip(found, rows, strict=True):
            self._editable(sheet.id)
            self._check(sheet, {"entryDate": sheet.start.strftime(values.DAY), **row})
        for (sheet, bucket), row in zip(found, rows, strict=True):
            self._put(sheet, bucket, row)
        return True

    def _place(self, entry: int) -> tuple[Sheet, str]:
        for sheet in self.sheets.values():
            for name, rows in sheet.buckets.items():
                if entry in rows:
                    return sheet, name
        raise SoapFault(f"There is no entry {entry}.", "Server")

    def delete(self, id: int, entries: Sequence[int]) -> bool:
        sheet = self._editable(id)
        for entry in entries:
            if self._place(entry)[0] is not sheet:
                raise SoapFault(f"Entry {entry} is not of timesheet {id}.", "Server")
        for entry in entries:
            for rows in sheet.buckets.values():
                rows.pop(entry, None)
        return True

    # --- workflow ---

    def _editable(self, id: int) -> Sheet:
        sheet = self.one(id)
        if sheet.state != _OPEN:
            raise SoapFault(f"Timesheet {id} is {sheet.state.lower()}.", "Server")
        return sheet

    def submit(self, ids: Sequence[int]) -> bool:
        for sheet in [self._editable(id) for id in ids]:
            sheet.state = _SUBMITTED
        return True

    def approve(self, id: int, level: int) -> bool:
        sheet = self.one(id)
        if sheet.state != _SUBMITTED or level <= sheet.level:
            raise SoapFault(f"Timesheet {id} cannot be approved on level {level}.", "Server")
        sheet.level = level
        sheet.state = _APPROVED
        return True
