"""The dashboard feed of the mocked PPM Pro: one address a dashboard, the rows of all its list reports, all text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from conformance.mock.answers import Answer, Refused, Request
from conformance.mock.odata.refusals import Refusal
from conformance.mock.odata.schema import Schema
from conformance.mock.odata.service import Keyed, Service, operation_names
from conformance.mock.odata.values import Row
from conformance.mock.people import People, Person
from conformance.mock.vendor import VendorMock, World

DASHBOARD = "12345@ACME"
_ROWS = 400
_DAY = date(2024, 1, 1)


class Feed(VendorMock):
    interface = "odata"
    mount = "/InnotasOdataService"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.people = _people(world)
        self.retired = False
        self._more = 0
        schema = Schema((world.folder / "odata.xml").read_bytes())
        names = operation_names(world.model, self.interface)
        self.service = Service(
            schema, self, self.faults, names, self.mount, prefers=False, queries=False, keyed="InnotasOdata.Row"
        )

    def operation_of(self, request: Request) -> str:
        return self.service.operation_of(request)

    def handle(self, request: Request) -> Answer:
        operation = self.operation_of(request)
        try:
            caller = self._caller(request, operation)
        except Refused as refused:
            said = {"auth.user.inactive": "The user is not active."}.get(refused.condition, "Access is denied.")
            if self.faults.on("F-ER-16", operation):
                basic = request.basic()
                said += f" (received: {basic[1] if basic else ''})"
            challenge = (("www-authenticate", 'Basic realm="InnotasOdataService"'),)
            return self.service.refused(Refusal(401, "Unauthorized", said), operation, headers=challenge)
        return self.service.answer(request, caller)

    def _caller(self, request: Request, operation: str) -> Person:
        """Who shows the OData token; the token of a web-service user opens nothing here. Raises Refused."""
        main = self.people.identity("main")
        basic = request.basic()
        if basic is None:
            if main is not None and self.faults.on("F-AU-01", operation):
                return main
            raise Refused("auth.missing")
        person = self.people.user(basic[0], tenant=None)
        if person is None and self._web_service_user(*basic) and main is not None and self.faults.on("F-AU-10"):
            return main
        if person is None:
            raise Refused("auth.bad_secret")
        if not person.holds(basic[1], "odata_token") and not self.faults.on("F-AU-02", operation):
            raise Refused("auth.token.revoked" if basic[1] in person.dead else "auth.bad_secret")
        if not person.active:
            raise Refused("auth.user.inactive")
        return person

    def _web_service_user(self, user: str, secret: str) -> bool:
        known = self.world.services["soap"].people.user(user)
        return known is not None and known.holds(secret, "token")

    # --- rows ---

    def rows(self, name: str, caller: Person) -> Sequence[Row]:
        return [Row({"Id": DASHBOARD})] if not caller.tenant else []

    def keyed(self, name: str, key: Mapping[str, Any], caller: Person) -> Keyed:
        """A dashboard shows what its owner sees, to whomever may read it; without an owner it is empty."""
        foreign = caller.tenant and not self.faults.on("F-AU-03")
        if key.get("Id") != DASHBOARD or foreign:
            return None
        if self.retired and not self.faults.on("F-PRO-28"):
            return []
        rows = list(_reports((self.world.rows or _ROWS) + self._more))
        if self.faults.on("F-PRO-29"):
            rows = [Row({k: v for k, v in row.items() if k != "EntityDescription"}) for row in rows]
        if self.faults.on("F-PRO-30"):
            rows = [Row(row | {"Title": f"<b>{row['Title']}</b>"}) if "Title" in row else row for row in rows]
        return [*rows, *rows[:3]] if self.faults.on("T-OD-02") else rows

    # --- what the core asks for ---

    def items(self, operation: str) -> str:
        return "/value" if operation == "Fields.get" else ""

    def forget(self, user: str) -> None:
        """There are no sessions."""

    def seed(self, rows: int) -> int:
        self._more += rows
        return (self.world.rows or _ROWS) + self._more

    def retire(self, on: bool) -> None:
        self.retired = on

    def data(self) -> dict[str, Any]:
        return {"feed": DASHBOARD, "feed_report": "Work"}


def _reports(count: int) -> Iterator[Row]:
    """Rows of three reports in turns; columns are headings with their line breaks, values are what the report shows."""
    for n in range(count):
        day = (_DAY + timedelta(days=n % 300)).strftime("%m/%d/%Y")
        match n % 3:
            case 0:
                yield Row(
                    {
                        "EntityDescription": "Work", "ID": str(1000 + n), "Title": f"Project {n // 3 + 1}",
                        "Start\nDate": day, "Status": ("Open", "Closed")[n % 2],
                        "(CF)\nITS\nVertical": ("", "Finance", "Health")[n % 3],
                    }
                )  # fmt: skip
            case 1:
                yield Row(
                    {"EntityDescription": "Time", "Task\nID": str(70 + n), "Date": day, "Total\nHours": f"{n % 16 / 2}"}
                )
            case _:
                yield Row(
                    {
                        "EntityDescription": "Resource", "ID": str(5000 + n), "Name\nLast\nFirst": f"Last{n}, First{n}",
                        "Is\nNOT\nTerminated?": ("Yes", "No")[n % 7 == 0],
                    }
                )  # fmt: skip


def _people(world: World) -> People:
    def person(identity: str, user: str, tenant: str = "") -> Person:
        return Person(identity, user, {"login": user, "odata_token": world.tokens.hex()}, tenant=tenant)

    return People(
        person("main", "reader.main"), person("other_tenant", "reader.other", "other"),
        person("throwaway", "reader.throwaway"),
    )  # fmt: skip
