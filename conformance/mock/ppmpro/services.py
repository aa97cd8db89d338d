"""What each operation of the mocked PPM Pro does: arguments of the model in, values of the model out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from conformance.mock.people import Person
from conformance.mock.ppmpro import rows as data
from conformance.mock.ppmpro import types, values
from conformance.mock.ppmpro.entities import Entities, Event, Pair
from conformance.mock.ppmpro.fields import Catalogues, named
from conformance.mock.ppmpro.plans import Plans
from conformance.mock.ppmpro.timesheets import Timesheets
from conformance.mock.soap import SoapFault
from conformance.mock.vendor import World

Row = dict[str, Any]


class Args:
    """Arguments of a call by wire name; nil ones read as absent. What is required and missing raises SoapFault."""

    def __init__(self, given: Mapping[str, Any], person: Person) -> None:
        self.given = given
        self.by = person.number

    def id(self, name: str) -> int:
        found = self.given.get(name)
        if found is None:
            raise SoapFault(f"Parameter {name} is required.", "Server")
        return int(found)

    def maybe(self, name: str) -> Any:
        return self.given.get(name)

    def text(self, name: str) -> str | None:
        return self.given.get(name)

    def texts(self, one: str, other: str) -> tuple[str | None, str | None]:
        return self.text(one), self.text(other)

    def flag(self, name: str) -> bool:
        return bool(self.given.get(name))

    def many(self, name: str) -> list[Any]:
        return list(self.given.get(name, ()))

    def some(self, name: str) -> list[Any]:
        found = self.many(name)
        if not found:
            raise SoapFault(f"Parameter {name} is required.", "Server")
        return found

    def record(self, name: str) -> Row:
        found: Row | None = self.given.get(name)
        if found is None:
            raise SoapFault(f"Parameter {name} is required.", "Server")
        return found

    def pairs(self, name: str) -> list[Pair]:
        return paired(self.many(name))


def paired(rows: list[Row]) -> list[Pair]:
    found: list[Pair] = []
    for row in rows:
        if row.get("id") is None:
            raise SoapFault("Parameter id is required.", "Server")
        found.append((int(row["id"]), row.get("elementValue")))
    return found


class Services:
    def __init__(self, world: World) -> None:
        self.faults = world.faults
        self.entities = Entities(world)
        self.catalogues = Catalogues(self.entities)
        self.plans = Plans(self.entities)
        self.timesheets = Timesheets(self.entities)
        self.notes: dict[int, tuple[int, int, str, str]] = {}
        """Note id -> type and id of what it is about, title, content."""
        self.operations = self._reading() | self._writing() | self._planning() | self._sheets()

    def call(self, operation: str, args: Args) -> Any:
        """The value of `return`. Raises SoapFault; KeyError for an operation that has no service."""
        return self.operations[operation](args)

    def _reading(self) -> dict[str, Callable[[Args], Any]]:
        fields, entities = self.catalogues, self.entities
        return {
            "selectEntity": self._select,
            "findEntity": self._find,
            "findEntityUpdateHistory": self._found_changed,
            "getEntitiesByFilter": self._filtered,
            "getEntityFields": lambda a: fields.entity_fields(a.id("entityTypeId"), a.id("mode")),
            "getPortfolioTypes": lambda a: named(data.PORTFOLIO_TYPES, a.text("idOrTitle")),
            "getPortfolioFields": lambda a: fields.category_fields(types.PORTFOLIO, a.id("portfolioTypeId")),
            "getRequestTypes": lambda a: named(data.REQUEST_TYPES, a.text("idOrTitle")),
            "getRequestFields": lambda a: fields.category_fields(types.REQUEST, a.id("requestTypeId")),
            "getListValues": lambda a: fields.list_values(a.id("fieldTypeId"), a.id("fieldSubTypeId")),
            "getSkillCategories": lambda a: fields.skills(),
            "getMemberId": self._member,
            "getTeamMemberId": self._member,
            "getUpdateHistory": lambda a: self._history(a, entities.changes, repeats=a.flag("showRepeatingPerDay")),
            "getDeleteHistory": lambda a: self._history(a, entities.deletions, repeats=True),
        }

    def _writing(self) -> dict[str, Callable[[Args], Any]]:
        entities = self.entities
        return {
            "insertEntity": lambda a: entities.create(a.id("entityTypeId"), a.pairs("valuePairs"), a.by),
            "updateEntity": lambda a: self._changed(a, a.pairs("valuePairs")),
            "updateAnEntityByMethodId": lambda a: self._changed(a, [(a.id("methodId"), a.text("methodValue"))]),
            "createOrReplace": self._upserted,
            "deleteEntity": lambda a: self._deleted(a, [a.id("entityId")]),
            "deleteEntities": lambda a: self._deleted(a, a.some("entityIds")),
            "insertNote": self._noted,
            "createOrReplaceRequest": lambda a: self._complex(a, types.REQUEST, "requestTypeId"),
            "createOrReplacePortfolio": lambda a: self._complex(a, types.PORTFOLIO, "portfolioTypeId"),
            "submitRequest": lambda a: self._submitted([a.id("requestId")]),
            "submitRequests": lambda a: self._submitted(a.some("requestIds")),
        }

    def _planning(self) -> dict[str, Callable[[Args], Any]]:
        p = self.plans
        return {
            "getContour": lambda a: p.contour(a.id("entityTypeId"), a.id("entityId"), *a.texts("startDate", "endDate")),
            "allocateContour": lambda a: p.allocate(a.id("entityTypeId"), a.id("entityId"), a.some("contourEntries")),
            "getFinancialEntryContour": lambda a: p.financial_contour(
                a.id("entityId"), *a.texts("startDate", "endDate")
            ),
            "allocateFinancialEntryContour": lambda a: p.allocate_financial(a.id("entityId"), a.some("contourEntries")),
            "allocateResourceTime": lambda a: p.assign(a.many("taskIds"), a.many("resourceIds"), a.by),
            "getResourceProfileSetting": lambda a: p.profiles(a.some("resourceId")),
            "createOrReplaceResourceProfileSetting": lambda a: p.set_profiles(a.some("resourceProfileSettings")),
        }  # fmt: skip

    def _sheets(self) -> dict[str, Callable[[Args], Any]]:
        t, start, end = self.timesheets, "startYYYYMMDD", "endYYYYMMDD"
        return {
            "getTimesheet": lambda a: t.one(a.id("timesheetId")).shown(),
            "getTimesheets": lambda a: [t.one(id).shown() for id in a.some("timesheetIds")],
            "getTimesheetForUser": lambda a: t.of_users([a.id("userId")], a.text(start), a.text(end)),
            "getTimesheetForUsers": lambda a: t.of_users(a.some("userIds"), a.text(start), a.text(end)),
            "getTimesheetVariables": lambda a: t.variables(a.id("userId"), a.maybe("periodId")),
            "createOrReplaceTimesheets": lambda a: t.save(a.some("timesheets"), a.flag("autoSubmitAll")),
            "createOrReplaceTimesheetEntries": lambda a: t.save_entries(a.record("timesheet"), a.flag("autoSubmit")),
            "updateTimesheetEntries": lambda a: t.update(a.some("timesheetEntries")),
            "deleteTimesheetEntries": lambda a: t.delete(a.id("timesheetId"), a.some("timesheetEntryId")),
            "submitTimesheet": lambda a: t.submit([a.id("timesheetId")]),
            "submitTimesheets": lambda a: t.submit(a.some("timesheetIds")),
            "approveTimesheet": lambda a: t.approve(a.id("timesheetId"), a.id("approvalLevel")),
        }

    # --- reading ---

    def _select(self, a: Args) -> Row:
        type_id, id = a.id("entityTypeId"), a.id("entityId")
        wanted = a.many("fieldsRequest")
        self.entities.find(type_id, [], wanted)
        row = self.entities.instance(type_id, id)
        return self.entities.view(type_id, id, row, wanted[:1] if self.faults.on("F-PRO-09") else wanted)

    def _find(self, a: Args) -> list[Row]:
        pairs = a.pairs("searchValuePairs")
        type_id = a.id("entityTypeId")
        if not pairs and type_id == types.FINANCE and self.faults.on("F-PRO-23"):
            pairs = [(types.ENTRY_KIND, "Forecast")]
        if self.faults.on("F-XM-10", "findEntity"):
            pairs = pairs[:1]
        found = self._views(type_id, pairs, a.many("fieldsRequest"))
        if not found and self.faults.on("F-PRO-08"):
            raise SoapFault("Nothing was found.", "Server")
        return found

    def _views(self, type_id: int, pairs: Sequence[Pair], wanted: list[int]) -> list[Row]:
        return [self.entities.view(type_id, id, row, wanted) for id, row in self.entities.find(type_id, pairs, wanted)]

    def _found_changed(self, a: Args) -> list[Row]:
        changed = {event.id for event in self._window(a, self.entities.changes, repeats=True)}
        found = self._views(a.id("entityTypeId"), a.pairs("searchValuePairs"), a.many("fieldsRequest"))
        return [row for row in found if row["entityId"] in changed]

    def _filtered(self, a: Args) -> list[Row]:
        """The only saved filter is called `Active`: projects and tasks that are open, users that are active."""
        type_id = a.id("entityTypeId")
        tests = {types.PROJECT: (types.STATUS, "Open"), types.TASK: (511, "Open"), types.USER: (2301, "true")}
        self.entities.kind(type_id)
        if a.text("filter") != "Active" or type_id not in tests:
            raise SoapFault(f"There is no filter {str(a.text('filter'))[:40]}.", "Server")
        return self._views(type_id, [tests[type_id]], a.many("fieldsRequest"))

    def _member(self, a: Args) -> int:
        wanted = [(types.MEMBER_TYPE, str(a.id("entityTypeId"))), (types.MEMBER_OF, str(a.id("entityInstanceId"))),
                  (types.MEMBER_RESOURCE, str(a.id("resourceId")))]  # fmt: skip
        found = self.entities.find(types.MEMBER, wanted, ())
        if not found:
            raise SoapFault("The resource is no member.", "Server")
        return found[0][0]

    def _window(self, a: Args, events: list[Event], *, repeats: bool) -> list[Event]:
        start = values.window_day(a.text("startYYYYMMDD"), "startYYYYMMDD")
        end = values.window_day(a.text("endYYYYMMDD"), "endYYYYMMDD")
        return self.entities.history(events, a.id("entityTypeId"), start, end, repeats=repeats)

    def _history(self, a: Args, events: list[Event], *, repeats: bool) -> list[Row]:
        pattern = a.text("simpleDateFormat") or values.HISTORY
        return [
            {"dateModified": values.java(e.at, pattern), "entityId": e.id, "entityTypeId": e.type, "modifiedBy": e.by}
            for e in self._window(a, events, repeats=repeats)
        ]

    # --- writing ---

    def _changed(self, a: Args, pairs: list[Pair]) -> bool:
        self.entities.change(a.id("entityTypeId"), a.id("entityId"), pairs, a.by)
        return True

    def _upserted(self, a: Args) -> str | None:
        new = a.record("newObj")
        if new.get("entityTypeId") is None:
            raise SoapFault("Parameter entityTypeId is required.", "Server")
        pairs = paired(new.get("methodValues", []))
        id = self.entities.upsert(int(new["entityTypeId"]), pairs, a.pairs("searchValuePairs"), a.by)
        return None if self.faults.on("F-PRO-06") else str(id)

    def _deleted(self, a: Args, ids: list[int]) -> bool:
        self.entities.delete(a.id("entityTypeId"), ids, a.by)
        return True

    def _noted(self, a: Args) -> int:
        type_id, id = a.id("parentEntityTypeId"), a.id("parentId")
        self.entities.instance(type_id, id)
        note = data.FIRST_ID + 900_000_000 + len(self.notes)
        self.notes[note] = (type_id, id, a.text("title") or "", a.text("content") or "")
        return note

    def _complex(self, a: Args, type_id: int, category_name: str) -> int:
        """A pair of the own id names what is changed; without it something new is made."""
        category = a.id(category_name)
        self.catalogues.category_fields(type_id, category)
        own = types.REQUEST_ID if type_id == types.REQUEST else types.PORTFOLIO_ID
        given = a.pairs("valuePairs")
        old = next((value for f, value in given if f == own), None)
        pairs = [pair for pair in given if pair[0] != own]
        if old is not None:
            self.entities.change(type_id, int(old) if old.isdecimal() else 0, pairs, a.by)
            return int(old)
        if type_id == types.REQUEST:
            fixed: dict[int, str | None] = {types.REQUEST_TYPE: str(category), types.REQUEST_STATE: "Draft"}
        else:
            fixed = {types.PORTFOLIO_TYPE: str(category)}
        return self.entities.create(type_id, pairs, a.by, fixed=fixed)

    def _submitted(self, ids: list[int]) -> bool:
        rows = [self.entities.instance(types.REQUEST, id) for id in ids]
        if any(row.get(types.REQUEST_STATE) != "Draft" for row in rows):
            raise SoapFault("The request is submitted already.", "Server")
        for row in rows:
            row[types.REQUEST_STATE] = "Submitted"
        return True
