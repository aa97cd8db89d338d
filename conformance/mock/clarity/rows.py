"""Rows of the mocked Clarity, the same at every start: projects by hand, all else by the kind of its attributes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from conformance.mock.clarity.model import Resource

FIRST_ID = 5_000_001
"""Clarity counts its objects from five millions on."""
CUSTOM = "z_region"
"""API attribute id of a project attribute that somebody made in this instance's console."""

LOOKUPS: dict[str, str] = {
    "manager": "BROWSE_PROJMGR", "pageLayout": "LOOKUP_PROJECT_PAGE_LAYOUT", "costType": "LOOKUP_FIN_COSTTYPECODE",
    "financialStatus": "PAC_PROJECT_STATUS", "progress": "INVESTMENT_OBJ_PROGRESS", "trackMode": "prTrackMode",
    "percentCompleteCalcMethod": "PRJ_PERCENT_CALC_MODE", "currencyCode": "LOOKUP_ACTIVE_CURRENCIES",
    "assignmentPool": "ASSGN_POOL_TYPE", "status": "INVESTMENT_OBJ_STATUS", "chargeCode": "LOOKUP_CHARGE_CODES",
    "businessOwner": "BROWSE_PROJMGR",
}  # fmt: skip
"""Code of the lookup behind an attribute, as far as the manual prints it."""

DISPLAY: dict[str, dict[str, str]] = {
    "manager": {"5000101": "Lee, Ann", "5000102": "Müller, Jörg", "5000103": "Nováková, Žofie"},
    "businessOwner": {"5000101": "Lee, Ann", "5000104": "Ito, 健"},
    "pageLayout": {"odf.projectLayout": "Project Default Layout"},
    "costType": {"OPERATING": "Operating", "CAPITAL": "Capital"},
    "financialStatus": {"H": "Hold", "O": "Open"},
    "progress": {"0": "Not Started", "1": "Started", "2": "Completed"},
    "trackMode": {"2": "PPM"},
    "percentCompleteCalcMethod": {"0": "Manual"},
    "currencyCode": {"USD": "USD", "EUR": "EUR"},
    "assignmentPool": {"0": "Team Only", "1": "Resource Pool"},
    "status": {"0": "Unapproved", "1": "Approved"},
    "chargeCode": {"CC-10": "Project work"},
    "bookingStatus": {"5": "Soft", "10": "Mixed", "15": "Hard"},
    "planType": {"FORECAST": "Cost plan", "BUDGET": "Budget plan"},
    "resource": {"5000001": "Lee, Ann", "5000002": "Müller, Jörg"},
}
SHEET = {"0": "Unsubmitted", "1": "Submitted", "2": "Returned", "3": "Approved", "4": "Posted", "5": "Adjusted"}
"""Statuses of timesheets."""

_KINDS = ("Rollout", "Upgrade", "Migration", "Audit", "Relocation", "Pilot")
_THINGS = ("Payroll", "Network", "Website", "Warehouse", "R&D <lab>", "Büro Köln", "O'Hare", "Données", "Plzeň", "数据")
_START = datetime(2025, 1, 6, 8)


def projects(first: int, count: int) -> Iterator[dict[str, Any]]:
    """`count` rows from number `first` (0-based) on."""
    for n in range(first, first + count):
        yield project(n)


def _moment(value: datetime) -> str:
    return value.strftime("%Y-%m-%dT%H:%M:%S")


def _pick(attribute: str, n: int) -> str:
    keys = list(DISPLAY[attribute])
    return keys[n % len(keys)]


