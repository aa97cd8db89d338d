"""Projects of the mocked Clarity: attributes, where lookups come from, and rows that are the same at every start."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from conformance.mock.clarity_filter import Kind

FIRST_ID = 5_000_001
"""Clarity counts its objects from five millions on."""

ATTRIBUTES: dict[str, Kind] = {
    "code": "text", "name": "text", "description": "text", "priority": "integer", "isActive": "boolean",
    "scheduleStart": "date", "scheduleFinish": "date", "isOpenForTimeEntry": "boolean", "etc": "number",
    "costType": "lookup", "isApproved": "boolean", "actuals": "number", "manager": "lookup", "pageLayout": "lookup",
    "totalLaborEffort": "number", "percentComplete": "number", "assignmentPool": "lookup", "lastUpdatedDate": "date",
    "createdDate": "date", "trackMode": "lookup", "financialStatus": "lookup", "progress": "lookup", "risk": "number",
    "percentCompleteCalcMethod": "lookup", "currencyCode": "lookup", "status": "lookup", "chargeCode": "lookup",
    "isTemplate": "boolean", "agileSync": "boolean", "agileExternalID": "text", "agileFormattedID": "text",
    "businessOwner": "lookup",
}  # fmt: skip

SQL = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "text": "TEXT", "date": "TEXT", "lookup": "TEXT"}

LOOKUPS: dict[str, str] = {
    "manager": "BROWSE_PROJMGR", "pageLayout": "LOOKUP_PROJECT_PAGE_LAYOUT", "costType": "LOOKUP_FIN_COSTTYPECODE",
    "financialStatus": "PAC_PROJECT_STATUS", "progress": "INVESTMENT_OBJ_PROGRESS", "trackMode": "prTrackMode",
    "percentCompleteCalcMethod": "PRJ_PERCENT_CALC_MODE", "currencyCode": "LOOKUP_ACTIVE_CURRENCIES",
    "assignmentPool": "ASSGN_POOL_TYPE", "status": "INVESTMENT_OBJ_STATUS", "chargeCode": "LOOKUP_CHARGE_CODES",
    "businessOwner": "BROWSE_PROJMGR",
}  # fmt: skip

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
}

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
    }
