"""The pages that decoders read: 100 projects, with what real services send along. Nothing but the standard library."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, cast
from xml.sax.saxutils import escape

COUNT = 100
CUSTOM = 6
"""Members of each JSON record that no schema declares."""
_PROSE = "Replaces the data centre of the northern region, keeps the lights on meanwhile & reports to the board. "


def _user(number: int) -> dict[str, Any]:
    return {
        "id": 5_000_000 + number,
        "displayName": f"Anna-Lena Beispiel {number}",
        "mail": f"anna{number}@example.com",
        "isActive": number % 7 != 0,
    }


def _lookup(kind: str, number: int) -> dict[str, str]:
    return {"id": f"{kind.upper()}_{number % 9}", "displayValue": f"{kind.title()} number {number % 9}"}


def project(n: int) -> dict[str, Any]:
    """The declared members of one record, under their wire names; dates as text."""
    return {
        "id": 5_100_000 + n,
        "code": f"PRJ-{n:05}",
        "projectName": f"Renewal of the data centre, lot {n}",
        "description": _PROSE * 3,
        "isActive": n % 5 != 0,
        "priority": n % 36,
        "percentComplete": n / 100,
        "startDate": f"2026-{n % 12 + 1:02}-01",
        "createdDate": f"2025-{n % 12 + 1:02}-17T08:{n % 60:02}:00Z",
        "manager": _user(n),
        "businessOwner": _user(n + 1),
        "status": _lookup("status", n),
        "stage": _lookup("stage", n),
    }


def _assignment(n: int, index: int) -> dict[str, Any]:
    return {
        "id": n * 10 + index,
        "resource": _user(n + index),
        "role": _lookup("role", index),
        "hours": 7.5 + index,
        "startsAt": f"2026-03-{index + 10}T09:00:00Z",
    }


def json_page() -> bytes:
    """About 200 kB."""
    rows: list[dict[str, Any]] = []
    for n in range(COUNT):
        row = project(n) | {
            "plannedCost": 125_000.5 + n,
            "finishDate": f"2027-{n % 12 + 1:02}-28",
            "lastUpdatedDate": f"2026-11-{n % 28 + 1:02}T16:20:30Z",
            "costType": _lookup("cost", n),
            "currency": _lookup("currency", n),
            "assignments": [_assignment(n, index) for index in range(3)],
        }
        row |= {f"z_custom_{index}": f"value {index} of {n}" for index in range(CUSTOM)}
        rows.append(row)
    return json.dumps({"totalCount": COUNT, "results": rows}).encode()


def odata_page() -> bytes:
    """About 80 kB; one member of each record stands in no metadata."""
    rows = [
        {
            "CardId": 978_642_000 + n,
            "CardTitle": f"Card {n}",
            "CardDescription": _PROSE * 3,
            "BoardId": 5_000 + n % 9,
            "BoardName": f"Board {n % 9}",
            "ColumnName": "Doing",
            "AssigneeName": f"Anna-Lena Beispiel {n}",
            "DueDate": f"2026-{n % 12 + 1:02}-28",
            "Points": n / 4,
            "IsBlocked": n % 7 == 0,
            "IsDone": n % 3 == 0,
            "EstimatedTimeHours": f"{n:02}:30",
            "CreatedDate": f"2025-{n % 12 + 1:02}-17T08:{n % 60:02}:00Z",
            "WorkspaceId": 77,
            "WorkspaceName": "Renewal of the data centre",
            "Lane": f"lane {n % 4}",
        }
        for n in range(COUNT)
    ]
    return json.dumps({"@odata.context": "$metadata#Cards", "value": rows}).encode()


def soap_page() -> bytes:
    """About 400 kB, some 9,600 elements."""
    rows = "".join(_element("project", soap_project(n)) for n in range(COUNT))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" '
        f'xmlns:p="urn:projects"><soapenv:Body><p:findProjectsResponse><p:total>{COUNT}</p:total>{rows}'
        "</p:findProjectsResponse></soapenv:Body></soapenv:Envelope>"
    ).encode()


def timesheet_page() -> bytes:
    """An answer of getTimesheets as Axis2 writes it: each with five entries of projects and two others."""
    rows = "".join(_timesheet(n) for n in range(COUNT))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>'
        '<ns:getTimesheetsResponse xmlns:ns="http://services" xmlns:ax21="http://objects.services/xsd" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{rows}</ns:getTimesheetsResponse>'
        "</soapenv:Body></soapenv:Envelope>"
    ).encode()


def _timesheet(n: int) -> str:
    def leaf(name: str, value: object) -> str:
        return f"<ax21:{name}>{value}</ax21:{name}>"

    def entry(bucket: str, i: int) -> str:
        id = 16_000_000_000 + n * 100 + i
        values: dict[str, object] = {
            "billableRate": 120.5, "companyId": 1, "entryDate": f"01/{i + 5:02}/2026", "entryHours": 7.5, "entryId": id,
            "entryTypeId": 66, "internalRate": 80.25, "isBillable": "true", "isProductive": "false",
            "level1Id": 15_004_000_001, "level2Id": 15_005_000_001, "level3Id": 1, "locationId": 3,
            "notes": f"Day {i} &amp; more", "state": "Open", "timesheetId": 16_000_000_000 + n,
        }  # fmt: skip
        inner = "".join(leaf(name, value) for name, value in values.items())
        return f'<ax21:{bucket} xsi:type="ax21:TimesheetEntry">{inner}</ax21:{bucket}>'

    return (
        '<ns:return xsi:type="ax21:Timesheet">'
        + leaf("endDate", "01/11/2026")
        + "".join(entry("entriesOther", i) for i in range(5, 7))
        + "".join(entry("entriesProject", i) for i in range(5))
        + leaf("satisfactionId", 0)
        + leaf("startDate", "01/05/2026")
        + '<ax21:summaryNotes xsi:nil="true"/>'
        + leaf("timesheetId", 16_000_000_000 + n)
        + leaf("timesheetPeriodId", 2026 + n)
        + leaf("userId", 15_023_000_001)
        + "</ns:return>"
    )


def soap_project(n: int) -> dict[str, Any]:
    """One entity in schema order, 96 elements with all that is inside."""
    fields = [{"fieldId": 400 + index, "text": f"value {index} of {n}", "number": index / 4} for index in range(8)]
    return project(n) | {"fields": fields, "assignments": [_assignment(n, index) for index in range(3)]}


def _element(name: str, value: Any) -> str:
    if isinstance(value, list):
        return "".join(_element(name, item) for item in _items(value))
    if isinstance(value, dict):
        inner = "".join(_element(key, item) for key, item in cast("dict[str, Any]", value).items())
    else:
        inner = str(value).lower() if isinstance(value, bool) else escape(str(value))
    return f"<p:{name}>{inner}</p:{name}>"


def _items(value: Any) -> list[Any]:
    return value  # type: ignore[no-any-return]  # what a caller has just seen to be a list


Convert = Callable[[str, Any], Any]


def converted(value: Any, convert: Convert, name: str = "") -> Any:
    """A copy with every scalar passed through `convert`, which gets its wire name."""
    if isinstance(value, dict):
        return {key: converted(item, convert, key) for key, item in cast("dict[str, Any]", value).items()}
    if isinstance(value, list):
        return [converted(item, convert, name) for item in _items(value)]
    return convert(name, value)