def project(n: int) -> dict[str, Any]:
    start = _START + timedelta(days=7 * (n % 50))
    effort = float(40 * (n % 12) + 8)
    return {
        "_internalId": FIRST_ID + n,
        "code": f"PRJ{n + 1:05d}",
        "name": f"{_THINGS[n * 7 % len(_THINGS)]} {_KINDS[n * 5 % len(_KINDS)]} {n + 1}",
        "description": None if n % 5 == 4 else f'Phase {n % 3 + 1}; see "plan" & <notes>',
        "priority": n * 11 % 37,
        "isActive": int(n % 4 != 3),
        "scheduleStart": _moment(start),
        "scheduleFinish": None if n % 9 == 8 else _moment(start + timedelta(days=90)),
        "isOpenForTimeEntry": int(n % 2 == 0),
        "etc": effort / 2,
        "costType": _pick("costType", n),
        "isApproved": int(n % 3 == 0),
        "actuals": effort / 4,
        "manager": None if n % 10 == 9 else _pick("manager", n),
        "pageLayout": "odf.projectLayout",
        "totalLaborEffort": effort,
        "percentComplete": n % 5 * 0.25,
        "assignmentPool": _pick("assignmentPool", n),
        "lastUpdatedDate": _moment(start + timedelta(hours=n % 24)),
        "createdDate": _moment(start),
        "trackMode": "2",
        "financialStatus": _pick("financialStatus", n),
        "progress": _pick("progress", n),
        "risk": None,
        "percentCompleteCalcMethod": "0",
        "currencyCode": _pick("currencyCode", n),
        "status": _pick("status", n),
        "chargeCode": None if n % 6 else "CC-10",
        "isTemplate": 0,
        "agileSync": 0,
        "agileExternalID": None,
        "agileFormattedID": None,
        "businessOwner": _pick("businessOwner", n),
        CUSTOM: ("EMEA", "APAC", None)[n % 3],
    }


def display(resource: str, attribute: str, key: str) -> str:
    """The label of a lookup's value."""
    if (resource, attribute) == ("timesheets", "status"):
        return SHEET.get(key, key)
    return DISPLAY.get(attribute, {}).get(key, key)


def row(resource: Resource, n: int, parent: int = 0) -> dict[str, Any]:
    """Row number `n` (0-based) of a resource, below the parent of that id."""
    made: dict[str, Any] = {"_internalId": FIRST_ID + n, "_parentId": parent or None}
    for name, kind in resource.attributes.items():
        made[name] = _value(resource, name, n, kind)
    return made | _own(resource.name, n)


def _value(resource: Resource, name: str, n: int, kind: str) -> Any:
    match kind:
        case "integer":
            return n + 1
        case "number":
            return float(n % 7)
        case "boolean":
            return n % 2
        case "date":
            return _moment(_START + timedelta(days=7 * (n % 40)))
        case "lookup":
            return _pick(name, n) if name in DISPLAY else str(n % 3)
        case "obs":
            return str(5_000_001 + n % 2)
        case "json":
            return None
        case _:
            return f"{resource.label.upper()[:4]}{n + 1:05d}" if name == "code" else f"{resource.label} {n + 1}"


def _own(resource: str, n: int) -> dict[str, Any]:
    """What rows of some resources must be like to hang together."""
    start = _START + timedelta(days=7 * n)
    match resource:
        case "timePeriods":
            return {"startDate": _moment(start), "finishDate": _moment(start + timedelta(days=7)), "isOpen": 1}
        case "timesheets":
            return {"status": "0", "resourceId": FIRST_ID, "timePeriodId": FIRST_ID + n, "actualsTotal": 0.0}
        case "timeEntries":
            return {"taskId": FIRST_ID, "resourceId": FIRST_ID, "actuals": json.dumps(week(start))}
        case "teams":
            return {"allocationCurve": json.dumps(allocation(start))}
        case "actualTransactions":
            return {"transactionDate": _moment(datetime(2025, 1, 15) + timedelta(days=40 * n))}
        case "costPlans" | "benefitPlans":
            return {"investmentId": FIRST_ID}
        case "links":
            return {"objectCode": "project", "sequence": 1}
        case "users":
            return {"status": "200", "userGroups": json.dumps(["5000003"])}
        case "actionItemAssignees":
            return {"assigneeStatus": "OPEN"}
        case _:
            return {}


def week(start: datetime) -> dict[str, Any]:
    """Actuals of a time entry: a segment a day, in seconds."""
    days = [start + timedelta(days=n) for n in range(5)]
    segments = [{"start": _moment(day), "finish": _moment(day), "value": 5400} for day in days]
    return {
        "_type": "tsv", "dataType": "numeric", "curveType": "value", "isFiscal": False, "start": _moment(days[0]),
        "finish": _moment(days[-1]), "total": 27000, "workEffortUnit": "none",
        "segmentList": {"total": 27000, "defaultValue": 0, "segments": segments},
    }  # fmt: skip


def allocation(start: datetime) -> dict[str, Any]:
    """Allocation of a team member in hours."""
    period = {"start": _moment(start), "finish": _moment(start + timedelta(days=30)), "value": 176}
    return {
        "_type": "tsv", "curveType": "value", "dataType": "numeric", "workEffortUnit": "hours",
        "periodList": [{"periodType": "months", "periods": [period]}],
    }  # fmt: skip
