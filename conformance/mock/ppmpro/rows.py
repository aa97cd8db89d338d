"""Rows of the mocked PPM Pro that are the same at every start."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final

from conformance.mock.ppmpro.types import (
    ALLOCATED_FROM,
    ALLOCATED_TO,
    ALLOCATION,
    AMOUNT,
    ENTRY_KIND,
    FINANCE,
    MEMBER,
    MEMBER_OF,
    MEMBER_RESOURCE,
    MEMBER_TYPE,
    PARENT_ID,
    PARENT_TYPE,
    PORTFOLIO,
    PORTFOLIO_TITLE,
    PORTFOLIO_TYPE,
    PROJECT,
    REQUEST,
    REQUEST_STATE,
    REQUEST_TITLE,
    REQUEST_TYPE,
    RESOURCE,
    STATUS,
    TASK,
    TITLE,
    UDF,
    UNIT,
    USER,
)
from conformance.mock.ppmpro.values import stamp as _stamp

OBJECTS = "http://objects.services/xsd"
"""Namespace of the members of entities."""
FIRST_ID = 15_000_000_001
"""Real tenants hand out ids above 2^31."""
FAR = 99_999_999_999

PEOPLE = (
    ("Ann", "Lee"),
    ("Jörg", "Müller"),
    ("Žofie", "Nováková"),
    ("Sean", "O'Hara"),
    ("健", "Ito"),
    ("Zoë", "Smith & Sons"),
)
STATUS_TITLES: Final = ("Open", "Completed", "Hold", "Proposed", "Cancelled")
_START = datetime(2025, 1, 6, 8)


def _moment(value: datetime) -> str:
    return value.strftime("%m/%d/%Y %I:%M %p")


def _day(value: datetime) -> str:
    return value.strftime("%m/%d/%Y")


Values = dict[int, str | None]


def entity_id(type_id: int, n: int) -> int:
    """Id of row `n` (from 0) of a type."""
    return FIRST_ID + type_id * 1_000_000 + n


def counts(projects: int) -> dict[int, int]:
    """Rows of each type that has any."""
    few = min(projects, 12)
    return {
        UNIT: 3, PROJECT: projects, TASK: 2 * projects, RESOURCE: 12, USER: 12, MEMBER: few, ALLOCATION: few,
        REQUEST: 6, PORTFOLIO: 3, FINANCE: 2 * few,
    }  # fmt: skip


def rows(type_id: int, first: int, count: int) -> Iterator[tuple[int, Values]]:
    """(entity id, values by field) of `count` rows from number `first` (0-based) on."""
    make = _MAKERS[type_id]
    for n in range(first, first + count):
        id = entity_id(type_id, n)
        yield id, make(n, id)


def project_title(n: int) -> str:
    return f"{('Apollo', 'Budget <2026>', 'Café & Bar', 'Data', 'Éclair')[n % 5]} {n + 1}"


def _project(n: int, id: int) -> Values:
    first, last = PEOPLE[n % len(PEOPLE)]
    start = _START + timedelta(days=3 * (n % 100))
    return {
        403: _moment(start + timedelta(days=80)) if n % 5 == 1 else None,
        405: None if n % 4 == 3 else f'Goal: "better" & <b>faster</b> {n + 1}',
        STATUS: STATUS_TITLES[n % 5],
        413: "Internal",
        414: str(entity_id(USER, n % len(PEOPLE))),
        416: f"{last}, {first}",
        428: _moment(start),
        430: _day(start + timedelta(days=90)),
        TITLE: project_title(n),
        443: f"{40.0 * (n % 6)}",
        447: f"{n % 5 * 25.0}",
        458: str(n % 4),
        478: "0" if n % 3 else str(entity_id(RESOURCE, 0)),
        482: "1152000",
        495: _stamp(start),
        498: _stamp(start + timedelta(days=1)),
        UDF: None if n % 2 else "true",
    }


def _task(n: int, id: int) -> Values:
    start = _START + timedelta(days=n % 60)
    return {
        511: STATUS_TITLES[n % 2], 529: f"Step {n + 1}", 703: f"{n % 8}.0", 704: "8.0", 705: "10.0", 50028: "0.0",
        50056: "true" if n % 4 else "false", 50065: str(entity_id(PROJECT, n % 40)),
        50518: _moment(start), 50520: _moment(start + timedelta(days=5)),
    }  # fmt: skip


def _resource(n: int, id: int) -> Values:
    first, last = PEOPLE[n % len(PEOPLE)]
    return {1103: first, 1104: last, 1110: "1", 1163: "40.0"}


def _user(n: int, id: int) -> Values:
    first, last = PEOPLE[n % len(PEOPLE)]
    return {
        2301: "false" if n % 6 == 5 else "true", 2303: f"user{n + 1}", 2307: f"user{n + 1}@example.com",
        2310: f"{last}, {first}", 2315: str(id), 2331: None if n % 6 == 5 else _stamp(_START),
        2395: _stamp(_START), 1103: first, 1104: last,
    }  # fmt: skip


def _unit(n: int, id: int) -> Values:
    return {207: f"Unit {n + 1}"}


def _member(n: int, id: int) -> Values:
    return {
        MEMBER_OF: str(entity_id(PROJECT, n)),
        MEMBER_TYPE: str(PROJECT),
        MEMBER_RESOURCE: str(entity_id(RESOURCE, n % 12)),
    }


def _allocation(n: int, id: int) -> Values:
    return {
        5417: str(entity_id(RESOURCE, n % 12)), 5419: "1", 5421: str(entity_id(PROJECT, n)),
        ALLOCATED_FROM: _day(_START), ALLOCATED_TO: _day(_START + timedelta(days=27)),
    }  # fmt: skip


def _request(n: int, id: int) -> Values:
    return {REQUEST_TYPE: str(REQUEST_TYPES[n % 2][0]), REQUEST_TITLE: f"Wish {n + 1}", REQUEST_STATE: "Draft"}


def _portfolio(n: int, id: int) -> Values:
    return {PORTFOLIO_TYPE: str(PORTFOLIO_TYPES[n % 2][0]), PORTFOLIO_TITLE: f"Line {n + 1}"}


def _finance(n: int, id: int) -> Values:
    """Forecasts of projects, each followed by an actual of it."""
    actual = n % 2
    parent = (FINANCE, entity_id(FINANCE, n - 1)) if actual else (PROJECT, entity_id(PROJECT, n // 2))
    return {
        PARENT_TYPE: str(parent[0]), PARENT_ID: str(parent[1]), AMOUNT: f"{100.0 * (n + 1)}",
        ENTRY_KIND: "Actual" if actual else "Forecast",
    }  # fmt: skip


REQUEST_TYPES: Final = ((9_101, "Change"), (9_102, "Support"))
PORTFOLIO_TYPES: Final = ((9_201, "Strategy"), (9_202, "Region"))
_MAKERS: Final[Mapping[int, Callable[[int, int], Values]]] = {
    PROJECT: _project, TASK: _task, RESOURCE: _resource, USER: _user, UNIT: _unit, MEMBER: _member,
    ALLOCATION: _allocation, REQUEST: _request, PORTFOLIO: _portfolio, FINANCE: _finance,
}  # fmt: skip
