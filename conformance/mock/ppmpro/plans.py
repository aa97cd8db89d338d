"""Planning in the mocked PPM Pro: contours by day and by month, assignments, skills."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from conformance.mock.ppmpro import types, values
from conformance.mock.ppmpro.entities import Entities
from conformance.mock.ppmpro.fields import SKILLS
from conformance.mock.soap import SoapFault

Row = dict[str, Any]
_FIRST_SETTING: Final = 15_900_000_001


@dataclass
class Plans:
    """Contours by the id of what they belong to; skill settings by resource."""

    entities: Entities
    days: dict[int, dict[date, float]] = field(default_factory=dict[int, dict[date, float]])
    months: dict[int, dict[date, float]] = field(default_factory=dict[int, dict[date, float]])
    settings: dict[int, dict[int, Row]] = field(default_factory=dict[int, dict[int, Row]])
    made: int = 0

    # --- contours ---

    def contour(self, type_id: int, id: int, start: str | None, end: str | None) -> Row:
        first, last = self._allocation(type_id, id)
        since, until = values.contour_day(start, "startDate"), values.contour_day(end, "endDate")
        form = "%Y-%m-%d" if self.entities.faults.on("F-PRO-19") else values.CONTOUR_DAY
        held = sorted(self.days.get(id, {}).items())
        return {
            "allocationEndDate": last.strftime(form), "allocationStartDate": first.strftime(form), "entityId": id,
            "entityTypeId": type_id,
            "entries": [
                {"entryDate": day.strftime(form), "entryHours": hours}
                for day, hours in held if values.inside(day, since, until)
            ],
        }  # fmt: skip

    def allocate(self, type_id: int, id: int, entries: Sequence[Mapping[str, Any]]) -> int:
        """Write days; returns the allocation's id. Raises SoapFault for a day outside the allocation."""
        first, last = self._allocation(type_id, id)
        wanted: dict[date, float] = {}
        for entry in entries:
            day = values.contour_day(entry.get("entryDate"), "entryDate")
            if day is None or entry.get("entryHours") is None:
                raise SoapFault("An entry needs entryDate and entryHours.", "Server")
            if not values.inside(day, first, last) and not self.entities.faults.on("F-PRO-20"):
                raise SoapFault(f"{day:%Y/%m/%d} is outside the allocation.", "Server")
            wanted[day] = float(entry["entryHours"])
        self.days.setdefault(id, {}).update(wanted)
        return id

    def _allocation(self, type_id: int, id: int) -> tuple[date, date]:
        if type_id != types.ALLOCATION:
            if not self.entities.faults.on("F-PRO-21"):
                raise SoapFault(f"Entity type {type_id} has no contours.", "Server")
            self.entities.instance(type_id, id)
            return date(2025, 1, 1), date(2025, 12, 31)
        row = self.entities.instance(type_id, id)
        bounds = [str(row.get(f)) for f in (types.ALLOCATED_FROM, types.ALLOCATED_TO)]
        first, last = (datetime.strptime(text[:10], values.DAY).date() for text in bounds)
        return first, last

    def financial_contour(self, id: int, start: str | None, end: str | None) -> Row:
        self.entities.instance(types.FINANCE, id)
        since, until = values.month_day(start, "startDate"), values.month_day(end, "endDate")
        form = "%Y-%m-%d" if self.entities.faults.on("F-PRO-22") else values.DAY
        held = sorted(self.months.get(id, {}).items())
        return {
            "entries": [
                {"amount": amount, "periodDate": month.strftime(form)}
                for month, amount in held if values.inside(month, since, until)
            ]
        }  # fmt: skip

    def allocate_financial(self, id: int, entries: Sequence[Mapping[str, Any]]) -> int:
        self.entities.instance(types.FINANCE, id)
        wanted: dict[date, float] = {}
        for entry in entries:
            month = values.month_day(entry.get("periodDate"), "periodDate")
            if month is None or entry.get("amount") is None:
                raise SoapFault("An entry needs periodDate and amount.", "Server")
            wanted[month] = float(entry["amount"])
        self.months.setdefault(id, {}).update(wanted)
        return id

    def assign(self, tasks: Sequence[int], resources: Sequence[int], by: int) -> str:
        """Every resource to every task; the ids of the schedules, as the pairing of the lists is not public."""
        for task in tasks:
            self.entities.instance(types.TASK, task)
        for resource in resources:
            self.entities.instance(types.RESOURCE, resource)
        if not tasks or not resources:
            raise SoapFault("taskIds and resourceIds are required.", "Server")
        made = [
            self.entities.create(types.SCHEDULE, [(7932, str(resource))], by) for _ in tasks for resource in resources
        ]
        return ",".join(map(str, made))

    # --- skills ---

    def profiles(self, resources: Sequence[int]) -> list[Row]:
        for id in resources:
            self.entities.instance(types.RESOURCE, id)
        return [{"profileSetting": list(self.settings.get(id, {}).values()), "resourceId": id} for id in resources]

    def set_profiles(self, given: Sequence[Mapping[str, Any]]) -> list[Row]:
        """Settings with an id change that one, others are new; returns what is stored."""
        categories = {id: {v for v, _ in levels} for id, _, levels, _ in SKILLS}
        for profile in given:
            self.entities.instance(types.RESOURCE, int(profile.get("resourceId") or 0))
            for setting in profile.get("profileSetting", ()):
                levels = categories.get(setting.get("categoryId"))
                if levels is None or setting.get("rangeValueId") not in levels:
                    raise SoapFault("Unknown category or range value.", "Server")
        for profile in given:
            held = self.settings.setdefault(int(profile["resourceId"]), {})
            for setting in profile.get("profileSetting", ()):
                id = setting.get("profileSettingId") or 0
                if id not in held:
                    self.made += 1
                    id = _FIRST_SETTING + self.made
                held[id] = {"subCategoryId": 0, **setting, "profileSettingId": id}
        return self.profiles([int(p["resourceId"]) for p in given])
